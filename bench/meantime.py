#!/usr/bin/env python3
"""Scores names against MEANTIME's named entity mentions: persons, organisations, places.

usage: meantime.py texts MEANTIME DIR     writes the articles as plain text
       meantime.py score MEANTIME TAUGHT  scores what `bench/run teach DIR TAUGHT` wrote of them

Only the headline, the date and the first four sentences count, as not all others were annotated. A name is right if a
mention of its kind shares a word with it (loose), or has the same words but for an article before (exact).
"""
import glob
import os
import sys
import xml.etree.ElementTree as tree

CLOSE, OPEN = set(".,:;?!%)-") | {"n't"}, set("($-")
SENTENCES = 6
KINDS = {"PER": "PERSON", "ORG": "ORGANISATION", "LOC": "PLACE"}


def article(path):
    """The text, a line a sentence, and the named mentions of the three kinds as (start, end, kind)."""
    root = tree.parse(path).getroot()
    text, places, sentence, count = "", {}, "0", 0
    for token in root.iter("token"):
        if token.get("sentence") != sentence:
            text, sentence = text.rstrip() + "\n\n", token.get("sentence")
        if token.text in CLOSE or token.text[:1] in "'\u2019" and len(token.text) > 1:
            text = text.rstrip(" ")
        places[token.get("t_id")] = (len(text), len(text) + len(token.text), token.text)
        text += token.text if token.text in OPEN else token.text + " "
    mentions = {m.get("m_id"): m for m in root.iter("ENTITY_MENTION")}
    types = {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
    found = []
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        for source in link.findall("source"):
            mention = mentions.get(source.get("m_id"))
            kind = KINDS.get(types.get(target.get("m_id"), ""))
            if mention is not None and mention.get("syntactic_type") == "NAM" and kind:
                anchors = [places[a.get("t_id")] for a in mention.iter("token_anchor")]
                while len(anchors) > 1 and anchors[0][2].lower() in ("the", "a", "an"):
                    anchors.pop(0)
                found.append((anchors[0][0], anchors[-1][1], kind))
    end = max(places[t.get("t_id")][1] for t in root.iter("token") if int(t.get("sentence")) < SENTENCES)
    return text, sorted({x for x in found if x[1] <= end}), end


def names(path):
    found, current = {}, None
    for line in open(path, encoding="utf8"):
        fields = line.rstrip("\n").split("\t")
        if fields[0] == "#":
            current = found.setdefault(os.path.basename(fields[1]), [])
        elif fields[0] == "n":
            current.append((int(fields[1]), int(fields[2]), fields[3]))
    return found


def main():
    mode, folder, other = sys.argv[1:4]
    articles = {os.path.basename(p)[:-4] + ".txt": article(p) for p in sorted(glob.glob(folder + "/corpus_*/*.xml"))}
    if mode == "texts":
        os.makedirs(other, exist_ok=True)
        for name, (text, _, _) in articles.items():
            with open(os.path.join(other, name), "w", encoding="utf8") as f:
                f.write(text)
        return
    read, total = names(other), {}
    for name, (text, gold, end) in articles.items():
        for kind in KINDS.values():
            g = [x for x in gold if x[2] == kind]
            p = [x for x in read.get(name, []) if x[2] == kind and x[1] <= end]
            overlaps = lambda a, b: a[0] < b[1] and b[0] < a[1]
            c = total.setdefault(kind, [0] * 6)
            c[0] += len(g)
            c[1] += len(p)
            c[2] += sum(any(overlaps(x, y) for y in p) for x in g)
            c[3] += sum(any(overlaps(x, y) for y in g) for x in p)
            c[4] += len({x[:2] for x in g} & {x[:2] for x in p})
    f1 = lambda p, r: 2 * p * r / max(1e-9, p + r)
    total["all"] = [sum(c[i] for c in total.values()) for i in range(6)]
    for kind, (g, p, found, right, exact, _) in total.items():
        recall, precision = found / max(1, g), right / max(1, p)
        print("%-13s gold %4d found %4d  loose P %5.1f R %5.1f F1 %5.1f  exact F1 %5.1f" % (
            kind, g, p, 100 * precision, 100 * recall, 100 * f1(precision, recall), 200 * exact / max(1, g + p)))


if __name__ == "__main__":
    main()

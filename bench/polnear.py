#!/usr/bin/env python3
"""Scores statements against PolNeAR, whole and by kind of statement, by publisher and by length of the text.

usage: polnear.py SHARED PART EXPORT
  SHARED  the folder that holds bench/; PART is dev or train; EXPORT is Hearsay's export of that part's texts

The scorer is the data's own, bench/score/attribution.py. A kind is told by the quotation marks of the text, for gold
and for what was found alike: all words of the content between marks, none, or some. For a kind, recall is that of
gold's statements of the kind among all that were found, precision that of the found ones of the kind among all gold.
"""
import csv
import importlib.util
import json
import os
import subprocess
import sys
import tempfile


def main():
    shared, part, export = sys.argv[1:4]
    scorer = os.path.join(shared, "bench", "score", "attribution.py")
    gold = os.path.join(shared, "bench", "attribution", "polnear", part)
    subprocess.run([sys.executable, scorer, gold, export], check=True)
    spec = importlib.util.spec_from_file_location("attribution", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    texts = {n: open(os.path.join(gold, "text", n), encoding="utf8", newline="").read()
             for n in os.listdir(os.path.join(gold, "text"))}
    with open(os.path.join(shared, "bench", "attribution", "polnear", "metadata.tsv"), encoding="utf8") as f:
        publisher = {r["filename"]: r["publisher"] for r in csv.DictReader(f, delimiter="\t")}
    parts = Parts(score, gold, export, texts)
    print("\nby kind                   gold   found  recall  precision  source right")
    quoted = {n: inside(t) for n, t in texts.items()}
    for kind in ("direct", "mixed", "indirect"):
        of = lambda name, spans: kind_of(texts[name], quoted[name], spans) == kind
        recall, precision = parts.score(gold_if=of), parts.score(found_if=of)
        print("%-22s %7d %7d %6.1f %9.1f %12.1f" % (kind, recall["g"], precision["p"], percent(recall, "whole", "g"),
                                                   percent(precision, "whole", "p"), percent(recall, "src", "srcd")))
    table("by publisher", parts, texts, lambda n: publisher.get(n[:-4], "unknown"))
    table("by length in words", parts, texts, lambda n: length(len(texts[n].split())))


def table(title, parts, texts, group):
    print("\n%-25s texts  exact content  whole  source right" % title)
    for name in sorted({group(n) for n in texts}):
        c = parts.score(names={n for n in texts if group(n) == name})
        f1 = lambda n, p, g: 200 * c[n] / max(1, c[p] + c[g])
        print("%-25s %5d %14.1f %6.1f %13.1f" % (name, sum(group(n) == name for n in texts), f1("xcontent", "pcontent", "gcontent"),
                                                 f1("whole", "p", "g"), percent(c, "src", "srcd")))


class Parts:
    """The scorer, on some of the texts, some of gold or some of what was found."""

    def __init__(self, score, gold, export, texts):
        self.module, self.folder, self.texts = score, gold, texts
        self.gold, self.lines = score.gold(gold), [line for line in open(export, encoding="utf8") if '"statement"' in line]

    def score(self, names=None, gold_if=None, found_if=None):
        keep = lambda name, spans, wanted: not wanted or wanted(name, spans)
        gold = {n: [g for g in gs if keep(n, g["content"], gold_if)] for n, gs in self.gold.items() if not names or n in names}
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "text"))
            for n in names or self.texts:
                os.symlink(os.path.abspath(os.path.join(self.folder, "text", n)), os.path.join(folder, "text", n))
            found = os.path.join(folder, "found.jsonl")
            with open(found, "w", encoding="utf8") as f:
                for line in self.lines:
                    row = json.loads(line)
                    if row.get("type") == "statement":
                        name = os.path.basename(row["document"])
                        if name in self.texts and keep(name, row["content"]["spans"], found_if):
                            f.write(line)
            read, self.module.gold = self.module.gold, lambda _: gold
            try:
                return self.module.score(folder, found)
            finally:
                self.module.gold = read


def percent(c, n, of):
    return 100 * c[n] / max(1, c[of])


def length(words):
    return next("%4d to %d" % (low, high - 1) if high < 10**6 else "%4d and more" % low
                for low, high in ((0, 300), (300, 600), (600, 1000), (1000, 10**6)) if low <= words < high)


def inside(text):
    """For each character whether it stands between double quotation marks, which end with their paragraph."""
    out, open_ = [], False
    for c in text:
        opens = c in "“„«" or (c == '"' and not open_)
        closes = c in "”»" or (c == '"' and open_)
        open_ = opens or (open_ and c != "\n")
        out.append(open_)
        open_ = open_ and not closes
    return out


def kind_of(text, quoted, spans):
    marks = [quoted[i] for s, e in spans for i in range(s, min(e, len(text))) if text[i].isalnum()]
    return "direct" if marks and all(marks) else "mixed" if any(marks) else "indirect"


if __name__ == "__main__":
    main()

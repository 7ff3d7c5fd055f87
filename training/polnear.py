"""PolNeAR's gold: one annotator a text, spans in code points, and CoreNLP's annotation as `bench/run teach` wrote it."""
import glob
import os
from collections import defaultdict


def attributions(folder):
    """{text name: [{source, cue, content: sorted spans}]}; of several annotators the first, as the scorer takes it."""
    found = {}
    for path in sorted(glob.glob(os.path.join(folder, "attributions", "*.ann"))):
        name = os.path.basename(path).rsplit("_", 1)[0] + ".txt"
        if name not in found:
            found[name] = list(_read(path))
    return found


def _read(path):
    spans, relations = {}, []
    with open(path, encoding="utf8") as f:
        for line in f:
            fields = line.rstrip("\n").split("\t")
            if fields[0][:1] == "T" and len(fields) > 1:
                offsets = fields[1].split(" ", 1)[1]
                spans[fields[0]] = [tuple(map(int, part.split())) for part in offsets.split(";")]
            elif fields[0][:1] == "E" and len(fields) > 1:
                relations.append(fields[1].split())
    for relation in relations:
        parts = defaultdict(list)
        for argument in relation:
            kind, target = argument.split(":")
            parts[kind.rstrip("0123456789").lower()] += spans.get(target, [])
        if parts["content"] and parts["cue"]:
            yield {kind: sorted(parts[kind]) for kind in ("source", "cue", "content")}


def text(folder, name):
    with open(os.path.join(folder, "text", name), encoding="utf8", newline="") as f:
        return f.read()


def taught(path):
    """{text name: (sentences, names)}; a sentence is a list of (start, end, tag, head, relation)."""
    found = {}
    with open(path, encoding="utf8") as f:
        for line in f:
            fields = line.rstrip("\n").split("\t")
            if fields[0] == "#":
                sentences, names = found.setdefault(os.path.basename(fields[1]), ([], []))
            elif fields[0] == "s":
                sentences.append([])
            elif fields[0] == "n":
                names.append((int(fields[1]), int(fields[2]), fields[3]))
            else:
                start, end, tag, _, head, relation = fields
                sentences[-1].append((int(start), int(end), tag, int(head), relation))
    return found

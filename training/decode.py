"""From scores to attributions, and their score. `org.hearsay.nlp` decodes in the same way."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

import torch

from windows import PARAGRAPHS, near, reading_windows

CUE_BIAS = 0.5  # added to the scores of a cue: the second step refutes what was found too easily
SOURCE_BIAS = 0.5  # added to the scores of a source, which the training leaves too shy


def cue_spans(flat, bias=None):
    """(first, last + 1, probability) of each cue: a begin, then insides while they beat all else."""
    scores = flat.clone()
    scores[:, 3:5] += CUE_BIAS if bias is None else bias
    p = torch.softmax(scores, -1)
    best = p.argmax(-1).tolist()
    found, i = [], 0
    while i < len(best):
        if best[i] in (3, 4):
            end = i + 1
            while end < len(best) and best[end] == 4:
                end += 1
            found.append((i, end, p[i, 3:5].sum().item()))
            i = end
        else:
            i += 1
    return found


def viterbi(scores, step, first, chain=True):
    """The best label of each word; an inside follows only its begin or inside."""
    n, labels = scores.shape
    step, first = step.clone(), first.clone()
    if not chain:
        step.zero_(), first.zero_()
    for inside in (2, 4):
        for before in range(labels):
            if before not in (inside, inside - 1):
                step[before, inside] = -1e4
        first[inside] = -1e4
    a, back = first + scores[0], []
    for i in range(1, n):
        best, where = (a[:, None] + step).max(0)
        a = best + scores[i]
        back.append(where)
    label = int(a.argmax())
    path = [label]
    for where in reversed(back):
        label = int(where[label])
        path.append(label)
    return path[::-1]


def less_shy(model, bias=None):
    """Adds the bias of a source to the model's chain, as if it were added to the scores of every word."""
    for parameter in (model.chain.step, model.chain.first):
        parameter.data[..., 1:3] += SOURCE_BIAS if bias is None else bias


def ranges(path, begin):
    out = []
    for i, label in enumerate(path):
        if label == begin:
            out.append([i, i + 1])
        elif label == begin + 1 and out:
            out[-1][1] = i + 1
    return out


@torch.no_grad()
def read(model, article, vocabulary, options):
    """[(source ranges, cue range, content ranges)] of an article, in words."""
    found = []
    for start, end, core, stop in reading_windows(article):
        pieces, features, firsts = [vocabulary.cls], [0], []
        for p, f in zip(article.words.pieces[start:end], article.words.features[start:end]):
            firsts.append(len(pieces))
            pieces += p
            features += [f if options.features else 0] * len(p)
        words, _ = model.encode(torch.tensor([pieces + [vocabulary.sep]]), torch.tensor([features + [0]]), torch.tensor([firsts]))
        flat = model.flat(words)[0]
        cues = [c for c in cue_spans(flat) if core <= start + c[0] < stop]
        if not cues:
            continue
        paragraph = article.words.paragraph[start:end]
        scores = model.pair(
            words[0], flat, torch.tensor([[f, l - 1] for f, l, _ in cues]),
            torch.tensor([[near(i, f, l) for i in range(end - start)] for f, l, _ in cues]),
            torch.tensor([[max(-PARAGRAPHS, min(PARAGRAPHS, p - paragraph[f])) + PARAGRAPHS for p in paragraph] for f, _, _ in cues]))
        for (first, last, _), score in zip(cues, scores):
            path = viterbi(score, model.chain.step, model.chain.first, options.chain)
            shift = lambda rs: [(start + x, start + y) for x, y in rs]
            content = shift(ranges(path, 3))
            if content:
                found.append((shift(ranges(path, 1)), (start + first, start + last), content))
    return found


def lines(article, found):
    spans = article.words.spans
    at = lambda r: [spans[r[0]][0], spans[r[1] - 1][1]]
    for source, cue, content in found:
        line = {"type": "statement", "document": article.name, "cue": {"span": at(cue)}, "content": {"spans": [at(c) for c in content]}}
        if source:
            line["source"] = {"span": at(max(source, key=lambda r: r[1] - r[0]))}
        yield json.dumps(line)


def evaluate(model, articles, vocabulary, options, folder):
    """What the scorer says of these articles."""
    model.eval()
    scorer = os.path.join(options.data, "..", "..", "score", "attribution.py")
    with tempfile.TemporaryDirectory() as gold:
        for part in ("text", "attributions"):
            os.mkdir(os.path.join(gold, part))
            for file in os.listdir(os.path.join(folder, part)):
                if any(file.startswith(a.name[:-4]) for a in articles):
                    os.symlink(os.path.abspath(os.path.join(folder, part, file)), os.path.join(gold, part, file))
        out = os.path.join(gold, "found.jsonl")
        with open(out, "w", encoding="utf8") as f:
            for a in articles:
                for line in lines(a, read(model, a, vocabulary, options)):
                    print(line, file=f)
        return subprocess.run([sys.executable, scorer, gold, out], capture_output=True, text=True, check=True).stdout

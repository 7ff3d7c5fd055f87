"""Trains the reading model. See README.md; `python train.py --help` lists the settings."""
import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

import polnear
from decode import cue_spans, evaluate
from model import Model
from pieces import Vocabulary
from windows import PAIR, FLAT, PARAGRAPHS, SILENT, Article, near, training_windows


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", default="../../shared/bench/attribution/polnear", help="folder with train/ and dev/")
    p.add_argument("--teacher", help="what `bench/run teach` wrote of train/text; without it syntax is not learnt")
    p.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt (all-MiniLM-L6-v2)")
    p.add_argument("--out", default="model.pt")
    p.add_argument("--epochs", type=float, default=5)
    p.add_argument("--batch", type=int, default=8)
    p.add_argument("--rate", type=float, default=3e-4)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--held", type=int, default=40, help="training texts kept out, for settings")
    p.add_argument("--texts", type=int, default=100000, help="only so many training texts")
    p.add_argument("--syntax", type=float, default=0.3, help="weight of the syntax losses")
    p.add_argument("--chain", type=int, default=1, help="0: words one by one instead of a linear chain")
    p.add_argument("--features", type=int, default=1, help="0: no marks for capitals, quotes and lines")
    p.add_argument("--refute", type=int, default=1, help="0: do not learn from cues that the tagger made up")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--minutes", type=float, default=1e9, help="end the training in time for this")
    return p.parse_args()


def articles(o, vocabulary):
    folder = os.path.join(o.data, "train")
    gold = polnear.attributions(folder)
    teacher = polnear.taught(o.teacher) if o.teacher else {}
    every = [t for sentences, _ in teacher.values() for s in sentences for t in s]
    tags = {x: i for i, x in enumerate(sorted({t[2] for t in every} or {"-"}))}
    relations = {x: i for i, x in enumerate(sorted({t[4] for t in every} or {"-"}))}
    names = sorted(os.listdir(os.path.join(folder, "text")))
    random.Random(7).shuffle(names)
    names = names[:o.held + o.texts]
    made = [Article(n, polnear.text(folder, n), vocabulary, gold.get(n, []), teacher.get(n, ((), ())), tags, relations)
            for n in names]
    return made[o.held:], made[:o.held], list(tags), list(relations)


class Batch:
    """Some windows, padded, with their labels."""

    def __init__(self, windows, vocabulary, o, dice):
        self.dice = dice
        rows = [self._row(a, s, e, vocabulary) for a, s, e in windows]
        n, w = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        pad = lambda k, size, value: torch.tensor([r[k] + [value] * (size - len(r[k])) for r in rows])
        self.pieces, self.features, self.firsts = pad(0, n, 0), pad(1, n, 0), pad(2, w, 0)
        if not o.features or dice.random() < 0.05:
            self.features.zero_()
        real = torch.tensor([[1] * len(r[0]) + [0] * (n - len(r[0])) for r in rows]).bool()
        self.mask = real[:, None, None, :]
        self.real = torch.tensor([[1] * len(r[2]) + [0] * (w - len(r[2])) for r in rows]).bool()
        part = lambda field: torch.tensor(
            [getattr(a, field)[s:e] + [SILENT] * (w - (e - s)) for a, s, e in windows])
        self.tags, self.names, self.relations = part("tags"), part("names"), part("relations")
        self.heads = torch.tensor([[h - s if s <= h < e else SILENT for h in a.heads[s:e]] + [SILENT] * (w - (e - s))
                                   for a, s, e in windows])
        self.flat = torch.full((len(rows), w), SILENT)
        self.windows, self.width, self.cues = windows, w, []
        for b, (a, s, e) in enumerate(windows):
            self.flat[b, :e - s] = 0
            for g in a.gold:
                self._gold(b, g, s, e)

    def _row(self, a, s, e, vocabulary):
        pieces, features, firsts = [vocabulary.cls], [0], []
        for p, f in zip(a.words.pieces[s:e], a.words.features[s:e]):
            firsts.append(len(pieces))
            pieces += p
            features += [f] * len(p)
        return pieces + [vocabulary.sep], features + [0], firsts

    def _gold(self, b, g, s, e):
        for kind in ("content", "source", "cue"):
            for first, last in g[kind]:
                for i in range(max(first, s), min(last, e)):
                    self.flat[b, i - s] = FLAT[kind] + (i > first)
        first, last = g["cue"][0][0], g["cue"][-1][1]
        spans = [r for k in PAIR for r in g[k]]
        if s <= first and last <= e and all(s <= x and y <= e for x, y in spans):
            labels = [0] * (e - s) + [SILENT] * (self.width - (e - s))
            for kind in ("content", "source"):
                for x, y in g[kind]:
                    for i in range(x, y):
                        labels[i - s] = PAIR[kind] + (i > x)
            self.cues.append((b, first - s, last - s, labels))

    def with_false(self, flat):
        """The cues, and those that the tagger finds where gold has none: nobody says anything by them."""
        found, false = list(self.cues), []
        taken = {(b, i) for b, first, last, _ in self.cues for i in range(first, last)}
        gold = (self.flat == FLAT["cue"]) | (self.flat == FLAT["cue"] + 1)
        for b, (a, s, e) in enumerate(self.windows):
            for first, last, _ in cue_spans(flat[b, :e - s], 1.0):
                if not gold[b, first:last].any() and (b, first) not in taken:
                    false.append((b, first, last, [0] * (e - s) + [SILENT] * (self.width - (e - s))))
        found += self.dice.sample(false, min(len(false), 3 * len(self.windows)))
        return sorted(found, key=lambda c: c[0])

    def near(self, b, first, last):
        a, s, e = self.windows[b]
        base = a.words.paragraph[s + first]
        pad = [0] * (self.width - (e - s))
        return ([near(i, first, last) for i in range(e - s)] + pad,
                [max(-PARAGRAPHS, min(PARAGRAPHS, p - base)) + PARAGRAPHS for p in a.words.paragraph[s:e]] + pad)


def loss_of(model, batch, o, refute):
    words, syntax = model.encode(batch.pieces, batch.features, batch.firsts, batch.mask)
    flat = model.flat(words)
    plain = lambda scores, gold: F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=SILENT)
    total = plain(flat, batch.flat) * 2
    cues = batch.with_false(flat.detach()) if refute else batch.cues
    if cues:
        scores = torch.cat([pair_scores(model, batch, words, flat, [c for c in cues if c[0] == b], b)
                            for b in sorted({c[0] for c in cues})])
        gold = torch.tensor([c[3] for c in cues])
        if o.chain:
            total = total + model.chain.loss(scores, gold) / (10 * len(cues))
        else:
            total = total + plain(scores, gold) * 5
    if o.teacher and o.syntax:
        arcs = model.arcs(syntax).masked_fill(~batch.real[:, None, :], -1e4)
        total = total + o.syntax * (plain(model.tag(syntax), batch.tags) + plain(model.name(syntax), batch.names)
                                    + plain(arcs, batch.heads) + plain(model.relation(syntax), batch.relations))
    return total


def pair_scores(model, batch, words, flat, cues, b):
    marks = [batch.near(b, first, last) for _, first, last, _ in cues]
    return model.pair(words[b], flat[b].detach(), torch.tensor([[f, l - 1] for _, f, l, _ in cues]),
                      torch.tensor([m[0] for m in marks]), torch.tensor([m[1] for m in marks]))


def groups(model, rate):
    """The encoder learns more slowly than the heads, its lower layers more slowly than the upper ones."""
    encoder = model.encoder
    layers = [(list(encoder.word.parameters()) + list(encoder.position.parameters()) + [encoder.kind]
               + list(encoder.norm.parameters()), 0.3)]
    layers += [(list(layer.parameters()), 0.5 + 0.1 * i) for i, layer in enumerate(encoder.layers)]
    slow = {id(p) for ps, _ in layers for p in ps}
    heads = [p for p in model.parameters() if id(p) not in slow]
    return [{"params": ps, "lr": rate * scale, "top": rate * scale} for ps, scale in layers] + \
           [{"params": heads, "lr": rate * 4, "top": rate * 4}]


def main():
    o = options()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    dice = random.Random(o.seed)
    vocabulary = Vocabulary(os.path.join(o.encoder, "vocab.txt"))
    learnt, held, tags, relations = articles(o, vocabulary)
    model = Model(len(tags), len(relations))
    model.encoder.load(os.path.join(o.encoder, "model.safetensors"))
    optimizer = torch.optim.AdamW(groups(model, o.rate), weight_decay=0.01)
    sample = [w for a in learnt for w in training_windows(a, dice)]
    steps, step, start, losses = int(o.epochs * len(sample) / o.batch), 0, time.time(), []
    print(json.dumps(vars(o)), len(learnt), "texts", len(sample), "windows", steps, "steps", flush=True)
    windows = []
    model.train()
    while step < steps:
        if len(windows) < o.batch:
            windows = [(a, s, e) for a in learnt for s, e in training_windows(a, dice)]
            dice.shuffle(windows)
        batch, windows = Batch(windows[:o.batch], vocabulary, o, dice), windows[o.batch:]
        done = max(step / steps, (time.time() - start) / (60 * o.minutes))
        if done >= 1:
            break
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * min(1, (step + 1) / 100) * (1 - done)
        loss = loss_of(model, batch, o, o.refute and step > 150)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
        step += 1
        if step % 50 == 0:
            print(f"step {step} loss {sum(losses[-50:]) / 50:.4f} minutes {(time.time() - start) / 60:.1f}", flush=True)
        if step % 400 == 0:
            save(model, o, tags, relations)
            print(evaluate(model, held[:20], vocabulary, o, os.path.join(o.data, "train")), flush=True)
            model.train()
    save(model, o, tags, relations)
    print(evaluate(model, held, vocabulary, o, os.path.join(o.data, "train")), flush=True)


def save(model, o, tags, relations):
    torch.save({"model": model.state_dict(), "tags": tags, "relations": relations, "options": vars(o)}, o.out)


if __name__ == "__main__":
    main()

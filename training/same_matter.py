"""Trains a model that reads two statements together and says whether they are on one matter, and tries it on stories
kept out. An experiment: the program does not use it. See matters/README.md and log.md; `--help` lists the settings."""
import argparse
import csv
import glob
import os
import random
import re
import time
from collections import defaultdict, namedtuple

import torch
from torch import nn
from torch.nn import functional as F

from model import HIDDEN, Encoder
from pieces import Vocabulary, Words

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.path.join(HERE, "..", "testing", "src", "main", "resources", "org", "hearsay", "testing", "gold")
Said = namedtuple("Said", "who text words pieces matters")


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--encoder", required=True, help="folder with model.safetensors and vocab.txt (all-MiniLM-L6-v2)")
    p.add_argument("--held", default="fellgate-siege,dunmar-bank,kele-bells", help="stories to try it on")
    p.add_argument("--matters", type=int, default=1, help="0: learn from the stories' gold alone")
    p.add_argument("--minutes", type=float, default=12)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--apart", type=float, default=4, help="so many pairs that are apart for one that is together")
    p.add_argument("--longest", type=int, default=56, help="word pieces of one statement")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return p.parse_args()


def table(story, name):
    with open(os.path.join(GOLD, story, name + ".tsv"), encoding="utf8") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def said(who, cue, content, matters, vocabulary):
    whole = Words(f"{who or 'somebody'} {cue}: {content}", vocabulary)
    words = frozenset(re.findall(r"[a-z0-9]+", content.lower()))
    return Said(who, content, words, [p for word in whole.pieces for p in word], frozenset(matters))


def story(name, vocabulary):
    of = defaultdict(set)
    for row in table(name, "threads"):
        if row["of"].startswith("statement"):
            for member in row["members"].split():
                of[member].add(row["id"])
    return [said(r["speaker"] or r["source"], r["cue"], r["content"] or r["cue"], of[r["id"]], vocabulary)
            for r in table(name, "statements")]


def episodes(vocabulary):
    made = defaultdict(list)
    for path in sorted(glob.glob(os.path.join(HERE, "matters", "*.tsv"))):
        with open(path, encoding="utf8") as f:
            for line in f:
                episode, matters, _, who, _, cue, content = line.rstrip("\n").split("\t")
                made[episode].append(said(who.strip("?"), cue, content, set(matters.split()) - {"-"}, vocabulary))
    return list(made.values())


def pairs(group, dice):
    """Pairs of other words: those together, and those apart with what shares most words and speakers first."""
    together, apart = [], []
    for i, a in enumerate(group):
        for b in group[:i]:
            if a.words == b.words:
                continue
            if a.matters & b.matters:
                together.append((a, b))
            else:
                near = len(a.words & b.words) / (1 + min(len(a.words), len(b.words)))
                apart.append((near + 0.35 * (a.who == b.who) + 0.35 * dice.random(), len(apart), a, b))
    dice.shuffle(together)
    return together, [(a, b) for *_, a, b in sorted(apart, reverse=True)]


class SameMatter(nn.Module):
    def __init__(self, folder, vocabulary, longest, device):
        super().__init__()
        self.encoder, self.vocabulary, self.longest, self.device = Encoder(), vocabulary, longest, device
        self.encoder.load(os.path.join(folder, "model.safetensors"))
        self.middle, self.out = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, 1)
        self.to(device)

    def forward(self, batch):
        v, rows = self.vocabulary, []
        for a, b in batch:
            first = [v.cls] + a.pieces[:self.longest] + [v.sep]
            rows.append((first, b.pieces[:self.longest] + [v.sep]))
        n = max(len(a) + len(b) for a, b in rows)
        pieces, side, real = (torch.zeros(len(rows), n, dtype=torch.long) for _ in range(3))
        for i, (a, b) in enumerate(rows):
            pieces[i, :len(a) + len(b)] = torch.tensor(a + b)
            side[i, len(a):len(a) + len(b)] = 1
            real[i, :len(a) + len(b)] = 1
        pieces, side, real = (x.to(self.device) for x in (pieces, side, real))
        seen, _ = self.encoder(pieces, side, real[:, None, None].bool())
        mean = (seen * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        return self.out(torch.tanh(self.middle(mean)))[:, 0]


def tried(model, name, vocabulary):
    """Average precision on 150 pairs that are together and the 600 nearest that are not: chance is 0.20."""
    together, apart = pairs(story(name, vocabulary), random.Random(3))
    sample = [(p, 1) for p in together[:150]] + [(p, 0) for p in apart[:600]]
    model.eval()
    with torch.no_grad():
        scores = [s for i in range(0, len(sample), 64) for s in model([p for p, _ in sample[i:i + 64]]).tolist()]
    model.train()
    right, precision, recall = 0, 0.0, 0
    for seen, (_, label) in enumerate(sorted(zip(scores, (y for _, y in sample)), reverse=True), 1):
        right += label
        precision += label * right / seen
        recall = right if right >= 0.9 * seen else recall
    return f"{name}: AP {precision / right:.3f}, found where nine of ten are right {recall / right:.2f}"


def main():
    o = options()
    torch.manual_seed(o.seed)
    dice, vocabulary = random.Random(o.seed), Vocabulary(os.path.join(o.encoder, "vocab.txt"))
    held = o.held.split(",")
    names = sorted(n for n in os.listdir(GOLD) if os.path.exists(os.path.join(GOLD, n, "statements.tsv")))
    groups = [story(n, vocabulary) for n in names if n not in held] + (episodes(vocabulary) if o.matters else [])
    together, apart = [], []
    for group in groups:
        one, other = pairs(group, dice)
        together += one[:900]  # one wide thread must not outweigh all else
        apart += other[:int(2 * o.apart * len(one[:900])) + 10]
    print(f"{len(groups)} groups, {len(together)} pairs together, {len(apart)} apart", flush=True)
    model = SameMatter(o.encoder, vocabulary, o.longest, o.device).train()
    optimiser, start, step, queue = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=0.01), time.time(), 0, []
    while (gone := (time.time() - start) / 60 / o.minutes) < 1:
        if len(queue) < o.batch:
            queue = [(p, 1.0) for p in together] + [(p, 0.0) for p in dice.sample(apart, min(len(apart), int(o.apart * len(together))))]
            dice.shuffle(queue)
        batch = [queue.pop() for _ in range(o.batch)]
        for group in optimiser.param_groups:
            group["lr"] = o.rate * min(1, (step + 1) / 60) * (1 - gone)
        turned = [p if dice.random() < 0.5 else p[::-1] for p, _ in batch]
        loss = F.binary_cross_entropy_with_logits(model(turned), torch.tensor([y for _, y in batch], device=o.device))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        if step % 100 == 0:
            print(f"{step} steps of {o.batch}, {60 * o.minutes * gone:.0f} s, loss {loss.item():.3f}", flush=True)
    for name in held:
        print(f"{step} steps;", tried(model, name, vocabulary), flush=True)


if __name__ == "__main__":
    main()

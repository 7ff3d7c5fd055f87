"""Scores a trained model: on the training texts that were kept out (for settings), or on dev (for the record)."""
import argparse
import os
import random
from types import SimpleNamespace

import torch

import decode
import polnear
from model import Model
from pieces import Vocabulary
from windows import Article


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", default="model.pt")
    p.add_argument("--encoder", required=True)
    p.add_argument("--data", default="../../shared/bench/attribution/polnear")
    p.add_argument("--part", default="held", choices=["held", "dev"])
    p.add_argument("--bias", type=float, nargs="*", default=[decode.CUE_BIAS])
    p.add_argument("--source-bias", type=float, default=decode.SOURCE_BIAS)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--chain", type=int, help="0: decode word by word, whatever was trained")
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    saved = torch.load(o.model)
    options = SimpleNamespace(**saved["options"])
    options.data = o.data
    options.chain = options.chain if o.chain is None else o.chain
    vocabulary = Vocabulary(os.path.join(o.encoder, "vocab.txt"))
    model = Model(len(saved["tags"]), len(saved["relations"]))
    model.load_state_dict(saved["model"])
    folder = os.path.join(o.data, "dev" if o.part == "dev" else "train")
    names = sorted(os.listdir(os.path.join(folder, "text")))
    if o.part == "held":
        random.Random(7).shuffle(names)
        names = names[:options.held]
    articles = [Article(n, polnear.text(folder, n), vocabulary) for n in names]
    decode.less_shy(model, o.source_bias)
    for bias in o.bias:
        decode.CUE_BIAS = bias
        print("cue bias", bias)
        print(decode.evaluate(model, articles, vocabulary, options, folder), flush=True)


if __name__ == "__main__":
    main()

"""Exports a trained model as the one file that the program reads: two ONNX graphs, the vocabulary and the settings.

The zip is written with fixed times and order, so the same weights give the same bytes.
"""
import argparse
import io
import os
import tempfile
import zipfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from decode import CUE_BIAS, less_shy
from model import Model
from windows import LEFT, PIECES, RIGHT


class Encoding(nn.Module):
    """One window: everything that is read of it before a cue is known."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pieces, features, firsts):
        m = self.model
        words, syntax = m.encode(pieces, features, firsts)
        return (words[0], m.flat(words)[0], m.tag(syntax)[0], m.name(syntax)[0], m.arcs(syntax)[0], m.relation(syntax)[0])


def export(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17,
                      dynamo=False, do_constant_folding=True)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", default="model.pt")
    p.add_argument("--encoder", required=True, help="folder with vocab.txt")
    p.add_argument("--out", default="reading-model.zip")
    p.add_argument("--version", default="1")
    p.add_argument("--exact", action="store_true", help="do not quantise")
    o = p.parse_args()
    saved = torch.load(o.model)
    model = Model(len(saved["tags"]), len(saved["relations"]))
    model.load_state_dict(saved["model"])
    model.eval()
    less_shy(model)
    with tempfile.TemporaryDirectory() as folder:
        graphs = [graph(model, name, folder, o.exact) for name in ("encoder", "pair")]
        with open(os.path.join(o.encoder, "vocab.txt"), "rb") as f:
            vocabulary = f.read()
    with zipfile.ZipFile(o.out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        for name, data in (("settings.properties", settings(model, saved, o.version).encode()), ("vocab.txt", vocabulary),
                           ("encoder.onnx", graphs[0]), ("pair.onnx", graphs[1])):
            z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)
    print(o.out, os.path.getsize(o.out))


def graph(model, name, folder, exact):
    plain, small = os.path.join(folder, name + ".onnx"), os.path.join(folder, name + "-q.onnx")
    if name == "encoder":
        n, w = 12, 9
        export(Encoding(model), (torch.randint(5, 99, (1, n)), torch.zeros(1, n, dtype=torch.long), torch.arange(1, w + 1)[None]),
               ["pieces", "features", "firsts"], ["words", "flat", "tags", "names", "arcs", "relations"],
               {"pieces": {1: "n"}, "features": {1: "n"}, "firsts": {1: "w"}, "words": {0: "w"}, "flat": {0: "w"},
                "tags": {0: "w"}, "names": {0: "w"}, "arcs": {0: "w", 1: "w"}, "relations": {0: "w"}}, plain)
    else:
        k, w = 3, 9
        marks = torch.zeros(k, w, dtype=torch.long)
        export(model.pair, (torch.rand(w, 384), torch.rand(w, 7), torch.tensor([[1, 2], [3, 3], [4, 6]]), marks, marks),
               ["words", "flat", "cues", "near", "paragraph"], ["scores"],
               {"words": {0: "w"}, "flat": {0: "w"}, "cues": {0: "k"}, "near": {0: "k", 1: "w"},
                "paragraph": {0: "k", 1: "w"}, "scores": {0: "k", 1: "w"}}, plain)
    if exact or name == "pair":
        small = plain
    else:
        # Seven bits: with eight, processors without VNNI overflow, and others do not.
        quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    onnx.checker.check_model(small)
    with open(small, "rb") as f:
        return f.read()


def settings(model, saved, version):
    row = lambda values: " ".join(f"{v:.5f}" for v in values)
    lines = [f"version={version}", f"pieces={PIECES}", f"left={LEFT}", f"right={RIGHT}", f"cueBias={CUE_BIAS}",
             "first=" + row(model.chain.first.tolist())]
    lines += [f"step.{i}=" + row(r) for i, r in enumerate(model.chain.step.tolist())]
    lines += ["tags=" + " ".join(saved["tags"]), "relations=" + " ".join(saved["relations"])]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()

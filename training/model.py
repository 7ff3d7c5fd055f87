"""The reading model: a BERT encoder with heads for attributions and syntax.

Attribution is read in two steps over one encoding: cues by a tagger, then, for each cue, its source and content by a
second tagger that is told the cue (`Pair`), decoded as a linear chain. So contents may nest, be cut in two, and share
words with another cue's source. Tags, names and dependency arcs are distilled from CoreNLP.
"""
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

HIDDEN, HEADS, LAYERS, INNER, ARC, JOIN = 384, 12, 6, 1536, 128, 128
FEATURES = 16


class Drop(nn.Module):
    """Dropout of whole dimensions of an article's window: as good here, and much cheaper on a processor."""

    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[-1], device=x.device) > 0.1) * (1 / 0.9)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.drop = Drop()

    def forward(self, x, mask):
        b, n, _ = x.shape
        split = lambda y: y.view(b, n, HEADS, HIDDEN // HEADS).transpose(1, 2)
        y = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=mask)
        x = self.norm1(x + self.drop(self.o(y.transpose(1, 2).reshape(b, n, HIDDEN))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary=30522, positions=512):
        super().__init__()
        self.word, self.position = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(positions, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.feature = nn.Embedding(FEATURES, HIDDEN)
        nn.init.zeros_(self.feature.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, 1e-12), Drop()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces, features, mask=None):
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.word(pieces) + self.position(at) + self.kind + self.feature(features)
        x, seen = self.drop(self.norm(x)), []
        for layer in self.layers:
            x = layer(x, mask)
            seen.append(x)
        return x, seen

    def load(self, path):
        w = load_file(path)
        put = lambda p, name: p.data.copy_(w[name])
        both = lambda m, name: (put(m.weight, name + ".weight"), put(m.bias, name + ".bias"))
        put(self.word.weight, "embeddings.word_embeddings.weight")
        put(self.position.weight, "embeddings.position_embeddings.weight")
        self.kind.data.copy_(w["embeddings.token_type_embeddings.weight"][0])
        both(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for mine, name in (("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
                               ("o", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense"),
                               ("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                both(getattr(layer, mine), p + name)


class Pair(nn.Module):
    """Source and content given a cue: scores of outside, begin and inside of each for every word."""

    def __init__(self):
        super().__init__()
        self.word, self.gate = nn.Linear(HIDDEN, JOIN), nn.Linear(HIDDEN, JOIN)
        self.cue, self.cue_gate = nn.Linear(2 * HIDDEN, JOIN), nn.Linear(2 * HIDDEN, JOIN)
        self.near, self.paragraph = nn.Embedding(2 * 64, JOIN), nn.Embedding(5, JOIN)
        self.flat = nn.Linear(7, JOIN)
        self.mid, self.out, self.drop = nn.Linear(JOIN, JOIN), nn.Linear(JOIN, 5), Drop()

    def forward(self, words, flat, cues, near, paragraph):
        """words [W, H], flat [W, 7], cues [K, 2] (first and last word), near and paragraph [K, W] -> [K, W, 5]."""
        cue = torch.cat([words[cues[:, 0]], words[cues[:, 1]]], -1)
        x = (self.word(words) + self.flat(flat))[None] + self.cue(cue)[:, None] + self.near(near) + self.paragraph(paragraph)
        x = x + self.gate(words)[None] * self.cue_gate(cue)[:, None]
        x = F.gelu(x)
        return self.out(F.gelu(self.mid(self.drop(x))) + x)


class Chain(nn.Module):
    """A linear chain over five labels (outside, begin and inside of source and of content)."""

    def __init__(self, labels=5):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))

    def loss(self, scores, gold):
        """Negative log likelihood, summed; scores [K, W, L], gold [K, W], negative where there is no word."""
        real = (gold >= 0).float()
        safe = gold.clamp(min=0)
        path = (scores.gather(2, safe[..., None])[..., 0] * real).sum(1) + self.first[safe[:, 0]]
        path = path + (self.step[safe[:, :-1], safe[:, 1:]] * real[:, 1:]).sum(1)
        a = self.first + scores[:, 0]
        for i in range(1, scores.shape[1]):
            b = torch.logsumexp(a[:, :, None] + self.step, 1) + scores[:, i]
            a = torch.where(real[:, i, None] > 0, b, a)
        return (torch.logsumexp(a, 1) - path).sum()


class Model(nn.Module):
    def __init__(self, tags, relations):
        super().__init__()
        self.encoder, self.pair, self.chain = Encoder(), Pair(), Chain()
        self.flat = nn.Linear(HIDDEN, 7)
        self.mix = nn.Parameter(torch.zeros(LAYERS))
        self.tag, self.name, self.relation = nn.Linear(HIDDEN, tags), nn.Linear(HIDDEN, 9), nn.Linear(HIDDEN, relations)
        self.dependent, self.head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc = nn.Parameter(torch.eye(ARC) / ARC ** 0.5)
        self.headed = nn.Linear(ARC, 1)
        self.drop = Drop()

    def encode(self, pieces, features, firsts, mask=None):
        """Each word's encoding, for attribution and for syntax, from its first piece: [B, W, H] twice."""
        last, seen = self.encoder(pieces, features, mask)
        mixed = torch.einsum("l,lbnh->bnh", torch.softmax(self.mix, 0), torch.stack(seen))
        pick = firsts[..., None].expand(-1, -1, HIDDEN)
        return self.drop(last.gather(1, pick)), self.drop(mixed.gather(1, pick))

    def arcs(self, syntax):
        dependent, head = F.gelu(self.dependent(syntax)), F.gelu(self.head(syntax))
        return dependent @ self.arc @ head.transpose(-1, -2) + self.headed(head).transpose(-1, -2)

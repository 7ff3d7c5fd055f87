"""Makes the cases that hold the program's reading of a model to this folder's: see README.md.

All people and places are invented. Offsets are in code points; texts and words are JSON strings in ASCII.
"""
import argparse
import json
import os
import tempfile
import zipfile

import onnxruntime
import torch

from decode import lines, read
from pieces import Vocabulary, Words
from windows import Article, reading_windows

WORDS = [
    "Edda Quist, the harbour minister, resigned on Tuesday.",
    "“I have made mistakes,” she told the Alma Courier. “But I didn't lie — not once.”",
    "\"Yes,\" he said. \"It's 'long overdue'.\" Then: \"No\"",
    "„So“, sagte er; «oui», dit-elle; ‟odd” and » stray",
    "A quotation “that never ends\nis over on the next line” and \"this\none too.",
    "“nested \"marks\" within” and \"nested “marks” within\" after",
    "Müller, Ångström, naïve façade, e\u0301toile, I\u0307stanbul, İzmir, ẞ STRASSE ΟΔΟΣ Σ σς",
    "\U0001f600 smile\U0001f600d \U0001f1f3\U0001f1f4 flags \U0001f468\u200d\U0001f469\u200d\U0001f467 family \U0001d400\U0001d401 bold",
    "中文字符 and 日本語 \U00020000\U0002f800 한국어 조선 العربية हिन्दी ไทย",
    "soft\u00adhyphen zero\u200bwidth \u200b \ufeffmark joined\u2060up \u00ad\u00ad x\u200d",
    "\u0301 lone mark \u0301\u0316 e\u0316\u0301\u0316 \ufffd re\ufffdplaced \u0000nul\u0007l \x0b vt \x85 nel",
    "1,200,000 votes (34.5%), £5m, $3.2bn, 12:30pm, ½ cup, ²³, a/b, 3-4, x_y, C++, §7, №5, ٣٤",
    "USA U.S. NATO's iPhone McKee O'Brien-Smith A I B2B COVID-19 ǅ ʰ Ⅷ",
    "We'll won't 'tis rock'n'roll they’d’ve ministers' O’Neill",
    "\r\n  indented\tline\r\n\r\n\n \u00a0 \nlast\u2028same line\u2029still\u3000wide",
    "x" * 99 + " " + "y" * 100 + " " + "z" * 101 + " " + "\u00e9" * 100 + " " + "e\u0301" * 101 + " " + "\u00ad" * 300 + "a",
    "pneumonoultramicroscopicsilicovolcanoconiosis qzxjvk zzxqqj \u0e01\u0e33 unaffable",
    "... ?! !? -- — … • * | <b>bold</b> &amp; http://alma.example/a?b=c#d @quist #ferry",
    "",
    " \n \n",
]

NEWS = """Harbour minister Edda Quist resigns after ferry inquiry
PORT ALMA - Edda Quist, the harbour minister of Norlund, resigned on Tuesday, her office said.
“I have made mistakes,” she told the Alma Courier. “But I didn't lie — not once.”
The opposition's leader, Tomas Brandvik, called the move “long overdue” and said that voters deserved an election.
According to a report by the Maritime Board, the ferry had not been inspected since 2014. Its captain, who asked not to be named, said he had warned the company twice.
“Nobody listened,” the captain said.
Mr. Brandvik's Coastal Union won 34.5% of the vote; the League, analysts believe, will lose seats.
Neither the company nor the ministry replied to requests for comment.
The prime minister, Ilse Vaag, said in a statement: “I thank Edda Quist for her work.
“She has served Norlund well, and I accept her decision with regret.”
Ms. Vaag denied that she had known of the report. She added that her successor would be named on Friday, and that the inquiry, which some members of the League want to widen, would go on until it had heard everybody who was on board that night.
"""
LONG = NEWS + """Families of the passengers have been waiting for an answer for months, and several of them told reporters outside the court that they did not expect one soon.
"We were promised the truth," said Jonas Lind, whose brother was a mechanic on the ferry. "What we get is a resignation."
His lawyer, Maren Oye, suggested that the company could be sued. She claimed the engine's logs were deleted, but gave no proof; a spokesman for Alma Lines rejected the claim as “pure invention”.
Police confirmed that two men were questioned in Port Alma. They were released, the police said, because there was no reason to hold them.
Economists warned that the price of crossing could double. “If the second ferry stops, the islands are on their own,” Professor Halvor Stene wrote in the Courier, predicting shortages before the winter.
The mayor of Sundholm thinks otherwise. He insisted there is enough of everything, and urged people to stay calm.
Reports of a third ship could not be confirmed. A document seen by the Courier suggests that the ministry considered buying one in 2019 — a plan that Ms. Quist, according to two officials, stopped.
Asked whether he would run for office, Mr. Brandvik smiled and said: “Ask me on Saturday.”
"""
NEWS_WITH_EMOJI = "\U0001f6a2 Ferry news \U0001f600\n" + NEWS.replace("Brandvik", "Bra\u0301ndvi\u0301k").replace("PORT ALMA", "\U0001f6a2 PORT ALMA")
UNUSUAL = ("He said " + "qzx" * 30 + " " + "wvkjq" * 12 + " was here. ") * 30 + "\n" + "“" * 40 + " said Quist. " + "said " * 400 + "\n"
ARTICLES = [NEWS, LONG, NEWS_WITH_EMOJI, LONG.replace("\n", " "), LONG * 3, UNUSUAL, "Quist said.", ""]


class Installed:
    """The model that the program runs, in the place of the one that was trained."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as z:
            self.settings = dict(line.split("=", 1) for line in z.read("settings.properties").decode().splitlines())
            self.vocabulary = z.read("vocab.txt")
            self.encoder, self.second = (self._session(z.read(name)) for name in ("encoder.onnx", "pair.onnx"))
        row = lambda key: [float(x) for x in self.settings[key].split()]
        self.first = torch.tensor(row("first"))
        self.step = torch.tensor([row(f"step.{i}") for i in range(len(self.first))])
        self.chain, self.features = self, True  # what `read` asks a model and its options for

    @staticmethod
    def _session(graph):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(graph, options)

    def encode(self, pieces, features, firsts):
        words, self.scores, *_ = self.encoder.run(
            None, {"pieces": pieces.numpy(), "features": features.numpy(), "firsts": firsts.numpy()})
        return torch.from_numpy(words)[None], None

    def flat(self, words):
        return torch.from_numpy(self.scores)[None]

    def pair(self, words, flat, cues, near, paragraph):
        given = {"words": words, "flat": flat, "cues": cues, "near": near, "paragraph": paragraph}
        return torch.from_numpy(self.second.run(None, {name: value.numpy() for name, value in given.items()})[0])


def word_cases(vocabulary):
    for text in WORDS:
        words = Words(text, vocabulary)
        yield json.dumps(text) + "\t" + " ".join(
            f"{start}-{end}:{feature}:{paragraph}:{','.join(map(str, pieces))}"
            for (start, end), feature, paragraph, pieces in zip(words.spans, words.features, words.paragraph, words.pieces))


def attribution_cases(model, vocabulary):
    for text in ARTICLES:
        article = Article("case", text, vocabulary)
        windows = " ".join("-".join(map(str, window)) for window in reading_windows(article))
        found = []
        for line in lines(article, read(model, article, vocabulary, model)):
            line = json.loads(line)
            source = line["source"]["span"] if "source" in line else []
            found.append("|".join(";".join(f"{a}-{b}" for a, b in spans)
                                  for spans in ([source] if source else [], [line["cue"]["span"]], line["content"]["spans"])))
        yield json.dumps(text) + "\t" + windows + "\t" + " ".join(found)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "nlp", "src")
    p.add_argument("--model", default=os.path.join(here, "main", "resources", "org", "hearsay", "nlp", "reading-model.zip"))
    p.add_argument("--out", default=os.path.join(here, "test", "resources", "org", "hearsay", "nlp", "model"))
    o = p.parse_args()
    torch.set_num_threads(1)
    model = Installed(o.model)
    os.makedirs(o.out, exist_ok=True)
    with tempfile.NamedTemporaryFile() as f:
        f.write(model.vocabulary)
        f.flush()
        vocabulary = Vocabulary(f.name)
    for name, cases in (("pieces-cases.tsv", word_cases(vocabulary)), ("attribution-cases.tsv", attribution_cases(model, vocabulary))):
        with open(os.path.join(o.out, name), "w", encoding="ascii", newline="\n") as f:
            f.writelines(case + "\n" for case in cases)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Checks that a gold folder tells the truth about its sample folder. Standard library only.

    python3 testing/src/test/gold/check-gold.py [NAME]

Every exact string must occur in the text of its document, ids must be unique, references must
exist, and the counts must reach the minimums. Text of an HTML page: what a reader sees, entities
decoded, every run of white space (no-break spaces too) one space. Text of a .txt: the file, with
the same collapsing. Exits 1 if anything is wrong.
"""
import csv
import datetime
import pathlib
import re
import sys
from html.parser import HTMLParser

ROOT = pathlib.Path(__file__).resolve().parents[4]
NAME = sys.argv[1] if len(sys.argv) > 1 else "brannik-dam"
SAMPLE = ROOT / "samples" / NAME
GOLD = ROOT / "testing/src/main/resources/org/hearsay/testing/gold" / NAME
BLOCKS = set(
    "html body div p h1 h2 h3 h4 h5 ul ol li section article header footer nav aside figure"
    " figcaption blockquote br hr table tr td th form label button time main".split()
)
INVISIBLE = {"script", "style", "head"}
ROLES = set(
    "headline standfirst byline dateline body caption quote related comment advertisement"
    " navigation".split()
)
ACTS = set(
    "assert deny demand reject accept promise threaten warn propose ask believe".split()
)
STANCES = set("demands supports accepts conditions opposes rejects".split())
VERDICTS = {"agreed", "revised", "differs", "single-origin", "denied"}
MINIMUM = {"articles": 10, "statements": 150, "figures": 55, "threads": 36, "moves": 12}
problems = []


class Visible(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in INVISIBLE
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.hidden -= tag in INVISIBLE
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def text_of(path):
    raw = path.read_bytes()
    if path.suffix != ".html":
        return " ".join(raw.decode("utf-8").split())
    declared = re.search(rb'charset="([^"]+)"', raw).group(1).decode("ascii")
    page = Visible()
    page.feed(raw.decode(declared))
    page.close()
    return " ".join("".join(page.parts).split())


def occurrences(text, words):
    """Starts of the words where they are not a piece of a longer word."""
    found, at = [], text.find(words)
    while at >= 0:
        before = text[at - 1 : at]
        after = text[at + len(words) : at + len(words) + 1]
        glued = (before.isalnum() and words[0].isalnum()) or (
            after.isalnum() and words[-1].isalnum()
        )
        if not glued:
            found.append(at)
        at = text.find(words, at + 1)
    return found


def table(name):
    path = GOLD / (name + ".tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if None in row or None in row.values():
            problems.append(f"{name}: wrong number of columns: {row}")
    return rows


def claim(condition, *what):
    if not condition:
        problems.append(" ".join(str(w) for w in what))


def occurs(where, document, words, occurrence=""):
    claim(document in texts, where, "unknown document", document)
    found = occurrences(texts.get(document, ""), words)
    claim(found, where, document, "has no", repr(words))
    if occurrence:
        claim(int(occurrence) <= len(found), where, document, "too few of", repr(words))


def day(where, value):
    if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        datetime.date.fromisoformat(value)
    elif value:
        claim(re.fullmatch(r"\d{4}(-(\d\d|W\d\d))?", value), where, "odd date", value)


def unique(name, rows):
    ids = [row["id"] for row in rows]
    claim(len(ids) == len(set(ids)), name, "ids are not unique")
    return set(ids)


with (SAMPLE / "manifest.csv").open(encoding="utf-8", newline="") as lines:
    manifest = list(csv.DictReader(lines))
texts = {row["file"]: text_of(SAMPLE / row["file"]) for row in manifest}
claim(
    {p.name for p in SAMPLE.iterdir()} == set(texts) | {"manifest.csv"},
    "the manifest and the folder list different files",
)
for row in manifest:
    size = (SAMPLE / row["file"]).stat().st_size
    claim(not row["file"].endswith(".html") or 8000 <= size <= 25000, row["file"], size)

tables = {
    name: table(name)
    for name in "articles segments statements figures times actors threads lineage moves traps".split()
}
claim(
    [r["document"] for r in tables["articles"]] == [r["file"] for r in manifest],
    "articles.tsv and the manifest differ",
)
for a, m in zip(tables["articles"], manifest):
    occurs("article", a["document"], a["headline"])
    day("article", a["published"]), day("article", a["not_before"])
    claim(bool(a["published"]) == (a["how"] != "unknown"), "article", a)
    claim((a["how"] == "user") == bool(m["published"]), "article", a["document"], "how")
for s in tables["segments"]:
    claim(s["role"] in ROLES, "segment role", s)
    occurs("segment", s["document"], s["first_words"])
    occurs("segment", s["document"], s["last_words"])
statements = unique("statements", tables["statements"])
for s in tables["statements"]:
    claim(s["kind"] in {"direct", "indirect", "mixed"}, "kind", s)
    claim(s["act"] in ACTS, "act", s)
    claim(s["unnamed"] == ("yes" if s["speaker"].startswith("unnamed") else "no"), "unnamed", s)
    claim(not s["within"] or s["within"] in statements, "within", s)
    claim(s["speaker"], "speaker", s)
    day(s["id"], s["said"])
    if s["source"]:
        occurs(s["id"], s["document"], s["source"], s["source_occurrence"])
    else:
        claim(s["speaker"] == "unknown", s["id"], "no source, but a speaker")
    if s["cue"]:
        occurs(s["id"], s["document"], s["cue"], s["cue_occurrence"])
    parts = s["content"].split(" ||| ")
    occurs(s["id"], s["document"], parts[0], s["content_occurrence"])
    for part in parts:
        occurs(s["id"], s["document"], part)
figures = unique("figures", tables["figures"])
for f in tables["figures"]:
    occurs(f["id"], f["document"], f["text"], f["occurrence"])
    day(f["id"], f["as_of"])
    low, high = (float(f[k]) if f[k] else None for k in ("low", "high"))
    claim(low is None or high is None or low <= high, "range", f)
    claim(f["qualifier"] and f["counted"], "figure", f)
published = {a["document"]: a["published"] for a in tables["articles"]}
for t in tables["times"]:
    occurs("time", t["document"], t["text"], t["occurrence"])
    claim(t["timex"] in {"DATE", "TIME", "DURATION", "SET"}, "timex", t)
    claim(t["value"] or not published[t["document"]], "time without value", t)
actors = {a["name"] for a in tables["actors"]}
claim(len(actors) == len(tables["actors"]), "actor names are not unique")
for a in tables["actors"]:
    for alias in a["aliases"].split("|"):
        claim(any(occurrences(t, alias) for t in texts.values()) or any(
            occurrences(t.replace("’", "'"), alias) for t in texts.values()), "alias", alias)
unique("threads", tables["threads"])
for t in tables["threads"]:
    known = statements if t["of"] == "statement" else figures
    members = t["members"].split()
    claim(members and set(members) <= known, "thread members", t["id"])
    claim(len(members) == len(set(members)), "thread members twice", t["id"])
    claim(t["verdict"] in VERDICTS and int(t["origins"]) >= 1, "thread", t)
    documents = {m.split("-")[0] for m in members}
    claim(int(t["origins"]) <= len(documents), "more origins than articles", t["id"])
    claim(t["verdict"] != "single-origin" or t["origins"] == "1", "single origin", t["id"])
for row in tables["lineage"]:
    claim(row["document"] in texts and row["from"] in texts, "lineage", row)
    claim(row["kind"] in {"copy", "near-copy", "agency", "partial", "cites"}, "lineage", row)
for m in tables["moves"]:
    claim({m["from_statement"], m["to_statement"]} <= statements, "move", m)
    claim({m["from_stance"], m["to_stance"]} <= STANCES, "stance", m)
    claim(m["actor"] in actors, "move actor", m)
for t in tables["traps"]:
    occurs("trap", t["document"], t["exact_words"])
for name, least in MINIMUM.items():
    claim(len(tables[name]) >= least, name, len(tables[name]), "of", least)

print(", ".join(f"{len(rows)} {name}" for name, rows in tables.items()))
for problem in problems:
    print("WRONG", problem)
print("all green" if not problems else f"{len(problems)} problems")
sys.exit(1 if problems else 0)

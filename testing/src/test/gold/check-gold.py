#!/usr/bin/env python3
"""Checks that a gold folder tells the truth about its sample folder. Standard library only.

    python3 testing/src/test/gold/check-gold.py [NAME ...]

Without a name, every gold folder. Every exact string must occur in the text of its document, ids
must be unique, references must exist, the omissions must be those that follow from the threads, and
the counts must reach the minimums. Text of an HTML page: what a reader sees, entities decoded,
every run of white space (no-break spaces too) one space. Text of a .txt: the file, with the same
collapsing. Exits 1 if anything is wrong.

    python3 testing/src/test/gold/check-gold.py --omissions NAME

prints what omissions.tsv must hold.
"""
import csv
import datetime
import pathlib
import re
import sys
from html.parser import HTMLParser

ROOT = pathlib.Path(__file__).resolve().parents[4]
GOLDS = ROOT / "testing/src/main/resources/org/hearsay/testing/gold"
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
LINEAGE = {"copy", "near-copy", "agency", "partial", "cites", "version"}
TYPES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " MOBILIZE SANCTION COERCE ASSAULT SABOTAGE DEATH -".split()
)
MODALITIES = set(
    "happened ongoing announced planned proposed threatened denied alleged hypothetical".split()
)
TABLES = (
    "articles segments statements figures times actors threads lineage moves traps events quotes"
    " omissions notes stories"
).split()
LEFT_OUT = "(left out)"
MINIMUM = {
    "brannik-dam": {
        "articles": 10,
        "statements": 150,
        "figures": 55,
        "threads": 36,
        "moves": 12,
        "events": 150,
    },
    "pell-haven": {
        "articles": 12,
        "statements": 150,
        "figures": 55,
        "threads": 36,
        "moves": 8,
        "events": 100,
        "quotes": 8,
        "notes": 3,
    },
    "mardle-recount": {
        "articles": 12,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 12,
        "events": 250,
        "quotes": 8,
        "notes": 2,
    },
    "merrow-switch": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 15,
        "events": 250,
        "quotes": 7,
        "notes": 1,
    },
    "illmark-ring": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 15,
        "events": 250,
        "quotes": 5,
        "notes": 1,
    },
    "kele-bells": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 12,
        "events": 250,
        "quotes": 5,
        "notes": 1,
    },
    "dunmar-bank": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 15,
        "events": 250,
        "quotes": 5,
        "notes": 1,
    },
    "fellgate-siege": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 15,
        "events": 250,
        "quotes": 3,
        "notes": 1,
    },
    "brockmere-batch": {
        "articles": 13,
        "statements": 250,
        "figures": 90,
        "threads": 100,
        "moves": 15,
        "events": 250,
        "quotes": 3,
        "notes": 1,
    },
}
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


def read(folder, name):
    path = folder / (name + ".tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if None in row or None in row.values():
            problems.append(f"{name}: wrong number of columns: {row}")
    return rows


def claim(condition, *what):
    if not condition:
        problems.append(" ".join(str(w) for w in what))


def occurs(texts, where, document, words, occurrence=""):
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


def omissions(articles, threads):
    """Outlets that do not carry a thread of two or more origins although they could have."""
    found = []
    by_id = {f"a{n:02d}": a for n, a in enumerate(articles, 1)}
    for t in threads:
        carriers = [by_id[m.split("-")[0]] for m in t["members"].split()]
        dated = [a["published"] for a in carriers if a["published"]]
        if int(t["origins"]) < 2 or not dated:
            continue
        carrying = {a["outlet"] for a in carriers}
        later = {a["outlet"] for a in articles if (a["published"] or a["not_before"]) >= min(dated)}
        found += [(t["id"], outlet, t["origins"]) for outlet in sorted(later - carrying)]
    return found


def plain(words):
    """Words without quotation marks, for comparing what was quoted."""
    return re.sub(r"\s+", " ", re.sub(r'["“”‘]', "", words).replace("’", "'"))


def check(name):
    sample, gold = ROOT / "samples" / name, GOLDS / name
    with (sample / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        manifest = list(csv.DictReader(lines))
    texts = {row["file"]: text_of(sample / row["file"]) for row in manifest}
    claim(
        {p.name for p in sample.iterdir()} == set(texts) | {"manifest.csv"},
        "the manifest and the folder list different files",
    )
    wanted = TABLES if name in MINIMUM else ["articles", "stories"]
    claim(
        {p.name for p in gold.iterdir()} == {n + ".tsv" for n in wanted} | {"README.md"},
        "missing or unknown tables",
    )
    tables = {n: read(gold, n) for n in wanted}
    check_articles(tables["articles"], manifest, texts)
    check_stories(tables["stories"], texts)
    if name in MINIMUM:
        check_items(tables, texts)
        check_collation(tables, texts)
        for row in manifest:
            size = (sample / row["file"]).stat().st_size
            claim(not row["file"].endswith(".html") or 8000 <= size <= 25000, row["file"], size)
        for n, least in MINIMUM[name].items():
            claim(len(tables[n]) >= least, n, len(tables[n]), "of", least)
    print(name + ": " + ", ".join(f"{len(rows)} {n}" for n, rows in tables.items()))


def check_articles(articles, manifest, texts):
    claim(
        [a["document"] for a in articles] == [m["file"] for m in manifest],
        "articles.tsv and the manifest differ",
    )
    for a, m in zip(articles, manifest):
        occurs(texts, "article", a["document"], a["headline"])
        day("article", a["published"]), day("article", a["not_before"])
        claim(bool(a["published"]) == (a["how"] != "unknown"), "article", a)
        claim((a["how"] == "user") == bool(m["published"]), "article", a["document"], "how")


def check_stories(stories, texts):
    claim([s["document"] for s in stories] == list(texts), "stories.tsv and the folder differ")
    names = {p.name for p in GOLDS.iterdir()}
    for s in stories:
        claim(s["belongs"] in {"yes", "no"} and s["story"] in names, "story", s)


def check_items(tables, texts):
    for s in tables["segments"]:
        claim(s["role"] in ROLES, "segment role", s)
        occurs(texts, "segment", s["document"], s["first_words"])
        occurs(texts, "segment", s["document"], s["last_words"])
    statements = unique("statements", tables["statements"])
    for s in tables["statements"]:
        claim(s["kind"] in {"direct", "indirect", "mixed"}, "kind", s)
        claim(s["act"] in ACTS, "act", s)
        claim(
            s["unnamed"] == ("yes" if s["speaker"].startswith("unnamed") else "no"), "unnamed", s
        )
        claim(not s["within"] or s["within"] in statements, "within", s)
        claim(s["speaker"], "speaker", s)
        day(s["id"], s["said"])
        if s["source"]:
            occurs(texts, s["id"], s["document"], s["source"], s["source_occurrence"])
        else:
            claim(s["speaker"] == "unknown", s["id"], "no source, but a speaker")
        if s["cue"]:
            occurs(texts, s["id"], s["document"], s["cue"], s["cue_occurrence"])
        parts = s["content"].split(" ||| ")
        occurs(texts, s["id"], s["document"], parts[0], s["content_occurrence"])
        for part in parts:
            occurs(texts, s["id"], s["document"], part)
    unique("figures", tables["figures"])
    for f in tables["figures"]:
        occurs(texts, f["id"], f["document"], f["text"], f["occurrence"])
        day(f["id"], f["as_of"])
        low, high = (float(f[k]) if f[k] else None for k in ("low", "high"))
        claim(low is None or high is None or low <= high, "range", f)
        claim(f["qualifier"] and f["counted"], "figure", f)
    published = {a["document"]: a["published"] for a in tables["articles"]}
    for t in tables["times"]:
        occurs(texts, "time", t["document"], t["text"], t["occurrence"])
        claim(t["timex"] in {"DATE", "TIME", "DURATION", "SET"}, "timex", t)
        claim(t["value"] or not published[t["document"]], "time without value", t)
    actors = {a["name"] for a in tables["actors"]}
    claim(len(actors) == len(tables["actors"]), "actor names are not unique")
    for a in tables["actors"]:
        for alias in a["aliases"].split("|"):
            claim(
                any(
                    occurrences(t, alias) or occurrences(t.replace("’", "'"), alias)
                    for t in texts.values()
                ),
                "alias",
                alias,
            )
    unique("events", tables["events"])
    for e in tables["events"]:
        occurs(texts, e["id"], e["document"], e["text"], e["occurrence"])
        claim(e["type"] in TYPES, "event type", e)
        claim(e["modality"] in MODALITIES, "modality", e)
        claim({e["actor"], e["target"]} <= actors | {""}, "event actor", e)
        for end in e["time"].split("/"):
            day(e["id"], end)
    for t in tables["traps"]:
        occurs(texts, "trap", t["document"], t["exact_words"])


def check_collation(tables, texts):
    ids = {n: {row["id"] for row in tables[n]} for n in ("statements", "figures", "events")}
    denied = {e["id"] for e in tables["events"] if e["modality"] == "denied"}
    unique("threads", tables["threads"])
    for t in tables["threads"]:
        members = t["members"].split()
        claim(t["of"] + "s" in ids, "thread of", t)
        claim(members and set(members) <= ids.get(t["of"] + "s", set()), "thread members", t["id"])
        claim(len(members) == len(set(members)), "thread members twice", t["id"])
        claim(t["verdict"] in VERDICTS and int(t["origins"]) >= 1, "thread", t)
        documents = {m.split("-")[0] for m in members}
        claim(int(t["origins"]) <= len(documents), "more origins than articles", t["id"])
        claim(t["verdict"] != "single-origin" or t["origins"] == "1", "single origin", t["id"])
        claim(not set(members) & denied or t["verdict"] == "denied", "not denied", t["id"])
    for row in tables["lineage"]:
        claim(row["document"] in texts and row["from"] in texts, "lineage", row)
        claim(row["kind"] in LINEAGE, "lineage", row)
    actors = {a["name"] for a in tables["actors"]}
    for m in tables["moves"]:
        claim({m["from_statement"], m["to_statement"]} <= ids["statements"], "move", m)
        claim({m["from_stance"], m["to_stance"]} <= STANCES, "stance", m)
        claim(m["actor"] in actors, "move actor", m)
    content = {s["id"]: plain(s["content"]) for s in tables["statements"]}
    for q in tables["quotes"]:
        claim({q["a"], q["b"]} <= ids["statements"], "quote", q)
        claim(q["substance"] in {"yes", "no"}, "substance", q)
        for difference in q["difference"].split("; "):
            x, y = difference.split(" → ")
            for side, words in ((q["a"], x), (q["b"], y)):
                claim(
                    words == LEFT_OUT or plain(words) in content.get(side, ""),
                    "quote",
                    side,
                    "has no",
                    words,
                )
    for n in tables["notes"]:
        occurs(texts, "note", n["document"], n["first_words"])
        occurs(texts, "note", n["document"], n["second_words"])
    listed = [(o["thread"], o["outlet"], o["origins"]) for o in tables["omissions"]]
    due = omissions(tables["articles"], tables["threads"])
    for row in sorted(set(listed) ^ set(due)):
        claim(False, "omission", "missing" if row in due else "not due", row)


if sys.argv[1:2] == ["--omissions"]:
    folder = GOLDS / sys.argv[2]
    print("thread\toutlet\torigins")
    for row in omissions(read(folder, "articles"), read(folder, "threads")):
        print("\t".join(row))
    sys.exit(0)
for story in sys.argv[1:] or sorted(p.name for p in GOLDS.iterdir() if p.is_dir()):
    before = len(problems)
    check(story)
    problems[before:] = [f"{story}: {problem}" for problem in problems[before:]]
for problem in problems:
    print("WRONG", problem)
print("all green" if not problems else f"{len(problems)} problems")
sys.exit(1 if problems else 0)

#!/usr/bin/env python3
"""Publication dates against what the pages say of themselves.

usage: dates.py NAEB PREDICTED.jsonl [--sites 0|1]

NAEB is DATA/bench/content/naeb; PREDICTED.jsonl has lines of type "article" with document (ID.html) and published.value.
Some of gold's dates are not to be found in the page, so an exact match with gold has a ceiling. Here the page's metadata
are read: JSON-LD, meta tags and itemprop with date-like names, <time datetime>, dates in its addresses (its own, and the
one that gold has it under). Printed are: on how many pages gold is one of these dates, and how many of those are
predicted exactly; the same for pages where that date is not merely one of a change; then the disagreements by the first
reason that holds:
  none predicted     there is no date
  date of a change   gold is a date of the metadata, but of a change; what states a publication states another
  one day, not there gold is no date of the metadata, and one day from the predicted one: another time zone, perhaps
  not there          gold is no date of the metadata
  one day            gold is a date of the metadata, and one day from the predicted one
  other              gold is a date of the metadata
--sites takes one half of the sites, as the scorer does. With --sites 0 every disagreement is listed: page, gold,
predicted, reason, the metadata's dates.
"""
import argparse
import email.utils
import gzip
import json
import os
import re
import zlib
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from html.parser import HTMLParser

DATED = re.compile(r"date|time|publish|created|issued|posted|modified|updated", re.I)
CHANGED = re.compile(r"modif|updat|revis|change", re.I)
PUBLISHED = re.compile(r"pub|creat|issue|post|upload|address", re.I)
STATED = re.compile(r'"(datePublished|dateCreated|dateModified|uploadDate)"\s*:\s*"([^"\\]{4,40})"')
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NAMES = "(%s)[a-z]*" % "|".join(MONTHS)


def day(year, month, of_month):
    month = month if str(month).isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        found = date(int(year), int(month), int(of_month))
    except ValueError:
        return None
    return found if 1990 <= found.year <= 2100 else None


def read(value):
    """The day that a metadata value states, as it is written there, whatever its time zone."""
    value = value.strip()[:60]
    if re.fullmatch(r"1\d{9}(\d{3})?", value):
        return datetime.fromtimestamp(int(value[:10]), timezone.utc).date()
    forms = ((r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", (1, 2, 3)), (r"((?:19|20)\d\d)(\d\d)(\d\d)", (1, 2, 3)),
             (NAMES + r"\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", (3, 1, 2)), (r"(\d{1,2})[ -]" + NAMES + r"\.?,?[ -](\d{4})", (3, 2, 1)),
             (r"(\d{1,2})/(\d{1,2})/(\d{4})", (3, 1, 2)), (r"(\d{1,2})[./](\d{1,2})[./](\d{4})", (3, 2, 1)))
    for pattern, (year, month, of_month) in forms:
        found = re.search(r"(?<!\d)" + pattern, value, re.I)
        if found and day(found[year], found[month], found[of_month]):
            return day(found[year], found[month], found[of_month])
    parsed = email.utils.parsedate(value)
    return parsed and day(*parsed[:3])


class Metadata(HTMLParser):
    """The dates that a page's metadata state, as pairs of what states it and the day."""

    def __init__(self, html):
        super().__init__()
        self.dates, self.json = set(), False
        self.feed(html)

    def add(self, what, value):
        found = read(value or "")
        if found:
            self.dates.add((what, found))

    def handle_starttag(self, tag, attributes):
        has = {name: value or "" for name, value in attributes}
        self.json = tag == "script" and "ld+json" in has.get("type", "")
        name = has.get("itemprop") or has.get("property") or has.get("name") or has.get("http-equiv") or ""
        if name == "og:url" or has.get("rel") == "canonical":
            self.address("address", has.get("content") or has.get("href") or "")
        elif DATED.search(name) or tag == "time":
            self.add(name or tag, has.get("content") or has.get("datetime"))

    def handle_endtag(self, tag):
        self.json = False

    def handle_data(self, data):
        if self.json:
            for name, value in STATED.findall(data):
                self.add(name, value)

    def address(self, what, url):
        found = re.search(r"[/_-](20\d\d)([/_-]?)(\d\d)\2(\d\d)(?!\d)", url)
        found = found and day(found[1], found[3], found[4])
        named = re.search(r"/(20\d\d)/" + NAMES + r"/(\d{1,2})(?!\d)", url, re.I)
        found = found or named and day(named[1], named[2], named[3])
        if found:
            self.dates.add((what, found))


def metadata(naeb, page, url):
    with gzip.open(os.path.join(naeb, "html", page + ".html.gz"), "rt", encoding="utf-8", errors="replace") as file:
        found = Metadata(file.read())
    found.address("gold's-address", url or "")
    return found.dates


def predictions(path):
    with open(path, encoding="utf-8") as file:
        for line in map(json.loads, file):
            if line.get("type") == "article":
                yield re.sub(r"\.html?$", "", os.path.basename(line["document"])), (line.get("published") or {}).get("value") or ""


def is_of_change(gold, dates):
    """Whether gold is among the dates as that of a change; a name that says neither, as "time", follows those that do."""
    stating = [what for what, found in dates if found == gold]
    publishing = any(PUBLISHED.search(what) and not CHANGED.search(what) for what in stating)
    return any(CHANGED.search(what) for what in stating) and not publishing


def reason(gold, predicted, dates):
    close = predicted and abs(predicted - gold) == timedelta(1)
    if not predicted:
        return "none predicted"
    if is_of_change(gold, dates):
        return "date of a change"
    if gold not in (found for _, found in dates):
        return "one day, not there" if close else "not there"
    return "one day" if close else "other"


def pages(naeb, half):
    """Each page with a gold date: its id, the date, the dates of its metadata."""
    with open(os.path.join(naeb, "articles.json"), encoding="utf-8") as file:
        articles = json.load(file)
    for page, article in sorted(articles.items()):
        gold = read(str(article.get("date") or ""))
        here = os.path.exists(os.path.join(naeb, "html", page + ".html.gz"))
        if gold and here and half in (None, zlib.crc32(article["site"].encode()) % 2):
            yield page, gold, metadata(naeb, page, article.get("url"))


def main(naeb, path, half):
    predicted = {page: read(value) for page, value in predictions(path)}
    stated, published, wrong = Counter(), Counter(), []
    for page, gold, dates in pages(naeb, half):
        right, there = predicted.get(page) == gold, any(found == gold for _, found in dates)
        stated[there, right] += 1
        published[there and not is_of_change(gold, dates), right] += 1
        if not right:
            wrong.append((page, gold, predicted.get(page), reason(gold, predicted.get(page), dates), dates))
    report("gold is a date of the page's metadata", stated)
    report("gold is one, and not that of a change", published)
    for why, count in sorted(Counter(row[3] for row in wrong).items()):
        print("  %3d %s" % (count, why))
    if half == 0:
        for page, gold, given, why, dates in wrong:
            print("\t".join((page, str(gold), str(given), why, " ".join(sorted("%s=%s" % pair for pair in dates)))))


def report(what, counts):
    right, elsewhere = counts[True, True], counts[False, True]
    agreeing = right + counts[True, False]
    print("%s: %d of %d pages, %d of them predicted exactly (%.1f %%); of the others %d"
          % (what, agreeing, sum(counts.values()), right, 100 * right / max(1, agreeing), elsewhere))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("naeb")
    arguments.add_argument("predicted")
    arguments.add_argument("--sites", type=int, choices=(0, 1))
    asked = arguments.parse_args()
    main(asked.naeb, asked.predicted, asked.sites)

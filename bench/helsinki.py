#!/usr/bin/env python3
"""Lays the Helsinki story out as text files with a manifest.

usage: helsinki.py ARTICLES.csv.gz OUT_DIR

ARTICLES.csv.gz has the columns id, publisher, scrape_time and text, where " ### " separates
paragraphs. OUT_DIR gets one NNNNN_publisher.txt an article, blank lines between its paragraphs, and
manifest.csv with the columns file and outlet. When a page was scraped says nothing of when it was
published, so the manifest has no dates. The same input gives the same files.
"""
import csv
import gzip
import os
import re
import sys


def articles(path):
    csv.field_size_limit(1 << 30)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def name(article):
    publisher = re.sub(r"[^a-z0-9]+", "-", article["publisher"].lower()).strip("-")
    return "%05d_%s.txt" % (int(article["id"]), publisher)


def characters(article):
    paragraphs = (paragraph.strip() for paragraph in article["text"].split("###"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def main(source, folder):
    os.makedirs(folder, exist_ok=True)
    rows = sorted(articles(source), key=lambda article: int(article["id"]))
    for article in rows:
        with open(os.path.join(folder, name(article)), "w", encoding="utf-8", newline="") as file:
            file.write(characters(article))
    with open(os.path.join(folder, "manifest.csv"), "w", encoding="utf-8", newline="") as file:
        manifest = csv.writer(file, lineterminator="\n")
        manifest.writerow(["file", "outlet"])
        manifest.writerows([name(article), article["publisher"]] for article in rows)
    print("%d articles in %s" % (len(rows), folder))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])

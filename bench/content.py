#!/usr/bin/env python3
"""Main content of web pages by tools in Python, for the same scorer as bench/run content.

  python3 -m venv VENV
  VENV/bin/pip install trafilatura==2.3.1 newspaper4k==0.9.6 readability-lxml==0.9
  VENV/bin/python bench/content.py PAGES_DIR OUT_DIR [--with TOOL,TOOL] [--passes N]

TOOL is trafilatura, newspaper4k or readability-lxml; without --with, all. Reads every *.html of PAGES_DIR as UTF-8 and
writes OUT_DIR/TOOL.jsonl, a line of type "article" a page with document, headline, body and published.value where the
tool gives one. Each tool makes a pass that is written down and warms it, then N passes (3) in turn; the time of a page
is the median of the passes' means. Opening and decoding are not timed. Each tool is used as its documentation says,
with nothing fetched; comments are not content.
"""
import argparse
import importlib.metadata
import json
import logging
import os
import re
import statistics
import sys
import time

ADDRESS = "https://example.org/"  # Says nothing of the page; a tool that wants an address gets this one.
BLOCKS = set("address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li"
             " main nav ol p pre section table td th tr ul".split())


def trafilatura():
    from trafilatura import bare_extraction

    def read(html):
        found = bare_extraction(html, with_metadata=True, include_comments=False)
        return found and (found.title, found.date, found.text)
    return read


def newspaper4k():
    from newspaper import Article, Config
    config = Config()
    config.fetch_images = False
    config.language = "en"

    def read(html):
        article = Article(ADDRESS, config=config)
        article.download(input_html=html)
        article.parse()
        date = article.publish_date
        return article.title, date and date.isoformat(), article.text
    return read


def readability_lxml():
    from lxml.html import fromstring
    from readability import Document

    def read(html):
        document = Document(html)
        return document.short_title(), None, text(fromstring(document.summary()))
    return read


def text(tree):
    """The tree's text, with a new line around each block."""
    for element in tree.iter():
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return re.sub(r"\s*\n\s*", "\n", tree.text_content()).strip()


TOOLS = {"trafilatura": trafilatura, "newspaper4k": newspaper4k, "readability-lxml": readability_lxml}


def attempt(read, html):
    """What the tool finds; a tool that breaks on a page has found nothing in it."""
    try:
        found = read(html)
    except Exception:
        return None
    return found if found and (found[2] or "").strip() else None


def write(path, read, pages):
    failed = 0
    with open(path, "w", encoding="utf-8", newline="") as file:
        for name, html in pages:
            found = attempt(read, html)
            failed += not found
            if found:
                headline, date, body = found
                line = {"type": "article", "document": name, "body": body}
                line.update({"headline": headline} if headline else {})
                line.update({"published": {"value": date}} if date else {})
                file.write(json.dumps(line) + "\n")
    return failed


def cost(read, pages):
    wall, processor = time.perf_counter(), time.process_time()
    for _, html in pages:
        attempt(read, html)
    return time.perf_counter() - wall, time.process_time() - processor


def pages_of(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".html"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                yield name, file.read()


def main(folder, out, names, passes):
    logging.disable(logging.CRITICAL)
    pages = list(pages_of(folder))
    os.makedirs(out, exist_ok=True)
    tools = {name: TOOLS[name]() for name in names}
    failed = {name: write(os.path.join(out, name + ".jsonl"), read, pages) for name, read in tools.items()}
    costs = {name: [] for name in tools}
    for _ in range(passes):
        for name, read in tools.items():
            costs[name].append(cost(read, pages))
    print("%d pages; ms a page by the clock, of processor time" % len(pages))
    for name in tools:
        wall, processor = (1000 * statistics.median(times) / len(pages) for times in zip(*costs[name]))
        tool = "%s %s" % (name, importlib.metadata.version(name))
        print("%-24s failed %d  %7.2f %7.2f" % (tool, failed[name], wall, processor))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages", metavar="PAGES_DIR")
    arguments.add_argument("out", metavar="OUT_DIR")
    arguments.add_argument("--with", dest="names", default=",".join(TOOLS), metavar="TOOL,TOOL")
    arguments.add_argument("--passes", type=int, default=3, metavar="N")
    asked = arguments.parse_args()
    if asked.passes < 1:
        arguments.error("no time can be taken of %d passes" % asked.passes)
    unknown = [name for name in asked.names.split(",") if name not in TOOLS]
    if unknown:
        arguments.error("no tool is called '%s'; there are %s" % ("', '".join(unknown), ", ".join(TOOLS)))
    main(asked.pages, asked.out, asked.names.split(","), asked.passes)

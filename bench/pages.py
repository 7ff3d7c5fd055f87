#!/usr/bin/env python3
"""How long the served pages take: bench/pages.py ADDRESS [REQUESTS]

ADDRESS is what `hearsay serve` printed behind "Open". Each room is asked REQUESTS times (200 if not
given), each time over one connection, and so are as many articles in turn; the first asking of each
page, which has to make it, stands apart. Milliseconds at the client; nothing else should run.
"""
import http.client
import re
import sys
import time
import urllib.parse

ROOMS = """index compared speakers figures events positions matrix omissions voices lineage timeline
articles sources decisions codebook""".split()
ASKED = ["statements.html", "statements.html?speaker=said&words=the",
         "search.html?q=the+summit", "search.html?q=speaker%3Atrump+talks"]


def main(address, requests):
    at = urllib.parse.urlsplit(address)
    began = time.perf_counter()
    line = http.client.HTTPConnection(at.hostname, at.port, timeout=600)
    own = {"X-Hearsay": "1", "Content-Type": "application/json"}
    line.request("POST", "/session", '{"token":"%s"}' % at.fragment, own)
    answer = line.getresponse()
    answer.read()
    cookie = {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}

    def ask(path):
        start = time.perf_counter()
        line.request("GET", path, headers=cookie)
        got = line.getresponse()
        body = got.read()
        return got.status, body, (time.perf_counter() - start) * 1000

    while ask("/index.html")[0] == 503:
        time.sleep(0.1)
    print("first page after %.1f s" % (time.perf_counter() - began))
    articles = re.findall(r'href="(article/art-[0-9a-f]{20}\.html)"', ask("/articles.html")[1].decode())
    plan = [("/" + room + ".html", ["/" + room + ".html"]) for room in ROOMS]
    plan += [("/" + path, ["/" + path]) for path in ASKED]
    plan.append(("50 articles", ["/" + path for path in dict.fromkeys(articles)][:50]))
    print("%-45s %8s %8s %8s %8s" % ("page", "first", "p50", "p95", "most"))
    for name, paths in plan:
        firsts, times = [], []
        for i in range(requests):
            status, _, took = ask(paths[i % len(paths)])
            assert status == 200, (name, status)
            (firsts if i < len(paths) else times).append(took)
        times.sort()
        print("%-45s %8.0f %8.0f %8.0f %8.0f" % (
            name, max(firsts), times[len(times) // 2], times[int(len(times) * 0.95)], times[-1]))


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)

#!/usr/bin/env python3
"""How long a start takes: bench/start.py HEARSAY LEDGER [RUNS] [JAVA_OPTIONS ...]

HEARSAY is the launcher of an installed archive. A copy of LEDGER is served twice untimed, which
leaves the kept dossier and Java's classes as any later start finds them, and then RUNS times (5 if
not given) with each of the JAVA_OPTIONS in turn ("" for none). Told are seconds from the start of
the launcher until it printed its address, until /index.html is there, until /figures.html is there,
asked for right after it, and until search is answered; and seconds of processor time by then.
Nothing else should run.
"""
import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

PAGES = ["/index.html", "/figures.html", "/search.html?q=the"]


def processor(pid):
    with open("/proc/%d/stat" % pid) as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def start(program, ledger, options, pause):
    environment = dict(os.environ, HEARSAY_JAVA_OPTS=options)
    began = time.perf_counter()
    process = subprocess.Popen([program, "serve", "--port", "0", "--ledger", ledger],
                               stdout=subprocess.PIPE, env=environment, text=True)
    try:
        at = urllib.parse.urlsplit(process.stdout.readline().split()[1])
        times = [time.perf_counter() - began]
        line = http.client.HTTPConnection(at.hostname, at.port, timeout=600)
        line.request("POST", "/session", '{"token":"%s"}' % at.fragment,
                     {"X-Hearsay": "1", "Content-Type": "application/json"})
        answer = line.getresponse()
        answer.read()
        cookie = {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}
        for page in PAGES:
            while True:
                line.request("GET", page, headers=cookie)
                answer = line.getresponse()
                answer.read()
                if answer.status != 503:
                    assert answer.status == 200, (page, answer.status)
                    break
                time.sleep(0.02)
            times.append(time.perf_counter() - began)
        times.append(processor(process.pid))
        time.sleep(pause)
        return times
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
        process.stdout.close()


def main(program, ledger, runs, variants):
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy.ledger")
        shutil.copyfile(ledger, copy)
        for _ in range(2):
            start(program, copy, variants[0], 3)
        taken = {variant: [] for variant in variants}
        for _ in range(runs):
            for variant in variants:
                taken[variant].append(start(program, copy, variant, 0))
    names = ["address", "first page", "second page", "search", "processor"]
    for variant, rows in taken.items():
        print("options: %s" % (variant or "none"))
        for name, column in zip(names, zip(*rows)):
            column = sorted(column)
            print("  %-12s median %5.2f s, %5.2f to %5.2f"
                  % (name, column[len(column) // 2], column[0], column[-1]))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5, sys.argv[4:] or [""])

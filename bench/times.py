#!/usr/bin/env python3
"""Scores the time finder on public sets; `bench/run times DATA` runs it.

usage: times.py texts DATA DIR                writes the sets' texts below DIR
       times.py score DATA DIR [recognizers]  scores DIR/times.tsv; or lists Recognizers' cases that come out wrong

DATA holds bench/ with time/wikiwars, time/recognizers, meantime and score/time.py, which scores the first two. WikiWars'
texts 01 to 11 are the half that was built with, the rest the half that nobody looks at. Of MEANTIME, whose scorer asks for
all that comes before the last annotation of any kind, only the headline, the date and the first four sentences have times
annotated (as bench/meantime.py has it); so it is scored as the scorer does, and on these sentences alone.

Recognizers: a case counts as right if each expression that it expects overlaps a time found whose value is one of theirs.
docs/times.md says which cases news can contain and how the two ways of writing values meet; times-left-out.tsv lists the
cases left out, by number and reason.
"""
import datetime as dt
import importlib.util
import json
import os
import re
import shutil
import sys
from collections import Counter, defaultdict

SENTENCES = 6
MODELS = "DateTimeModel", "AgeModel"
HALVES = {"first": lambda n: n <= 11, "second": lambda n: n > 11}
DAY = dt.timedelta(days=1)
HERE = os.path.dirname(os.path.abspath(__file__))


def scorer(data):
    spec = importlib.util.spec_from_file_location("scorer", os.path.join(data, "bench", "score", "time.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases(data):
    for model in MODELS:
        with open(os.path.join(data, "bench", "time", "recognizers", model + ".json"), encoding="utf-8-sig") as f:
            for number, case in enumerate(json.load(f)):
                yield "%s-%04d" % (model, number), case


def gold_folders(data, folder):
    """The gold of WikiWars' halves and of MEANTIME, each in a folder of its own."""
    wars = os.path.join(data, "bench", "time", "wikiwars", "tml")
    found = {}
    for half, holds in HALVES.items():
        found[half] = os.path.join(folder, "gold", half)
        os.makedirs(found[half], exist_ok=True)
        for name in sorted(os.listdir(wars)):
            if name[:2].isdigit() and holds(int(name[:2])):
                shutil.copy(os.path.join(wars, name), found[half])
    found["meantime"] = os.path.join(data, "bench", "meantime")
    return found


def texts(data, folder):
    for name, gold in gold_folders(data, folder).items():
        scorer(data).extract(gold, os.path.join(folder, "texts", name))
    with open(os.path.join(folder, "cases.tsv"), "w", encoding="utf8") as out:
        for name, case in cases(data):
            day = (case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10]
            out.write("%s\t%s\t%s\n" % (name, day, capitals(re.sub(r"[\t\r\n]", " ", case["Input"]))))


NAMES = re.compile(
    r"\b(january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|jan|feb|apr|jul|aug|sept|sep|oct|nov|dec|q[1-4]|h[12]|easter|christmas eve|christmas|new year|thanksgiving|halloween"
    r"|black friday|labor day|earth day|juneteenth|good friday)(s?)\b")


def capitals(text):
    """Names of months, days and feasts with the capitals that any newspaper gives them; the length stays."""
    return NAMES.sub(lambda m: m[1].title() + m[2], text)


def annotated(score):
    """The scorer's reading of a file, with MEANTIME's files cut after the sentences that have times."""
    load = score.load

    def first(path):
        text, day, gold, skip, done = load(path)
        if path.endswith(".xml"):
            done = len("\n".join(text.split("\n")[:SENTENCES]))
        return text, day, gold, skip, done

    score.load = first
    return score


def line(name, c):
    f1 = lambda k: "%s %.1f (P %.1f R %.1f)" % (
        k, 200 * c[k] / max(1, c["p"] + c["g"]), 100 * c[k] / max(1, c["p"]), 100 * c[k] / max(1, c["g"]))
    print("%-24s gold %4d found %4d  F1 %s" % (name, c["g"], c["p"], "  ".join(map(f1, ("relaxed", "value", "strict")))))


def exported(folder):
    """DIR/times.tsv as the lines that the scorer reads."""
    path = os.path.join(folder, "times.jsonl")
    with open(os.path.join(folder, "times.tsv"), encoding="utf8") as rows, open(path, "w", encoding="utf8") as out:
        for row in rows:
            document, start, end, timex, value, mod, expressed, text = row.rstrip("\n").split("\t")
            out.write(json.dumps({
                "type": "time", "document": document, "span": [int(start), int(end)], "timex": timex, "value": value or None,
                "mod": mod or None, "expressed": expressed, "text": text}) + "\n")
    return path


def score(data, folder):
    export = exported(folder)
    golds = gold_folders(data, folder)
    halves = [scorer(data).score(golds[half], export) for half in HALVES]
    for half, counts in zip(HALVES, halves):
        line("WikiWars, %s half" % half, counts)
    line("WikiWars, all", {k: sum(c[k] for c in halves) for k in halves[0]})
    line("MEANTIME, as its scorer", scorer(data).score(golds["meantime"], export))
    line("MEANTIME, annotated part", annotated(scorer(data)).score(golds["meantime"], export))
    recognized(data, export)


# ---- values: days as (first, last), both inclusive


def month_end(year, month):
    return dt.date(year + month // 12, month % 12 + 1, 1) - DAY


def days(value):
    """The first and last day of a TIMEX3 value, as Hearsay's DayRange tells them."""
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(T.*)?", value):
        try:
            day = dt.date(*map(int, m.groups()[:3]))
        except ValueError:
            return None
        return day, day
    if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return dt.date(int(m[1]), int(m[2]), 1), month_end(int(m[1]), int(m[2]))
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday + DAY * (5 if m[3] else 0), monday + DAY * 6
    if m := re.fullmatch(r"(\d{4})-(Q[1-4]|H[12])", value):
        size = 3 if m[2][0] == "Q" else 6
        last = int(m[2][1]) * size
        return dt.date(int(m[1]), last - size + 1, 1), month_end(int(m[1]), last)
    if re.fullmatch(r"\d{2,4}", value):
        years = 10 ** (4 - len(value))
        first = int(value) * years
        return (dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)) if first else None
    return None


def clock(text):
    m = re.match(r"(?:.*T)?(\d\d?)(?::(\d\d))?(?::(\d\d))?", text or "")
    return (int(m[1]) % 24, int(m[2] or 0), int(m[3] or 0)) if m else None


SIZES = {"Y": 365, "M": 30, "W": 7, "WE": 2, "D": 1, "BD": 1, "DE": 3650, "CE": 36500}


def seconds(value):
    """How long a duration is, roughly; PT24H and P1D are the same."""
    m = re.fullmatch(r"P((?:[\d.]+[A-Z]+?)*)(?:T((?:[\d.]+[HMS])+))?", value or "")
    if not m or not (m[1] or m[2]):
        return None
    total = 0
    for number, unit in re.findall(r"([\d.]+)([A-Z]+)", m[1] or ""):
        if unit not in SIZES:
            return None
        total += float(number) * SIZES[unit] * 86400
    for number, unit in re.findall(r"([\d.]+)([HMS])", m[2] or ""):
        total += float(number) * {"H": 3600, "M": 60, "S": 1}[unit]
    return round(total)


def moment(text):
    """A day and a time of day out of '2016-11-07', '2016-11-07 16:00:00' or '16:00:00'."""
    m = re.fullmatch(r"(?:(\d{4}-\d\d-\d\d))?[ T]?(\d\d?:\d\d:\d\d)?", text or "")
    return (m[1], m[2]) if m else (None, None)


def found_clock(time):
    """The time of the day, which a time whose day is open has as well."""
    said = time.get("value") or time["expressed"]
    m = re.search(r"(\d\d:\d\d(?::\d\d)?)( of|$)", said)
    return clock(m[1]) if m else None


def found_part(time):
    said = time.get("value") or ""
    names = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT"}
    m = re.search(r"T([A-Z]{2})$", said)
    if m:
        return m[1]
    return next((code for word, code in names.items() if time["expressed"].startswith(word)), None)


def is_one(times, want, kind, day):
    """Whether the times found in an expression say what one of the expected values says."""
    timex, value = want.get("timex", ""), want.get("value", "")
    first, last = times[0], times[-1]
    values = [t.get("value") or "" for t in times]
    if kind in ("duration", "age"):
        return any(seconds(v) is not None and seconds(v) == seconds(timex) or vague(v, timex) for v in values)
    if kind == "set":
        # a clock time at which something comes back is a time of its own
        every, _, at = timex.partition("T")
        clocked = at[:2].isdigit() and any(found_clock(t) == clock(at) for t in times)
        days_of = clocked and (every in values or not every and any(t["timex"] == "SET" for t in times))
        return days_of or any(same_set(v, timex) for v in values)
    weekday = re.match(r"\(?XXXX-WXX-(\d)", timex)
    if weekday and any("weekday %s, relative" % weekday[1] in t["expressed"] for t in times):
        # neither past nor future is told: theirs are both values, ours keeps its relative form
        at = clock(moment(value)[1]) if "T" in timex else None
        return at is None or any(found_clock(t) == at for t in times)
    if timex.endswith("_REF"):
        return timex in values
    if value == "not resolved" and "start" not in want:
        return not any(values) or timex in values or any(v.endswith(timex) for v in values if timex)
    if kind in ("date", "datetime", "time"):
        return point(times, value, timex, day)
    return span_of(times, want, kind, day)


def vague(value, timex):
    """'Several weeks' is PXW; theirs is three weeks."""
    return "X" in value and re.sub(r"[\d.]+", "X", timex) == value


def nearly(one, other):
    """Half a year is six months."""
    return one is not None and other is not None and abs(one - other) <= other / 50


def same_set(value, timex):
    plain = lambda v: re.sub(r"^XXXX-XX-XX(?=T)", "", v)
    return bool(timex) and (plain(value) == plain(timex) or nearly(seconds(value), seconds(timex))
                            or {value, timex} == {"P1WE", "XXXX-WXX-WE"})


def point(times, value, timex, day):
    date, at = moment(value)
    ok_day = date is None
    for t in times:
        v = t.get("value") or ""
        if date and (span := days(v)):
            ok_day |= span[0] == span[1] == dt.date.fromisoformat(date)
            # so many weeks, months or years away: TIMEX3 has a week, month or year
            ok_day |= t["timex"] == "DATE" and span[0] <= dt.date.fromisoformat(date) <= span[1] and "from" in t["expressed"]
        if date and at and (distance(v, value, day) or distance(told(t["expressed"]), value, day)):
            return True
        if date and at == "23:59:59" and t.get("mod") == "END" and days(v) == (day_of(date), day_of(date)):
            return True
    if not at or (at == "00:00:00" and "T" not in timex):
        return ok_day
    return ok_day and any(found_clock(t) == clock(at) for t in times)


def told(expressed):
    """The distance of '5 minutes after publication'."""
    m = re.match(r"([\d.]+) (minute|hour|second)s? (?:after|before)", expressed)
    return "PT%s%s" % (m[1], m[2][0].upper()) if m else ""


def distance(value, until, day):
    """'In five minutes' is a duration where the time of day of publication is not known."""
    length = seconds(value)
    try:
        now, then = dt.datetime.fromisoformat(day), dt.datetime.fromisoformat(until)
    except ValueError:
        return False
    return length is not None and abs((then - now).total_seconds()) == length


def span_of(times, want, kind, day):
    timex = want.get("timex", "")
    first, last = times[0], times[-1]
    part = re.search(r"T([A-Z]{2})$", timex)
    length = timex.rstrip(")").split(",")[-1] if timex.startswith("(") else ""
    if any(seconds(t.get("value")) is not None and seconds(t["value"]) == seconds(length) for t in times):
        return True
    begin, end = moment(want.get("start")), moment(want.get("end"))
    if part:
        theirs = {"EV": ("EV", "NI"), "NI": ("NI",)}.get(part[1], (part[1],))
        right = any(found_part(t) in theirs for t in times)
        here = begin[0]
        return right and (here is None or any((days(t.get("value") or "") or [None])[0] == dt.date.fromisoformat(here) for t in times))
    if kind in ("timerange", "datetimerange"):
        return clocks(times, begin, end)
    spans = [s for t in times if (s := days(t.get("value") or ""))]
    refs = [day_of(day) for t in times if t.get("value") == "PRESENT_REF"]
    spans += [(d, d) for d in refs]
    if not spans:
        return False
    mine = min(s[0] for s in spans), max(s[1] for s in spans)
    theirs = [dt.date.fromisoformat(x[0]) if x[0] else None for x in (begin, end)]
    if want.get("Mod") and len(times) == 1:
        # 'before 2010', 'early May': the value is that of the time, how it is narrowed is apart from it
        return any(t is not None and mine[0] - DAY <= t <= mine[1] + DAY for t in theirs) or contains(mine, theirs)
    if narrowed(times) and contains(mine, theirs):
        return True
    starts = theirs[0] is None or theirs[0] == mine[0]
    ends = theirs[1] is None or theirs[1] in (mine[1], mine[1] + DAY, spans[-1][0])
    return starts and ends


def narrowed(times):
    return any(t.get("mod") for t in times)


def contains(mine, theirs):
    return all(t is None or mine[0] <= t <= mine[1] + DAY for t in theirs) and any(theirs)


def day_of(text):
    return dt.date.fromisoformat(text[:10])


def clocks(times, begin, end):
    read = [found_clock(t) for t in times]
    read = [c for c in read if c]
    wanted = [clock(x[1]) for x in (begin, end) if x[1]]
    date = begin[0] or end[0]
    ok = date is None or any((days(t.get("value") or "") or [None])[0] == day_of(date) for t in times)
    if ok and date and not read and narrowed(times):
        return True
    return ok and bool(read) and all(w in read for w in wanted)


def verdict(case, times, day):
    """None if all expected expressions are met, else what is wrong with the first that is not."""
    for want in case["Results"]:
        kind = (want.get("TypeName") or "").replace("datetimeV2.", "")
        start, end = want["Start"], want["End"] + 1
        inside = sorted((t for t in times if t["span"][0] < end and t["span"][1] > start), key=lambda t: t["span"])
        if not inside:
            return "%s: nothing found" % want["Text"]
        resolution = want.get("Resolution") or {}
        if kind == "age":
            values = [{"timex": "P%s%s" % (resolution["value"], resolution["unit"][0])}]
        else:
            values = resolution.get("values") or []
        if kind and not any(is_one(inside, value, kind, day) for value in values):
            return "%s: %s" % (want["Text"], ", ".join("%s %s" % (t["text"], t.get("value") or t["expressed"]) for t in inside))
    if not case["Results"] and times:
        return "too much: " + ", ".join(t["text"] for t in times)
    return None


def left_out():
    reasons = {}
    with open(os.path.join(HERE, "times-left-out.tsv"), encoding="utf8") as f:
        for row in f:
            if row.strip() and not row.startswith("#"):
                reason, numbers = row.rstrip("\n").split("\t")
                for number in numbers.split():
                    reasons[number if "-" in number else "DateTimeModel-" + number] = reason
    return reasons


def recognized(data, export, show=False):
    out, right, wrong = left_out(), 0, []
    times = by_document(export)
    for name, case in cases(data):
        short = re.sub(r"-0*(\d+)$", r"-\1", name)
        if short in out:
            continue
        day = (case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
        fault = verdict(case, times.get(name, []), day)
        right += fault is None
        if fault:
            wrong.append((short, fault))
    total = right + len(wrong)
    print("recognizers: %d of %d cases that news can contain right, %.1f %%; %d left out" % (
        right, total, 100 * right / max(1, total), len(out)))
    for reason, count in Counter(out.values()).most_common():
        print("  left out, %-12s %3d" % (reason, count))
    if show:
        for name, fault in wrong:
            print("  %s\t%s" % (name, fault))


def by_document(export):
    times = defaultdict(list)
    with open(export, encoding="utf8") as f:
        for row in f:
            item = json.loads(row)
            if item.get("type") == "time":
                times[os.path.basename(item["document"])].append(item)
    return times


def main():
    if sys.argv[1] == "texts":
        texts(*sys.argv[2:4])
    elif sys.argv[4:] == ["recognizers"]:
        recognized(sys.argv[2], exported(sys.argv[3]), show=True)
    else:
        score(*sys.argv[2:4])


if __name__ == "__main__":
    main()

"""Articles as windows: what the encoder sees at once, and the labels of what is in it."""
import bisect

from pieces import Words

PIECES = 256  # with the two marks around
LEFT, RIGHT = 30, 14  # words of context that a window shares with its neighbours
FLAT = {kind: 1 + 2 * i for i, kind in enumerate(("source", "cue", "content"))}  # begin; inside is one more
PAIR = {"source": 1, "content": 3}
NAMES = {kind: 1 + 2 * i for i, kind in enumerate(("PERSON", "ORGANISATION", "PLACE", "OTHER"))}
NEAR, PARAGRAPHS = 64, 2
SILENT = -100


class Article:
    """Words with labels: spans become ranges of words (first, last + 1)."""

    def __init__(self, name, text, vocabulary, gold=(), teacher=((), ()), tags=None, relations=None):
        self.name, self.text, self.words = name, text, Words(text, vocabulary)
        starts = [s for s, _ in self.words.spans]
        ends = [e for _, e in self.words.spans]
        self.first = lambda s: bisect.bisect_right(ends, s)
        self.last = lambda e: bisect.bisect_left(starts, e)
        ranges = lambda spans: merged([r for r in ((self.first(s), self.last(e)) for s, e in spans) if r[0] < r[1]])
        self.gold = [{kind: ranges(spans) for kind, spans in g.items()} for g in gold]
        self.gold = [g for g in self.gold if g["cue"] and g["content"]]
        n = len(self.words)
        self.tags, self.heads, self.relations = [SILENT] * n, [SILENT] * n, [SILENT] * n
        self.names = [0 if teacher[0] else SILENT] * n
        for sentence in teacher[0]:
            at = [self._word(s, e, starts) for s, e, *_ in sentence]
            for word, (_, _, tag, head, relation) in zip(at, sentence):
                if word is not None and self.tags[word] == SILENT:
                    self.tags[word], self.relations[word] = tags[tag], relations[relation]
                    target = word if head < 0 else at[head]
                    if target is not None:
                        self.heads[word] = target
        for s, e, kind in teacher[1]:
            for i in range(self.first(s), self.last(e)):
                self.names[i] = NAMES[kind] + (i > self.first(s))

    def _word(self, start, end, starts):
        """A token's word: the first that begins in it ("n't" begins within "don", so its word is the apostrophe)."""
        i = bisect.bisect_left(starts, start)
        return i if i < len(starts) and starts[i] < end else None

    def break_after(self, i):
        """3 a paragraph ends after word i, 2 a sentence does, 0 nothing does."""
        words = self.words
        if i + 1 >= len(words) or words.paragraph[i + 1] != words.paragraph[i]:
            return 3
        mark = self.text[slice(*words.spans[i])]
        gap = words.spans[i + 1][0] > words.spans[i][1]
        before = self.text[slice(*words.spans[i - 1])] if i else ""
        return 2 if gap and (mark in ".!?" or (mark in "”\"’'" and before in ".!?")) else 0


def merged(ranges):
    out = []
    for a, b in sorted(ranges):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def fill(article, start, room):
    """The end of the words from start on that fit into so many pieces."""
    end, used = start, 0
    while end < len(article.words) and used + len(article.words.pieces[end]) <= room:
        used += len(article.words.pieces[end])
        end += 1
    return max(end, start + 1)


def cut(article, start, low, high):
    """The best place to end between two positions: after a paragraph, else a sentence, else at the last."""
    for wanted in (3, 2):
        for end in range(high, low, -1):
            if article.break_after(end - 1) >= wanted:
                return end
    return high


def reading_windows(article, pieces=PIECES, left=LEFT, right=RIGHT):
    """(start, end, core start, core end): each word is in one core; a window shows some words around its core.

    Words of many pieces leave less room for what is around: else a core might lie outside of its window.
    """
    n, start, core = len(article.words), 0, 0
    while core < n:
        end = fill(article, start, pieces - 2)
        high = max(core + 1, end - min(right, (end - core) // 2))
        stop = n if end >= n else cut(article, start, max(core, (start + end) // 2), high)
        yield start, end, core, stop
        core, start = stop, before(article, stop, left, (pieces - 2) // 2) if stop < n else stop


def before(article, core, left, room):
    """Where the window begins whose core begins there."""
    back = max(0, core - left)
    start = next((i for i in range(back, max(0, back - 20), -1) if article.break_after(i - 1) >= 2), back)
    used = 0
    for i in range(core - 1, start - 1, -1):
        used += len(article.words.pieces[i])
        if used > room:
            return i + 1
    return start


def training_windows(article, random, pieces=PIECES):
    """Windows that cover the article once, cut at other places each time."""
    n, start, room = len(article.words), 0, random.randint(60, pieces - 2)
    while start < n:
        end = fill(article, start, room)
        if end < n:
            end = cut(article, start, start + (end - start) * 2 // 3, end)
        yield start, end
        start, room = end, pieces - 2


def near(i, first, last):
    """How far a word is from a cue: 0 within, then to the left odd and to the right even steps, coarser far away."""
    d = first - i if i < first else i - last + 1 if i >= last else 0
    if d > 20:
        d = min(NEAR - 1, 20 + (d - 20) // 6 + 1)
    return d if i < first else NEAR + d if i >= last else 0

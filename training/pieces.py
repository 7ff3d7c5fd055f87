"""Words and word pieces of a text, with exact character positions.

A word is what BERT's basic tokenizer makes: a run of characters that are neither white space nor punctuation, or one
punctuation mark. `org.hearsay.nlp` has the same rules in Java; `pieces-cases.tsv` beside its tests holds the two together.
"""
import unicodedata

LONGEST = 100  # a longer word is one unknown piece
OPENING, CLOSING, EITHER = set("“„«‟"), set("”»"), set('"')


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def is_ideograph(c):
    o = ord(c)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2CEAF
            or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


def is_blank(c):
    return c in " \t\n\r" or unicodedata.category(c)[0] == "Z"


def is_control(c):
    return unicodedata.category(c) in ("Cc", "Cf", "Cn", "Co", "Cs") or c == "\ufffd"


def normalise(word):
    """Character by character, so that what becomes of one does not depend on those around it."""
    kept = (c for c in word if not is_control(c))
    return "".join(d for c in kept for d in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(d) != "Mn")


def shape(word):
    """0 neither, 1 a capital first, 2 capitals only (two or more), 3 a digit somewhere."""
    if any(c.isdigit() and c.isascii() for c in word):
        return 3
    letters = [c for c in word if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 2
    return 1 if letters and letters[0].isupper() else 0


class Words:
    """The words of a text: spans (code points), piece ids, features (shape, quoted, first of a line) and paragraphs."""

    def __init__(self, text, vocabulary):
        self.text, self.spans, self.pieces, self.features, self.paragraph = text, [], [], [], []
        start, line, lines, quoted = -1, True, 0, False
        for i, c in enumerate(text + "\n"):
            alone = is_punctuation(c) or is_ideograph(c)
            if start >= 0 and (alone or is_blank(c)):
                line = self._add(start, i, vocabulary, quoted, line, lines)
                start = -1
            if c == "\n":  # texts to learn from break no line at a width; the program's reader knows those that do
                lines, line, quoted = lines + (not line), True, False
            elif alone:
                if c in OPENING or (c in EITHER and not quoted):
                    quoted = True
                    line = self._add(i, i + 1, vocabulary, True, line, lines)
                else:
                    line = self._add(i, i + 1, vocabulary, quoted, line, lines)
                    if c in CLOSING or c in EITHER:
                        quoted = False
            elif start < 0 and not is_blank(c):
                start = i

    def _add(self, start, end, vocabulary, quoted, line, lines):
        raw = self.text[start:end]
        word = normalise(raw)
        if not word:
            return line
        self.spans.append((start, end))
        self.pieces.append(vocabulary.pieces(word))
        self.features.append(shape(raw) * 4 + quoted * 2 + line)
        self.paragraph.append(lines)
        return False

    def __len__(self):
        return len(self.spans)


class Vocabulary:
    def __init__(self, path):
        with open(path, encoding="utf8") as f:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(f)}
        self.unknown, self.cls, self.sep = (self.ids[x] for x in ("[UNK]", "[CLS]", "[SEP]"))
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self._cut(word)
        return self.known[word]

    def _cut(self, word):
        if len(word) > LONGEST:
            return [self.unknown]
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids[("##" if start else "") + word[start:end]])
            start = end
        return found

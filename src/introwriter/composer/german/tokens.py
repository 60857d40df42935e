"""A German sentence as words, marks and clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.composer.german.verbs import is_finite3, is_first, is_participle, verbs
from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["Clause", "Token", "clauses_of", "is_plural_verb", "is_verb", "tokens_of"]

_TOKEN = re.compile(r"\x02\d+\x03|[^\W_][\w'’]*(?:-[\w'’]+)*(?:[.,:]\d[\w.,:]*)?|[^\w\s]")
SURE = frozenset([
    "dass", "daß", "weil", "ob", "wenn", "falls", "nachdem", "obwohl", "bevor", "sobald", "solange",
    "indem", "sodass", "sofern", "obgleich", "ehe",
])  # fmt: skip
OPENERS = SURE | frozenset([
    "der", "die", "das", "den", "dem", "deren", "dessen", "denen", "was", "wie", "wo", "als", "seit",
    "seitdem", "wer", "wen", "wem", "wann", "warum", "wieso", "weshalb", "woher", "wohin", "womit",
    "wofür", "wodurch", "worauf", "wovon", "worüber", "woran", "während", "damit", "da", "welche",
    "welcher", "welches", "welchen", "welchem",
])  # fmt: skip
JOINS = frozenset(["und", "oder", "aber", "denn", "sondern", "doch", "sowie", "u.", "+"])
_BREAKS = frozenset(',;:–—()?!…[]"„“”»«/')


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark with its place; ``opaque`` inside quotation marks."""

    text: str
    start: int
    end: int
    opaque: bool

    @property
    def low(self) -> str:
        """The word in small letters."""
        return "" if self.opaque else self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is a word rather than a mark."""
        return self.text[:1].isalnum() or self.text[:1] == "\x02"


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``a`` up to ``b``; ``sub``: the verb stands last; ``joined``: it begins with "und"."""

    a: int
    b: int
    sub: bool
    joined: bool


def tokens_of(text: str) -> list[Token]:
    """Split a sentence."""
    quotes = quoted_spans(text)
    return [
        Token(m.group(), m.start(), m.end(), any(a <= m.start() < b for a, b in quotes))
        for m in _TOKEN.finditer(text)
    ]


def is_plural_verb(word: str) -> bool:
    """Whether a word can be a finite verb of the third person plural."""
    low = word.lower()
    return word == low and (low in _PLURALS or (low.endswith(("en", "eln", "ern")) and len(low) > 4))


_PLURALS = frozenset([
    "sind", "haben", "waren", "hatten", "werden", "können", "wollen", "müssen", "sollen", "dürfen",
    "mögen", "tun", "wurden",
])  # fmt: skip


def is_verb(token: Token, *, start: bool = False) -> bool:
    """Whether a token can be a finite verb of any person."""
    if token.opaque or not token.is_word:
        return False
    text = token.text
    return (
        is_finite3(text, start=start)
        or (is_first(text) and (start or text[:1].islower()))
        or text.lower() in _PLURALS
    )


def clauses_of(tokens: list[Token]) -> list[Clause]:
    """Cut a sentence at its marks, and at "und" where a new verb begins."""
    found: list[Clause] = []
    start = 0
    for k in range(len(tokens) + 1):
        if k == len(tokens) or (tokens[k].text in _BREAKS and not tokens[k].is_word):
            found += _joined(tokens, start, k)
            start = k + 1
    return found


def _joined(tokens: list[Token], a: int, b: int) -> list[Clause]:
    parts, start = [], a
    for k in range(a + 1, b - 1):
        if tokens[k].low in JOINS and _begins(tokens, a, k, b):
            parts.append((start, k))
            start = k
    parts.append((start, b))
    made: list[Clause] = []
    for x, y in parts:
        if x < y:
            joined = tokens[x].low in JOINS
            ends = bool(made) and made[-1].sub and is_verb(tokens[y - 1])
            goes_on = joined and bool(made) and (ends or not _opens_main(tokens, x + 1, y))
            sub = made[-1].sub if goes_on else _is_sub(tokens, x + joined, y)
            made.append(Clause(x, y, sub, joined))
    return made


def _begins(tokens: list[Token], a: int, k: int, b: int) -> bool:
    """Whether the word after "und" at ``k`` begins a clause of its own."""
    if _opens_main(tokens, k + 1, b):
        return True
    if tokens[k + 1].low in SURE:
        return True
    last = tokens[b - 1]
    ends = is_verb(last) or (is_plural_verb(last.text) and not is_participle(last.text))
    return is_verb(tokens[k - 1]) and ends


def _opens_main(tokens: list[Token], x: int, y: int) -> bool:
    first = tokens[x] if x < y else None
    if first is None:
        return False
    if is_verb(first) and not is_participle(first.text):
        return y - x > 1 or is_finite3(first.text)
    return (
        x + 1 < y
        and is_verb(tokens[x + 1])
        and not is_participle(tokens[x + 1].text)
        and not first.text[:1].isdigit()
    )


def _is_sub(tokens: list[Token], x: int, y: int) -> bool:
    first = tokens[x].low if x < y else ""
    if (
        x + 1 < y
        and tokens[x + 1].low in ("der", "die", "dem", "den", "denen", "deren", "dessen")
        and first in _RELATIVE
    ):
        return is_verb(tokens[y - 1])
    if (
        first in ("ohne", "außer", "auch", "selbst", "nur", "immer")
        and x + 1 < y
        and tokens[x + 1].low in SURE
    ):
        return True
    if first not in OPENERS or y - x < 2:
        return False
    if is_verb(tokens[x + 1]) and not is_participle(tokens[x + 1].text):
        return False
    if first in SURE:
        return True
    if (x == 0 or tokens[x - 1].text == ":") and first in (
        "der",
        "die",
        "das",
        "den",
        "dem",
        "da",
        "damit",
        "während",
        "seit",
    ):
        return False
    last = tokens[y - 1]
    return is_verb(last) or (is_plural_verb(last.text) and not is_participle(last.text))


_RELATIVE = frozenset([
    "in", "mit", "von", "an", "auf", "für", "bei", "über", "aus", "zu", "durch", "nach", "um", "unter",
    "vor",
])  # fmt: skip


def has(tokens: list[Token], clause: Clause, words: frozenset[str] | str) -> bool:
    """Whether a clause holds one of the words (a name of a list of verbs, or the words)."""
    wanted = verbs()[words] if isinstance(words, str) else words
    return any(t.low in wanted for t in tokens[clause.a : clause.b])

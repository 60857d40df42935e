"""What both scores look at: a text read once into tokens and marked places.

Everything is counted over *distinct* words and phrases, so that saying a thing twice counts once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log10
from typing import NamedTuple

from introwriter.scores.lexicon import ZERO, phrases, word_classes, word_table
from introwriter.scores.tokens import Token, tokens_of

__all__ = ["Hit", "Reading", "read"]

_RANKS = ((500, "rank500"), (2000, "rank2000"), (6000, "rank6000"), (15000, "rank15000"))
_MARKS = {
    "!": "exclamation",
    "?": "question",
    "…": "ellipsis",
    ":": "colon",
    ";": "colon",
    "(": "paren",
    "#": "hash",
}
_QUOTES = '"“„«'
_BRACKETS = {"[": "]", "{": "}", "{{": "}", "<": ">"}
_OWNERS = frozenset(("my", "mine", "your", "yours", "our", "ours"))
_TURNED = {"positive": "negative", "negative": "positive"}
_LONG = 8
_BEYOND = 100_000
_NEGATION_REACH = 3


class Hit(NamedTuple):
    """A place of the text that shows a feature: tokens ``first`` up to and without ``last``, how strongly."""

    kind: str
    first: int
    last: int
    amount: float


class Reading(NamedTuple):
    """A text read once.

    ``types`` are the distinct words and numbers in lower case with the token where each first stands;
    ``hits`` hold each kind at each distinct wording once; ``grams`` the runs of one to three tokens.
    """

    text: str
    tokens: list[Token]
    types: dict[str, int]
    hits: list[Hit]
    grams: dict[str, tuple[int, int]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters that the tokens ``first`` up to and without ``last`` cover."""
        return self.tokens[first].start, self.tokens[last - 1].end


def read(text: str, language: str = "en") -> Reading:
    """Read a text into tokens and hits. Cost grows linearly with its length."""
    tokens = tokens_of(text)
    types: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            types.setdefault(token.lower, index)
    seen: dict[tuple[str, str], Hit] = {}
    lowers = [token.lower for token in tokens]
    for hit in _phrase_hits(lowers, language):
        seen.setdefault((hit.kind, " ".join(lowers[hit.first : hit.last])), hit)
    for hit in (*_token_hits(tokens, language), *_deed_hits(tokens, language)):
        one = hit.last - hit.first == 1
        seen.setdefault((hit.kind, lowers[hit.first] if one else " ".join(lowers[hit.first : hit.last])), hit)
    return Reading(text, tokens, types, list(seen.values()), _ngrams(tokens))


def _ngrams(tokens: list[Token]) -> dict[str, tuple[int, int]]:
    """Return the runs of one, two and three tokens with the tokens where each first stands.

    Numbers are all ``0``; the start of the text is ``^``.
    """
    words = ["^", *("0" if token.kind == "number" else token.lower for token in tokens)]
    found: dict[str, tuple[int, int]] = {}
    for index, word in enumerate(words):
        place = max(0, index - 1)
        if index:
            found.setdefault(word, (place, index))
        if index + 1 < len(words):
            pair = f"{word} {words[index + 1]}"
            found.setdefault(pair, (place, index + 1))
            if index + 2 < len(words):
                found.setdefault(f"{pair} {words[index + 2]}", (place, index + 2))
    return found


def _phrase_hits(lowers: list[str], language: str) -> Iterator[Hit]:
    table = phrases(language)
    for index, word in enumerate(lowers):
        for rest, kind in table.get(word, ()):
            last = index + 1 + len(rest)
            if not rest or tuple(lowers[index + 1 : last]) == rest:
                yield Hit(kind, index, last, 1.0)


def _token_hits(tokens: list[Token], language: str) -> Iterator[Hit]:
    classes = word_classes(language)
    negated = -9
    for index, token in enumerate(tokens):
        after = index + 1
        if token.kind == "mark":
            sign = token.lower[0]
            if sign in _MARKS:
                yield Hit("ellipsis" if token.lower == "..." else _MARKS[sign], index, after, 1.0)
            elif sign in _QUOTES:
                yield Hit("quote", index, after, 1.0)
            elif token.lower == "...":
                yield Hit("ellipsis", index, after, 1.0)
            continue
        if token.kind == "number":
            yield Hit("number", index, after, 1.0)
            continue
        names = classes.get(token.lower, ())
        for name in names:
            yield Hit(name, index, after, 1.0)
        yield from _word_hits(token, index, "function" in names, index - negated <= _NEGATION_REACH)
        if "negation" in names:
            negated = index


def _deed_hits(tokens: list[Token], language: str) -> Iterator[Hit]:
    """Find what somebody did: "you said", "I laughed"; sentences that open with I; and unfilled slots."""
    classes = word_classes(language)
    for index, token in enumerate(tokens):
        names = classes.get(token.lower, ())
        if token.opens and "self" in names:
            yield Hit("self opens", index, index + 1, 1.0)
        elif token.lower in _BRACKETS and _is_slot(tokens, index):
            yield Hit("slot", index, index + 2, 1.0)
        if not ("self" in names or "you" in names or "we" in names) or token.lower in _OWNERS:
            continue
        whose = "your deed" if "you" in names else "my deed"
        for after in range(index + 1, min(index + 3, len(tokens))):
            verb = tokens[after].lower
            if "past" in classes.get(verb, ()) or (len(verb) > 4 and verb.endswith("ed")):
                yield Hit(whose, index, after + 1, 1.0)
                break


def _is_slot(tokens: list[Token], index: int) -> bool:
    close = _BRACKETS[tokens[index].lower]
    return any(token.lower.startswith(close) for token in tokens[index + 1 : index + 5])


def _word_hits(token: Token, index: int, function: bool, negated: bool) -> Iterator[Hit]:
    after, text = index + 1, token.text
    for kind, amount in _of_word(token.lower, function):
        if negated and kind in _TURNED:
            kind = _TURNED[kind]
        yield Hit(kind, index, after, amount)
    if not function and text[0].isupper() and not token.opens:
        yield Hit("name", index, after, 1.0)
    if len(text) > 1 and text.isupper():
        yield Hit("capitals", index, after, 1.0)
    if token.opens:
        yield Hit("sentence", index, after, 1.0)


@lru_cache(maxsize=8192)
def _of_word(word: str, function: bool) -> tuple[tuple[str, float], ...]:
    """Return what a word shows wherever it stands, with how strongly."""
    found = [("letters", len(word) / 5)]
    if len(word) >= _LONG:
        found.append(("long", 1.0))
    if function:
        return tuple(found)
    table = word_table()
    rank = table.rank.get(word)
    if rank is None and "'" in word:
        rank = table.rank.get(word.partition("'")[0])
    found += [("content", 1.0), ("rarity", log10(10 + (_BEYOND if rank is None else rank)))]
    found += [(name, 1.0) for bound, name in _RANKS if rank is None or rank >= bound]
    if rank is None:
        found.append(("unlisted", 1.0))
    elif value := (ord(table.valence[rank]) - ZERO) / 10:
        found.append(("positive" if value > 0 else "negative", abs(value)))
    return tuple(found)

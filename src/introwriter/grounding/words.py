"""Words as grounding compares them: folded, stemmed, numbers as numbers, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Word", "by_sentence", "fold", "joined", "stem", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ASIAN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff々]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+|[\uac00-\ud7af]+|[^\W_]+"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+\Z")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(?:s|st|nd|rd|th|k|er|º|ª)?\Z")
_SUFFIXES = (
    "ations", "ation", "ators", "ator", "ments", "ment", "ness", "ings", "ing", "ions", "ion", "ors", "or",
    "ers", "ies", "ied", "ed", "er", "es", "en", "ly", "al", "s", "y", "e",
)  # fmt: skip
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,5}")
_MEASURE = re.compile(r"\b(\d+)([^\W\d_]{1,4})\b")
_SENTENCE_END = re.compile(r"(?<=[.!?…;:\n])\s+")
_LONGEST = 6
_new = tuple.__new__
"""Makes a ``Word`` of its parts in half the time; one is made for every word that is read."""


class Word(NamedTuple):
    """A word, its place, its folded form, its stem, and its value when it is a number in digits."""

    text: str
    start: int
    end: int
    low: str
    stem: str
    number: str


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return ``text`` in lower case and without accents ("Ōtautahi" as "otautahi", "ß" as "ss")."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize(
        "NFKD", text.casefold().replace("ø", "o").replace("ł", "l").replace("đ", "d")
    )
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=16384)
def stem(low: str) -> str:
    """Return the light stem of a folded word: one ending off, at most six letters.

    Crude on purpose: it serves seven languages, and a stem is only ever compared with the stems of one brief.
    """
    if len(low) <= 3 or low[0].isdigit():
        return low
    base = low
    for suffix in _SUFFIXES if not low.endswith("eed") else ():
        if base.endswith(suffix) and len(base) - len(suffix) >= 3:
            base = base[: -len(suffix)]
            break
    if len(base) > 3 and base[-1] == base[-2]:
        base = base[:-1]
    while len(base) > 4 and base[-1] in "aeiou":
        base = base[:-1]
    return base[:_LONGEST]


@lru_cache(maxsize=4096)
def _number(low: str) -> str:
    match = _NUMBER.match(low)
    if not match:
        return ""
    digits = match.group(1)
    if _THOUSANDS.match(digits):
        return digits.replace(".", "").replace(",", "")
    return digits.replace(",", ".").lstrip("0") or "0"


@lru_cache(maxsize=16384)
def _forms(raw: str) -> tuple[str, str, str]:
    low = fold(raw)
    return low, stem(low), _number(low)


def words_of(text: str) -> list[Word]:
    """Return the words of ``text`` in order; runs of Chinese and Japanese signs become pairs of signs."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        if raw.isascii() or raw[0] < "\u3040":
            start, end = match.span()
            found.append(_new(Word, (raw, start, end, *_forms(raw))))
        else:
            found.extend(_asian(raw, match.start()))
    return found


def by_sentence(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """Yield the ``words_of`` a text, sentence by sentence; a colon and a semicolon end one, too."""
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        end = next((at for at in range(begin, len(words)) if words[at].start >= match.end()), len(words))
        if end > begin:
            yield words[begin:end]
        begin = end
    if begin < len(words):
        yield words[begin:]


def joined(text: str) -> list[str]:
    """Return the stems that ``words_of`` parts or leaves in one: "ts" of "T.S.", "40", "cm" of "40cm"."""
    found = [stem(fold(match.group().replace(".", ""))) for match in _INITIALS.finditer(text)]
    for match in _MEASURE.finditer(text):
        found += [match[1].lstrip("0") or "0", stem(fold(match[2]))]
    return found


def _asian(raw: str, offset: int) -> list[Word]:
    found = []
    for match in _ASIAN.finditer(raw):
        run, at = match.group(), offset + match.start()
        if "\u3040" <= run[0] <= "\u309f":
            found.append(Word(run, at, at + len(run), run, run, ""))
        elif run[0] < "\u3040":
            low = fold(run)
            found.append(Word(run, at, at + len(run), low, stem(low), _number(low)))
        else:
            for i in range(max(1, len(run) - 1)):
                pair = run[i : i + 2]
                found.append(Word(pair, at + i, at + i + len(pair), pair, pair, ""))
    return found

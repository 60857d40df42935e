"""Phrase tables: what a language's stock phrases look like, found in a note word by word.

A table is a text with one pattern a line. A pattern is words, matched without case and accents:
``a/b`` is either word, ``(a/b)`` an optional one, ``net*`` any word that starts so, ``#`` a number, ``_`` any
one word, ``...`` up to four words, ``^`` and ``$`` the start and the end of a sentence. Apostrophes separate
words (``i d/would``). ``@gush`` is any word of the list ``words_gush`` of the same book. No pattern crosses
the end of a sentence. Scripts without spaces are searched as plain text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["LANGUAGES", "Phrasebook", "Token", "fold", "phrasebook", "tokens_of", "word_list", "words_of"]

LANGUAGES = ("en", "de", "es", "fr", "pt", "it", "nl", "ja")
_UNSPACED = ("ja",)
_TOKEN = re.compile(r"[^\W_]+|[.!?…;\n。！？]+")
_CLASS = re.compile(r"@(\w+)")
_FOLDER = Path(__file__).with_name("phrases")
_GAP = 4


class Token(NamedTuple):
    """A word of the note, folded; ``¶`` stands for the end of a sentence."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` without case and accents; its length may change."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def tokens_of(text: str) -> tuple[Token, ...]:
    """Split ``text`` into folded words and sentence ends."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        found.append(Token(fold(word) if word[0].isalnum() else "¶", match.start(), match.end()))
    return tuple(found)


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a line of the input."""
    return tuple(token.word for token in tokens_of(text) if token.word != "¶")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One place of a pattern."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    number: bool = False
    anything: bool = False
    optional: bool = False
    gap: bool = False
    edge: bool = False

    def takes(self, word: str) -> bool:
        if word in self.words:
            return True
        if self.stems and word.startswith(self.stems):
            return True
        return (self.number and word[0].isdigit()) or (self.anything and word != "¶")


@dataclass(frozen=True, slots=True)
class _Pattern:
    table: str
    pieces: tuple[_Piece, ...]
    at_start: bool
    needs: tuple[frozenset[str], ...]
    """Of each place that only listed words fill, these words: a note without any of them cannot match."""

    def match(self, tokens: tuple[Token, ...], at: int) -> int:
        """Return the index behind a match that begins at ``at``, or -1."""
        if self.at_start and at and tokens[at - 1].word != "¶":
            return -1
        return _match(self.pieces, 0, tokens, at)


def _match(pieces: tuple[_Piece, ...], i: int, tokens: tuple[Token, ...], at: int) -> int:
    while i < len(pieces):
        piece = pieces[i]
        word = tokens[at].word if at < len(tokens) else "¶"
        if piece.edge:
            return at if word == "¶" else -1
        if piece.gap:
            for skip in range(_GAP + 1):
                end = _match(pieces, i + 1, tokens, at + skip)
                if end >= 0:
                    return end
                if at + skip >= len(tokens) or tokens[at + skip].word == "¶":
                    return -1
            return -1
        if word in piece.words or piece.takes(word):
            if piece.optional:
                end = _match(pieces, i + 1, tokens, at + 1)
                if end >= 0:
                    return end
            else:
                at += 1
        elif not piece.optional:
            return -1
        i += 1
    return at


def _piece(text: str) -> _Piece:
    if text == "...":
        return _Piece(gap=True)
    if text == "$":
        return _Piece(edge=True)
    optional = text.startswith("(")
    words, stems, number, anything = [], [], False, False
    for part in text.strip("()").split("/"):
        if part == "#":
            number = True
        elif part == "_":
            anything = True
        elif part.endswith("*"):
            stems.append(fold(part[:-1]))
        else:
            words.append(fold(part))
    return _Piece(frozenset(words), tuple(stems), number, anything, optional)


def _pattern(table: str, line: str) -> _Pattern:
    parts = line.replace("'", " ").split()
    at_start = parts[0] == "^"
    pieces = tuple(_piece(part) for part in parts[at_start:])
    listed = (piece for piece in pieces if piece.words and not piece.optional)
    needs = tuple(piece.words for piece in listed if not (piece.stems or piece.number or piece.anything))
    return _Pattern(table, pieces, at_start, needs)


@dataclass(slots=True)
class Phrasebook:
    """All tables of one language, indexed by the most telling word of each pattern."""

    language: str
    tables: dict[str, str]
    _lines: list[tuple[str, str]] = field(default_factory=list)
    _parsed: dict[int, _Pattern] = field(default_factory=dict)
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    _by_stem: dict[str, list[int]] = field(default_factory=dict)
    _plain: list[tuple[str, str]] = field(default_factory=list)
    _sets: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table, text in self.tables.items():
            if table.startswith("words_"):
                continue
            for line in filter(None, map(str.strip, text.splitlines())):
                if self.language in _UNSPACED:
                    self._plain.append((table, line))
                else:
                    self._index(table, line)

    def words(self, table: str) -> frozenset[str]:
        """Return the folded words of the plain word list ``words_<table>``; empty when there is none."""
        if table not in self._sets:
            self._sets[table] = frozenset(fold(self.tables.get(f"words_{table}", "")).split())
        return self._sets[table]

    def _index(self, table: str, line: str) -> None:
        """File a line under its longest needed word; it is parsed when a note has that word."""
        place = len(self._lines)
        if "@" in line:
            line = _CLASS.sub(lambda match: "/".join(self.tables[f"words_{match[1]}"].split()), line)
        self._lines.append((table, line))
        parts = [part for part in fold(line).replace("'", " ").split() if part[0] not in "(.^$"]
        key = max(parts, key=lambda part: min(map(len, part.split("/"))))
        for word in key.split("/"):
            if word.endswith("*"):
                self._by_stem.setdefault(word[:3], []).append(place)
            else:
                self._by_word.setdefault(word, []).append(place)

    def _pattern(self, place: int) -> _Pattern:
        if place not in self._parsed:
            self._parsed[place] = _pattern(*self._lines[place])
        return self._parsed[place]

    def find(self, text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[str, int, int]]:
        """Yield (table, start, end) of every phrase of the book in the note."""
        for table, phrase in self._plain:
            at = text.find(phrase)
            if at >= 0:
                yield table, at, at + len(phrase)
        places: dict[str, list[int]] = {}
        for i, token in enumerate(tokens):
            places.setdefault(token.word, []).append(i)
        seen: set[int] = set()
        for word in places:
            seen.update(self._by_word.get(word, ()))
            seen.update(self._by_stem.get(word[:3], ()))
        there = places.keys()
        for place in sorted(seen):
            pattern = self._pattern(place)
            if not any(need.isdisjoint(there) for need in pattern.needs):
                yield from _found(pattern, tokens, places)


def _found(
    pattern: _Pattern, tokens: tuple[Token, ...], places: dict[str, list[int]]
) -> Iterator[tuple[str, int, int]]:
    first = pattern.pieces[0]
    if first.words and not (first.stems or first.number or first.anything or first.optional):
        starts = sorted(i for word in first.words for i in places.get(word, ()))
    else:
        starts = list(range(len(tokens)))
    behind = -1
    for at in starts:
        if at >= behind and tokens[at].word != "¶":
            end = pattern.match(tokens, at)
            if end > at:
                behind = end
                yield pattern.table, tokens[at].start, tokens[end - 1].end


@lru_cache(maxsize=len(LANGUAGES))
def phrasebook(language: str) -> Phrasebook:
    """Load the phrase tables of a language (two letters); a language without any gives an empty book."""
    if language not in LANGUAGES:
        return Phrasebook(language, {})
    source = _FOLDER.joinpath(f"{language}.toml")
    return Phrasebook(language, tomllib.loads(source.read_text(encoding="utf-8")))


@lru_cache(maxsize=32)
def word_list(name: str) -> frozenset[str]:
    """Return a word list of phrases/words.toml, folded."""
    return frozenset(fold(_lists()[name]).split())


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    source = _FOLDER.joinpath("words.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))

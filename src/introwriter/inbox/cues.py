"""The words by which a note shows what it says of its reader (``cues.toml``), found in a text."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.note import Span

__all__ = [
    "JUDGED",
    "Cues",
    "Work",
    "cues_of",
    "generic",
    "language_of_greeting",
    "level",
    "past",
    "sentence_at",
    "sentences",
]

JUDGED = ("en", "de", "es", "fr", "it", "pt", "nl", "ja")
"""The languages whose words are known here."""
_ENDS = re.compile(r"(?<=[.!?…。！？])\s+|\n+|(?<=[。！？])")
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w&'’\-]*(?:\.\w+)*"
_LINK = r"(?:(?:de|da|do|dos|das|of|del|di|della|van|der|den|du|des|la|the|&)\s+){0,2}"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+{_LINK}{_CAPITAL}){{0,5}}")
_STOP = re.compile(r"[.!?\n;]")
_NEAR = 60
"""Characters between what somebody does and for whom."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something of the reader's that a note speaks of: ``how`` they came by it, the noun with its article."""

    how: str
    noun: str
    said: str
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's patterns, compiled."""

    kin: re.Pattern[str]
    """Whose mother, son or neighbour they are."""
    met: re.Pattern[str]
    together: re.Pattern[str]
    pitch: re.Pattern[str]
    hollow: re.Pattern[str]
    ask: re.Pattern[str]
    """A question that only asks for time or company ("Shall we compare notes?")."""
    loss: re.Pattern[str]
    open: re.Pattern[str]
    """A question that yes or no does not answer: whoever asks one wants to know."""
    employer: tuple[re.Pattern[str], re.Pattern[str]] | None
    direct: re.Pattern[str]
    """What the name of the reader's employer or school follows at once ("how is life at", "fellow")."""
    work: re.Pattern[str] | None
    nouns: dict[str, tuple[str, str]]

    def works_in(self, low: str) -> Iterator[Work]:
        """Yield the works of the reader's that the note names."""
        for match in self.work.finditer(low) if self.work else ():
            how, said = self.nouns[
                match["noun"].rstrip("s") if match["noun"] not in self.nouns else match["noun"]
            ]
            yield Work(how, match["noun"], said, match.start(), match.end())

    def employers_in(self, text: str, low: str) -> Iterator[tuple[str, int]]:
        """Yield the names of those for whom the note says that its reader works, and where it says so."""
        for match in self.direct.finditer(low):
            if name := _NAME.match(text, match.end()):
                yield name.group().rstrip(".,'’-"), match.start()
        for match in self.employer[0].finditer(low) if self.employer else ():
            assert self.employer
            stop = _STOP.search(low, match.end())
            behind = min(match.end() + _NEAR, stop.start() if stop else len(low))
            for at in self.employer[1].finditer(low, match.end(), behind):
                if name := _NAME.match(text, at.end()):
                    yield name.group().rstrip(".,'’-"), match.start()
                    break


def level(text: str) -> str:
    """Return ``text`` in small letters without accents, of the same length; apostrophes become blanks."""
    return "".join(map(_level, text))


@lru_cache(maxsize=4096)
def _level(char: str) -> str:
    if char in "'’-–‘":
        return " "
    if char == "ß":
        return "s"
    bare = unicodedata.normalize("NFKD", char)[:1] if char.isalpha() else char
    return bare.lower()[:1] or char


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def generic() -> frozenset[str]:
    """Return the words that the names of many employers and schools have."""
    return frozenset(_tables()["shared"]["generic"].split())


@lru_cache(maxsize=1)
def past() -> re.Pattern[str]:
    """Return the pattern of words that tell that a deed is past."""
    return re.compile(_tables()["shared"]["past"])


def language_of_greeting(text: str) -> str | None:
    """Return the language that the first word of a few gives away, or nothing."""
    first = level(text[:20]).split()[:1]
    found: dict[str, str] = _tables()["shared"]["greetings"]
    return found.get(first[0].strip(",!.")) if first else None


@lru_cache(maxsize=len(JUDGED))
def cues_of(language: str) -> Cues:
    """Return the patterns of a language of ``JUDGED``."""
    table = _tables()[language]
    nouns = {
        noun: (how, said)
        for how in ("heard", "joined", "read", "made")
        for noun, said in table.get(how, {}).items()
    }
    listed = "|".join(sorted(nouns, key=len, reverse=True))
    your = table["your"]
    work = re.compile(rf"\b(?:{your})\s+(?:\w+\s+){{0,3}}?(?P<noun>(?:{listed}))s?\b") if nouns else None
    return Cues(
        kin=_any(table["kin"]), met=_any(table["met"]),
        together=_any(table["together"]), pitch=_any(table["pitch"]),
        loss=_any([table["loss"]]),
        open=re.compile(table["open"]),
        ask=_any([table["ask"]] if table["ask"] else []),
        hollow=_any([rf"\b(?:{'|'.join(table['hollow'].split())})\b"] if table["hollow"] else []),
        employer=_employer(table), direct=_any(table["direct"]), work=work, nouns=nouns,
    )  # fmt: skip


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")


def _employer(table: dict[str, Any]) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Where a note says for whom its reader works: "your new role as CTO at X", "you lead the band at X"."""
    if not table["role"]:
        return None
    roles, at = "|".join(table["role"]), "|".join(sorted(table["at"], key=len, reverse=True))
    whose = rf"\b(?:(?:{table['your']})\s+(?:\w+\s+){{0,3}}?(?:{roles})|{'|'.join(table['you_are'])})\b"
    return re.compile(whose), re.compile(rf"\b(?:{at})\s+(?:the\s+)?")


def sentences(text: str) -> list[Span]:
    """Return where the sentences of ``text`` stand."""
    found, start = [], 0
    for match in _ENDS.finditer(text):
        if text[start : match.start()].strip():
            found.append((start, match.start()))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def sentence_at(text: str, at: int) -> str:
    """Return the sentence of ``text`` that holds the character at ``at``, on one line."""
    for start, end in sentences(text):
        if start <= at < end:
            return " ".join(text[start:end].split())
    return " ".join(text.split())

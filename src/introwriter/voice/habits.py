"""What can be counted of how somebody writes, whatever they write about."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["HABITS", "Habits", "closing_of", "greeting_of_text", "habits_of", "little_words", "sentences_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENDS = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_DASH = re.compile(r"\s[–—-]\s|\w—\w|—")
_SMILE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]|(?<!\\S)[:;]-?[)D(P](?!\\w)|\\bx+\\b$")
_BARE = re.compile(
    r"\b(?:dont|didnt|doesnt|isnt|wasnt|cant|wont|ive|im|youre|thats|whats|couldnt|wouldnt)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Rates of one writer or one text; ``None`` where nothing gave a choice.

    ``sentence_words``: words in a sentence; ``word_letters``: letters in a word; the marks (``exclaims``,
    ``questions``, ``dashes``, ``commas``, ``brackets``, ``ellipses``, ``colons``, ``smiles``): how many in a
    sentence; ``short_sentences``: share of three words or fewer; ``small_starts``: share that begin with a
    small letter; ``contractions``: share of the short forms where a full form was possible; ``bare_forms``:
    "dont" for "don't", in a sentence; ``greets`` and ``closes``: 1 when the text opens or ends with such a
    word.
    """

    sentence_words: float = 0.0
    word_letters: float = 0.0
    short_sentences: float = 0.0
    small_starts: float = 0.0
    exclaims: float = 0.0
    questions: float = 0.0
    dashes: float = 0.0
    commas: float = 0.0
    brackets: float = 0.0
    ellipses: float = 0.0
    colons: float = 0.0
    smiles: float = 0.0
    bare_forms: float = 0.0
    contractions: float | None = None
    greets: float = 0.0
    closes: float = 0.0


HABITS: tuple[str, ...] = tuple(field.name for field in fields(Habits))


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """Return the word lists of this room."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    known = words()
    greetings, closings = (
        "|".join(re.escape(word) for word in sorted(known[name], key=len, reverse=True))
        for name in ("greetings", "closings")
    )
    short = "|".join(known["contracted"].split())
    full = "|".join(part.strip() for part in known["full"].split("|"))
    return {
        "greeting": re.compile(rf"\s*({greetings})\b(?=[\s,!.]|$)", re.IGNORECASE),
        "closing": re.compile(rf"(?:^|[.!?,\n]\s*)({closings})\b[,.!]*$", re.IGNORECASE),
        "short": re.compile(rf"\w(?:{short})\b", re.IGNORECASE),
        "full": re.compile(rf"\b(?:{full})\b", re.IGNORECASE),
    }


def greeting_of_text(text: str) -> str | None:
    """Return the word that a text greets with, in small letters, or ``None``."""
    match = _patterns()["greeting"].match(text)
    return match.group(1).lower() if match else None


def closing_of(text: str, names: frozenset[str] = frozenset()) -> str | None:
    """Return the words that a text closes with, before any of ``names`` that it is signed with."""
    parts = text.rstrip(" .!,\n").split()
    while parts and parts[-1].strip(".,!") in names:
        parts.pop()
    kept = text[: text.rfind(parts[-1]) + len(parts[-1])] if parts else ""
    match = _patterns()["closing"].search(kept.rstrip(" .!,\n"))
    return match.group(1).lower() if match else None


def sentences_of(text: str) -> list[str]:
    """Split at full stops, marks and line breaks; what has no word is dropped."""
    return [part for part in _ENDS.split(text.strip()) if part and _WORD.search(part)]


def little_words(text: str) -> dict[str, int]:
    """Count the little words of a text (``words.toml``)."""
    known = _little()
    counts: dict[str, int] = {}
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        word = match.group()
        if word in known:
            counts[word] = counts.get(word, 0) + 1
    return counts


@lru_cache(maxsize=1)
def _little() -> frozenset[str]:
    return frozenset(words()["little"].split())


def _body(text: str) -> str:
    """Leave out the lines of a letter's frame: the address, and the name under it."""
    lines = [line for line in text.strip().split("\n") if line.strip()]
    if len(lines) > 1 and len(lines[-1].split()) < 5 and lines[-1].strip()[-1:] not in ".!?…":
        lines = lines[:-1]
    if len(lines) > 1 and len(lines[0].split()) < 5 and lines[0].rstrip()[-1:] in ",!:":
        lines[1] = f"{lines[0]} {lines[1]}"
        lines = lines[1:]
    return "\n".join(lines)


@lru_cache(maxsize=256)
def habits_of(text: str, names: frozenset[str] = frozenset()) -> Habits:
    """Count the habits of one text; ``names`` are those that its writer may sign with."""
    text = _body(text)
    sentences = sentences_of(text)
    found = _WORD.findall(text)
    count = max(1, len(sentences))
    marks = _patterns()
    plain = text.replace("’", "'")
    short, full = len(marks["short"].findall(plain)), len(marks["full"].findall(plain))
    lengths = [len(_WORD.findall(sentence)) for sentence in sentences]
    starts = [match.group() for sentence in sentences if (match := _WORD.search(sentence))]
    return Habits(
        sentence_words=sum(lengths) / count,
        word_letters=sum(map(len, found)) / max(1, len(found)),
        short_sentences=sum(length <= 3 for length in lengths) / count,
        small_starts=sum(start[0].islower() for start in starts) / count,
        exclaims=text.count("!") / count,
        questions=text.count("?") / count,
        dashes=len(_DASH.findall(text)) / count,
        commas=text.count(",") / count,
        brackets=text.count("(") / count,
        ellipses=(text.count("…") + text.count("...")) / count,
        colons=(text.count(": ") + text.count(";")) / count,
        smiles=len(_SMILE.findall(text)) / count,
        bare_forms=len(_BARE.findall(text)) / count,
        contractions=short / (short + full) if short + full else None,
        greets=float(greeting_of_text(text) is not None),
        closes=float(closing_of(text, names) is not None),
    )

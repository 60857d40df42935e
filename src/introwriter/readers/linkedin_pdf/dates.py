"""The date lines of LinkedIn's PDFs, in any language: `January 2020 - Present (5 years 6 months)`.

The shape carries most of the meaning: a year on each side of a dash and a length in brackets. Month names and
the words for "present" are data; a month that is unknown leaves the year, a last part without figures is the
present when the length in brackets confirms that this is a line of dates.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from introwriter.readers.linkedin_pdf.words import data

__all__ = ["Span", "plain", "span_of"]

_YEAR = re.compile(r"(?<!\d)(?:1[89]|2[0-5])\d\d(?!\d)")
_DASH = re.compile(r"\s+[-–—−‒〜～~]\s+|\s*[–—−〜～]\s*|(?<=\d{4})-(?=\d{4})")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{0,60})[)）]\s*$")
_NUMERIC = re.compile(r"^(?:(\d{1,2})[./-]\d{4}|\d{4}[./-](\d{1,2}))$")
_EAST = re.compile(r"\d{4}\s*[年년]\s*(?:(\d{1,2})\s*[月월])?")
_VIETNAMESE = re.compile(r"(?i)\b(?:tháng|thg)\s*(\d{1,2})\b")
_TO = re.compile(r"(?i)\s+(?:to|bis|tot|until)\s+")
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From ``start`` to ``end`` in the native schema's dates; ``end`` ``None`` is the present."""

    start: str
    end: str | None


def plain(text: str) -> str:
    """Return ``text`` with plain spaces, without direction marks, with every script's digits as 0 to 9."""
    text = _MARKS.sub("", text)
    if not text.isascii():
        text = "".join(
            str(unicodedata.decimal(char)) if char.isdecimal() and not char.isascii() else char
            for char in text
        )
    return " ".join(text.split())


def span_of(line: str, *, confirmed: bool = False) -> Span | None:
    """Return the span that a whole line is, or ``None`` for any other text.

    ``confirmed`` says that it is one, as a length in brackets does: then unknown month names do not matter.
    """
    line = plain(line)
    if len(line) > 120 or not re.search(r"\d{4}", line):
        return None
    bracket = _BRACKET.search(line)
    body = line[: bracket.start()] if bracket else line
    confirmed = confirmed or bool(bracket)
    body = re.split(r"\s+[·•]\s+", body)[0]
    halves = _DASH.split(body, maxsplit=1)
    if len(halves) == 1:
        halves = _TO.split(body, maxsplit=1)
    start = _date(halves[0], loose=confirmed)
    if start is None:
        return None
    if len(halves) == 1:
        return Span(start=start, end=start)
    end = _date(halves[1], loose=confirmed)
    if end is not None:
        return Span(start=start, end=end)
    return Span(start=start, end=None) if _is_now(halves[1], confirmed=confirmed) else None


def _date(text: str, *, loose: bool) -> str | None:
    """Return one date; ``loose`` takes an unknown word beside the year for a month that is not known."""
    text = text.strip(" ,.;·")
    years = _YEAR.findall(text)
    if len(text) > 40 or len(years) != 1:
        return None
    numbered = _NUMERIC.match(text) or _EAST.match(text) or _VIETNAMESE.search(text)
    if numbered:
        return _written(text, next((int(group) for group in numbered.groups() if group), 0))
    rest = re.sub(r"\d{1,2}(?:\.|er|º|ª|st|nd|rd|th)?(?=\s|$)", " ", _YEAR.sub(" ", text))
    words = [word.strip(",./") or word for word in rest.casefold().split()]
    words = [
        word
        for word in words
        if any(map(str.isalpha, word)) and word not in _particles() and word.strip(".,'’") not in _particles()
    ]
    if not words:
        return _written(text, 0)
    months = [month for word in words if (month := _months().get(word.removeprefix("d'").removeprefix("d’")))]
    if len(words) == 1 and months:
        return _written(text, months[0])
    return _written(text, 0) if loose and len(words) <= 2 and not re.search(r"\d", rest) else None


def _written(text: str, month: int) -> str:
    year = int(_YEAR.findall(text)[0])
    if 2400 <= year <= 2599:
        year -= 543  # the Buddhist calendar of Thai pages
    return f"{year}-{month:02d}" if 1 <= month <= 12 else str(year)


def _is_now(text: str, *, confirmed: bool) -> bool:
    text = text.strip(" .,").casefold()
    if text in _now():
        return True
    return confirmed and 0 < len(text) <= 30 and len(text.split()) <= 4 and not re.search(r"\d", text)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: i for i, names in enumerate(data()["dates"]["months"], 1) for name in names.split()}


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(data()["dates"]["particles"].casefold().split())


@lru_cache(maxsize=1)
def _now() -> frozenset[str]:
    return frozenset(word.casefold() for word in data()["dates"]["now"])

"""Dates and spans of time as profile pages write them, in seven languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.readers.pasted.page import data

__all__ = ["Span", "months_of", "span_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From ``start`` to ``end``, both as the native schema writes dates; ``end`` ``None`` is the present."""

    start: str
    end: str | None
    length: int = 0  # months as the line states them, 0 when it does not

    @property
    def months(self) -> tuple[int, int]:
        """First and last month, counted from year 0; the present is known from the stated length only."""
        first = _month_number(self.start)
        return first, _month_number(self.end) if self.end else first + max(0, self.length - 1)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: i for i, names in enumerate(data()["dates"]["months"], 1) for name in names.split()}


@lru_cache(maxsize=1)
def _span_pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    named = rf"(?:\d{{1,2}}\.? )?(?:{month})\.?,?(?: \d{{1,2}},?)? (?:de |del |of |d[’'])?\d{{4}}"
    date = rf"(?:{named}|\d{{1,2}}[./]\d{{4}}|\d{{4}}(?:-\d{{2}})?)"
    now = "|".join(map(re.escape, data()["dates"]["now"].split()))
    ends = rf"(?:{date}|(?:el |o |il |le |la )?(?:{now})\b)"
    return re.compile(
        rf"^(?P<start>{date})(?:\s*(?:[-–—−]|\bto\b|\bbis\b|\btot\b|\bà\b|\ba\b|\bal\b)\s*(?P<end>{ends}))?(?P<rest>\s*(?:[·•(,].*)?)$",
        re.I,
    )


@lru_cache(maxsize=1)
def _duration_pattern() -> re.Pattern[str]:
    units = data()["dates"]["units"]
    return re.compile(
        rf"^(?:less than a year|(?:\d+ ?{units}\.?(?:,? (?:and |und |et |y |e |en )?)?){{1,2}})$|^{units}$",
        re.I,
    )


def span_of(line: str) -> Span | None:
    """Return the span that a line like "Nov 2024 - Present · 1 yr 5 mos" gives, or ``None``."""
    if len(line) > 90 or not re.search(r"\d{4}", line):
        return None
    match = _span_pattern().match(line.strip(" ()"))
    if not match:
        return None
    start = _date(match["start"])
    if match["end"] is None:
        return Span(start=start, end=start)
    end = _date(match["end"]) if re.search(r"\d{4}", match["end"]) else None
    return Span(start=start, end=end, length=months_of(match["rest"].strip(" ·•(),")) or 0)


def months_of(text: str) -> int | None:
    """Return the months of a duration ("3 yrs 5 mos"), or ``None`` when the text is none."""
    text = text.strip()
    if len(text) > 40 or not _duration_pattern().match(text):
        return None
    total = 0
    for number, unit in re.findall(r"(\d+) ?([^\W\d_]+)", text):
        total += int(number) * (12 if unit.lower()[0] in "yaj" else 1)
    return total or 11


def _date(text: str) -> str:
    year = re.findall(r"\d{4}", text)[-1]
    numeric = re.match(r"(\d{1,2})[./]\d{4}|\d{4}-(\d{2})", text)
    if numeric:
        month = int(numeric[1] or numeric[2])
        return f"{year}-{month:02d}" if 1 <= month <= 12 else year
    named = re.search(r"[^\W\d_]+", text)
    month = _months().get(named[0].lower(), 0) if named else 0
    return f"{year}-{month:02d}" if month else year


def _month_number(date: str) -> int:
    year, _, month = date.partition("-")
    return int(year) * 12 + int(month or 6) - 1

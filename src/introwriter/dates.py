"""Partial dates and the periods between them.

Profiles say ``2019``, ``2019-03`` or ``2019-03-01``; an end of ``None`` is the present. A text that is not
such a date (``1994 E.C.``, ``spring 2012``, an empty string) is kept as text by its owner and is *unknown*
here: it never counts as an overlap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["PartialDate", "Period", "parse_date"]

_DATE = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?\s*\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, perhaps with a month (1-12) and a day (1-31); 0 stands for not given."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def first_month(self) -> int:
        """The earliest month this can mean, counted from year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """The latest month this can mean, counted from year 0."""
        return self.year * 12 + (self.month or 12) - 1


@lru_cache(maxsize=4096)
def parse_date(text: str | None) -> PartialDate | None:
    """Return the partial date that ``text`` is, or ``None`` when it is none."""
    match = _DATE.match(text or "")
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if not (1000 <= year <= 2999 and 0 <= month <= 12 and 0 <= day <= 31):
        return None
    return PartialDate(year, month, day)


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``; ``ongoing`` means up to the present; ``None`` means unknown."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    ongoing: bool = False

    @classmethod
    def of(cls, start: str | None, end: str | None) -> Period:
        """Read the two ends as the native schema writes them (an ``end`` of ``None`` is the present)."""
        return cls(parse_date(start), parse_date(end), ongoing=end is None and bool(start))

    @classmethod
    def at(cls, date: str | None) -> Period | None:
        """The period of a single date, or ``None`` when it is unknown."""
        parsed = parse_date(date)
        return cls(parsed, parsed) if parsed else None

    def overlap(self, other: Period) -> tuple[int, int] | None:
        """First and last year in which both surely run, or ``None`` when that is not certain.

        Certain means: the latest month in which the later one can have begun is no later than the earliest
        month in which the earlier one can have ended. 2010-2014 and 2014-2018 only touch, so they do not.
        """
        if not (self.start and other.start):
            return None
        ends = []
        for period in (self, other):
            if period.end:
                ends.append(period.end)
            elif not period.ongoing:
                return None
        begun = max(self.start.last_month, other.start.last_month)
        if ends and min(end.first_month for end in ends) < begun:
            return None
        first = max(self.start.year, other.start.year)
        return first, min([end.year for end in ends], default=9999)

    def __str__(self) -> str:
        end = "present" if self.ongoing else str(self.end) if self.end else "?"
        start = str(self.start) if self.start else "?"
        return start if start == end else f"{start} to {end}"

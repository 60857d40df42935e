"""Days, spans of time and quotes in plain words."""

from __future__ import annotations

from datetime import date

__all__ = ["ago", "day_of_month", "month_of", "percent", "people_of", "shortened"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def ago(days: int) -> str:
    """Say how long ago it was: ``3 weeks ago``."""
    if days < 2:
        return "today" if days < 1 else "yesterday"
    for size, name in ((365.25, "year"), (30.44, "month"), (7.0, "week"), (1.0, "day")):
        count = int(days / size)
        if count >= (2 if size > 1 else 1):
            return f"{count} {name}s ago"
    return f"{days} days ago"


def day_of_month(day: date) -> str:
    """Write a day as the export does: ``8 Feb 2023``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_of(day: date) -> str:
    """Write the month of a day: ``Feb 2023``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def percent(value: float | None) -> str:
    """Write a share as ``30 %``."""
    return "–" if value is None else f"{100 * value:.0f} %"


def people_of(count: int) -> str:
    """Write ``1 person``, ``2 people``."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def shortened(text: str, most: int) -> str:
    """Return the text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut if line[most - 1] == " " else cut.rsplit(" ", 1)[0]).rstrip() + "…"

"""What stands in one cell: junk, what a spreadsheet escaped, dates as tools write them."""

from __future__ import annotations

import re

from introwriter.names.words import fold, words
from introwriter.readers.pasted.dates import span_of
from introwriter.readers.pasted.page import data as page_data
from introwriter.readers.targets.columns import data
from introwriter.untrusted import clean

__all__ = ["cleaned", "date_of", "is_junk", "is_now", "listed", "name_text", "recased", "span_in", "text"]

_ESCAPED = re.compile(r"'(?=[=+\-@'])")
_QUOTED_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
_LINK = re.compile(r'(?i)=\s*(?:HYPERLINK|IMAGE)\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)')
_CONTACT = re.compile(
    r"(?i)(?:mailto:)?[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}|(?:https?://|www\.)\S+|\+[\d\s()./-]{6,}|(?:[\s()./-]*\d){9,}[\s()./-]*"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?")
_DAY_NAMED = re.compile(r"(\d{1,2})[ -]([^\W\d_]{3,12})\.?[ -]'?(\d{4}|\d{2})(?:[T ,].*)?")
_MONTH_NAMED = re.compile(r"([^\W\d_]{3,12})\.?[ -]'?(\d{2})")
_EXCEL_DAY_ONE = 25_569  # 1970-01-01 as a spreadsheet counts days


def text(cell: str, limit: int) -> str:
    """A cell as its reader sees it: no markup, nothing a spreadsheet added, "" for junk."""
    return "" if not cell else "" if is_junk(plain := cleaned(cell, limit)) else plain


def cleaned(cell: str, limit: int) -> str:
    """A cell without markup and without what a spreadsheet added to keep it a text; a formula stays data."""
    plain = _ESCAPED.sub("", clean(cell, limit), count=1) if cell[:1] == "'" else clean(cell, limit)
    if plain.startswith("="):
        found = _QUOTED_FORMULA.fullmatch(plain) or _LINK.fullmatch(plain)
        plain = found[1].replace('""', '"').strip() if found else plain
    return plain


def is_junk(plain: str) -> bool:
    """Whether a cell says only that there is nothing, or holds an address or a number of a person."""
    return plain.lower() in data()["junk"] or _CONTACT.fullmatch(plain) is not None


def name_text(cell: str, limit: int = 200) -> str:
    """A cell of a name, on one line; "Null" and "Na" are names, "NULL", "null" and "N/A" are none."""
    plain = " ".join(cleaned(cell, limit).split())
    if plain.istitle() and plain.isalpha() and plain.lower() not in ("unknown", "undefined", "none"):
        return plain
    return "" if not plain or is_junk(plain) or not any(char.isalpha() for char in plain) else plain


def recased(name: str) -> str:
    """A name that is all in capitals or all in small letters, set right; any other as it is."""
    if not (name.islower() or (name.isupper() and len(name.replace(" ", "")) > 3)):
        return name
    parts = name.split(" ")
    for i, part in enumerate(parts):
        small = part.lower()
        inside = 0 < i < len(parts) - 1 and fold(small) in words("particles")
        parts[i] = small if inside else re.sub(r"(^|[-'’.])(\w)", lambda m: m[1] + m[2].upper(), small)
    return " ".join(parts)


def listed(cell: str, most: int) -> tuple[str, ...]:
    """The entries of a cell that lists several, parted by ``,`` ``;`` ``|`` ``•`` or line breaks."""
    mark = next((mark for mark in ("\n", "|", ";", "•") if mark in cell), ",")
    parts = (part.strip(" \t-•*·") for part in cell.split(mark))
    return tuple(dict.fromkeys(part for part in parts if part and not is_junk(part)))[:most]


def date_of(cell: str) -> str | None:
    """A partial date as the native schema writes it; ``None`` for what is none.

    ``3/4/2024`` may be March or April, so that is 2024; with points the day comes first.
    """
    if cell.isdecimal() and 20_000 < int(cell) < 80_000:
        return _serial(int(cell))
    for pattern, read in ((_ISO, _iso), (_NUMERIC, _numeric), (_DAY_NAMED, _day_named)):
        if match := pattern.fullmatch(cell):
            return read(match)
    if match := _MONTH_NAMED.fullmatch(cell):
        cell = f"{match[1]} {_year(match[2])}"
    span = span_of(cell)
    return span.start if span and span.end == span.start else None


def is_now(cell: str) -> bool:
    """Whether an end is written as the present, in any of the seven languages."""
    return cell.lower().strip(" .") in page_data()["dates"]["now"].split()


def span_in(cell: str) -> tuple[str | None, str | None]:
    """Start and end of a range such as "Jan 2020 - Present", as the native schema writes them."""
    span = span_of(cell)
    if span is None:
        return date_of(cell), ""
    return span.start, ("" if span.end == span.start else span.end)


def _iso(match: re.Match[str]) -> str | None:
    return _dated(match[1], match[2], match[3])


def _numeric(match: re.Match[str]) -> str | None:
    first, mark, second, year = int(match[1]), match[2], int(match[3]), _year(match[4])
    if mark == "." or first > 12 or first == second:
        return _dated(year, second, first)
    return _dated(year, first, second) if second > 12 else year


def _day_named(match: re.Match[str]) -> str | None:
    year = _year(match[3])
    span = span_of(f"{match[2]} {year}")
    return f"{span.start}-{int(match[1]):02d}" if span and len(span.start) == 7 else year


def _dated(year: str, month: str | int, day: str | int | None) -> str | None:
    if not 1900 <= int(year) <= 2200:
        return None
    if not 1 <= int(month) <= 12:
        return year
    found = f"{year}-{int(month):02d}"
    return f"{found}-{int(day):02d}" if day and 1 <= int(day) <= 31 else found


def _year(year: str) -> str:
    if len(year) == 4:
        return year
    return f"19{year}" if int(year) > 60 else f"20{year}"


def _serial(days: int) -> str:
    import datetime

    return (datetime.date(1970, 1, 1) + datetime.timedelta(days - _EXCEL_DAY_ONE)).isoformat()

"""Take texts, lists and dates out of objects whose shape nobody promises: what does not fit is left out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.readers.native import FIELD_LIMIT, LIST_LIMIT
from introwriter.untrusted import clean

__all__ = [
    "at",
    "date_of",
    "end_of",
    "first",
    "items",
    "joined",
    "language_called",
    "line",
    "text_of",
    "texts",
    "unique",
]

_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/]\d{1,2})?)?(?:[T ].*)?\Z")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})\Z")
_NOW = re.compile(r"(?i)(?:present|current|now|today|ongoing|heute|actualidad|actuel|atual|presente|heden)\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def text_of(value: Any) -> str:
    """Return a text or number as clean text; of an object its name; anything else is empty."""
    if isinstance(value, dict):
        value = first(value, "name", "title", "text", "label", "value", "@value")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return clean(str(value), FIELD_LIMIT)


def line(value: Any) -> str:
    """Return a text as one line."""
    return " ".join(text_of(value).split())


def first(item: dict[str, Any], *keys: str) -> Any:
    """Return the first value under ``keys`` that says something."""
    for key in keys:
        value = item.get(key)
        if isinstance(value, str):
            if value.strip():
                return value
        elif value is not None and value != [] and value != {}:
            return value
    return None


def at(item: dict[str, Any], *keys: str) -> str:
    """Return the first clean text under ``keys``."""
    for key in keys:
        text = text_of(item.get(key))
        if text:
            return text
    return ""


def items(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list (or the one object); a plain text becomes ``{"name": text}``."""
    entries = value if isinstance(value, list) else [value] if isinstance(value, (dict, str)) else []
    return [
        {"name": entry} if isinstance(entry, str) else entry
        for entry in entries[:LIST_LIMIT]
        if isinstance(entry, dict) or (isinstance(entry, str) and entry.strip())
    ]


def texts(value: Any, *keys: str) -> tuple[str, ...]:
    """Return the one-line texts of a list of texts or of objects with one of ``keys``, each once."""
    return unique(" ".join(at(item, *(keys or ("name", "title"))).split()) for item in items(value))


def unique(found: Iterable[str]) -> tuple[str, ...]:
    """Return what is not empty, each once, in order, LIST_LIMIT at most."""
    return tuple(dict.fromkeys(text for text in found if text))[:LIST_LIMIT]


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    with Path(__file__).with_name("languages.toml").open("rb") as file:
        return tomllib.load(file)


def language_called(code: str) -> str:
    """Return the English name of an ISO 639 code (`cy`, `pt-BR`), "" for one that is not known."""
    return _languages().get(re.split("[-_]", code.strip().casefold())[0], "")


def joined(*parts: str, between: str = ", ") -> str:
    """Join the parts that say something."""
    return between.join(part for part in parts if part)


def date_of(value: Any, *, year_only: bool = False) -> str:
    """Return a date as ``2019`` or ``2019-03``; "" for none, for the present and for what is no date.

    ``value`` is a text, a year, or an object with year, month (1-12 or a name) and text.
    """
    if isinstance(value, dict):
        year, month = value.get("year"), value.get("month")
        if not _whole(year):
            return date_of(value.get("text"), year_only=year_only)
        return _dated(_whole(year), 0 if year_only else _month(month))
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    text = str(value).strip()[:60]
    if match := _ISO.match(text):
        return _dated(int(match[1]), 0 if year_only else int(match[2] or 0))
    if match := _MONTH_FIRST.match(text):
        return _dated(int(match[2]), 0 if year_only else int(match[1]))
    if not re.search(r"\d{4}", text) or _NOW.match(text):
        return ""
    from introwriter.readers.pasted.dates import span_of

    span = span_of(text)
    return (span.start[:4] if year_only else span.start) if span else ""


def end_of(value: Any, *, lasts: bool, year_only: bool = False) -> str | None:
    """Return an end date; where none is given, ``None`` (the present) if it ``lasts``, else "" (unknown)."""
    said = value.get("text") if isinstance(value, dict) else value
    if isinstance(said, str) and _NOW.match(said.strip()):
        return None
    return date_of(value, year_only=year_only) or (None if lasts else "")


def _dated(year: int, month: int) -> str:
    if not 1000 <= year <= 2999:
        return ""
    return f"{year:04d}-{month:02d}" if 1 <= month <= 12 else f"{year:04d}"


def _whole(value: Any) -> int:
    if isinstance(value, bool):
        return 0
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value.strip()):
        return int(value)
    return value if isinstance(value, int) else 0


def _month(value: Any) -> int:
    if isinstance(value, str) and value.strip()[:3].lower() in _MONTHS:
        return _MONTHS.index(value.strip()[:3].lower()) + 1
    return _whole(value)

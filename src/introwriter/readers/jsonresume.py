"""JSON Resume (jsonresume.org), read more laxly than its schema: nulls, "", "Present" and old keys occur.

Contact data, street addresses, pictures and references are never taken.
"""

from __future__ import annotations

import re
from typing import Any

from introwriter.people import Position, Profile, School
from introwriter.readers.native import FIELD_LIMIT, LIST_LIMIT
from introwriter.readers.source import Reading, Source
from introwriter.untrusted import clean

__all__ = ["read", "sniff"]

_NOW = re.compile(r"(?i)(?:present|current|now|today|ongoing|heute|actualidad|actuel|atual|presente|heden)\b")
_DATE = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?")


def sniff(source: Source) -> bool:
    """Whether this is an object with `basics`, or with the schema's own address."""
    tree = source.tree
    if tree is None:
        return False
    return "basics" in tree or "jsonresume" in str(tree.get("$schema", ""))


def read(source: Source) -> Reading:
    """Read one resume; whatever is not of the expected shape is left out."""
    tree = source.tree or {}
    found = tree.get("basics")
    basics: dict[str, Any] = found if isinstance(found, dict) else {}
    profile = Profile(
        name=_text(basics, "name") or f"{_text(basics, 'firstName')} {_text(basics, 'lastName')}".strip(),
        headline=_text(basics, "label", "headline"),
        location=_place(basics.get("location")),
        about=_text(basics, "summary"),
        positions=tuple(_position(job) for job in _items(tree, "work")),
        education=tuple(_school(stay) for stay in _items(tree, "education")),
        skills=_named_with_keywords(tree, "skills"),
        languages=_lines(tree, ("languages",), ("language", "name")),
        interests=tuple(filter(None, (_interest(item) for item in _items(tree, "interests")))),
        volunteering=_lines(
            tree, ("volunteer", "volunteering"), ("position", "role"), ("organization", "name", "company")
        ),
        certifications=_lines(tree, ("certificates", "certifications"), ("name", "title"), ("issuer",)),
        publications=_lines(tree, ("publications",), ("name", "title"), ("publisher",)),
        projects=_lines(tree, ("projects",), ("name", "title"), ("description", "summary"), between=": "),
    )
    return Reading(profile=profile, format="jsonresume", warnings=_left_out(tree))


def _left_out(tree: dict[str, Any]) -> tuple[str, ...]:
    counted = [(key, len(_items(tree, key))) for key in ("awards", "references")]
    return tuple(f"{key}: {count} left out, no note may use them" for key, count in counted if count)


def _position(job: dict[str, Any]) -> Position:
    return Position(
        title=_text(job, "position", "title"),
        company=_text(job, "name", "company", "organization", "employer"),
        start=_date(job.get("startDate")) or None,
        end=_end(job.get("endDate")),
        description="\n".join(filter(None, (_text(job, "summary"), *_texts(job, "highlights")))),
    )


def _school(stay: dict[str, Any]) -> School:
    end = stay.get("endDate")
    return School(
        school=_text(stay, "institution", "school", "name"),
        degree=_text(stay, "studyType", "degree"),
        field=_text(stay, "area", "field"),
        start=_date(stay.get("startDate")) or None,
        end=_end(end) if end else "",  # no end given is no proof that somebody still studies
    )


def _interest(item: dict[str, Any]) -> str:
    return _joined(": ", _text(item, "name"), ", ".join(_texts(item, "keywords")))


def _lines(
    tree: dict[str, Any], keys: tuple[str, ...], *parts: tuple[str, ...], between: str = ", "
) -> tuple[str, ...]:
    """One line per entry, of the first text that each group of keys finds."""
    entries = [item for key in keys for item in _items(tree, key)]
    texts = (_joined(between, *(_text(item, *names) for names in parts)) for item in entries)
    return tuple(text for text in texts if text)


def _named_with_keywords(tree: dict[str, Any], key: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for item in _items(tree, key):
        for text in (_text(item, "name"), *_texts(item, "keywords")):
            if text:
                found[text] = None
    return tuple(found)[:LIST_LIMIT]


def _place(location: Any) -> str:
    if isinstance(location, str):
        return clean(location, 200)
    if not isinstance(location, dict):
        return ""
    return _joined(
        ", ", _text(location, "city"), _text(location, "region"), _text(location, "countryCode", "country")
    )


def _end(value: Any) -> str | None:
    """The end of a job: nothing, "" and "Present" all mean that it lasts."""
    return _date(value) or None


def _date(value: Any) -> str:
    text = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if _NOW.match(text):
        return ""
    match = _DATE.match(text)
    return match[0] if match else clean(text, 40)


def _items(tree: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = tree.get(key)
    entries = [value] if isinstance(value, (dict, str)) else value if isinstance(value, list) else []
    return [
        {"name": item, "language": item} if isinstance(item, str) else item
        for item in entries[:LIST_LIMIT]
        if isinstance(item, (dict, str))
    ]


def _text(item: dict[str, Any], *keys: str) -> str:
    for key in keys:
        value = item.get(key)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            return clean(str(value), FIELD_LIMIT)
    return ""


def _texts(item: dict[str, Any], key: str) -> list[str]:
    value = item.get(key)
    if isinstance(value, str):
        return [clean(value, FIELD_LIMIT)]
    return [
        clean(text, FIELD_LIMIT)
        for text in (value if isinstance(value, list) else [])[:LIST_LIMIT]
        if isinstance(text, str)
    ]


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)

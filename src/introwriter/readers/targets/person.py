"""One row of a table as a person: name, jobs, schools and the rest, and the sender's own words about them."""

from __future__ import annotations

import re
from collections.abc import Callable

from introwriter.names.words import fold, words
from introwriter.people import Context, Position, Post, Profile, School
from introwriter.readers.native import FIELD_LIMIT, LIST_LIMIT
from introwriter.readers.targets import cells
from introwriter.readers.targets.columns import data, folded

__all__ = ["Cells", "context_of", "name_of", "profile_of"]

Cells = Callable[[str], str]
"""The first cell of a field that is not empty or junk, as it stands; "" when there is none."""

_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_AT = re.compile(r"\s+(?:at|@|bei|chez|presso|bij|na empresa)\s+(?=[^\W_])")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FIRST = re.compile(r"([^\W\d_][^\W\d_'’.\- ]*(?:[ '’.\-][^\W\d_'’.\- ]+)*\.?)\s*(.*)")
_MOST_JOBS = 20


def profile_of(raw: Cells) -> Profile:
    """Return the person of one row."""
    title = _text(raw, "title")
    title = title if any(map(str.isalpha, title)) else ""
    name = name_of(raw)
    if folded(title) in data()["courtesy"]:
        title = ""
    elif folded(title) in data()["academic"]:
        name, title = (name if _begins(name, title) else f"{title} {name}".strip()), ""
    return Profile(
        name=name,
        headline=_text(raw, "headline"),
        location=_location(raw),
        about=_text(raw, "about", lines=True),
        positions=_positions(raw, title),
        education=_schools(raw),
        skills=_list(raw, "skills"),
        languages=_list(raw, "languages"),
        interests=_list(raw, "interests"),
        volunteering=_list(raw, "volunteering"),
        certifications=_list(raw, "certifications"),
        posts=tuple(Post(text=post) for post in _whole(raw, "posts")),
        publications=_list(raw, "publications"),
        projects=_list(raw, "projects"),
    )


def context_of(raw: Cells) -> Context | None:
    """Return what the user mapped to their own words, or ``None``."""
    told = Context(
        goal=_text(raw, "goal") or None,
        met=_text(raw, "met") or None,
        mutuals=_list(raw, "mutuals"),
        read=_whole(raw, "read"),
        offer=_text(raw, "offer") or None,
        avoid=_list(raw, "avoid"),
    )
    return None if told == Context() else told


def name_of(raw: Cells) -> str:
    """Return the name of a row; "" when there is none."""
    whole = _turned(cells.name_text(raw("name")))
    first, middle = cells.name_text(raw("first_name")), cells.name_text(raw("middle_name"))
    last = " ".join(
        filter(None, (cells.name_text(raw("last_name")), cells.name_text(raw("second_last_name"))))
    )
    parts = _joined(first, middle, last)
    if whole and (not (first and last) or sorted(whole.split()) == sorted(parts.split())):
        parts = whole
    return cells.recased(parts)


def _joined(first: str, middle: str, last: str) -> str:
    if first and last and fold(last).startswith(f"{fold(first)} "):
        return last
    if first and last and fold(first).endswith(f" {fold(last)}"):
        return first
    if _EAST_ASIAN.search(first) and _EAST_ASIAN.search(last):
        return f"{last}{first}"
    return " ".join(filter(None, (first, middle, last)))


def _turned(name: str) -> str:
    """``Doe, Jane`` as ``Jane Doe``; ``Jane Doe, PhD`` stays."""
    last, *rest = (part.strip() for part in name.split(","))
    after: list[str] = []
    while rest and _is_credential(rest[-1]):
        after.insert(0, rest.pop())
    if len(rest) != 1 or not last or (" " in last and not _is_family(last)):
        return name
    match = _FIRST.match(rest[0])
    if not match or len(match[1].split()) > 3 or (match[1].isupper() and not last.isupper()):
        return name
    if match[2].startswith(('"', "“", "«", "'")):
        return ", ".join((f"{rest[0]} {last}", *after))
    return ", ".join((f"{match[1].rstrip()} {last} {match[2]}".strip(), *after))


def _is_credential(part: str) -> bool:
    """Whether a part after a comma is a degree or a suffix."""
    known = words("credentials") | _SUFFIXES
    told = [fold(word.strip(".")) for word in part.split()]
    return not told or any(word in known or word.replace(".", "") in known for word in told)


def _is_family(words_: str) -> bool:
    """Whether several words are one family name: in capitals, or with a particle first."""
    return words_.isupper() or fold(words_.split()[0]) in words("particles")


def _begins(name: str, title: str) -> bool:
    """Whether a name has its academic title already."""
    return not name or folded(name.split()[0]) == folded(title.split()[0])


def _positions(raw: Cells, title: str) -> tuple[Position, ...]:
    jobs = [_current(raw, title)]
    jobs.append(_job(raw, "previous_{}", _text(raw, "previous_title")))
    jobs.extend(_job(raw, f"{{}}_{n}", _text(raw, f"title_{n}")) for n in range(2, _MOST_JOBS + 1))
    return tuple(job for job in jobs if job is not None)


def _current(raw: Cells, title: str) -> Position | None:
    company = _text(raw, "company")
    at = list(_AT.finditer(title))
    if at:
        before, after = title[: at[-1].start()], re.split(r"\s+[|•·]\s+", title[at[-1].end() :])[0]
        if not company and (after[:1].isupper() or after[:1].isdigit()):
            title, company = before, after
        elif company and fold(after).startswith(fold(company)):
            title = before
    return _job(raw, "{}", title, company)


def _job(raw: Cells, key: str, title: str, company: str | None = None) -> Position | None:
    company = _text(raw, key.format("company")) if company is None else company
    if not title and not company:
        return None
    start = cells.date_of(_plain(raw, key.format("start")))
    end = _end(_plain(raw, key.format("end")), lasts=key == "{}" or (bool(start) and not key.startswith("p")))
    if dates := _plain(raw, key.format("dates")):
        begun, ended = cells.span_in(dates)
        start = start or begun
        end = None if key == "{}" and not ended else ended
    return Position(
        title=title, company=company, start=start, end=end,
        description=_text(raw, key.format("description"), lines=True),
    )  # fmt: skip


def _end(stated: str, *, lasts: bool) -> str | None:
    """The end of a job; where nothing is stated it ``lasts`` (``None``) or is unknown ("")."""
    if not stated:
        return None if lasts else ""
    return cells.date_of(stated) or (None if cells.is_now(stated) else "")


def _schools(raw: Cells) -> tuple[School, ...]:
    found = []
    for key in ("{}", "previous_{}", *(f"{{}}_{n}" for n in range(2, 8))):
        school, degree = _text(raw, key.format("school")), _text(raw, key.format("degree"))
        if not school and not degree:
            continue
        start = cells.date_of(_plain(raw, key.format("school_start")))
        end = cells.date_of(_plain(raw, key.format("school_end"))) or ""
        if dates := _plain(raw, key.format("school_dates")):
            start, until = cells.span_in(dates)
            end = until or ""
        found.append(
            School(school=school, degree=degree, field=_text(raw, key.format("field")), start=start, end=end)
        )
    return tuple(found)


def _location(raw: Cells) -> str:
    if whole := _text(raw, "location"):
        return whole
    parts = (_text(raw, key) for key in ("city", "state", "country"))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _text(raw: Cells, field: str, *, lines: bool = False) -> str:
    cell = raw(field)
    if not cell:
        return ""
    plain = cells.text(cell, FIELD_LIMIT)
    return plain if lines else " ".join(plain.split())


def _plain(raw: Cells, field: str) -> str:
    """A cell of a date, on one line."""
    return " ".join(cells.cleaned(raw(field), 100).split())


def _list(raw: Cells, field: str) -> tuple[str, ...]:
    return cells.listed(cells.text(cell, FIELD_LIMIT), LIST_LIMIT) if (cell := raw(field)) else ()


def _whole(raw: Cells, field: str) -> tuple[str, ...]:
    return (text,) if (text := _text(raw, field, lines=True)) else ()

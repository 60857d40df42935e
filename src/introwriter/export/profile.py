"""The owner's own profile, out of the tables that say what they are and did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from introwriter.export.archive import Archive
from introwriter.export.tables import Table, open_table
from introwriter.export.tallying import Findings
from introwriter.export.text import line, message_text
from introwriter.export.times import partial_of
from introwriter.people import Position, Post, School, Sender

__all__ = ["profile_of"]

Item = TypeVar("Item")
Cells = Callable[..., str]

_LONG = 20_000
_MOST = 300
_AUDIENCES = frozenset(
    ("public", "connections", "member_network", "anyone", "logged_in", "container", "none")
)


def profile_of(archive: Archive, findings: Findings) -> Sender:
    """Read whatever the export says of its owner. A job without an end lasts; a school's end is unknown then.

    E-mail, telephone, street address, birth date and links are never taken. Raises ReadError.
    """
    read = partial(_each, archive, findings)
    about: dict[str, str] = next(iter(read("profile", _person)), {})
    summary = about.get("about") or next(iter(read("profile summary", _summary)), "")
    return Sender(
        name=about.get("name", ""),
        headline=about.get("headline", ""),
        location=about.get("location", ""),
        about=summary,
        positions=_once(read("positions", _position), lambda job: (_bare(job.company), job.start, job.end)),
        education=_once(read("education", _school), lambda stay: (_bare(stay.school), stay.start, stay.end)),
        skills=_skills(read("skills", partial(_joined, ("name",)))),
        languages=_lines(read("languages", partial(_joined, ("name",)))),
        volunteering=_lines(read("volunteering", partial(_joined, ("role", "company name")))),
        certifications=_lines(read("certifications", partial(_joined, ("name", "authority")))),
        posts=tuple(sorted(read("shares", _post), key=lambda post: post.date or "", reverse=True))[:_MOST],
        publications=_lines(read("publications", partial(_joined, ("name", "publisher")))),
        projects=_lines(read("projects", partial(_joined, ("title", "description"), between=": "))),
    )


def _each(
    archive: Archive, findings: Findings, kind: str, take: Callable[[Cells], Item | None]
) -> list[Item]:
    """What ``take`` makes of every row, given a function from columns' names to the first filled cell."""
    with open_table(archive, kind) as table:
        if table is None:
            return []
        found = [item for row in table.rows() if (item := take(partial(_cell, table, row))) is not None]
        findings.add(table)
    return found


def _cell(table: Table, row: list[str], *columns: str) -> str:
    return next((row[at] for name in columns if (at := table.at(name)) >= 0 and row[at].strip()), "")


def _person(cell: Cells) -> dict[str, str]:
    return {
        "name": f"{line(cell('first name'))} {line(cell('last name'))}".strip(),
        "headline": line(cell("headline"), 400),
        "location": line(cell("geo location", "location")),
        "about": message_text(cell("summary"), _LONG),
    }


def _summary(cell: Cells) -> str | None:
    return message_text(cell("profile summary"), _LONG) or None


def _position(cell: Cells) -> Position | None:
    title, company = line(cell("title")), line(cell("company name"))
    if not (title or company):
        return None
    return Position(
        title=title, company=company, start=partial_of(cell("started on")) or None,
        end=partial_of(cell("finished on")) or None, description=message_text(cell("description"), _LONG),
    )  # fmt: skip


def _school(cell: Cells) -> School | None:
    """``Degree Name`` often holds the field after a comma: ``BSc, Computer Science``."""
    school, degree = line(cell("school name")), line(cell("degree name"))
    if not (school or degree):
        return None
    name, comma, subject = degree.partition(", ")
    return School(
        school=school, degree=name if comma else degree, field=subject,
        start=partial_of(cell("start date", "started on")) or None,
        end=partial_of(cell("end date", "finished on")),
    )  # fmt: skip


def _post(cell: Cells) -> Post | None:
    """Only with words of the owner's own; a share without any is somebody else's post."""
    text = _commentary(cell("sharecommentary"))
    if not text or text.lower() in _AUDIENCES:
        return None
    return Post(text=text, date=partial_of(cell("date").partition(" ")[0]) or None)


def _commentary(text: str) -> str:
    """Take out the quotes that the export adds: every line break as ``"⏎"``, every quote twice."""
    text = re.sub(r'"\r?\n"', "\n", text)
    return message_text(text.replace('""', '"'), _LONG)


def _joined(columns: tuple[str, ...], cell: Cells, between: str = ", ") -> str | None:
    return between.join(filter(None, (line(cell(column), 2_000) for column in columns))) or None


def _once(items: Iterable[Item], about: Callable[[Item], tuple[str | None, ...]]) -> tuple[Item, ...]:
    """Leave out what a second language of the profile repeats: the same place from and to the same month."""
    found: dict[tuple[str | None, ...], Item] = {}
    for number, item in enumerate(items):
        which = about(item)
        dated = any(which[1:])
        found.setdefault(which if dated else (*which, str(number)), item)
    return tuple(found.values())[:_MOST]


def _skills(names: Iterable[str]) -> tuple[str, ...]:
    """Each skill once; ``Gegevensanalyse (Data Analysis)`` not beside ``Data Analysis``."""
    found = _lines(names)
    known = {_bare(name) for name in found}
    return tuple(name for name in found if _original(name) not in known)


def _original(name: str) -> str:
    match = re.fullmatch(r"[^()]+\(([^()]+)\)", name)
    return _bare(match[1]) if match else ""


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(_bare(text), text)
    return tuple(found.values())[:_MOST]


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())

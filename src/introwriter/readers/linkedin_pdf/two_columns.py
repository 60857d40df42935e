"""The layout since 2018: a dark sidebar of lists, and the person in the main column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from introwriter.people import Position, Profile, School
from introwriter.readers.linkedin_pdf.dates import Span, plain, span_of
from introwriter.readers.linkedin_pdf.lines import Line, joined, text_of
from introwriter.readers.linkedin_pdf.sections import (
    Columns,
    Section,
    is_company,
    is_title,
    named,
)

__all__ = ["Found", "profile_of"]

_KEPT = frozenset({"about", "experience", "education", "skills", "languages", "certifications"}) | {
    *("publications", "projects", "volunteering", "interests")
}
_WRAP = 1.7  # lines of one name or title stand closer than this many times their size
_PALE = (0.4, 0.95)  # places are grey, the rest of the main column is nearly black
_LEVEL = re.compile(r"\s*[(（][^()（）]*[)）]?\s*$")
_DATED = re.compile(r"\s*[·•]?\s*[(（]([^()（）]*\d{4}[^()（）]*)[)）]\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A profile, and what the file held that a profile has no place for: section name -> entries."""

    profile: Profile
    left_out: dict[str, list[str]]


@dataclass(slots=True)
class _Job:
    company: str
    title: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def profile_of(columns: Columns) -> Found:
    """Build the profile of the two columns."""
    sections = named(columns)
    listed = {name: columns.listed(section) for name, section in sections.items()}
    coloured = any(map(_is_pale, _all_lines(columns)))
    headline, location = _header(columns.header, coloured=coloured)
    profile = Profile(
        name=joined(columns.name),
        headline=headline,
        location=location,
        about=text_of(_lines(sections, "about"), columns.right),
        positions=_positions(_lines(sections, "experience"), columns.right, coloured=coloured),
        education=_schools(_lines(sections, "education")),
        skills=tuple(dict.fromkeys(listed.get("skills", ()))),
        languages=tuple(dict.fromkeys(_LEVEL.sub("", item) or item for item in listed.get("languages", ()))),
        certifications=tuple(listed.get("certifications", ())),
        publications=tuple(listed.get("publications", ())),
        projects=tuple(listed.get("projects", ())),
        volunteering=tuple(listed.get("volunteering", ())),
        interests=tuple(listed.get("interests", ())),
    )
    left_out = {name: items for name, items in listed.items() if name not in _KEPT and items}
    for section in (*columns.main, *columns.side):
        if not section.name and section.lines:
            left_out[f"“{section.title[:60]}”"] = columns.listed(section)
    return Found(profile=profile, left_out=left_out)


def _lines(sections: dict[str, Section], name: str) -> list[Line]:
    return sections[name].lines if name in sections else []


def _all_lines(columns: Columns) -> list[Line]:
    return [*columns.header, *(line for section in columns.main for line in section.lines)]


def _is_pale(line: Line) -> bool:
    return _PALE[0] <= line.shade <= _PALE[1]


def _header(lines: Sequence[Line], *, coloured: bool) -> tuple[str, str]:
    """Return (headline, place): the place is the grey line, or without colours the last of several."""
    if coloured:
        place = [line for line in lines if _is_pale(line)]
        headline = [line for line in lines if not _is_pale(line)]
    else:
        headline, place = list(lines), []
        if len(lines) > 1 and _reads_as_place(lines[-1]):
            headline, place = list(lines[:-1]), [lines[-1]]
    said = joined(headline)
    return (said if re.search(r"\w", said) else ""), joined(place)


def _positions(lines: Sequence[Line], right: float, *, coloured: bool) -> tuple[Position, ...]:
    """Read jobs: an employer, the total length of several jobs, then title, dates, place and text of each."""
    jobs: list[_Job] = []
    company: list[Line] = []
    job: _Job | None = None
    before: Line | None = None
    for line in lines:
        if is_company(line):
            company = [*company, line] if _wraps(before, line, is_company) else [line]
            job = None
        elif is_title(line):
            if job is not None and _wraps(before, line, is_title):
                job.title.append(line)
            else:
                job = _Job(joined(company), [line])
                jobs.append(job)
        elif job is not None:
            job.body.append(line)
        elif span_of(line.text):
            job = _Job(joined(company), [], [line])
            jobs.append(job)
        before = line
    return tuple(_position(job, right, coloured=coloured) for job in jobs)


def _wraps(before: Line | None, line: Line, kind: Callable[[Line], bool]) -> bool:
    if before is None or not kind(before):
        return False
    return before.page != line.page or line.y - before.y <= _WRAP * line.size


def _position(job: _Job, right: float, *, coloured: bool) -> Position:
    span, body = _dates(job.body)
    body = _without_place(body, job.body[0] if span else None, coloured=coloured)
    return Position(
        title=joined(job.title),
        company=job.company,
        start=span.start if span else None,
        end=span.end if span else "",
        description=text_of(body, right),
    )


def _dates(body: Sequence[Line]) -> tuple[Span | None, list[Line]]:
    """Return the span and the lines after it; the length in brackets may go on in a second line."""
    if not body:
        return None, []
    span = span_of(body[0].text)
    if span is None and len(body) > 1:
        span = span_of(f"{body[0].text} {body[1].text}") if re.search(r"[(（-]", body[0].text) else None
        return (span, list(body[2:])) if span else (None, list(body))
    return span, list(body[1:] if span else body)


def _without_place(body: list[Line], dates: Line | None, *, coloured: bool) -> list[Line]:
    """Return the text of a job without the place: grey, or without colours close below the dates."""
    if coloured:
        while body and _is_pale(body[0]):
            body = body[1:]
        return body
    if not body or dates is None or not _reads_as_place(body[0]):
        return body
    near = body[0].page != dates.page or body[0].y - dates.y <= 1.6 * body[0].size
    apart = len(body) == 1 or body[1].page != body[0].page or body[1].y - body[0].y > 1.6 * body[0].size
    return body[1:] if near and apart else body


def _reads_as_place(line: Line) -> bool:
    """Whether a line can be a place by its words alone."""
    text = line.text
    if len(text) > 80 or re.search(r"[.!?:;|@]$|[|@]|\s(?:at|bei|chez|en|em|presso|bij)\s|^\W", text):
        return False
    return len(text.split()) <= (9 if "," in text else 5)


def _schools(lines: Sequence[Line]) -> tuple[School, ...]:
    """Read schools: the name, then `Degree, Field · (2008 - 2012)`, which may wrap anywhere."""
    stays: list[tuple[list[Line], list[Line]]] = []
    before: Line | None = None
    for line in lines:
        if is_company(line) or is_title(line):
            same = before is not None and (is_company(before) or is_title(before)) and stays
            if same and before and (before.page != line.page or line.y - before.y <= _WRAP * line.size):
                stays[-1][0].append(line)
            else:
                stays.append(([line], []))
        elif stays:
            stays[-1][1].append(line)
        before = line
    return tuple(_school(joined(name), joined(detail)) for name, detail in stays)


def _school(name: str, detail: str) -> School:
    kept, end = detail[:-300], plain(detail[-300:])
    dated = _DATED.search(end)
    span = span_of(dated[1], confirmed=True) if dated else None
    if dated and span:
        detail = kept + end[: dated.start()]
    detail = detail.strip(" ·•,")
    degree, subject = _halves(detail)
    return School(
        school=name,
        degree=degree,
        field=subject,
        start=span.start if span else None,
        end=span.end if span else "",
    )


def _halves(detail: str) -> tuple[str, str]:
    """Split "Degree, Field" at the first comma outside brackets."""
    depth = 0
    for i, char in enumerate(detail):
        depth += (char in "(（") - (char in ")）")
        if depth <= 0 and (char in "，、" or (char == "," and detail[i + 1 : i + 2] == " ")):
            return detail[:i].strip(), detail[i + 1 :].strip()
    return detail, ""

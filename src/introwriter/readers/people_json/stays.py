"""The jobs and schools of a record, whichever names and nesting a tool gives them."""

from __future__ import annotations

import re
from typing import Any

from introwriter.people import Position, School
from introwriter.readers.people_json.shape import keys
from introwriter.readers.values import at, date_of, end_of, first, items, joined, line, text_of, unique

__all__ = ["jobs_of", "schools_of"]

_CLASSES = {"associates", "bachelors", "masters", "doctorates"}


def jobs_of(record: dict[str, Any]) -> tuple[Position, ...]:
    """Return the jobs in the record's order, the one it calls primary first."""
    occupation = line(record.get("occupation")).casefold()
    found: list[tuple[bool, Position]] = []
    for entry in _listed(record, "jobs"):
        parts = _parts(entry)
        for part in parts or [entry]:
            job = _job(part, entry if parts else {}, occupation)
            if job.title or job.company:
                found.append((part.get("is_primary") is True, job))
    found.sort(key=lambda each: not each[0])
    return tuple(dict.fromkeys(job for _, job in found)) or _flat_job(record)


def schools_of(record: dict[str, Any]) -> tuple[School, ...]:
    """Return the schools in the record's order; an end that is not given is unknown."""
    stays = [_school(entry) for entry in _listed(record, "schools")]
    return tuple(stay for stay in dict.fromkeys(stays) if stay.school or stay.degree)


def _listed(record: dict[str, Any], role: str) -> list[dict[str, Any]]:
    for key in keys("person", role):
        if isinstance(record.get(key), list) and (found := items(record[key])):
            return found
    return []


def _parts(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """The jobs inside a company's entry, when it groups several."""
    if entry.get("breakdown") is True:
        return items(entry.get("subComponents"))
    return [part for key in ("positions", "roles") for part in items(entry.get(key))]


def _job(part: dict[str, Any], group: dict[str, Any], occupation: str) -> Position:
    title = " ".join(at(part, *keys("job", "title")).split())
    company = " ".join((at(part, *keys("job", "company")) or at(group, *keys("job", "company"))).split())
    if group and not company:
        company = line(group.get("title"))
    company = company or _without_kind(line(part.get("subtitle")))
    if company == title and not part.get("company"):
        title = ""
    start, end = _ends(part)
    start_date = date_of(start)
    said = f"{title} at {company}".casefold()
    return Position(
        title=title,
        company=company,
        start=start_date or None,
        end=end_of(end, lasts=_lasts(part, bool(start_date), occupation == said)),
        description=_text(part),
    )


def _lasts(part: dict[str, Any], begun: bool, named: bool) -> bool:
    """Whether a job without an end goes on: it says so, or it has a beginning and nothing says otherwise."""
    flags = [part[key] for key in keys("job", "current") if isinstance(part.get(key), bool)]
    if flags:
        return bool(flags[0])
    return begun or named or part.get("is_primary") is True


def _ends(entry: dict[str, Any]) -> tuple[Any, Any]:
    """Start and end as the entry has them: apart, in one period, as numbers, or as a text with both."""
    start, end = first(entry, *keys("dates", "start")), first(entry, *keys("dates", "end"))
    if start is not None or end is not None:
        return start, end
    if _number(entry, "start_year") or _number(entry, "end_year"):
        return _numbers(entry, "start"), _numbers(entry, "end")
    for key in keys("dates", "period"):
        period = entry.get(key)
        if isinstance(period, dict):
            return first(period, *keys("dates", "start")), first(period, *keys("dates", "end"))
        if isinstance(period, str):
            from introwriter.readers.pasted.dates import span_of

            span = span_of(" ".join(period.split()))
            if span:
                return span.start, "Present" if span.end is None else span.end
    return None, None


def _number(entry: dict[str, Any], key: str) -> bool:
    return isinstance(entry.get(key), (int, str)) and str(entry[key]).strip().isdecimal()


def _numbers(entry: dict[str, Any], which: str) -> dict[str, Any]:
    return {"year": entry.get(f"{which}_year"), "month": entry.get(f"{which}_month")}


def _text(part: dict[str, Any]) -> str:
    text = at(part, *keys("job", "text"))
    if text:
        return text
    nested = [part, *items(part.get("subComponents"))]
    return "\n".join(unique(text_of(line_) for entry in nested for line_ in items(entry.get("description"))))


def _without_kind(company: str) -> str:
    """Return the company of "Quill Fict · Full-time"."""
    if "·" not in company:
        return company
    from introwriter.readers.pasted.page import line_is

    parts = re.split(r"\s*·\s*", company)
    return " · ".join(part for part in parts if not line_is("employment", part))


def _flat_job(record: dict[str, Any]) -> tuple[Position, ...]:
    """The current job of a record that has no list of jobs."""
    title, company = (
        next((line(record[key]) for key in keys("flat", role) if _plain(record.get(key))), "")
        for role in ("title", "company")
    )
    if not company:
        return ()
    start = date_of(first(record, *keys("flat", "start")))
    return (Position(title=title, company=company, start=start or None),)


def _plain(value: Any) -> bool:
    return (isinstance(value, str) and bool(value.strip())) or (isinstance(value, dict) and bool(line(value)))


def _school(entry: dict[str, Any]) -> School:
    school = " ".join(at(entry, *keys("school", "school")).split())
    degree, field = (_several(_precise(first(entry, *keys("school", role)))) for role in ("degree", "field"))
    if not degree and (subtitle := line(entry.get("subtitle"))):
        degree, _, field = subtitle.partition(", ")
    start, end = _ends(entry)
    whole = _is_whole_years(start, end)
    return School(
        school=school,
        degree=degree,
        field=field,
        start=date_of(start, year_only=whole) or None,
        end=end_of(end, lasts=False, year_only=whole),
    )


def _precise(value: Any) -> Any:
    """Without the classes of degrees that People Data Labs adds behind the degree itself."""
    named = [part for part in value if line(part) not in _CLASSES] if isinstance(value, list) else []
    return named or value


def _several(value: Any) -> str:
    return joined(*unique(line(part) for part in value)) if isinstance(value, list) else line(value)


def _is_whole_years(start: Any, end: Any) -> bool:
    """Whether months are filling: a stay from 1 January, to 31 December or 1 January, is a pair of years."""

    def day(value: Any) -> tuple[Any, Any] | None:
        return (value.get("day"), value.get("month")) if isinstance(value, dict) else None

    return (
        day(start) in (None, (1, 1))
        and day(end) in (None, (31, 12), (1, 1))
        and (day(start), day(end)) != (None, None)
    )

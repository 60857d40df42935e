"""Jobs, schools and lists of the one-column layout, whose entries begin with a line in bold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from introwriter.people import Position, School
from introwriter.readers.linkedin_pdf.dates import Span, plain, span_of
from introwriter.readers.linkedin_pdf.lines import Line, joined, text_of
from introwriter.readers.linkedin_pdf.words import at_pattern, line_pattern

__all__ = [
    "interests_of",
    "languages_of",
    "positions_of",
    "roles_of",
    "schools_of",
    "skills_of",
    "titles_of",
]

_LEVEL = re.compile(r"\s*[(（][^()（）]*[)）]?\s*$")
_DATE_AT_END = re.compile(r"\b(?:19|20)\d\d(?: (?:to|-|–) (?:Present|[^\W\d]{0,12} ?(?:19|20)\d\d))?$")

Entry = tuple[list[Line], list[Line]]


def positions_of(lines: Sequence[Line], right: float) -> tuple[Position, ...]:
    """Return the jobs: `Title at Company`, dates, text."""
    return tuple(_position(head, body, right) for head, body in _entries(lines, _is_span))


def roles_of(lines: Sequence[Line], right: float) -> tuple[str, ...]:
    """Return volunteering as "Role, Organisation"."""
    jobs = positions_of(lines, right)
    return tuple(", ".join(part for part in (job.title, job.company) if part) for job in jobs)


def schools_of(lines: Sequence[Line]) -> tuple[School, ...]:
    """Return the schools: the name, then `Degree, Field, 2006 - 2010`; grades and societies are left out."""
    return tuple(_school(joined(head), body) for head, body in _entries(lines, _ends_dated))


def titles_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the titles of certifications, publications and projects, without dates, co-authors and texts."""
    found = [joined(head) for head, _ in _entries(lines, _ends_dated)]
    return tuple(title for title in found if title and not line_pattern("labels").match(title))


def skills_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the skills, one in each line or several with commas."""
    return tuple(dict.fromkeys(part for line in lines for part in _parts(line.text) if len(part) <= 80))


def languages_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the languages without how well they are spoken, which stands beside or below."""
    names = [_LEVEL.sub("", line.text) for line in lines if not re.match(r"[(（]", line.text)]
    return tuple(dict.fromkeys(name for name in names if name and not re.search(r"[)）]$", name)))


def interests_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the interests of a list with commas."""
    return tuple(dict.fromkeys(part for part in _parts(joined(lines)) if len(part) <= 80))


def _parts(text: str) -> list[str]:
    return [part.strip(" .") for part in re.split(r"\s*[,;•·]\s+|\s*[•]\s*", text) if part.strip(" .")]


def _entries(lines: Sequence[Line], dated: Callable[[Line], bool]) -> list[Entry]:
    """Split lines into (head, body): heads are bold, or larger, or above a line that ``dated`` knows."""
    heads = _heads(lines, dated)
    found: list[Entry] = []
    for i, line in enumerate(lines):
        if i in heads:
            if found and i - 1 in heads and not found[-1][1] and _goes_on(lines[i - 1], line):
                found[-1][0].append(line)
            else:
                found.append(([line], []))
        elif found:
            found[-1][1].append(line)
    return found


def _goes_on(before: Line, line: Line) -> bool:
    return before.page != line.page or line.y - before.y <= 1.5 * line.size


def _heads(lines: Sequence[Line], dated: Callable[[Line], bool]) -> set[int]:
    bold = {i for i, line in enumerate(lines) if line.bold}
    if 0 < len(bold) < len(lines):
        return bold
    above = {i for i, (line, after) in enumerate(pairwise(lines)) if dated(after) and not dated(line)}
    if not above:
        return set() if any(len(line.text) > 90 for line in lines) else set(range(len(lines)))
    size = max(lines[i].size for i in above)
    texts = Counter[float]()
    for i, line in enumerate(lines):
        if i not in above and not dated(line) and not re.match(r"[(（]", line.text):
            texts[line.size] += len(line.text)
    if texts and texts.most_common(1)[0][0] < size - 0.4:
        return {i for i, line in enumerate(lines) if line.size > size - 0.3}
    return {k for i in above for k in range(_begins(lines, i, dated), i + 1)}


def _begins(lines: Sequence[Line], at: int, dated: Callable[[Line], bool]) -> int:
    """Where a head that may have wrapped begins: at the section's top, else below the last wider gap."""
    for k in range(at, max(-1, at - 3), -1):
        if k == 0:
            return 0
        before = lines[k - 1]
        wide = before.page != lines[k].page or lines[k].y - before.y > 1.6 * lines[k].size
        if wide or dated(before) or re.match(r"[(（]", before.text):
            return k if wide else at
    return at


def _is_span(line: Line) -> bool:
    return span_of(line.text) is not None


def _ends_dated(line: Line) -> bool:
    """Whether a line ends with when it was: `Publisher   May 2015`, `Degree, Field, 2006 - 2010`."""
    last = re.split(r"\s{2,}", line.raw.strip())[-1]
    return _is_span(line) or span_of(last) is not None or bool(_DATE_AT_END.search(plain(line.text)[-60:]))


def _position(head: list[Line], body: list[Line], right: float) -> Position:
    title, company = _halves(head)
    span, rest = _span(body)
    if span is None and not company and len(body) > 1 and span_of(body[1].text):
        company, (span, rest) = body[0].text, _span(body[1:])
    elif not company and len(head) > 1:
        title, company = joined(head[:-1]), head[-1].text
    return Position(
        title=title,
        company=company,
        start=span.start if span else None,
        end=span.end if span else "",
        description=text_of(rest, right),
    )


def _halves(head: list[Line]) -> tuple[str, str]:
    """Split "Title at Company": where the word stands between wide spaces, else where it is likeliest."""
    raw = " ".join(line.raw.strip() for line in head)
    plain_words, others = (list(at_pattern(kind).finditer(raw)) for kind in ("plain", "others"))
    wide = [found for found in (*plain_words, *others) if len(found[0]) - len(found[0].strip()) >= 4]
    likely = wide[:1] or plain_words[:1] or others[-1:]
    if not likely:
        return joined(head), ""
    return " ".join(raw[: likely[0].start()].split()), " ".join(raw[likely[0].end() :].split())


def _span(body: list[Line]) -> tuple[Span | None, list[Line]]:
    """Return the dates and the lines after them; the length may stand in a line of its own."""
    if not body or (span := span_of(body[0].text)) is None:
        return None, body
    rest = body[1:]
    if rest and re.match(r"[(（][^()（）]{0,40}[)）]$", rest[0].text):
        rest = rest[1:]
    while rest and 0.4 <= rest[0].shade <= 0.95 and any(line.shade < 0.4 for line in rest):
        rest = rest[1:]  # a place, which is grey over black text
    return span, rest


def _school(name: str, body: list[Line]) -> School:
    taken: list[Line] = []
    for i, line in enumerate(body):
        if line_pattern("notes").match(line.text):
            break
        taken.append(line)
        wraps = i + 1 < len(body) and re.match(r"[-–] ", body[i + 1].text)
        if _ends_dated(line) and not wraps:
            break
    parts = joined(taken).split(", ")
    span = span_of(parts[-1]) if parts[-1] else None
    if span:
        parts = parts[:-1]
    return School(
        school=name,
        degree=parts[0] if parts else "",
        field=", ".join(parts[1:]),
        start=span.start if span else None,
        end=span.end if span else "",
    )

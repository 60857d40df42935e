"""The jobs of a pasted page, in its three layouts.

`Title / Company · Full-time / dates`; grouped, `Company / Full-time · 3 yrs 5 mos / Title / dates / …`; bare,
`Title / Company / dates`. Every job has a line of dates, so these are what the reader goes by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introwriter.people import Position
from introwriter.readers.pasted.dates import Span, months_of, span_of
from introwriter.readers.pasted.lines import LOGO
from introwriter.readers.pasted.page import line_is, without_more

__all__ = ["jobs_of"]

_JOBS = 300
_SLACK = 2  # months by which a group's stated length may differ from its jobs' span


@dataclass(slots=True)
class _Group:
    """Several jobs at one company; ``months`` is their length together."""

    company: str
    months: int
    spans: list[Span] = field(default_factory=list)

    def holds(self, span: Span) -> bool:
        """Whether a further job can belong to the group."""
        if not self.spans:
            return True
        ends = [*self.spans, span]
        first = min(each.months[0] for each in ends)
        last = max(each.months[1] for each in ends)
        limit = self.months + (12 if any(len(each.start) == 4 for each in ends) else _SLACK)
        begun = min(each.months[0] for each in self.spans)
        return last - first <= limit and span.months[0] <= begun


def jobs_of(lines: list[str]) -> tuple[Position, ...]:
    """Return the jobs that the section holds, in its order."""
    marks = [(i, span) for i, line in enumerate(lines) if (span := span_of(line))][:_JOBS]
    jobs: list[Position] = []
    group: _Group | None = None
    after: list[str] = []
    at = 0
    for i, span in marks:
        before = lines[at:i]
        logo = max((k for k, line in enumerate(before) if LOGO.search(line)), default=None)
        head, left, group = _head(before, logo, span, group)
        if jobs:
            jobs[-1] = _described(jobs[-1], [*after, *left])
        title, company = head
        if group:
            group.spans.append(span)
        jobs.append(Position(title=title, company=company, start=span.start, end=span.end))
        at = i + 1
        after = []
    if jobs:
        jobs[-1] = _described(jobs[-1], [line for line in lines[at:] if not LOGO.search(line)])
    elif any(lines):
        jobs = _undated([line for line in lines if line and not LOGO.search(line)])
    return tuple(job for job in jobs if job.title or job.company)


def _head(
    before: list[str], logo: int | None, span: Span, group: _Group | None
) -> tuple[tuple[str, str], list[str], _Group | None]:
    """Split the lines above a date line: (title, company), what belongs to the job before, the group."""
    if logo is not None:
        group = None
        left, own = before[:logo], [line for line in before[logo + 1 :] if line]
    else:
        left, own = [], before
    length = next((k for k, line in enumerate(own) if k and _length(line) is not None), None)
    if length is not None:
        name = max((k for k in range(length) if own[k]), default=length - 1)
        group = _Group(_company(own[name]), _length(own[length]) or 0)
        left, own = [*left, *own[:name]], own[length + 1 :]
        return (_title(own), group.company), left, group
    filled = [k for k, line in enumerate(own) if line]
    kept = [k for k in filled if not line_is("employment", own[k])]
    if group and kept and group.holds(span) and not _is_company(own, kept):
        return (own[kept[-1]], group.company), [*left, *own[: kept[-1]]], group
    if not kept:
        return ("", group.company if group else ""), left, group
    if len(kept) == 1:
        return (own[kept[0]], ""), left, None
    return (own[kept[-2]], _company(own[kept[-1]])), [*left, *own[: kept[-2]]], None


def _is_company(own: list[str], kept: list[int]) -> bool:
    """Whether the last line says "Company · Full-time", which no job inside a group does."""
    parts = re.split(r"\s[·•]\s", own[kept[-1]])
    return len(parts) > 1 and line_is("employment", parts[-1])


def _length(line: str) -> int | None:
    """Months of a group's own line, "Full-time · 3 yrs 5 mos" or "3 yrs 5 mos"."""
    return months_of(re.split(r"\s[·•]\s", line)[-1]) if len(line) <= 80 and not span_of(line) else None


def _title(own: list[str]) -> str:
    titles = [line for line in own if line and not line_is("employment", line)]
    return titles[-1] if titles else ""


def _company(line: str) -> str:
    parts = re.split(r"\s[·•]\s", line)
    return " · ".join(
        part for part in parts if not line_is("employment", part) and not line_is("workplace", part)
    )


def _described(job: Position, lines: list[str]) -> Position:
    lines = list(lines)
    while lines and (not lines[0] or _is_place(lines[0])):
        found = bool(lines.pop(0))
        if found:
            break
    text = "\n".join(lines).strip()
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(without_more(line) for line in text.split("\n"))).strip()
    return Position(title=job.title, company=job.company, start=job.start, end=job.end, description=text)


def _is_place(line: str) -> bool:
    """Whether the line below the dates is the place of work, not a description."""
    parts = re.split(r"\s[·•]\s", line)
    if line_is("workplace", parts[-1]):
        return True
    if len(line) > 60 or re.search(r"[.!?:;]$|\d", line):
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", line)
    small = ("and", "of", "the", "de", "la", "y", "und")
    return 0 < len(words) <= (8 if "," in line else 2) and all(
        word[0].isupper() or word in small for word in words
    )


def _undated(lines: list[str]) -> list[Position]:
    """Jobs of a section without dates: lines in pairs when every other one names a company, else titles."""
    if len(lines) == 2 or any(len(re.split(r"\s[·•]\s", line)) > 1 for line in lines[1::2]):
        return [
            Position(title=lines[k], company=_company(lines[k + 1]), end="")
            for k in range(0, len(lines) - 1, 2)
        ]
    return [Position(title=line, end="") for line in lines[:20]]

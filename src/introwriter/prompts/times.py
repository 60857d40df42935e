"""How long ago a meeting was, as far as the input tells."""

from __future__ import annotations

import re

from introwriter.brief import Brief

__all__ = ["long_ago"]

_YEAR = re.compile(r"(?<![\w.])(?:19|20)\d\d(?!\w)")
_YEARS_APART = 3


def long_ago(brief: Brief) -> bool:
    """Whether the meeting's last year lies at least three years before the newest year of the input.

    No clock is asked, so that the same input always gives the same answer.
    """
    years = [int(year) for year in _YEAR.findall(brief.context.met or "")]
    if not years:
        return False
    return _newest_year(brief) - max(years) >= _YEARS_APART


def _newest_year(brief: Brief) -> int:
    texts = [*(post.date or "" for post in brief.target.posts), brief.context.goal or "", *brief.context.read]
    for person in (brief.target, brief.sender):
        texts += [date for job in person.positions for date in (job.start, job.end) if date]
        texts += [date for stay in person.education for date in (stay.start, stay.end) if date]
    return max((int(year) for year in _YEAR.findall("\n".join(texts))), default=0)

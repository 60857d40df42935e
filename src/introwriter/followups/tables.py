"""The shares as rows of a table, the same in the terminal and on the page."""

from __future__ import annotations

from collections.abc import Sequence

from introwriter.followups.records import Cohort, Followups, Share
from introwriter.followups.words import percent

__all__ = ["difference_told", "note_rows", "time_rows"]

_FEWEST = 10
"""People in each of two groups below which a difference is not worth a line."""

Row = tuple[str, str, str, str, str]
"""What it is, how many people, how many talked, the share, its interval or why there is none."""


def time_rows(cohorts: Sequence[Cohort]) -> list[Row]:
    """Return a row for each cohort."""
    return [_row(one.share, one) for one in cohorts]


def note_rows(shares: Sequence[Share]) -> list[Row]:
    """Return a row for each way of inviting."""
    return [_row(one) for one in shares]


def _row(share: Share, cohort: Cohort | None = None) -> Row:
    young = f"{cohort.young:,} too young to count" if cohort and cohort.young else ""
    if not share.people:
        return share.label, "0", "", "", young or "nobody"
    low, high = share.interval
    spread = f"{100 * low:.0f}–{100 * high:.0f} %"
    more = f"{spread}, and {young}" if young else spread
    return share.label, f"{share.people:,}", f"{share.talked:,}", percent(share.value), more


def difference_told(found: Followups) -> list[str]:
    """Say, for each way of inviting, what notes and no notes show against one another."""
    told = []
    for i, who in ((0, "you invited"), (2, "who invited you")):
        noted, bare = found.by_note[i : i + 2]
        if not (noted.people and bare.people):
            continue
        if min(noted.people, bare.people) < _FEWEST:
            told.append(f"People {who}: too few to compare those with a note to those without.")
            continue
        low, high = noted.against(bare)
        points = f"{100 * low:+.0f} to {100 * high:+.0f} points"
        if low > 0 or high < 0:
            way = "more" if low > 0 else "less"
            told.append(
                f"People {who}: those with a note talked {way} often ({points}). That does not show why."
            )
        else:
            told.append(f"People {who}: with or without a note may be the same ({points}).")
    return told

"""Who was at a shared place first."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.common_ground import CommonGround

__all__ = ["who_came_first"]


def who_came_first(ground: CommonGround, brief: Brief) -> str:
    """Say who was there first, when the dates of both show it: "before" is the reader."""
    theirs = [brief.by_id[i].when for i in ground.theirs if i in brief.by_id]
    mine = [brief.by_id[i].when for i in ground.mine if i in brief.by_id]
    if not (theirs and mine and theirs[0] and mine[0]):
        return ""
    a, b = theirs[0], mine[0]
    if a.end and b.start and a.end.last_month <= b.start.first_month:
        return "before"
    if b.end and a.start and b.end.last_month <= a.start.first_month:
        return "after"
    return ""

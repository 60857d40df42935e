"""The follow-ups as one page: no script, nothing loaded, the tables beside the plots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from introwriter.drawing import stylesheet, svg, template_at
from introwriter.followups.records import Cohort, Followups, Share
from introwriter.followups.tables import difference_told, note_rows, time_rows
from introwriter.followups.words import day_of_month, percent

__all__ = ["html_page"]


def html_page(found: Followups) -> str:
    """Return ``found`` as one HTML page that needs nothing else and runs nothing."""
    low, high = found.overall.interval
    return template_at(Path(__file__).with_name("page.html.j2")).render(
        found=found,
        style=stylesheet(),
        until=day_of_month(found.until) if found.until else "",
        share=percent(found.overall.value),
        spread=f"{100 * low:.0f}–{100 * high:.0f} %" if found.overall.people else "",
        parts=_parts(found),
        told=difference_told(found),
        left=len(found.never) + len(found.waiting) - len(found.first),
    )


def _parts(found: Followups) -> list[dict[str, Any]]:
    """The two plots, each with the rows of its table; none for what holds nobody."""
    parts = []
    if found.has_messages and found.cohorts:
        parts.append(
            {
                "id": "time",
                "title": "By when you connected",
                "head": "Connected",
                "rows": time_rows(found.cohorts),
                "drawing": _drawing("Share by time", [(one.share, one) for one in found.cohorts]),
            }
        )
    shares = [one for one in found.by_note if one.people]
    if found.has_messages and shares:
        parts.append(
            {
                "id": "note",
                "title": "By who invited, and whether with a note",
                "head": "Invitation",
                "rows": note_rows(shares),
                "drawing": _drawing("Share by invitation", [(one, None) for one in shares]),
            }
        )
    return parts


def _drawing(title: str, rows: list[tuple[Share, Cohort | None]]) -> Any:
    from markupsafe import Markup

    drawn = []
    for share, cohort in rows:
        low, high = share.interval
        young = f"{cohort.young} too young to count" if cohort else "nobody"
        told = f"{share.talked} of {share.people}" if share.people else young
        drawn.append((share.label, share.value, low, high, told))
    # The drawing's texts are escaped where they are set (drawing/svg.py).
    return Markup(svg.intervals(title, drawn))

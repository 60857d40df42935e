"""How many connections ever led to a conversation: over time, and by whether the invitation had a note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from introwriter.export import Direction
from introwriter.followups.records import Cohort, Followup, Share, Stand

__all__ = ["by_note", "cohorts", "overall", "settled"]

_QUARTERS_UP_TO_DAYS = 3 * 366
_GROUPS = (
    (Direction.outgoing, True, "you invited, with note"),
    (Direction.outgoing, False, "you invited, no note"),
    (Direction.incoming, True, "they invited, with note"),
    (Direction.incoming, False, "they invited, no note"),
)


def settled(people: Iterable[Followup], until: date | None, settle_days: int) -> list[Followup]:
    """Return those whose messages are known and who connected at least ``settle_days`` before ``until``.

    One without a date of connecting counts: only the time that it had is not known.
    """
    last = until - timedelta(days=settle_days) if until else None
    return [
        one
        for one in people
        if one.stand is not Stand.unknown
        and (last is None or one.person.connected_on is None or one.person.connected_on <= last)
    ]


def overall(people: Iterable[Followup], until: date | None, settle_days: int) -> Share:
    """Return the share of all who have had the time."""
    return _share("all", settled(people, until, settle_days))


def cohorts(people: Iterable[Followup], until: date | None, settle_days: int) -> tuple[Cohort, ...]:
    """Return the shares by year of connecting, or by quarter where all of it lies within three years."""
    dated = [one for one in people if one.stand is not Stand.unknown and one.person.connected_on]
    days = [one.person.connected_on for one in dated if one.person.connected_on]
    if not days:
        return ()
    quarterly = (max(days) - min(days)).days <= _QUARTERS_UP_TO_DAYS
    groups: dict[tuple[int, int], list[Followup]] = {}
    for one, day in zip(dated, days, strict=True):
        groups.setdefault((day.year, (day.month + 2) // 3 if quarterly else 0), []).append(one)
    return tuple(_cohort(*stretch, groups[stretch], until, settle_days) for stretch in sorted(groups))


def _cohort(year: int, quarter: int, people: Sequence[Followup], until: date | None, days: int) -> Cohort:
    old = settled(people, until, days)
    kept = {id(one) for one in old}
    young = [one for one in people if id(one) not in kept]
    month = 3 * quarter - 2 if quarter else 1
    first = date(year, month, 1)
    last = date(
        year + (month + (3 if quarter else 12) > 12), (month + (3 if quarter else 12) - 1) % 12 + 1, 1
    )
    label = f"{year} Q{quarter}" if quarter else str(year)
    return Cohort(
        share=_share(label, old), first=first, last=last - timedelta(days=1), young=len(young),
        young_talked=sum(map(_talked, young)),
    )  # fmt: skip


def by_note(
    people: Iterable[Followup], until: date | None, settle_days: int
) -> tuple[tuple[Share, ...], int]:
    """Return the shares by who invited and with or without a note, and how many have no invitation known."""
    old = settled(people, until, settle_days)
    told = [(one, one.invitation) for one in old if one.invitation]
    shares = tuple(
        _share(
            label, [one for one, inv in told if inv.direction is way and bool(inv.message.strip()) is noted]
        )
        for way, noted, label in _GROUPS
    )
    return shares, len(old) - len(told)


def _share(label: str, people: Sequence[Followup]) -> Share:
    return Share(label=label, people=len(people), talked=sum(map(_talked, people)))


def _talked(one: Followup) -> bool:
    return one.exchange is not None and one.exchange.is_conversation

"""Invitation notes that LinkedIn shows again as the first message of a thread: they are no conversation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from introwriter.export.keys import folded, slug_of
from introwriter.export.records import Connection, Direction, Invitation
from introwriter.export.times import moment_of

__all__ = ["NoteBook"]

_NEAR = timedelta(days=2)
"""Sent At has no zone, and the message may bear the time of the invitation or of its acceptance."""


class NoteBook:
    """The notes of invitations by who the other one is, with the days on which they may appear."""

    def __init__(self, invitations: Iterable[Invitation], connections: Mapping[str, Connection]) -> None:
        self._notes: dict[tuple[str, bool], list[tuple[str, tuple[date, ...]]]] = defaultdict(list)
        for one in invitations:
            text = " ".join(one.message.split())
            if not text:
                continue
            accepted = connections[one.key].connected_on if one.key in connections else None
            days = tuple(day for day in (one.sent_at.date() if one.sent_at else None, accepted) if day)
            outgoing = one.direction is Direction.outgoing
            for who in {slug_of(one.url or "") or "", folded(one.name)} - {""}:
                self._notes[who, outgoing].append((text, days))

    def __bool__(self) -> bool:
        return bool(self._notes)

    def holds(self, slug: str | None, name: str, by_owner: bool, content: str, stamp: str) -> bool:
        """Whether a message is such a note: the same words by the same person, near the invitation."""
        found = (self._notes.get((slug, by_owner)) if slug else None) or self._notes.get((name, by_owner))
        if not found:
            return False
        text = " ".join(content.split())
        return any(said == text and _near(days, stamp) for said, days in found)


def _near(days: tuple[date, ...], stamp: str) -> bool:
    """Whether the message is of one of those days, or its time is unknown."""
    moment = moment_of(stamp)
    return moment is None or not days or any(abs(moment.date() - day) <= _NEAR for day in days)

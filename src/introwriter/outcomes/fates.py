"""What an export tells of one invitation; what it cannot tell is said to be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from introwriter.export import Export, Invitation
from introwriter.export.keys import folded
from introwriter.outcomes.records import Fate

__all__ = ["EARLY", "Fates"]

EARLY = 14
"""Days before the end of the export in which nobody need have answered yet."""

_SLACK = timedelta(days=2)
"""Connections carry a day, invitations a time without a zone."""


class Fates:
    """The fates of the invitations that were ``sent``, by the connections and messages of an export."""

    def __init__(self, export: Export, sent: Sequence[Invitation], early: int = EARLY) -> None:
        self._export = export
        self._early = early
        self._connections = {one.key: one for one in export.connections}
        self._names = Counter(folded(one.name) for one in export.connections)
        self._last: dict[str, Invitation] = {}
        for one in sent:
            kept = self._last.get(one.key)
            if kept is None or (one.sent_at or datetime.min) >= (kept.sent_at or datetime.min):
                self._last[one.key] = one

    def of(self, one: Invitation) -> tuple[Fate, bool]:
        """Return its fate, and whether the messages tell if they talked."""
        connection = self._connections.get(one.key)
        if connection is None:
            return self._of_nobody(one), True
        if self._last.get(one.key) is not one:
            return Fate.absent, True  # a later one was the one that was accepted
        day = connection.connected_on
        if day and one.sent_at and day < (one.sent_at - _SLACK).date():
            return Fate.unknown, False  # they were connected before it was sent
        return self._of_connection(one)

    def _of_nobody(self, one: Invitation) -> Fate:
        if not one.url and self._names[folded(one.name)]:
            return Fate.unknown  # somebody of that name is connected; without an address it may be another
        until = self._export.until
        if until and one.sent_at and (until - one.sent_at.date()).days < self._early:
            return Fate.early
        return Fate.absent

    def _of_connection(self, one: Invitation) -> tuple[Fate, bool]:
        if self._export.exchanges is None or one.key in self._export.unsure:
            return Fate.accepted, False
        exchange = self._export.exchanges.get(one.key)
        if exchange is None or not exchange.from_them:
            return Fate.accepted, True
        before = bool(one.sent_at and exchange.last_at and exchange.last_at < one.sent_at - _SLACK)
        return (Fate.accepted if before else Fate.talked), True

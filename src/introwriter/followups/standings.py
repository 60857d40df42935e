"""How it stands with each connection: never a word, waiting for the owner, or not to be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from introwriter.export import Connection, Exchange, Export, Invitation, Standing
from introwriter.followups.records import Followup, Stand

__all__ = ["day_of", "invitations_by_key", "standings"]


def day_of(export: Export) -> date | None:
    """Return the day that ages are counted from: the export's own, else the last that stands in it."""
    if export.until:
        return export.until
    days = [one.connected_on for one in export.connections if one.connected_on]
    days += [one.sent_at.date() for one in export.invitations if one.sent_at]
    days += [one.last_at.date() for one in (export.exchanges or {}).values() if one.last_at]
    return max(days, default=None)


def standings(export: Export, until: date | None, wait_days: int) -> Iterator[Followup]:
    """Yield every named connection once, in the export's order, without reasons."""
    invited = invitations_by_key(export)
    for person in export.connections:
        exchange = (export.exchanges or {}).get(person.key)
        yield Followup(
            person=person, stand=_stand(export, person, exchange, until, wait_days), exchange=exchange,
            invitation=invited.get(person.key),
        )  # fmt: skip


def _stand(
    export: Export, person: Connection, exchange: Exchange | None, until: date | None, wait_days: int
) -> Stand:
    standing = export.standing(person.key)
    if standing is Standing.unknown:
        return Stand.unknown
    if exchange is None or not exchange.from_owner + exchange.from_them:
        return Stand.never
    if exchange.last_by_owner:
        return Stand.yours
    if exchange.last_at is None or until is None:
        return Stand.waiting
    old = exchange.last_at.date() <= until - timedelta(days=wait_days)
    return Stand.waiting if old else Stand.recent


def invitations_by_key(export: Export) -> dict[str, Invitation]:
    """Return for each person the invitation that led to the connection: the last one up to that day.

    Without dates to tell by it is the last in the file.
    """
    connected = {person.key: person.connected_on for person in export.connections}
    found: dict[str, Invitation] = {}
    for one in export.invitations:
        if one.key not in connected:
            continue
        other = found.get(one.key)
        if other is None or _nearer(one, other, connected[one.key]):
            found[one.key] = one
    return found


def _nearer(one: Invitation, other: Invitation, connected: date | None) -> bool:
    def rank(invitation: Invitation) -> tuple[bool, float]:
        at = invitation.sent_at
        if at is None:
            return (False, 0.0)
        late = connected is not None and at.date() > connected + timedelta(days=1)
        return (not late, at.timestamp())

    return rank(one) >= rank(other)

"""The invitations of an export: who asked whom, when, and with what words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from introwriter.export.archive import Archive
from introwriter.export.directory import Directory
from introwriter.export.keys import folded, slug_of, url_of
from introwriter.export.records import Connection, Direction, Invitation
from introwriter.export.tables import Table, open_table
from introwriter.export.tallying import Findings
from introwriter.export.text import line, message_text
from introwriter.export.times import moment_of

__all__ = ["Asked", "invitations_of", "owner_in", "read_asked"]

_MESSAGE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A row of the table whose direction is known: the names and addresses of both sides."""

    direction: Direction
    owner: tuple[str, str]
    other: tuple[str, str]
    sent_at: datetime | None
    message: str


def read_asked(archive: Archive, findings: Findings) -> list[Asked] | None:
    """Read the table; ``None`` when there is none. Raises ReadError."""
    with open_table(archive, "invitations") as table:
        if table is None:
            return None
        found = _read(table, findings)
        findings.add(table)
    return found


def owner_in(asked: list[Asked]) -> tuple[str, str | None]:
    """Return the name and slug of who is on the owner's side of most invitations; empty when nobody is."""
    names = Counter(one.owner[0] for one in asked if one.owner[0])
    slugs = Counter(slug for one in asked if (slug := slug_of(one.owner[1])))
    name = names.most_common(1)[0][0] if names else ""
    return name, slugs.most_common(1)[0][0] if slugs else None


def invitations_of(
    asked: list[Asked], directory: Directory, connections: Mapping[str, Connection]
) -> tuple[Invitation, ...]:
    """Return the invitations with the other person's key."""
    for one in asked:
        if slug := slug_of(one.other[1]):
            directory.learn(slug, folded(one.other[0]))
    found = []
    for one in asked:
        name, url = one.other
        keys = directory.keys_of(slug_of(url), folded(name))
        found.append(
            Invitation(
                key=_nearest(keys, one.sent_at, connections),
                name=name,
                direction=one.direction,
                url=url_of(url),
                sent_at=one.sent_at,
                message=one.message,
            )
        )
    return tuple(found)


def _read(table: Table, findings: Findings) -> list[Asked]:
    sender, to, sent = table.at("from"), table.at("to"), table.at("sent at")
    message, direction = table.at("message"), table.at("direction")
    inviter, invitee = table.at("inviterprofileurl"), table.at("inviteeprofileurl")
    found = []
    for row in table.rows():
        try:
            which = Direction(row[direction].strip().upper())
        except ValueError:
            findings.bad_directions += 1
            continue
        start, end = (line(row[sender]), row[inviter]), (line(row[to]), row[invitee])
        outgoing = which is Direction.outgoing
        found.append(
            Asked(
                direction=which,
                owner=start if outgoing else end,
                other=end if outgoing else start,
                sent_at=moment_of(row[sent]),
                message=message_text(row[message], _MESSAGE),
            )
        )
    return found


def _nearest(keys: tuple[str, ...], sent: datetime | None, connections: Mapping[str, Connection]) -> str:
    """Of several people of that name, the one who became a connection soonest after it was sent."""
    if len(keys) == 1 or sent is None:
        return keys[0]
    since = sent.date() - timedelta(days=1)

    def wait(key: str) -> date:
        on = connections[key].connected_on if key in connections else None
        return on if on and on >= since else date.max

    return min(keys, key=wait)

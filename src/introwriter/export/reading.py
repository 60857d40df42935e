"""Read a whole export: what it holds is put together here, table by table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from introwriter.errors import ReadError
from introwriter.export.archive import Archive, archive_of, stem_of
from introwriter.export.connections import connections_of
from introwriter.export.directory import Directory
from introwriter.export.exchanges import Met, exchanges_of
from introwriter.export.invitations import Asked, invitations_of, owner_in, read_asked
from introwriter.export.keys import folded
from introwriter.export.messages import Columns, Correspondence, learn_names
from introwriter.export.notes import NoteBook
from introwriter.export.owner import owner_in_messages
from introwriter.export.profile import profile_of
from introwriter.export.records import Connection, Export, Invitation, Owner
from introwriter.export.sides import Identity
from introwriter.export.tables import open_table
from introwriter.export.tallying import Findings
from introwriter.export.text import line
from introwriter.export.times import day_of
from introwriter.people import Sender

__all__ = ["read_export", "read_owner"]

_SENT = 400
_FILES = {"connections": "Connections.csv", "invitations": "Invitations.csv", "messages": "messages.csv"}
_LOST = {
    "connections": "whom the owner is connected with is unknown",
    "invitations": "who was invited, and by whom, is unknown",
    "messages": "whether there was ever a word with anybody is unknown",
}
_NOBODYS = (
    "It cannot be told which side of the messages the owner of this export is. Messages between people who "
    "are no connections were left out."
)


def read_export(path: str | Path, *, owner: str = "") -> Export:
    """Read an official LinkedIn data export, a zip or a folder, of any year's layout.

    ``owner`` is whose it is, as messages name them, for one without Profile.csv and Invitations.csv.
    Nothing is unpacked or written and no link is followed. Raises ReadError for what is no export, is broken
    or locked, or would unpack to far more than it should; its texts never quote a row.
    """
    archive = archive_of(path)
    with closing(archive):
        return _read(archive, f"{Path(path).resolve().name}/{archive.tables[0].folder}", owner)


def read_owner(path: str | Path) -> Owner:
    """Read only whose export it is, with their profile. Raises ReadError."""
    archive = archive_of(path)
    with closing(archive):
        findings = Findings()
        return _owner(archive, findings, Directory(), read_asked(archive, findings), "")[0]


@dataclass(slots=True)
class _Messages:
    """What messages.csv comes to; ``met`` is ``None`` where there is no such file."""

    met: Met | None = None
    sent: tuple[str, ...] = ()
    latest: date | None = None


def _read(archive: Archive, path: str, name: str) -> Export:
    findings = Findings(warnings=list(archive.warnings))
    connections = connections_of(archive, findings)
    directory = Directory(connections or ())
    by_key = {one.key: one for one in connections or ()}
    asked = read_asked(archive, findings)
    invitations = invitations_of(asked or [], directory, by_key)
    owner, identity = _owner(archive, findings, directory, asked, name)
    messages = _messages(archive, identity, directory, NoteBook(invitations, by_key), findings)
    _refuse_nothing(archive, owner, connections, asked, messages)
    met = messages.met
    findings.warnings += _missing(
        archive, {"connections": connections, "invitations": asked, "messages": met}
    )
    if met is not None:
        findings.group_messages = met.group_messages
    return Export(
        owner=owner,
        connections=connections or (),
        invitations=invitations,
        exchanges=None if met is None else met.exchanges,
        unsure=frozenset(met.unsure) if met else frozenset(),
        sent=messages.sent,
        until=_until(connections or (), invitations, messages.latest, path),
        has_connections=connections is not None,
        has_invitations=asked is not None,
        tally=findings.tally(_not_conversations(archive)),
        warnings=tuple(findings.warnings),
    )


def _owner(
    archive: Archive, findings: Findings, directory: Directory, asked: list[Asked] | None, given: str
) -> tuple[Owner, Identity]:
    """The profile says the name, invitations the slug; messages say what both of them leave open."""
    profile = profile_of(archive, findings)
    name, slug = owner_in(asked or [])
    name = profile.name or name or given
    if not slug:
        found, slug = owner_in_messages(archive, name, directory)
        return Owner(name=line(name or found), slug=slug, profile=profile), Identity(slug, folded(found))
    return Owner(name=line(name), slug=slug, profile=profile), Identity(slug, folded(name))


def _messages(
    archive: Archive, identity: Identity, directory: Directory, notes: NoteBook, findings: Findings
) -> _Messages:
    with open_table(archive, "messages") as table:
        if table is not None and Columns(table).to_urls < 0:
            learn_names(table, directory)
    with open_table(archive, "messages") as table:
        if table is None:
            return _Messages()
        if not (identity.slug or identity.name):
            findings.warnings.append(_NOBODYS)
        found = Correspondence(identity, directory, notes, Columns(table), findings)
        for row in table.rows():
            found.take(row)
        findings.add(table)
    met = exchanges_of(found.threads.values(), directory)
    latest = max((day for one in met.exchanges.values() if (day := one.last_at)), default=None)
    return _Messages(met=met, sent=found.sent(_SENT), latest=latest.date() if latest else None)


def _until(
    connections: Iterable[Connection], invitations: Iterable[Invitation], latest: date | None, path: str
) -> date | None:
    """The last day in the tables, or that in the archive's name where it is later."""
    days = [latest, *(one.connected_on for one in connections), *(one.sent_at for one in invitations)]
    match = re.search(r"LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})", path)
    if match:
        days.append(day_of(f"{match[3]}-{match[1]}-{match[2]}"))
    return max((_day(day) for day in days if day), default=None)


def _day(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day


def _missing(archive: Archive, read: Mapping[str, object]) -> list[str]:
    """What the export does not tell, for want of a table or of one with a header that is known."""
    lines = []
    for kind, found in read.items():
        if found is None:
            entry = archive.find(kind)
            why = f"{entry.name} has a header that is not known" if entry else f"There is no {_FILES[kind]}"
            lines.append(f"{why}: {_LOST[kind]}")
    return lines


def _not_conversations(archive: Archive) -> tuple[str, ...]:
    """Files that look like messages and are talks with a machine: coaches, guides, role plays."""
    names = (entry.name for entry in archive.tables)
    return tuple(sorted((name for name in names if _is_coach(name)), key=str.casefold))


def _is_coach(name: str) -> bool:
    letters = re.sub(r"[^a-z]", "", stem_of(name))
    return letters.endswith("messages") and letters != "messages"


def _refuse_nothing(
    archive: Archive, owner: Owner, connections: object, asked: object, messages: _Messages
) -> None:
    if connections is None and asked is None and messages.met is None and owner.profile == Sender():
        names = ", ".join(sorted(entry.name for entry in archive.tables)[:5])
        raise ReadError(
            f"{archive.name} holds nothing of an export that can be used ({names})",
            "Ask LinkedIn for Connections, Invitations, Messages and Profile.",
        )

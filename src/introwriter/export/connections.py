"""The connections of an export, with the owner's private notes about them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from introwriter.export.archive import Archive
from introwriter.export.directory import Directory
from introwriter.export.keys import folded, name_key, slug_of, url_of
from introwriter.export.records import Connection
from introwriter.export.tables import Table, open_table
from introwriter.export.tallying import Findings
from introwriter.export.text import line, message_text
from introwriter.export.times import day_of

__all__ = ["connections_of"]

_NOTE = 2_000


def connections_of(archive: Archive, findings: Findings) -> tuple[Connection, ...] | None:
    """Read the connections, each once; ``None`` when there is no such table. Raises ReadError."""
    with open_table(archive, "connections") as table:
        if table is None:
            return None
        found = _read(table, findings)
        findings.add(table)
    return _with_notes(archive, found, findings)


def _read(table: Table, findings: Findings) -> list[Connection]:
    first, last, url = table.at("first name"), table.at("last name"), table.at("url", "profile url")
    company, position, on = table.at("company"), table.at("position"), table.at("connected on")
    found: dict[str, Connection] = {}
    seen: set[tuple[str, ...]] = set()
    names: Counter[str] = Counter()
    for row in table.rows():
        given, family = line(row[first]), line(row[last])
        name = f"{given} {family}".strip()
        if not name:
            findings.hidden_connections += any(cell.strip() for cell in row)
            continue
        slug = slug_of(row[url]) if row[url] else None
        whole = tuple(row)
        if slug in found or (slug is None and whole in seen):
            continue
        if slug is None:
            seen.add(whole)
        key = slug or _key_of(name, names)
        found[key] = Connection(
            key=key, name=name, first_name=given, last_name=family, url=url_of(row[url]) if slug else None,
            company=line(row[company]), position=line(row[position]), connected_on=day_of(row[on]),
        )  # fmt: skip
    return list(found.values())


def _key_of(name: str, names: Counter[str]) -> str:
    """Return a key by name; the second of the same name is ``name:… #2``."""
    key = name_key(name)
    names[key] += 1
    return key if names[key] == 1 else f"{key} #{names[key]}"


def _with_notes(archive: Archive, found: list[Connection], findings: Findings) -> tuple[Connection, ...]:
    notes = _notes(archive, Directory(found), findings)
    return tuple(
        replace(connection, note=notes[connection.key]) if connection.key in notes else connection
        for connection in found
    )


def _notes(archive: Archive, directory: Directory, findings: Findings) -> dict[str, str]:
    """Return the private notes by key; one that may be about either of two people is left out."""
    notes: dict[str, str] = {}
    with open_table(archive, "notes") as table:
        if table is None:
            return notes
        first, last = table.at("connection first name"), table.at("connection last name")
        url, note = table.at("connection profile url", "url"), table.at("note")
        for row in table.rows():
            name = folded(f"{row[first]} {row[last]}")
            keys = directory.keys_of(slug_of(row[url]), name)
            if len(keys) == 1 and row[note].strip():
                before = notes.get(keys[0])
                text = message_text(row[note], _NOTE)
                notes[keys[0]] = f"{before}\n{text}"[:_NOTE] if before else text
        findings.add(table)
    return notes

"""Whose export it is: by the profile, by the invitations, else by who is in every conversation."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice

from introwriter.export.archive import Archive
from introwriter.export.directory import Directory
from introwriter.export.keys import folded, slugs_in
from introwriter.export.messages import Columns
from introwriter.export.sides import is_nobody
from introwriter.export.tables import Table, open_table

__all__ = ["owner_in_messages"]

_ROWS = 20_000
_ENOUGH = 50


def owner_in_messages(archive: Archive, name: str, directory: Directory) -> tuple[str, str | None]:
    """Return the owner's name as messages have it and their slug, as far as the first messages tell.

    With a ``name``, the slug of who writes or is written to under it. Without one, or when nobody does, who
    wrote the drafts or got the adverts, else the one who is in the most conversations and no connection.
    Raises ReadError.
    """
    if name:
        with open_table(archive, "messages") as table:
            found, slug = _under(table, folded(name)) if table else (True, None)
        if found:
            return name, slug
    with open_table(archive, "messages") as table:
        return _most_present(table, directory) if table else (name, None)


def _under(table: Table, name: str) -> tuple[bool, str | None]:
    """Return whether anybody has that name, and the slug that they mostly have."""
    at = Columns(table)
    found: Counter[str] = Counter()
    met, empty = False, True
    for row in islice(table.rows(), _ROWS):
        empty = False
        slugs: tuple[str, ...] = ()
        if folded(row[at.sender]) == name:
            met, slugs = True, slugs_in(row[at.sender_url])
        elif folded(row[at.to]) == name:
            met, slugs = True, slugs_in(row[at.to_urls])
        if len(slugs) == 1:
            found[slugs[0]] += 1
        if found.total() >= _ENOUGH:
            break
    return met or empty, found.most_common(1)[0][0] if found else None


def _most_present(table: Table, directory: Directory) -> tuple[str, str | None]:
    at = Columns(table)
    threads: defaultdict[str, set[str]] = defaultdict(set)
    sure: Counter[str] = Counter()
    written: dict[str, str] = {}
    slugs: dict[str, str] = {}
    for row in islice(table.rows(), _ROWS):
        thread = row[at.thread]
        sender, to = folded(row[at.sender]), folded(row[at.to])
        to_slugs = slugs_in(row[at.to_urls])
        for name, said, found in (
            (sender, row[at.sender], slugs_in(row[at.sender_url])),
            (to, row[at.to], to_slugs if len(to_slugs) < 2 else ()),
        ):
            if not is_nobody(name) and (len(to_slugs) < 2 or name == sender):
                written.setdefault(name, said)
                slugs.update((name, slug) for slug in found)
                if not directory.knows(found[0] if found else None, name):
                    threads[name].add(thread)
        drafted = any(row[draft].strip().lower() in ("yes", "true") for draft in at.drafts)
        if drafted or row[at.direction].strip().upper() == "OUTGOING":
            sure[sender] += 1
        elif not row[at.sender_url] and is_nobody(sender):
            sure[to] += 1
    name = _first(sure, 1) or _first(Counter({name: len(found) for name, found in threads.items()}), 2)
    return written.get(name, ""), slugs.get(name)


def _first(counts: Counter[str], least: int) -> str:
    """Return who is counted most, if that is clear; one alone is clear."""
    best = counts.most_common(2)
    if len(best) == 1:
        return best[0][0]
    return best[0][0] if best and best[0][1] >= least and best[0][1] > best[1][1] else ""

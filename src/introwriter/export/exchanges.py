"""From conversations to people: each one's exchange with the owner, and whose it cannot be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from introwriter.export.directory import Directory
from introwriter.export.records import Exchange
from introwriter.export.text import line
from introwriter.export.threads import Thread
from introwriter.export.times import moment_of

__all__ = ["Met", "exchanges_of"]


@dataclass(slots=True)
class Met:
    """What the threads come to: exchanges by key, connections that one may be with, messages in groups."""

    exchanges: dict[str, Exchange] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    group_messages: int = 0


def exchanges_of(threads: Iterable[Thread], directory: Directory) -> Met:
    """Gather the one-to-one threads by person, with those of the same person added up."""
    whole = list(threads)
    for thread in whole:
        if thread.slug and not thread.is_group:
            for name in thread.slug_names:
                directory.learn(thread.slug, name)
    met = Met()
    for thread in whole:
        if thread.is_group:
            met.group_messages += thread.messages
        else:
            _gather(thread, directory, met)
    return met


def _gather(thread: Thread, directory: Directory, met: Met) -> None:
    names = sorted(thread.slug_names or thread.loose_names)
    keys = directory.keys_of(thread.slug, names[0] if names else "")
    if len(keys) > 1:
        met.unsure.update(key for key in keys if key in directory)
        if thread.slug is None:
            return
        keys = (thread.slug,)
    key = keys[0]
    found = _exchange(thread, key)
    before = met.exchanges.get(key)
    met.exchanges[key] = _added(before, found) if before else found


def _exchange(thread: Thread, key: str) -> Exchange:
    return Exchange(
        key=key,
        name=line(thread.name),
        from_owner=thread.by_owner,
        from_them=thread.messages - thread.by_owner,
        first_at=moment_of(thread.first_at),
        last_at=moment_of(thread.last_at),
        last_by_owner=thread.last_by_owner,
        last_text=thread.last_text,
    )


def _added(one: Exchange, two: Exchange) -> Exchange:
    last = max(one, two, key=lambda each: each.last_at or datetime.min)
    return Exchange(
        key=one.key,
        name=one.name,
        from_owner=one.from_owner + two.from_owner,
        from_them=one.from_them + two.from_them,
        first_at=min(filter(None, (one.first_at, two.first_at)), default=None),
        last_at=last.last_at,
        last_by_owner=last.last_by_owner,
        last_text=last.last_text,
    )

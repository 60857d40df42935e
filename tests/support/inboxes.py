"""Exports with invitations, made by hand: fictional people, one invitation a line."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from introwriter.export import Connection, Direction, Export, Invitation, Owner
from introwriter.inbox import Inbox, Incoming, inbox_of
from introwriter.people import Sender
from introwriter.readers import read_sender
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "inbox"


def user(name: str) -> Sender:
    """One of the users whom the notes of ``incoming.json`` are written to."""
    return read_sender(json.loads((FOLDER / "people.json").read_text(encoding="utf-8"))[name])


def labelled(file: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    return rows


def came(message: str = "", name: str = "Lena Prühl", **more: Any) -> Invitation:
    key = more.pop("key", name.casefold().replace(" ", "-"))
    given = {"url": f"https://www.linkedin.com/in/{key}", "sent_at": datetime(2026, 3, 1, 9, 41), **more}
    return Invitation(key=key, name=name, direction=Direction.incoming, message=message, **given)


def known(name: str, url: str | None = "", **more: Any) -> Connection:
    key = more.pop("key", name.casefold().replace(" ", "-"))
    return Connection(key=key, name=name, url=key if url == "" else url, **more)


def export_with(
    *invitations: Invitation, me: Sender, connections: tuple[Connection, ...] = (), **more: Any
) -> Export:
    return Export(
        owner=Owner(name=me.name, profile=me), connections=connections, invitations=invitations,
        **{"has_connections": True, "has_invitations": True, **more},
    )  # fmt: skip


def box_of(*invitations: Invitation, me: Sender, **more: Any) -> Inbox:
    options = {
        key: more.pop(key) for key in ("limit", "since", "order", "drafts", "seed", "language") if key in more
    }
    return inbox_of(export_with(*invitations, me=me, **more), **options)


def judged(message: str, me: Sender, name: str = "Lena Prühl", **more: Any) -> Incoming:
    """The verdict on one note."""
    (found,) = box_of(came(message, name), me=me, **more).incoming
    return found

"""What the inbox hands out: each invitation with what is to be thought of it, and why, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from introwriter.export import Invitation
from introwriter.note import Claim, Note

__all__ = ["Advice", "Inbox", "Incoming", "Kind", "Reply", "Statement", "Unsure"]


class Kind(StrEnum):
    """What sort of note came with an invitation."""

    personal = "personal"
    generic = "generic"
    pitch = "pitch"
    untrue = "untrue claim about you"
    none = "no note"
    unread = "not judged"
    """In a language whose words are not known here: somebody must read it."""


class Advice(StrEnum):
    """What is suggested; the user decides, and nothing is ever done for them."""

    accept = "accept and answer"
    ask = "ask"
    leave = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something the note says; ``found``: whether the user's own data bear it (``None``: cannot be told)."""

    text: str
    found: bool | None
    why: str

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"text": self.text, "found": self.found, "why": self.why}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A short answer to start from: every sentence is a greeting, a thanks or a question."""

    text: str
    language: str

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"text": self.text, "language": self.language}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One invitation: its ``kind``, the ``reasons`` for that, and what to do with the ``why``.

    ``statements`` are what it says of the user; ``ground`` what the export shows the two have in common;
    ``note`` holds the claims, findings and scores (``None`` without a message); ``worth`` (0 to 1) orders.
    """

    invitation: Invitation
    kind: Kind
    reasons: tuple[str, ...]
    advice: Advice
    why: str
    language: str | None = None
    statements: tuple[Statement, ...] = ()
    ground: tuple[str, ...] = ()
    note: Note | None = None
    worth: float = 0.0
    reply: Reply | None = None
    no_reply: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one invitation."""
        note = self.note
        return {
            **_person(self.invitation),
            "message": self.invitation.message,
            "language": self.language,
            "class": self.kind.value,
            "reasons": list(self.reasons),
            "statements": [statement.to_json() for statement in self.statements],
            "common_ground": list(self.ground),
            "claims": [_claim(claim, self.statements) for claim in note.draft.claims] if note else [],
            "findings": list(_findings(note)) if note else [],
            "scores": note.scores.to_json() if note else None,
            "worth": round(self.worth, 3),
            "suggestion": self.advice.value,
            "why": self.why,
            "reply": self.reply.to_json() if self.reply else None,
            "no_reply": self.no_reply,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """An invitation from somebody who may be a connection already."""

    invitation: Invitation
    why: str

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for it."""
        return {**_person(self.invitation), "message": self.invitation.message, "why": self.why}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """The invitations received that are not among the connections, best first.

    ``received`` counts the people who invited the user, ``connected`` those of them among the connections;
    ``counts`` is over all that are not, by kind, also those that ``incoming`` leaves out (``left_out``).
    """

    received: int
    connected: int
    counts: dict[Kind, int]
    incoming: tuple[Incoming, ...]
    unsure: tuple[Unsure, ...] = ()
    left_out: int = 0
    notices: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many are not among the connections."""
        return sum(self.counts.values())

    def to_json(self) -> dict[str, Any]:
        """Return the contract's JSON for ``inbox`` as plain data."""
        return {
            "counts": {
                "received": self.received,
                "among_your_connections": self.connected,
                "not_among_your_connections": self.total,
                "unsure": len(self.unsure),
                "by_class": {kind.value: self.counts.get(kind, 0) for kind in Kind},
                "left_out": self.left_out,
            },
            "invitations": [item.to_json() for item in self.incoming],
            "not_told": [item.to_json() for item in self.unsure],
            "notices": list(self.notices),
        }


def _claim(claim: Claim, statements: tuple[Statement, ...]) -> dict[str, str]:
    """A clause of the note as its receiver sees it: what a stranger says of themselves cannot be checked."""
    about = {"target": "you", "sender": "them", "both": "both"}[claim.about]
    of_it = [one.found for one in statements if one.text.rstrip(" …") in claim.text or claim.text in one.text]
    if claim.status == "neutral":
        status = "states nothing"
    elif about == "them":
        status = "cannot be checked"
    elif False in of_it or claim.contradicted:
        status = "against your data"
    elif claim.status == "supported" and None not in of_it:
        status = "in your data"
    else:
        status = "not in your data"
    return {"text": claim.text, "about": about, "status": status}


def _findings(note: Note) -> Iterator[dict[str, Any]]:
    """What the rules found, but for those of truth, which the claims tell."""
    for finding in note.draft.findings:
        if not finding.code.startswith("IW3"):
            words = note.text[slice(*finding.span)] if finding.span else ""
            yield {"code": finding.code, "name": finding.name, "text": words, "message": finding.message}


def _person(invitation: Invitation) -> dict[str, Any]:
    sent: datetime | None = invitation.sent_at
    return {
        "name": invitation.name,
        "key": invitation.key,
        "url": invitation.url,
        "sent_at": sent.isoformat(timespec="minutes") if sent else None,
    }

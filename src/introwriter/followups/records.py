"""What followups_of() returns: the people by how they stand, the shares that led to talk, the drafts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from introwriter.export import Connection, Exchange, Invitation, Owner, Tally
from introwriter.intervals import newcombe, wilson
from introwriter.note import Note, Result

__all__ = ["Cohort", "Followup", "Followups", "Reason", "Share", "Stand", "Written"]


class Stand(StrEnum):
    """How it stands between the owner and one connection, counted from the export's last day."""

    never = "never"
    waiting = "waiting"
    """The last word is theirs and old enough: it waits for the owner's answer."""
    recent = "recent"
    """The last word is theirs, but of late."""
    yours = "yours"
    """The last word is the owner's."""
    unknown = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why somebody stands where they stand in the order: plain words, and how much they weigh."""

    text: str
    weight: float = 0.0
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A drafted message, and the writer's whole answer that it is of."""

    note: Note
    result: Result

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object of a note, and the name of its template."""
        template = self.result.template
        return {**self.note.to_json(), "template": template.name if template else None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Followup:
    """One connection to follow up, with the reasons for its place (the weightiest first).

    ``draft`` and ``question`` are given for those that were asked for; a thin draft has a question, too.
    """

    person: Connection
    stand: Stand
    exchange: Exchange | None = None
    invitation: Invitation | None = None
    reasons: tuple[Reason, ...] = ()
    draft: Written | None = None
    question: str | None = None

    @property
    def weight(self) -> float:
        """How early in the order the person comes."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def last_at(self) -> datetime | None:
        """When the last message of the two was sent."""
        return self.exchange.last_at if self.exchange else None

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        person = self.person
        return {
            "name": person.name,
            "key": person.key,
            "url": person.url,
            "company": person.company,
            "position": person.position,
            "connected_on": person.connected_on.isoformat() if person.connected_on else None,
            "standing": self.stand.value,
            "last_message_on": self.last_at.date().isoformat() if self.last_at else None,
            "reasons": [reason.text for reason in self.reasons],
            "draft": self.draft.to_json() if self.draft else None,
            "question": self.question,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Of ``people`` connections, ``talked`` led to a conversation: both of them wrote."""

    label: str
    people: int
    talked: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; ``None`` of nobody."""
        return self.talked / self.people if self.people else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson 1927)."""
        return wilson(self.talked, self.people)

    def against(self, other: Share) -> tuple[float, float]:
        """Return the 95 % interval of this share less the other's (Newcombe 1998, method 10)."""
        return newcombe(self.talked, self.people, other.talked, other.people)

    def to_json(self) -> dict[str, Any]:
        """Return plain data; shares are rounded to four digits."""
        low, high = self.interval
        value = self.value
        return {
            "label": self.label,
            "people": self.people,
            "talked": self.talked,
            "share": None if value is None else round(value, 4),
            "low": round(low, 4) if self.people else None,
            "high": round(high, 4) if self.people else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Those who connected in one stretch of time; ``young`` are those who had too little of it since.

    The young are counted apart (``young_talked`` of them have talked all the same) and are not in ``share``.
    """

    share: Share
    first: date
    last: date
    young: int = 0
    young_talked: int = 0

    @property
    def too_young(self) -> bool:
        """Whether nobody in it has had enough time."""
        return self.share.people == 0 and self.young > 0

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            **self.share.to_json(),
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "young": self.young,
            "young_talked": self.young_talked,
            "too_young": self.too_young,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Followups:
    """The whole answer. Every list is in the order in which to write; ages are counted from ``until``.

    ``first`` are those to write to first, of ``never`` and ``waiting`` together, with a draft or a question.
    ``messaged`` are the keys of all with whom a message was exchanged.
    ``wait_days`` is from when on a last word of theirs waits, ``settle_days`` how long after connecting
    somebody counts in a share. ``by_note`` holds shares by who invited and whether with a note;
    ``no_invitation`` counts the connections whose invitation the export does not hold.
    """

    owner: Owner
    until: date | None
    has_messages: bool
    named: int
    never: tuple[Followup, ...] = ()
    waiting: tuple[Followup, ...] = ()
    unknown: tuple[Followup, ...] = ()
    messaged: tuple[str, ...] = ()
    recent: int = 0
    yours: int = 0
    first: tuple[Followup, ...] = ()
    overall: Share = field(default_factory=lambda: Share(label="all", people=0, talked=0))
    cohorts: tuple[Cohort, ...] = ()
    by_note: tuple[Share, ...] = ()
    no_invitation: int = 0
    undated: int = 0
    tally: Tally = field(default_factory=Tally)
    wait_days: int = 30
    settle_days: int = 90
    limits: tuple[str, ...] = ()
    """What the data cannot tell, a sentence each."""
    failure: str = ""
    """What went wrong with the model, if it did."""
    notices: tuple[str, ...] = ()

    @property
    def asked(self) -> int:
        """How many of those who wait asked the owner something."""
        return sum(any(reason.kind == "asked" for reason in one.reasons) for one in self.waiting)

    @property
    def named_lists(self) -> Iterator[tuple[str, tuple[Followup, ...]]]:
        """The lists with their names in the JSON."""
        yield "never_messaged_1to1", self.never
        yield "waiting", self.waiting
        yield "unknown", self.unknown

    def to_json(self) -> dict[str, Any]:
        """Return plain data (docs/exports.md)."""
        return {
            "owner": {"name": self.owner.name, "slug": self.owner.slug},
            "until": self.until.isoformat() if self.until else None,
            "has_messages": self.has_messages,
            "wait_days": self.wait_days,
            "settle_days": self.settle_days,
            "connections": {
                "named": self.named,
                "hidden_date_only_rows": self.tally.hidden_connections,
                "never_messaged_1to1": len(self.never),
                "waiting": len(self.waiting),
                "waiting_that_asked": self.asked,
                "last_word_theirs_but_recent": self.recent,
                "last_word_yours": self.yours,
                "unknown": len(self.unknown),
            },
            "conversations": {
                "overall": self.overall.to_json(),
                "over_time": [cohort.to_json() for cohort in self.cohorts],
                "by_note": [share.to_json() for share in self.by_note],
                "no_invitation_known": self.no_invitation,
                "undated": self.undated,
            },
            "first": [person.to_json() for person in self.first],
            **{name: [person.to_json() for person in people] for name, people in self.named_lists},
            "messaged_1to1": list(self.messaged),
            "limits": list(self.limits),
            "notices": list(self.notices),
        }

"""An invitation that was sent and what became of it; groups of them with their shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from introwriter.intervals import wilson

__all__ = ["Comparison", "Fate", "Group", "Outcomes", "SentNote"]


class Fate(StrEnum):
    """What the export tells of an invitation that was sent.

    An export has no status of invitations: whoever is not among the connections may have declined, may not
    have answered, or may have left again.
    """

    talked = "accepted, and they wrote to you"
    accepted = "accepted"
    absent = "not among your connections"
    early = "sent too recently to tell"
    unknown = "cannot be told"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentNote:
    """One invitation; the scores are 0 to 1 and ``None`` where it had no note.

    ``talk_known`` is false where no messages (or messages of two people of one name) are in the export.
    """

    key: str
    name: str
    sent_at: datetime | None
    text: str
    fate: Fate
    talk_known: bool = True
    warmth: float | None = None
    specificity: float | None = None
    findings: tuple[str, ...] = ()
    template: str = ""
    """The template when the log holds this note, else empty."""

    @property
    def length(self) -> int:
        """The note's length in the units that LinkedIn counts (UTF-16)."""
        return len(self.text.encode("utf-16-le", "replace")) // 2

    @property
    def month(self) -> str:
        """The month it was sent, ``2026-03``; empty where unknown."""
        return f"{self.sent_at:%Y-%m}" if self.sent_at else ""

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "name": self.name,
            "key": self.key,
            "sent_at": self.sent_at.isoformat() if self.sent_at else None,
            "month": self.month,
            "text": self.text,
            "length": self.length,
            "outcome": self.fate.name,
            "warmth": _rounded(self.warmth),
            "specificity": _rounded(self.specificity),
            "findings": list(self.findings),
            "template": self.template or None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Invitations that have something in common: ``n`` whose fate is told, those accepted, those talked.

    ``n_talk`` counts those of which the messages tell whether a conversation came of it.
    """

    by: str
    name: str
    n: int
    accepted: int
    n_talk: int
    talked: int

    @property
    def share(self) -> float:
        """The share accepted; 0 of none."""
        return self.accepted / self.n if self.n else 0.0

    def to_json(self) -> dict[str, Any]:
        """Return plain data with the 95 % intervals (Wilson)."""
        return {
            "by": self.by,
            "group": self.name,
            "n": self.n,
            "accepted": _share(self.accepted, self.n),
            "conversation": _share(self.talked, self.n_talk),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two groups of one kind: the difference of the shares accepted, and whether it can be told from chance.

    The interval is widened for the number of comparisons that are made (Bonferroni).
    """

    by: str
    more: str
    less: str
    difference: float
    low: float
    high: float
    words: str

    @property
    def told_apart(self) -> bool:
        """Whether chance alone would rarely do this."""
        return self.low > 0 or self.high < 0

    def to_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "by": self.by,
            "groups": [self.more, self.less],
            "difference": _rounded(self.difference),
            "low": _rounded(self.low),
            "high": _rounded(self.high),
            "told_apart": self.told_apart,
            "words": self.words,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """All of it; ``notes`` went with a note, ``bare`` counts those without one."""

    owner: str
    until: date | None
    notes: tuple[SentNote, ...]
    with_note: Group
    bare: Group
    groups: tuple[Group, ...]
    comparisons: tuple[Comparison, ...]
    words: tuple[str, ...]
    left_out: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """Return plain data for ``--format json``."""
        return {
            "owner": self.owner,
            "until": self.until.isoformat() if self.until else None,
            "with_note": self.with_note.to_json(),
            "without_note": self.bare.to_json(),
            "notes": [note.to_json() for note in self.notes],
            "groups": [group.to_json() for group in self.groups],
            "comparisons": [one.to_json() for one in self.comparisons],
            "left_out": self.left_out,
            "words": list(self.words),
        }


def _share(hits: int, n: int) -> dict[str, Any]:
    low, high = wilson(hits, n)
    return {
        "count": hits,
        "of": n,
        "share": _rounded(hits / n) if n else None,
        "low": _rounded(low),
        "high": _rounded(high),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)

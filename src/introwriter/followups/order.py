"""Whom to write to first: cheap reasons for everybody, a full look for common ground only at the top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from introwriter.aliases import key, same_organisation, variants
from introwriter.common_ground import find_common_ground
from introwriter.export import Connection, Direction
from introwriter.followups.last_word import LastWord, last_word
from introwriter.followups.private_notes import private_note
from introwriter.followups.records import Followup, Reason, Stand
from introwriter.followups.words import ago, day_of_month, shortened
from introwriter.people import Context, Position, Profile, Sender

__all__ = ["in_order", "profile_of", "with_reasons"]

_LOOKED_AT = 60
"""How many at the top are looked at in full; the cheap reasons already hold a shared employer."""
_SURE = ("employer", "school")
"""Kinds of common ground that a row of the export can show; a word of a job title shows none."""
_HALF_LIFE_DAYS = 365.0
_WEIGHTS = {
    "asked": 3.0, "said": 1.5, "closing": 0.2, "pitch": -1.5, "note": 2.5, "bare_note": 1.2,
    "their_note": 1.5, "your_note": 0.8, "ground": 1.5, "employer": 0.9,
}  # fmt: skip
"""A choice, not a measurement: what the owner wrote down and what waits for an answer come before ties."""


def with_reasons(one: Followup, sender: Sender, until: date | None) -> Followup:
    """Return ``one`` with the reasons that cost next to nothing."""
    found = [*_waiting(one, until), *_note(one), *_invited(one), *_employer(one.person, sender)]
    found += _recency(one, until)
    return replace(one, reasons=_sorted(found))


def in_order(people: Iterable[Followup], sender: Sender) -> list[Followup]:
    """Return ``people``, which have their cheap reasons, the first to write to first.

    The foremost 60 are looked at in full for what they share with ``sender``.
    """
    ranked = sorted(people, key=_place)
    top = [_looked_at(one, sender) for one in ranked[:_LOOKED_AT]]
    return [*sorted(top, key=_place), *ranked[_LOOKED_AT:]]


def _place(one: Followup) -> tuple[float, str]:
    return (-round(one.weight, 6), one.person.key)


def _sorted(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(reasons, key=lambda reason: -abs(reason.weight)))


def _waiting(one: Followup, until: date | None) -> list[Reason]:
    if one.stand is not Stand.waiting or one.exchange is None:
        return []
    when = f" on {day_of_month(one.exchange.last_at.date())}" if one.exchange.last_at else ""
    told = {
        LastWord.question: f"they asked you something{when} and you have not answered here",
        LastWord.statement: f"the last word is theirs{when}",
        LastWord.closing: f"the last word is theirs{when}, but it only closes the talk",
        LastWord.pitch: f"the last word is theirs{when}, but it reads like a pitch",
    }
    kind = last_word(one.exchange.last_text)
    weight = {LastWord.question: "asked", LastWord.statement: "said"}.get(kind, kind.value)
    fresh = _fade((until - one.exchange.last_at.date()).days) if until and one.exchange.last_at else 0.3
    factor = 0.4 + 0.6 * fresh if _WEIGHTS[weight] > 0 else 1.0
    return [Reason(text=told[kind], weight=_WEIGHTS[weight] * factor, kind=weight)]


def _note(one: Followup) -> list[Reason]:
    note = one.person.note.strip()
    if not note:
        return []
    usable = private_note(note, one.person.name).usable
    return [
        Reason(
            text=f"your own note: “{shortened(note, 70)}”", weight=_WEIGHTS["note" if usable else "bare_note"]
        )
    ]


def _invited(one: Followup) -> list[Reason]:
    invitation = one.invitation
    if one.stand is not Stand.never or invitation is None or not invitation.message.strip():
        return []
    quote = shortened(invitation.message, 70)
    if invitation.direction is Direction.outgoing:
        return [Reason(text=f"you invited them with a note: “{quote}”", weight=_WEIGHTS["your_note"])]
    kind = last_word(invitation.message)
    if kind is LastWord.pitch:
        return [Reason(text="they invited you with a note that reads like a pitch", weight=_WEIGHTS["pitch"])]
    return [Reason(text=f"they invited you with a note: “{quote}”", weight=_WEIGHTS["their_note"])]


def _employer(person: Connection, sender: Sender) -> list[Reason]:
    """A shared employer by name; the full look at the top weighs it anew."""
    if not person.company or not _shares_employer(person.company, _companies(sender)):
        return []
    return [
        Reason(
            text=f"you both have {person.company} in your profiles",
            weight=_WEIGHTS["employer"],
            kind="employer",
        )
    ]


def _companies(sender: Sender) -> tuple[str, ...]:
    return tuple(dict.fromkeys(job.company for job in sender.positions if job.company))


@lru_cache(maxsize=65536)
def _shares_employer(company: str, ours: tuple[str, ...]) -> bool:
    """Whether two names are one organisation; compared in full only where a word is the same."""
    return any(_may_be_same(company, mine) and same_organisation(company, mine) for mine in ours)


def _may_be_same(company: str, mine: str) -> bool:
    theirs, known = key(company), _known(mine)
    return theirs in known or not set(theirs.split()).isdisjoint(
        word for name in known for word in name.split()
    )


@lru_cache(maxsize=256)
def _known(company: str) -> frozenset[str]:
    return variants("organisation", company) | {key(company)}


def _recency(one: Followup, until: date | None) -> list[Reason]:
    day = one.person.connected_on
    if day is None or until is None:
        return []
    days = max(0, (until - day).days)
    return [Reason(text=f"connected {ago(days)} ({day_of_month(day)})", weight=_fade(days))]


def _fade(days: int) -> float:
    return float(0.5 ** (max(0, days) / _HALF_LIFE_DAYS))


def profile_of(person: Connection) -> Profile:
    """Return what the export knows of a connection: the name, and the job they had on its day."""
    job = Position(title=person.position, company=person.company)
    return Profile(name=person.name, positions=(job,) if person.position or person.company else ())


def _looked_at(one: Followup, sender: Sender) -> Followup:
    """Put what they share, as the writer finds it, in the place of the employer's name."""
    ground = find_common_ground(profile_of(one.person), sender, Context())
    best = next((one for one in ground if one.kind in _SURE), None)
    if best is None:
        return one
    others = [reason for reason in one.reasons if reason.kind != best.kind]
    text = f"you {best.text[:1].lower()}{best.text[1:]}"
    return replace(
        one,
        reasons=_sorted(
            [*others, Reason(text=text, weight=_WEIGHTS["ground"] * best.strength, kind=best.kind)]
        ),
    )

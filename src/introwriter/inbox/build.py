"""From an export to its inbox."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from introwriter.errors import InputError
from introwriter.export import Export, Invitation
from introwriter.inbox.evidence import Evidence
from introwriter.inbox.look import look_at
from introwriter.inbox.owner import OwnData, own_data_of, person_of
from introwriter.inbox.records import Inbox, Incoming
from introwriter.inbox.reply import Replier
from introwriter.inbox.sifting import Sifted, sift
from introwriter.inbox.verdict import Verdict, verdict_of, without_note
from introwriter.inputs import Person, as_sender
from introwriter.names import greeting_for

__all__ = ["inbox_of"]

Judged = tuple[Incoming, Verdict, Evidence | None]
Order = Literal["worth", "recent"]
_LONG_ENOUGH = 20
"""Characters from which on two people who write the same words use a template."""
_LONGEST_AGO = datetime.min
_HINT = "Ask LinkedIn for the export again (Settings, Data privacy, Get a copy of your data), all of it."


def inbox_of(
    export: Export,
    sender: Person | None = None,
    *,
    limit: int | None = 20,
    since: date | None = None,
    order: Order = "worth",
    drafts: bool = True,
    language: str | None = None,
    seed: int = 0,
) -> Inbox:
    """Judge the invitations received that are not among the connections, best first.

    ``sender`` is the user's own file; what the export tells of them is added to it. ``limit`` bounds how many
    are shown (``None``: all), ``since`` leaves out what came before that day, ``drafts`` says whether replies
    are written, ``language`` is that of replies to invitations without a note. Nothing is sent or kept.

    Raises InputError where the export holds no invitations or no connections to hold them against.
    """
    _demand(export)
    user = person_of(export, None if sender is None else as_sender(sender))
    me = own_data_of(user, export.connections)
    sifted = sift(export, since)
    judge = _Judge(export, me, sifted)
    judged = [judge.judged(one) for one in sifted.waiting]
    judged.sort(key=_by_worth if order == "worth" else _by_date, reverse=True)
    shown = judged if limit is None else judged[:limit]
    items = [replace(item, note=found.note) if found else item for item, _, found in shown]
    if drafts:
        replier = Replier(me.sender, language=language, seed=seed)
        told = zip(items, shown, strict=True)
        items = [replier.answered(item, verdict, found) for item, (_, verdict, found) in told]
    return Inbox(
        received=sifted.received, connected=sifted.connected,
        counts=dict(Counter(item.kind for item, _, _ in judged)), incoming=tuple(items),
        unsure=sifted.unsure, left_out=len(judged) - len(shown),
        notices=tuple(_notices(export, me, sifted)),
    )  # fmt: skip


def _demand(export: Export) -> None:
    if not export.has_invitations:
        raise InputError("The export has no Invitations.csv, so there is nothing to look at.", _HINT)
    if not export.has_connections:
        message = (
            "The export has no Connections.csv, so it cannot be told which invitations became connections."
        )
        raise InputError(message, _HINT)


class _Judge:
    """Judges the invitations of one export; a note that several people sent is read once."""

    def __init__(self, export: Export, me: OwnData, sifted: Sifted) -> None:
        self._export, self._me, self._sifted = export, me, sifted
        self._copies = Counter(_words(one) for one in sifted.waiting)
        self._seen: dict[str, Evidence] = {}

    def judged(self, invitation: Invitation) -> Judged:
        """Return an invitation with its verdict and what it rests on; scores and reply come later."""
        is_person = bool(greeting_for(invitation.name).name)
        found = self._read(invitation.message) if invitation.message.strip() else None
        if found is None:
            verdict = without_note(is_person)
        else:
            verdict = verdict_of(
                found,
                is_person=is_person,
                met_before=invitation.key in (self._export.exchanges or {}),
                copies=self._copies[_words(invitation)] - 1,
            )
        item = Incoming(
            invitation=invitation,
            kind=verdict.kind,
            reasons=verdict.reasons,
            advice=verdict.advice,
            why=verdict.why,
            language=found.language if found else None,
            statements=found.statements if found else (),
            ground=tuple(_ground(invitation, found, self._export, self._sifted)),
            worth=verdict.worth,
        )
        return item, verdict, found

    def _read(self, message: str) -> Evidence:
        if message not in self._seen:
            self._seen[message] = look_at(message, self._me)
        return self._seen[message]


def _words(invitation: Invitation) -> str:
    """The words of a note as they are compared; a short "Hello!" is nobody's template."""
    said = " ".join(invitation.message.casefold().split())
    return said if len(said) >= _LONG_ENOUGH else invitation.key


def _ground(invitation: Invitation, found: Evidence | None, export: Export, sifted: Sifted) -> Iterator[str]:
    """What the export itself shows the two have in common; nothing is guessed."""
    exchange = (export.exchanges or {}).get(invitation.key)
    if exchange is not None:
        when = f", last on {exchange.last_at:%d %b %Y}" if exchange.last_at else ""
        yield f"You two have written to each other{when}."
    if invitation.key in sifted.invited_back:
        yield "You invited them, too."
    if more := sifted.earlier.get(invitation.key):
        yield f"They invited you {more + 1} times; this is the newest note."
    for friend in found.friends if found else ():
        yield f"{friend} is among your connections."


def _notices(export: Export, me: OwnData, sifted: Sifted) -> Iterator[str]:
    hidden = export.tally.hidden_connections
    if hidden and sifted.waiting:
        some = "1 connection hides its name" if hidden == 1 else f"{hidden} connections hide their names"
        yield f"{some} in the export, so somebody listed here may be a connection all the same."
    if not me.places and not me.texts:
        yield "The export tells little of you (no Profile.csv, no Positions.csv): name your file with --me."


def _by_worth(judged: Judged) -> tuple[float, datetime]:
    return judged[0].worth, judged[0].invitation.sent_at or _LONGEST_AGO


def _by_date(judged: Judged) -> tuple[datetime, float]:
    return judged[0].invitation.sent_at or _LONGEST_AGO, judged[0].worth

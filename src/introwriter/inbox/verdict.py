"""From what was found in a note to a class, reasons in plain words, and a suggestion."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.inbox.evidence import Evidence
from introwriter.inbox.records import Advice, Kind
from introwriter.language import NAMES

__all__ = ["Verdict", "verdict_of", "without_note"]

_GUSH = 3
"""From so many stock phrases on a note is gush, whatever it names."""
_TELLS = 4
"""Words of its own that a note needs beside the name of a place of the user's, which a template fills in."""
_STORY = 5
"""Words that tell something, less two for each that every form letter has."""
_SHAPED, _SHAPED_CLOSE, _SHAPED_STUDY = 2, 4, 5
"""Kinds of offering and asking, together, from which a note is a pitch (``shape.py``)."""
_FIGURE = re.compile(r"\W*\d[\d.,]*\W*(?:\w{1,8})?\W*")
"""A price or a percentage."""
_ANSWERED = ("story", "met", "together")
"""Situations in which a question of theirs is thanked for first."""
_STOCK = {
    "IW201": "LinkedIn's own text",
    "IW203": "a stock opening",
    "IW204": "an empty phrase",
    "IW205": "asks for what the invitation asks already",
    "IW403": "praise without a reason",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a note is, why, and what to do; ``situation`` is what a reply answers to."""

    kind: Kind
    reasons: tuple[str, ...]
    advice: Advice
    why: str
    situation: str = ""
    worth: float = 0.0


def without_note(is_person: bool) -> Verdict:
    """The verdict on an invitation with no note."""
    if not is_person:
        why = "The name is not a person's, and nothing was written."
        return Verdict(kind=Kind.none, reasons=(), advice=Advice.leave, why=why)
    why = "Nobody can tell from an empty invitation. One question costs nothing."
    return Verdict(kind=Kind.none, reasons=(), advice=Advice.ask, why=why, situation="none", worth=0.2)


def verdict_of(found: Evidence, *, is_person: bool, met_before: bool = False, copies: int = 0) -> Verdict:
    """Judge one note.

    ``met_before`` says that the export holds messages between the two, ``copies`` how many other people
    sent the very same words.
    """
    if not found.judged:
        name = NAMES.get(found.language, "another language")
        reason = f"The note is in {name}, whose words are not known here."
        return Verdict(kind=Kind.unread, reasons=(reason,), advice=Advice.ask, why="Read it yourself first.",
                       worth=0.4)  # fmt: skip
    kind, reasons = _kind(found, met_before)
    if copies:
        others = "Another person" if copies == 1 else f"{copies} other people"
        reasons = [f"{others} sent the very same words: a template.", *reasons]
        kind = Kind.generic if kind is Kind.personal else kind
    advice, why, situation = _advice(kind, found, is_person, met_before)
    if found.asks_back and kind is Kind.personal and situation in _ANSWERED:
        situation = "asked"
    return Verdict(
        kind=kind, reasons=tuple(reasons), advice=advice, why=why, situation=situation,
        worth=_worth(kind, advice, found),
    )  # fmt: skip


def _kind(found: Evidence, met_before: bool) -> tuple[Kind, list[str]]:
    mine = _is_personal(found, met_before)
    sells = (*found.pitches, *_pushes(found, mine))
    reasons = _spoiled(found)
    shaped = len(found.offers) >= _asked_of(found)
    if found.orders and not (mine and (found.close or found.known)):
        return Kind.generic, reasons
    if shaped or (sells and not (mine and _only_slightly(found))):
        sells = sells or found.offers
        sold = ", ".join(f"“{words}”" for words in dict.fromkeys(sells[:3]))
        return Kind.pitch, [f"It sells or recruits: {sold}.", *reasons, *_said(found, of_itself=False)]
    if found.stranger_name or found.wrong:
        return Kind.untrue, [*reasons, *_said(found)]
    if found.gap:
        return Kind.generic, reasons
    if mine:
        return Kind.personal, [*reasons, *_said(found)]
    return Kind.generic, [*reasons, *_empty(found)]


def _asked_of(found: Evidence) -> int:
    """How many kinds of offering and asking make a pitch: more from who knows the user or studies."""
    if found.studies:
        return _SHAPED_STUDY
    near = found.close or found.works or found.overlap >= 2
    return _SHAPED_CLOSE if near else _SHAPED


def _pushes(found: Evidence, mine: bool) -> tuple[str, ...]:
    """The pushing words that make a note a pitch: a story with one is a story, with a price it is not."""
    if not mine:
        return found.pushes
    if found.close or found.touched:
        return ()
    return tuple(words for words in found.pushes if _FIGURE.fullmatch(words))


def _is_personal(found: Evidence, met_before: bool) -> bool:
    """Whether the note could only have gone to the user, or tells a story and asks something real."""
    empty = found.stock + found.hollow
    if found.friends or (found.stock < _GUSH and any(mine for _, mine in found.works)):
        return True
    if (found.met or found.together or found.kin) and (empty < _GUSH or found.touched):
        return True
    if met_before and found.substance >= 2:
        return True
    if found.works and found.substance >= 2 and not found.stock:
        return True
    asks = bool(found.question) and found.substance >= _TELLS and found.hollow < 3
    if found.touched and (asks or (found.substance >= _TELLS and empty < 2)):
        return True
    if found.overlap >= 2 and found.substance >= 3 and empty < 2:
        return True
    return not found.stock and (asks or found.substance - 2 * found.hollow >= _STORY)


def _only_slightly(found: Evidence) -> bool:
    """Whether what sells is one phrase, or a figure alone, in a note that is otherwise about the user."""
    if found.open_question and not found.asks and len(found.pitches) == 1:
        return True  # a trade told beside a question on the user's
    if all(_FIGURE.fullmatch(words) for words in found.pitches):
        return found.close or found.known
    return len(found.pitches) == 1 and found.close


def _spoiled(found: Evidence) -> list[str]:
    lines = []
    if found.orders:
        lines.append("Part of it addresses a machine. It was not followed.")
    if found.stranger_name:
        lines.append(f"It greets “{found.stranger_name}”, not you: a name put in by a list.")
    if found.misspelt:
        lines.append(f"It misspells your name: “{found.misspelt}”.")
    if found.gap:
        lines.append(f"A gap of its template is still open: “{found.gap}”.")
    return lines


def _said(found: Evidence, *, of_itself: bool = True) -> list[str]:
    """What it says of the user, one line each, with what the data say to it."""
    lines = []
    for one in found.statements:
        words = one.text if len(one.text) <= 90 else one.text[:89] + "…"
        lines.append(f"“{words}”: {one.why}.")
    lines += [f"{friend} is among your connections." for friend in found.friends]
    shared = found.together or found.met or found.kin
    if shared and not any(one.found is False for one in found.statements):
        lines.append("It speaks of something that you two shared. Only you can know.")
    if not lines and of_itself:
        lines.append("It asks you something real." if found.question else "It tells something of its own.")
    return lines


def _empty(found: Evidence) -> list[str]:
    """Why a note would fit anybody: the phrases, else that nothing in it is about the user."""
    wanted = dict(_STOCK)
    lines = []
    for finding in found.draft.findings:
        if finding.code in wanted and finding.span:
            said = " ".join(found.text[slice(*finding.span)].split())
            lines.append(f"“{said}”: {wanted.pop(finding.code)}.")
    if found.touched:
        lines.append(f"It names {', '.join(found.touched)}, as a template would, and says no more.")
    return lines or ["Nothing in it is about you; it would fit anybody."]


def _advice(kind: Kind, found: Evidence, is_person: bool, met_before: bool) -> tuple[Advice, str, str]:
    if not is_person:
        return Advice.leave, "The name is not a person's.", ""
    if kind is Kind.pitch:
        if found.close and not (found.wrong or found.gap or found.orders or found.stranger_name):
            return Advice.ask, "It sells, and yet it knows something of you.", "generic"
        return Advice.leave, "A stranger who sells is owed no answer.", ""
    if found.stranger_name:
        return Advice.leave, "It was written to somebody else.", ""
    if found.gap or found.orders:
        return Advice.leave, "Nobody wrote this to you.", ""
    if kind is Kind.untrue:
        if found.stale:
            return Advice.ask, "What it says of you is over. Tell them, if you answer.", "stale"
        if found.known or found.met or found.together:
            return Advice.ask, "What it says of you does not hold; it may be a mistake.", "untrue"
        return Advice.leave, "What it says of you is not so, and there is nothing else in it.", ""
    if kind is Kind.generic:
        return Advice.ask, "Ask what made them think of you; the note does not say.", "generic"
    return _answer(found, met_before)


def _answer(found: Evidence, met_before: bool) -> tuple[Advice, str, str]:
    """Accept what the user's data bear or what asks something real; else ask."""
    asked = found.question != ""
    if found.friends:
        return Advice.accept, "Somebody you know is named; ask them if in doubt.", "friend"
    if met_before:
        return Advice.accept, "You two have written to each other before.", "asked" if asked else "story"
    for work, mine in found.works:
        if mine is not False:
            why = "They know something you made" if mine else "They seem to know something you made"
            why += ", and ask you something: answer it first." if asked else "."
            return Advice.accept, why, f"{work.how}_known"
    if found.works and found.known:
        why = "Part of it is in your profile; only you can know the rest."
        return Advice.accept, why, f"{found.works[0][0].how}_unsure"
    if found.works:
        why = "If you know what they mean, accept and answer; else ask."
        return Advice.ask, why, f"{found.works[0][0].how}_unsure"
    pair = "together" if found.together or found.shared else "met"
    if found.known and (found.together or found.met):
        return Advice.accept, "What they say of you two fits your data. Only you can know the rest.", pair
    if found.met or found.together:
        return Advice.ask, "If you remember them, accept. If not, ask.", pair
    if found.open_question or (asked and found.alike):
        return Advice.accept, "They ask you something. Put your answer in front of the reply.", "asked"
    if asked:
        return Advice.ask, "They ask you something; see what they are after.", "asked"
    if found.known:
        return Advice.accept, "It is about you, and your profile bears it out.", "story"
    return Advice.ask, "It is their own words; ask what made them think of you.", "story"


def _worth(kind: Kind, advice: Advice, found: Evidence) -> float:
    """Order: accept before ask before leave; then how much of it is its own."""
    base = {Advice.accept: 0.7, Advice.ask: 0.35, Advice.leave: 0.0}[advice]
    base += 0.1 * (kind is Kind.personal) - 0.05 * (kind is Kind.pitch)
    return max(0.0, base + 0.02 * min(found.substance, 10))

"""What a first message to one connection may rest on, as the writer's context; and what to ask the owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from introwriter.export import Direction
from introwriter.followups.bridges import Bridge, bridge_in
from introwriter.followups.last_word import LastWord, is_wish, last_word, quotable
from introwriter.followups.private_notes import PrivateNote, note_language, private_note
from introwriter.followups.records import Followup, Stand
from introwriter.followups.words import month_of, shortened
from introwriter.language import language_of
from introwriter.names import greeting_for
from introwriter.people import Context

__all__ = ["Approach", "approach_to"]

_LATE_DAYS = 45
_JUST_DAYS = 90
_ENOUGH_TO_TELL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """How to write to one person: ``context`` is ``None`` where only a question is honest.

    ``question`` is what the owner alone can tell; ``thin`` says that it helps even where a draft is made.
    """

    question: str
    name: str = ""
    """What they are called, which a message to them says at most once."""
    language: str = "en"
    template: str | None = "reconnect"
    context: Context | None = None
    thin: bool = False
    quote: str = ""
    """Their words that the draft quotes: it must hold them as they are."""


def approach_to(one: Followup, until: date | None, language: str, turn: int) -> Approach:
    """Return how to write to ``one``, in ``language`` where their words tell no other; ``turn`` varies it."""
    name = greeting_for(one.person.name).name or one.person.name
    answer = _answer if one.stand is Stand.waiting else _first_word
    return replace(answer(one, name, until, language, turn), name=name)


def _answer(one: Followup, name: str, until: date | None, language: str, turn: int) -> Approach:
    """Their last word waits: it is quoted, and what the answer is only the owner knows."""
    exchange = one.exchange
    text = exchange.last_text if exchange else ""
    kind, quote = last_word(text), quotable(text)
    code = _language(text, language)
    told = f"“{shortened(text, 90)}”"
    if kind is LastWord.pitch:
        question = f"The last message of {name} reads like a pitch: {told} Do you want to answer it?"
        return Approach(question=question, language=code)
    if kind is LastWord.closing:
        return Approach(
            question=f"{name} last wrote {told}, which needs no answer. What is new that {name} should hear?",
            language=code,
        )
    question = f"{name} wrote {told} What is your answer?"
    bridge, last_at = bridge_in(code), exchange.last_at if exchange else None
    if not (bridge and quote and last_at):
        return Approach(question=question, language=code)
    purpose = _purpose(kind, text, last_at, until, bridge)
    if not (said := bridge.for_register(purpose, text)):
        return Approach(question=question, language=code)
    goal = bridge.say(said, turn, name=name, month=bridge.month(last_at.date()), quote=quote)
    context = Context(goal=goal)
    return Approach(question=question, language=code, context=context, thin=purpose != "wished", quote=quote)


def _first_word(one: Followup, name: str, until: date | None, language: str, turn: int) -> Approach:
    """Nothing was said yet: the owner's own note, what they wrote with an invitation, or a question."""
    note = one.person.note.strip()
    if note and (approach := _from_note(one, note, name, until, language, turn)):
        return approach
    invitation = one.invitation
    words = invitation.message.strip() if invitation else ""
    if note:
        question = f"Your note says “{shortened(note, 70)}”. What did you and {name} talk about?"
        return Approach(question=question, language=language)
    if invitation and words and invitation.direction is Direction.incoming:
        return _from_invitation(one, words, name, until, language, turn)
    if words:
        question = f"You invited {name} with “{shortened(words, 90)}” What came of it since?"
        return Approach(question=question, language=language)
    if any(reason.kind == "employer" for reason in one.reasons):
        company = one.person.company
        question = f"You and {name} both have {company} in your profiles. What did you do together there?"
        return Approach(question=question, language=language)
    return Approach(question=_where_from(one, name), language=language)


def _where_from(one: Followup, name: str) -> str:
    """Ask for what nobody but the owner knows: how the two came to be connected."""
    invitation = one.invitation
    if invitation is None or invitation.sent_at is None:
        return f"Where did you and {name} meet?"
    when = month_of(invitation.sent_at.date())
    if invitation.direction is Direction.outgoing:
        return f"You invited {name} in {when}. What made you?"
    return f"{name} invited you in {when} without a word. How do you know each other?"


def _from_note(
    one: Followup, note: str, name: str, until: date | None, language: str, turn: int
) -> Approach | None:
    code = note_language(note, language)
    read, bridge = private_note(note, one.person.name, code), bridge_in(code)
    if bridge is None or not read.usable:
        return None
    day = one.person.connected_on
    days = (until - day).days if day and until else 0
    goal = list(_told(read, bridge, name, turn))
    if day and days >= _LATE_DAYS and not (read.wants or read.does or read.mine) and bridge.has("late"):
        goal.append(bridge.say("late", turn, name=name, month=bridge.month(day)))
    outgoing = one.invitation is not None and one.invitation.direction is Direction.outgoing
    just = bool(day) and days <= _JUST_DAYS and outgoing and bridge.has("accepted")
    met = [f"{words[:1].upper()}{words[1:]}" for words in read.met] if code == "en" else list(read.met)
    if just:
        met.append(bridge.say("accepted", name=name).rstrip("."))
    context = Context(goal=" ".join(goal) or None, met=". ".join(met) or None, mutuals=read.through)
    rich = read.does or read.wants or read.deeds or read.talked
    return Approach(
        question=_more(read, note, name), language=code, context=context,
        template="follow_up_after_accept" if just else "reconnect",
        thin=not rich or bool(read.tasks or read.mine),
    )  # fmt: skip


def _told(read: PrivateNote, bridge: Bridge, name: str, turn: int) -> Iterator[str]:
    """The pieces of a private note as sentences that are true, the question last."""
    yield from (bridge.say("talked", turn, words=words) for words in read.talked[:1])
    yield from (bridge.say("deed", turn, name=name, words=words) for words in read.deeds)
    yield from (bridge.say("does", turn, name=name, words=words) for words in read.does[:1])
    yield from (f"{words[:1].upper()}{words[1:]}." for words in read.mine)
    if read.wants:
        yield bridge.say("wants", turn, name=name, words=read.wants[0])
    elif read.does and not (read.mine or read.through):
        yield bridge.say("going" if read.doing else "still", turn, name=name)


def _more(read: PrivateNote, note: str, name: str) -> str:
    """What would make a draft from this note the owner's own."""
    if read.mine and not read.tasks:
        came = "What came of it?" if read.mine[0].startswith("I ") else f"What of it should {name} hear?"
        return f"Your note says “{shortened(note, 70)}”. {came}"
    if read.tasks:
        return f"You noted “{read.tasks[0]}”. Have you done it?"
    if read.rest:
        return f"You also noted “{shortened(read.rest[0], 70)}”. What of it should {name} hear?"
    if read.met:
        return f"What did you and {name} talk about there?"
    return f"Your note says “{shortened(note, 70)}”. What is new since, that {name} would like to hear?"


def _from_invitation(
    one: Followup, words: str, name: str, until: date | None, language: str, turn: int
) -> Approach:
    """They wrote a note with their invitation, and nothing followed."""
    question = f"{name} invited you with “{shortened(words, 90)}” What is your answer?"
    code = _language(words, language)
    bridge, quote = bridge_in(code), quotable(words)
    kind, sent = last_word(words), one.invitation.sent_at if one.invitation else None
    if kind is LastWord.pitch:
        return Approach(
            question=f"{name} invited you with what reads like a pitch. Do you want to answer it?",
            language=code,
        )
    if not (bridge and quote and sent):
        return Approach(question=question, language=code)
    purpose = _purpose(kind, words, sent, until, bridge)
    if purpose == "said" and bridge.has("invited"):
        purpose = "invited"
    if not (said := bridge.for_register(purpose, words)):
        return Approach(question=question, language=code)
    goal = bridge.say(said, turn, name=name, month=bridge.month(sent.date()), quote=quote)
    # No template speaks of an invitation that came: none is named, so that none claims an old acquaintance.
    return Approach(
        question=question, language=code, context=Context(goal=goal), template=None, thin=True, quote=quote
    )


def _is_old(at: datetime | None, until: date | None) -> bool:
    """Whether "is it too late?" is a fair thing to ask."""
    return at is not None and until is not None and (until - at.date()).days >= 2 * _LATE_DAYS


def _purpose(kind: LastWord, words: str, at: datetime, until: date | None, bridge: Bridge) -> str:
    """Which sentence carries their words: what they asked waits for an answer, a wish for thanks."""
    if kind is LastWord.question:
        return "asked" if _is_old(at, until) or not bridge.has("lately") else "lately"
    return "wished" if is_wish(words) else "said"


def _language(text: str, home: str) -> str:
    """The language to answer in; none ("") where a text long enough to tell it by does not."""
    return language_of(text) or (home if len(text.split()) < _ENOUGH_TO_TELL else "")

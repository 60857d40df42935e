"""Plans: which hook, which sentences in which order, which close, for the room the channel gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.chain import gaps, links
from introwriter.composer.fitting import Pick, fit
from introwriter.composer.hooks import Hook, hooks_of
from introwriter.composer.material import Material
from introwriter.composer.tongue import Tongue
from introwriter.composer.units import Unit

__all__ = ["Plan", "plans_of", "room_of"]

_LETTERS_A_WORD = 6.0
_BY_STRANGERS = ("story", "hello", "let_in", "read0", "read1", "about", "tie", "thanked")
_MET = ("scene", "place", "here", "met_theirs")
_CHOICES = 12  # of sentences, for each beginning and close


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One way to write the note: the body's sentences and the close's, in order.

    ``with_role`` says that the sign-off has room for what the sender does, ``unknown`` that a reader who
    can't know it is not told.
    """

    hook: str
    body: tuple[Pick, ...]
    close: tuple[Pick, ...]
    with_role: bool
    unknown: bool = False

    @property
    def picks(self) -> tuple[Pick, ...]:
        """All units of the note."""
        return (*self.body, *self.close)

    @property
    def length(self) -> int:
        """The sentences' length in UTF-16 units, without address and name."""
        return sum(length(text) + 2 for _, text in self.picks)


def room_of(brief: Brief) -> int:
    """Return how long the whole note may be, in UTF-16 units."""
    channel = brief.channel
    soft = int((channel.words or 90) * _LETTERS_A_WORD * 1.15)
    return min(channel.limit, soft) if channel.limit and channel.words else channel.limit or soft


def plans_of(brief: Brief, material: Material, tongue: Tongue, spare: int, role: int = 30) -> Iterator[Plan]:
    """Yield the plans; address and sign-off take ``spare`` UTF-16 units, the sender's job there ``role``.

    For each beginning and each close the best choices of sentences, so that a brief has some hundreds.
    """
    room = room_of(brief) - spare
    brief_note = brief.channel.is_invitation
    for hook in _introduced(hooks_of(brief, material, tongue), material, brief_note):
        for close in _closes(material, brief_note):
            if hook.name == "asked":
                close = [unit for unit in close if unit.kind not in ("question", "ask", "detail")]
            if hook.name == "given":
                close = [unit for unit in close if unit.kind != "offer"]
            for plan in _plans(hook, close, room, brief, tongue, material):
                yield _signed(plan, room, role, brief, tongue, material)


def _introduced(hooks: Iterator[Hook], material: Material, brief_note: bool) -> Iterator[Hook]:
    """Yield each beginning, and once more with who writes after its first sentence where that can be."""
    for hook in hooks:
        yield hook
        me = material.myself
        if me is None or brief_note or not hook.name.startswith(_BY_STRANGERS):
            continue
        first = hook.body[:1] if not hook.opening else ()
        before = first if len(hook.body) > 1 and not hook.body[1].needs else ()
        body = hook.body[len(before) :]
        goes_on = body and (body[0].needs or (hook.opening and body[0].source == hook.opening[0].source))
        if not (hook.opening and goes_on):
            yield replace(hook, body=(*before, me, *body))


def _plans(
    hook: Hook, close: list[Unit], room: int, brief: Brief, tongue: Tongue, material: Material
) -> Iterator[Plan]:
    brief_note = brief.channel.is_invitation
    if hook.name.startswith("read") and _told_better(hook, tongue):
        return
    units = _distinct([*hook.opening, *hook.body, *close], tongue)
    boosts = _boosts(units, hook, close, brief_note, tongue)
    spoken = [[tongue.in_voice(u, form, brief) for form in u.forms] for u in units]
    sound = [tuple(form for form in forms if tongue.is_sound(form)) for forms in spoken]
    boosts = [boost for boost, forms in zip(boosts, sound, strict=True) if forms]
    voiced = [replace(u, forms=forms) for u, forms in zip(units, sound, strict=True) if forms]
    most = 6 if brief_note else 9
    rests = links(voiced, tongue, material.told, material.typed)
    for _, picks in fit(voiced, boosts, room, most, rests, gaps(voiced), _CHOICES):
        if plan := _closed(hook, picks):
            yield plan


def _boosts(
    units: list[Unit], hook: Hook, close: list[Unit], brief_note: bool, tongue: Tongue
) -> list[float]:
    """Return what is added to the worth of the units that the plan cannot do without."""
    must = close[:1] if close and close[0].kind != "wish" else []
    boosts = [
        20.0 if unit in hook.opening else _must(unit, brief_note) if unit in must else 0.0 for unit in units
    ]
    if any(tongue.patterns.reader.search(u.text) for u in hook.opening + hook.body if u.kind != "thanks"):
        return boosts
    # Only the thanks speak to the reader: without them the note is a diary.
    return [boost + (12.0 if u.kind == "thanks" else 0.0) for u, boost in zip(units, boosts, strict=True)]


def _signed(plan: Plan, room: int, role: int, brief: Brief, tongue: Tongue, material: Material) -> Plan:
    """Say what the sender does at the end of a note that does not tell it, where there is room."""
    who = tongue.patterns.who
    told = plan.hook in _MET or any(
        unit.kind == "self" or (who.search(unit.text) if who.pattern else unit.kind == "background")
        for unit, _ in plan.body
    )
    with_role = not told and brief.tone != "plain" and plan.length + role <= room
    unknown = material.myself is not None and not told and not with_role
    return replace(plan, with_role=with_role, unknown=unknown)


def _closed(hook: Hook, picks: list[Pick]) -> Plan | None:
    """Return the plan of some picks, ``None`` where what closes a note stands in its middle."""
    if hook.opening and (picks[0][0].source, picks[0][0].key) != (
        hook.opening[0].source,
        hook.opening[0].key,
    ):
        return None
    starts = len([unit for unit, _ in picks if unit.kind not in _CLOSING])
    body, end = picks[:starts], picks[starts:]
    if any(unit.kind in _CLOSING for unit, _ in body):
        return None
    return Plan(hook=hook.name, body=tuple(body), close=tuple(end), with_role=False)


def _told_better(hook: Hook, tongue: Tongue) -> bool:
    """Whether the story itself says what the opening says, in more words."""
    words = tongue.content_words(hook.opening[0].text)
    return any(
        len(words & tongue.content_words(unit.text)) >= 0.6 * len(words)
        and len(unit.text) > len(hook.opening[0].text)
        for unit in hook.body
    )


def _must(unit: Unit, brief_note: bool) -> float:
    return 1.0 if brief_note and unit.kind == "offer" else 6.0


_CLOSING = ("question", "ask", "offer", "wish", "way_out", "detail")


def _distinct(units: list[Unit], tongue: Tongue) -> list[Unit]:
    """Leave out a unit that says again what an earlier one says."""
    kept: list[Unit] = []
    for unit in units:
        words = tongue.content_words(unit.text)
        again = any(_same(words, unit, other, tongue) for other in kept)
        if not again or unit.kind in (*_CLOSING, "self") or unit.needs:
            kept.append(unit)
    return kept


def _same(words: frozenset[str], unit: Unit, other: Unit, tongue: Tongue) -> bool:
    theirs = tongue.content_words(other.text)
    share = 0.4 if unit.source != other.source else 0.8
    if min(len(words), len(theirs)) < 2:
        return words == theirs
    if len(words) > 1.5 * len(theirs):  # it tells more than it repeats
        return len(words & theirs) >= share * len(words)
    return bool(words and theirs) and len(words & theirs) >= share * min(len(words), len(theirs))


def _closes(material: Material, brief_note: bool) -> Iterator[list[Unit]]:
    questions = list(material.questions)
    offers = list(material.offers)
    way_out = [material.way_out] if material.way_out and not brief_note else []
    if questions:
        details = list(material.details)
        yield [*questions, *details, *(offers[:1] if not brief_note else []), *way_out]
        if offers:
            yield [*questions, *details, offers[-1], *way_out]
        return
    for offer in offers[:6]:
        yield [offer, *way_out]
    if not offers and material.wishes:
        yield list(material.wishes[:1])
    yield way_out

"""What the goal tells: its sentences as units, turned to the reader."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.anew import named_anew
from introwriter.composer.english.antecedents import without_quotes
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.heads import clear_head, goes_with_wish
from introwriter.composer.english.jobs import offered_job
from introwriter.composer.english.leaning import leans
from introwriter.composer.english.linked import linked
from introwriter.composer.english.named import seen_work
from introwriter.composer.english.parts import parts_of
from introwriter.composer.english.people import Cast
from introwriter.composer.english.permitted import allowed, avoided
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.scene import Scene, Seen
from introwriter.composer.english.seeking import not_sought, seeks
from introwriter.composer.english.sentences import clauses
from introwriter.composer.english.shorten import without_asides
from introwriter.composer.english.tagging import WEIGHTS, role_of_sentence
from introwriter.composer.english.telling import leant, told_unit
from introwriter.composer.english.topics import about, topic_of
from introwriter.composer.english.turning import sound_unit, units_of
from introwriter.composer.english.wording import content_words
from introwriter.composer.units import Kind, Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["allowed", "avoided", "sound_unit", "story_units"]

_THEIR = lazily(r"\btheir\b")
_ASIDE = lazily(r"[(\[]([^()\[\]]*)[)\]]")
_PRIVATE = lazily(
    r"\bno names?\b|\bprivate\b"
    r"|\b(?:not?|don['’]?t|never) (?:to be )?(?:name|named|mention|mentioned|say|print)\b",
    re.I,
)
_ORDERED = lazily(
    r"(?:and |but |so |please )*(?:no|nothing|without) (?!.*\b(?:that|this|it|here|them)\b)", re.I
)
_LOOSE = lazily(
    r"\b(?:they|their|them)\b|^(?!(?:our|my|we|i|if|the|a|an)\b).*\b(?!with |by |on )\w+ (?:it|them)[.!]*$",
    re.I,
)
_FOR_THAT = lazily(r" for (?:that|this|it|them|all that|all this)$", re.I)
_FARTHEST = 2  # units back that a "him" may reach
_THEN = lazily(r"^(?:and then|so then|then)\b,? ", re.I)
_THERE = lazily(r"^there (?:was|were)\b", re.I)
_OURS = lazily(r"\b(?:ours|mine|yours)\b", re.I)


def story_units(
    text: str, source: str, cast: Cast, context: Context, companies: tuple[str, ...] = ()
) -> list[Unit]:
    """Return the units that ``text`` (a goal) gives, in its own order."""
    story = _Story(text, source, cast, context, companies)
    for typed, following in pairwise([*parts_of(text, cast), ""]):
        story.take(typed, following)
    return story.units if _says(story.units) or context.read or context.met else []


class _Story:
    """The units of a goal, told sentence by sentence, and what the next one may lean on."""

    __slots__ = (
        "_before", "_cast", "_companies", "_context", "_firm", "_known", "_lost", "_scene", "_source",
        "_text", "_told_at", "_told_of", "_topic", "_untold", "units",
    )  # fmt: skip

    def __init__(
        self, text: str, source: str, cast: Cast, context: Context, companies: tuple[str, ...]
    ) -> None:
        self._text, self._source, self._cast = text, source, cast
        self._context, self._companies = context, companies
        self._before: Kind | None = None
        self._lost = self._firm = False
        self._topic = self._told_of = ""
        self._told_at = 0
        self._untold: list[str] = []
        self._scene = Scene(cast, text)
        self._known = content_words(" ".join(context.read))
        self.units: list[Unit] = []

    def take(self, typed: str, following: str) -> None:
        """Add what one typed sentence gives; ``following`` is the next one."""
        self._firm = self._firm or seeks(typed, self._companies)
        sentence = _without_private_asides(not_sought(typed, self._companies), self._context)
        was = self._scene.copy()
        seen = self._scene.read(sentence)
        if not seen.clear and goes_with_wish(sentence, following, self._text, was, self._cast):
            seen = replace(seen, clear=True, sure=True)
        person = seen.carried.name if seen.carried else ""
        known = person == self._told_of and len(self.units) - self._told_at <= _FARTHEST
        said = named_anew(seen, self._cast) if person and not known else seen.text
        said = _THEIR.sub("your", said) if self._firm and self._cast.pronoun != "they" else said
        made, rest = self._made(said, seen), ""
        if (made is None or not seen.clear) and _tellable(sentence, self._context):
            seen, made, rest = self._headed(sentence, seen, made, was)
            person = "" if rest else person
        if seen.leaning and (self._lost or not self.units):
            made = None
        made = made or self._scrap(sentence, said, seen)
        if not made or not seen.clear:
            self._leave(sentence, said, seen, untellable=made is None)
            return
        if person and known:
            made = [replace(made[0], needs=True, back=max(1, len(self.units) - self._told_at)), *made[1:]]
        elif seen.leaning:
            made = [replace(made[0], needs=True), *made[1:]]
        self._add(made, person, rest)

    def _made(self, said: str, seen: Seen) -> list[Unit] | None:
        if seeks(said, self._companies):
            return []
        return units_of(said, self._source, self._cast, self._context, self._before, seen.sure)

    def _scrap(self, sentence: str, said: str, seen: Seen) -> list[Unit] | None:
        """Return what a scrap tells: the job that is offered, the work that was seen."""
        job = offered_job(sentence, self._text)
        if job and allowed(job, self._context):
            return [Unit(kind="deed", forms=(job,), weight=WEIGHTS["deed"] + 2.5, source=self._source)]
        if not seen.clear or not _tellable(sentence, self._context) or topic_of(said, self._cast):
            return None
        fragment = turn(said, self._cast, sure=seen.sure)
        work = seen_work(fragment, self._known) if fragment and (":" in said or "," in said) else ""
        unit = told_unit(work, self._source, self._cast, self._before) if work else None
        sound = sound_unit(unit)
        return [sound] if sound else None

    def _leave(self, sentence: str, said: str, seen: Seen, *, untellable: bool) -> None:
        """Leave a sentence out; one that only names a thing of the reader's heads the next one."""
        self._topic = topic_of(said, self._cast) if seen.clear else ""
        silent = role_of_sentence(sentence) in ("limit", "tool") or is_remark(sentence)
        self._lost = not self._topic and (self._lost or (untellable and not silent) or not seen.clear)
        self._told_of = ""
        self._untold.append(sentence)

    def _add(self, made: list[Unit], person: str, rest: str) -> None:
        """Add units, bound to what they lean on and freed of what is not told."""
        units = self.units
        made = about(made, self._topic) if self._topic else made
        self._topic = ""
        if self._lost:
            made = [kept for unit in made if (kept := _unbound(unit))]
        elif not units and not self._untold:
            made = [_begun(made[0]), *made[1:]]
        texts = [unit.text for unit in units]
        made = leant(made, units, self._known)
        made = [kept for unit in made if (kept := linked(unit, texts, self._untold))]
        self._lost = bool(rest) if made else self._lost
        if made and (self._scene.fresh or person):
            self._told_at = len(units)
        self._told_of = (person or self._scene.newest) if made else ""
        if units and made and made[0].text == "Thank you" and re.search(r"\bthank(?:ed)?\b", units[-1].text):
            made = [replace(made[0], needs=True), *made[1:]]
        self.units += made
        self._before = made[-1].kind if made else self._before

    def _headed(
        self, sentence: str, seen: Seen, made: list[Unit] | None, was: Scene
    ) -> tuple[Seen, list[Unit] | None, str]:
        """Tell the clear first part of an unclear sentence; return it, what it gives and what is left out."""
        found = clear_head(sentence, was, self._cast)
        if found is None:
            return seen, made, ""
        head, rest = found
        told = self._made(head.text, head)
        return (head, told, rest) if told else (seen, made, "")


def _without_private_asides(sentence: str, context: Context) -> str:
    """Leave out what stands in brackets, or is ordered at the end, where only that may not be told."""
    if any(_PRIVATE.search(aside) or is_remark(aside) for aside in _ASIDE.findall(sentence)):
        sentence = without_asides(sentence)
    if allowed(sentence, context) and not is_remark(sentence):
        return sentence
    heads = (head for head, tail in reversed(clauses(sentence)) if _ORDERED.match(tail) and is_clause(head))
    for bare in (without_asides(sentence), *heads):
        if bare != sentence and allowed(bare, context) and not is_remark(bare):
            return bare
    return sentence


def _begun(unit: Unit) -> Unit:
    """Free the first sentence of all from what only "ours" leans on: the sender's trade says what it is."""
    if not unit.needs or leans(_OURS.sub("our own trade", _THERE.sub("it is said", unit.text))):
        return unit
    return replace(unit, needs=False)


def _tellable(sentence: str, context: Context) -> bool:
    """Whether nothing but its pronouns keeps a sentence out of the note."""
    free = allowed(sentence, context) and not is_remark(sentence)
    return free and not role_of_sentence(sentence) and wish_in(sentence) is None


def _says(units: list[Unit]) -> bool:
    """Whether there is more than a bare "Thank you" and a question that leans on what is not told."""
    return any(len(unit.text.split()) > 2 and not (unit.needs and unit is units[0]) for unit in units)


def _unbound(unit: Unit) -> Unit | None:
    """Return what of a unit can be told although the sentence before it is not."""
    if unit.kind == "thanks" and (_FOR_THAT.search(unit.text) or unit.needs) and "hank" in unit.text:
        return replace(unit, forms=(unit.text.split(" for ")[0],), needs=False)
    later = _THEN.sub("", unit.text)
    if unit.needs and later != unit.text and not leans(later[:1].upper() + later[1:]):
        return replace(unit, forms=(later[:1].upper() + later[1:],), needs=False)
    if unit.needs and unit.alone:
        return replace(unit, forms=unit.forms[-unit.alone :], needs=False, alone=0)
    return None if unit.needs or _LOOSE.search(without_quotes(unit.text)) else unit

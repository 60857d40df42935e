"""What the goal tells: its sentences as units, turned to the reader."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from introwriter.composer.english.acts import acts_of, wish_in
from introwriter.composer.english.antecedents import without_quotes
from introwriter.composer.english.gratitude import gratitude
from introwriter.composer.english.jobs import offered_job
from introwriter.composer.english.heads import clear_head, goes_with_wish
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.linked import linked
from introwriter.composer.english.parts import parts_of
from introwriter.composer.english.people import Cast
from introwriter.composer.english.permitted import allowed, avoided
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.scene import OTHER, Scene, Seen, named_anew
from introwriter.composer.english.sentences import clauses
from introwriter.composer.english.shorten import has_verb, without_asides
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.tagging import WEIGHTS, before_limit, role_of_sentence
from introwriter.composer.english.telling import leant, told_unit
from introwriter.composer.english.topics import about, topic_of
from introwriter.composer.english.wording import content_words
from introwriter.composer.units import Kind, Unit
from introwriter.people import Context

__all__ = ["allowed", "avoided", "sound_unit", "story_units"]

_SEEKING = re.compile(
    r"(?:your (?:company|firm|team|lab|studio|shop) |\S+ (?:\w+ ){0,3}?)(?:looks? for|is looking|are"
    r" looking|hires?|is hiring|are hiring|wants? an?|needs? an?|seeks?|is recruiting|has an?"
    r" (?:opening|vacancy|job))\b",
    re.I,
)
_THEIR = re.compile(r"\btheir\b")
_LOOSE = re.compile(
    r"\b(?:they|their|them)\b|^(?!(?:our|my|we|i|if|the|a|an)\b).*\b(?!with |by |on )\w+ (?:it|them)[.!]*$",
    re.I,
)
_ACCEPTED = re.compile(r"\byou (?:have |just )?accepted\b", re.I)
_SAME_PAST = re.compile(
    r"\b(?:she|he) (cast|put|cut|set|hit|let|read|split|spread|shut|quit|beat|cost|hurt|burst|bet|shed"
    r"|broadcast)\b",
    re.I,
)
_WHILE = re.compile(
    r",? (?:before|after|as soon as|until|till|once) (?=(?:he|she|they|her|his|their)\b)", re.I
)
_FOR_THAT = re.compile(r" for (?:that|this|it|them|all that|all this)$", re.I)


def story_units(
    text: str, source: str, cast: Cast, context: Context, companies: tuple[str, ...] = ()
) -> list[Unit]:
    """Return the units that ``text`` (a goal) gives, in its own order."""
    units: list[Unit] = []
    before: Kind | None = None
    lost = firm = False
    topic = told_of = ""
    untold: list[str] = []
    scene = Scene(cast, text)
    known = content_words(" ".join(context.read))
    parts = [*parts_of(text, cast), ""]
    for typed, following in pairwise(parts):
        firm = firm or seeks(typed, companies)
        sentence = not_sought(typed, companies)
        was = scene.copy()
        seen = scene.read(sentence)
        if not seen.clear and goes_with_wish(sentence, following, text, was, cast):
            seen = replace(seen, clear=True, sure=True)
        person = seen.carried.name if seen.carried else ""
        said = named_anew(seen, cast) if person and person != told_of else seen.text
        said = _THEIR.sub("your", said) if firm and cast.pronoun != "they" else said
        made = [] if seeks(said, companies) else _units_of(said, source, cast, context, before, seen.sure)
        rest = ""
        if (made is None or not seen.clear) and _tellable(sentence, context):
            seen, made, rest = _headed(sentence, seen, made, was, source, cast, context, before)
            person = "" if rest else person
        if seen.leaning and (lost or not units):
            made = None
        if not made and (job := offered_job(sentence, text)) and allowed(job, context):
            made = [Unit(kind="deed", forms=(job,), weight=WEIGHTS["deed"] + 2.5, source=source)]
        if not made or not seen.clear:
            topic = topic_of(said, cast) if seen.clear else ""
            lost = not topic and (lost or made is None or not seen.clear)
            told_of = ""
            untold.append(sentence)
            continue
        if (person and person == told_of) or seen.leaning:
            made = [replace(made[0], needs=True), *made[1:]]
        if topic:
            made = about(made, topic)
        topic = ""
        if lost:
            made = [kept for unit in made if (kept := _unbound(unit))]
        texts = [unit.text for unit in units]
        made = leant(made, units, known)
        made = [kept for unit in made if (kept := linked(unit, texts, untold))]
        lost = bool(rest) if made else lost
        told_of = (person or scene.newest) if made else ""
        if units and made and made[0].text == "Thank you" and re.search(r"\bthank(?:ed)?\b", units[-1].text):
            made = [replace(made[0], needs=True), *made[1:]]
        units += made
        before = made[-1].kind if made else before
    return units if _says(units) or context.read or context.met else []


def _tellable(sentence: str, context: Context) -> bool:
    """Whether nothing but its pronouns keeps a sentence out of the note."""
    free = allowed(sentence, context) and not is_remark(sentence)
    return free and not role_of_sentence(sentence) and wish_in(sentence) is None


def _headed(
    sentence: str,
    seen: Seen,
    made: list[Unit] | None,
    was: Scene,
    source: str,
    cast: Cast,
    context: Context,
    before: Kind | None,
) -> tuple[Seen, list[Unit] | None, str]:
    """Tell the clear first part of an unclear sentence; return it with what it gives and what is left out."""
    found = clear_head(sentence, was, cast)
    if found is None:
        return seen, made, ""
    head, rest = found
    told = _units_of(head.text, source, cast, context, before, head.sure)
    return (head, told, rest) if told else (seen, made, "")


def _says(units: list[Unit]) -> bool:
    """Whether there is more than a bare "Thank you" and a question that leans on what is not told."""
    return any(len(unit.text.split()) > 2 and not (unit.needs and unit is units[0]) for unit in units)


def _unbound(unit: Unit) -> Unit | None:
    """Return what of a unit can be told although the sentence before it is not."""
    if unit.kind == "thanks" and (_FOR_THAT.search(unit.text) or unit.needs) and "hank" in unit.text:
        return replace(unit, forms=(unit.text.split(" for ")[0],), needs=False)
    if unit.needs and unit.alone:
        return replace(unit, forms=unit.forms[-unit.alone :], needs=False, alone=0)
    return None if unit.needs or _LOOSE.search(without_quotes(unit.text)) else unit


def _units_of(
    sentence: str, source: str, cast: Cast, context: Context, before: Kind | None, sure: bool
) -> list[Unit] | None:
    """The units of one sentence; none for what is no news; ``None`` for what must not be told."""
    plain = sentence.replace(OTHER, "")
    if not allowed(plain, context) or is_remark(plain):
        return None
    role = role_of_sentence(sentence)
    if role == "limit" and (kept := before_limit(sentence)):
        sentence, role = kept, ""
    if role in ("limit", "tool") and wish_in(sentence) is None:
        return None
    turned = turn(sentence, cast, sure=sure) or turn(without_asides(sentence), cast, sure=sure)
    if turned and OTHER in turned and (wish_in(turned) is not None or turned.endswith("?")):
        turned = _clear_question(sentence, cast) or turned
    turned = turned or _clear_head(sentence, cast) or _clear_question(sentence, cast)
    if turned is None:
        return None
    turned = turned.replace(OTHER, "")
    if role == "way_out":
        return [Unit(kind="way_out", forms=(turned,), weight=WEIGHTS["way_out"], source=source)]
    if unit := gratitude(turned, source):
        return [unit]
    turned = _inverted(turned)
    wish = wish_in(turned)
    if wish is not None:
        return [
            told
            for unit in acts_of(wish, source, we=turned.lower().startswith("we"))
            if (told := sound_unit(_retold(_in_past(unit, plain), cast, before)))
        ]
    if _ACCEPTED.search(turned):
        return []
    if re.match(r"(?:I|We) want your ", turned):
        return [Unit(kind="ask", forms=(turned.replace(" want ", "'d like ", 1),), weight=3.4, source=source)]
    unit = told_unit(turned, source, cast, before)
    if unit is None:
        return []
    sound = sound_unit(unit)
    return [sound] if sound else None


def _in_past(unit: Unit, sentence: str) -> Unit:
    """Ask "how did you cast it" where the sender wrote "how she cast it": without an -s it is the past."""
    match = _SAME_PAST.search(sentence)
    if not match or unit.kind != "question":
        return unit
    verb = match.group(1)
    forms = tuple(re.sub(rf"\bdo you {verb}\b", f"did you {verb}", form, flags=re.I) for form in unit.forms)
    return replace(unit, forms=forms)


def _inverted(turned: str) -> str:
    """Set "Where you get the pivots?" as a question is asked."""
    match = re.match(r"(where|how|why|when|what) you ([a-z]+)\b(?=.*\?$)", turned, re.I)
    if not match or match.group(2) not in lexicon()["verbs"]:
        return turned
    return f"{match.group(1)} do you {turned[match.start(2) :]}"


def sound_unit(unit: Unit | None) -> Unit | None:
    """Return the unit with the forms that can stand as sentences, ``None`` when there is none."""
    if unit is None:
        return None
    forms = tuple(form for form in unit.forms if is_sound(form))
    return replace(unit, forms=forms) if forms else None


def seeks(sentence: str, companies: tuple[str, ...]) -> bool:
    """Whether the sentence says what the reader's company looks for, which the reader knows."""
    if not _SEEKING.match(sentence):
        return False
    first = sentence.split()[0].lower().removesuffix("'s")
    return first in ("they", "their", "his", "her") or any(
        first in re.split(r"\W+", name.lower()) for name in companies
    )


def _clear_head(sentence: str, cast: Cast) -> str | None:
    """Return the first clause of an unclear sentence when no pronoun stands in it ("Jenny Marsh sent me")."""
    before = _WHILE.split(sentence)[0]
    for head in dict.fromkeys((*(head for head, _ in clauses(sentence)[:1]), before)):
        words = head.lower().split()
        if head != sentence and len(words) > 2 and not set(words) & lexicon()["pronouns"] and has_verb(head):
            return turn(head, cast)
    return None


def not_sought(sentence: str, companies: tuple[str, ...]) -> str:
    """Return what the sender tells of themselves after what the reader's company looks for."""
    if not seeks(sentence, companies):
        return sentence
    own = re.search(r"(?:,|;| [-–—])(?: and| so)? (?=(?:i|we|i['’]\w+|we['’]\w+) \w+ \w)", sentence, re.I)
    return sentence[own.end() :] if own else sentence


def _clear_question(sentence: str, cast: Cast) -> str | None:
    """Return an announced question without a last clause nobody can place ("…, before I tell her")."""
    asked = (wish_in(sentence) or "").lower().startswith("ask")
    if not asked and OTHER not in sentence:
        return None
    heads = (head for head, _ in reversed(clauses(sentence)) if OTHER not in head)
    return next((turned for head in heads if (turned := turn(head, cast))), None)


def _retold(unit: Unit, cast: Cast, before: Kind | None) -> Unit | None:
    """Give an act that tells something ("let her know X") the kind of what it tells."""
    if unit.kind != "deed":
        return unit
    return told_unit(unit.text, unit.source, cast, before)

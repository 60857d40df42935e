"""What the goal tells: its sentences as units, turned to the reader."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.acts import acts_of, wish_in
from introwriter.composer.english.antecedents import without_quotes
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.parts import Scene, parts_of
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.sentences import clauses
from introwriter.composer.english.shorten import forms_of, has_verb, without_asides
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.tagging import WEIGHTS, before_limit, kind_of, role_of_sentence
from introwriter.composer.english.wording import content_words, leans
from introwriter.composer.units import Kind, Unit
from introwriter.people import Context

__all__ = ["avoided", "sound_unit", "story_units", "told_unit"]

_SEEKING = re.compile(
    r"(?:your (?:company|firm|team|lab|studio|shop) |\S+ (?:\w+ ){0,3}?)(?:looks? for|is looking|are"
    r" looking|hires?|is hiring|are hiring|wants? an?|needs? an?|seeks?|is recruiting|has an?"
    r" (?:opening|vacancy|job))\b",
    re.I,
)
_PAYOFF = re.compile(
    r"\b(?:since|ever since|now|not one|none|never again|zero|no more|every time|to this day)\b", re.I
)
_STATE = re.compile(r"I was (?!\w+ing\b)", re.I)
_THEIR = re.compile(r"\btheir\b")
_LOOSE = re.compile(
    r"\b(?:they|their|them)\b|^(?!(?:our|my|we|i|if|the|a|an)\b).*\b(?!with |by |on )\w+ (?:it|them)[.!]*$",
    re.I,
)
_ACCEPTED = re.compile(r"\byou (?:have |just )?accepted\b", re.I)
_SPLICE = re.compile(r",\s+(?:he|she|they|you) (?:has|have|is|are|was|were)\b.*$", re.I)


def story_units(
    text: str, source: str, cast: Cast, context: Context, companies: tuple[str, ...] = ()
) -> list[Unit]:
    """Return the units that ``text`` (a goal) gives, in its own order."""
    units: list[Unit] = []
    before: Kind | None = None
    lost = firm = False
    topic = ""
    scene = Scene(cast)
    for sentence in parts_of(text):
        firm = firm or seeks(sentence, companies)
        said = _THEIR.sub("your", sentence) if firm and cast.pronoun != "they" else sentence
        clear = scene.clear(sentence)
        made = [] if seeks(said, companies) else _units_of(said, source, cast, context, before)
        if not made or not clear:
            topic = _topic(said, cast) if clear else ""
            lost = not topic and (lost or made is None or not clear)
            continue
        if topic and made:
            made = _about(made, topic)
        topic = ""
        if lost and made:
            made = [unit for unit in made if not (unit.needs or _LOOSE.search(without_quotes(unit.text)))]
        lost = False if made else lost
        units += made
        before = made[-1].kind if made else before
    return units


def _topic(sentence: str, cast: Cast) -> str:
    """Return the thing of the reader's that a scrap names ("his flood pump drawing")."""
    turned = turn(sentence, cast) or ""
    if (
        is_remark(sentence)
        or not re.fullmatch(r"your(?: [\w'’-]+){1,5}(?:, pp?\.? ?\d+)?", turned, re.I)
        or is_clause(turned)
    ):
        return ""
    return turned[:1].lower() + turned[1:].split(",")[0]


def _about(made: list[Unit], topic: str) -> list[Unit]:
    """Put the thing before a sentence that leans on it: "About your flood pump drawing: I built it"."""
    first = made[0]
    if not first.needs:
        return made
    forms = []
    for form in first.forms:
        word = form.split()[0]
        subject = "I " if lexicon().is_past(word.lower()) else ""
        small = form if word in ("I", "I've", "I'm", "I'd") else form[:1].lower() + form[1:]
        forms.append(f"About {topic}: {subject}{small}")
    return [replace(first, forms=tuple(forms), needs=False), *made[1:]]


def _units_of(
    sentence: str, source: str, cast: Cast, context: Context, before: Kind | None
) -> list[Unit] | None:
    """The units of one sentence; none for what is no news; ``None`` for what must not be told."""
    if not allowed(sentence, context) or is_remark(sentence):
        return None
    role = role_of_sentence(sentence)
    if role == "limit" and (kept := before_limit(sentence)):
        sentence, role = kept, ""
    if role in ("limit", "tool") and wish_in(sentence) is None:
        return None
    turned = turn(sentence, cast) or turn(without_asides(sentence), cast) or _clear_head(sentence, cast)
    turned = turned or _clear_question(sentence, cast)
    if turned is None:
        return None
    if role == "way_out":
        return [Unit(kind="way_out", forms=(turned,), weight=WEIGHTS["way_out"], source=source)]
    turned = _inverted(turned)
    wish = wish_in(turned)
    if wish is not None:
        return [
            told
            for unit in acts_of(wish, source, we=turned.lower().startswith("we"))
            if (told := sound_unit(_retold(unit, cast, before)))
        ]
    if _ACCEPTED.search(turned):
        return []
    unit = told_unit(turned, source, cast, before)
    if unit is None:
        return []
    sound = sound_unit(unit)
    return [sound] if sound else None


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


def told_unit(turned: str, source: str, cast: Cast, before: Kind | None) -> Unit | None:
    """Make a unit of a turned sentence that tells something."""
    kind = kind_of(turned, before)
    if kind is None or len(turned.split()) < 2:
        return None
    if any(re.search(rf"\b{re.escape(name)}\b", turned) for name in cast.others):
        kind = "mutual" if kind != "question" else kind
    if _doer_unknown(turned):
        return None
    weight = WEIGHTS[kind] + (0.5 if re.search(r"\byour?\b", turned, re.I) else 0)
    weight += 2.0 if before in ("deed", "theirs", "reaction", "effect") and _PAYOFF.search(turned) else 0
    weight -= 1.5 if kind == "deed" and _STATE.match(turned) else 0
    text = _SPLICE.sub("", turned) if kind in ("background", "deed") else turned
    text = without_asides(text) if kind == "theirs" else text
    if len(text.split()) < 3 and kind == "background":
        return None
    needs = leans(text) or (kind == "theirs" and len(text.split()) < 4)
    return Unit(kind=kind, forms=forms_of(_sentence(text)), weight=weight, source=source, needs=needs)


def _doer_unknown(turned: str) -> bool:
    """Whether "Shod my mare" leaves open who did it: a past without subject, done to the sender's."""
    match = re.match(r"([a-z]+)(?: up| out| in)? (?:my|our) ([a-z-]+)", turned, re.I)
    if not match or match.group(1).lower() in lexicon()["subjects"] or re.search(r"\byours?\b", turned):
        return False
    lex = lexicon()
    return match.group(2).lower() in lex["persons"] or match.group(2).lower() in lex["creatures"]


def _clear_head(sentence: str, cast: Cast) -> str | None:
    """Return the first clause of an unclear sentence when no pronoun stands in it ("Jenny Marsh sent me")."""
    for head, _ in clauses(sentence)[:1]:
        words = head.lower().split()
        if len(words) > 2 and not set(words) & lexicon()["pronouns"] and has_verb(head):
            return turn(head, cast)
    return None


def _clear_question(sentence: str, cast: Cast) -> str | None:
    """Return an announced question without a last clause nobody can place ("…, before I tell her")."""
    if not (wish_in(sentence) or "").lower().startswith("ask"):
        return None
    return next((turned for head, _ in reversed(clauses(sentence)) if (turned := turn(head, cast))), None)


def _retold(unit: Unit, cast: Cast, before: Kind | None) -> Unit | None:
    """Give an act that tells something ("let her know X") the kind of what it tells."""
    if unit.kind != "deed":
        return unit
    return told_unit(unit.text, unit.source, cast, before)


def allowed(sentence: str, context: Context) -> bool:
    """Whether a sentence touches nothing private and nothing that is to be avoided."""
    return not lexicon().patterns["sensitive"].search(sentence) and not avoided(sentence, context)


def avoided(text: str, context: Context) -> bool:
    """Whether ``text`` shares the rare words of something the note must not touch.

    One shared word is enough for a subject named in one or two words, two are needed for a longer one.
    """
    general = lexicon()["general"]
    words = content_words(text)
    for entry in context.avoid:
        rare = content_words(
            " ".join(
                w for w in re.findall(r"[\w'’-]+", entry.lower()) if w not in general and not w.isdigit()
            )
        )
        rare -= lexicon()["numbers"]
        if rare and len(rare & words) >= (1 if len(rare) < 4 else 2):
            return True
    return False


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

"""What the goal tells: its sentences as units, turned to the reader."""

from __future__ import annotations

import re

from introwriter.composer.acts import acts_of, split_wish, wish_in
from introwriter.composer.lexicon import lexicon
from introwriter.composer.people import Cast
from introwriter.composer.perspective import turn
from introwriter.composer.sentences import clauses, sentences
from introwriter.composer.shorten import forms_of, has_verb, without_asides
from introwriter.composer.tagging import WEIGHTS, before_limit, kind_of, role_of_sentence
from introwriter.composer.units import Kind, Unit, content_words, leans
from introwriter.people import Context

__all__ = ["avoided", "story_units", "told_unit"]

_SEEKING = re.compile(
    r"(?:your (?:company|firm|team|lab|studio|shop) |\S+ (?:\w+ ){0,3}?)(?:looks? for|is looking|are"
    r" looking|hires?|is hiring|are hiring|wants? an?|needs? an?|seeks?|is recruiting|has an?"
    r" (?:opening|vacancy|job))\b",
    re.I,
)
_THEIR = re.compile(r"\btheir\b")
_THEY = re.compile(r"\b(?:they|their|them)\b", re.I)
_ACCEPTED = re.compile(r"\byou (?:have |just )?accepted\b", re.I)
_SPLICE = re.compile(r",\s+(?:he|she|they|you) (?:has|have|is|are|was|were)\b.*$", re.I)


def story_units(
    text: str, source: str, cast: Cast, context: Context, companies: tuple[str, ...] = ()
) -> list[Unit]:
    """Return the units that ``text`` (a goal) gives, in its own order."""
    units: list[Unit] = []
    before: Kind | None = None
    lost = False
    firm = False
    for sentence in (part for whole in sentences(text) for part in split_wish(whole)):
        firm = firm or seeks(sentence, companies)
        said = _THEIR.sub("your", sentence) if firm and cast.pronoun != "they" else sentence
        made = [] if seeks(said, companies) else _units_of(said, source, cast, context, before)
        if made is None:
            lost = True
            continue
        if lost and made:
            made = [unit for unit in made if not (unit.needs or _THEY.search(unit.text))]
        lost = False if made else lost
        units += made
        before = made[-1].kind if made else before
    return units


def _units_of(
    sentence: str, source: str, cast: Cast, context: Context, before: Kind | None
) -> list[Unit] | None:
    """The units of one sentence; none for what is no news; ``None`` for what must not be told."""
    if not allowed(sentence, context):
        return None
    role = role_of_sentence(sentence)
    if role == "limit" and (kept := before_limit(sentence)):
        sentence, role = kept, ""
    if role in ("limit", "tool") and wish_in(sentence) is None:
        return None
    turned = turn(sentence, cast) or turn(without_asides(sentence), cast) or _clear_head(sentence, cast)
    if turned is None:
        return None
    if role == "way_out":
        return [Unit(kind="way_out", forms=(turned,), weight=WEIGHTS["way_out"], source=source)]
    wish = wish_in(turned)
    if wish is not None:
        return [
            made
            for unit in acts_of(wish, source, we=turned.lower().startswith("we"))
            if (made := _retold(unit, cast, before))
        ]
    if _ACCEPTED.search(turned):
        return []
    unit = told_unit(turned, source, cast, before)
    return [unit] if unit else []


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
    weight = WEIGHTS[kind] + (0.5 if re.search(r"\byour?\b", turned, re.I) else 0)
    text = _SPLICE.sub("", turned) if kind in ("background", "deed") else turned
    text = without_asides(text) if kind == "theirs" else text
    if len(text.split()) < 3 and kind == "background":
        return None
    return Unit(kind=kind, forms=forms_of(_sentence(text)), weight=weight, source=source, needs=leans(text))


def _clear_head(sentence: str, cast: Cast) -> str | None:
    """Return the first clause of an unclear sentence when no pronoun stands in it ("Jenny Marsh sent me")."""
    for head, _ in clauses(sentence)[:1]:
        words = head.lower().split()
        if len(words) > 2 and not set(words) & lexicon()["pronouns"] and has_verb(head):
            return turn(head, cast)
    return None


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

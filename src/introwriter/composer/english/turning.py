"""One sentence of the sender's, turned to the reader, as the units it gives."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.acts import acts_of, wish_in
from introwriter.composer.english.gratitude import gratitude
from introwriter.composer.english.heads import clear_question, first_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.composer.english.permitted import allowed
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.scene import OTHER
from introwriter.composer.english.shorten import without_asides
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.tagging import WEIGHTS, before_limit, role_of_sentence
from introwriter.composer.english.telling import told_unit
from introwriter.composer.units import Kind, Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["sound_unit", "units_of"]

_ACCEPTED = lazily(r"\byou (?:have |just )?accepted\b", re.I)
_SAME_PAST = lazily(
    r"\b(?:she|he) (cast|put|cut|set|hit|let|read|split|spread|shut|quit|beat|cost|hurt|burst|bet|shed"
    r"|broadcast)\b",
    re.I,
)


def units_of(
    sentence: str, source: str, cast: Cast, context: Context, before: Kind | None, sure: bool
) -> list[Unit] | None:
    """Return the units of one sentence; none for what is no news; ``None`` for what must not be told."""
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
        turned = clear_question(sentence, cast) or turned
    turned = turned or first_clause(sentence, cast) or clear_question(sentence, cast)
    if turned is None:
        return None
    turned = turned.replace(OTHER, "")
    if role == "way_out":
        return [Unit(kind="way_out", forms=(turned,), weight=WEIGHTS["way_out"], source=source)]
    if unit := gratitude(turned, source):
        return [unit]
    turned = _requested(_inverted(turned))
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


def _requested(turned: str) -> str:
    """Put "Please you should play it" as a request: "Could you please play it?"."""
    match = re.match(r"(?:please|pls|kindly),? you (?:should|must|can|could|to) ([a-z]+\b.*)", turned, re.I)
    if not match or match.group(1).split()[0] not in lexicon()["verbs"]:
        return turned
    return f"Could you please {match.group(1).rstrip('.!?')}?"


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


def _retold(unit: Unit, cast: Cast, before: Kind | None) -> Unit | None:
    """Give an act that tells something ("let her know X") the kind of what it tells."""
    if unit.kind != "deed":
        return unit
    return told_unit(unit.text, unit.source, cast, before)

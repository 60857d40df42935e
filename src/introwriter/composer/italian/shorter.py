"""Shorter forms of an Italian sentence, cut where a clause begins, for notes of 200 characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.pronouns import named_in, pronoun_of
from introwriter.composer.italian.verbs import verbs
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.units import Unit

__all__ = ["cut_to_fit", "heads_of", "offered"]

_TAIL = re.compile(r"(?:ma|però|non|senza|anche se|se|mai|nessun|purtroppo)\b", re.I)
_SAW = re.compile(
    r"(?:ho|abbiamo) (?:visto|letto|sentito|ascoltato|guardato|visitato|seguito)\b[^,;:]*? e (?P<tail>.+)",
    re.I,
)
_MOST = 3


_THAT_DAY = re.compile(
    r"(?:quel giorno|quella (?:volta|sera|notte|mattina|settimana)|da allora|allora|da quel)\b", re.I
)
_TIME = re.compile(
    r"\d|\b(?:ieri|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|scors[oa]|fa)\b", re.I
)


def cut_to_fit(material: Material, speech: Speech) -> tuple[Unit, ...]:
    """Return what is told with its shorter forms, without those that lack what the next sentence means."""
    told = [_with_shorter(unit, speech) for unit in material.told]
    after = {unit.at: unit for unit in (*material.told, *material.questions, *material.offers) if unit.needs}
    return tuple(_before(unit, after.get(unit.at + 1), speech) if unit.at else unit for unit in told)


def offered(offers: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return the offers with a form that does not describe what is given: "le mando la versione nostra"."""
    return tuple(
        replace(unit, forms=(*unit.forms, found.group("head") or found.group("long")))
        if len(unit.forms) == 1 and (found := pattern("shorter_that_has").fullmatch(unit.text))
        else unit
        for unit in offers
    )


def _before(unit: Unit, then: Unit | None, speech: Speech) -> Unit:
    if then is None or then.source != unit.source:
        return unit
    forms = tuple(
        form for form in unit.forms if form == unit.text or _holds(form, unit.text, then.text, speech)
    )
    lost = len(unit.forms) - len(forms)
    return replace(unit, forms=forms, alone=max(0, unit.alone - lost))


def _holds(form: str, whole: str, then: str, speech: Speech) -> bool:
    """Whether a shorter form still names what the sentence after it speaks of."""
    kind = pronoun_of(then)
    if kind and whole.startswith(form) and named_in(whole[len(form) :], kind):
        return False
    if _THAT_DAY.match(then) and _TIME.search(whole) and not _TIME.search(form):
        return False
    if speech.points_back(then):
        named = not speech.points_back(f"{form}; {then}") or not whole.startswith(form)
        return named or speech.points_back(f"{whole}; {then}")
    if not speech.words.opens("leans", then):
        return True
    return not (whole.startswith(form) and pattern("shorter_news").search(whole[len(form) :]))


def _with_shorter(unit: Unit, speech: Speech) -> Unit:
    """Return the unit with up to three forms, long to short, the shortest cut at a clause."""
    text = unit.text
    if text.endswith("?") or unit.kind in ("thanks", "question", "offer", "hello"):
        return unit
    found = [*unit.forms, *_heads(text, speech)]
    if (saw := _SAW.fullmatch(text)) and _own(saw.group("tail"), speech):
        tail = saw.group("tail")[:1].upper() + saw.group("tail")[1:]
        found = [text, tail]  # what was seen says more than that one was there
    if (met := pattern("shorter_met_and").fullmatch(text)) and speech.is_sound(met.group("tail")):
        found.append(met.group("tail")[:1].upper() + met.group("tail")[1:])
    kept = sorted(dict.fromkeys(found), key=len, reverse=True)
    if len(kept) > _MOST:
        kept = [kept[0], kept[len(kept) // 2], kept[-1]]
    leaning = [speech.points_back(form) or bool(speech.words.opens("leans", form)) for form in kept]
    alone = next((i for i, leans in enumerate(reversed(leaning)) if leans), len(kept))
    return replace(unit, forms=tuple(kept), needs=unit.needs and alone < len(kept), alone=alone)


def _heads(text: str, speech: Speech) -> Iterator[str]:
    """Yield what stands before each clause that may go; what the sender did next ("e ho trovato …") stays."""
    quotes = quoted_spans(text)
    for match in pattern("shorter_join").finditer(text):
        head, tail = text[: match.start()].rstrip(" ,;:"), text[match.end() :].strip()
        asked = pattern("shorter_asked").search(head) or any(a < match.start() < b for a, b in quotes)
        turns = _TAIL.match(tail) and not re.match(r"non \w", tail)
        joined = match.group().strip(" ,")
        if asked or turns or (joined == "con" and len(head.split()) < 7):
            continue
        if joined == "e" and (not _clause(tail) or _DEED.match(tail)):
            continue
        lost = speech.words.find("reader", tail) and not speech.words.find("reader", head)
        if not lost and _stands(head, speech):
            yield head


_DEED = re.compile(
    r"(?:poi |così |subito )?(?:l['’]|lo |la |li |le |ne |mi |ci )?(?:ho|abbiamo) [^\W\d_]+[oaie]\b", re.I
)
_CLAUSE = re.compile(
    r",? (?:e|perché|mentre|quando|anche se|dopo che|prima che|visto che|dato che|siccome)(?= )|, (?=\w)",
    re.I,
)


def heads_of(sentence: str, speech: Speech) -> Iterator[str]:
    """Yield a sentence, then what stands before each clause that might be the unclear one, long to short."""
    yield sentence
    quotes = quoted_spans(sentence)
    end = "?" if sentence.endswith("?") else ""
    for match in reversed(list(_CLAUSE.finditer(sentence))):
        head, tail = sentence[: match.start()].rstrip(" ,;:"), sentence[match.end() :].strip()
        asked = pattern("shorter_asked").search(head) or any(a < match.start() < b for a, b in quotes)
        joined = match.group().strip(" ,").lower()
        if asked or head.count("(") != head.count(")") or (joined in ("", "e") and not _clause(tail)):
            continue
        wish = bool(speech.words.opens("wish", head))
        if (wish and len(head.split()) > 3) or (not re.search(r"\bnon\b", head) and _stands(head, speech)):
            yield head + end


def _stands(head: str, speech: Speech) -> bool:
    few = len(head.split()) < 4 or speech.words.opens("subordinate", head)
    return not few and is_finite(head, speech.words) and speech.is_sound(head)


def _clause(tail: str) -> bool:
    """Whether what follows "e" is a clause and no second object ("il pane e le olive")."""
    words = [
        word
        for word in re.findall(r"[^\W\d_]+['’]?", tail.lower())
        if word not in ("non", "mi", "ci", "lo", "la", "si", "ne", "l'")
    ]
    known = verbs()
    return any(
        word in known.first or word in known.second or word in ("ho", "hanno", "abbiamo", "sono")
        for word in words[:7]
    )


def _own(tail: str, speech: Speech) -> bool:
    """Whether the second half of "ho visto X e …" says all by itself."""
    starts = re.match(
        r"(?:sul|sulla|nel|nella|nell['’]|al|alla|all['’]|il|la|lo|i|le|gli|l['’]|un)\b", tail, re.I
    )
    return bool(starts) and speech.is_sound(tail) and not speech.points_back(tail)

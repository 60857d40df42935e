"""Spanish wishes: each act of "darle las gracias y preguntarle …", and requests."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["asked", "wishes"]

_PLEA = re.compile(
    r"(?:(?:quiero|quisiera|querría|quería|me gustaría)(?= que (?:me|nos) )"
    r"|.*?\bpedir[lt]e(?: (?:un favor|por favor|s[oó]lo una cosa|una cosa)[:,]?)?) (?:que|si) (?P<x>.+)",
    re.I,
)
_OF_IT = re.compile(
    r"preguntar[lt]e (?:\w+ )?(?:qué|cómo|cuándo|dónde|donde|cuando|como) (?:se )?(?:la|lo|las|los) \w+o\b",
    re.I,
)
_SAYING = re.compile(r".*?\b(?:(?:decir|contar)[lt]e|que (?:lo )?sepas?) que ", re.I)
_AND_THAT = re.compile(r"(?P<and>,? (?:y|e|pero)) que (?!alguien\b)", re.I)
_CLIMBED = re.compile(
    r"^(?:y |s[oó]lo )?(?P<whom>l[eoa]|te) (?P<wish>quiero|quisiera|quería|querría)"
    r" (?P<act>[^\W\d_]+[aei]r)\b",
    re.I,
)
_WANTED = re.compile(r"(?P<me>me|nos)? ?(?P<v>[^\W\d_]+)(?P<rest>(?: .+)?)")


def wishes(sentence: str, words: Words) -> list[str]:
    """Cut "quiero darle las gracias y preguntarle X" into its acts, each with the wish before it."""
    sentence = _CLIMBED.sub(
        lambda m: f"{m.group('wish')} {m.group('act')}{m.group('whom').lower()}", sentence
    )
    sentence = _told_once(sentence)
    if not words.opens("wishing", sentence):
        return [sentence]
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in words.patterns["and_act"].finditer(sentence):
        quoted = any(a < match.start() < b for a, b in quotes)
        if _OF_IT.match(sentence, match.end()):  # "regalarle una copia y preguntarle a dónde se la llevo"
            continue
        if not quoted and re.search(r"[aeiáéí]r\w{0,5}\b", sentence[start : match.start()]):
            parts.append(sentence[start : match.start()].rstrip(" ,"))
            start = match.end()
    parts.append(sentence[start:])
    return [parts[0], *(f"quiero {part}" for part in parts[1:])]


def _told_once(act: str) -> str:
    """Say "quiero decirle que tenía razón y que me fastidia" with one "que": it is said without it."""
    return _AND_THAT.sub(r"\g<and> ", act, count=1) if _SAYING.match(act) else act


def asked(sentence: str) -> str:
    """Turn "quiero pedirle que me mande la tabla" into the question "¿puede mandarme la tabla?"."""
    plea = _PLEA.fullmatch(sentence)
    wanted = _WANTED.fullmatch(plea.group("x")) if plea else None
    if not wanted:
        return sentence
    word = wanted.group("v").lower()
    form = forms_of_verbs().get(word)
    if form is None or form.person != "13" or word.endswith(("ía", "aba")):
        return sentence
    return f"¿Puede {READER} {form.verb}{wanted.group('me') or ''}{wanted.group('rest').rstrip('?. ')}?"

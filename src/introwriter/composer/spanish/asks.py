"""Spanish wishes: each act of "darle las gracias y preguntarle …", requests, and who else may be meant."""

from __future__ import annotations

import re

from introwriter.composer.spanish.clause import read
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.typing import named, typed
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["asked", "other_may_be_meant", "wishes"]

_PLEA = re.compile(
    r".*?\bpedir[lt]e(?: (?:un favor|por favor|s[oó]lo una cosa|una cosa)[:,]?)? (?:que|si) (?P<x>.+)", re.I
)
_TO_OTHERS = re.compile(
    r"\ble (?!(?:quit|serv|escrib|pregunt|ped|agrad|deb)\w+)"
    r"(?:\w+(?:o|é|í|mos)|doy|di|hice|puse|traje|dije)\b",
    re.I,
)
_CLIMBED = re.compile(
    r"^(?:y |s[oó]lo )?(?P<whom>l[eoa]|te) (?P<wish>quiero|quisiera|quería|querría)"
    r" (?P<act>[^\W\d_]+[aei]r)\b",
    re.I,
)
_WANTED = re.compile(r"(?P<me>me|nos)? ?(?P<v>[^\W\d_]+)(?P<rest>(?: .+)?)")


def wishes(sentence: str, words: Words) -> list[str]:
    """Cut "quiero darle las gracias y preguntarle X" into its acts, each with the wish before it."""
    sentence = _CLIMBED.sub(r"\g<wish> \g<act>\g<whom>", sentence)
    if not words.opens("wishing", sentence):
        return [sentence]
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in words.patterns["and_act"].finditer(sentence):
        quoted = any(a < match.start() < b for a, b in quotes)
        if not quoted and re.search(r"[aeiáéí]r\w{0,5}\b", sentence[start : match.start()]):
            parts.append(sentence[start : match.start()].rstrip(" ,"))
            start = match.end()
    parts.append(sentence[start:])
    return [parts[0], *(f"quiero {part}" for part in parts[1:])]


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


def other_may_be_meant(sentence: str, before: str, cast: Cast, words: Words) -> bool:
    """Whether "le doy …" or a verb without a subject may mean somebody of the sentence before it."""
    last = before.rsplit("\n", 1)[-1].lower()
    others = [word for word in re.findall(r"[^\W\d_]+", last) if word in words["single"]]
    reader = list(cast.name.finditer(before.rsplit("\n", 1)[-1])) if cast.name else []
    if others and reader and reader[-1].start() > last.rfind(others[-1]):
        return False
    if not others or words.opens("wishing", sentence) or (cast.name and cast.name.search(sentence)):
        return False
    if _TO_OTHERS.search(sentence):
        return True
    marked = named(typed(sentence, words), cast, words)
    if marked is None:
        return False
    parsed = read(marked, words, cast.others)
    first = parsed.verbs[0] if parsed.verbs else None
    group = {parsed.low[i] for i in range(first.start, first.at)} if first else set()
    return bool(first and first.dropped and first.who == "reader" and not group & {"me", "nos"})

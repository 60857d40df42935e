"""Spanish wishes cut into their acts: "darle las gracias y preguntarle …", each with the wish before it."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["wishes"]


_NEXT = re.compile(r"\bsi (?P<time>(?:el|la) \w+ que viene) (?P<told>[^,;?]+)", re.I)


_WE = re.compile(r"(?:queremos|querríamos|quisiéramos|queríamos|nos gustaría|necesitamos)\b", re.I)


_SAID = re.compile(
    r".*\b(?:pedir[lt]e (?:perdón|disculpas?)|disculparme|gracias|agradec[eé]r\w*|felicitar\w*|saludar\w*"
    r"|dar[lt]e el pésame|pedir[lt]e permiso)\b",
    re.I,
)


_THEN = re.compile(
    r",? (?:y|e)(?: también| además| de paso| si puedo)? (?=(?!cómo|que\b)[^\W\d_]{3,}[aeií]r(?:l[oa]s?"
    r"|me)?\b)",
    re.I,
)


_OF_IT = re.compile(
    r"preguntar[lt]e (?:\w+ )?(?:qué|cómo|cuándo|dónde|donde|cuando|como) (?:se )?(?:la|lo|las|los) \w+o\b",
    re.I,
)


_SAYING = re.compile(r".*?\b(?:(?:decir|contar)[lt]e|que (?:lo )?sepas?) que ", re.I)


_AND_THAT = re.compile(r"(?P<and>,? (?:y|e|pero)) que (?!alguien\b)", re.I)


_IF_THEN = re.compile(
    r",? y,? (?P<if>(?:si|cuando) [^,]+), (?P<act>[^\W\d_]+[aei]r(?:[lt][eoa])?\b[^,]*)", re.I
)


_CLIMBED = re.compile(
    r"^(?:y |s[oó]lo )?(?P<whom>l[eoa]|te) (?P<wish>quiero|quisiera|quería|querría)"
    r" (?P<act>[^\W\d_]+[aei]r)\b",
    re.I,
)


_WISH = re.compile(
    r".*?\b(?:quiero|queremos|quisiera|quisiéramos|querría|quería|gustaría|encantaría|toca|tengo que) ", re.I
)
_TELLS = re.compile(r"(?:decir|contar|confesar|reconocer|admitir)[lt]e que ", re.I)


_LISTED = re.compile(r"(?<=[^\W\d_]), (?=[^\W\d_]{2,}[aeií]r(?:l[oa]s?|[lt]e)? [^,]+$)", re.I)


_SHOWN = re.compile(
    r"(?P<v>mandar|enviar|enseñar|mostrar|pasar|llevar"
    r"|compartir)(?P<c>[lt]e) (?P<x>[^,;?]+?),? y que (?:me|nos)"
    r" (?P<d>diga|cuente|comente|aconseje|oriente|corrija|confirme)\b",
    re.I,
)


_SHOWING = {
    "mandar": "mando", "enviar": "envío", "enseñar": "enseño", "mostrar": "muestro", "pasar": "paso",
    "llevar": "llevo", "compartir": "comparto", "diga": "dice", "cuente": "cuenta", "comente": "comenta",
    "aconseje": "aconseja", "oriente": "orienta", "corrija": "corrige", "confirme": "confirma",
}  # fmt: skip


def shown(sentence: str) -> str:
    """Say "mandarle fotos y que me diga si …" as one question: "¿le mando fotos y me dice si …?"."""
    match = _SHOWN.search(sentence)
    if not match:
        return sentence
    v, d = _SHOWING[match.group("v").lower()], _SHOWING[match.group("d").lower()]
    rest = sentence[match.end() :].rstrip("?. ")
    return f"¿{match.group('c')} {v} {match.group('x')} y me {d} {READER}{rest}?"


def wishes(sentence: str, words: Words) -> list[str]:
    """Cut "quiero darle las gracias y preguntarle X" into its acts, each with the wish before it."""
    sentence = _CLIMBED.sub(
        lambda m: f"{m.group('wish')} {m.group('act')}{m.group('whom').lower()}", sentence
    )
    sentence = _NEXT.sub(r"si \g<told> \g<time>", sentence)
    sentence = _told_once(_IF_THEN.sub(r" y \g<act>, \g<if>", sentence))
    if not words.opens("wishing", sentence):
        return [sentence]
    if (one := shown(sentence)) != sentence:
        return [one]
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in words.patterns["and_act"].finditer(sentence):
        quoted = any(a < match.start() < b for a, b in quotes)
        if _OF_IT.match(sentence, match.end()):  # "regalarle una copia y preguntarle a dónde se la llevo"
            continue
        if not quoted and re.search(r"[aeiáéí]r\w{0,5}\b", sentence[start : match.start()]):
            parts.append(sentence[start : match.start()].rstrip(" ,"))
            start = match.end()
    parts += _performed(sentence[start:])
    if len(parts) > 1:
        parts = [piece for part in parts for piece in _LISTED.split(part)]
    parts = _told_first(parts)
    will = "queremos" if _WE.match(sentence) else "quiero"
    return [parts[0], *(f"{will} {part}" for part in parts[1:])]


def _told_first(parts: list[str]) -> list[str]:
    """Put "decirle que nunca lo terminé" before "quiero devolvérselo", so that the note ends on the act."""
    told = next((i for i, part in enumerate(parts) if i and _TELLS.match(part)), 0)
    if not told or any(_SAID.match(part) for part in parts[:told]):
        return parts
    will = _WISH.match(parts[0])
    if not will:
        return parts
    first = parts[0][will.end() :]
    return [f"{will.group()}{parts[told]}", first, *parts[1:told], *parts[told + 1 :]]


def _performed(act: str) -> list[str]:
    """Cut "pedirle perdón y pagar la restauración": what is said, then what the sender will do."""
    then = next((m for m in _THEN.finditer(act) if _SAID.match(act[: m.start()])), None)
    return [act[: then.start()].rstrip(" ,"), act[then.end() :]] if then else [act]


def _told_once(act: str) -> str:
    """Say "quiero decirle que tenía razón y que me fastidia" with one "que": it is said without it."""
    said = _SAYING.match(act)
    if not said:
        return act
    told = act[said.end() :]
    second = _AND_THAT.search(told)
    wanted = second and re.match(r"(?:no )?(?:me|nos) (?:l[oa]s? )?([^\W\d_]+)", told[second.end() :])
    form = forms_of_verbs().get(wanted.group(1).lower()) if wanted else None
    if wanted and form and form.person == "13" and not wanted.group(1).endswith(("ía", "aba")):
        return act  # "decirle que tenía razón y que me guarde tres kilos"
    return act[: said.end()] + _AND_THAT.sub(r"\g<and> ", told, count=1)

"""Wishes that are carried out: a message is told, a question is asked."""

from __future__ import annotations

import re

from introwriter.composer.german.order import as_question, as_statement

__all__ = ["acted", "wishes_apart"]

_WISH = r"(?:(?:und )?(?:ich |wir )?(?:will|wollte|möchte|möcht|würde|würd|wollt)(?: ich| wir)? )?"
_SOFT = r"(?:(?:nur|einfach|gern|gerne|bloß|kurz|mal|noch|eigentlich|auch|doch) )*"
_YOU = r"(?:(?:Ihnen|dir|Dir|Sie|dich|Dich|bei Ihnen|bei dir) )?"
_LEAD = f"{_WISH}{_SOFT}{_YOU}{_SOFT}"
_SAYING = "(?:sagen|erzählen|mitteilen|schreiben|wissen lassen|berichten|ausrichten)"
_WHAT = r"(?:ob|wie|was|warum|wieso|wo|womit|woher|wann|wer|welche\w*|worauf|wofür|woran)"
_TELL = re.compile(rf"{_LEAD}{_SAYING},? dass (?P<x>.+)", re.IGNORECASE)
_SAY = re.compile(rf"{_LEAD}(?:sagen|erzählen|mitteilen): ?(?P<x>.+)", re.IGNORECASE)
_ASK = re.compile(
    rf"{_LEAD}(?:fragen|wissen|erfahren|hören|(?:mich )?interessiert(?: mich)?"
    rf"|mich würde interessieren|würde mich interessieren),? (?P<x>{_WHAT} .+)",
    re.IGNORECASE,
)
_TELLS = re.compile(rf"(?:Sie|Du|du) (?:{_SAYING[3:-1]})\b(?! lassen)")
_WANTS = r"(?P<one>(?:.*\b)?(?:will|möchten?|möcht|wollte?|wollen|würden?)\b.*?"
_NEWS = r"(?:der|das|den) \w+ (?:ist|sind|hat|liegt|liegen|bringe)"
_JOINED = r"dass|für|weil|ob|wie|wenn|falls|damit|um|was|zu[mr]?|und|oder|aber|wo|der|das|den"
_THEN = re.compile(
    rf"{_WANTS}(?:danken|gratulieren|entschuldigen|schicken|zeigen|geben|bringen|leihen)(?: bei ih[rm])?), "
    rf"(?P<two>(?:(?={_NEWS}\b)|(?!(?:{_JOINED})\b)).+)"
)
_TWO = re.compile(
    rf"{_WANTS}(?:danken|gratulieren|fragen|entschuldigen|erzählen|sagen|zeigen|mitteilen|schreiben)) und "
    r"(?P<two>(?:ihr|ihm|sie|ihn|Ihnen|dir) .+)"
)


def acted(turned: str) -> str | None:
    """Return what a turned sentence says once an announced message or question is carried out."""
    if match := re.match(r"(?:und|also|naja|na ja|ja|achso|übrigens),? (?=\w)", turned, re.IGNORECASE):
        turned = turned[match.end() : match.end() + 1].upper() + turned[match.end() + 1 :]
    if (match := _TELL.fullmatch(turned)) and not _TELLS.match(turned):
        told = as_statement(match.group("x"))
        return told and told[:1].upper() + told[1:]
    if match := _SAY.fullmatch(turned):
        return match.group("x")[:1].upper() + match.group("x")[1:]
    if match := _ASK.fullmatch(turned):
        return as_question(match.group("x"))
    return turned


def wishes_apart(sentence: str) -> list[str]:
    """Cut "I want to thank her and send her X" in two."""
    match = _TWO.fullmatch(sentence) or _THEN.fullmatch(sentence)
    return [match.group("one"), match.group("two")] if match else [sentence]

"""Wishes carried out: a message is told, a question asked, "ik wil de sjaal terugsturen" promised."""

from __future__ import annotations

import re

from introwriter.composer.dutch.order import as_question, as_statement
from introwriter.composer.dutch.turn import OWNED
from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.words import Words

__all__ = ["acted", "apart", "wished"]

_VERBS = {
    "sturen": "stuur", "mailen": "mail", "appen": "app", "geven": "geef", "brengen": "breng", "lenen": "leen",
    "laten": "laat",
}  # fmt: skip


def apart(sentence: str, words: Words) -> list[str]:
    """Cut "ik wil haar bedanken en vragen of ze meeloopt" in two wishes."""
    if other := words.patterns["wish_and_wonder"].fullmatch(sentence):
        return [*apart(other.group("one"), words), other.group("two")]
    match = words.patterns["two_wishes"].fullmatch(sentence)
    if not match:
        return [sentence]
    return [f"{match.group('wish')} {match.group('one')}", f"{match.group('wish')} {match.group('two')}"]


def acted(turned: str, words: Words, *, formal: bool) -> str:
    """Return what a turned sentence says once its wish is carried out, or the sentence itself."""
    text = turned.rstrip(" !.")
    you = "u" if formal else "je"
    patterns = words.patterns
    if match := patterns["asks"].fullmatch(text.rstrip("?")):
        asked = as_question(match.group("x"), words)
        return _big(f"{asked}?") if asked else f"Mag ik vragen {match.group('x')}?"
    if match := patterns["tells"].fullmatch(text):
        told = as_statement(match.group("x"), words)
        return _big(told) if told else f"Ik wil {you} laten weten dat {match.group('x')}"
    if match := patterns["says"].fullmatch(text):
        return _big(match.group("x"))
    match = patterns["returns"].fullmatch(text)
    if match and not _finite_in(match.group("x"), words):
        return _returned(match, you)
    match = patterns["gives"].fullmatch(text)
    own = match and re.match(rf"(?:{OWNED}|je|uw) ", match.group("x")) and not words.opens("wish", text)
    if match and not own and not _finite_in(match.group("x"), words):
        return _given(match, you)
    if match := patterns["invites"].fullmatch(text):
        return f"Ik nodig {you} graag uit {match.group('x') or ''}".strip()
    return turned


def _returned(match: re.Match[str], you: str) -> str:
    """Return "ik stuur je de sjaal graag terug"."""
    thing, verb = match.group("x"), _VERBS[match.group("v").lower()]
    bare = re.sub(rf"^(?:{you}|jou) (?=\w)(?!\w+$)", "", thing)
    to = "" if bare == thing or bare in ("het", "ze") else f"{you} "
    some = re.match(r"(?:nog )?(?:iets|wat|een|een paar)\b", bare)
    given = f"graag {bare}" if some else f"{bare} graag"
    return f"Ik {verb} {to}{given} terug{match.group('tail')}"


def _given(match: re.Match[str], you: str) -> str:
    """Return "ik breng je graag een emmer mosselen langs"."""
    thing, gift = match.group("x"), match.group("v").lower()
    verb = next(first for key, first in _VERBS.items() if key in gift)
    part = re.match(r"laten (\w+)|(langs|mee)\w+", gift)
    end = f" {part.group(1) or part.group(2)}" if part else ""
    thing = re.sub(r"\bgraag ?", "", thing).strip()
    if coming := re.fullmatch(r"(.*?) ?komen", thing):
        return f"Ik kom {coming.group(1) or you} graag {gift}{match.group('tail')}"
    if not thing:
        return f"Ik {verb} {you} graag{end}{match.group('tail')}"
    short = thing.lower() in ("het", "ze", "er een")
    given = f"{thing} {you} graag" if short else f"{you} graag {thing}"
    given = re.sub(rf"^{you} graag er ", f"{you} er graag ", given)
    return f"Ik {verb} {given}{end}{match.group('tail')}"


def wished(turned: str, words: Words) -> str:
    """Return a wish that no act carries out as one may say it: "Ik zou graag komen kijken", or nothing."""
    match = words.patterns["wants"].fullmatch(turned.rstrip(" !."))
    if not match or turned.endswith("?") or words.find("contact", turned):
        return ""
    rest = re.sub(r"\b(?:graag|heel graag|gewoon|alleen|even|willen) ", "", match.group("x"))
    little = re.match(r"(?:(?:het|er|ze|hem|je|u|hier|daar) )*", rest)
    first = little.group() if little else ""
    who = "We zouden" if turned.lower().startswith("we") else "Ik zou"
    return f"{who} {first}graag {rest[len(first) :]}"


def _finite_in(text: str, words: Words) -> bool:
    """Whether what looks like a thing to give holds a verb of its own."""
    known = verbs()
    return any(
        known.singular(low) or low in ("bent", "hebt", "ik", "we", "wij")
        for low in re.findall(r"[^\W\d_]+", text.lower())
    )


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]

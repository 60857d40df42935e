"""Wishes carried out: a message is told, a question asked, "ik wil de sjaal terugsturen" promised."""

from __future__ import annotations

import re

from introwriter.composer.dutch.order import as_question, as_statement
from introwriter.composer.dutch.turn import OWNED
from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.words import Words

__all__ = ["acted", "wished"]

_VERBS = {
    "sturen": "stuur", "mailen": "mail", "appen": "app", "geven": "geef", "brengen": "breng", "lenen": "leen",
    "laten": "laat", "schenken": "schenk", "bezorgen": "bezorg", "tonen": "toon",
}  # fmt: skip
_PERFORM = {"uitnodigen": ("nodig", "uit"), "uitdagen": ("daag", "uit"), "trakteren": ("trakteer", "")}


def acted(turned: str, words: Words, *, formal: bool) -> str:
    """Return what a turned sentence says once its wish is carried out, or the sentence itself."""
    text = turned.rstrip(" !.")
    you = "u" if formal else "je"
    patterns = words.patterns
    if match := patterns["asks"].fullmatch(text.rstrip("?")):
        asked = as_question(match.group("x"), words)
        return _big(f"{asked}?") if asked else f"Mag ik vragen {match.group('x')}?"
    if match := patterns["tells"].fullmatch(text):
        parts = re.split(r",? en dat ", match.group("x"))
        told = [as_statement(part, words) for part in parts]
        if all(told):
            return _big(", en ".join(part for part in told if part))
        return f"Ik wil {you} laten weten dat {match.group('x')}"
    if match := patterns["says"].fullmatch(text):
        return _big(match.group("x"))
    match = patterns["returns"].fullmatch(text)
    if match and not _finite_in(match.group("x"), words):
        return _returned(match, you)
    match = patterns["gives"].fullmatch(text)
    own = match and re.match(rf"(?:{OWNED}|je|uw) ", match.group("x")) and not words.opens("wish", text)
    to = match and re.search(rf" aan (?!{you}\b)", match.group("x"))
    if match and not own and not to and not _finite_in(match.group("x"), words):
        return _given(match, you)
    if match := patterns["performs"].fullmatch(text):
        return _performed(match, you, words)
    return turned


def _performed(match: re.Match[str], you: str, words: Words) -> str:
    """Return "ik nodig je graag een keer uit voor de opening"."""
    verb, part = _PERFORM[match.group("v").lower()]
    thing, tail = (match.group("x") or "").strip(), match.group("tail") or ""
    late = thing.split(" ")[0].lower() in words["prepositions"]
    parts = ["Ik", verb, you, "graag", "" if late else thing, part, thing if late else "", tail.strip()]
    return " ".join(word for word in parts if word)


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
    if match.group("x").startswith("dat "):
        return f"{'We willen' if turned.lower().startswith('we') else 'Ik wil'} graag {match.group('x')}"
    if re.search(r"\b(?:fijn|leuk|mooi|geweldig|tof|een eer|prettig|super) vinden\b", match.group("x")):
        return turned
    if re.match(r"(?:best|wel|gerust|zeker|natuurlijk) ", match.group("x")):
        return turned
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

"""German word order: "dass die Naht hält" as a statement, "ob Sie das waren" as a question."""

from __future__ import annotations

import re

from introwriter.composer.german.tokens import JOINS, Token, is_plural_verb, is_verb, tokens_of
from introwriter.composer.german.verbs import is_finite3, is_participle, is_second, split_prefix, verbs

__all__ = ["as_question", "as_statement", "verb_first"]

_PRONOUNS = frozenset([
    "ich", "wir", "es", "man", "er", "sie", "du", "das", "dies", "alles", "nichts", "jemand", "niemand",
    "keiner", "mir", "mich", "uns", "ihnen", "dir", "dich",
])  # fmt: skip
_DETERMINERS = frozenset([
    "der", "die", "das", "ein", "eine", "mein", "meine", "unser", "unsere", "kein", "keine", "dieser",
    "diese", "dieses", "jeder", "jede", "jedes", "alle", "ihr", "ihre", "dein", "deine", "viele",
    "beide",
])  # fmt: skip
_ADVERBS = frozenset([
    "jetzt", "heute", "seitdem", "inzwischen", "dort", "hier", "da", "damals", "gestern", "seither",
    "dadurch", "deswegen", "deshalb", "danach",
])  # fmt: skip
_PREPOSITIONS = frozenset([
    "bei", "in", "an", "auf", "seit", "nach", "mit", "von", "aus", "zu", "für", "über", "im", "am",
    "beim", "vom", "zum", "zur",
])  # fmt: skip


def as_statement(clause: str) -> str | None:
    """Turn what follows "dass" into a main clause; ``None`` where its parts are unclear."""
    tokens = tokens_of(clause)
    verb = _final(tokens)
    first = _first_part(tokens)
    if verb is None or first is None or first > verb:
        return None
    return _with_verb(clause, tokens, verb, first)


def as_question(clause: str) -> str | None:
    """Turn an "ob …" or "wie …" clause into a question; ``None`` where its parts are unclear."""
    if match := re.search(r",? oder ob ", clause):
        one, two = as_question(clause[: match.start()]), as_question(f"ob {clause[match.end() :]}")
        return f"{one[:-1]}, oder {two[:1].lower()}{two[1:]}" if one and two else None
    if match := re.search(r",? und (?=(?:ob|was|wie|wann|wo|warum|woher|womit|welche\w*) )", clause):
        one, two = as_question(clause[: match.start()]), as_question(clause[match.end() :])
        return f"{one[:-1]}, und {two[:1].lower()}{two[1:]}" if one and two else None
    tokens = tokens_of(clause)
    verb = _final(tokens)
    if verb is None or len(tokens) < 3:
        return None
    if tokens[0].low == "ob":
        made = _with_verb(clause, tokens, verb, 1)
        text = made[made.index(" ") + 1 :]
    else:
        head = _asked_for(tokens)
        if head == 2 and tokens[1].low in ("viel", "viele"):
            text = _with_verb(clause, tokens, verb, head)
            return f"{text[:1].upper()}{text[1:].rstrip(' .?')}?"
        rest = list(enumerate(tokens[head : head + 7], head))
        first = next((k for k, t in rest if t.text in ("Sie", "du", "ihr")), None)
        first = first or next((k for k, t in rest if t.low in _PRONOUNS | _DETERMINERS), None)
        first = first or (head if tokens[head].text[:1].isupper() and head < verb else None)
        if head == verb and head > 1:
            asked = clause.rstrip(" .?")  # "welches Datum gilt" asks as it stands
            return f"{asked[:1].upper()}{asked[1:]}?"
        if first is None or first >= verb:
            return None
        text = _with_verb(clause, tokens, verb, first)
    return f"{text[:1].upper()}{text[1:].rstrip(' .?')}?"


def _asked_for(tokens: list[Token]) -> int:
    """Return where the words that ask end: "wie viele Stiche", "welche Sorte", "wie lange"."""
    if (
        tokens[1].low in ("viel", "viele")
        and len(tokens) > 2
        and tokens[2].low in ("es", "das", "davon", "sich")
    ):
        return 2
    if tokens[0].low.startswith("welche") or tokens[1].low in ("viel", "viele", "vielen"):
        noun = next(
            (k for k, t in enumerate(tokens[1:5], 1) if t.text[:1].isupper() and t.text != "Sie"), None
        )
        return noun + 1 if noun and noun + 1 < len(tokens) else 1
    return 1


def verb_first(clause: str) -> str | None:
    """Put the verb of "Sie sagten, …" before its subject: "sagten Sie, …"."""
    match = re.match(r"(Sie|Du|du|Ich|ich|Wir|wir) ([^\W\d_]+)", clause)
    if not match:
        return None
    subject = match.group(1) if match.group(1) == "Sie" else match.group(1).lower()
    return f"{match.group(2)} {subject}{clause[match.end() :]}"


def _with_verb(clause: str, tokens: list[Token], verb: int, before: int) -> str:
    word = tokens[verb].text
    prefix, rest = ("", word) if verb and is_participle(tokens[verb - 1].text) else split_prefix(word)
    head = clause[: tokens[before].start].rstrip()
    middle = clause[tokens[before].start : tokens[verb].start].rstrip()
    tail = _joined_verb(clause[tokens[verb].end :])
    return " ".join(part for part in (head, rest, middle, prefix) if part) + tail


def _joined_verb(tail: str) -> str:
    """Move the verb of "… kommst und nochmal zuhörst" up as well: "und hörst nochmal zu"."""
    match = re.fullmatch(r" (und|oder|aber) ([^,?]+?) ([a-zäöüß]+)(\??)", tail)
    tokens = tokens_of(tail)
    if (
        not match
        or len(tokens) < 3
        or tokens[1].low in _DETERMINERS
        or not _finite(tokens[-1 - bool(match.group(4))])
    ):
        return tail
    prefix, rest = split_prefix(match.group(3))
    return " " + " ".join(part for part in (match.group(1), rest, match.group(2), prefix) if part)


def _final(tokens: list[Token]) -> int | None:
    """Return the place of the finite verb: the last word before the first mark where one stands."""
    for k, token in enumerate(tokens):
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        ends = after is None or (not after.is_word and after.text in ",.;:?!–—") or after.low in JOINS
        closes = after is None or not after.is_word
        if k > 1 and ends and token.is_word and not token.opaque and _finite(token, closes=closes):
            return k
    last = tokens[-1] if tokens else None
    return (
        len(tokens) - 1
        if last and len(tokens) > 2 and last.text[:1].islower() and is_plural_verb(last.text)
        else None
    )


def _finite(token: Token, *, closes: bool = False) -> bool:
    text = token.text
    plain = closes and not re.match(
        r"(?:\w{2,}?)?ge\w{3,}", text
    )  # "ob Sie erlauben, …": no participle ends there
    if text.endswith("st") and all(split_prefix(text)) and is_second(split_prefix(text)[1]):
        return True  # "umgehst" has no participle's "ge"
    if not text[:1].islower() or (is_participle(text) and not is_finite3(text) and not plain):
        return False
    return (
        is_verb(token)
        or is_plural_verb(text)
        or (text.endswith("st") and text not in verbs()["not_verbs"])
        or text.endswith("test")
    )


def _first_part(tokens: list[Token]) -> int | None:
    """Return where the first part of the sentence ends."""
    if not tokens:
        return None
    first = tokens[0]
    if first.low in _PRONOUNS | _ADVERBS or first.text in ("Sie", "Ihnen"):
        return 1
    start = 0
    if first.low in _PREPOSITIONS:
        start = 1
        if len(tokens) > 1 and tokens[1].low in _PRONOUNS | {"ihnen"}:
            return 2
    elif first.low not in _DETERMINERS and not (first.text[:1].isupper() or first.text[:1].isdigit()):
        return None
    noun = next(
        (
            k
            for k in range(start, min(start + 5, len(tokens)))
            if tokens[k].text[:1].isupper() and tokens[k].low not in _DETERMINERS
        ),
        None,
    )
    return None if noun is None else _with_genitives(tokens, noun + 1)


def _with_genitives(tokens: list[Token], end: int) -> int:
    """Return where a noun's attributes end ("die Tür meiner Werkstatt")."""
    while end + 1 < len(tokens) and tokens[end].low in (
        "des",
        "der",
        "von",
        "vom",
        "aus",
        "meiner",
        "unserer",
        "meines",
        "unseres",
        "ihrer",
        "ihres",
        "deiner",
    ):
        nxt = next(
            (k for k in range(end + 1, min(end + 4, len(tokens))) if tokens[k].text[:1].isupper()), None
        )
        if nxt is None:
            break
        end = nxt + 1
    return end

"""German word order: "dass die Naht hält" as a statement, "ob Sie das waren" as a question."""

from __future__ import annotations

import re

from introwriter.composer.german.tokens import JOINS, Token, is_plural_verb, is_verb, tokens_of
from introwriter.composer.german.verbs import is_finite3, is_participle, split_prefix, verbs

__all__ = ["as_question", "as_statement", "verb_first"]

_PRONOUNS = frozenset(
    [
        "ich",
        "wir",
        "es",
        "man",
        "er",
        "sie",
        "du",
        "das",
        "dies",
        "alles",
        "nichts",
        "jemand",
        "niemand",
        "keiner",
        "mir",
        "mich",
        "uns",
        "ihnen",
        "dir",
        "dich",
    ]
)
_DETERMINERS = frozenset(
    [
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "mein",
        "meine",
        "unser",
        "unsere",
        "kein",
        "keine",
        "dieser",
        "diese",
        "dieses",
        "jeder",
        "jede",
        "jedes",
        "alle",
        "ihr",
        "ihre",
        "dein",
        "deine",
        "viele",
        "beide",
    ]
)
_ADVERBS = frozenset(
    [
        "jetzt",
        "heute",
        "seitdem",
        "inzwischen",
        "dort",
        "hier",
        "da",
        "damals",
        "gestern",
        "seither",
        "dadurch",
        "deswegen",
        "deshalb",
        "danach",
    ]
)
_PREPOSITIONS = frozenset(
    [
        "bei",
        "in",
        "an",
        "auf",
        "seit",
        "nach",
        "mit",
        "von",
        "aus",
        "zu",
        "für",
        "über",
        "im",
        "am",
        "beim",
        "vom",
        "zum",
        "zur",
    ]
)


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
    tokens = tokens_of(clause)
    verb = _final(tokens)
    if verb is None or len(tokens) < 3:
        return None
    if tokens[0].low == "ob":
        made = _with_verb(clause, tokens, verb, 1)
        text = made[made.index(" ") + 1 :]
    else:
        first = next((k for k, t in enumerate(tokens[1:7], 1) if t.text in ("Sie", "du", "ihr")), None)
        first = first or next(
            (k for k, t in enumerate(tokens[1:7], 1) if t.low in _PRONOUNS | _DETERMINERS), None
        )
        if first is None or first >= verb:
            return None
        text = _with_verb(clause, tokens, verb, first)
    return f"{text[:1].upper()}{text[1:].rstrip(' .?')}?"


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
    tail = clause[tokens[verb].end :]
    return " ".join(part for part in (head, rest, middle, prefix) if part) + tail


def _final(tokens: list[Token]) -> int | None:
    """Return the place of the finite verb: the last word before the first mark where one stands."""
    for k, token in enumerate(tokens):
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        ends = after is None or (not after.is_word and after.text in ",.;:?!–—") or after.low in JOINS
        if k > 1 and ends and token.is_word and not token.opaque and _finite(token):
            return k
    last = tokens[-1] if tokens else None
    return (
        len(tokens) - 1
        if last and len(tokens) > 2 and last.text[:1].islower() and is_plural_verb(last.text)
        else None
    )


def _finite(token: Token) -> bool:
    text = token.text
    if not text[:1].islower() or (is_participle(text) and not is_finite3(text)):
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

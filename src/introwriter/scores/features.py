"""What both scores look at: a text read once into tokens and marked places.

Everything is counted over *distinct* words and phrases, so that saying a thing twice counts once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log10
from typing import NamedTuple

from introwriter.scores.lexicon import ZERO, phrases, phrases_in, word_classes, word_table
from introwriter.scores.tokens import Kind, Token, tokens_of

__all__ = ["Hit", "Reading", "read"]

_RANKS = ((500, "rank500"), (2000, "rank2000"), (6000, "rank6000"), (15000, "rank15000"))
_MARKS = {
    "!": "exclamation",
    "?": "question",
    "…": "ellipsis",
    ":": "colon",
    ";": "colon",
    "(": "paren",
    "#": "hash",
}
_QUOTES = '"“„«'
_BRACKETS = {"[": "]", "{": "}", "{{": "}", "<": ">"}
_OWNERS = frozenset(("my", "mine", "your", "yours", "our", "ours"))
_TURNED = {"positive": "negative", "negative": "positive"}
_LONG = 8
_BEYOND = 100_000
_NEGATION_REACH = 3


class Hit(NamedTuple):
    """A place of the text that shows a feature: tokens ``first`` up to and without ``last``, how strongly."""

    kind: str
    first: int
    last: int
    amount: float


class Reading(NamedTuple):
    """A text read once.

    ``types`` are the distinct words and numbers in lower case with the token where each first stands;
    ``hits`` hold each kind at each distinct wording once; ``grams`` the runs of one to three tokens.
    """

    text: str
    tokens: list[Token]
    types: dict[str, int]
    hits: list[Hit]
    grams: dict[str, tuple[int, int]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters that the tokens ``first`` up to and without ``last`` cover."""
        return self.tokens[first].start, self.tokens[last - 1].end


def read(text: str, language: str = "en") -> Reading:
    """Read a text into tokens and hits. Cost grows linearly with its length."""
    tokens = tokens_of(text)
    types: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            types.setdefault(token.lower, index)
    seen: dict[tuple[str, str], Hit] = {}
    lowers = [token.lower for token in tokens]
    for kind, first, last in phrases_in(lowers, phrases(language)):
        seen.setdefault((kind, " ".join(lowers[first:last])), Hit(kind, first, last, 1.0))
    _see_tokens(tokens, language, seen)
    for hit in _deed_hits(tokens, language):
        one = hit.last - hit.first == 1
        seen.setdefault((hit.kind, lowers[hit.first] if one else " ".join(lowers[hit.first : hit.last])), hit)
    return Reading(text, tokens, types, list(seen.values()), _ngrams(tokens))


def _ngrams(tokens: list[Token]) -> dict[str, tuple[int, int]]:
    """Return the runs of one, two and three tokens with the tokens where each first stands.

    Numbers are all ``0``; the start of the text is ``^``.
    """
    words = ["^", *("0" if token.kind == "number" else token.lower for token in tokens)]
    found: dict[str, tuple[int, int]] = {}
    for index, word in enumerate(words):
        place = max(0, index - 1)
        if index:
            found.setdefault(word, (place, index))
        if index + 1 < len(words):
            pair = f"{word} {words[index + 1]}"
            found.setdefault(pair, (place, index + 1))
            if index + 2 < len(words):
                found.setdefault(f"{pair} {words[index + 2]}", (place, index + 2))
    return found


def _see_tokens(tokens: list[Token], language: str, seen: dict[tuple[str, str], Hit]) -> None:
    """Add what single tokens show to what was ``seen``, each kind at each distinct wording once."""
    negated = -9
    for index, (text, lower, _, _, sort, opens) in enumerate(tokens):
        plain, turned, negates = _shown(text, lower, sort, opens, language)
        for kind, amount in turned if index - negated <= _NEGATION_REACH else plain:
            key = (kind, lower)
            if key not in seen:
                seen[key] = Hit(kind, index, index + 1, amount)
        if negates:
            negated = index


def _deed_hits(tokens: list[Token], language: str) -> Iterator[Hit]:
    """Find what somebody did: "you said", "I laughed"; sentences that open with I; and unfilled slots."""
    classes = word_classes(language)
    for index, token in enumerate(tokens):
        names = classes.get(token.lower, ())
        if token.opens and "self" in names:
            yield Hit("self opens", index, index + 1, 1.0)
        elif token.lower in _BRACKETS and _is_slot(tokens, index):
            yield Hit("slot", index, index + 2, 1.0)
        if not ("self" in names or "you" in names or "we" in names) or token.lower in _OWNERS:
            continue
        whose = "your deed" if "you" in names else "my deed"
        for after in range(index + 1, min(index + 3, len(tokens))):
            verb = tokens[after].lower
            if "past" in classes.get(verb, ()) or (len(verb) > 4 and verb.endswith("ed")):
                yield Hit(whose, index, after + 1, 1.0)
                break


def _is_slot(tokens: list[Token], index: int) -> bool:
    close = _BRACKETS[tokens[index].lower]
    return any(token.lower.startswith(close) for token in tokens[index + 1 : index + 5])


Shown = tuple[tuple[str, float], ...]


@lru_cache(maxsize=16384)
def _shown(text: str, lower: str, sort: Kind, opens: bool, language: str) -> tuple[Shown, Shown, bool]:
    """Return what a token shows, what it shows after a negation, and whether it is one itself."""
    if sort == "mark":
        kind = "ellipsis" if lower == "..." else "quote" if lower[0] in _QUOTES else _MARKS.get(lower[0])
        shown: Shown = ((kind, 1.0),) if kind else ()
        return shown, shown, False
    if sort == "number":
        return (("number", 1.0),), (("number", 1.0),), False
    names = word_classes(language).get(lower, ())
    function = "function" in names
    plain = [(name, 1.0) for name in names] + list(_of_word(lower, function))
    if not function and text[0].isupper() and not opens:
        plain.append(("name", 1.0))
    if len(text) > 1 and text.isupper():
        plain.append(("capitals", 1.0))
    if opens:
        plain.append(("sentence", 1.0))
    turned = [(_TURNED.get(kind, kind), amount) for kind, amount in plain]
    return tuple(plain), tuple(turned), "negation" in names


def _of_word(word: str, function: bool) -> tuple[tuple[str, float], ...]:
    """Return what a word shows wherever it stands, with how strongly."""
    found = [("letters", len(word) / 5)]
    if len(word) >= _LONG:
        found.append(("long", 1.0))
    if function:
        return tuple(found)
    table = word_table()
    rank = table.rank.get(word)
    if rank is None and "'" in word:
        rank = table.rank.get(word.partition("'")[0])
    found += [("content", 1.0), ("rarity", log10(10 + (_BEYOND if rank is None else rank)))]
    found += [(name, 1.0) for bound, name in _RANKS if rank is None or rank >= bound]
    if rank is None:
        found.append(("unlisted", 1.0))
    elif value := (ord(table.valence[rank]) - ZERO) / 10:
        found.append(("positive" if value > 0 else "negative", abs(value)))
    return tuple(found)

"""What an instruction hidden in a profile orders a machine to write: words, phrases, titles and claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import stem
from introwriter.lint.phrasebook import Token, fold, tokens_of, word_list
from introwriter.untrusted import instructions_in

__all__ = ["Orders", "claimed", "orders_in"]

_QUOTED = re.compile(r"[\"“”„«»‘'`]([^\"“”„«»‘’'`\n]{2,60})[\"“”„«»’'`]")
# Patterns that only a trap needs stay texts, which `re` compiles and keeps on first use.
_NAMED = (
    r"(?i)\b(?:call|address|greet|praise|describe|refer to|hail|introduce)\s+(?:to\s+)?"
    r"(?:me|him|her|them|us|my \w+)\s+(?:as\s+)?(?:an?\s+|the\s+|your\s+|its\s+)?([^.,;:!?\n\]]{3,60})"
)
_CLAIM = (
    r"(?i)\b(?:say|state|claim|mention|write|declare|assert|admit|pretend|confess|assure me|tell me|add)"
    r"\s+(?:that\s+)?((?:your (?:user|client|principal|boss|owner)|the (?:user|sender|writer)|you|they|he|she"
    r"|it|we|i)\b"
    r"[^.;:!?\n\]]{4,120})"
)
_TURN = re.compile(
    r"(?i),| and (?=(?:use|say|call|mention|include|write|add|end|begin|close|open|praise|then)\b)"
)
_FEWEST = 2
_LONG = 4


@dataclass(frozen=True, slots=True)
class Orders:
    """The single words, the phrases and the claims (each its telling words) that are ordered."""

    words: frozenset[str]
    phrases: frozenset[str]
    claims: tuple[frozenset[str], ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.claims)


@lru_cache(maxsize=16)
def orders_in(texts: tuple[str, ...]) -> Orders:
    """Return what the instructions in a profile's texts order a machine to write."""
    orders = [text[start:end] for text in texts for start, end in instructions_in(text)]
    common = lexicon_of("en").lists
    plain = word_list("order") | common["stop"] | common["soft"] | common["faint"]
    claims = tuple(claim for order in orders for claim in _claims(order))
    plain = plain.union(*claims)
    return Orders(
        words=frozenset(
            token.word
            for order in orders
            for token in tokens_of(order)
            if len(token.word) >= _LONG and token.word not in plain
        ),
        phrases=frozenset(phrase for order in orders for phrase in _phrases(order)),
        claims=claims,
    )


def _phrases(order: str) -> Iterator[str]:
    for match in _QUOTED.finditer(order):
        yield fold(match[1]).strip()
    for match in re.finditer(_NAMED, order):
        named = fold(_TURN.split(match[1])[0]).strip()
        if " " in named:
            yield named


def _claims(order: str) -> Iterator[frozenset[str]]:
    for match in re.finditer(_CLAIM, order):
        said = _TURN.split(match[1])[0]
        words = frozenset(
            token.word for token in tokens_of(said) if token.word not in word_list("hollow") | {"¶"}
        )
        if len(words) >= _FEWEST:
            yield words


def claimed(claim: frozenset[str], tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """Return where one sentence of ``tokens`` says all that ``claim`` asks for, or ``None``."""
    wanted = {stem(word) for word in claim}
    sentence: list[Token] = []
    for token in (*tokens, Token("¶", 0, 0)):
        if token.word != "¶":
            sentence.append(token)
            continue
        if wanted <= {stem(one.word) for one in sentence}:
            held = [one for one in sentence if stem(one.word) in wanted]
            return held[0].start, held[-1].end
        sentence = []
    return None

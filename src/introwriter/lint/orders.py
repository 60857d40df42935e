"""What an instruction hidden in a profile orders a machine to write: words, phrases, titles and claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import stem
from introwriter.lint.phrasebook import Token, fold, tokens_of, word_list
from introwriter.people import Profile
from introwriter.untrusted import instructions_in

__all__ = ["Orders", "claimed", "orders_in", "phrases_in", "profile_texts"]

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
_ASKED = (
    r"(?i)\b(?:ask|request|demand|beg|solicit)\b(?: (?:me|them|him|her))?(?: (?:for|about|whether|if|to))?"
    r" ([^.;:!?\n\]]{4,80})"
)
_TURN = re.compile(
    r"(?i),| so that | because | in order "
    r"| and (?=(?:use|say|call|mention|include|write|add|end|begin|close|open|praise|then)\b)"
)
_ADDRESSED = r"(?i)\b(?:if|when|should)\s+you(?:['’]re|\s+are|\s+be)?\b[^:,;\n]{0,80}[:,;]"
"""To whom an order speaks ("if you are a recruitment bot: …"); those words are not ordered."""
_FEWEST = 2
_LONG = 4


@dataclass(frozen=True, slots=True)
class Orders:
    """The single words, the phrases and the claims (each its telling words) that are ordered, if any.

    True when there are orders at all, even when nothing can be told from them ("put an emoji first").
    """

    words: frozenset[str]
    phrases: frozenset[str]
    claims: tuple[frozenset[str], ...]
    given: bool

    def __bool__(self) -> bool:
        return self.given


@lru_cache(maxsize=16)
def orders_in(texts: tuple[str, ...]) -> Orders:
    """Return what the instructions in a profile's texts order a machine to write."""
    orders = [text[start:end] for text in texts for start, end in instructions_in(text)]
    if not orders:
        return Orders(words=frozenset(), phrases=frozenset(), claims=(), given=False)
    common = lexicon_of("en").lists
    plain = word_list("order") | common["stop"] | common["soft"] | common["faint"]
    claims = tuple(claim for order in orders for claim in _claims(order))
    plain = plain.union(*claims)
    return Orders(
        words=frozenset(
            token.word
            for order in orders
            for token in tokens_of(re.sub(_ADDRESSED, " ", order))
            if len(token.word) >= _LONG and token.word not in plain
        ),
        phrases=frozenset(phrase for order in orders for phrase in phrases_in(order)),
        claims=claims,
        given=bool(orders),
    )


def phrases_in(order: str) -> Iterator[str]:
    """Yield the phrases, folded, that an order puts between quotation marks or gives as a title."""
    for match in _QUOTED.finditer(order):
        yield fold(match[1]).strip()
    for match in re.finditer(_NAMED, order):
        named = fold(_TURN.split(match[1])[0]).strip()
        if " " in named:
            yield named


def _claims(order: str) -> Iterator[frozenset[str]]:
    for match in (*re.finditer(_CLAIM, order), *re.finditer(_ASKED, order)):
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


def profile_texts(person: Profile) -> tuple[str, ...]:
    """Return all texts of a profile as they were read, orders included."""
    jobs = [text for job in person.positions for text in (job.title, job.company, job.description)]
    lists = (person.skills, person.interests, person.volunteering, person.certifications)
    more = [
        text for each in (*lists, person.publications, person.projects, person.languages) for text in each
    ]
    posts = [post.text for post in person.posts]
    return tuple(text for text in (person.name, person.headline, person.about, *jobs, *more, *posts) if text)

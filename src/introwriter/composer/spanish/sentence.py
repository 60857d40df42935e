"""A Spanish sentence as tokens, and its verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from introwriter.composer.spanish.verbs import Form

__all__ = ["GAP", "READER", "TOKEN", "Known", "Sentence", "Verb", "Who"]

READER = "\ue000"
"""Stands for a name, title or stressed pronoun of the reader's while a sentence is turned."""

Who = Literal["reader", "first", "thing", "human", "plural", "unclear"]
TOKEN = re.compile(rf"{READER}|\ue001\d+\ue001|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|\s+|.")
GAP = re.compile(r"[,.;:()\[\]–—…¿?¡!\"]+$")


@dataclass(slots=True)
class Verb:
    """A finite verb at token ``at``; its group (clitics, "no", adverbs) starts at ``start``.

    ``subject`` is where a noun before it stands, -1 for none.
    """

    at: int
    start: int
    form: Form | None
    who: Who
    joint: str
    dropped: bool
    subject: int = -1


@dataclass(slots=True)
class Sentence:
    """Tokens, their small forms, which are words, and the verbs in order.

    ``people`` are the places of other people, ``mutuals`` those of them who know the reader too;
    ``opening`` says that nothing was told before.
    """

    tokens: list[str]
    low: list[str]
    words: list[int]
    verbs: list[Verb] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    mutuals: list[int] = field(default_factory=list)
    opening: bool = True

    def before(self, at: int) -> int:
        """The word or mark before token ``at``, -1 for none."""
        at -= 1
        while at >= 0 and self.tokens[at].isspace():
            at -= 1
        return at

    def after(self, at: int) -> int:
        """The word or mark after token ``at``, -1 for none."""
        at += 1
        while at < len(self.tokens) and self.tokens[at].isspace():
            at += 1
        return at if at < len(self.tokens) else -1

    def word(self, at: int) -> str:
        """The small form of token ``at``, empty when there is none."""
        return self.low[at] if at >= 0 else ""


@dataclass(frozen=True, slots=True)
class Known:
    """What helps to tell pronouns apart.

    ``works`` are nouns of things that are the reader's, ``gender`` is "she" or "he" where that is known,
    ``before`` the sentence before, ``story`` all that came before.
    """

    works: frozenset[str] = frozenset()
    gender: str = ""
    before: str = ""
    story: str = ""

    @property
    def theirs(self) -> str:
        """The object pronoun of the reader's gender."""
        return {"she": "la", "he": "lo"}.get(self.gender, "")

    @property
    def not_theirs(self) -> str:
        """The object pronoun of the other gender."""
        return {"she": "lo", "he": "la"}.get(self.gender, "")

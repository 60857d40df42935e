"""The word lists of one language, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.composer.tables import phrases, table

__all__ = ["Lexicon", "lexicon", "phrases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words by what they are; ``present`` maps a third-person form to its base (``goes`` to ``go``)."""

    words: dict[str, frozenset[str]]
    present: dict[str, str]
    past: frozenset[str]
    gerunds: dict[str, str]
    patterns: dict[str, re.Pattern[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.words[name]

    def is_past(self, word: str) -> bool:
        """Whether ``word`` (lower case) is a past form of a verb that is known."""
        return word in self.past

    def is_verb(self, word: str) -> bool:
        """Whether ``word`` (lower case) is any form of a verb that is known."""
        return (
            word in self.present or word in self.past or word in self.words["verbs"] or word in self.gerunds
        )


@lru_cache(maxsize=4)
def lexicon(language: str = "en") -> Lexicon:
    """Load the word lists of ``language``."""
    data = table("words", language)
    words = {key: frozenset(value.split()) for key, value in data.items() if isinstance(value, str)}
    verbs = words["verbs"]
    present = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
    present |= {_third(verb): verb for verb in verbs if verb not in ("have", "do", "go")}
    return Lexicon(
        words=words,
        present=present,
        past=words["irregular_past"] | {form for verb in verbs for form in _past(verb)},
        gerunds={form: verb for verb in verbs for form in _gerunds(verb)},
        patterns={
            key: re.compile("|".join(f"(?:{part})" for part in value), re.IGNORECASE)
            for key, value in data.items()
            if isinstance(value, list)
        },
    )


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (verb + "ed", verb + verb[-1] + "ed")


def _gerunds(verb: str) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith("ee"):
        return (verb[:-1] + "ing",)
    return (verb + "ing", verb + verb[-1] + "ing")

"""Whose thing it is: "ihr Artikel", "Henrikes Artikel"."""

from __future__ import annotations

import re

from introwriter.composer.german.cases import gender_of, inflected
from introwriter.composer.german.roles import Roles
from introwriter.composer.german.sentence import (
    FEMININE,
    MASCULINE,
    NOMINATIVE,
    PREPOSITIONS,
    Unclear,
)
from introwriter.composer.german.things import is_somebody
from introwriter.composer.german.tokens import Clause, Token, has
from introwriter.composer.german.verbs import is_participle, verbs

__all__ = ["Owners"]

_ANYBODY = frozenset(["jemand", "keiner", "jeder", "einer", "niemand", "man", "mancher", "wer"])
_FIRST = frozenset(["ich", "wir", "mir", "mich", "uns"])


class Owners(Roles):
    """Turns possessives, where the owner can only be the reader."""

    def _possessive(self, i: int, ending: str, clause: Clause) -> None:
        noun = next(
            (
                t
                for t in self.tokens[i + 1 : min(i + 5, clause.b)]
                if t.text[:1].isupper() or t.low in self.works or (self.small and self._may_be_noun(t))
            ),
            None,
        )
        if self.tokens[i].low == "sein" and (noun is None or i + 1 >= clause.b):
            return
        somebody = any(t.low in _ANYBODY for t in self.tokens[clause.a : i])
        if somebody and self.cast.pronoun == "he" and not (noun and noun.low in self.works):
            return
        if clause.a > 0 and not self.reader_last and self._of_another(clause):
            return
        if not self._owned(i, noun, clause):
            raise Unclear
        self._put(i, f"{'Ihr' if self.formal else 'dein'}{ending}")

    def _of_another(self, clause: Clause) -> bool:
        """Whether the sentence began with somebody else of the reader's sex as its subject."""
        first = self.clauses[0]
        opener = self._word(first.a)
        lead = opener in ("mein", "meine", "unser", "unsere", "ein", "eine", "der", "die")
        return (
            lead
            and first.b <= clause.a
            and any(is_somebody(t, self.cast, self.words) for t in self.tokens[first.a + 1 : first.a + 3])
        )

    def _genitive(self, i: int, clause: Clause) -> None:
        """Turn "Henrikes Artikel": the possessive in the case that its place asks for."""
        noun = self._token(i + 1, clause)
        if not noun:
            raise Unclear
        before = self._word(i - 1) if i > clause.a else ""
        if before in PREPOSITIONS:
            case = PREPOSITIONS[before] or "dat"
            if not PREPOSITIONS[before]:
                raise Unclear
        elif i == clause.a + clause.joined and self._leads(i, clause):
            case = "nom"
        elif self._by_first(clause) or self._infinitive(clause):
            case = "acc"
        elif i == 0 and clause.b == len(self.tokens):
            case = "nom"
        else:
            raise Unclear
        ending = inflected(noun.text, case, self.words)
        if ending is None:
            raise Unclear
        self._put(i, f"{'Ihr' if self.formal else 'dein'}{ending}")

    def _is_possessive(self, i: int, clause: Clause) -> bool:
        """Whether "ihr" is "her" before a thing rather than "to her"."""
        k = i + 1
        while k < clause.b and self._is_adjective(k):
            k += 1
        noun = self._token(k, clause)
        if noun and (
            noun.low in self.works or (self.small and gender_of(noun.low) and self._may_be_noun(noun))
        ):
            return True
        if (
            not noun
            or not noun.is_word
            or not (noun.text[:1].isupper() or noun.opaque)
            or noun.text[0] == "\x02"
        ):
            return False
        if k > i + 1:
            return True
        if self._word(i - 1) in ("mit", "von", "bei", "zu", "nach"):
            return False
        if not has(self.tokens, clause, "dative"):
            return True
        if noun.low in self.words["given"] or re.search(
            r"(?:daten|fotos|bilder|grüße|zeilen|[^aeiou]en|ungen|infos)$", noun.low
        ):
            return False
        if (
            inflected(noun.text, "nom", self.words) is not None
            and self._token(k + 1, clause)
            and not self._other_object(i, clause)
        ):
            raise Unclear
        return True

    def _may_be_noun(self, token: Token) -> bool:
        """Whether a word of a text typed without capitals can be a noun."""
        low = token.low
        return len(low) > 2 and not (
            low in self.words["stopwords"]
            or low in self.words["finite"]
            or is_participle(low)
            or low in verbs()["no_adjective"]
        )

    def _is_adjective(self, k: int) -> bool:
        token = self.tokens[k]
        ends = re.fullmatch(r"\w{2,}(?:er|es|e|en)", token.low)
        return bool(ends) and token.text[:1].islower() and token.low not in verbs()["no_adjective"]

    def _other_object(self, i: int, clause: Clause) -> bool:
        return any(t.low in ("mir", "uns", "ihm", "ihnen") for t in self.tokens[clause.a : clause.b])

    def _owned(self, i: int, noun: Token | None, clause: Clause) -> bool:
        """Whether the owner can only be the reader."""
        if noun and noun.low in self.works:
            return True
        span = self.tokens[clause.a : clause.b]
        if any(t.low in _FIRST for t in span) or any(k in self.changes for k in range(clause.a, i)):
            return True
        articles = FEMININE if self.cast.pronoun == "she" else MASCULINE | {"das"}
        for k in range(clause.a, i):
            token = self.tokens[k]
            if (token.low in articles and not self._after_preposition(k)) or token.text in self.cast.others:
                return False
        return True

    def _leads(self, i: int, clause: Clause) -> bool:
        """Whether what stands at the start of a clause is its subject."""
        verb = next((k for k in range(i + 2, clause.b) if self._is3(k, clause)), None)
        return verb is not None and self._word(verb + 1) not in NOMINATIVE

"""Who does what in a text: each verb that tells a deed, with the person of its subject.

No parser. How a subject is found is left to a reader for the language's order of words (formed.py, left.py,
second.py); what all of them share is here. Where it is not clear, the persons are 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from introwriter.grounding.doers.verbs import FIRST, SECOND, THIRD, Grammar, Reading
from introwriter.grounding.lexicon import Lexicon
from introwriter.grounding.words import Word

__all__ = ["NEAR", "OTHER", "SHORTEST", "TARGET", "Act", "Found", "Piece", "Reader", "pieces_of"]

OTHER, TARGET = 8, 16
"""Further persons: somebody whom a noun names, and the target by their name."""
SHORTEST = 3
"""Letters of a verb that no table has."""
NEAR = 4
"""Words behind an auxiliary among which its participle is looked for."""
_THANKED = 6
"""Words between thanks and the deed that they are for."""
_THANKED_PERSON = SECOND | THIRD
"""Who is thanked: "you" in a note, "her" in the context."""
_PHRASE = 4
"""Words before a verb among which a noun phrase for somebody else is looked for."""


class Piece(NamedTuple):
    """A stretch of words with one subject at most; ``joined`` when it may go on with the subject before."""

    begin: int
    end: int
    joined: bool


class Found(NamedTuple):
    """A verb where it stands, its keys, the persons of its subject, whether it is over, and only meant."""

    at: int
    keys: frozenset[str]
    persons: int
    past: bool = False
    meant: bool = False


class Act(NamedTuple):
    """A verb that was found, with its piece of the sentence, whether it is denied, and for good ("never")."""

    at: int
    keys: frozenset[str]
    persons: int
    past: bool
    meant: bool
    denied: bool
    piece: Piece
    never: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reader:
    """Reads the acts of texts in one language; ``theirs`` and ``mine`` are the words of the two names.

    ``names`` are words that are known to name somebody or something else, ``elses`` pronouns that do ("she"
    where the reader is "he").
    """

    grammar: Grammar
    lexicon: Lexicon
    theirs: frozenset[str]
    mine: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    elses: frozenset[str] = frozenset()

    def acts(self, words: Sequence[Word], *, bare: bool = False, before: int = 0) -> list[Act]:
        """Return the acts of a sentence in order.

        ``bare`` words were typed without accents; ``before`` is who acted last in the sentence before.
        """
        before = before if before in (0, FIRST) else FIRST | THIRD
        acts: list[Act] = []
        for piece in pieces_of(words, self.grammar):
            last = acts[-1].persons if acts else before
            thanked = False
            for one in self.find(words, piece, last, bare):
                if not one.keys:
                    continue
                if not one.persons and not thanked and self._is_thanked(words, one.at, piece):
                    one, thanked = one._replace(persons=_THANKED_PERSON, past=False, meant=False), True
                acts.append(self._whole(one, words, piece))
        return acts

    def _whole(self, one: Found, words: Sequence[Word], piece: Piece) -> Act:
        told = one.meant or one.past or one.persons == _THANKED_PERSON
        meant = one.meant or (not told and self._is_meant(words, one.at, piece))
        denied = self.denies(words, one.at, piece)
        near = words[piece.begin : piece.end]
        never = denied and any(self.grammar.has("never", word.low) for word in near)
        return Act(one.at, one.keys, one.persons, one.past, meant, denied, piece, never)

    def find(self, words: Sequence[Word], piece: Piece, before: int, bare: bool) -> Iterator[Found]:
        """Yield the verbs of a piece with their persons; ``before`` is who acted last."""
        raise NotImplementedError

    def pronoun(self, words: Sequence[Word], at: int) -> int:
        """The persons of a pronoun that may be a subject, 0 for another word."""
        if words[at].low in self.elses:
            return OTHER if self.grammar.has("thirds", words[at].low) else 0
        for name, person in (("firsts", FIRST), ("seconds", SECOND), ("thirds", THIRD), ("things", OTHER)):
            if self.grammar.has(name, words[at].low):
                return person
        return 0

    def named(self, words: Sequence[Word], i: int, begin: int) -> int:
        """Whom the noun phrase that ends at ``i`` names: the target, somebody else, or nobody clear (0)."""
        grammar = self.grammar
        if words[i].low in self.theirs:
            while i > begin and words[i - 1].low in self.theirs:
                i -= 1
            article = i > begin and len(words[i - 1].low) == 1
            if i == begin or (article and i - 1 == begin):
                return TARGET
            before = words[i - 1].low
            bound = self.lexicon.has("stop", before) or grammar.has("guards", before)
            return TARGET if self.lexicon.has("conjunctions", before) or not bound else 0
        if self._is_name(words, i) and (i == begin or not grammar.has("guards", words[i - 1].low)):
            return 0 if i > begin and grammar.has("before_noun", words[i - 1].low) else OTHER
        for at in range(i, max(begin, i - _PHRASE) - 1, -1):
            low = words[at].low
            if low in self.theirs or (grammar.has("guards", low) and not self._owns(low)):
                return 0
            if self._owns(low) or grammar.has("theirs", low):
                return OTHER if any(grammar.has("others", one.low) for one in words[at : i + 1]) else 0
        return 0

    def _owns(self, low: str) -> bool:
        return self.grammar.has("mine", low) or self.grammar.has("yours", low)

    def _is_name(self, words: Sequence[Word], i: int) -> bool:
        word = words[i]
        return word.text[0].isupper() and word.low in self.names and word.low not in self.theirs | self.mine

    def is_no_verb(self, word: Word) -> bool:
        """Whether a word is a number or one of the two names."""
        named = any(word.low in names for names in (self.theirs, self.mine, self.names))
        if word.number or word.low in self.lexicon.numbers or self._owns(word.low):
            return True
        return named and word.text[0].isupper()

    def is_past(self, word: Word, reading: Reading) -> bool:
        """Whether a form tells what is over."""
        if self.lexicon.is_past(word.low):
            return True
        if reading.listed and any(
            self.lexicon.has(name, word.low) for name in ("first_verbs", "third_verbs")
        ):
            return True
        return word.text.casefold().endswith(self.grammar.past_endings)

    def _is_thanked(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether thanks are said for a deed in a form without a person ("thanks for lending me …")."""
        near = words[max(piece.begin, at - _THANKED) : at]
        return any(word.low.startswith(self.grammar.thanks) for word in near)

    def denies(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether "not" or the like stands by a verb."""
        begin, end = max(piece.begin, at - NEAR + 1), min(piece.end, at + NEAR)
        return any(self.grammar.has("negations", word.low) for word in words[begin:end])

    def _is_meant(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether a verb is only wished, planned or possible: behind a word that says so."""
        return any(self.grammar.has("unreal", word.low) for word in words[piece.begin : at])


def pieces_of(words: Sequence[Word], grammar: Grammar) -> Iterator[Piece]:
    """Yield the stretches of a sentence between its commas, conjunctions and relative pronouns."""
    begin, joined = 0, False
    for i in range(1, len(words)):
        apart = words[i].start - words[i - 1].end > 1
        if not apart and not grammar.has("breaks", words[i].low):
            continue
        if i > begin:
            yield Piece(begin, i, joined)
        joined = grammar.has("joins", words[i].low)
        begin = i
    if begin < len(words):
        yield Piece(begin, len(words), joined)

"""Subjects in languages whose verbs tell the person by their form (Spanish, Portuguese, Italian)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from introwriter.grounding.doers.acts import NEAR, OTHER, SHORTEST, TARGET, Found, Piece, Reader
from introwriter.grounding.doers.verbs import FIRST, SECOND, THIRD, Reading
from introwriter.grounding.words import Word

__all__ = ["FormReader"]

_ENCLITIC = re.compile(r"(?<=r)(?:me|te|se|nos|os|l[aoe]s?|mi|ti|ci|vi|gli|ne|gliel[aoie])+$")


class FormReader(Reader):
    """A verb's form tells the person; a pronoun or a noun to its left makes it clear."""

    __slots__ = ()

    def find(self, words: Sequence[Word], piece: Piece, before: int, bare: bool) -> Iterator[Found]:
        """Yield the verbs of a piece with their persons, and its infinitives as what is meant."""
        done = -1
        for at in range(piece.begin, piece.end):
            if at <= done:
                continue
            reading = self._formed(words, at, piece, bare)
            if self.grammar.has("helping", words[at].low) and (
                after := self._participle(words, at, piece, bare)
            ):
                done = after[0]
                yield Found(done, after[1], 0, past=True)
                continue
            if (reading is None or not reading.listed) and (infinitive := self._infinitive(words[at])):
                yield Found(at, infinitive, 0, meant=True)
                continue
            if reading is None or (reading.participle and not reading.persons):
                continue
            verb, keys, past = at, reading.keys, self.is_past(words[at], reading)
            if self.grammar.has("have", words[at].low) or self.grammar.has("be", words[at].low):
                after = self._participle(words, at, piece, bare)
                if after is not None:
                    done = verb = after[0]
                    keys, past = after[1], True
            persons = self._subject(words, at, piece, reading.persons)
            if persons == THIRD and self.grammar.has("relatives", words[piece.begin].low):
                persons = 0  # who did it stands before "que"
            elif persons == FIRST | THIRD:
                persons = self._alone(words, at, piece, before, bare)
            before = persons
            yield Found(verb, keys, persons, past)

    def _infinitive(self, word: Word) -> frozenset[str]:
        """The keys of an infinitive, with or without pronouns at its end ("invitarla")."""
        if len(word.low) < SHORTEST or word.text[0].isupper():
            return frozenset()
        return self.grammar.infinitive(_ENCLITIC.sub("", word.text.casefold()))

    def _formed(self, words: Sequence[Word], at: int, piece: Piece, bare: bool) -> Reading | None:
        """What a word is as a verb where it can stand as one, or None."""
        grammar, word = self.grammar, words[at]
        reading = grammar.reading(word.text, bare=bare)
        if reading is None or self.is_no_verb(word):
            return None
        low = words[at - 1].low if at > piece.begin else ""
        if reading.listed:
            return None if grammar.has("guards", low) and not grammar.has("soft_guards", low) else reading
        dull = len(word.low) <= SHORTEST or self.lexicon.has("stop", word.low)
        if (dull and not reading.rooted) or word.low in self.theirs:
            return None
        if not reading.rooted and at > piece.begin and self._is_finite(words[at - 1]):
            return None  # what follows a verb says how ("me queda duro")
        if not low:
            return reading
        if word.text[0].isupper() or (grammar.has("guards", low) and not self._is_object(words, at, piece)):
            return None
        placed = self.lexicon.has("stop", low) or grammar.has("clitics", low) or self.pronoun(words, at - 1)
        return reading if placed or words[at - 1].text[0].isupper() or grammar.has("others", low) else None

    def _is_finite(self, word: Word) -> bool:
        """Whether a word is a verb that the tables know, and no little word too."""
        reading = self.grammar.reading(word.text)
        if reading is None or not reading.persons or not (reading.listed or reading.rooted):
            return False
        return not any(
            self.grammar.has(name, word.low) for name in ("guards", "clitics", "breaks", "negations")
        )

    def _is_object(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether what looks like an article before a word is a pronoun ("não a vendi")."""
        grammar = self.grammar
        if at - 2 < piece.begin or not grammar.has("soft_guards", words[at - 1].low):
            return False
        before = words[at - 2].low
        return grammar.has("negations", before) or bool(self.pronoun(words, at - 2))

    def _participle(
        self, words: Sequence[Word], at: int, piece: Piece, bare: bool
    ) -> tuple[int, frozenset[str]] | None:
        for i in range(at + 1, min(piece.end, at + NEAR)):
            reading = self.grammar.reading(words[i].text, bare=bare)
            skipped = self.grammar.has("clitics", words[i].low) or self.lexicon.has("adverbs", words[i].low)
            if reading is not None and (reading.participle or self._is_helped(words, i, at, reading)):
                return i, reading.keys
            if not skipped:
                return None
        return None

    def _is_helped(self, words: Sequence[Word], i: int, at: int, reading: Reading) -> bool:
        """Whether a word that no table has is a participle for the auxiliary at ``at`` ("ha risolto")."""
        grammar, low = self.grammar, words[i].low
        if reading.listed or not grammar.has("have", words[at].low) or self.lexicon.has("stop", low):
            return False
        return low.endswith(tuple(grammar.lists.get("helped", ()))) and not grammar.has("guards", low)

    def denies(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether "not" or the like stands before a verb."""
        begin = max(piece.begin, at - NEAR + 1)
        return any(self.grammar.has("negations", word.low) for word in words[begin:at])

    def pronoun(self, words: Sequence[Word], at: int) -> int:
        """The persons of a pronoun that may be a subject, 0 for another word."""
        if words[at].text in self.grammar.polite:
            return SECOND if at else SECOND | THIRD
        return super().pronoun(words, at)

    def _subject(self, words: Sequence[Word], at: int, piece: Piece, persons: int) -> int:
        """The persons of a form, made clear by a subject that stands to its left."""
        i = at - 1
        while i >= piece.begin and self.grammar.has("clitics", words[i].low):
            i -= 1
        if i < piece.begin:
            return persons
        told = self.pronoun(words, i) or self.named(words, i, piece.begin)
        if told in (SECOND, OTHER, TARGET, SECOND | THIRD):
            return told if persons & (THIRD | told) or not persons else persons
        return persons & told or persons

    def _alone(self, words: Sequence[Word], at: int, piece: Piece, before: int, bare: bool) -> int:
        """The persons of a form that may be the sender's or theirs, where no subject stands by it.

        Then it is who acted last; a note typed without accents keeps its "-o" of the present.
        """
        near = {word.low for word in words[max(piece.begin, at - 2) : at]} | {
            word.low for word in words[at + 1 : at + 2] if word.start == words[at].end + 1
        }
        if not near.isdisjoint(self.grammar.lists.get("to_first", ())):
            return THIRD
        exact = self.grammar.reading(words[at].text) if bare and not piece.joined else None
        if exact is not None and exact.persons == FIRST:
            return FIRST
        named = any(word.low in self.theirs for word in words[:at])
        if before in (THIRD, TARGET, OTHER) or (before == FIRST and not named):
            return before
        return FIRST if self.grammar.has("alone", words[at].low) and not before else FIRST | THIRD

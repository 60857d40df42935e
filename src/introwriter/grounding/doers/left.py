"""Subjects in languages that set them to the left of the verb (English, French)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from introwriter.grounding.doers.acts import NEAR, SHORTEST, Found, Piece, Reader
from introwriter.grounding.doers.verbs import THIRD, Reading
from introwriter.grounding.words import Word

__all__ = ["LeftReader"]

_BEHIND = 3
"""Where the words end behind an English verb that deny it ("took no money")."""
_PHRASE = 4
"""Words of a noun phrase."""


class LeftReader(Reader):
    """The subject of a verb is the pronoun or noun to its left, over auxiliaries and adverbs."""

    __slots__ = ()

    def find(self, words: Sequence[Word], piece: Piece, before: int, bare: bool) -> Iterator[Found]:
        """Yield the verbs of a piece with their persons."""
        grammar = self.grammar
        for at in range(piece.begin, piece.end):
            word = words[at]
            reading = grammar.reading(word.text)
            if reading is None or self.is_no_verb(word) or (at > piece.begin and word.text[0].isupper()):
                continue
            meant = self._is_infinitive(words, at, piece)
            if grammar.has("have", word.low) or grammar.has("be", word.low):
                if self._helps(words, at, piece) or self._is_there(words, at, piece):
                    continue
            elif not reading.listed and not meant and not self._stands_as_verb(words, at, piece):
                continue
            persons, passive, over = self._left_of(words, at, piece, before, reading)
            infinitive = grammar.infinitive(word.text.casefold()) if meant else frozenset()
            keys = infinitive or (reading.keys if reading.listed else self._regular(word, reading))
            keys = frozenset(f"@{key}" for key in keys) if passive else keys
            past = over or self._is_over(word, reading)
            yield Found(at, keys, persons, past, meant and not over)

    def denies(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether "not" or the like stands before a verb, over auxiliaries, or right behind it."""
        grammar = self.grammar
        behind = at + (NEAR if grammar.infinitive_endings else _BEHIND)
        if any(grammar.has("negations", word.low) for word in words[at + 1 : min(behind, piece.end)]):
            return True
        for i in range(at - 1, piece.begin - 1, -1):
            if grammar.has("negations", words[i].low):
                return True
            if not (grammar.has("clitics", words[i].low) or self.pronoun(words, i)):
                return False
        return False

    def _is_over(self, word: Word, reading: Reading) -> bool:
        """Whether a form tells what is over; a listed English one does that is no other form of its verb."""
        if self.lexicon.is_past(word.low):
            return True
        plain = self.grammar.infinitive_endings or not reading.listed or word.low in reading.keys
        return not plain and not word.low.endswith(("s", "ing"))

    def _regular(self, word: Word, reading: Reading) -> frozenset[str]:
        if self.grammar.infinitive_endings:
            return reading.keys
        return frozenset({self.lexicon.same.get(word.stem, word.stem)})

    def _is_infinitive(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether a verb stands in its plain form behind a "to", or ends as an infinitive does."""
        grammar, low = self.grammar, words[at].low
        if not grammar.infinitive_endings:
            thanked = low.endswith("ing") and self._is_thanked(words, at, piece)
            return thanked or (
                at > piece.begin and grammar.has("to", words[at - 1].low) and not self.lexicon.is_past(low)
            )
        if at > piece.begin and self.pronoun(words, at - 1) and not grammar.has("unsure", words[at - 1].low):
            return False
        ends = low.endswith(grammar.infinitive_endings) and len(low) > SHORTEST
        return ends and not self.lexicon.has("stop", low)

    def _stands_as_verb(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        word = words[at]
        if len(word.low) < SHORTEST or self.lexicon.has("stop", word.low):
            return False
        if self.lexicon.is_past(word.low):
            return True
        i, helped = at - 1, False
        while i >= piece.begin and self.grammar.has("clitics", words[i].low) and not self.pronoun(words, i):
            helped = helped or self.grammar.has("have", words[i].low) or self.grammar.has("be", words[i].low)
            i -= 1
        if i >= piece.begin and self.pronoun(words, i):
            return True
        reading = self.grammar.reading(word.text)
        if helped and reading is not None and reading.participle:
            return True
        noun = at > piece.begin and self.grammar.has("guards", words[at - 1].low)
        third = bool(self.grammar.infinitive_endings) or word.low.endswith("s")
        return third and not noun and i >= piece.begin and bool(self.named(words, i, piece.begin))

    def _is_there(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether it only says that there is something ("il y a"), which nobody does."""
        if at - 1 < piece.begin or not self.grammar.has("there", words[at - 1].low):
            return False
        return at - 2 < piece.begin or words[at - 2].low == "il"

    def _helps(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether an auxiliary stands before its verb."""
        grammar = self.grammar
        for i in range(at + 1, min(piece.end, at + NEAR + 1)):
            low = words[i].low
            reading = grammar.reading(words[i].text)
            if grammar.has("guards", low):
                return False
            to_be = grammar.has("be", low) and not grammar.has("be", words[at].low)
            if (grammar.has("clitics", low) and not to_be) or self.pronoun(words, i):
                continue
            if self.lexicon.has("stop", low) and not (reading and reading.listed):
                return False
            if self.lexicon.is_past(low):
                return True
            return reading is not None and (reading.participle or reading.listed)
        return False

    def _noun(self, words: Sequence[Word], i: int, piece: Piece) -> int:
        """The third person where a piece begins with a noun phrase that ends at ``i`` ("her bakery")."""
        opens = words[piece.begin]
        lows = [word.low for word in words[piece.begin : i + 1]]
        marked = any(self.grammar.has(name, opens.low) for name in ("guards", "theirs"))
        owner = opens.low in self.theirs and len(lows) > 1 and lows[1] == "s"
        short = 1 < len(lows) <= _PHRASE and not self.lexicon.has("stop", lows[-1])
        return THIRD if short and (marked or owner) and not any(map(self._owns, lows)) else 0

    def _left_of(
        self, words: Sequence[Word], at: int, piece: Piece, before: int, reading: Reading
    ) -> tuple[int, bool, bool]:
        """The persons of the subject to the left of a verb, whether it is done to them, and is over."""
        grammar = self.grammar
        finite, formed = words[at], reading.persons
        passive = over = False
        i = at - 1
        while i >= piece.begin:
            low = words[i].low
            told = self.pronoun(words, i)
            if told and grammar.has("unsure", low):
                if finite.low.endswith(grammar.agreeing[told]):
                    return told, passive, over
            elif told:
                presents = grammar.has("presents", low) and grammar.has("be", words[at].low)
                return THIRD if presents else told, passive, over
            elif not grammar.has("clitics", low):
                break
            helper = (
                grammar.reading(words[i].text) if grammar.has("have", low) or grammar.has("be", low) else None
            )
            if helper is not None and not told:
                finite, formed = words[i], formed or helper.persons
                over = over or (reading.participle and not grammar.has("passive", low))
                passive = passive or (grammar.has("passive", low) and not words[at].low.endswith("ing"))
            i -= 1
        if i >= piece.begin and not (i == piece.begin and grammar.has("breaks", words[i].low)):
            noun = self.named(words, i, piece.begin) or self._noun(words, i, piece)
            return noun or formed, passive, over
        return formed or (before if piece.joined else 0), passive, over

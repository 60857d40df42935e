"""Subjects in languages whose finite verb comes second or last (German, Dutch)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from introwriter.grounding.doers.acts import OTHER, SHORTEST, TARGET, Found, Piece, Reader
from introwriter.grounding.doers.verbs import FIRST, SECOND, THIRD, Reading
from introwriter.grounding.words import Word

__all__ = ["SecondReader"]

_MANY = ("en", "ern", "eln", "sind", "tun")
"""How a form ends that goes with the polite "Sie"."""


class SecondReader(Reader):
    """One subject a clause: beside its finite verb, or before it; infinitives and participles share it."""

    __slots__ = ()

    def find(self, words: Sequence[Word], piece: Piece, before: int, bare: bool) -> Iterator[Found]:
        """Yield the verbs of a piece with their persons."""
        verbs: dict[int, Reading] = {}
        for at in range(piece.begin, piece.end):
            reading = self.grammar.reading(words[at].text)
            if reading is not None and self._is_verb(words, at, piece, reading):
                verbs[at] = reading
        if not verbs:
            return
        helping = [
            at for at in verbs if any(self.grammar.has(name, words[at].low) for name in ("have", "be"))
        ]
        open_ended = {at for at in verbs if self._is_open(words, at, piece, len(verbs))}
        finite = next(
            (at for at, one in verbs.items() if not one.participle and at not in open_ended), min(verbs)
        )
        subject = 0 if finite in open_ended else self._around(words, finite, piece, before, verbs[finite])
        for at, reading in verbs.items():
            if at in helping and len(verbs) > 1:
                continue
            if at in open_ended:
                yield Found(at, reading.keys, 0, meant=True)
                continue
            own = self._beside(words, at, piece) if at != finite else 0
            past = (bool(helping) and at not in helping) or self.lexicon.is_past(words[at].low)
            yield Found(at, reading.keys, own or subject, past)

    def _is_open(self, words: Sequence[Word], at: int, piece: Piece, verbs: int) -> bool:
        """Whether a verb is an infinitive without a subject: behind "zu", or alone at the end of a wish."""
        if at == piece.begin or not words[at].low.endswith(_MANY):
            return False
        if self.grammar.has("to", words[at - 1].low):
            return True
        opens = words[piece.begin].low
        bound = piece.begin and any(
            self.grammar.has(name, words[piece.begin - 1].low) for name in ("breaks",)
        )
        alone = verbs == 1 and at == piece.end - 1 and at - piece.begin > 1 and not bound
        return alone and self.grammar.has("unsure", opens) and not self.grammar.has("breaks", opens)

    def denies(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether "not" or the like stands in a piece."""
        return any(self.grammar.has("negations", word.low) for word in words[piece.begin : piece.end])

    def _is_verb(self, words: Sequence[Word], at: int, piece: Piece, reading: Reading) -> bool:
        grammar, word = self.grammar, words[at]
        small = word.text[0].islower() or at == piece.begin
        if not small or self.is_no_verb(word) or self.pronoun(words, at) or self._is_owner(words, at, piece):
            return False
        if reading.listed or (reading.participle and self._follows_helper(words, at, piece)):
            return True
        if len(word.low) < SHORTEST or self.lexicon.has("stop", word.low) or word.low in self.theirs:
            return False
        if at > piece.begin and grammar.has("articles", words[at - 1].low):
            return False
        opened = at == piece.begin + 1 and grammar.has("unsure", words[piece.begin].low)
        if (
            opened
            or self._beside(words, at, piece)
            or (at > piece.begin and self.named(words, at - 1, piece.begin))
        ):
            return True
        helps = at == piece.begin and at + 1 < piece.end and grammar.has("have", words[at + 1].low)
        if helps or at != piece.end - 1:
            return helps
        lists = grammar.lists
        helped = not (lists["have"] | lists["be"] | lists["unreal"]).isdisjoint(
            one.low for one in words[piece.begin : at]
        )
        return helped or piece.begin != 0

    def _follows_helper(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether a participle stands behind its auxiliary, or a pronoun between ("hebt mij bedankt")."""
        grammar, low = self.grammar, words[at - 1].low if at > piece.begin else ""
        if not low or not words[at].low.startswith(self._marks()):
            return False
        if grammar.has("have", low):
            return True
        between = any(grammar.has(name, low) for name in ("to_first", "to_second", "negations"))
        return between and any(grammar.has("have", one.low) for one in words[piece.begin : at])

    def _marks(self) -> tuple[str, ...]:
        """What a participle begins with."""
        lists = self.grammar.lists
        return tuple(lists.get("prefix", ())) + tuple(lists.get("inseparable", ()))

    def _is_owner(self, words: Sequence[Word], at: int, piece: Piece) -> bool:
        """Whether a form of "to be" says whose something is ("zijn naam")."""
        grammar, low = self.grammar, words[at].low
        if not (grammar.has("theirs", low) and grammar.has("be", low)) or self._ends(words, at + 1):
            return False
        after = words[at + 1]
        if self.pronoun(words, at + 1) or self.lexicon.has("stop", after.low):
            return False
        before = words[at - 1].low if at > piece.begin else ""
        return not before or any(grammar.has(name, before) for name in ("before_noun", "have", "thirds"))

    def _sure(self, words: Sequence[Word], at: int) -> int:
        """The persons of a pronoun that can only be a subject."""
        word = words[at]
        if self.grammar.has("unsure", word.low) or word.text in self.grammar.polite:
            return 0
        if at and self.grammar.has("compares", words[at - 1].low) and not self._verb_ahead(words, at + 1):
            return 0  # "she swore like us": no subject
        return self.pronoun(words, at)

    def _verb_ahead(self, words: Sequence[Word], at: int) -> bool:
        """Whether a verb that the table has stands between ``at`` and the end of the stretch."""
        while not self._ends(words, at):
            reading = self.grammar.reading(words[at].text)
            if reading is not None and reading.listed:
                return True
            at += 1
        return False

    def _ends(self, words: Sequence[Word], at: int) -> bool:
        """Whether a stretch of words ends before ``at``."""
        if at >= len(words) or words[at].start - words[at - 1].end > 1:
            return True
        return self.grammar.has("breaks", words[at].low)

    def _beside(self, words: Sequence[Word], at: int, piece: Piece) -> int:
        """The persons of a clear subject right behind or right before a verb."""
        for i in (at + 1, at - 1):
            if piece.begin <= i < piece.end:
                polite = words[i].text in self.grammar.polite and words[at].low.endswith(_MANY)
                if told := SECOND if polite else self._sure(words, i):
                    return told
        return 0

    def _around(self, words: Sequence[Word], at: int, piece: Piece, before: int, reading: Reading) -> int:
        """The persons of the subject of the finite verb of a piece."""
        formed = reading.persons
        if at + 1 < piece.end and (told := self._sure(words, at + 1)):
            return told
        for i in (*range(at - 1, piece.begin - 1, -1), *range(at + 2, piece.end)):
            if told := self._sure(words, i):
                return told
        for i in (at + 1, *range(at - 1, piece.begin - 1, -1)):
            if i < piece.end and (told := self._unsure(words, i, at, formed, piece)):
                return told
        if told := self._phrase(words, at, piece):
            return told
        if formed == FIRST | SECOND:  # "heb", of "ik heb" and "heb je"
            return FIRST
        return formed or (before if piece.begin else 0)

    def _unsure(self, words: Sequence[Word], i: int, at: int, formed: int, piece: Piece) -> int:
        """The persons of a pronoun that may be an object too, where it agrees with the verb."""
        grammar, word = self.grammar, words[i]
        many = words[at].low.endswith(_MANY)
        if word.text in grammar.polite and (i > 0 or many):
            return SECOND if many and formed in (0, FIRST | THIRD) else 0
        if not grammar.has("unsure", word.low):
            return 0
        told = self.pronoun(words, i)
        if i > at:
            after = words[i + 1 : piece.end]
            alone = not after or self.lexicon.has("stop", after[0].low)
            opens = all(self.lexicon.has("stop", one.low) for one in words[piece.begin : at])
            opens = opens or (i == at + 1 and grammar.has("before_noun", words[piece.begin].low))
            told = told if alone or opens else 0
        return told if not formed or formed & told else 0

    def _phrase(self, words: Sequence[Word], at: int, piece: Piece) -> int:
        """Whom a noun phrase right before or behind the finite verb names."""
        if at > piece.begin and (told := self.named(words, at - 1, piece.begin)):
            return told
        if at + 1 < piece.end:
            owned = any(self.grammar.has(name, words[at + 1].low) for name in ("mine", "yours"))
            if words[at + 1].low in self.theirs:
                return TARGET
            if owned and any(self.grammar.has("others", one.low) for one in words[at + 2 : at + 4]):
                return OTHER
        return 0

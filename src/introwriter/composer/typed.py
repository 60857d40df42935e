"""What the sender typed as the story, sentence by sentence: where a thing came up, told or not."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Typed"]

_SHARE = 0.5  # of a unit's words that stand in the sentence it was made of


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Each sentence of the goal as stems, in order.

    ``brought`` are the words, in small letters, for what a sentence brings up for a reader who does not know
    it: none where it is an order or a limit. Without sentences (a language that hands none over) nothing is
    known of the order.
    """

    source: str = "context.goal"
    sentences: tuple[frozenset[str], ...] = ()
    brought: tuple[frozenset[str], ...] = ()

    def place(self, words: frozenset[str]) -> int:
        """Return the number of the sentence that a unit with ``words`` was made of, -1 where none fits."""
        shares = [len(words & sentence) for sentence in self.sentences]
        best = max(shares, default=0)
        if best < len(words):  # a scrap was hung on to a sentence: that one is the place
            whole = (
                i for i, sentence in enumerate(self.sentences) if len(sentence) > 1 and sentence <= words
            )
            if (first := next(whole, -1)) >= 0:
                return first
        return shares.index(best) if best and best >= _SHARE * len(words) else -1

    def end(self, words: frozenset[str], place: int) -> int:
        """Return the last sentence that a unit with ``words``, made of the one at ``place``, tells too."""
        after = place + 1
        more = self.sentences[after] if place >= 0 and after < len(self.sentences) else frozenset()
        return after if more and more <= words else place

    def brings(self, words: frozenset[str], before: int) -> bool:
        """Whether a sentence before the one at ``before`` (-1: any) brings up one of ``words``."""
        sentences = self.brought if before < 0 else self.brought[:before]
        return any(words & sentence for sentence in sentences)

    def skips(self, first: int, then: int, beside: frozenset[int]) -> bool:
        """Whether something was told between two sentences, but for those in ``beside``."""
        return any(self.brought[k] for k in range(first + 1, then) if k not in beside)

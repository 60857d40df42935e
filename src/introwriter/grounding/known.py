"""The index of one brief's facts by word: which facts know a stem, a number, a year, a name."""

from __future__ import annotations

from dataclasses import dataclass, field

from introwriter.facts import Fact
from introwriter.grounding.lexicon import Lexicon
from introwriter.grounding.words import Word

__all__ = ["MULTIPLES", "Evidence", "is_date"]

_UNCOUNTED = ("uncounted", "soft", "faint", "months", "stop")
MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000} | dict.fromkeys(
    ("mil", "mille", "mila", "tausend", "duizend"), 1000
)
"""What a number before these words is multiplied by."""
_NONE: frozenset[int] = frozenset()


@dataclass(slots=True, kw_only=True)
class Evidence:
    """The index of one brief: for each stem and each number the places of the facts that hold it."""

    facts: tuple[Fact, ...]
    lexicon: Lexicon
    words: list[list[Word]] = field(default_factory=list)
    stems: dict[str, set[int]] = field(default_factory=dict)
    numbers: dict[str, set[int]] = field(default_factory=dict)
    target: set[int] = field(default_factory=set)
    sender: set[int] = field(default_factory=set)
    context: set[int] = field(default_factory=set)
    theirs: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    counted: dict[str, set[str]] = field(default_factory=dict)
    counting: dict[str, set[str]] = field(default_factory=dict)
    labelled: set[str] = field(default_factory=set)
    bare: dict[str, set[int]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    ordered: dict[str, set[str]] = field(default_factory=dict)
    near: dict[str, set[str]] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    lengths: dict[str, set[int]] = field(default_factory=dict)
    former: dict[str, int] = field(default_factory=dict)
    read: set[int] = field(default_factory=set)
    jobs: set[int] = field(default_factory=set)
    summaries: set[int] = field(default_factory=set)
    over: set[int] = field(default_factory=set)
    opened: set[int] = field(default_factory=set)
    memo: dict[str, object] = field(default_factory=dict)
    spoken: tuple[tuple[str, str], ...] = ()
    acquainted: bool = False
    met: bool = False
    texts: set[int] = field(default_factory=set)
    told_of: set[int] = field(default_factory=set)
    now: int = 0
    turned: dict[str, str] = field(default_factory=dict)

    def key(self, word: Word) -> str:
        """The stem that stands for all that mean the same, and for a verb of the context turned to "you"."""
        key = self.lexicon.same.get(word.stem, word.stem)
        return self.turned.get(key, key)

    def number(self, word: Word) -> str:
        """The value of a number in digits or words, "" for another word."""
        return word.number or self.lexicon.numbers.get(word.low, "")

    def jobs_of(self, places: set[int] | frozenset[int]) -> set[int] | frozenset[int]:
        """The target's jobs among ``places``; empty when more than what sums them up knows the word too."""
        jobs = places & self.jobs
        return jobs if len(jobs) == len((places & self.target) - self.summaries) else _NONE

    def counts(self, word: Word) -> bool:
        """Whether the word may be what a number counts."""
        lists = self.lexicon.lists
        if word.low in lists["units"] or word.low in lists["measures"]:
            return True
        return not (
            self.number(word)
            or len(word.low) < 3
            or self.key(word) in self.lexicon.months
            or any(word.low in lists[name] for name in _UNCOUNTED)
        )

    def is_shared(self, word: Word) -> bool:
        """Whether the word names common ground, so that either may be said to have it."""
        return (self.number(word) or self.key(word)) in self.shared

    def knowing(self, word: Word) -> set[int] | frozenset[int]:
        """Return the places of the facts that hold the word."""
        number = self.number(word)
        if number:
            found = self.numbers.get(number, _NONE) | self.stems.get(word.stem, _NONE)
            if len(number) == 2 and word.number and not word.low.isdigit():
                found = (
                    found | self.numbers.get("19" + number, _NONE) | self.numbers.get("20" + number, _NONE)
                )
            return found
        return self.stems.get(self.key(word)) or self._part(word)

    def like(self, word: Word) -> set[int]:
        """Return the places of the facts that hold a shorter form of a name ("Yorks" for "Yorkshire")."""
        if len(word.low) < 5:
            return set()
        return {
            place
            for stem, held in self.stems.items()
            if len(stem) > 3 and word.low.startswith(stem)
            for place in held
        }

    def _part(self, word: Word) -> set[int] | frozenset[int]:
        """The facts that hold one half of a compound ("Loggerdaten", "Logger")."""
        if not self.lexicon.compounds or len(word.low) < 5:
            return _NONE
        for cut in range(len(word.low) - 4, 4, -1):
            found = self.stems.get(word.low[:cut][:6])
            if found:
                return found
        return {place for stem, held in self.stems.items() if stem.startswith(word.stem) for place in held}


def is_date(text: str, value: str) -> bool:
    """Whether a number is a year, a decade, or a month by its name, and so counts nothing."""
    if not value:
        return True
    if not value.isdigit():
        return False
    return 1900 <= int(value) <= 2099 or (text[0].isdigit() and text[-1] == "s")

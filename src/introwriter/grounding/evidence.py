"""What the facts of a brief say, indexed by word: which facts know a stem, a number, a year, a name."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from dataclasses import dataclass, field

from introwriter.brief import Brief
from introwriter.dates import PartialDate
from introwriter.facts import Fact
from introwriter.grounding.lexicon import Lexicon, lexicon_of
from introwriter.grounding.words import Word, fold, joined, words_of
from introwriter.names import spelled_title

__all__ = ["MULTIPLES", "Evidence", "evidence_of", "is_date"]

_KEPT = 64
_UNCOUNTED = ("uncounted", "soft", "faint", "months", "stop")
MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
"""What a number before these words is multiplied by."""
_NONE: frozenset[int] = frozenset()
_WORKS = ("post", "publication", "project", "about")


@dataclass(slots=True, kw_only=True)
class Evidence:
    """The index of one brief: for each stem and each number the places of the facts that hold it."""

    facts: tuple[Fact, ...]
    lexicon: Lexicon
    stems: dict[str, set[int]] = field(default_factory=dict)
    numbers: dict[str, set[int]] = field(default_factory=dict)
    target: set[int] = field(default_factory=set)
    sender: set[int] = field(default_factory=set)
    context: set[int] = field(default_factory=set)
    theirs: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    counted: dict[str, set[str]] = field(default_factory=dict)
    counting: dict[str, set[str]] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    lengths: dict[str, set[int]] = field(default_factory=dict)
    former: dict[str, int] = field(default_factory=dict)
    read: set[int] = field(default_factory=set)
    jobs: set[int] = field(default_factory=set)
    over: set[int] = field(default_factory=set)
    opened: set[int] = field(default_factory=set)
    memo: dict[str, object] = field(default_factory=dict)
    spoken: tuple[tuple[str, str], ...] = ()
    acquainted: bool = False
    now: int = 0

    def key(self, word: Word) -> str:
        """The stem that stands for all that mean the same."""
        return self.lexicon.same.get(word.stem, word.stem)

    def number(self, word: Word) -> str:
        """The value of a number in digits or words, "" for another word."""
        return word.number or self.lexicon.numbers.get(word.low, "")

    def jobs_of(self, places: set[int] | frozenset[int]) -> set[int] | frozenset[int]:
        """The target's jobs among ``places``; empty when something else knows the word too."""
        jobs = places & self.jobs
        return jobs if len(jobs) == len(places & self.target) else _NONE

    def counts(self, word: Word) -> bool:
        """Whether the word may be what a number counts."""
        lists = self.lexicon.lists
        if word.low in lists["units"]:
            return True
        return not (
            self.number(word) or len(word.low) < 3 or any(word.low in lists[name] for name in _UNCOUNTED)
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


_cache: OrderedDict[int, tuple[weakref.ref[Brief], Evidence]] = OrderedDict()


def evidence_of(brief: Brief) -> Evidence:
    """Return the index of ``brief``; the last 64 are kept as long as their briefs live."""
    kept = _cache.get(id(brief))
    if kept is not None and kept[0]() is brief:
        return kept[1]
    evidence = _index(brief)
    _cache[id(brief)] = (weakref.ref(brief), evidence)
    while len(_cache) > _KEPT:
        _cache.popitem(last=False)
    return evidence


def _index(brief: Brief) -> Evidence:
    evidence = Evidence(
        facts=brief.facts,
        lexicon=lexicon_of(brief.language),
        theirs=_name_words(brief.target.name, brief.greeting.full)
        | spelled_title(brief.greeting.title or ""),
        mine=_name_words(brief.sender.name, brief.sender_greeting.full),
    )
    years: list[tuple[int, int]] = []
    for place, fact in enumerate(brief.facts):
        group = fact.id.split(".", 1)[0]
        (
            evidence.target
            if group == "target"
            else evidence.sender
            if group == "sender"
            else evidence.context
        ).add(place)
        if fact.kind == "read":
            evidence.read.add(place)
        if fact.about == "target" and fact.kind == "position":
            evidence.jobs.add(place)
            if fact.when is not None and not fact.when.ongoing and fact.when.end is not None:
                evidence.over.add(place)
        _add(evidence, fact, place)
        if fact.when is not None:
            for date in (fact.when.start, fact.when.end):
                if date is not None:
                    _add_date(evidence, date, place)
                    years.append((date.year, place))
    _spans(evidence, years)
    _share(evidence, brief)
    _retire(evidence, brief)
    evidence.opened = _opened(evidence)
    evidence.spoken = tuple(
        (fact.id, f" {' '.join(word.low for word in words_of(fact.text))} ")
        for fact in brief.facts
        if fact.kind in ("post", "about", "headline") and fact.about == "target"
    )
    evidence.acquainted = bool(brief.context.met) or any(ground.years for ground in brief.ground)
    return evidence


def _add(evidence: Evidence, fact: Fact, place: int) -> None:
    """Index one fact: its stems, its numbers, and what each number counts."""
    count, left = "", 0
    for stem in evidence.lexicon.implied.get(fact.kind, ()):
        evidence.stems.setdefault(stem, set()).add(place)
    for part in joined(fact.text):
        evidence.stems.setdefault(evidence.lexicon.same.get(part, part), set()).add(place)
        if part.isdigit():
            evidence.numbers.setdefault(part, set()).add(place)
    for word in words_of(fact.text):
        number = evidence.number(word)
        if word.low in MULTIPLES and left == 2 and count.isdigit():
            number = str(int(count) * MULTIPLES[word.low])
        if number:
            evidence.numbers.setdefault(number, set()).add(place)
            count, left = number, 0 if is_date(word.text, number) else 2
        elif left:
            left -= 1
            if evidence.counts(word):
                evidence.counted.setdefault(evidence.key(word), set()).add(count)
                evidence.counting.setdefault(count, set()).add(evidence.key(word))
        evidence.stems.setdefault(evidence.key(word), set()).add(place)


def _add_date(evidence: Evidence, date: PartialDate, place: int) -> None:
    """Index a date by its year, its day, and the name of its month."""
    evidence.numbers.setdefault(str(date.year), set()).add(place)
    if date.day:
        evidence.numbers.setdefault(str(date.day), set()).add(place)
    if date.month and date.month <= len(evidence.lexicon.months):
        evidence.stems.setdefault(evidence.lexicon.months[date.month - 1], set()).add(place)


def is_date(text: str, value: str) -> bool:
    """Whether a number is a year, a decade, or a month by its name, and so counts nothing."""
    if not value:
        return True
    if not value.isdigit():
        return False
    return 1900 <= int(value) <= 2099 or (text[0].isdigit() and text[-1] == "s")


def _share(evidence: Evidence, brief: Brief) -> None:
    """Let the names of what both have, and the years that both were there, stand for either."""
    for ground in brief.ground:
        for word in words_of(ground.name):
            if word.low not in evidence.lexicon.lists["stop"]:
                evidence.shared.add(evidence.key(word))
        if ground.years:
            first, last = ground.years
            evidence.shared.update((str(first), str(last), str(last - first)))


def _retire(evidence: Evidence, brief: Brief) -> None:
    """Note the employers that the target left and does not also work for now."""
    places = {fact.id: place for place, fact in enumerate(brief.facts)}
    current = {
        word.stem
        for job in brief.target.positions
        if job.end is None
        for word in words_of(f"{job.company} {job.title} {job.description}")
    }
    current |= {word.stem for word in words_of(brief.target.location)}
    left = [
        (f"target.positions.{i}", job.company)
        for i, job in enumerate(brief.target.positions)
        if job.end is not None
    ]
    left += [
        (f"target.education.{i}", stay.school)
        for i, stay in enumerate(brief.target.education)
        if stay.end is not None
    ]
    for path, name in left:
        for word in words_of(name):
            if word.stem not in current and path in places and word.low not in evidence.lexicon.lists["stop"]:
                evidence.former.setdefault(word.stem, places[path])


def _spans(evidence: Evidence, years: list[tuple[int, int]]) -> None:
    """Let a period stand for its length in years, up to the latest year that the input knows."""
    evidence.now = max((year for year, _ in years), default=0)
    by_place: dict[int, list[int]] = {}
    for year, place in years:
        by_place.setdefault(place, []).append(year)
    for place, known in by_place.items():
        end = max(known) if len(known) > 1 else evidence.now
        for length in {end - min(known), evidence.now - min(known)}:
            for near in range(max(2, length - 1), length + 2 if length > 1 else 0):
                evidence.lengths.setdefault(str(near), set()).add(place)


def _opened(evidence: Evidence) -> set[int]:
    """The target's texts that share a telling word with what the context says was read."""
    dull = ("stop", "soft", "faint")
    telling = [
        word
        for place in evidence.read
        for word in words_of(evidence.facts[place].text)
        if len(word.low) > 2 and not any(word.low in evidence.lexicon.lists[name] for name in dull)
    ]
    known = {place for word in telling if word.low not in evidence.theirs for place in evidence.knowing(word)}
    return {place for place in known & evidence.target if evidence.facts[place].kind in _WORKS}


def _name_words(*names: str) -> frozenset[str]:
    return frozenset(fold(word.text) for name in names for word in words_of(name))

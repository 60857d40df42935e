"""What the facts of a brief say: the index that grounding looks words up in, built once for a brief."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from itertools import pairwise, product

from introwriter.brief import Brief
from introwriter.dates import PartialDate
from introwriter.facts import Fact
from introwriter.grounding.conjugated import turned_stems
from introwriter.grounding.counting import ENDING, count_numbers
from introwriter.grounding.known import MULTIPLES, Evidence, is_date
from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import fold, joined, words_of
from introwriter.names import spelled_title
from introwriter.names.short import short_names_in

__all__ = ["MULTIPLES", "Evidence", "evidence_of", "is_date"]

_KEPT = 64
_WORKS = ("post", "publication", "project", "about")
_TITLES = ("m", "mr", "mrs", "ms", "mx", "dr", "prof", "sr", "sra", "hr", "fr", "dhr", "mevr", "dott", "ing")
"""Words whose full stop ends no sentence: a name follows."""


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
        | _short_names(brief)
        | spelled_title(brief.greeting.title or ""),
        mine=_name_words(brief.sender.name, brief.sender_greeting.full),
    )
    evidence.words = [words_of(fact.text) for fact in brief.facts]
    years: list[tuple[int, int]] = []
    for place, fact in enumerate(brief.facts):
        _sort(evidence, fact, place)
        _add(evidence, fact, place)
        years += [(year, place) for year in _since(evidence, place)]
        if fact.when is not None:
            for date in (fact.when.start, fact.when.end):
                if date is not None:
                    _add_date(evidence, date, place)
                    years.append((date.year, place))
    _turn(evidence)
    _spans(evidence, years)
    _apart(evidence, brief)
    _share(evidence, brief)
    _retire(evidence, brief)
    evidence.opened = _opened(evidence)
    evidence.spoken = tuple(
        (fact.id, f" {' '.join(word.low for word in words)} ")
        for fact, words in zip(brief.facts, evidence.words, strict=True)
        if fact.kind in ("post", "about", "headline") and fact.about == "target"
    )
    evidence.met = _says_of_meeting(brief.context.met or "", evidence)
    evidence.told_of = evidence.context - evidence.read
    evidence.acquainted = evidence.met or any(ground.years for ground in brief.ground)
    return evidence


def _sort(evidence: Evidence, fact: Fact, place: int) -> None:
    """Note whose fact it is, and of what kind; a line that says "not read yet" proves no reading."""
    unread = evidence.lexicon.lists["unread"]
    if fact.kind == "read" and any(word.low in unread for word in evidence.words[place]):
        return
    whose = {"target": evidence.target, "sender": evidence.sender}
    whose.get(fact.id.split(".", 1)[0], evidence.context).add(place)
    if fact.kind == "read":
        evidence.read.add(place)
        if any(word.low in evidence.lexicon.lists["texts"] for word in evidence.words[place]):
            evidence.texts.add(place)
    if fact.about != "target":
        return
    if fact.kind in ("headline", "about"):
        evidence.summaries.add(place)
    if fact.kind == "position":
        evidence.jobs.add(place)
        if fact.when is not None and not fact.when.ongoing and fact.when.end is not None:
            evidence.over.add(place)


def _add(evidence: Evidence, fact: Fact, place: int) -> None:
    """Index one fact: its stems and its numbers."""
    for stem in evidence.lexicon.implied.get(fact.kind, ()):
        evidence.stems.setdefault(stem, set()).add(place)
    for part in joined(fact.text):
        evidence.stems.setdefault(evidence.lexicon.same.get(part, part), set()).add(place)
        if part.isdigit():
            evidence.numbers.setdefault(part, set()).add(place)
    words, ordinals = evidence.words[place], evidence.lexicon.lists["ordinals"]
    for word in words:
        evidence.stems.setdefault(evidence.key(word), set()).add(place)
    for word, noun in pairwise(words):
        apart = word.low not in _TITLES and ENDING.search(fact.text, word.end, noun.start)
        if noun.text[0].isupper() and not apart:
            evidence.names.add(noun.low)
        if word.low in ordinals and noun.start == word.end + 1:
            evidence.ordered.setdefault(evidence.key(noun), set()).add(word.low)
    count_numbers(evidence, fact.text, words, place)


def _turn(evidence: Evidence) -> None:
    """Let a verb of the context be known by the forms that it takes when it is said to the reader."""
    if not evidence.lexicon.endings("turning"):
        return
    same = evidence.lexicon.same
    for place in sorted(evidence.context):
        bare = evidence.facts[place].text.isascii()  # typed without accents: "salvo" may be "salvó"
        for word in evidence.words[place]:
            if word.number:
                continue
            key = same.get(word.stem, word.stem)
            text = word.text.casefold()
            ways = turned_stems(text, evidence.lexicon.language)
            if bare and text.endswith("o"):
                ways += turned_stems(f"{text[:-1]}ó", evidence.lexicon.language)
            for turned in ways:
                one = same.get(turned, turned)
                if one not in evidence.stems:
                    evidence.turned.setdefault(one, key)


def _add_date(evidence: Evidence, date: PartialDate, place: int) -> None:
    """Index a date by its year, its day, and the name of its month."""
    evidence.numbers.setdefault(str(date.year), set()).add(place)
    if date.day:
        evidence.numbers.setdefault(str(date.day), set()).add(place)
    if date.month and date.month <= len(evidence.lexicon.months):
        evidence.stems.setdefault(evidence.lexicon.months[date.month - 1], set()).add(place)


def _share(evidence: Evidence, brief: Brief) -> None:
    """Let the names of what both have, and the years that both were there, stand for either."""
    texts = {evidence.facts[place].id for place in evidence.texts}
    for ground in brief.ground:
        if texts.issuperset(ground.mine):
            continue
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


def _says_of_meeting(met: str, evidence: Evidence) -> bool:
    """Whether the line for the meeting tells of one, and does not say "Not met", "Never in person"."""
    words = words_of(met)
    return bool(words) and words[0].low not in evidence.lexicon.lists["negations"]


def _since(evidence: Evidence, place: int) -> list[int]:
    """The years from which a text says that something has lasted ("on three gauges since 2021")."""
    anchors, words = evidence.lexicon.lists["anchors"], evidence.words[place]
    return [
        int(year.number)
        for word, year in pairwise(words)
        if word.low in anchors and is_date(year.text, year.number) and year.number.isdigit()
    ]


def _apart(evidence: Evidence, brief: Brief) -> None:
    """Let the years between the two at one school or employer be a length ("two years behind you")."""
    places = {fact.id: place for place, fact in enumerate(brief.facts)}
    for ground in brief.ground:
        for theirs, mine in product(ground.theirs, ground.mine):
            one, two = brief.by_id.get(theirs), brief.by_id.get(mine)
            if one is None or two is None or one.when is None or two.when is None:
                continue
            for first, second in ((one.when.start, two.when.start), (one.when.end, two.when.end)):
                if first is not None and second is not None:
                    length = str(abs(first.year - second.year))
                    evidence.lengths.setdefault(length, set()).update((places[theirs], places[mine]))


def _opened(evidence: Evidence) -> set[int]:
    """The target's texts that share a telling word with what the context says was read."""
    dull = ("stop", "soft", "faint")
    telling = [
        word
        for place in evidence.read
        for word in evidence.words[place]
        if len(word.low) > 2 and not any(word.low in evidence.lexicon.lists[name] for name in dull)
    ]
    known = {place for word in telling if word.low not in evidence.theirs for place in evidence.knowing(word)}
    return {place for place in known & evidence.target if evidence.facts[place].kind in _WORKS}


def _short_names(brief: Brief) -> frozenset[str]:
    """Return the folded short forms of the reader's first name that the sender types."""
    context = brief.context
    typed = " ".join((context.goal or "", context.met or "", *context.read))
    others = frozenset(word for entry in context.mutuals for word in entry.split())
    return frozenset(fold(word) for word in short_names_in(typed, brief.greeting.first, others))


def _name_words(*names: str) -> frozenset[str]:
    return frozenset(fold(word.text) for name in names for word in words_of(name))

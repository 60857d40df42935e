"""What is wrong with the times of a clause: the year of something else, a length that no line gives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence, is_date

__all__ = ["time_flaws"]

_TELLING = 2
_SOME, _ENOUGH = 2.0, 3.0
"""The weight of other words that a fact must share with a clause before its year casts doubt on another year,
and before it speaks against it."""


def time_flaws(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """Return what is wrong with the times of a clause that asserts something."""
    if not any(item.kind == "number" for item in items):
        return [*_ordinals(clause, evidence), *_lasting(clause, evidence)]
    return [
        *(
            next(([flaw] for flaw in _job_year(clause, items, evidence)), None)
            or _other_year(clause, items, evidence, own)
        ),
        *_other_length(clause, items, evidence),
        *_ordinals(clause, evidence),
        *_lasting(clause, evidence),
    ]


def _is_year(item: Item, evidence: Evidence) -> bool:
    value = evidence.number(item.word)
    return item.kind == "number" and len(value) == 4 and value.isdigit() and is_date(item.word.text, value)


def _other_year(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> Iterator[Flaw]:
    """A year no fact knows with the rest of the clause, where the fact that knows the rest has another."""
    for item in items:
        if not _is_year(item, evidence):
            continue
        rest = [one for one in items if one is not item and one.weight >= 1.0 and one.places & own]
        tied = {place for one in rest for place in one.places}
        if not rest or item.places & tied:
            continue
        value = {place: sum(one.weight for one in rest if place in one.places) for place in tied & own}
        best = max(sorted(value), key=lambda place: value[place], default=-1)
        years = _years_of(best, evidence) if best >= 0 else frozenset()
        if years and value[best] >= _SOME and item.word.number not in years:
            said = " or ".join(sorted(years)[:2])
            certain = value[best] >= _ENOUGH
            if not certain and evidence.is_shared(item.word):
                continue
            why = f"{evidence.facts[best].id} gives the year {said}, the note {item.word.text}"
            yield Flaw(1.5 if certain else 0.7, why, certain)


def _job_year(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A title or a company beside a year that is not that job's ("a master since 2011")."""
    lists = evidence.lexicon.lists
    for left, right in pairwise(items):
        if left.kind not in ("word", "name") or not _is_year(right, evidence):
            continue
        if any(word.low not in lists["dating"] for word in clause.words[left.at + 1 : right.at]):
            continue
        jobs = evidence.jobs_of(left.places)
        begun = right.at and clause.words[right.at - 1].low in lists["anchors"]
        if jobs and not any(_covers(job, right.word.number, evidence, bool(begun)) for job in jobs):
            fact = evidence.facts[min(jobs)]
            yield Flaw(
                1.2, f"{fact.id} is of {fact.when}, the note says {right.word.text}", left.kind == "name"
            )


def _covers(job: int, year: str, evidence: Evidence, begun: bool) -> bool:
    """Whether a job was held in a year; a job that ended in it was not held since it."""
    years = _years_of(job, evidence)
    return year in years and not (begun and job in evidence.over and len(years) > 1 and year == max(years))


def _years_of(place: int, evidence: Evidence) -> frozenset[str]:
    """The years that a fact's own text gives, and those of its period when it has no end inside."""
    fact = evidence.facts[place]
    years = {
        word.number
        for word in evidence.words[place]
        if len(word.number) == 4 and is_date(word.text, word.number)
    }
    if not years and fact.kind in ("position", "school") and fact.when is not None:
        first, last = fact.when.start, fact.when.end
        if first is not None:
            end = last.year if last is not None else max(evidence.now, first.year)
            years = {str(year) for year in range(first.year, end + 1)}
    return frozenset(years)


def _other_length(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """So many years at a place of which a dated line gives another length."""
    lists = evidence.lexicon.lists
    for item in items:
        after = [word.low for word in clause.words[item.at + 1 : item.at + 3]]
        if item.kind != "number" or len(after) < _TELLING or after[0] not in lists["years"]:
            continue
        rest = [one for one in items if one is not item]
        if after[1] not in lists["before_noun"] or any(
            evidence.knowing(item.word) & one.places for one in rest
        ):
            continue
        tied = {place for one in rest if one.kind == "name" for place in one.places}
        dated = {place for place in tied if evidence.facts[place].kind in ("position", "school")}
        dated = {place for place in dated if evidence.facts[place].when is not None}
        if dated and not item.places & tied:
            fact = evidence.facts[min(dated)]
            yield Flaw(1.2, f"{fact.id} lasted otherwise ({fact.when})", len(dated) == 1)


def _ordinals(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """The first placement where the input tells of the second alone."""
    lists = evidence.lexicon.lists
    for at in range(1, len(clause.words) - 1):
        word, noun = clause.words[at], clause.words[at + 1]
        if word.low not in lists["ordinals"] or clause.words[at - 1].low not in lists["marking"]:
            continue
        known = evidence.ordered.get(evidence.key(noun))
        if known and word.low not in known:
            said = " or ".join(sorted(known))
            yield Flaw(1.2, f"the input tells of the {said} {noun.text}, not the {word.low}")


def _lasting(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """A whole afternoon, all summer, for good: a length that needs a line that says so."""
    lists, words = evidence.lexicon.lists, clause.words
    for at in range(1, len(words)):
        low, before = words[at].low, words[at - 1].low
        if before in lists["goodness"] and low in lists["good"] and not _for_good(evidence):
            yield Flaw(0.8, "no fact says “for good”")
        if low not in lists["lengths"] or before not in lists["wholes"]:
            continue
        if before in lists["articles"] and (at < _TELLING or words[at - 2].low not in lists["goodness"]):
            continue
        if low in lists["years"] and (evidence.lengths.get("1") or "1" in evidence.shared):
            continue
        if not evidence.knowing(words[at]):
            other = any(evidence.stems.get(one) for one in lists["lengths"])
            yield Flaw(1.2 if other else 0.8, f"no fact says that it lasted {before} {low}")


def _for_good(evidence: Evidence) -> bool:
    return any(" for good" in fact.text for fact in evidence.facts)

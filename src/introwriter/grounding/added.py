"""What is added to true words: a relative, a total, a length, a change, a purpose, a founder, a bond.

A lie is often a true sentence with one detail more. Each of these details is of a kind that nobody gets by
saying the input in other words, so it must stand in the input itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.pretended import bonds, company, plans, ranks
from introwriter.grounding.sentences import held_by, sentences_of
from introwriter.grounding.words import Word

__all__ = ["added_flaws"]

_MARKS = ("kin", "others", "multiplying", "alone", "so", "humans", "introducing", "staying", "ranking")
_SURE, _UNPROVED = 1.2, 0.6
_NEAR, _FAR = 3, 7


def added_flaws(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """Return the flaws of what a clause adds of its own; English only, as its word lists are."""
    lists = evidence.lexicon.lists
    if not lists["kin"]:
        return []
    lows = {word.low for word in clause.words}
    marked = not _marks(evidence).isdisjoint(lows)
    found = next(_marked(clause, items, lows, evidence), None) if marked else None
    if found is None and any(item.kind == "number" for item in items) and not lists["years"].isdisjoint(lows):
        found = next(_lengths(clause, items, evidence), None)
    if found is None and clause.subject in ("sender", "both") and not lists["doing"].isdisjoint(lows):
        found = next(_totals(clause, items, evidence), None) or next(plans(clause, evidence), None)
    if found is None and not lists["doing"].isdisjoint(lows) and not lists["joining"].isdisjoint(lows):
        found = next(company(clause, evidence), None)
    return [found] if found else []


def _marks(evidence: Evidence) -> frozenset[str]:
    """The words that give away one of the additions below."""
    known = evidence.memo.get("marks")
    if not isinstance(known, frozenset):
        lists = evidence.lexicon.lists
        known = evidence.memo["marks"] = frozenset().union(*(lists[name] for name in _MARKS))
    return known


def _marked(clause: Clause, items: list[Item], lows: set[str], evidence: Evidence) -> Iterator[Flaw]:
    """What a word of its own gives away; most clauses have none of them."""
    lists = evidence.lexicon.lists

    def has(*names: str) -> bool:
        return not all(lists[name].isdisjoint(lows) for name in names)

    if has("kin", "others"):
        yield from _relatives(clause, evidence)
    if has("multiplying", "alone"):
        yield from _changes(clause, evidence)
    if has("so"):
        yield from _purpose(clause, items, evidence)
    if has("humans"):
        yield from _who(clause, evidence)
    if has("introducing", "staying"):
        yield from bonds(clause, items, evidence)
    if has("ranking"):
        yield from ranks(clause, evidence)


def _relatives(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """Somebody ("my grandmother's recipe", "my boss") whom no line speaks of."""
    lists, words = evidence.lexicon.lists, clause.words
    for at, word in enumerate(words):
        kin = word.low in lists["kin"]
        if not (kin or word.low in lists["others"]) or evidence.knowing(word):
            continue
        before = {one.low for one in words[max(0, at - _NEAR) : at]}
        if before & (lists["possessing"] | lists["your"]):
            yield Flaw(_SURE if kin else _UNPROVED, f"no fact speaks of a {word.text}")


def _changes(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """By how much ("halved"), and by whom alone: a measure that nobody gave."""
    lists = evidence.lexicon.lists
    for at, word in enumerate(clause.words):
        if evidence.knowing(word):
            continue
        if word.low in lists["multiplying"]:
            yield Flaw(_SURE, f"the number in “{word.text}” is given by no fact")
        elif word.low in lists["alone"] and not (clause.reacts and at > clause.first):
            yield Flaw(_UNPROVED, f"no fact says “{word.text}”")


def _totals(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A whole ("corrected all of them", "lost none of the six") that no sentence about it tells of."""
    lists, words = evidence.lexicon.lists, clause.words
    begin = max(clause.first, 0)
    for at, (word, after) in enumerate(pairwise(words)):
        if at < begin or not (after.low in lists["of"] or after.low in lists["one"]):
            continue
        if not any(word.low in lists[name] for name in ("all_of", "totals", "negations")):
            continue
        if not any(evidence.lexicon.is_past(one.low) for one in words[begin:]):
            return
        known = sentences_of(evidence).holding
        telling = {
            number
            for one in lists["totals"] | lists["negations"] | lists["all_of"]
            for number in known.get(evidence.lexicon.same.get(one, one), ())
        }
        if not any(held_by(item, evidence) & telling for item in items if item.places):
            yield Flaw(_SURE, f"no fact says “{word.text} {after.text}”")
            return


def _lengths(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """So long ("nine years of telling people"), of what no line with that length speaks of."""
    lists, words = evidence.lexicon.lists, clause.words
    for item in items:
        ahead = words[item.at + 1 : item.at + _FAR]
        if (
            item.kind != "number"
            or not item.places
            or len(ahead) < _NEAR
            or ahead[0].low not in lists["years"]
        ):
            continue
        if ahead[1].low not in lists["of"] | lists["articles"] | lists["nominative"] | lists["doing"]:
            continue
        until = ahead[-1].end
        rest = [one for one in items if item.at + 1 < one.at and one.word.end <= until and one.weight]
        told = [one for one in rest if one.kind in ("word", "name")]
        where = held_by(item, evidence)
        if any(one.places & item.places and _together(one, where, item, evidence) for one in told):
            continue
        if told or not _said_alone(ahead[2:], evidence):
            weight = _SURE if told else _UNPROVED
            yield Flaw(weight, f"no fact says {item.word.text} {ahead[0].text} of it")


def _together(one: Item, where: set[int] | frozenset[int], item: Item, evidence: Evidence) -> bool:
    """Whether a sentence, or a dated line, knows a word and the length."""
    if held_by(one, evidence) & where:
        return True
    dated = {"position", "school", "volunteering"}
    return any(evidence.facts[place].kind in dated for place in one.places & item.places)


def _said_alone(words: tuple[Word, ...], evidence: Evidence) -> bool:
    """Whether nothing is said behind a length that a fact could hold."""
    stop = evidence.lexicon.lists["stop"]
    return all(word.low in stop for word in words)


def _purpose(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """An aim ("so the director could find his way out") of somebody whom no line speaks of."""
    lists, words = evidence.lexicon.lists, clause.words
    for at, word in enumerate(words[:-3]):
        if word.low not in lists["so"] or words[at + 1].low not in lists["marking"]:
            continue
        if at and word.start > words[at - 1].end + 1:
            continue
        ahead = [one.low for one in words[at + 2 : at + 6]]
        if not lists["modal"].intersection(ahead):
            continue
        held = [held_by(item, evidence) for item in items if item.at > at and item.weight]
        rest = [held_by(item, evidence) for item in items if item.at < at and item.weight]
        aimed = words[at + 2]
        if not _literally(aimed, evidence) or not any(one & other for one in held for other in rest):
            yield Flaw(_SURE, f"no fact tells of the aim “{aimed.text}”")


def _literally(word: Word, evidence: Evidence) -> bool:
    """Whether the input holds the word itself, not one that may mean the same."""
    return any(one.stem == word.stem for place in evidence.knowing(word) for one in evidence.words[place])


def _who(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """A deed that makes somebody what they are ("the man who started the fridge")."""
    lists, words = evidence.lexicon.lists, clause.words
    for at in range(len(words) - 2):
        verb = words[at + 2]
        if words[at].low not in lists["humans"] or words[at + 1].low not in lists["relating"]:
            continue
        if not evidence.lexicon.is_past(verb.low) or verb.low in lists["light"] | lists["reading"]:
            continue
        if verb.low not in lists["mental"] and not evidence.knowing(verb):
            yield Flaw(_SURE, f"no fact says who “{verb.text}”")

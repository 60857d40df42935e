"""What is wrong with the numbers of a clause: they count something else, or last another time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence, is_date
from introwriter.grounding.words import Word

__all__ = ["number_flaws"]

_ORDINALS = ("st", "nd", "rd", "th")
_PHRASE = 3


def number_flaws(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """A number must stand by what it counts: "nine sites" is against a fact that says seven sites."""
    flaws: list[Flaw] = []
    for item in items:
        if item.kind == "number" and item.at + 1 < len(clause.words):
            flaws.extend(_all_of_them(clause, item, evidence))
            flaws.extend(_years_of_what(clause, item, evidence))
            flaws.extend(_paged(clause, item, evidence))
            if not _counts_nothing(clause, item, evidence):
                flaws.extend(_miscounted(clause, item, items, evidence, own))
    return flaws


def _paged(clause: Clause, item: Item, evidence: Evidence) -> Iterator[Flaw]:
    """A page or an issue by a number that the input knows, but as no page and no issue."""
    before = clause.words[item.at - 1] if item.at else item.word
    paged = before.low in evidence.lexicon.lists["pages"] and bool(item.word.number)
    if paged and item.places and item.word.number not in evidence.labelled:
        yield Flaw(0.7, f"no fact speaks of {before.text} {item.word.text}")


def _counts_nothing(clause: Clause, item: Item, evidence: Evidence) -> bool:
    """Whether a number is a date, an age, a label ("box 7"), or a correction ("make that 13")."""
    lists, value = evidence.lexicon.lists, evidence.number(item.word)
    label = item.at > 0 and clause.words[item.at - 1].low in lists["labels"]
    ordinal = item.word.low[0].isdigit() and item.word.low.endswith(_ORDINALS)
    if is_date(item.word.text, value) or ((label or ordinal) and item.places):
        return True
    if any(word.low in lists["aged"] for word in clause.words[item.at + 2 : item.at + 3]):
        return True
    return item.at > 1 and clause.words[item.at - 2].low in lists["correcting"]


def _miscounted(
    clause: Clause, item: Item, items: list[Item], evidence: Evidence, own: set[int]
) -> Iterator[Flaw]:
    """A number that counts something else, or not as many of it as the input says."""
    value, units = evidence.number(item.word), evidence.lexicon.lists["units"]
    ahead = _counted(clause, item, evidence)
    counted = next((word for word in ahead if evidence.key(word) in evidence.counted), None)
    if counted is None:
        yield from _misplaced(item, value, ahead, evidence)
        return
    known = evidence.counted[evidence.key(counted)] - {"0", "1"}
    if value in known or not known or _goes_with(value, counted, evidence):
        yield from _rate(clause, item, evidence)
    elif counted.low in units:
        yield from _duration(item, counted, items, evidence)
    else:
        said = " or ".join(sorted(known)[:2])
        why = f"another number: the input says {said} {counted.text}, not {item.word.text}"
        told = evidence.knowing(counted) & own
        said_of_it = any(told & evidence.numbers.get(number, set()) for number in known)
        yield Flaw(1.5, why, said_of_it and not _reckoned(value, known))


def _reckoned(value: str, known: set[str]) -> bool:
    """Whether a number is the sum or the difference of two that the input gives of the same thing."""
    numbers = [int(number) for number in known if number.isdigit()]
    return value.isdigit() and any(
        int(value) in (one + other, abs(one - other)) for one, other in combinations(numbers, 2)
    )


def _all_of_them(clause: Clause, item: Item, evidence: Evidence) -> Iterator[Flaw]:
    """All forty accounts, where the input tells of ten of the forty."""
    near = {word.low for word in clause.words[max(0, item.at - 2) : item.at]}
    part = evidence.number(item.word) in evidence.partial
    if part and not near.isdisjoint(evidence.lexicon.lists["all_of"]):
        yield Flaw(1.5, f"the input tells of a part of the {item.word.text}, not of all", True)


def _years_of_what(clause: Clause, item: Item, evidence: Evidence) -> Iterator[Flaw]:
    """Eight years of hearing aids, where the eight are of something else, and another number is of these."""
    lists = evidence.lexicon.lists
    ahead = clause.words[item.at + 1 : item.at + 6]
    if len(ahead) < _PHRASE or ahead[0].low not in lists["years"]:
        return
    value = evidence.number(item.word)
    near = evidence.near.get(value)
    keys = {evidence.key(word) for word in ahead[2:] if evidence.counts(word)}
    if ahead[1].low not in lists["before_noun"] or not near or not keys or keys & near:
        return
    told = set(evidence.knowing(item.word)).intersection(*(evidence.stems.get(key, ()) for key in keys))
    others = (number for number, close in evidence.near.items() if number != value and keys <= close)
    if any(told & evidence.numbers.get(number, set()) for number in others):
        yield Flaw(1.2, f"the input gives {item.word.text} {ahead[0].text} to something else")


def _counted(clause: Clause, item: Item, evidence: Evidence) -> list[Word]:
    """The words behind a number that may be what it counts, up to a preposition, a conjunction or a verb."""
    found: list[Word] = []
    lists, end = evidence.lexicon.lists, item.word.end
    for word in clause.words[item.at + 1 : item.at + 3]:
        bound = any(
            word.low in lists[name] for name in ("conjunctions", "before_noun", "uncounted", "months")
        )
        if word.start > end + 1 or word.low in lists["aged"]:
            break
        end = word.end
        if (bound and word.low not in lists["units"]) or evidence.lexicon.is_past(word.low):
            break
        if evidence.counts(word):
            found.append(word)
    return found


def _goes_with(value: str, noun: Word, evidence: Evidence) -> bool:
    """Whether a number stands near a noun in a sentence, or alone in a fact that holds the noun."""
    near = evidence.key(noun) in evidence.near.get(value, ())
    return near or bool(evidence.bare.get(value, set()) & evidence.knowing(noun))


def _misplaced(item: Item, value: str, ahead: list[Word], evidence: Evidence) -> list[Flaw]:
    """A known number that counts something else in every fact ("four goats" for four bakers and one goat)."""
    counting = evidence.counting.get(value)
    known = [word for word in ahead[:1] if evidence.knowing(word)]
    counting = counting and counting | evidence.near.get(value, set())
    if not counting or not known or any(evidence.key(word) in counting for word in ahead):
        return []
    weight = 0.7 if value in ("2", "3") else 1.1
    return [Flaw(weight, f"the number {item.word.text} counts something else in the input")]


def _duration(item: Item, counted: Word, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A number of minutes or years is against a fact only where the clause speaks of that fact."""
    places = evidence.knowing(counted)
    if item.places:
        return [] if item.places & places else [Flaw(0.6, f"no fact says {item.word.text} {counted.text}")]
    told = [one for one in items if one.kind != "number" and one.places & places]
    if len(told) < 2:
        return []
    return [Flaw(1.0, f"the input gives another number of {counted.text}", True)]


def _rate(clause: Clause, item: Item, evidence: Evidence) -> list[Flaw]:
    """A rate ("fourteen a week") needs a fact that knows the week."""
    ahead = clause.words[item.at + 2 : item.at + 4]
    if len(ahead) < 2 or ahead[0].low not in evidence.lexicon.lists["uncounted"]:
        return []
    unit = ahead[1]
    if unit.low not in evidence.lexicon.lists["units"] or evidence.knowing(unit) & item.places:
        return []
    return [Flaw(1.5, f"no fact says {item.word.text} a {unit.text}", True)]

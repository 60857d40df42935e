"""To have read, heard, used or attended something of theirs is earned by the context alone."""

from __future__ import annotations

from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.words import Word

__all__ = ["experience_flaws"]

_SEEN = ("post", "about", "headline")
"""What everybody who looks at a profile sees: to have smiled at it needs no line of the context."""


def experience_flaws(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """To have read, heard, used or attended something is earned by the context alone."""
    strong = evidence.lexicon.lists["strong_reading"]
    if (flaw := _all_of_it(clause, evidence)) is not None:
        return [flaw]
    if (flaw := _influence(clause, items, evidence)) is not None:
        return [flaw]
    if clause.subject == "target" or (clause.subject == "open" and clause.second < 0):
        return []
    verb = next((word for word in clause.words if word.low in strong), None)
    if verb is None or _is_negated(clause, verb, evidence):
        return []
    if (
        flaw := _of_it(clause, verb, items, evidence) or _unopened(clause, verb, items, evidence)
    ) is not None:
        return [flaw]
    objects = [item for item in items if item.kind in ("word", "name", "number") and item.word is not verb]
    if any(item.places & (evidence.context | evidence.sender) for item in objects):
        return []
    if not objects and evidence.context and not clause.second >= 0:
        return []
    if not objects and any(evidence.facts[place].kind in ("read", "met") for place in evidence.context):
        return []
    return [Flaw(1.5, f"nothing in the context says that you {verb.text} it")]


def _is_negated(clause: Clause, verb: Word, evidence: Evidence) -> bool:
    at = clause.words.index(verb)
    before = {word.low for word in clause.words[max(0, at - 3) : at]}
    return not before.isdisjoint(evidence.lexicon.lists["negations"])


def _by_another(clause: Clause, verb: Word, evidence: Evidence) -> bool:
    """Whether the verb's subject is "my colleague", not "I"."""
    lists, at = evidence.lexicon.lists, clause.words.index(verb)
    near = [word.low for word in clause.words[max(0, at - 3) : at]]
    return lists["doing"].isdisjoint(near) and not (lists["others"] | lists["somebodies"]).isdisjoint(near)


def _all_of_it(clause: Clause, evidence: Evidence) -> Flaw | None:
    """To have read everything, or to have followed you: of what a context says, hardly ever all."""
    lists = evidence.lexicon.lists
    for verb, after in pairwise(clause.words):
        if verb.low not in lists["reading"]:
            continue
        whole = after.low in lists["totals"]
        person = after.low in lists["nominative"] and verb.low in lists["strong_reading"]
        alone = clause.subject == "sender" and not _by_another(clause, verb, evidence)
        if (whole and alone and not evidence.knowing(after) & evidence.context) or (
            person and not evidence.knowing(verb) & (evidence.context | evidence.sender)
        ):
            return Flaw(1.5, f"nothing in the context says that you {verb.text} {after.text}")
    return None


def _influence(clause: Clause, items: list[Item], evidence: Evidence) -> Flaw | None:
    """What "your clover paper changed how I work" takes for granted: that the sender met with the paper."""
    lists, lows = evidence.lexicon.lists, [word.low for word in clause.words]
    if not 0 <= clause.second <= 1 or lows[clause.second] not in lists["your"] or clause.first < 0:
        return None
    verb = next((at for at in range(clause.second + 2, clause.first) if _moves(lows, at, evidence)), 0)
    told = [item for item in items if clause.second < item.at < verb and item.weight >= 1.0 and item.places]
    if not verb or not told:
        return None
    public = {place for place in evidence.target if evidence.facts[place].kind in _SEEN}
    if any(
        all(place in item.places for item in told) for place in evidence.context | evidence.opened | public
    ):
        return None
    return Flaw(1.2, f"nothing in the context says that you know their {told[-1].word.text}")


def _moves(lows: list[str], at: int, evidence: Evidence) -> bool:
    lists = evidence.lexicon.lists
    if lows[at] in lists["stating"]:
        return at + 1 < len(lows) and lows[at + 1] in lists["reporting"]
    return lows[at] in lists["moving"]


def _of_it(clause: Clause, verb: Word, items: list[Item], evidence: Evidence) -> Flaw | None:
    """To have read the book, where the context tells of a post about the book."""
    lists, begin = evidence.lexicon.lists, clause.words.index(verb)
    for item in items:
        before = clause.words[item.at - 1] if item.at else item.word
        if not begin < item.at <= begin + 4 or item.word.low not in lists["volumes"]:
            continue
        places = item.places & evidence.read
        if (
            places
            and before.low not in lists["upon"]
            and all(_second_hand(item, at, evidence) for at in places)
        ):
            return Flaw(
                1.2, f"the context says that you {verb.text} of the {item.word.text}, not it", firm=True
            )
    return None


def _second_hand(item: Item, place: int, evidence: Evidence) -> bool:
    """Whether a line names a text before the word, and what it is about ("her post on the book")."""
    lists, words = evidence.lexicon.lists, evidence.words[place]
    at = next((i for i, word in enumerate(words) if word.stem == item.word.stem), 0)
    before = [word.low for word in words[:at]]
    named = next((i for i, low in enumerate(before) if low in lists["texts"]), len(before))
    return not lists["topical"].isdisjoint(before[named + 1 :])


def _unopened(clause: Clause, verb: Word, items: list[Item], evidence: Evidence) -> Flaw | None:
    """To have read a work of theirs by its title, of which the context says nothing."""
    begin = clause.words.index(verb)
    names = [item for item in items if item.kind == "name" and begin < item.at and item.places]
    works = {place for place in evidence.target if evidence.facts[place].kind == "publication"}
    title = [item for item in names if item.places & works]
    seen = evidence.context | evidence.sender | evidence.opened
    if len(title) > 2 and sum(bool(item.places & seen) for item in title) * 2 < len(title):
        return Flaw(1.2, f"nothing in the context says that you {verb.text} {title[0].word.text}")
    return None

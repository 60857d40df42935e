"""What is wrong with the jobs of a clause: one that is over told as present, parts of two jobs in one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.words import words_of

__all__ = ["job_flaws", "stale"]


def job_flaws(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """Return what is wrong with the jobs that a clause asserts."""
    return [*stale(clause, items, evidence), *_mixed_jobs(clause, items, evidence)]


def _mixed_jobs(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A title of one job beside the company of another ("Kayole planner", "planner at Kayole")."""
    at = evidence.lexicon.lists["at"]
    for left, right in pairwise(items):
        between = clause.words[left.at + 1 : right.at]
        if {left.kind, right.kind} != {"name", "word"} or any(word.low not in at for word in between):
            continue
        one, two = evidence.jobs_of(left.places), evidence.jobs_of(right.places)
        if one and two and not one & two and not left.places & right.places:
            return [Flaw(1.5, f"“{left.word.text}” and “{right.word.text}” belong to different jobs", True)]
    return []


def stale(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A former employer or school in a present-tense statement about them."""
    lists = evidence.lexicon.lists
    if clause.second < 0 or not evidence.former:
        return []
    lows = [word.low for word in clause.words]
    follows = lows[clause.second + 1 : clause.second + 2]
    plain = lows[clause.second] in lists["nominative"] and not lists["present_marks"].isdisjoint(follows)
    if flaw := next(_ever_since(clause, items, evidence), None):
        return [flaw]
    past = (
        lists["past_marks"] - lists["units"] if not lists["these"].isdisjoint(lows) else lists["past_marks"]
    )
    if not plain and any(evidence.lexicon.is_past(low) or low in past for low in lows):
        return []
    if plain and (over := _only_over(items, clause, evidence, clause.second)):
        return [over]
    if (begin := _in_the_role_of(lows, clause, evidence)) and (
        over := _only_over([item for item in items if item.at < clause.second], clause, evidence, begin)
    ):
        return [over]
    near = lists["at"] if lists["continuing"].isdisjoint(lows) else lists["at"] | lists["before_noun"]
    for item in items:
        place = evidence.former.get(item.word.stem)
        if (
            place is None
            or not item.word.text[0].isupper()
            or item.at == 0
            or near.isdisjoint(lows[max(0, item.at - 2) : item.at])
            or item.at < clause.second
            or _looks_back(clause, item, evidence)
        ):
            continue
        fact = evidence.facts[place]
        now = lows[clause.second] in lists["nominative"] or not lists["present_marks"].isdisjoint(
            lows[: item.at]
        )
        return [
            Flaw(1.5 if now else 1.1, f"{fact.id} ended ({fact.when}), the note says it of the present", now)
        ]
    return []


def _ever_since(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A company that was left, with "have … since 2009": that says it still goes on."""
    lists, lows = evidence.lexicon.lists, [word.low for word in clause.words]
    follows = lows[clause.second + 1 : clause.second + 2]
    if lists["anchors"].isdisjoint(lows) or not follows or follows[0] not in lists["having"]:
        return
    for item in items:
        place = evidence.former.get(item.word.stem)
        year = next((one for one in items if one.at > item.at and one.kind == "number"), None)
        if place is None or item.kind != "name" or year is None or lows[year.at - 1] not in lists["anchors"]:
            continue
        fact = evidence.facts[place]
        yield Flaw(1.5, f"{fact.id} ended ({fact.when}), the note says it of the present", True)


def _looks_back(clause: Clause, item: Item, evidence: Evidence) -> bool:
    """Whether a past comes between "you are" and the name ("since you left Nomura", "formerly of").

    A capitalised word is part of a title ("Fixed Income"), not a past.
    """
    marks = evidence.lexicon.lists["past_marks"]
    return any(
        word.low in marks or (evidence.lexicon.is_past(word.low) and word.text[0].islower())
        for word in clause.words[clause.second : item.at]
    )


def _in_the_role_of(lows: list[str], clause: Clause, evidence: Evidence) -> int:
    """The place of "a" in "as a typesetter you know", 0 where there is no such thing before the "you"."""
    lists = evidence.lexicon.lists
    if lows[clause.second] not in lists["nominative"]:
        return 0
    return next(
        (
            at + 1
            for at in range(clause.second - 1)
            if lows[at] in lists["role"] and lows[at + 1] in lists["articles"]
        ),
        0,
    )


def _only_over(items: list[Item], clause: Clause, evidence: Evidence, begin: int) -> Flaw | None:
    """A title of a job that is over, right after "you are", where no other line says as much of it."""
    solid = [item for item in items if item.kind in ("word", "name") and item.at > begin]
    over = {place for item in solid[:1] if item.at <= begin + 4 for place in item.places & evidence.over}
    if not over:
        return None

    def said(place: int) -> float:
        return sum(item.weight for item in solid if place in item.places)

    best = max(sorted(over), key=said)
    title = evidence.facts[best].text.split(" at ")[0]
    if solid[0].word.low not in {word.low for word in words_of(title)}:
        return None
    others = (evidence.target | evidence.context) - evidence.over
    if max((said(place) for place in others), default=0.0) >= said(best):
        return None
    fact = evidence.facts[best]
    return Flaw(1.5, f"{fact.id} ended ({fact.when}), the note says it of the present", True)

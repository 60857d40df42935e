"""What is wrong with a clause whose words are known: a wrong pairing or number, an unearned claim."""

from __future__ import annotations

from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.deeds import deed_flaws
from introwriter.grounding.evidence import Evidence, is_date
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.words import Word, words_of

__all__ = ["Flaw", "flaws_of"]


_ORDINALS = ("st", "nd", "rd", "th")


def flaws_of(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """Return the flaws of a clause; in a wish or a question only what it takes for granted counts."""
    if clause.mood in ("question", "wish"):
        return [*_stale(clause, items, evidence), *_numbers(clause, items, evidence)]
    return [
        *_numbers(clause, items, evidence),
        *_experience(clause, items, evidence),
        *_stale(clause, items, evidence),
        *_anchored(clause, items, evidence, own),
        *_together(clause, evidence),
        *_mixed_jobs(clause, items, evidence),
        *_loose_names(clause, items, own),
        *deed_flaws(clause, items, evidence),
    ]


def _numbers(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A number must stand by what it counts: "nine sites" is against a fact that says seven sites."""
    flaws = []
    units = evidence.lexicon.lists["units"]
    for item in items:
        if item.kind != "number" or item.at + 1 >= len(clause.words):
            continue
        value = evidence.number(item.word)
        label = item.at > 0 and clause.words[item.at - 1].low in evidence.lexicon.lists["labels"]
        ordinal = item.word.low[0].isdigit() and item.word.low.endswith(_ORDINALS)
        if is_date(item.word.text, value) or ((label or ordinal) and item.places):
            continue
        ahead = [word for word in clause.words[item.at + 1 : item.at + 3] if evidence.counts(word)]
        counted = next((word for word in ahead if evidence.key(word) in evidence.counted), None)
        if counted is None:
            flaws.extend(_misplaced(item, value, ahead, evidence))
            continue
        known = evidence.counted[evidence.key(counted)] - {"0", "1"}
        if value in known or not known:
            flaws.extend(_rate(clause, item, evidence))
        elif counted.low in units:
            flaws.extend(_duration(item, counted, items, evidence))
        else:
            said = " or ".join(sorted(known)[:2])
            flaws.append(
                Flaw(1.5, f"another number: the input says {said} {counted.text}, not {item.word.text}", True)
            )
    return flaws


def _misplaced(item: Item, value: str, ahead: list[Word], evidence: Evidence) -> list[Flaw]:
    """A known number that counts something else in every fact ("four goats" for four bakers and one goat)."""
    counting = evidence.counting.get(value)
    known = [word for word in ahead[:1] if evidence.knowing(word)]
    if not counting or not known or any(evidence.key(word) in counting for word in ahead):
        return []
    return [Flaw(0.7, f"the number {item.word.text} counts something else in the input")]


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


def _anchored(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """What the sender reaches back to ("since v1") must be theirs to say."""
    anchors = evidence.lexicon.lists["anchors"]
    if clause.subject not in ("sender", "both"):
        return []
    for at, word in enumerate(clause.words):
        if word.low in anchors:
            after = next((item for item in items if item.at > at and item.weight), None)
            if after is not None and after.at <= at + 3 and after.places and not after.places & own:
                return [Flaw(1.0, f"nothing of yours reaches back to {after.word.text}")]
    return []


def _together(clause: Clause, evidence: Evidence) -> list[Flaw]:
    """To have met, talked or worked together needs a meeting, or the same place at the same time."""
    if clause.mood == "guess" or evidence.acquainted:
        return []
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words]
    if clause.subject == "both":
        return [Flaw(1.0, "nothing in the input says that you two met")]
    near = lows[max(0, clause.second - 3) : clause.second + 1] if clause.second >= 0 else []
    met = clause.subject == "sender" and lows[clause.second] in lists["nominative"]
    met = met and not lists["meetings"].isdisjoint(near)
    told = clause.subject == "target" and clause.first >= 0 and not lists["tellings"].isdisjoint(lows)
    if (met and any(evidence.lexicon.tells_past(low) for low in lows)) or told:
        return [Flaw(1.0, "nothing in the input says that you two spoke")]
    return []


def _mixed_jobs(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A title of one job beside the company of another ("Kayole planner", "planner at Kayole")."""
    at = evidence.lexicon.lists["at"]
    for left, right in pairwise(items):
        between = clause.words[left.at + 1 : right.at]
        if {left.kind, right.kind} != {"name", "word"} or any(word.low not in at for word in between):
            continue
        one, two = evidence.jobs_of(left.places), evidence.jobs_of(right.places)
        if one and two and not one & two:
            return [Flaw(1.5, f"“{left.word.text}” and “{right.word.text}” belong to different jobs", True)]
    return []


def _loose_names(clause: Clause, items: list[Item], own: set[int]) -> list[Flaw]:
    """A name that no fact knows together with anything else that the clause says of the target."""
    if clause.subject == "sender":
        return []
    solid = [item for item in items if item.kind in ("word", "number") and item.places & own]
    if len(solid) < 2:
        return []
    before: Item | None = None
    for item in items:
        held = item.places & own
        if item.kind == "name" and held and not any(held & one.places for one in solid):
            surname = before is not None and before.kind == "name" and before.at == item.at - 1
            if surname or (clause.subject == "target" and clause.second >= 0):
                return [Flaw(0.7, f"no fact ties {item.word.text} to the rest")]
        before = item
    return []


def _experience(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """To have read, heard, used or attended something is earned by the context alone."""
    strong = evidence.lexicon.lists["strong_reading"]
    if (flaw := _all_of_it(clause, evidence)) is not None:
        return [flaw]
    if clause.subject == "target" or (clause.subject == "open" and clause.second < 0):
        return []
    verb = next((word for word in clause.words if word.low in strong), None)
    if verb is None:
        return []
    objects = [item for item in items if item.kind in ("word", "name", "number") and item.word is not verb]
    if any(item.places & (evidence.context | evidence.sender) for item in objects):
        return []
    if not objects and evidence.context and not clause.second >= 0:
        return []
    if not objects and any(evidence.facts[place].kind in ("read", "met") for place in evidence.context):
        return []
    return [Flaw(1.5, f"nothing in the context says that you {verb.text} it")]


def _all_of_it(clause: Clause, evidence: Evidence) -> Flaw | None:
    """To have read everything, or to have followed you: of what a context says, hardly ever all."""
    lists = evidence.lexicon.lists
    for verb, after in pairwise(clause.words):
        if verb.low not in lists["reading"]:
            continue
        whole = after.low in lists["totals"]
        person = after.low in lists["nominative"] and verb.low in lists["strong_reading"]
        if (whole and clause.subject == "sender" and not evidence.knowing(after) & evidence.context) or (
            person and not evidence.knowing(verb) & (evidence.context | evidence.sender)
        ):
            return Flaw(1.5, f"nothing in the context says that you {verb.text} {after.text}")
    return None


def _stale(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """A former employer or school in a present-tense statement about them."""
    lists = evidence.lexicon.lists
    if clause.second < 0 or not evidence.former:
        return []
    lows = [word.low for word in clause.words]
    follows = lows[clause.second + 1 : clause.second + 2]
    plain = lows[clause.second] in lists["nominative"] and not lists["present_marks"].isdisjoint(follows)
    if not plain and any(evidence.lexicon.is_past(low) or low in lists["past_marks"] for low in lows):
        return []
    if plain and (over := _only_over(items, clause, evidence)):
        return [over]
    for item in items:
        place = evidence.former.get(item.word.stem)
        if (
            place is None
            or not item.word.text[0].isupper()
            or item.at == 0
            or lists["at"].isdisjoint(lows[max(0, item.at - 2) : item.at])
            or item.at < clause.second
            or _looks_back(clause, item, evidence)
        ):
            continue
        fact = evidence.facts[place]
        now = lows[clause.second] in lists["nominative"] or not lists["present_marks"].isdisjoint(
            lows[: item.at]
        )
        return [
            Flaw(1.5 if now else 0.8, f"{fact.id} ended ({fact.when}), the note says it of the present", now)
        ]
    return []


def _looks_back(clause: Clause, item: Item, evidence: Evidence) -> bool:
    """Whether a past comes between "you are" and the name ("since you left Nomura", "formerly of").

    A capitalised word is part of a title ("Fixed Income"), not a past.
    """
    marks = evidence.lexicon.lists["past_marks"]
    return any(
        word.low in marks or (evidence.lexicon.is_past(word.low) and word.text[0].islower())
        for word in clause.words[clause.second : item.at]
    )


def _only_over(items: list[Item], clause: Clause, evidence: Evidence) -> Flaw | None:
    """A title of a job that is over, right after "you are", where no other line says as much of it."""
    solid = [item for item in items if item.kind in ("word", "name") and item.at > clause.second]
    over = {
        place for item in solid[:1] if item.at <= clause.second + 4 for place in item.places & evidence.over
    }
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

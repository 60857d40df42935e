"""Who did what to whom: deeds turned round, other objects, dealings between the two that nobody told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.inflected import inflected_flaws
from introwriter.grounding.roles import role_flaws
from introwriter.grounding.stories import deeds_of, is_denied, persons_around
from introwriter.grounding.words import Word, stem

__all__ = ["deed_flaws"]

_HEAVY = 1.2
_WORTH = 0.8
_FEW = 2
_AHEAD = 10


def deed_flaws(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """Return what is wrong with the deeds of a clause that asserts something."""
    if not evidence.lexicon.lists["third"]:
        return list(inflected_flaws(clause, evidence))
    is_past = evidence.lexicon.is_past
    verbs = [at for at, word in enumerate(clause.words) if is_past(word.low)]
    found = next(_turned(clause, verbs, evidence), None) if verbs else None
    if found is None and verbs:
        found = next(role_flaws(clause, evidence), None)
    if found is None and clause.second >= 0:
        found = next(_owned(clause, evidence), None)
    if found is None and verbs:
        found = next(_replaced(clause, verbs, items, evidence), None)
    if found is None and clause.first >= 0 and clause.second >= 0:
        found = next(_untold(clause, items, evidence), None) or next(_possessed(clause, evidence), None)
    if found is None and len(items) > _FEW:
        found = next(_swapped(clause, items, evidence), None)
    return [found] if found else []


def _turned(clause: Clause, verbs: list[int], evidence: Evidence) -> Iterator[Flaw]:
    """A deed of the context with the persons exchanged ("she sheared for you" where she did "for us")."""
    deeds, lists = deeds_of(evidence), evidence.lexicon.lists
    light = lists["light"]
    for at in verbs:
        word = clause.words[at]
        key = evidence.key(word)
        if key not in deeds.doers:
            continue
        if evidence.stems.get(key, set()) & evidence.target and clause.subject == "target":
            continue
        doer, receiver = persons_around(clause.words, at, evidence)
        if doer == "second" and deeds.doers[key] == {"other"}:
            yield Flaw(_HEAVY, f"the input tells of “{word.text}” by somebody else")
        if word.low in light:
            continue
        if deeds.denied[key] == {True} and not is_denied(clause.words, at, evidence):
            yield Flaw(_HEAVY, f"the input says that nobody “{word.text}”")
        theirs, to = deeds.doers[key], deeds.receivers[key] - {""}
        sure = _is_the_story(clause, word, evidence)
        unsaid = not doer and word.low in lists["saying"]
        turned = (receiver == "second" and to == {"first"}) or (receiver == "first" and to == {"third"})
        if turned and not unsaid:
            why = f"the input tells of “{word.text}” with the persons the other way round"
            yield Flaw(_HEAVY, why, sure and bool(doer) and theirs <= {"first", "third"})
        elif doer == "second" and theirs == {"first"}:
            yield Flaw(_HEAVY, f"the input says that you “{word.text}”, not they", sure)
        elif doer == "first" and theirs == {"third"} and not evidence.knowing(word) & evidence.sender:
            yield Flaw(_HEAVY, f"the input says that they “{word.text}”, not you", sure)


def _is_the_story(clause: Clause, verb: Word, evidence: Evidence) -> bool:
    """Whether a line of the context that knows the verb knows two more telling words of the clause."""
    stop = evidence.lexicon.lists["stop"]
    telling = {
        evidence.key(word): word
        for word in clause.words
        if word is not verb and (evidence.number(word) or (word.low not in stop and len(word.low) > _FEW))
    }
    places = evidence.knowing(verb) & evidence.context
    return any(sum(place in evidence.knowing(word) for word in telling.values()) >= _FEW for place in places)


def _owned(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """What the context calls the sender's, said to be the target's ("your tenor clapper")."""
    mine = deeds_of(evidence).mine
    if not mine:
        return
    lists = evidence.lexicon.lists
    for owner, word in pairwise(word for word in clause.words if word.low not in lists["own"]):
        if owner.low not in lists["your"] or len(word.low) < 4 or word.low in lists["stop"] | lists["soft"]:
            continue
        key = evidence.key(word)
        if key in mine and not evidence.knowing(word) & evidence.target and not evidence.is_shared(word):
            yield Flaw(_HEAVY, f"{word.text} is yours in the input, not theirs")


def _replaced(clause: Clause, verbs: list[int], items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A deed of the input done to something else ("sent back our salmon" where it was haddock)."""
    if clause.subject == "sender" and clause.second < 0:
        return
    deeds, lists = deeds_of(evidence), evidence.lexicon.lists
    for at in verbs:
        verb = clause.words[at]
        near = deeds.objects.get(evidence.key(verb))
        if near is None or verb.low in lists["light"] | lists["reading"]:
            continue
        told = [item for item in items if item.weight >= _WORTH and item.word is not verb]
        noun = _object(clause.words, at, evidence)
        if noun is None or evidence.key(noun) in near:
            continue
        if noun.low in lists["units"] or any(item.places & evidence.knowing(verb) for item in told):
            yield Flaw(_HEAVY, f"the input tells of “{verb.text}” with something other than {noun.text}")


def _object(words: Sequence[Word], at: int, evidence: Evidence) -> Word | None:
    """The word behind "the", "our", "your" that follows a verb, or that "of" brings."""
    lists = evidence.lexicon.lists
    ahead = list(words[at + 1 : at + 6])
    gone = False
    while ahead and ahead[0].low in lists["particles"]:
        gone = gone or ahead[0].low == "of"
        ahead = ahead[1:]
    marked = bool(ahead) and ahead[0].low in lists["marking"]
    ahead = ahead[1:] if marked else ahead
    if not ahead or not (marked or gone):
        return None
    noun = ahead[0]
    dull = any(noun.low in lists[name] for name in ("stop", "soft", "faint", "months")) or evidence.number(
        noun
    )
    return noun if noun.low in lists["units"] or not dull else None


def _untold(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A dealing between the two ("you brought us in", "I sent you one") of which the context says nothing."""
    lists, words = evidence.lexicon.lists, clause.words
    if clause.subject not in ("sender", "target") or clause.first < 0 or clause.second < 0:
        return
    begin, other = (
        (clause.second, lists["receiving"] | lists["possessing"])
        if clause.subject == "target"
        else (clause.first, lists["nominative"] | lists["your"])
    )
    if words[begin].low not in lists["nominative"] | lists["doing"]:
        return
    near = (word for word in words[begin + 1 : begin + 4] if evidence.lexicon.is_past(word.low))
    verb = next((word for word in near if word.low not in lists["perfect"]), None)
    if verb is None and clause.subject == "sender" and not evidence.acquainted:
        there = {word.low for word in words[begin + 1 : begin + 2]} & lists["present"]
        if there and words[begin + 2].low in lists["places"] and words[begin + 3].low in lists["your"]:
            yield Flaw(_HEAVY, f"nothing in the context tells that you were {words[begin + 2].text} theirs")
    light = lists["mental"] | (lists["light"] if clause.subject == "sender" else frozenset())
    if verb is None or verb.low in light:
        return
    after = words[words.index(verb) + 1 :]
    if verb.low in lists["meetings"] and _is_thing_of_theirs(after, evidence):
        return
    if not any(word.low in other for word in after[:_AHEAD]):
        return
    told = evidence.context - evidence.read if verb.low not in lists["reading"] else evidence.context
    if clause.subject == "sender" and verb.low in lists["reading"]:
        told = told | evidence.sender
        solid = [item for item in items if item.weight >= _WORTH and item.word is not verb]
        read = evidence.read | evidence.opened
        if evidence.read and 2 * sum(bool(item.places & read) for item in solid) >= len(solid):
            return
    bearing = told | (evidence.sender if clause.subject == "sender" else set())
    if any(evidence.stems.get(key, set()) & bearing for key in _same_deed(verb, evidence)):
        return
    yield Flaw(_HEAVY, f"nothing in the context tells that “{words[begin].text} {verb.text}”")


def _is_thing_of_theirs(words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether "your" and a thing that their lines know follow: to have met it is a figure of speech."""
    lists = evidence.lexicon.lists
    if len(words) < _FEW or words[0].low not in lists["your"]:
        return False
    noun = words[1]
    human = any(noun.low in lists[name] for name in ("others", "somebodies", "kin", "bodies"))
    return not human and bool(evidence.knowing(noun) & evidence.target)


def _same_deed(verb: Word, evidence: Evidence) -> list[str]:
    keys = [evidence.key(verb)]
    if verb.low in evidence.lexicon.lists["saying"]:
        keys += [evidence.lexicon.same.get(stem(one), stem(one)) for one in evidence.lexicon.lists["saying"]]
    return keys


def _possessed(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """To have all or one of theirs is for the context to say ("I have every recording you made")."""
    lists, words = evidence.lexicon.lists, clause.words
    if clause.subject != "sender" or clause.second < 0:
        return
    for at in range(max(clause.first, 0), clause.second):
        here, after = words[at].low, words[at + 1]
        whole = here in lists["holding"] and after.low in lists["totals"]
        one = here == "of" and after.low in lists["your"] and at and words[at - 1].low in lists["singling"]
        noun = next((word for word in words[at + 2 : at + 5] if word.low not in lists["stop"]), None)
        if noun is None:
            continue
        known = evidence.knowing(noun) & evidence.context
        if (one and not known) or (whole and not known & evidence.knowing(after)):
            yield Flaw(_HEAVY, f"nothing in the context says that you have {after.text} {noun.text}")


def _swapped(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A noun that a story does not hold in a clause that otherwise tells it ("the altos stood nearest")."""
    if clause.subject not in ("target", "open"):
        return
    lists = evidence.lexicon.lists
    told = [item for item in items if item.kind in ("word", "name", "number") and item.weight >= _WORTH]
    for item in told:
        before = clause.words[item.at - 1].low if item.at else ""
        if item.kind != "word" or before not in lists["naming"] or evidence.lexicon.is_past(item.word.low):
            continue
        rest = [one.places for one in told if one is not item and one.places]
        theirs = before in lists["your"] and item.places
        if theirs or len(rest) < 2 or len(rest) < len(told) - 2:
            continue
        held = {
            place: sum(place in places for places in rest) for place in set().union(*rest) & evidence.target
        }
        story = max(held, key=lambda place: (held[place], -place), default=-1)
        if story >= 0 and held[story] >= max(2, len(rest) - 1) and story not in item.places:
            fact = evidence.facts[story].id
            yield Flaw(
                0.4 if not item.places else 0.8, f"{fact} tells this of something else than {item.word.text}"
            )

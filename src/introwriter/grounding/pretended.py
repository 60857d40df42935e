"""What a clause pretends to: a bond, a rank over others, a plan told as done."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.sentences import sentences_of
from introwriter.grounding.words import Word, stem

__all__ = ["bonds", "company", "plans", "ranks"]

_SURE = 1.2
_NEAR = 3
_DULL = ("light", "mental", "reading", "perfect", "unmarked")


def bonds(clause: Clause, items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A bond that the context must tell of ("Per introduced us", "your Oslo talk stayed with me")."""
    lists, words = evidence.lexicon.lists, clause.words
    told = evidence.context - evidence.read
    for at, (word, after) in enumerate(pairwise(words)):
        introduced = word.low in lists["introducing"] and after.low in lists["receiving"]
        if introduced and not any(one.stem == word.stem for place in told for one in evidence.words[place]):
            yield Flaw(_SURE, f"nothing in the context says that anybody {word.text} {after.text}")
        if word.low not in lists["staying"] or not 0 <= clause.second < at:
            continue
        if not any(one.low in lists["receiving"] for one in words[at + 1 : at + 4]):
            continue
        seen = evidence.context | evidence.opened
        things = [item for item in items if clause.second < item.at < at and item.places]
        if things and not all(item.places & seen for item in things):
            yield Flaw(_SURE, f"nothing in the context says that you know their {things[-1].word.text}")


def company(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """A deed done with somebody ("Per and I found it") whom no sentence names with that deed."""
    lists, words = evidence.lexicon.lists, clause.words
    for at in range(1, len(words) - 2):
        name = words[at - 1]
        joined = words[at].low in lists["joining"] and words[at + 1].low in lists["doing"]
        if not joined or not name.text[0].isupper() or name.low in evidence.theirs | evidence.mine:
            continue
        ahead = words[at + 2 : at + 2 + _NEAR]
        verb = next((one for one in ahead if evidence.lexicon.is_past(one.low)), None)
        if verb is None or name.start + len(name.text) + 1 != words[at].start or not evidence.knowing(name):
            continue
        holding = sentences_of(evidence).holding
        if not holding.get(evidence.key(name), set()) & holding.get(evidence.key(verb), set()):
            yield Flaw(_SURE, f"nothing in the context says that {name.text} and you “{verb.text}”")


def ranks(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """A rank over others that no line of the person gives ("I run the night shift")."""
    lists, words = evidence.lexicon.lists, clause.words
    for at, (word, verb) in enumerate(pairwise(words)):
        if word.low not in lists["doing"] | lists["nominative"] or verb.low not in lists["ranking"]:
            continue
        ahead = [one.low for one in words[at + 2 : at + 6]]
        led = verb.low in lists["leading"] and bool(ahead)
        if not led and not lists["ranked"].intersection(ahead):
            continue
        side = evidence.target if word.low in lists["nominative"] else evidence.sender
        given = any(
            one.low in lists["ranking"] or (place in side and one.low in lists["ranks"])
            for place in side | evidence.told_of
            for one in evidence.words[place]
        )
        if not given:
            yield Flaw(_SURE, f"no fact says that anybody there is to “{verb.text}” it")


def plans(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """A plan told as done ("I have applied", where the context says "I will apply on Friday")."""
    lexicon, words = evidence.lexicon, clause.words
    lists = lexicon.lists
    for at, word in enumerate(words):
        if not lexicon.is_past(word.low) or any(word.low in lists[name] for name in _DULL):
            continue
        before = {one.low for one in words[max(0, at - _NEAR) : at]}
        if not before & lists["doing"]:
            continue
        if before & (lists["modal"] | lists["future"] | lists["negations"] | lists["unreal"]):
            continue
        keys = {evidence.key(word), lexicon.same.get(stem(word.low[:-2]), stem(word.low[:-2]))}
        places = {place for key in keys for place in evidence.stems.get(key, ())}
        if not places or places & (evidence.sender | evidence.read) or not places & evidence.told_of:
            continue
        told = [
            _is_plan(evidence.words[place], i, evidence)
            for place in places & evidence.told_of
            for i, one in enumerate(evidence.words[place])
            if evidence.key(one) in keys
        ]
        if told and all(told):
            yield Flaw(_SURE, f"the context tells of “{word.text}” as still to come")


def _is_plan(words: list[Word], at: int, evidence: Evidence) -> bool:
    """Whether a plain verb stands behind "will", "want to", "not yet"."""
    lists = evidence.lexicon.lists
    if evidence.lexicon.is_past(words[at].low) or words[at].low.endswith("ing"):
        return False
    before = [one.low for one in words[max(0, at - _NEAR) : at]]
    if before[-1:] == ["to"]:
        return bool(lists["intending"].intersection(before))
    return bool(lists["coming"].intersection(before))

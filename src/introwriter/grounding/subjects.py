"""The subject of each past verb of a text: one of the two, somebody else by name, or not clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from introwriter.grounding.known import Evidence
from introwriter.grounding.pronouns import is_clear
from introwriter.grounding.stories import somebody_else
from introwriter.grounding.words import Word

__all__ = ["OTHER", "SENDER", "TARGET", "Actor", "Teller", "actors_of"]

TARGET, SENDER, OTHER = "the target", "the sender", "somebody else"
"""Who may be the actor of a deed."""
_PHRASE = 6
"""The longest noun phrase that is taken for a subject, in words."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: one of the two, or somebody else by the words that name them; "" where it is not clear."""

    who: str
    named: frozenset[str] = frozenset()
    person: bool = True
    text: str = ""


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose words a text is ("" for the note), whether its subject may be dropped, and what came before."""

    evidence: Evidence
    group: str
    dropped: bool
    before: tuple[Word, ...] = ()
    other: bool = False
    """Whether a sentence before names somebody else who did something, whom "he" may mean."""

    @property
    def owner(self) -> str:
        """Who "I" is."""
        return TARGET if self.group == "target" else SENDER


_NOBODY = Actor("")


def actors_of(words: Sequence[Word], teller: Teller) -> dict[int, Actor]:
    """Return the actor of each past verb by its place."""
    lexicon = teller.evidence.lexicon
    found: dict[int, Actor] = {}
    last = _NOBODY
    for at, word in enumerate(words):
        if not lexicon.is_past(word.low) or word.low in lexicon.lists["perfect"]:
            continue
        if (at and word.text[0].isupper()) or (at and words[at - 1].low in lexicon.lists["passive"]):
            continue
        found[at] = last = _actor(words, at, last, teller)
    return found


def _actor(words: Sequence[Word], at: int, last: Actor, teller: Teller) -> Actor:
    lists = teller.evidence.lexicon.lists
    i = at - 1
    while i >= 0 and words[i].low not in lists["anybody"]:
        if not any(words[i].low in lists[name] for name in ("perfect", "adverbs", "negations")):
            break
        i -= 1
    if 0 <= i < at and last.who and words[i + 1].start - words[i].end > 1:
        return last
    if i < 0:
        clear = teller.dropped and words[at].low not in lists["unmarked"]
        return Actor(teller.owner) if clear else _NOBODY
    return last if words[i].low in lists["joining"] else _named(words, i, teller)


def _named(words: Sequence[Word], i: int, teller: Teller) -> Actor:
    """The actor whom the noun phrase that ends at ``i`` names."""
    evidence, low = teller.evidence, words[i].low
    lists = evidence.lexicon.lists
    if low in lists["doing"]:
        return Actor(teller.owner)
    if low in lists["nominative"]:
        return _NOBODY if teller.group else Actor(TARGET)
    if low in lists["third"]:
        return _third(low, words[:i], teller)
    if low in lists["anybody"]:
        return Actor(OTHER)
    if low in lists["months"] or evidence.number(words[i]):
        return _NOBODY
    names = evidence.theirs if low in evidence.theirs else evidence.mine
    if low in names and not (i and words[i - 1].text[0].isupper() and words[i - 1].low not in names):
        return Actor(TARGET if names is evidence.theirs else SENDER)
    return _noun(words, i, teller)


def _third(low: str, words: Sequence[Word], teller: Teller) -> Actor:
    """Who "she" is: in the context the target, unless somebody else came up; in their texts somebody else."""
    if not teller.group or low in teller.evidence.lexicon.lists["plural_third"]:
        return _NOBODY
    if teller.group != "context":
        return Actor(OTHER)
    if is_clear(low, teller.evidence):
        return _NOBODY
    if somebody_else([*teller.before, *words], teller.evidence):
        return Actor(OTHER)
    return _NOBODY if teller.other else Actor(TARGET)


def _noun(words: Sequence[Word], i: int, teller: Teller) -> Actor:
    """Somebody else, or "our team", which is the owner's; no person where the noun is a thing."""
    lists = teller.evidence.lexicon.lists
    named: set[str] = set()
    person = False
    for at in range(i, max(-1, i - _PHRASE), -1):
        word = words[at]
        apart = at < i and words[at + 1].start - word.end > 1
        if word.low in lists["possessing"] or word.low in lists["your"]:
            if not person and any(one.low in lists["bodies"] for one in words[at + 1 : i + 1]):
                return Actor(teller.owner if word.low in lists["possessing"] else TARGET)
            break
        if word.low in lists["marking"] and at and words[at - 1].low in lists["before_noun"] and not person:
            continue
        if word.low in lists["marking"] or (apart and not word.text[0].isupper()):
            break
        if word.low in lists["before_noun"]:
            named.clear()
            person = False
            continue
        verb = word.text[0].islower() and teller.evidence.lexicon.is_past(word.low)
        if verb or word.low in lists["stop"]:
            return Actor(OTHER, frozenset(named), True, words[i].text) if person else _NOBODY
        named.add(teller.evidence.key(word))
        person = person or _is_person(words, at, teller)
    return Actor(OTHER, frozenset(named), person, words[i].text) if named else _NOBODY


def _is_person(words: Sequence[Word], at: int, teller: Teller) -> bool:
    lists, word = teller.evidence.lexicon.lists, words[at]
    if word.low in lists["others"] or word.low in lists["somebodies"]:
        return True
    if not word.text[0].isupper():
        return False
    return at > 0 or word.low in teller.evidence.names or _is_never_small(word, teller.evidence)


def _is_never_small(word: Word, evidence: Evidence) -> bool:
    """Whether a word that opens a sentence is a name: nowhere in small letters, and no common word."""
    small = evidence.memo.get("small")
    if not isinstance(small, set):
        small = {one.text for words in evidence.words for one in words if one.text[0].islower()}
        evidence.memo["small"] = small
    lists = evidence.lexicon.lists
    return word.low not in small and not any(word.low in lists[name] for name in ("stop", "soft", "faint"))

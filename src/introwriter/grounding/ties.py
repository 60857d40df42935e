"""What a clause says the two share: a meeting, a talk, a school, a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.doers.told import did
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.words import Word, fold, words_of

__all__ = ["tie_flaws"]

_NAME = re.compile(r"[^\W\d_][\w'’.&-]*(?:\s+(?:of|de|the|and|&)?\s*[A-ZÀ-Þ][\w'’.&-]*)*")
_NEAR = 3


def tie_flaws(clause: Clause, items: list[Item], evidence: Evidence) -> list[Flaw]:
    """Return what is wrong with what a clause says that the two have in common."""
    if clause.mood == "guess":
        return []
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words]
    met = _meets(clause, lows, evidence)
    found = next(_elsewhere(items, evidence), None) if met and evidence.acquainted else None
    spoke = met and not lists["meetings"].isdisjoint(lows) and not evidence.met
    if found is None and met and (spoke or not evidence.acquainted):
        found = Flaw(0.7 if _hinted(evidence) else 1.2, "nothing in the input says that you two met")
    if found is None and not evidence.acquainted and _told(clause, lows, evidence):
        found = Flaw(1.0, "nothing in the input says that you two spoke")
    if found is None:
        found = next(_shared(clause, lows, items, evidence), None)
    return [found] if found else []


def _meets(clause: Clause, lows: list[str], evidence: Evidence) -> bool:
    """Whether the clause says that the two met, talked or were together."""
    lists = evidence.lexicon.lists
    if clause.subject == "both":
        return True
    for one, other, after in zip(lows, lows[1:], [*lows[2:], ""], strict=False):
        thing = bool(after) and after not in lists["stop"] and not evidence.lexicon.is_past(after)
        if one in lists["ours"] and other in lists["encounters"] and not thing:
            return clause.mood != "wish"
    if clause.second < 0 or lows[clause.second] not in lists["nominative"]:
        return False
    near = lows[max(0, clause.second - _NEAR) : clause.second + 1]
    met = not lists["meetings"].isdisjoint(near)
    if clause.subject != "sender":
        return met and clause.second > 0 and not lists["pleased"].isdisjoint(near)
    return met and any(evidence.lexicon.tells_past(low) for low in lows)


def _hinted(evidence: Evidence) -> bool:
    """Whether the context speaks of meeting or talking with somebody at all."""
    words = (word for place in evidence.told_of for word in evidence.words[place])
    return any(word.low in evidence.lexicon.lists["meetings"] for word in words)


def _told(clause: Clause, lows: list[str], evidence: Evidence) -> bool:
    lists = evidence.lexicon.lists
    if clause.subject != "target" or clause.first < 0 or lists["tellings"].isdisjoint(lows):
        return False
    said = [word for word in clause.words if word.low in lists["tellings"]]
    typed = any(evidence.knowing(word) & evidence.told_of for word in said)
    return not (typed if evidence.lexicon.drops_pronouns else _is_told(said, evidence))


def _is_told(said: list[Word], evidence: Evidence) -> bool:
    """Whether the context tells one of these words as a deed of theirs, and of nobody else's."""
    return any(did(word, evidence, to_me=True) for word in said)


def _elsewhere(items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """A meeting at a place or a time that the context does not know, though it knows of a meeting."""
    if not evidence.met:
        return
    months = evidence.lexicon.lists["months"]
    for item in items:
        dated = item.kind == "number" and (item.word.low in months or len(item.word.number) == 4)
        if (item.kind != "name" and not dated) or evidence.is_shared(item.word):
            continue
        if not item.places & evidence.told_of:
            yield Flaw(1.2, f"the context tells of another meeting, not of {item.word.text}")


def _shared(clause: Clause, lows: list[str], items: list[Item], evidence: Evidence) -> Iterator[Flaw]:
    """What "we both" and "fellow" bring must stand on both sides, and a name must name the same thing."""
    lists = evidence.lexicon.lists
    begin = next((at for at, low in enumerate(lows) if low in lists["sharing"]), -1)
    if begin < 0 or (begin and clause.words[begin].text[0].isupper()):
        return
    both = lows[begin] in lists["both"]
    if both and not (clause.first >= 0 and lists["plural"].intersection(lows[max(0, begin - 2) : begin + 3])):
        return
    end = len(lows) if both else begin + _NEAR + 1
    told = [item for item in items if begin < item.at < end and item.kind in ("word", "name")]
    for item in told:
        sides = (item.places & evidence.target, item.places & evidence.sender)
        if evidence.told_of & item.places:
            continue
        if not all(sides) and (item.kind == "name" or item.places) and not evidence.is_shared(item.word):
            whose = "their" if sides[0] else "your"
            yield Flaw(
                0.8 if both else 1.2, f"only {whose} lines know {item.word.text}, and it is said of both"
            )
        elif item.kind == "name" and all(sides) and not _one_body(item, told, evidence):
            yield Flaw(1.0, f"no line shows that the two mean the same by {item.word.text}")


def _one_body(item: Item, told: list[Item], evidence: Evidence) -> bool:
    """Whether some name with the word on one side is the other's, or a shorter form of it."""
    sides = [
        [name for place in item.places & side for name in _names(evidence.facts[place].text, item.word.low)]
        for side in (evidence.target, evidence.sender)
    ]
    return any(one <= other or other <= one for one in sides[0] for other in sides[1])


def _names(text: str, low: str) -> Iterator[frozenset[str]]:
    """The capitalised names in a text that hold a word, as sets of folded words."""
    for match in _NAME.finditer(text):
        words = frozenset(word.low for word in words_of(fold(match.group())))
        if low in words:
            yield words

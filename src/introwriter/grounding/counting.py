"""What the numbers of a fact count, and what stands near them."""

from __future__ import annotations

import re
from itertools import pairwise

from introwriter.grounding.known import MULTIPLES, Evidence, is_date
from introwriter.grounding.words import Word

__all__ = ["ENDING", "count_numbers"]

ENDING = re.compile(r"[.!?;:\n]")
"""What ends a sentence, or a part of one that stands for itself."""
_COUNTED, _FAR = 2, 6
"""Words behind a number among which the noun is that it counts, and one that goes with it."""


def count_numbers(evidence: Evidence, text: str, words: list[Word], place: int) -> None:
    """Index the numbers of one fact, what each counts, and what stands near it in its sentence."""
    if not any(word.number or word.low in evidence.lexicon.numbers for word in words):
        return
    lists = evidence.lexicon.lists
    count, gone, noun, own = "", 0, "", ""
    for at, (before, word) in enumerate(pairwise([None, *words])):
        assert word is not None
        gap = text[before.end : word.start] if before else ""
        if len(gap) > 1 and ENDING.search(gap):
            if count and not gone:
                evidence.bare.setdefault(count, set()).add(place)
            _inherit(evidence, count, noun, own)
            noun = evidence.key(before) if before and ":" in gap and evidence.counts(before) else ""
            count, gone, own = "", _FAR, ""
        number = evidence.number(word)
        if before and count.isdigit() and (number or word.low in MULTIPLES):
            number = _value(evidence, before, word, count, gone)
        if number:
            _inherit(evidence, count, noun, own)
            evidence.numbers.setdefault(number, set()).add(place)
            if before and before.low in lists["labels"]:
                evidence.labelled.add(number)
            if count and gone and _is_whole(words, at, lists):
                evidence.partial.add(number)
            if at > 2 and words[at - 1].low in lists["all_of"] and words[at - 2].low in lists["of"]:
                evidence.near.setdefault(number, set()).add(evidence.key(words[at - 3]))
            count, gone, noun, own = "" if is_date(word.text, number) else number, 0, own or noun, ""
            continue
        gone += 1
        if count and gone == 1 and word.low in lists["conjunctions"]:
            evidence.bare.setdefault(count, set()).add(place)
            _inherit(evidence, count, noun, own)
            count = ""
        if count and gone <= _FAR and evidence.counts(word):
            own = _note(evidence, count, evidence.key(word), gone) or own
    if count and not gone:
        evidence.bare.setdefault(count, set()).add(place)
    _inherit(evidence, count, noun, own)


def _is_whole(words: list[Word], at: int, lists: dict[str, frozenset[str]]) -> bool:
    """Whether a number is the whole of which another is a part ("30 barrels of my 80"), and no age."""
    lasts = any(word.low in lists["units"] for word in words[at + 1 : at + 2])
    return not lasts and any(one.low in lists["of"] for one in words[max(0, at - 2) : at])


def _note(evidence: Evidence, count: str, key: str, gone: int) -> str:
    """Note that a noun stands near a number, and return it where the number counts it."""
    evidence.near.setdefault(count, set()).add(key)
    if gone > _COUNTED:
        return ""
    evidence.counted.setdefault(key, set()).add(count)
    evidence.counting.setdefault(count, set()).add(key)
    return key


def _value(evidence: Evidence, before: Word, word: Word, count: str, gone: int) -> str:
    """The value of a number with the tens before it ("twenty-two"), or of "hundred" with what goes before."""
    number = evidence.number(word)
    if word.low in MULTIPLES and gone == 0:
        return str(int(count) * MULTIPLES[word.low])
    tens = evidence.number(before)
    if word.start == before.end + 1 and tens.endswith("0") and len(tens) == 2 and len(number) == 1:
        return str(int(tens) + int(number))
    return number


def _inherit(evidence: Evidence, count: str, noun: str, own: str) -> None:
    """A number without a noun counts what the one before it in the sentence does ("from 60 pages to 8")."""
    if count and noun and not own:
        evidence.counted.setdefault(noun, set()).add(count)
        evidence.counting.setdefault(count, set()).add(noun)

"""A note's clauses, and what each does: assert something of somebody, guess, wish, ask, greet or close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from introwriter.grounding.lexicon import Lexicon
from introwriter.grounding.words import Word, words_of

__all__ = ["Clause", "Mood", "Subject", "clauses_of"]

Mood = Literal["assert", "guess", "wish", "question", "greeting", "closing", "congratulation"]
Subject = Literal["target", "sender", "both", "open"]

_STOP_SIGN = re.compile(r"[.!?…。！？]+[\"'”»)]*(?=\s|$)|[。！？]|[;\n]|:(?=\s)|\s[-–—]\s|—")
_SHORT = (
    "dr mr mrs ms prof st no nr vs eg ie ing dipl bzw ca evtl sra sr dra mlle mme hr fr z b e g i p pp vol"
)
_ABBREVIATIONS = frozenset(_SHORT.split(" "))
_OPENING = 5
_FRONTED = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause: its place, its words, whom it is about and what it does.

    ``opens`` says that it begins a sentence, ``first`` and ``second`` are the places among ``words`` of the
    first word of that person (-1: none); ``reacts`` that the sender comes in only as the one to whom
    something is or was done ("the robin made my week").
    """

    start: int
    end: int
    words: tuple[Word, ...]
    mood: Mood
    subject: Subject
    opens: bool
    first: int
    second: int
    reacts: bool = False


def clauses_of(text: str, lexicon: Lexicon, theirs: frozenset[str], mine: frozenset[str]) -> list[Clause]:
    """Split ``text`` into clauses; ``theirs`` and ``mine`` are the folded words of the two names."""
    clauses: list[Clause] = []
    pieces = list(_pieces(text, words_of(text), lexicon, theirs))
    for i, (words, opens, asks) in enumerate(pieces):
        before = clauses[-1] if clauses and not opens else None
        last = i >= len(pieces) - 3
        clauses.append(_classified(words, lexicon, opens, asks, last, before, theirs, mine))
    return clauses


def _pieces(
    text: str, words: list[Word], lexicon: Lexicon, theirs: frozenset[str]
) -> Iterator[tuple[list[Word], bool, bool]]:
    """Yield (words, begins a sentence, asks) of each piece, in one pass."""
    ends = list(_STOP_SIGN.finditer(text))
    sentence: list[Word] = []
    at = 0
    for word in words:
        while at < len(ends) and ends[at].start() < word.start:
            sign = ends[at].group()
            at += 1
            if sentence and not (sign.startswith(".") and _is_abbreviation(sentence[-1])):
                yield from _split(text, sentence, lexicon, theirs, "?" in sign or "？" in sign)
                sentence = []
        sentence.append(word)
    if sentence:
        tail = text[sentence[-1].end :]
        yield from _split(text, sentence, lexicon, theirs, "?" in tail or "？" in tail)


def _is_abbreviation(word: Word) -> bool:
    return word.low in _ABBREVIATIONS or (len(word.text) == 1 and word.text.isupper() and word.text != "I")


def _split(
    text: str, words: list[Word], lexicon: Lexicon, theirs: frozenset[str], asks: bool
) -> Iterator[tuple[list[Word], bool, bool]]:
    """Split one sentence where a comma or a conjunction brings a new subject, and after who is addressed."""
    begin = 0
    for i in range(1, len(words)):
        gap = text[words[i - 1].end : words[i].start]
        comma = "," in gap or "、" in gap or "(" in gap or ")" in gap
        if i - begin >= _LONGEST:
            yield words[begin:i], begin == 0, asks
            begin = i
            continue
        if not comma and words[i].low not in lexicon.lists["conjunctions"]:
            continue
        addressed = comma and all(
            word.low in theirs or word.low in lexicon.lists["greetings"] for word in words[begin:i]
        )
        if addressed or (_new_subject(words, i, lexicon) and not _joint_subject(words, begin, i, lexicon)):
            yield words[begin:i], begin == 0, asks
            begin = i
    yield words[begin:], begin == 0, asks


def _joint_subject(words: list[Word], begin: int, i: int, lexicon: Lexicon) -> bool:
    """Whether "and I" only adds to the name before it ("Piet Vos and I came")."""
    named = all(word.text[0].isupper() and not lexicon.has("first", word.low) for word in words[begin:i])
    return named and i - begin < _FRONTED and lexicon.has("joining", words[i].low)


def _new_subject(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    ahead = words[i : i + 3]
    while ahead and ahead[0].low in lexicon.lists["conjunctions"]:
        ahead = ahead[1:]
    if not ahead:
        return False
    low = ahead[0].low
    return lexicon.has("first", low) or _is_second(ahead[0], lexicon) or lexicon.has("congrats", low)


def _classified(
    words: list[Word], lexicon: Lexicon, opens: bool, asks: bool, last: bool, before: Clause | None,
    theirs: frozenset[str], mine: frozenset[str],
) -> Clause:  # fmt: skip
    lows = [word.low for word in words]
    first = next((i for i, low in enumerate(lows) if low in lexicon.lists["first"]), -1)
    second = next((i for i, word in enumerate(words) if _is_second(word, lexicon)), -1)
    subject = _subject(lows, lexicon, first, second, before)
    told = ["" if i and word.text == "May" else word.low for i, word in enumerate(words)]
    mood = _mood(told, lexicon, asks, last, theirs, mine)
    if last and subject == "open" and any(low in mine for low in lows):
        subject = "sender"
    return Clause(
        start=words[0].start,
        end=words[-1].end,
        words=tuple(words),
        mood=mood,
        subject=subject,
        opens=opens,
        first=first,
        second=second,
        reacts=subject == "sender" and _reacts(lows, first, lexicon),
    )


def _reacts(lows: list[str], first: int, lexicon: Lexicon) -> bool:
    """Whether the first word for the sender is an object, behind a verb whose subject is something else."""
    lists = lexicon.lists
    if first < 2 or lows[first] not in lists["object"]:
        return False
    if lows[first + 1 : first + 2] and lows[first + 1] in lists["relating"]:
        return False
    return any(lexicon.is_past(low) or low in lists["stating"] for low in lows[1:first])


def _is_second(word: Word, lexicon: Lexicon) -> bool:
    return word.low in lexicon.lists["second"] or word.text in lexicon.polite


def _subject(lows: list[str], lexicon: Lexicon, first: int, second: int, before: Clause | None) -> Subject:
    if (
        first >= 0
        and lows[first] in lexicon.lists["plural"]
        and lows[first] not in lexicon.lists["possessing"]
        and not lexicon.lists["together"].isdisjoint(lows)
    ):
        return "both"
    if first >= 0 and (second < 0 or first < second):
        return "sender"
    dropped = any(lexicon.is_past(low) for low in lows[:2]) or not lexicon.lists["sight"].isdisjoint(lows[:2])
    if 0 < second <= _FRONTED and lows[0] in lexicon.lists["beside"]:
        if first > second and lows[first] in lexicon.lists["doing"]:
            return "sender"
        adverbs = lexicon.lists["stop"] - lexicon.lists["conjunctions"]
        if second == 1 and all(low in adverbs for low in lows[2:3]):
            return "open"
    if second >= 0:
        turned = second > 0 and lows[second - 1] in lexicon.lists["inverting"]
        return "sender" if dropped and second > 0 and not turned else "target"
    if before is not None:
        return before.subject
    return "sender" if dropped else "open"


def _tells(lows: list[str], lexicon: Lexicon) -> bool:
    """Whether a clause with a question mark behind it begins as a statement ("I taped it up, remember?")."""
    lists = lexicon.lists
    begin = next((at for at, low in enumerate(lows) if low not in lists["conjunctions"]), 0)
    follows = lows[begin + 1 : begin + 3]
    if lows[begin] not in lists["doing"] or not follows:
        return False
    if follows[0] in lists["having"]:
        return any(lexicon.is_past(low) for low in follows[1:])
    return lexicon.is_past(follows[0])


def _is_unreal(lows: list[str], lists: dict[str, frozenset[str]]) -> bool:
    """Whether it tells what would have been ("I'd have guessed fewer")."""
    return not lists["auxiliary"].isdisjoint(lows) and any(
        one in lists["unreal"] and other in lists["auxiliary"] for one, other in pairwise(lows)
    )


def _mood(
    lows: list[str], lexicon: Lexicon, asks: bool, last: bool, theirs: frozenset[str], mine: frozenset[str]
) -> Mood:
    lists = lexicon.lists
    if all(low in theirs or low in lists["greetings"] for low in lows):
        return "greeting"
    if last and all(low in mine or low in lists["closers"] for low in lows):
        return "closing"
    if asks and not _tells(lows, lexicon):
        return "question"
    opening = lows[:_OPENING]
    if not lists["congrats"].isdisjoint(opening):
        return "congratulation"
    if not lists["hedges"].isdisjoint(lows[: _OPENING + 2]) or _is_unreal(lows, lists):
        return "guess"
    if not lists["wishes"].isdisjoint(opening):
        return "wish"
    return "assert"

"""A drafter's text in which nobody speaks to anybody: a line of a profile, a fragment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.grounding.evidence import evidence_of
from introwriter.grounding.lexicon import lexicon_of
from introwriter.lint.phrasebook import words_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Span

_PIECE = re.compile(r"[^\n.!?]+")
_MOSTLY = 0.8
"""From this share of copied letters on a note is a piece of the profile, in whatever language."""


def _check(scene: Scene) -> Iterator[Hit]:
    lexicon = lexicon_of(scene.brief.language)
    speaking = lexicon.lists["first"] | lexicon.lists["second"]
    copied = _copied(scene)
    if sum(end - start for start, end in copied) >= _MOSTLY * len(scene.text.strip()) > 0:
        yield Hit(
            message="It is a piece of their profile, and says nothing to them.",
            hint="Say it to them: what of theirs, and what you did with it.",
        )
        return
    if not speaking or lexicon.drops_pronouns or not scene.tokens:
        return
    words = {
        part
        for token in scene.tokens
        if not any(start <= token.start < end for start, end in copied)
        for part in token.word.replace("’", "'").split("'")
    }
    if any(word in lexicon.polite for word in scene.text.split()):
        return
    if speaking.isdisjoint(words) and scene.known.accepted.isdisjoint(words):
        yield Hit(
            message="Nobody speaks in it: no “I”, no “you”, no name.",
            hint="Say it to them: what of theirs, and what you did with it.",
        )


def _copied(scene: Scene) -> list[Span]:
    """The sentences and lines of a note that stand in the target's profile, word by word."""
    memo = evidence_of(scene.brief).memo
    theirs = memo.get("their lines")
    if not isinstance(theirs, str):
        lines = (words_of(fact.text) for fact in scene.brief.facts if fact.about == "target")
        theirs = memo["their lines"] = "".join(f" {' '.join(words)} \n" for words in lines)
    return [
        piece.span() for piece in _PIECE.finditer(scene.text) if f" {' '.join(words_of(piece[0]))} " in theirs
    ]


RULE = Rule(
    code="IW112",
    name="nobody-speaks",
    summary="A drafter's text holds neither the sender nor the reader.",
    why="A line of a profile, or what is left of a note, is no message, however true it is.",
    severity="error",
    for_people=None,
    bad=(
        Example(text="Bridge inspection at Ponte Norte these days."),
        Example(text="The bridge is a bridge."),
        Example(text="Bridge inspector at Ponte Norte since 2018. Bellringing."),
        Example(text="Ines Duarte\nBridge inspector at Ponte Norte"),
        Example(text="Ines Duarte\nBridge inspector at Ponte Norte", language="es"),
    ),
    good=(
        Example(text="Ines, your gauge held."),
        Example(text="Ines, I've rung the bells at Narvik."),
        Example(text="Rung the bells at Narvik for a winter. Ta, Ines."),
        Example(text="Bridge inspection at Ponte Norte.", author="person"),
    ),
    check=_check,
)

"""A drafter's text in which nobody speaks to anybody: a line of a profile, a fragment."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.grounding.lexicon import lexicon_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene


def _check(scene: Scene) -> Iterator[Hit]:
    lexicon = lexicon_of(scene.brief.language)
    speaking = lexicon.lists["first"] | lexicon.lists["second"]
    if not speaking or lexicon.drops_pronouns or not scene.tokens:
        return
    words = {part for token in scene.tokens for part in token.word.replace("’", "'").split("'")}
    if any(word in lexicon.polite for word in scene.text.split()):
        return
    if speaking.isdisjoint(words) and scene.known.accepted.isdisjoint(words):
        yield Hit(
            message="Nobody speaks in it: no “I”, no “you”, no name.",
            hint="Say it to them: what of theirs, and what you did with it.",
        )


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
    ),
    good=(
        Example(text="Ines, your gauge held."),
        Example(text="Ines, I've rung the bells at Narvik."),
        Example(text="Rung the bells at Narvik for a winter. Ta, Ines."),
        Example(text="Bridge inspection at Ponte Norte.", author="person"),
    ),
    check=_check,
)

"""A note with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.salutation import salutation_of
from introwriter.lint.scene import Scene


def _check(scene: Scene) -> Iterator[Hit]:
    opening = salutation_of(scene)
    start = opening.span[1] if opening is not None else 0
    if not any(char.isalnum() for char in scene.text[start:]):
        yield Hit(message="The note is empty.", hint="Say one thing that only you could say to them.")


RULE = Rule(
    code="IW107",
    name="empty-note",
    summary="There is no text beyond a greeting.",
    why="An empty reply of a model must never be handed over as a note.",
    severity="error",
    for_people="error",
    bad=(Example(text=""), Example(text="Hi Ines,"), Example(text="  \n … ")),
    good=(
        Example(text="Ines, the ramps are fine."),
        Example(text="Thank you!"),
        Example(text="はじめまして。", language="ja"),
    ),
    check=_check,
)

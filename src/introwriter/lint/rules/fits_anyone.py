"""A note that would fit the next person as well."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.lint.substance import about_them, content_words, rests_on_something, unspaced


def _check(scene: Scene) -> Iterator[Hit]:
    words = content_words(scene)
    if unspaced(scene) or rests_on_something(scene) or len(words) < 3:
        return
    theirs = set(about_them(scene)) - scene.known.sender
    if len(theirs) <= 1 and len(theirs) < 0.12 * len(words):
        yield Hit(
            message="Almost every word would fit the next person as well.",
            hint="Use their own words for the thing you mean.",
        )


RULE = Rule(
    code="IW207",
    name="fits-anyone",
    summary="Hardly a word is from their profile or your story with them.",
    why="Reply rates fell as notes converged on the same templates; sameness is what readers notice first.",
    severity="warning",
    for_people="hint",
    bad=(
        Example(text="Ines, our industry needs people who share insights and support each other every day."),
        Example(text="Ines, I follow many experts and value their advice and useful content."),
        Example(text="Ines, great minds build great careers, and wonderful teams build them together."),
    ),
    good=(
        Example(text="Ines, does an inspector at Ponte Norte ever cross a bridge without looking down?"),
        Example(text="Ines, bellringing and bridges: which cracks first?"),
        Example(text="Ines, thank you."),
    ),
    check=_check,
)

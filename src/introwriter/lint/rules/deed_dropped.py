"""The story left out."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.lint.substance import content_words, unspaced
from introwriter.people import Context


def _check(scene: Scene) -> Iterator[Hit]:
    stop = scene.listed("stop") | scene.listed("i") | scene.listed("you")
    told = {word for word in scene.known.goal if len(word) > 3 and word not in stop}
    if unspaced(scene) or len(told) < 8:
        return
    stems = {word[:5] for word in told}
    kept = {word[:5] for word in content_words(scene) if len(word) > 3} & stems
    if len(kept) < 2:
        yield Hit(
            message="The context tells a story, and the note leaves it out.",
            hint="Tell what you did and what came of it, in your own words from the context.",
        )


_STORY = Context(
    goal="Put her crack gauge on our oldest ramp in March. It showed two millimetres by midsummer and the "
    "harbour master closed the ramp before it broke."
)

RULE = Rule(
    code="IW211",
    name="deed-dropped",
    summary="The goal holds what you did and what came of it; the note says none of it.",
    why="Keeping the story separates a plain assistant's note from a good one in 29 of 29 cases.",
    severity="warning",
    for_people="hint",
    bad=(
        Example(text="Ines, your work was helpful to us.", context=_STORY),
        Example(text="Ines, greetings from a ferry engineer.", context=_STORY),
        Example(text="Ines, we liked what you wrote.", context=_STORY),
    ),
    good=(
        Example(
            text="Ines, your gauge showed two millimetres; the harbour master closed the ramp.",
            context=_STORY,
        ),
        Example(text="Ines, the crack gauge saved our ramp.", context=_STORY),
        Example(text="Ines, hello from the ferry."),
    ),
    check=_check,
)

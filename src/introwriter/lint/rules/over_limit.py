"""A text longer than its channel carries."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.channels import length
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_LONG = "Ines, your note on hairline cracks sent me back to our ramps with a torch. " * 5


def _check(scene: Scene) -> Iterator[Hit]:
    channel = scene.brief.channel
    size = length(scene.text)
    if channel.limit is not None and size > channel.limit:
        yield Hit(
            message=f"{size} characters, and {channel.name} carries {channel.limit}.",
            hint=f"Take out at least {size - channel.limit}: whole clauses, background first.",
        )
    if scene.subject and channel.subject_limit is not None and length(scene.subject) > channel.subject_limit:
        yield Hit(
            message=f"The subject has {length(scene.subject)} characters of {channel.subject_limit}.",
            hint="Shorten the subject to the one thing that they will recognise.",
        )


RULE = Rule(
    code="IW101",
    name="over-limit",
    summary="The text or its subject is longer than the channel carries.",
    why="A channel cuts or refuses what is too long, counted in UTF-16 units: most emoji count two.",
    severity="error",
    for_people="error",
    bad=(
        Example(text=_LONG, channel="linkedin"),
        Example(text="🌉" * 101, channel="linkedin"),
        Example(text="Ines, a short word.", subject="Cracks " * 20, channel="email"),
    ),
    good=(
        Example(text="Ines, your note on cracks sent me back to our ramps.", channel="linkedin"),
        Example(text=_LONG, channel="email"),
        Example(text="🌉" * 100, channel="linkedin"),
    ),
    check=_check,
)

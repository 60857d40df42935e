"""A note in which they do not occur."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.lint.substance import about_them, content_words, rests_on_something, unspaced
from introwriter.people import Context


def _check(scene: Scene) -> Iterator[Hit]:
    if unspaced(scene) or rests_on_something(scene) or not scene.words:
        return
    about = [
        word for word in about_them(scene) if word not in scene.known.sender or word in scene.known.context
    ]
    if not about:
        yield Hit(
            message="Nothing in the note is about them, beyond the name.",
            hint="Name one thing they did, said or made that you know of.",
            severity=None if len(content_words(scene)) < 12 or scene.author == "machine" else "warning",
        )


RULE = Rule(
    code="IW202",
    name="nothing-about-them",
    summary="Beyond the name, no word of the note comes from their profile or from your story with them.",
    why="Put another person's profile in its place and the note still fits: then it is not theirs.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Hi Ines, I hope you are well. Let us connect!"),
        Example(text="Ines, I like meeting interesting people in our industry."),
        Example(
            text="Dear Ines, I have a wide range of experience in many areas and would welcome an exchange."
        ),
    ),
    good=(
        Example(text="Ines, is there a bridge you will not inspect?"),
        Example(
            text="Ines, we shared a taxi in Narvik and you paid.",
            context=Context(met="a shared taxi in Narvik"),
        ),
        Example(text="Ines, does bellringing help with cracks?"),
    ),
    check=_check,
)

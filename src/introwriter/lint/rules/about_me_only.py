"""A curriculum vitae with a greeting."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.lint.substance import all_about_me


def _check(scene: Scene) -> Iterator[Hit]:
    if all_about_me(scene):
        yield Hit(
            message="The whole note is about you.",
            hint="Keep one thing about yourself, and say what it has to do with them.",
        )


RULE = Rule(
    code="IW404",
    name="about-me-only",
    summary="Every sentence is about the sender.",
    why="A life told to a stranger asks for admiration; readers gave such notes 36 of 100.",
    severity="error",
    for_people="warning",
    bad=(
        Example(
            text="Hello, I am Oskar. I have run ferries since 2015, I hold a licence and I won two "
            "prizes in Molde."
        ),
        Example(
            text="Hi Ines, my name is Oskar and I am an engineer. I studied in Narvik and we build "
            "hulls. Kindly accept."
        ),
        Example(
            text="Guten Tag, ich heiße Oskar, ich habe in Kiel gelernt und seit 2015 führe ich "
            "meinen Betrieb. Ich spreche Dänisch.",
            language="de",
        ),
    ),
    good=(
        Example(text="Ines, I went to our ramp with your list and I found what you said I would find there."),
        Example(
            text="Ines, I am an engineer. Is bellringing as loud as they say when one stands inside "
            "the tower?"
        ),
        Example(text="Ines, hello from the ferry."),
    ),
    check=_check,
)

"""A note in a language that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene


def _check(scene: Scene) -> Iterator[Hit]:
    wanted = scene.brief.language[:2].casefold()
    if scene.language is not None and scene.language != wanted and len(scene.words) >= 6:
        yield Hit(
            message=f"The note is in another language ({scene.language}) than wanted ({wanted}).",
            hint="Write it in the language that the two of them use.",
        )


RULE = Rule(
    code="IW109",
    name="wrong-language",
    summary="The note is not in the language of the brief.",
    why="A note in the profile's language to someone who writes another is a known failure of tools.",
    severity="error",
    for_people="warning",
    bad=(
        Example(
            text="Dear Ms. Duarte, I came across your profile and would be happy to talk.", language="de"
        ),
        Example(text="Liebe Ines, ich habe deinen Hinweis gelesen und die Rampen sind nicht schlecht."),
        Example(text="Hola Ines, leí lo de las grietas y me reí solo en el barco con la tripulación."),
    ),
    good=(
        Example(text="Ines, dein Hinweis zu den Rissen hat uns geholfen, danke dafür.", language="de"),
        Example(text="Ines, the ramps are fine and I thank you for the torch."),
        Example(text="Ines, obrigado! The ramps are fine and I thank you for the torch."),
    ),
    check=_check,
)

"""Knowing more than one should."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW502",
    name="surveillance",
    summary="It shows that they were watched: a move, a photo, a profile visit.",
    why="What one found out by looking is not what one says; it tells them only that they are observed.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Ines, I saw that you moved to a new flat in Faro."),
        Example(text="Ines, I noticed you viewed my profile."),
        Example(text="Ines, I looked you up and saw your holiday photos."),
        Example(text="Ich habe gesehen, dass Sie umgezogen sind.", language="de"),
        Example(text="Vi que te mudaste a Faro.", language="es"),
        Example(text="J'ai vu que vous avez déménagé.", language="fr"),
    ),
    good=(
        Example(text="Ines, I saw your post on salt."),
        Example(text="Ines, I noticed the crack that you marked."),
        Example(text="Ines, the gauge moved."),
    ),
    check=phrases(
        "surveillance",
        message="{} says that you watched them.",
        hint="Leave it out; speak of what they chose to publish.",
        unless=wanted,
    ),
)

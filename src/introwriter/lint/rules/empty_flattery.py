"""Praise that would fit any wall."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.density import piled
from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_HINT = "Delete it, or say what their work did for you."
_phrases = phrases("flattery", message="{} praises without a reason.", hint=_HINT, unless=wanted)


def _check(scene: Scene) -> Iterator[Hit]:
    found = list(_phrases(scene))
    yield from found
    if not found and (span := piled(scene, "praise")):
        yield Hit(message="Praise upon praise.", hint=_HINT, span=span, severity="warning")


RULE = Rule(
    code="IW403",
    name="empty-flattery",
    summary="Praise without anything that it rests on.",
    why="Readers rate gush at 17 of 100; the best notes hold no gush word and let the compliment be "
    "inferred.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, you are a true legend!"),
        Example(text="Ines, I am blown away by your work."),
        Example(text="Ines, your expertise is second to none."),
        Example(text="Ines, your visionary leadership inspires us all."),
        Example(text="Sie sind eine wahre Visionärin!", language="de"),
        Example(text="¡Eres una verdadera inspiración!", language="es"),
        Example(text="Vous êtes une véritable source d'inspiration !", language="fr"),
        Example(text="Você é uma verdadeira inspiração!", language="pt"),
        Example(text="Sei una vera fonte di ispirazione!", language="it"),
        Example(text="U bent een ware inspiratie!", language="nl"),
    ),
    good=(
        Example(text="Ines, your gauge found our leak in a night."),
        Example(text="Ines, the ramp you drew still holds."),
        Example(text="Ines, you told me no, and you were right."),
    ),
    check=_check,
)

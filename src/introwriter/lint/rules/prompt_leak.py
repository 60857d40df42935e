"""The machine talking about its task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.phrase_rule import wanted
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Span

_MARKS = re.compile(
    r"</?(?:facts|data|profile|note|context|target|sender|system|user|assistant|instructions?)\b[^>\n]{0,40}>"
    r"|\b(?:target|sender|context)\.[a-z_]+(?:\.\d+)?\b|<\|[a-z_]+\|>|\[/?INST\]|\b(?:fact|claim)[_ ]ids?\b"
    r"|\b(?:user|assistant|system)\s*:\s"
    r"|^[^\w\n]{0,6}(?:(?:the|your|my|this) )?(?:(?:final|new) )?(?:note|message|draft)(?: is| reads)?:\s"
    r"|\b(?:use|using|stick to) only (?:the|these|those) (?:given )?facts\b",
    re.IGNORECASE | re.MULTILINE,
)


def leaks_in(scene: Scene) -> list[Span]:
    """Return where the note speaks of the task."""
    spans = [match.span() for match in _MARKS.finditer(scene.text)]
    return [*spans, *(each for each in scene.spans("leak") if not wanted(scene, each))]


def _check(scene: Scene) -> Iterator[Hit]:
    for span in leaks_in(scene):
        yield Hit(
            message=f"“{scene.quote(span)}” belongs to the task, not to the note.",
            hint="Keep only what is said to them.",
            span=span,
        )


RULE = Rule(
    code="IW604",
    name="prompt-leak",
    summary="Pieces of the prompt, of the facts' paths, or a remark on the task.",
    why="“Here is your note:” tells the reader that you did not even read it.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Here is your note: Ines, the ramp is dry."),
        Example(text="Ines, the ramp is dry (target.positions.0)."),
        Example(text="<facts> Ines inspects bridges </facts>"),
        Example(text="Ines, use only the facts. The ramp is dry."),
        Example(text="The note is:\nInes, the ramp is dry."),
        Example(text="As an AI language model, I find ramps dry, Ines."),
        Example(text="Hier ist deine Nachricht: Ines, die Rampe ist trocken.", language="de"),
        Example(text="Aquí tienes tu mensaje: Ines, la rampa está seca.", language="es"),
        Example(text="Voici votre message : Ines, la rampe est sèche.", language="fr"),
    ),
    good=(
        Example(text="Ines, here is the photo of the ramp."),
        Example(text="Ines, the target is a dry ramp in every context."),
        Example(text="Ines, a prompt reply dried the ramp."),
    ),
    check=_check,
)

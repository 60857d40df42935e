"""Prose that reads like a machine's: the pattern convicts, not a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.phrase_rule import wanted
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_TRIAD = re.compile(r"\b(\w+ing|\w+ity|\w+tion|\w+), (\w+), (?:and|und|y|et|e|en) \w+\b")
_DASH = re.compile(r" ?— ?")


def _check(scene: Scene) -> Iterator[Hit]:
    tells = [span for span in scene.spans("tells") if not wanted(scene, span)]
    others = scene.spans("opener", "cliche", "flattery", "connect")
    beside = [span for span in others if not any(t[0] < span[1] and span[0] < t[1] for t in tells)]
    marks = list(_DASH.finditer(scene.text))
    shape = (len(marks) >= 2) + bool(_TRIAD.search(scene.text))
    if tells and len(tells) + min(2, len(beside)) + shape >= 2:
        for span in tells:
            yield Hit(
                message=f"“{scene.quote(span)}”, with the rest, reads like a machine.",
                hint="Delete it; keep the deed and its result.",
                span=span,
            )


RULE = Rule(
    code="IW407",
    name="machine-prose",
    summary="Several turns that language models overuse, in one short note.",
    why="One such word convicts nobody; two in forty words do, and readers stop believing the rest.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Ines, your work is a testament to craft and resonates deeply with me."),
        Example(text="Ines, at the intersection of steel and water you delve into what others fear."),
        Example(text="Ines, it's not just inspection but care — a testament to you — and I'm in awe of it."),
    ),
    good=(
        Example(text="Ines, the ramp is a testament to cheap paint."),
        Example(text="Ines, your crack map hangs in the mess."),
        Example(text="Ines, a vibrant red, that ramp."),
    ),
    check=_check,
)

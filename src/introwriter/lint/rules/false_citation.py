"""A model's own account of what its statements rest on, where that account is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.grounding import false_citations
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene


def _check(scene: Scene) -> Iterator[Hit]:
    if not scene.declared:
        return
    for statement, cited, wrong in false_citations(scene.declared, scene.brief):
        words = " ".join(statement.split())
        at = scene.text.find(statement) if words else -1
        yield Hit(
            message=f"The model cites {' '.join(cited.split())[:60]} for “{words[:60]}”: {wrong}.",
            hint="Say what a line of the input says, and cite that line.",
            span=(at, at + len(statement)) if at >= 0 else None,
        )


_JOB = "you inspect bridges at Ponte Norte"
_TEXT = f"Ines, {_JOB}."

RULE = Rule(
    code="IW307",
    name="false-citation",
    summary="A model says that a statement rests on a line that does not exist or does not say it.",
    why="What a model says of its sources is checked, never believed. The statement itself is judged by the "
    "other rules; a false citation shows how the model works.",
    severity="hint",
    for_people=None,
    bad=(
        Example(text=_TEXT, declared=((_JOB, ("target.positions.7",)),)),
        Example(text=_TEXT, declared=((_JOB, ("target.interests.0",)),)),
        Example(text=_TEXT, declared=((_JOB, ("sender.positions.0",)),)),
    ),
    good=(
        Example(text=_TEXT, declared=((_JOB, ("target.positions.0",)),)),
        Example(text="Ines, hello.", declared=(("Ines, hello", ("target.name",)),)),
        Example(text=_TEXT),
    ),
    check=_check,
)

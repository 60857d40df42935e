"""A loss or a layoff that nobody asked you to mention."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Rule
from introwriter.people import Context

RULE = Rule(
    code="IW503",
    name="loss-mentioned",
    summary="A death, a layoff or a failure of theirs is brought up.",
    why="From a friend it is comfort, from a stranger an intrusion. Only the sender's own context "
    "makes it one's own.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, I heard you were laid off, so sorry."),
        Example(text="Ines, my condolences."),
        Example(text="Ines, sorry about the recent layoffs."),
        Example(text="Mein Beileid zu Ihrem Verlust.", language="de"),
        Example(text="Mi más sentido pésame.", language="es"),
        Example(text="Toutes mes condoléances.", language="fr"),
    ),
    good=(
        Example(text="Ines, sorry about the ramp."),
        Example(text="Ines, my condolences for the ramp.", context=Context(goal="Condolences for the ramp")),
        Example(text="Ines, we lost two bolts."),
    ),
    check=phrases(
        "loss",
        message="{} brings up a loss.",
        hint="Leave it out, unless you know them well enough to have said so in the context.",
        unless=wanted,
    ),
)

"""Making oneself small."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW405",
    name="begging",
    summary="Apologies for writing, and pleas.",
    why="An apology makes the note about itself; one thing that costs you something is worth more "
    "than ten sorries.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Ines, sorry to bother you, I know you are very busy."),
        Example(text="Ines, it would mean the world to me."),
        Example(text="Ines, I humbly ask for a word. Forgive the intrusion."),
        Example(text="Entschuldigen Sie die Störung, Sie sind sicher sehr beschäftigt.", language="de"),
        Example(text="Disculpa la molestia, sé que estás muy ocupada.", language="es"),
        Example(text="Désolé de vous déranger.", language="fr"),
    ),
    good=(
        Example(text="Ines, I am sorry about the ramp: I painted it."),
        Example(text="Ines, the fault was ours."),
        Example(text="Ines, no need to reply."),
    ),
    check=phrases(
        "begging", message="{} makes you small.", hint="Delete it; leave a way out in its place: “no hurry”."
    ),
)

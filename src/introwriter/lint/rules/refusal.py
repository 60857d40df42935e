"""A model's refusal handed over as a note."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW605",
    name="refusal",
    summary="A model declines, or asks for more, and that became the note.",
    why="Tools have sent “I'm sorry, but I can't help with that” to real people.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="I'm sorry, but I can't help with that."),
        Example(text="I cannot write this message."),
        Example(text="Please provide more details about the recipient."),
        Example(text="Es tut mir leid, aber ich kann dabei nicht helfen.", language="de"),
        Example(text="Lo siento, pero no puedo ayudar con eso.", language="es"),
        Example(text="Je suis désolé, mais je ne peux pas vous aider.", language="fr"),
    ),
    good=(
        Example(text="Ines, I'm sorry about the ramp."),
        Example(text="Ines, we could not dry the ramp."),
        Example(text="Ines, I can't swim, hence the ferry."),
    ),
    check=phrases("refusal", message="{} is a refusal, not a note.", hint="Draft it again.", unless=wanted),
)

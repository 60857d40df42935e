"""Asking for what the button asks already."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW205",
    name="connect-formula",
    summary="“Would love to connect” and its kin.",
    why="The invitation says it already; the plain assistant's notes end on it, the best ones never do.",
    severity="warning",
    for_people="hint",
    bad=(
        Example(text="Ines, your ramps are fine. Would love to connect!"),
        Example(text="Ines, I want to expand my network with inspectors."),
        Example(text="Ines, the ramps hold. Looking forward to connecting."),
        Example(text="Ich würde mich gerne mit Ihnen vernetzen.", language="de"),
        Example(text="Me encantaría conectar contigo.", language="es"),
        Example(text="Je serais ravi d'échanger avec vous.", language="fr"),
        Example(text="Gostaria de me conectar com você.", language="pt"),
        Example(text="Mi piacerebbe entrare in contatto.", language="it"),
        Example(text="Ik zou graag met je connecten.", language="nl"),
    ),
    good=(
        Example(text="Ines, we connect the ramp with four bolts."),
        Example(text="Ines, the network of cracks on pier 4 is yours to see."),
        Example(text="Ines, if you want the photos, they're yours."),
    ),
    check=phrases(
        "connect",
        message="{} asks for what the invitation asks already.",
        hint="Delete it; end on something only you would say.",
    ),
)

"""Words that have stopped meaning anything."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW204",
    name="cliche",
    summary="A business phrase that carries nothing.",
    why="A phrase that fits everybody tells the reader that it was meant for everybody.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Ines, I enjoy meeting like-minded professionals."),
        Example(text="Ines, let us explore possible synergies."),
        Example(text="Ines, it could be mutually beneficial."),
        Example(text="Ines, may I pick your brain about cracks?"),
        Example(text="Lassen Sie uns Synergien nutzen.", language="de"),
        Example(text="Podríamos generar sinergias.", language="es"),
        Example(text="Nous pourrions créer des synergies.", language="fr"),
        Example(text="Seria enriquecedor ampliar nosso networking.", language="pt"),
        Example(text="Potremmo creare sinergie.", language="it"),
        Example(text="Ik houd van gelijkgestemde professionals.", language="nl"),
    ),
    good=(
        Example(text="Ines, your brain-shaped crack map hangs in our mess."),
        Example(text="Ines, the impact of ice on our ramp is 3 mm a year."),
        Example(text="Ines, we share a quay and a bad crane."),
    ),
    check=phrases(
        "cliche", message="{} says nothing.", hint="Delete it, or say the concrete thing.", unless=wanted
    ),
)

"""Openings that open every mass mail."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW203",
    name="stock-opener",
    summary="An opening that a thousand other notes have.",
    why="The first words decide whether a person reads on; these have been read too often.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Hi Ines, I came across your profile and was intrigued."),
        Example(text="Dear Ines, I hope this message finds you well."),
        Example(text="Ines, I was impressed by your background in bridges."),
        Example(text="Ich bin auf Ihr Profil gestoßen und finde es spannend.", language="de"),
        Example(text="Hola Ines, vi tu perfil y me pareció interesante.", language="es"),
        Example(text="Je suis tombé sur votre profil.", language="fr"),
        Example(text="Encontrei seu perfil e achei muito interessante.", language="pt"),
        Example(text="Ho visto il tuo profilo e mi ha colpito.", language="it"),
        Example(text="Ik kwam je profiel tegen en vond het interessant.", language="nl"),
    ),
    good=(
        Example(text="Ines, I came across your crack gauge in a drawer in Bergen."),
        Example(text="Ines, the profile of your ramp rail is what we copied."),
        Example(text="Ines, I hope the bells hold."),
    ),
    check=phrases(
        "opener",
        message="{} opens a thousand other notes.",
        hint="Delete it and begin with their words, the scene you shared, or what you did.",
    ),
)

"""The text that LinkedIn puts there itself."""

from __future__ import annotations

from introwriter.lint.phrase_rule import phrases
from introwriter.lint.rule import Example, Rule

RULE = Rule(
    code="IW201",
    name="default-text",
    summary="LinkedIn's own invitation text, or a near variant of it.",
    why="It says that you pressed a button. No note at all is more honest.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Hi Ines, I'd like to add you to my professional network on LinkedIn."),
        Example(text="Ines, please add me to your network. Oskar"),
        Example(text="Hello, I would like to connect with you on LinkedIn."),
        Example(text="Hi Ines, I'd like to join your professional network."),
        Example(text="Ich möchte Sie gerne zu meinem beruflichen Netzwerk hinzufügen.", language="de"),
        Example(text="Me gustaría añadirte a mi red profesional.", language="es"),
        Example(text="J'aimerais vous ajouter à mon réseau professionnel.", language="fr"),
        Example(text="Gostaria de adicionar você à minha rede profissional.", language="pt"),
        Example(text="Vorrei aggiungerti alla mia rete professionale su LinkedIn.", language="it"),
        Example(text="Ik wil je graag toevoegen aan mijn professionele netwerk.", language="nl"),
        Example(text="LinkedInであなたのネットワークに参加させてください。", language="ja"),
    ),
    good=(
        Example(text="Ines, your note on cracks sent me back to our ramps."),
        Example(text="Ines, the ferry's network switch died and your checklist found it."),
        Example(text="Ines, join us on the quay if you like."),
    ),
    check=phrases(
        "default",
        message="{} is LinkedIn's own text.",
        hint="Say how you came to them, or send the invitation without a note.",
    ),
)

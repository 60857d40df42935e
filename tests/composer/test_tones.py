"""The four tones say the same truth in different ways, where the material lets them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from introwriter import write
from tests.composer.support import table

CASES = table("tones.toml")["case"]
TONES = ("warm", "plain", "formal", "playful")


def notes_of(case: dict[str, Any]) -> dict[str, str]:
    made = {}
    for tone in TONES:
        result = write(
            case["target"], case.get("sender", {"name": "Sam Reyes"}), case["context"],
            channel=case.get("channel", "linkedin-premium"), language=case.get("language", "en"), tone=tone,
        )  # fmt: skip
        assert result.notes, (tone, [draft.errors for draft in result.rejected])
        assert not any(note.draft.errors for note in result.notes)
        made[tone] = result.notes[0].text
    return made


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_at_least_three_of_four_tones_differ(case: dict[str, Any]) -> None:
    made = notes_of(case)
    assert len(set(made.values())) >= 3, made


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_each_tone_keeps_to_itself(case: dict[str, Any]) -> None:
    made = notes_of(case)
    assert "!" not in made["plain"]
    assert not re.search(r"\b(?:Thank you|Thanks)[.,]", made["plain"])
    if case.get("language", "en") == "en":
        assert made["formal"].startswith("Dear ")
        assert not any(short in made["formal"] for short in ("I'm", "I've", "I'd", "they're", "it's"))


LANGUAGES = {
    "de": (
        "Mareike Thies",
        "Ihre Rissliste hat an unserem Steg einen Haarriss gefunden. Ich möchte ihr danken.",
    ),
    "fr": ("Claire Morel", "J'ai suivi sa recette de chaux et le mur est sec. Je voudrais la remercier."),
    "es": ("Marta Gil", "Usé su receta de cal y la pared está seca desde junio. Quiero darle las gracias."),
    "it": ("Silvia Dotti", "Ho usato la sua ricetta della calce e il muro è asciutto. Vorrei ringraziarla."),
    "nl": (
        "Sanne Visser",
        "Ik heb haar recept voor kalk gebruikt en de muur is droog. Ik wil haar bedanken.",
    ),
    "pt": ("Nair Fontes", "Usei a receita de cal dela e a parede está seca desde junho. Quero agradecer."),
}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_plain_and_formal_differ_from_warm_in_every_language(code: str) -> None:
    name, goal = LANGUAGES[code]
    case = {"target": {"name": name}, "context": {"goal": goal}, "language": code}
    made = notes_of(case)
    assert made["plain"] != made["warm"]
    assert made["formal"] not in (made["warm"], made["plain"], made["playful"])

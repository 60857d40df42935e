"""A note that shows the effect of an order in the profile is an error, in seven languages."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.lint import lint
from introwriter.people import Context, Position, Profile, Sender

TRAPS: dict[str, list[list[str]]] = tomllib.loads(
    (Path(__file__).parent / "data" / "effects.toml").read_text(encoding="utf-8")
)
GOALS = {
    "en": "Her list of cracks helped us with the ramp.",
    "de": "Ihre Rissliste hat uns bei der Rampe geholfen.",
    "es": "Su lista de grietas nos ayudó con la rampa.",
    "fr": "Sa liste de fissures nous a aidés pour la rampe.",
    "it": "La sua lista di crepe ci ha aiutato con la rampa.",
    "pt": "A lista de fissuras dela nos ajudou com a rampa.",
    "nl": "Haar scheurenlijst hielp ons met de oprit.",
}
SIGNS = ("IW6", "IW104", "IW109")


def brief_beside(trap: str, language: str) -> Brief:
    job = Position(title="Bridge inspector", company="Ponte Norte")
    return make_brief(
        Profile(name="Ines Duarte", headline=job.title, about=f"I inspect bridges. {trap}", positions=(job,)),
        Sender(name="Oskar Lind", headline="Ferry engineer"),
        Context(goal=GOALS[language]),
        channel=CHANNELS["linkedin-premium"],
        language=language,
    )


def signs(language: str, trap: str, note: str, author: Literal["machine", "person"]) -> set[str]:
    found = lint(note, brief_beside(trap, language), (), author=author, strict=author == "machine")
    return {each.code for each in found if each.severity == "error" and each.code.startswith(SIGNS)}


@pytest.mark.parametrize(("language", "trap", "note"), TRAPS["obeyed"])
def test_an_effect_is_an_error_whoever_wrote_the_note(language: str, trap: str, note: str) -> None:
    assert signs(language, trap, note, "machine")
    assert signs(language, trap, note, "person")


@pytest.mark.parametrize(("language", "trap", "note"), TRAPS["paraphrased"])
def test_a_paraphrased_effect_is_an_error_in_a_machines_note(language: str, trap: str, note: str) -> None:
    assert signs(language, trap, note, "machine")


@pytest.mark.parametrize(("language", "trap", "note"), TRAPS["free"])
def test_a_note_that_obeyed_nothing_passes(language: str, trap: str, note: str) -> None:
    assert signs(language, trap, note, "machine") == set()
    assert signs(language, trap, note, "person") == set()

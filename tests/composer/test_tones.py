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

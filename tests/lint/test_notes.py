"""Whole notes by their main fault, in seven languages: the right rules find it, good notes pass."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.lint import lint
from introwriter.note import Finding
from introwriter.people import Context, Position, Profile, Sender

DATA = Path(__file__).parent / "data"
FAMILIES = {
    "flattery": ("IW403", "IW204", "IW406"),
    "pitch": ("IW401", "IW402"),
    "pushy": ("IW402", "IW401"),
    "creepy": ("IW5",),
    "about_me": ("IW404",),
    "tone": ("IW403", "IW405", "IW406", "IW407", "IW408"),
}
TONE = ("IW401", "IW402", "IW403", "IW404", "IW405", "IW406", "IW407", "IW5")
FILES = ("notes_en.toml", "notes_abroad.toml")


def cases(name: str) -> Iterator[tuple[Brief, dict[str, Any]]]:
    for case in tomllib.loads((DATA / name).read_text(encoding="utf-8"))["case"]:
        told = dict(case["target"])
        company = told.pop("company", "")
        job = Position(title=told["headline"].split(" at ")[0], company=company)
        told["interests"] = tuple(told.get("interests", ()))
        context = Context(goal=case["goal"], read=tuple(case.get("read", ())), offer=case.get("offer"))
        brief = make_brief(
            Profile(**told, positions=(job,)),
            Sender(**case["sender"]),
            context,
            channel=CHANNELS["linkedin-premium"],
            language=case.get("language", "en"),
        )
        yield brief, case


def serious(text: str, brief: Brief) -> list[Finding]:
    return [each for each in lint(text, brief, (), strict=False, author="person") if each.severity != "hint"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("family", FAMILIES)
def test_most_faults_are_found_by_the_right_rules(name: str, family: str) -> None:
    notes = [(text, brief) for brief, case in cases(name) for text in case["bad"].get(family, ())]
    found = [
        any(each.code.startswith(FAMILIES[family]) for each in serious(text, brief)) for text, brief in notes
    ]
    assert sum(found) >= 0.8 * len(found)


@pytest.mark.parametrize("name", FILES)
def test_good_notes_have_no_error_and_hardly_a_warning_of_tone_or_tact(name: str) -> None:
    found = [
        [each for each in serious(text, brief) if each.code.startswith(TONE)]
        for brief, case in cases(name)
        for text in case["good"]
    ]
    assert not any(each.severity == "error" for note in found for each in note)
    assert sum(map(bool, found)) <= 0.05 * len(found)

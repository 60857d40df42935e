"""Truth in six languages: deeds turned round, dealings nobody told of, wrong numbers, years and jobs."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, School, Sender

CASES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("abroad.toml").read_text(encoding="utf-8")
)


@lru_cache(maxsize=len(CASES))
def brief_in(language: str) -> Brief:
    told = CASES[language]
    jobs = (
        Position(title=told["title"], company="Ponte Norte", start="2018"),
        Position(title=told["former"], company="Atelier Sul", start="2009", end="2017"),
    )
    target = Profile(
        name="Ines Duarte",
        headline=told["headline"],
        about=told["about"],
        positions=jobs,
        education=(School(school="Universidade de Coimbra", start="2004", end="2009"),),
        posts=(Post(text=told["post"], date="2026-03-02"),),
    )
    own = Position(title=told["sender"].split()[0], company="Fjordlinjen", start="2015")
    sender = Sender(name="Oskar Lind", headline=told["sender"], positions=(own,))
    context = Context(goal=told["goal"], read=(told["read"],))
    return make_brief(target, sender, context, language=language)


def doubted(language: str, text: str, *, for_people: bool) -> bool:
    return any(
        claim.status == "unsupported" and not (for_people and claim.slight)
        for claim in ground(text, brief_in(language))
    )


@pytest.mark.parametrize("language", CASES)
def test_what_rests_on_nothing_is_refused(language: str) -> None:
    untrue = CASES[language]["untrue"]
    passed = [text for text in untrue if not doubted(language, text, for_people=False)]
    unwarned = [text for text in untrue if not doubted(language, text, for_people=True)]
    assert passed == []
    assert len(unwarned) <= 1


@pytest.mark.parametrize("language", CASES)
def test_what_the_input_tells_passes(language: str) -> None:
    true = CASES[language]["true"]
    warned = [text for text in true if doubted(language, text, for_people=True)]
    refused = [text for text in true if doubted(language, text, for_people=False)]
    assert warned == []
    assert len(refused) <= 2

"""Orders to machines in seven languages and many disguises, and honest lines that look like them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from introwriter.untrusted import clean, instructions_in, suspected_in, without_instructions

LINES: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("strangers.toml").read_text(encoding="utf-8")
)


def test_nearly_every_order_to_a_machine_is_found() -> None:
    missed = [line for line in LINES["hostile"] if not instructions_in(line)]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("line", LINES["honest"])
def test_an_honest_line_is_left_alone(line: str) -> None:
    assert instructions_in(line) == ()
    assert without_instructions(line) == line


def test_few_honest_lines_are_suspected() -> None:
    assert sum(bool(suspected_in(line)) for line in LINES["honest"]) <= 6


@pytest.mark.parametrize("line", [line for line in LINES["hostile"] if instructions_in(line)])
def test_what_stands_around_an_order_is_kept(line: str) -> None:
    kept = without_instructions(clean(f"I mend boats.\n\n{line}\n\nAsk me about tar."))
    assert kept.startswith("I mend boats.") and kept.endswith("Ask me about tar.")

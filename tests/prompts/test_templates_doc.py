"""docs/templates.md says what the code does: its tables and its example are checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from introwriter.brief import make_brief
from introwriter.facts import FactKind
from introwriter.people import Context, Profile
from introwriter.prompts import PromptLibrary
from introwriter.prompts.features import SCOPES, feature_names
from introwriter.prompts.frontmatter import KEYS
from introwriter.prompts.values import NOTE_VARIABLES, REPAIR_VARIABLES
from introwriter.prompts.verifying import VERIFY_VARIABLES

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def part(mark: str) -> str:
    return PAGE.split(f"<!-- {mark} -->")[1].split("<!-- end -->")[0]


@pytest.mark.parametrize(
    ("mark", "table"),
    [
        ("variables", NOTE_VARIABLES),
        ("repair variables", REPAIR_VARIABLES),
        ("verify variables", VERIFY_VARIABLES),
    ],
)
def test_the_variables_are_the_codes(mark: str, table: dict[str, str]) -> None:
    rows = [f"| `{name}` | {text} |" for name, text in table.items()]
    assert part(mark).strip().split("\n")[2:] == rows


def test_the_features_and_texts_are_the_codes() -> None:
    first_cells = "\n".join(row.split("|")[1] for row in part("features").strip().split("\n")[2:])
    assert sorted(re.findall(r"`([\w.]+)`", first_cells)) == sorted(feature_names())
    assert tuple(re.findall(r"`([\w.]+)`", part("texts"))) == SCOPES


def test_the_keys_and_kinds_are_the_codes() -> None:
    table = PAGE.split("## Front matter")[1].split("Fact kinds:")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == set(KEYS)
    kinds = PAGE.split("Fact kinds:")[1].split(".\n")[0]
    assert re.findall(r"`(\w+)`", kinds) == list(get_args(FactKind))


def test_the_example_works(tmp_path: Path) -> None:
    lines = PAGE.split("then a [Jinja2]")[1].split("\n\n", 1)[1].split("\nAbove the line")[0].split("\n")
    example = "\n".join(line.removeprefix("    ") for line in lines).strip() + "\n"
    (tmp_path / "rowing_club.md.j2").write_text(example, encoding="utf-8")
    library = PromptLibrary.load(tmp_path)
    brief = make_brief(
        Profile(name="Ilka Brandt"), context=Context(goal="I scull on the Fulda, she on the Spree.")
    )
    assert library.match(brief)[0].prompt.name == "rowing_club"
    assert "Name the water" in library.render(library.get("rowing_club"), brief)[1].content

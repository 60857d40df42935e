from __future__ import annotations

import json
from typing import Any

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position
from introwriter.readers import read
from introwriter.readers.source import Reading

ACCOUNT: dict[str, Any] = {
    "login": "ada-krol",
    "id": 1,
    "node_id": "x",
    "type": "User",
    "name": "Ada Krol",
    "company": "@krol-glass ",
    "blog": "https://ada.example",
    "location": "Gdańsk",
    "email": "ada@example.org",
    "bio": "Panes and putty",
    "public_repos": 2,
}


def of(**more: Any) -> Reading:
    reading = read(json.dumps({**ACCOUNT, **more}))
    assert reading.format == "github"
    return reading


def test_an_account() -> None:
    found = of().profile
    assert (found.name, found.headline, found.location) == ("Ada Krol", "Panes and putty", "Gdańsk")
    assert found.positions == (Position(company="krol-glass"),)
    assert "ada@" not in repr(found) and "ada.example" not in repr(found)


def test_every_text_may_be_null() -> None:
    reading = of(name=None, company=None, location=None, bio=None, email=None, blog=None)
    assert reading.profile.name == "@ada-krol"
    assert reading.profile.positions == ()
    assert any("states none" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("company", "names"),
    [
        ("@a-b @c", ["a-b", "c"]),
        ("Krol Glass", ["Krol Glass"]),
        ("@krol, ex @oliwa", ["krol, ex oliwa"]),
        ("  ", []),
        ("@", []),
    ],
)
def test_companies(company: str, names: list[str]) -> None:
    assert [job.company for job in of(company=company).profile.positions] == names


def test_a_long_bio_is_about() -> None:
    assert of(bio="One.\nTwo.").profile.about == "One.\nTwo."


def test_graphql_and_a_list_of_one() -> None:
    user = {"login": "ada-krol", "name": "Ada Krol", "bio": None, "__typename": "User"}
    assert read(json.dumps({"data": {"user": user}})).profile.name == "Ada Krol"
    assert read(json.dumps([ACCOUNT])).profile.name == "Ada Krol"


@pytest.mark.parametrize(("kind", "said"), [("Organization", "an organisation"), ("Bot", "a bot")])
def test_what_is_no_person_is_refused(kind: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        of(type=kind)

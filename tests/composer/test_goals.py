"""What is made of the goal: the story kept and turned, wishes done, plans about the reader left unsaid."""

from __future__ import annotations

from typing import Any, cast

import pytest

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.people import Context, Profile, Sender
from tests.composer.support import table

GOALS = table("goals.toml")["goal"]


@pytest.mark.parametrize("case", GOALS, ids=[case["id"] for case in GOALS])
def test_a_goal_becomes_what_the_reader_should_hear(case: dict[str, Any]) -> None:
    brief = make_brief(
        Profile(name=case["name"], headline="Works with things"),
        Sender(name="Sam Keller", location="Leeds"),
        Context(goal=case["text"]),
        channel=CHANNELS["linkedin-premium"],
    )
    made = [draft.text for draft in Composer().draft(brief, cast(Any, None), 3)]
    whole = "\n".join(made).lower()
    assert not (case.get("blank") and made)
    assert [text for text in case.get("says", []) if text.lower() not in whole] == []
    assert [text for text in case.get("never", []) if text.lower() in whole] == []

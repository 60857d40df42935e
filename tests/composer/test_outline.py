"""A model is told ways to build the note: what to say in which order, by paths, and no sentence."""

from __future__ import annotations

import re

from introwriter.brief import make_brief
from introwriter.composer.outline import outlines
from introwriter.models import ModelDrafter, ScriptedModel
from introwriter.people import Context, Profile, Sender
from introwriter.prompts import PromptLibrary

TARGET = Profile(name="Noor Haddad", headline="Ferry pilot")
SENDER = Sender(name="Oskar Lind")
CONTEXT = Context(
    goal="She told me that the ramp is wet in March. I salted it and it is dry now.",
    met="In the queue at the ferry fair in Bergen",
    offer="two bags of salt",
)


def test_plans_begin_differently_and_name_paths_only() -> None:
    brief = make_brief(TARGET, SENDER, CONTEXT)
    plans = outlines(brief, 3)
    assert len(plans) >= 2
    assert len({plan.split(";")[0] for plan in plans}) == len(plans)
    for plan in plans:
        assert set(re.findall(r"\(([\w.]+)\)", plan)) <= {"context.goal", "context.met", "context.offer"}
        assert "ramp" not in plan
        assert plan.endswith("(context.offer)")


def test_nothing_is_planned_in_a_language_that_the_offline_writer_does_not_have() -> None:
    assert outlines(make_brief(TARGET, SENDER, CONTEXT, language="ja"), 3) == ()


def test_the_model_sees_the_plans_and_not_the_offline_note() -> None:
    brief = make_brief(TARGET, SENDER, CONTEXT)
    library = PromptLibrary.load()
    model = ScriptedModel(['{"notes": [{"text": "Noor, the ramp is dry now. Oskar"}]}'])
    drafter = ModelDrafter(model, library, plans=outlines)
    drafter.draft(brief, library.match(brief)[0].prompt, 1)
    sent = "\n".join(message.content for message in drafter.sent)
    assert f"open on {outlines(brief, 1)[0]}" in sent
    assert "you told me that the ramp" not in sent.lower()

"""Models that lie, through the whole loop: nothing untrue leaves, and an honest one gets through."""

from __future__ import annotations

import pytest

from evals.outcomes import english_briefs, outcome_of
from introwriter.models import ADVERSARIES, ScriptedModel, compose_from_facts
from introwriter.note import Draft
from introwriter.writer import judge

CASES = ("a03", "b04", "b10", "c02", "d11")
BRIEFS = {case["id"]: brief for case, brief in english_briefs() if case["id"] in CASES}
MOCKS = {mock.__name__: mock for mock in ADVERSARIES}
NEVER = (
    "invents_talk", "invents_number", "invents_mutual_friend", "claims_to_have_read_everything",
    "answers_in_another_language", "writes_default_text", "refuses",
)  # fmt: skip


@pytest.mark.parametrize("name", NEVER)
@pytest.mark.parametrize("case", CASES)
def test_what_is_untrue_or_no_note_never_leaves(name, case):
    outcome = outcome_of(BRIEFS[case], ScriptedModel(MOCKS[name], name=name), n=3)
    assert outcome.kind in ("replaced", "refused")
    assert not outcome.texts and outcome.why


def test_the_prompt_itself_never_leaves():
    assert not outcome_of(BRIEFS["a03"], ScriptedModel(MOCKS["echoes_prompt"]), n=3).texts


@pytest.mark.parametrize("case", CASES)
def test_a_job_that_is_over_is_not_said_of_the_present(case):
    outcome = outcome_of(BRIEFS[case], ScriptedModel(MOCKS["swaps_employer"]), n=3)
    assert not outcome.texts


@pytest.mark.parametrize("name", ["obeys_instructions", "ignores_limit", "returns_profile"])
@pytest.mark.parametrize("case", CASES)
def test_what_leaves_of_the_rest_is_proved(name, case):
    outcome = outcome_of(BRIEFS[case], ScriptedModel(MOCKS[name], name=name), n=3)
    for text in outcome.texts:
        judged = judge(Draft(text=text), BRIEFS[case])
        assert not judged.errors
        assert any(claim.status == "supported" for claim in judged.claims)


def test_an_honest_model_is_let_through():
    kinds = {outcome_of(brief, ScriptedModel(compose_from_facts), n=3).kind for brief in BRIEFS.values()}
    assert kinds <= {"passed", "repaired"}

"""Each measure says what it should of a note that is known to be good or bad in that one thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from introwriter.evals import measures as m
from introwriter.evals.case import EvalCase, Expectation
from introwriter.evals.drafters import Pen, Spec, Texts, spec_of
from introwriter.evals.tools import Tools
from introwriter.evals.writing import Written, write_case
from introwriter.note import Draft
from tests.support.evals import small_case, values

TOOLS = Tools()
GOOD = "Hi Nadja, you found my passport under berth 12 on the night train to Zagreb in May. Thank you. Tom"


@pytest.fixture
def case(tmp_path: Path) -> EvalCase:
    return small_case(tmp_path)


def wrote(case: EvalCase, *texts: str, role: str = "tested", lies: tuple[str, ...] = ()) -> Written:
    notes = tuple(TOOLS.note(Draft(text=text), case.brief) for text in texts)
    return Written(outcome="passed" if notes else "asked", role=role, notes=notes, lies=lies, question="Why?")


def wants(case: EvalCase, **expected: object) -> EvalCase:
    return replace(case, expect=Expectation(**expected))  # type: ignore[arg-type]


def test_a_note_where_a_question_was_expected_is_a_wrong_verdict(case: EvalCase) -> None:
    blank, full = wants(case, blank=True), wants(case, blank=False)
    assert values(list(m.verdict(blank, wrote(case, GOOD))))["verdict"] == 0
    assert values(list(m.verdict(blank, wrote(case))))["verdict"] == 1
    assert values(list(m.verdict(full, wrote(case, GOOD))))["verdict"] == 1
    (_, wrong) = m.verdict(full, wrote(case))
    assert wrong.value == 0
    assert "Why?" in wrong.wrong


def test_a_model_that_fails_has_a_wrong_verdict_and_says_why(case: EvalCase) -> None:
    failed = Written(outcome="failed", role="tested", error="It broke.")
    (_, wrong) = m.verdict(wants(case, blank=False), failed)
    assert wrong.value == 0
    assert "It broke." in wrong.wrong


def test_nothing_is_expected_of_a_liar(case: EvalCase) -> None:
    assert "verdict" not in values(list(m.verdict(wants(case, blank=False), wrote(case, role="adversary"))))


def test_truth_is_the_share_of_supported_statements(case: EvalCase) -> None:
    assert values(list(m.truth(case, wrote(case, GOOD)))) == {"truth": 1.0}
    (figure,) = m.truth(case, wrote(case, "Hi Nadja, I loved your keynote in Oslo. Tom"))
    assert figure.value < 1
    assert "keynote" in figure.wrong


def test_errors_and_warnings_are_counted_from_the_suites_own_rules(case: EvalCase) -> None:
    clean = values(list(m.rules(case, wrote(case, GOOD))))
    assert clean["clean"] == 1
    (figure, _) = m.rules(case, wrote(case, GOOD, "Hi [Name], thanks."))
    assert figure.value == 0.5
    assert "IW102" in figure.wrong


def test_a_note_over_the_limit_does_not_fit(case: EvalCase) -> None:
    long = GOOD + " Thank you again." * 20
    found = values(list(m.size(case, wrote(case, GOOD, long))))
    assert found == {"length": float(len(GOOD)), "fits": 0.5}


def test_the_language_is_that_of_the_best_note(case: EvalCase) -> None:
    german = (
        "Hallo Nadja, vielen Dank, dass Sie meinen Pass unter Bett 12 gefunden haben. Ich freue mich sehr."
    )
    assert values(list(m.language(case, wrote(case, GOOD)))) == {"language": 1.0}
    assert values(list(m.language(case, wrote(case, german)))) == {"language": 0.0}


def test_voice_needs_samples_and_prefers_the_senders_own(case: EvalCase) -> None:
    assert not list(m.voice(case, wrote(case, GOOD)))
    samples = (
        "Pump's back. It's the sensor, it's always the sensor.",
        "Thanks! That's the one. I'd have looked all day.",
        "Can't make Friday. I'll send Ola.",
    )
    voiced = replace(case, sender=replace(case.sender, voice_samples=samples))
    own = "Thanks! That's my passport you found. I'd have looked all day. Tom"
    stiff = (
        "I would hereby like to express, with regard to the aforementioned passport, which you have kindly "
        "retrieved, my most sincere gratitude; I remain at your disposal."
    )
    near, far = (values(list(m.voice(voiced, wrote(voiced, text))))["voice"] for text in (own, stiff))
    assert near > far + 0.1


def test_what_should_be_said_and_used_is_a_share(case: EvalCase) -> None:
    wanted = wants(case, should_say=("Zagreb", "umbrella"), should_use=("context.met", "target.headline"))
    (said, used) = m.expected(wanted, wrote(wanted, GOOD))
    assert (said.measure, said.value) == ("should_say", 0.5)
    assert "umbrella" in said.wrong
    assert (used.measure, used.value) == ("should_use", 0.5)


def test_what_must_not_be_said_or_used_fails_for_any_note(case: EvalCase) -> None:
    wanted = wants(case, must_not_say=("visa",), must_not_use=("context.met",))
    (figure,) = m.expected(wanted, wrote(wanted, "Hi Nadja, thank you. Tom", GOOD + " The visa was in it."))
    assert figure.value == 0
    assert "visa" in figure.wrong
    assert "context.met" in figure.wrong
    assert values(list(m.expected(wanted, wrote(wanted, "Hi Nadja, thank you. Tom")))) == {"must_not": 1.0}


def test_the_question_should_ask_for_what_is_missing(case: EvalCase) -> None:
    wanted = wants(case, blank=True, should_ask=("met | meet", "Why"))
    assert values(list(m.expected(wanted, wrote(wanted)))) == {"should_ask": 0.5}


def test_a_lie_that_is_let_through_is_seen(case: EvalCase) -> None:
    lied = wrote(case, "Our friend OTTOLINE says hello.", lies=("Ottoline",))
    assert values(list(m.honest(case, lied))) == {"honest": 0.0}
    assert values(list(m.honest(case, wrote(case, GOOD, lies=("Ottoline",))))) == {"honest": 1.0}
    assert not list(m.honest(case, wrote(case, GOOD)))


def test_every_figure_is_explained_and_hard_ones_fail_a_case() -> None:
    infos = m.measure_infos()
    assert m.hard_measures() < set(infos)
    assert all(info.label and info.about and info.unit for info in infos.values())


def test_calls_and_tokens_are_counted_for_models_alone(case: EvalCase) -> None:
    (mock,), (offline,) = spec_of("mock"), spec_of("offline")
    found = [
        values(list(m.cost(case, write_case(case, spec, TOOLS, TOOLS.library, None, 2))))
        for spec in (mock, offline)
    ]
    assert found == [{"calls": 1.0}, {}]


def test_the_suite_does_not_take_the_writers_word(case: EvalCase) -> None:
    """Notes are judged anew: finished texts with an untruth in them are not clean."""
    spec = Spec(
        name="texts",
        role="baseline",
        about="",
        pen=lambda case, library: Pen(texts=Texts(drafts=(Draft(text="You run the line to Oslo."),))),
    )
    written = write_case(case, spec, TOOLS, TOOLS.library, None, 3)
    assert values(list(m.rules(case, written)))["clean"] == 0

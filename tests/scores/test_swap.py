"""The swap test: how many others a note would fit, and what of it would break."""

from __future__ import annotations

import re
import subprocess
import sys
from math import log10

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, School, Sender
from introwriter.scores import score
from introwriter.scores.swap import Fit, fit_of
from introwriter.scores.swap.settings import settings as swap_settings
from tests.conftest import ROOT


def a_brief() -> Brief:
    target = Profile(
        name="Marta Ossowska",
        headline="Software engineer at Google",
        location="Kraków, Poland",
        positions=(
            Position(title="Software Engineer", company="Google", start="2019"),
            Position(title="Developer", company="Zielona Kuźnia", start="2014", end="2019"),
        ),
        education=(School(school="AGH University of Krakow", field="Computer Science"),),
        skills=("Python", "Excel", "Git"),
        posts=(Post(text="My grandmother's loom now runs on a stepper motor and 340 lines of Forth."),),
    )
    sender = Sender(
        name="Colm Daly",
        headline="Weaver",
        skills=("Excel", "Weaving"),
        positions=(Position(title="Weaver", company="Donegal Looms", start="2010"),),
    )
    return make_brief(
        target,
        sender,
        Context(
            met="at the textile fair in Łódź", goal="My own loom skips threads. Ask how she holds tension."
        ),
    )


@pytest.fixture(scope="module")
def brief() -> Brief:
    return a_brief()


def fit(text: str, brief: Brief) -> Fit:
    return fit_of(text, brief, ground(text, brief))


@pytest.mark.parametrize(
    "text",
    [
        "Hi Marta, I would love to connect and learn more about your journey.",
        "Marta Ossowska, hello! I hope you are well, Marta.",
        "Dear Marta, I am a weaver at Donegal Looms and I know Excel and weaving.",
        "",
    ],
)
def test_a_greeting_a_stock_phrase_and_the_sender_alone_fit_anyone(text: str, brief: Brief) -> None:
    found = score(text, brief).specificity
    assert found.fits is not None
    assert (found.fits.one_in, found.fits.facts, found.fits.told) == (1, (), "fits anyone")


def test_the_rarer_what_is_theirs_the_fewer_people_fit(brief: Brief) -> None:
    texts = [
        "Hi Marta, I would like to connect.",
        "Hi Marta, you know Excel.",
        "Hi Marta, you know Excel and Git, and live in Poland.",
        "Hi Marta, your loom runs on a stepper motor and 340 lines of Forth.",
    ]
    tens = [fit(text, brief).tens for text in texts]
    assert tens == sorted(tens)
    assert tens[0] == 0.0 and tens[1] < 1.0 and tens[2] > 3.0 and tens[3] > 5.0


def test_a_known_employer_is_commoner_than_one_nobody_lists(brief: Brief) -> None:
    known, unlisted = (
        fit(f"Hi Marta, you worked at {name}.", brief).tens for name in ("Google", "Zielona Kuźnia")
    )
    assert 1.5 < known < unlisted - 2.0


def test_what_goes_together_thins_out_less_than_each_alone(brief: Brief) -> None:
    """Who writes software often knows Git: the population shows it, and the parts are not just multiplied."""
    together = fit("You are a software engineer and you know Python and Git.", brief).tens
    apart = [
        fit(text, brief).tens
        for text in ("You are a software engineer.", "You know Python.", "You know Git.")
    ]
    assert max(apart) < together < sum(apart) - 0.5


def test_a_statement_that_does_not_hold_thins_out_nobody(brief: Brief) -> None:
    untrue = "Marta, you won the Turing Award for your loom and moved to Tasmania."
    assert fit(untrue, brief).tens == 0.0
    assert fit("Marta, thank you.", brief).tens == 0.0


def test_a_question_about_what_is_theirs_counts(brief: Brief) -> None:
    assert fit("How does your grandmother's loom hold its stepper motor?", brief).one_in >= 10_000


def test_the_facts_that_carry_it_are_named_and_the_words_marked(brief: Brief) -> None:
    text = "Hi Marta, your stepper motor on the loom made me grin. You know Git."
    found = score(text, brief).specificity
    assert found.fits is not None
    assert found.fits.facts[0] == "target.posts.0" and "target.skills.2" in found.fits.facts
    assert found.reasons[0].text == found.fits.told
    marked = [text[slice(*r.span)] for r in found.reasons if r.span and r.text.endswith("theirs")]
    assert marked[0].startswith("stepper motor")


def test_of_the_reason_only_what_speaks_of_them_thins_out(brief: Brief) -> None:
    theirs = fit("How do you hold tension?", brief)
    mine = fit("My own loom skips threads.", brief)
    assert {w.carried.fact.id for w in theirs.theirs} == {"context.goal"}
    assert not mine.theirs and {w.carried.word.text for w in mine.reason} >= {"skips", "threads"}


def test_saying_it_again_changes_nothing(brief: Brief) -> None:
    once = "Your loom runs on a stepper motor."
    assert fit(f"{once} {once}", brief).tens == pytest.approx(fit(once, brief).tens)


def test_the_json_tells_it_only_with_a_brief(brief: Brief) -> None:
    text = "Hi Marta, you know Excel."
    told = score(text, brief).to_json()
    assert told["specificity"]["fits"] == {
        "one_in": told["specificity"]["fits"]["one_in"],
        "facts": ["target.skills.1"],
    }
    assert "fits" not in score(text).to_json()["specificity"] and "fits" not in told["warmth"]


def test_given_claims_and_found_claims_say_the_same(brief: Brief) -> None:
    text = "Marta, we spoke at the textile fair in Łódź. How do you hold tension?"
    assert score(text, brief, ground(text, brief)) == score(text, brief)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_told_one_of_the_honest_steps(text: str) -> None:
    found = fit(text, a_brief())
    assert found.one_in in swap_settings().steps and found.tens >= 0.0
    nearest = min(abs(log10(step) - found.tens) for step in swap_settings().steps)
    assert abs(log10(found.one_in) - found.tens) == nearest


def test_check_says_in_a_phrase_how_many_it_fits() -> None:
    note = "Hi Maya, I moved our alerts from the mean to p99.9 because of your post."
    done = subprocess.run(
        [sys.executable, "-m", "introwriter", "check", note, "--target", "examples/maya.toml", "--me",
         "examples/me.toml", "--context", "examples/context.toml"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert re.search(
        r"specificity 0\.\d\d \(fits (about|at most) 1 in [\d,]+ people\), your voice 0\.\d\d\.", done.stdout
    ), done.stdout

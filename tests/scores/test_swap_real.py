"""The fast estimate goes with the real thing: others put in the target's place, and the note grounded."""

from __future__ import annotations

import json

from evals.swap_table import held, swapped
from introwriter.brief import Brief, make_brief
from introwriter.evals.statistics import spearman
from introwriter.grounding import ground
from introwriter.readers import read_case
from introwriter.scores import score
from introwriter.scores.swap import fit_of
from introwriter.scores.swap.population import people
from tests.conftest import ROOT

KINDS = ("excellent", "good", "plain_true", "generic", "default", "about_me", "flattery")


def cases() -> list[tuple[Brief, list[str]]]:
    raw = json.loads((ROOT / "evals" / "calibration" / "own_briefs.json").read_text(encoding="utf-8"))
    return [
        (
            make_brief(*read_case({key: case[key] for key in ("target", "sender", "context")})),
            [text for kind, _, text in case["notes"] if kind in KINDS],
        )
        for case in raw[:5]
    ]


def test_the_estimate_ranks_notes_as_swapping_people_does() -> None:
    population = people()[:8]
    tens: list[float] = []
    broken: list[float] = []
    for brief, texts in cases():
        for text, (whole, _, true) in zip(texts, held(texts, brief, population), strict=True):
            if true:
                claims = [claim for claim in ground(text, brief) if claim.status == "supported"]
                tens.append(fit_of(text, brief, claims).tens)
                broken.append(1.0 - whole / len(population))
    assert len(tens) > 20
    assert spearman(tens, broken) > 0.5


def test_a_swap_keeps_the_sender_and_takes_what_was_about_the_target() -> None:
    brief, _ = cases()[1]
    other = swapped(brief, people()[3])
    assert other.sender == brief.sender and other.context.met is None
    assert other.target.positions == people()[3].positions
    assert brief.context.goal and "him" in brief.context.goal and other.context.goal is None


def test_with_a_brief_the_value_goes_with_how_we_rated_our_own_notes() -> None:
    """The weights are fitted on these notes (left out by brief: .89): a fall means they do not fit."""
    given: list[float] = []
    rated: list[float] = []
    for case in json.loads((ROOT / "evals" / "calibration" / "own_briefs.json").read_text(encoding="utf-8")):
        brief = make_brief(*read_case({key: case[key] for key in ("target", "sender", "context")}))
        for _, rating, text in case["notes"]:
            given.append(score(text, brief).specificity.value)
            rated.append(rating)
    assert spearman(given, rated) > 0.83

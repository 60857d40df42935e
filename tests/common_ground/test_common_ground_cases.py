"""Common ground on invented pairs of people, each a case of ``cases.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from introwriter.common_ground import CommonGround, find_common_ground
from introwriter.people import Context, Position, Post, Profile, School, Sender

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "cases.toml").read_text(encoding="utf-8")
)["case"]


def person(cls: type[Profile], data: dict[str, Any]) -> Profile:
    made: dict[str, Any] = {}
    rows = {"positions": Position, "education": School, "posts": Post}
    for field, value in data.items():
        made[field] = tuple(rows[field](**row) for row in value) if field in rows else value
        if isinstance(value, list) and field not in rows:
            made[field] = tuple(value)
    return cls(**made)


def ground_of(case: dict[str, Any]) -> tuple[CommonGround, ...]:
    context: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in case["context"].items()
    }
    sender = person(Sender, case["sender"])
    assert isinstance(sender, Sender)
    return find_common_ground(person(Profile, case["target"]), sender, Context(**context))


def failures(case: dict[str, Any]) -> list[str]:
    """Return what is wrong with the answer to a case, in words."""
    ground = ground_of(case)
    wrong = []
    facts = [{*entry.theirs, *entry.mine} for entry in ground]
    for wanted in case["top"]:
        if wanted.startswith("fact:"):
            if not facts or wanted[5:] not in facts[0]:
                wrong.append(f"first entry lacks {wanted}")
        elif wanted not in [entry.kind for entry in ground[:3]]:
            wrong.append(f"no {wanted} among the first three")
    for banned in case["absent"]:
        hit = {
            "name": any(banned[5:] in entry.name for entry in ground),
            "fact": any(banned[5:] in ids for ids in facts),
        }.get(banned[:4] if ":" in banned else "", any(entry.kind == banned for entry in ground))
        if hit:
            wrong.append(f"claims {banned}")
    if "years" in case:
        years = list(ground[0].years or ()) if ground else []
        if years != case["years"]:
            wrong.append(f"years {years}")
    return wrong


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_what_the_two_share(case: dict[str, Any]) -> None:
    assert failures(case) == []


def test_most_labelled_cases_have_their_best_ground_among_the_first_three(
    cases: list[dict[str, Any]],
) -> None:
    labelled = [case for case in cases if case["shared"]]
    hits = [case["shared"][0]["kind"] in [entry.kind for entry in ground_of(case)[:3]] for case in labelled]
    assert sum(hits) >= 0.75 * len(labelled)


def test_a_first_name_alone_makes_no_mutual_contact(cases: list[dict[str, Any]]) -> None:
    case = next(case for case in cases if case["id"] == "b08")
    mutual = next(entry for entry in ground_of(case) if entry.kind == "mutual")
    posts = {f"target.posts.{i}" for i in range(len(case["target"]["posts"]))}
    assert mutual.name == "Ayşe Demirel"
    assert posts.isdisjoint(mutual.theirs)


def test_every_id_is_a_fact_of_its_side(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        for entry in ground_of(case):
            assert entry.theirs and entry.mine
            assert all(fact_id.startswith(("target.", "context.")) for fact_id in entry.theirs)
            assert all(fact_id.startswith(("sender.", "context.")) for fact_id in entry.mine)
            assert 0.0 < entry.strength <= 1.0

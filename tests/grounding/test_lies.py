"""How many subtle lies ground() sees through, and how many true paraphrases it lets pass."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.note import Claim
from introwriter.people import Context, Position, Post, Profile, School, Sender

DATA = tomllib.loads((Path(__file__).parent / "lies.toml").read_text(encoding="utf-8"))
SAID = ("goal", "met", "offer")
LISTED = ("mutuals", "read", "avoid")


def tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}


def person(data: dict[str, Any], kind: type[Profile]) -> Any:
    fields = tuples(data)
    fields["positions"] = tuple(Position(**job) for job in data.get("positions", ()))
    fields["education"] = tuple(School(**stay) for stay in data.get("education", ()))
    fields["posts"] = tuple(Post(**post) for post in data.get("posts", ()))
    return kind(**fields)


def brief_of(case: dict[str, Any]) -> Brief:
    said: dict[str, Any] = {key: case["context"].get(key) or None for key in SAID}
    said |= {key: tuple(case["context"].get(key, ())) for key in LISTED}
    target, sender = person(case["target"], Profile), person(case["sender"], Sender)
    return make_brief(target, sender, Context(**said), language=case["language"])


@lru_cache(maxsize=1)
def judged() -> tuple[list[tuple[str, tuple[Claim, ...]]], list[tuple[str, str, tuple[Claim, ...]]]]:
    true, lies = [], []
    for case in DATA["brief"]:
        brief = brief_of(case)
        true += [(text, ground(text, brief)) for text in case["context"]["true_notes"]]
        lies += [(text, span, ground(text, brief)) for text, span in case["context"]["lies"]]
    return true, lies


def doubted(claims: tuple[Claim, ...], *, slight: bool) -> list[Claim]:
    return [claim for claim in claims if claim.status == "unsupported" and (slight or not claim.slight)]


def test_every_lie_names_a_stretch_of_its_note() -> None:
    assert [span for text, span, _ in judged()[1] if span not in text] == []


def test_no_true_note_is_called_contradicted() -> None:
    assert [text for text, claims in judged()[0] if any(claim.contradicted for claim in claims)] == []


def test_most_true_notes_are_proved_and_few_are_warned() -> None:
    true = judged()[0]
    assert sum(not doubted(claims, slight=True) for _, claims in true) >= 0.65 * len(true)
    assert sum(bool(doubted(claims, slight=False)) for _, claims in true) <= 0.1 * len(true)


def test_most_lies_are_refused_and_most_are_told_to_a_person() -> None:
    lies = judged()[1]
    assert sum(bool(doubted(claims, slight=True)) for _, _, claims in lies) >= 0.75 * len(lies)
    assert sum(bool(doubted(claims, slight=False)) for _, _, claims in lies) >= 0.6 * len(lies)


def test_the_doubt_falls_on_the_lie() -> None:
    hits = []
    for text, span, claims in judged()[1]:
        start = text.find(span)
        if found := doubted(claims, slight=False):
            hits.append(any(c.span[0] < start + len(span) and start < c.span[1] for c in found))
    assert sum(hits) >= 0.9 * len(hits)

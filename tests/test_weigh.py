"""The user may weigh the scores by which notes are put in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import introwriter as iw
from introwriter.errors import InputError
from introwriter.models import ScriptedModel
from introwriter.note import Note, Score, Scores
from introwriter.scores import rank, share_of_warmth
from introwriter.settings import load_settings

TARGET: dict[str, Any] = {
    "name": "Wiebke Janssen",
    "headline": "Dyke warden",
    "posts": [
        {"date": "2026-09-14", "text": "Section 14: 212 sandbags, six hours, and the tide at 3.4 metres."}
    ],
}
CONTEXT = {
    "read": ["her post on section 14"],
    "goal": "I counted our sandbags after her post: 180 for 90 metres. I want to thank her.",
}
NOTES = [
    "Wiebke, I counted our sandbags after your post on section 14: 180 for 90 metres. Arne",
    "Wiebke, thank you for your post on section 14. Thank you, I was so glad to read it! Warmly, Arne",
]


def written(**options: Any) -> iw.Result:
    model = ScriptedModel([{"notes": [{"text": text, "claims": []} for text in NOTES]}] * 3)
    result = iw.write(TARGET, {"name": "Arne Holm"}, CONTEXT, model=model, **options)
    assert {note.text for note in result.notes} == set(NOTES), result.rejected
    return result


@pytest.mark.parametrize("name", ["warmth", "specificity"])
def test_the_weights_decide_which_note_comes_first(name: str) -> None:
    other = {"warmth": "specificity", "specificity": "warmth"}[name]
    notes = written(weigh={name: 1, other: 0}).notes
    order = [(warnings(note), -getattr(note.scores, name).value) for note in notes]
    assert order == sorted(order)


def test_the_order_follows_the_weights() -> None:
    """Two notes, of which one is the warmer: with enough weight on warmth it comes first, and not without."""
    warm = Scores(warmth=Score(value=0.9), specificity=Score(value=0.3))
    sharp = Scores(warmth=Score(value=0.4), specificity=Score(value=0.8))
    for weights, best in (({"warmth": 4.0}, warm), ({"specificity": 4.0}, sharp)):
        assert max((warm, sharp), key=lambda scores: rank(scores, share_of_warmth(weights))) is best


def warnings(note: Note) -> int:
    return sum(finding.severity == "warning" for finding in note.draft.findings)


def test_the_offline_writers_notes_are_ordered_when_asked_for() -> None:
    for name in ("warmth", "specificity"):
        other = {"warmth": "specificity", "specificity": "warmth"}[name]
        result = iw.write(TARGET, {"name": "Arne Holm"}, CONTEXT, channel="email", weigh={name: 1, other: 0})
        clean = [
            getattr(note.scores, name).value
            for note in result.notes
            if not any(finding.severity == "warning" for finding in note.draft.findings)
        ]
        assert clean == sorted(clean, reverse=True)


def test_a_share_of_warmth() -> None:
    assert share_of_warmth({}) == 0.5
    assert share_of_warmth({"warmth": 3}) == 0.75
    assert share_of_warmth({"specificity": 0}) == 1.0
    scores = Scores(warmth=Score(value=0.81), specificity=Score(value=0.25))
    assert rank(scores, 1.0) == pytest.approx(0.81)
    assert rank(scores, 0.0) == pytest.approx(0.25)
    assert rank(scores) == pytest.approx(0.45)


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ({"charm": 1.0}, "no score 'charm'"),
        ({"warmth": -1.0}, "weight of warmth is -1"),
        ({"warmth": float("nan")}, "weight of warmth"),
        ({"warmth": float("inf")}, "weight of warmth"),
        ({"warmth": 0.0, "specificity": 0.0}, "Both scores"),
    ],
)
def test_weights_that_cannot_be_used(weights: dict[str, float], told: str) -> None:
    with pytest.raises(InputError, match=told):
        iw.write(TARGET, {"name": "Arne Holm"}, CONTEXT, weigh=weights)


def test_weights_are_a_setting(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[weigh]\nwarmth = 2\n", encoding="utf-8")
    assert load_settings({}, tmp_path).weigh == {"warmth": 2.0}
    (tmp_path / "config.toml").write_text('[weigh]\nwarmth = "much"\n', encoding="utf-8")
    with pytest.raises(InputError, match="weigh cannot be"):
        load_settings({}, tmp_path)

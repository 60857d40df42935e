"""Every language's own contexts (evals/tongues): the note says what it must and nothing that it must not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from introwriter import write
from introwriter.channels import length

_FOLDER = Path(__file__).resolve().parents[2] / "evals" / "tongues"
_CASES = [
    (path.stem, case)
    for path in sorted(_FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("code", "case"), _CASES, ids=[f"{code}-{case['id']}" for code, case in _CASES])
def test_a_note_in_its_language_says_what_it_must(code: str, case: dict[str, Any]) -> None:
    result = write(
        case["target"], case.get("sender"), case.get("context"), channel=case["channel"],
        language=code, tone=case.get("tone", "warm"),
    )  # fmt: skip
    if case.get("blank"):
        assert result.verdict == "blank"
        assert result.question
        return
    assert result.verdict == "send", [draft.findings for draft in result.rejected]
    texts = [note.text.replace("\u00a0", " ").replace("\u202f", " ") for note in result.notes]
    for piece in case.get("says", []):
        ways = [way.strip(" ") for way in piece.split(" | ")]
        assert any(way in text for way in ways for text in texts), f"{piece!r} is in none of {texts}"
    for piece in case.get("never", []):
        assert not any(piece in text for text in texts), f"{piece!r} is in one of {texts}"
    limit = result.brief.channel.limit
    assert limit is None or all(length(note.text) <= limit for note in result.notes)

"""A real small model on the command line: what it makes up is mended, replaced, or refused with reasons."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.readers import read_context, read_profile, read_sender
from introwriter.writer import judge
from tests.conftest import ROOT
from tests.support.small_model import small_model

EXAMPLES = ROOT / "examples"
SECONDS = "15"
"""A busy machine may not get an answer in this time; that must end well too."""


@pytest.fixture(scope="module")
def model_file() -> Path:
    pytest.importorskip("xllamacpp", reason="the extra introwriter[local] is not installed")
    try:
        return small_model()
    except OSError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("replies")


def draft(model_file: Path, kept: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "introwriter", "draft", str(EXAMPLES / "maya.toml"),
         "--me", str(EXAMPLES / "me.toml"), "--context", str(EXAMPLES / "context.toml"),
         "--model", f"local:{model_file}", "-n", "1", "--format", "json", "--timeout", SECONDS, *options],
        capture_output=True,
        text=True,
        env={**os.environ, "INTROWRITER_CACHE_DIR": str(kept)},
    )  # fmt: skip


def proved(text: str, subject: str | None) -> bool:
    brief = prepare(
        read_profile(EXAMPLES / "maya.toml"), read_sender(EXAMPLES / "me.toml"),
        read_context(EXAMPLES / "context.toml"),
    )  # fmt: skip
    judged = judge(Draft(text=text, subject=subject), brief)
    return not judged.errors and any(claim.status == "supported" for claim in judged.claims)


def test_it_ends_in_a_proved_note_or_in_reasons(model_file: Path, kept: Path) -> None:
    done = draft(model_file, kept)
    assert done.returncode in (0, 1, 3)
    if done.returncode == 3:
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 2
        return
    result = json.loads(done.stdout)
    assert result["drafter"]["kind"] == "model"
    assert bool(result["notes"]) == (done.returncode == 0)
    assert result["notes"] or any("IW" in notice for notice in result["notices"])
    assert all(proved(note["text"], note.get("subject")) for note in result["notes"])


def test_with_a_fallback_there_is_a_note_and_it_says_whose(model_file: Path, kept: Path) -> None:
    done = draft(model_file, kept, "--fallback")
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert result["notes"]
    assert all(proved(note["text"], note.get("subject")) for note in result["notes"])
    if result["drafter"]["kind"] == "offline":
        assert any("offline" in notice for notice in result["notices"])

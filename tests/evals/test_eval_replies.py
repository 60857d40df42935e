"""A recorded reply is found by its prompt; one to an older prompt is used, and told as such."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from introwriter.errors import InputError, ModelReplyUnusable
from introwriter.evals.replies import RecordedModel, Recorder, Tap, read_rows
from introwriter.models import ScriptedModel
from introwriter.models.base import Reply
from introwriter.prompts import Message

ASKED = (Message(role="user", content="Write to Ines."),)
CHANGED = (Message(role="user", content="Write to Ines, warmly."),)


def recorded(path: Path) -> RecordedModel:
    recorder = Recorder(path)
    tap = Tap(ScriptedModel(["Dear Ines", "Dear Ines, thanks"]), "own/ines", recorder)
    tap.complete(ASKED)
    tap.complete((*ASKED, Message(role="user", content="Mend it.")))
    assert recorder.write() == 2
    return RecordedModel(read_rows(path)["own/ines"])


def test_the_same_prompt_gets_its_reply(tmp_path: Path) -> None:
    model = recorded(tmp_path / "replies.jsonl")
    assert model.complete(ASKED).text == "Dear Ines"
    assert model.complete((*ASKED, Message(role="user", content="Mend it."))).text == "Dear Ines, thanks"
    assert not model.stale


def test_a_changed_prompt_gets_the_old_reply_and_is_stale(tmp_path: Path) -> None:
    model = recorded(tmp_path / "replies.jsonl")
    assert model.complete(CHANGED).text == "Dear Ines"
    assert model.stale


def test_a_revision_that_was_never_recorded_leaves_the_draft_and_is_not_stale(tmp_path: Path) -> None:
    model = recorded(tmp_path / "replies.jsonl")
    model.complete(ASKED)
    assert model.complete((*ASKED, Message(role="user", content="Mend it otherwise."))).text == "Dear Ines"
    assert not model.stale


def test_a_case_without_a_reply_says_so() -> None:
    with pytest.raises(ModelReplyUnusable, match="No reply is recorded"):
        RecordedModel([]).complete(ASKED)


def test_a_structured_reply_survives_the_file(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    recorder = Recorder(path)
    reply = Reply(text="x", data={"notes": [{"text": "Grüße"}]}, prompt_tokens=7, completion_tokens=3)
    recorder.keep("own/a", 0, "abc", "local:m", reply)
    recorder.write()
    (row,) = read_rows(path)["own/a"]
    assert row["model"] == "local:m"
    assert RecordedModel([row]).complete(ASKED) == reply


def test_the_tap_tells_prompt_and_reply_apart() -> None:
    one, other, third = (Tap(ScriptedModel([text])) for text in ("a", "b", "a"))
    one.complete(ASKED)
    other.complete(ASKED)
    third.complete(CHANGED)
    assert one.prompt == other.prompt != third.prompt
    assert one.reply == third.reply != other.reply


@pytest.mark.parametrize("line", ["{", "[]", '{"text": "no case"}', "3"])
def test_a_broken_recording_is_told_by_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps({"case": "a", "text": "x"}) + f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:2"):
        read_rows(path)

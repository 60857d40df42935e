"""From a profile to a note with the real client against a real server that behaves well or badly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import introwriter as iw
from introwriter.channels import length
from introwriter.models import model_for
from tests.support import chat_server as chat

TARGET = {"name": "Ines Varela", "posts": [{"text": "Moved forty hives at night. One lid was off."}]}
SENDER = {"name": "Tom Lind"}
CONTEXT = {"goal": "I moved our hives at night because of her post, and every lid stayed on."}
NOTE = "Ines, I moved our hives at night because of your post, and every lid stayed on. Tom"
LONG = NOTE.replace(" Tom", " I would gladly hear how your next move goes." * 45 + " Tom")
GOOD = chat.say(chat.notes(NOTE))


@pytest.fixture
def servers() -> Iterator[list[chat.ChatServer]]:
    running: list[chat.ChatServer] = []
    yield running
    for server in running:
        server.closing.set()
        server.shutdown()
        server.server_close()


def serve(servers: list[chat.ChatServer], *moves: chat.Move) -> str:
    server = chat.ChatServer(*moves)
    servers.append(server)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server.url


def write(url: str, **options: Any) -> iw.Result:
    model = model_for("openai:test", base_url=url, timeout=1.0, retries=1, cache=False)
    return iw.write(TARGET, SENDER, CONTEXT, model=model, **options)


@pytest.mark.parametrize(
    "moves",
    [
        [GOOD],
        [chat.fail(429, "slow down", retry_after="0.01"), GOOD],
        [chat.fail(500), GOOD],
        [chat.drop, GOOD],
        [chat.drop_halfway, GOOD],
        [chat.no_structure(chat.say(NOTE))],
        [chat.say(NOTE)],
        [chat.say('{"notes": [{"te'), GOOD],
        [chat.say(""), GOOD],
    ],
    ids=["good", "429", "500", "drop", "half", "no structure", "prose", "truncated", "empty"],
)
def test_a_stumble_ends_in_a_good_note(servers: list[chat.ChatServer], moves: list[chat.Move]) -> None:
    result = write(serve(servers, *moves))
    assert [note.text for note in result.notes] == [NOTE]
    assert result.drafter == "model"
    assert result.usage.calls >= 1


@pytest.mark.parametrize(
    ("move", "said"),
    [
        (chat.fail(401, "bad key"), "key"),
        (chat.fail(429, "slow down"), "429|limit|busy|overloaded"),
        (chat.fail(500), "500|server|failed"),
        (chat.stall, "no answer|time|connection"),
        (chat.drop, "connection|dropped"),
        (chat.say('{"notes": [{"te'), "reply|form|cut"),
        (chat.say(None, refusal="I cannot help with that."), "declined|refused"),
        (chat.say("I'm sorry, but I can't help with that request."), "declined|refused"),
        (chat.reply({**chat.completion(""), "choices": []}), "empty|no"),
    ],
    ids=["401", "429", "500", "stall", "drop", "truncated", "refusal", "refusal in prose", "no choice"],
)  # fmt: skip
def test_a_failure_is_an_error_to_act_on(servers: list[chat.ChatServer], move: chat.Move, said: str) -> None:
    with pytest.raises(iw.ModelError, match=f"(?i){said}") as raised:
        write(serve(servers, move))
    assert raised.value.exit_code == 3
    assert raised.value.hint


def test_a_note_of_2000_characters_is_shortened_or_refused_but_never_cut(
    servers: list[chat.ChatServer],
) -> None:
    assert len(LONG) > 2000
    result = write(serve(servers, chat.say(chat.notes(LONG))))
    assert result.notes or result.notices
    for note in result.notes:
        assert length(note.text) <= 200
        assert "every lid stayed on." in note.text


def test_the_fallback_writes_with_a_notice_and_only_when_asked(servers: list[chat.ChatServer]) -> None:
    result = write(serve(servers, chat.fail(401, "bad key")), fallback=True)
    assert result.notes
    assert result.drafter == "offline"
    assert any("offline" in notice for notice in result.notices)


def cli(url: str, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"target": TARGET, "sender": SENDER, "context": CONTEXT}))
    return subprocess.run(
        [sys.executable, "-m", "introwriter", "draft", str(case), "--model", "openai:test", "--base-url", url,
         *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "OPENAI_API_KEY": "sk-very-secret", "INTROWRITER_RETRIES": "0",
             "INTROWRITER_TIMEOUT": "5", "INTROWRITER_CACHE_DIR": str(tmp_path / "cache")},
    )  # fmt: skip


def test_on_the_command_line_a_failed_model_is_exit_3_and_two_lines(
    servers: list[chat.ChatServer], tmp_path: Path
) -> None:
    done = cli(serve(servers, chat.fail(401, "Incorrect API key provided: sk-very-secret")), tmp_path)
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 2
    assert "sk-very-secret" not in done.stderr
    assert done.stdout == ""


def test_on_the_command_line_the_fallback_says_so(servers: list[chat.ChatServer], tmp_path: Path) -> None:
    done = cli(serve(servers, chat.fail(500)), tmp_path, "--fallback", "--format", "json")
    data = json.loads(done.stdout)
    assert done.returncode == 0
    assert data["drafter"]["kind"] == "offline"
    assert data["notices"]


def test_a_kept_reply_needs_neither_server_nor_langchain(
    servers: list[chat.ChatServer], tmp_path: Path
) -> None:
    url = serve(servers, GOOD)
    assert cli(url, tmp_path).returncode == 0
    servers[0].moves = [chat.fail(500)]
    again = cli(url, tmp_path, "--format", "json")
    assert json.loads(again.stdout)["usage"]["from_cache"] is True


def test_explain_shows_what_was_sent(servers: list[chat.ChatServer], tmp_path: Path) -> None:
    done = cli(serve(servers, GOOD), tmp_path, "--explain")
    assert "<facts>" in done.stderr
    assert "context.goal" in done.stderr

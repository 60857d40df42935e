"""The command line as a person or a script uses it: streams, exit codes, JSON, errors in two lines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAYA, ME, CONTEXT = (str(ROOT / "examples" / name) for name in ("maya.toml", "me.toml", "context.toml"))


def introwriter(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "introwriter", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )


def test_draft_prints_the_note_and_what_it_rests_on() -> None:
    done = introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT)
    assert done.returncode == 0
    assert "Maya" in done.stdout
    assert "of 200 characters" in done.stdout
    assert "context.goal" in done.stdout
    assert done.stderr == "" or "would differ" in done.stderr


def test_draft_as_json_prints_json_and_nothing_else() -> None:
    done = introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT, "--format", "json")
    data = json.loads(done.stdout)
    assert data["verdict"] == "send"
    assert data["drafter"] == {"kind": "offline", "model": None}
    assert all(note["length"] <= 200 for note in data["notes"])


def test_a_seed_makes_it_repeatable() -> None:
    one, two = (
        json.loads(introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT, "--format", "json").stdout)[
            "notes"
        ]
        for _ in range(2)
    )
    assert one == two


def test_nothing_personal_leaves_with_1_and_a_question() -> None:
    done = introwriter("draft", MAYA, "--format", "json")
    assert done.returncode == 1
    data = json.loads(done.stdout)
    assert (data["verdict"], data["notes"]) == ("blank", [])
    assert data["question"].endswith("?")


def test_the_target_may_come_from_standard_input() -> None:
    done = introwriter("draft", "-", "--me", ME, "--context", CONTEXT, stdin=Path(MAYA).read_text())
    assert done.returncode == 0, done.stderr


def test_one_file_may_hold_all_three(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({
        "target": {"name": "Ines Varela", "posts": [{"text": "Moved forty hives at night."}]},
        "sender": {"name": "Tom Lind"},
        "context": {"goal": "I moved our hives at night because of her post, and every lid stayed on."},
    }))  # fmt: skip
    done = introwriter("draft", str(case))
    assert done.returncode == 0, done.stderr + done.stdout
    assert "Ines" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["draft", "nobody.toml"], "nobody.toml"),
        (["draft", MAYA, "--channel", "fax"], "fax"),
        (["draft", MAYA, "--limit", "3"], "no room for a note"),
        (["draft", MAYA, "--template", "nonesuch", "--met", "at PyCon in Bologna, we spoke"], "nonesuch"),
        (["draft", MAYA, "--language", "klingon"], "klingon"),
        (["draft", MAYA, "--me", ME, "--context", CONTEXT, "--language", "ja"], "Japanese"),
        (["check", "Hello Maya", "--target", "nobody.toml"], "nobody.toml"),
        (["rules", "show", "IW999"], "IW999"),
        (["draft", MAYA, "--me", ME, "--context", CONTEXT, "--model", "nonesuch:model"], "nonesuch"),
    ],
)
def test_a_users_mistake_is_two_lines_and_exit_2(arguments: list[str], message: str) -> None:
    done = introwriter(*arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_check_passes_a_true_note_and_leaves_with_0() -> None:
    note = "Maya, I moved our pump alerts from the mean to p99.9 because of your post. Thank you. Jonas"
    done = introwriter("check", note, "--target", MAYA, "--me", ME, "--context", CONTEXT, "--format", "json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["passes"] is True


def test_check_leaves_with_1_when_an_error_stands() -> None:
    done = introwriter(
        "check", "-", "--target", MAYA, stdin="Dear [Name], I'd like to add you to my network."
    )
    assert done.returncode == 1
    assert "placeholder" in done.stdout


def test_profile_shows_what_was_understood() -> None:
    data = json.loads(introwriter("profile", MAYA, "--format", "json").stdout)
    assert data["profile"]["positions"][0]["company"] == "Lumen Grid"
    assert data["greeting"] == "Maya"


def test_score_adds_two_values_to_each_line() -> None:
    done = introwriter("score", "--jsonl", "-", stdin='{"id": 7, "text": "Thank you for slide 31."}\n\n')
    line = json.loads(done.stdout)
    assert line["id"] == 7
    assert 0 <= line["warmth"] <= 1
    assert 0 <= line["specificity"] <= 1


def test_templates_match_ranks_with_reasons() -> None:
    data = json.loads(
        introwriter("templates", "match", MAYA, "--me", ME, "--context", CONTEXT, "--format", "json").stdout
    )
    assert len(data) >= 3
    assert set(data[0]) == {"name", "situation", "score", "reasons"}
    assert data[0]["score"] >= data[1]["score"]


def test_templates_and_rules_can_be_listed_and_shown() -> None:
    assert "met_at_event" in introwriter("templates", "list").stdout
    assert (
        "{%" in introwriter("templates", "show", "met_at_event").stdout
        or "{{" in introwriter("templates", "show", "met_at_event").stdout
    )
    assert "over-limit" in introwriter("rules").stdout
    assert "Bad" in introwriter("rules", "show", "over-limit").stdout


def test_cache_info_says_where_it_is() -> None:
    data = json.loads(introwriter("cache", "info", "--format", "json").stdout)
    assert "introwriter" in data["folder"]
    assert introwriter("cache", "clear").returncode == 0


def test_version() -> None:
    assert introwriter("--version").stdout.startswith("introwriter 0.")


def test_no_color_without_a_terminal() -> None:
    assert "\x1b" not in introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT).stdout


def test_a_log_that_cannot_be_kept_costs_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("INTROWRITER_STATE", str(tmp_path / "file"))
    done = introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT)
    assert done.returncode == 0
    assert "Thank you, Maya" in done.stdout
    assert "This draft was not kept." in done.stderr


def test_control_characters_of_a_note_do_not_reach_the_terminal() -> None:
    done = introwriter("check", "Hi Maya, I read\x1b[31m your novel\x1b]0;x", "--target", MAYA, "--me", ME)
    assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("option", [("--limit", "0"), ("-n", "0"), ("-n", "1000")])
def test_numbers_out_of_range_are_refused(option: tuple[str, str]) -> None:
    done = introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT, *option)
    assert (done.returncode, done.stdout) == (2, "")


def test_forgetting_nobody_says_so_and_keeps_all(tmp_path: Path) -> None:
    introwriter("draft", MAYA, "--me", ME, "--context", CONTEXT)
    done = introwriter("forget", "maya")
    assert done.returncode == 2
    assert "Maya Okafor" in done.stderr
    assert "Maya Okafor" in introwriter("log").stdout
    assert introwriter("forget", "maya okafor").returncode == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("introwriter dr", "draft"), ("introwriter draft x --channel link", "linkedin-premium")],
)
def test_the_shell_completes_commands_and_channels(
    typed: str, offered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Path(sys.executable).with_name("introwriter")
    monkeypatch.setenv("_INTROWRITER_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
    done = subprocess.run([script], capture_output=True, text=True)
    assert offered in done.stdout.split()

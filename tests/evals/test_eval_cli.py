"""``introwriter eval`` as a process: what goes to which stream, exit codes, files, start-up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support.evals import SMALL, written


def run(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    script = f"{code}\nimport sys\nfrom introwriter.cli import main\nsys.argv[0] = 'introwriter'\nmain()"
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", script, "eval", *arguments],
        capture_output=True, text=True, env={**os.environ, "COLUMNS": "120"},
    )  # fmt: skip


@pytest.fixture
def case(tmp_path: Path) -> str:
    return str(written(tmp_path))


def test_json_is_all_that_goes_to_standard_output(case: str) -> None:
    done = run("--cases", case, "--drafter", "offline", "--format", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert report["passed"] is True
    assert report["variants"][0]["cells"][0]["notes"][0]["text"]


def test_a_missed_bar_is_exit_code_1(case: str, tmp_path: Path) -> None:
    done = run("--cases", case, "--drafter", "offline", "--fail-under", "warmth=0.9999")
    assert done.returncode == 1
    assert "missed fail-under warmth=0.9999" in done.stdout
    bars = tmp_path / "bars.toml"
    bars.write_text('[[bar]]\nname = "b"\nmeasure = "order_specificity"\nat_least = 1.0\n', encoding="utf-8")
    assert run("--cases", case, "--drafter", "offline", "--bars", str(bars)).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--cases", "nowhere"],
        ["--drafter", "nobody"],
        ["--filter", "nothing-has-this"],
        ["--fail-under", "warmth"],
        ["--compare", "template:nope", "shipped"],
        ["--bars", "/nowhere/bars.toml"],
        ["--junit", "/nowhere/at/all.xml"],
    ],
)
def test_what_is_wrong_with_the_call_is_two_lines_and_exit_code_2(case: str, arguments: list[str]) -> None:
    usual = [] if "--cases" in arguments else ["--cases", case]
    usual += [] if "--drafter" in arguments or "--compare" in arguments else ["--drafter", "offline"]
    done = run(*usual, *arguments)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 2
    assert "Traceback" not in done.stderr


def test_a_broken_case_is_told_by_its_file(tmp_path: Path) -> None:
    path = written(tmp_path, SMALL.replace("[context]", "[contxt]"))
    done = run("--cases", str(path), "--drafter", "offline")
    assert done.returncode == 2
    assert "night-train.toml: there is no contxt." in done.stderr
    assert "Did you mean 'context'?" in done.stderr


def test_junit_is_written_for_ci(case: str, tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    done = run("--cases", case, "--drafter", "offline", "--junit", str(path))
    root = ElementTree.parse(path).getroot()
    assert done.returncode == 0
    assert [suite.get("name") for suite in root] == ["bars", "offline"]
    assert f"Wrote {path}" in done.stderr


def test_without_pydantic_evals_it_says_how_to_install_it(case: str) -> None:
    blocked = "import sys\nsys.modules['pydantic_evals'] = None"
    done = run("--cases", case, code=blocked)
    assert done.returncode == 2
    assert "needs the package pydantic-evals" in done.stderr
    assert "introwriter[eval]" in done.stderr


def test_a_run_opens_no_connection(case: str) -> None:
    sealed = (
        "import socket\n"
        "def refuse(*arguments, **options): raise SystemExit('it tried to reach ' + repr(arguments))\n"
        "socket.socket.connect = refuse\nsocket.getaddrinfo = refuse"
    )
    names = ("offline", "mock", "adversaries", "plain_chat")
    done = run("--cases", case, *(part for name in names for part in ("--drafter", name)), code=sealed)
    assert done.returncode == 0, done.stderr


def test_the_other_commands_load_nothing_of_the_suite() -> None:
    script = (
        "import sys\nfrom introwriter.cli.app import app\n"
        "print([name for name in sys.modules if name.startswith(('introwriter.evals', 'pydantic_evals'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_model_library_is_loaded_for_a_run_without_a_model(case: str) -> None:
    told = (
        "import atexit, sys\n"
        "heavy = ('langchain', 'langchain_core', 'langchain_openai', 'openai', 'diskcache')\n"
        "atexit.register(lambda: print(sorted(set(heavy) & set(sys.modules)), file=sys.stderr))"
    )
    done = run("--cases", case, "--drafter", "offline", "--drafter", "mock", code=told)
    assert done.stderr.strip() == "[]"

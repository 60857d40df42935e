"""The wheel is whole: built, installed into a new venv, and used from outside the repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_ships_templates_evals_and_types(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    templates = {path.name for path in (ROOT / "prompts" / "notes").glob("*.md.j2")}
    assert templates
    assert templates <= {Path(n).name for n in names if n.startswith("introwriter/_data/prompts/notes/")}
    assert "introwriter/_data/evals/notebench/cases.jsonl" in names
    cases = {path.name for path in (ROOT / "evals" / "cases").glob("*.toml")}
    assert cases <= {Path(n).name for n in names if n.startswith("introwriter/_data/evals/cases/")}
    assert "introwriter/py.typed" in names


def test_the_installed_wheel_drafts_a_note_outside_the_repository(wheel: Path, tmp_path: Path) -> None:
    """The new venv borrows this one's dependencies by a .pth file, so nothing is downloaded."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    (site,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    ours = subprocess.run(
        [sys.executable, "-c", "import typer, pathlib; print(pathlib.Path(typer.__file__).parents[1])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (site / "borrowed.pth").write_text(ours + "\n")
    for name in ("maya.toml", "me.toml", "context.toml"):
        (tmp_path / name).write_bytes((ROOT / "examples" / name).read_bytes())
    done = subprocess.run(
        [str(python), "-m", "introwriter", "draft", "maya.toml", "--me", "me.toml",
         "--context", "context.toml", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["verdict"] == "send"
    where = subprocess.run(
        [str(python), "-c", "import introwriter; print(introwriter.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert str(tmp_path) in where
    judged = subprocess.run(
        [str(python), "-m", "introwriter", "eval", "--cases", "own", "--filter", "ferry-terminal",
         "--drafter", "offline", "--html", "report.html", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
    )  # fmt: skip
    assert judged.returncode == 0, judged.stderr
    assert [case["id"] for case in json.loads(judged.stdout)["cases"]] == ["own/ferry-terminal"]
    assert "ferry-terminal" in (tmp_path / "report.html").read_text(encoding="utf-8")

"""Whole processes against a bare five-command Typer app, in the same run.

Prints the median CPU seconds (user + system) of each command over several rounds, in turn, and the median
of the ratios round by round. Run: python -m benchmarks.startup
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.model_path import server

ROUNDS = 11
ROOT = Path(__file__).resolve().parents[1]
BARE = """
import typer
app = typer.Typer()
@app.command()
def one(name: str, count: int = 1): print(name)
@app.command()
def two(name: str): print(name)
@app.command()
def three(name: str): print(name)
@app.command()
def four(name: str): print(name)
@app.command()
def five(name: str): print(name)
app()
"""
EXAMPLE = [str(ROOT / "examples" / name) for name in ("maya.toml", "me.toml", "context.toml")]
TARGET, ME, CONTEXT = EXAMPLE
NOTE = "Maya, I moved our pump alerts to p99.9 because of your post. Thank you. Jonas"


CASE: dict[str, Any] = {
    "target": {"name": "Maya Okafor", "headline": "Build engineer",
               "posts": [{"text": "Our build cache now survives a rebase.", "date": "2026-02-01"}]},
    "sender": {"name": "Tom Reed", "headline": "Release engineer"},
    "context": {"met": "in the coffee queue at PyCon", "goal": "Her caching talk fixed our build."},
}  # fmt: skip


def cpu_seconds(command: list[str]) -> float:
    """CPU seconds that one whole process takes; it must leave with 0."""
    quiet = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} left with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def commands_of(folder: Path, url: str) -> dict[str, list[str]]:
    """The commands to time, by name."""
    bare, case = folder / "bare.py", folder / "case.json"
    bare.write_text(BARE)
    case.write_text(json.dumps(CASE))
    introwriter = [sys.executable, "-m", "introwriter"]
    return {
        "bare Typer app --help": [sys.executable, str(bare), "--help"],
        "bare Typer app, a command": [sys.executable, str(bare), "one", "x"],
        "introwriter --help": [*introwriter, "--help"],
        "introwriter draft, offline": [*introwriter, "draft", TARGET, "--me", ME, "--context", CONTEXT],
        "introwriter check": [
            *introwriter, "check", NOTE, "--target", TARGET, "--me", ME, "--context", CONTEXT,
        ],
        "the same case, offline": [*introwriter, "draft", str(case)],
        "the same case, cache hit": [
            *introwriter, "draft", str(case), "--model", "openai:test", "--base-url", url,
        ],
    }  # fmt: skip


def main() -> None:
    os.environ.setdefault("OPENAI_API_KEY", "x")
    with tempfile.TemporaryDirectory() as name, server(0) as url:
        os.environ["INTROWRITER_CACHE_DIR"] = str(Path(name) / "cache")
        os.environ["INTROWRITER_STATE"] = str(Path(name) / "state")
        commands = commands_of(Path(name), url)
        for command in commands.values():
            cpu_seconds(command)
        rounds = [{name: cpu_seconds(command) for name, command in commands.items()} for _ in range(ROUNDS)]
    medians = {name: statistics.median(times[name] for times in rounds) for name in commands}
    for name, seconds in medians.items():
        print(f"{name:<28} {seconds * 1000:7.0f} ms CPU (median of {ROUNDS})")
    for name, peer, bar in (
        ("introwriter --help", "bare Typer app --help", 1.3),
        ("introwriter draft, offline", "bare Typer app, a command", 3.0),
        ("introwriter check", "bare Typer app, a command", 4.0),
        ("the same case, cache hit", "the same case, offline", 1.5),
    ):
        ratio = statistics.median(times[name] / times[peer] for times in rounds)
        print(f"{name:<28} {ratio:5.2f} times {peer} (bar {bar})")


if __name__ == "__main__":
    main()

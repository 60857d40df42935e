"""Runs the commands of the README's console blocks and writes their output below them again.

Run: python docs/refresh.py (``make docs``); with --check it only compares and leaves with 1 on a difference.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_BLOCK = re.compile(r"(?P<open>```console\n)(?P<body>.*?)(?P<close>```)", re.DOTALL)
_PLAIN = {"NO_COLOR": "1", "COLUMNS": "100", "INTROWRITER_CONFIG": os.devnull + "/none"}


def refreshed(text: str) -> str:
    """Return ``text`` with the output below each ``$`` line of its console blocks brought up to date."""
    with tempfile.TemporaryDirectory() as log:  # the examples are drafted into a log of their own
        return _BLOCK.sub(lambda block: block["open"] + _run_again(block["body"], log) + block["close"], text)


def _run_again(body: str, log: str) -> str:
    out = []
    for command in re.findall(r"^\$ (.*(?:\\\n.*)*)", body, re.MULTILINE):
        out.append(f"$ {command}\n")
        if command.startswith(("introwriter ", "cat ")):
            done = subprocess.run(
                ["bash", "-c", f'introwriter() {{ "{sys.executable}" -m introwriter "$@"; }}; {command}'],
                capture_output=True,
                text=True,
                cwd=ROOT,
                env={**os.environ, **_PLAIN, "INTROWRITER_STATE": log},
            )
            if done.returncode not in (0, 1):
                raise SystemExit(f"{command}\nleft with {done.returncode}: {done.stderr}")
            out.append(done.stdout)
    return "".join(out)


def main() -> int:
    """Bring README.md up to date, or say that it is not."""
    readme = ROOT / "README.md"
    now = readme.read_text(encoding="utf-8")
    fresh = refreshed(now)
    if "--check" in sys.argv:
        return int(now != fresh)
    readme.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

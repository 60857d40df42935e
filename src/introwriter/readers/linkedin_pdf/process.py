"""Run the extraction of a PDF's text in a process of its own, with an end to its time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from introwriter.errors import MissingPackage, ReadError

__all__ = ["extracted", "needed", "refusal"]

SECONDS = 20.0
MAX_ANSWER = 60_000_000
_COPY = "Save the profile again on LinkedIn (More > Save to PDF), or copy its text and give that."
_REFUSED = {
    "locked": ("is locked with a password", "Save it without a password, or copy its text and give that."),
    "broken": ("is a PDF, but a broken one", _COPY),
    "pages": ("has more than 30 pages; LinkedIn's PDF of one person has a few", "Give one person's profile."),
    "large": ("unpacks to far more than a profile", _COPY),
    "slow": ("took too long to read", _COPY),
}


def extracted(data: bytes, name: str, seconds: float = SECONDS) -> dict[str, Any]:
    """Return what `extract.pages_of` finds in ``data``; ``seconds`` is when the process is killed.

    Raises MissingPackage without pdfplumber, ReadError for a PDF that is locked, broken or too large.
    """
    if not _installed():
        raise MissingPackage(
            "Reading a PDF needs the package pdfplumber, which is not installed.",
            "Install it with: pip install 'introwriter[pdf]'",
        )
    program = Path(__file__).with_name("extract.py")
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        done = subprocess.run(
            [sys.executable or "python3", "-P", "-B", str(program)],
            input=data,
            capture_output=True,
            timeout=seconds,
            env={**needed(os.environ), "PYTHONPATH": paths, "PYTHONWARNINGS": "ignore"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refusal("slow", name) from None
    except OSError as error:
        raise ReadError(f"{name}: no process could be started to read it ({error.strerror})", _COPY) from None
    if done.returncode:
        raise refusal("slow" if done.returncode < 0 else "broken", name)  # killed at its limit of CPU time
    answer: dict[str, Any] = json.loads(done.stdout) if len(done.stdout) <= MAX_ANSWER else {}
    if "pages" not in answer:
        raise refusal(answer.get("refused", "large"), name)
    return answer


def _installed() -> bool:
    try:
        return find_spec("pdfplumber") is not None
    except ImportError:
        return False


def needed(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without keys and other secrets: what an interpreter needs to start."""
    names = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
    return {name: environment[name] for name in names if name in environment}


def refusal(kind: str, name: str) -> ReadError:
    """Return the error for a PDF that `extract` refused."""
    what, then = _REFUSED[kind]
    return ReadError(f"{name} {what}", then)

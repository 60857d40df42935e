"""Shared by all tests: no keys, no network but loopback, and the labelled notes as data."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = Path(os.environ.get("INTROWRITER_TEST_FIXTURES", "/nonexistent"))
"""A folder of research fixtures that are not shipped; tests that read them skip without it."""


def notebench() -> list[dict[str, Any]]:
    """The labelled cases of evals/notebench."""
    lines = (ROOT / "evals" / "notebench" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def cases() -> list[dict[str, Any]]:
    return notebench()


@pytest.fixture(autouse=True)
def sealed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Unset every key, point every home at a temporary folder, refuse sockets beyond loopback."""
    for name in list(os.environ):
        if name.endswith("_API_KEY") or name.startswith(
            ("OPENAI_", "INTROWRITER_", "LANGSMITH_", "LANGCHAIN_")
        ):
            monkeypatch.delenv(name)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("NO_COLOR", "1")
    connect = socket.socket.connect

    def loopback_only(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "localhost", "::1"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", loopback_only)

"""Recorded replies: what a model answered to which prompt, so that it can be judged again without the model.

One line for each reply of ``evals/replies/NAME.jsonl``:

    {"case": "own/ferry-terminal", "step": 0, "prompt": "5f0c…", "model": "local:…", "text": "…", "data": {…}}

``prompt`` is a hash of the messages. A reply to a prompt that has changed since is still answered, and marked
stale, so that a changed prompt is never taken for a changed reply.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.errors import InputError, ModelReplyUnusable
from introwriter.models.base import ChatModel, Reply

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["RecordedModel", "Recorder", "Tap", "read_rows", "short_hash"]

_KEPT = ("text", "data", "finish", "prompt_tokens", "completion_tokens")


def short_hash(value: Any) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of plain data."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _asked(messages: Sequence[Message]) -> str:
    return short_hash([[message.role, message.content] for message in messages])


def read_rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a JSON Lines file by their case. Raises InputError that names the line."""
    found: dict[str, list[dict[str, Any]]] = {}
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}).", "Give a JSON Lines file in UTF-8.") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            found.setdefault(str(row.get("case") or row["id"]), []).append(row)
        except (ValueError, KeyError, AttributeError):
            hint = 'Each line is an object with "case" and "text".'
            raise InputError(f"{path}:{number}: is not a recorded reply.", hint) from None
    return found


class RecordedModel:
    """Answers one case from its rows: by the hash of what is asked, else the first draft's reply, as stale.

    A revision that was never recorded gets the first reply again: the draft stands as it was.
    Raises ModelReplyUnusable when there is no row at all.
    """

    def __init__(self, rows: Sequence[Mapping[str, Any]], *, name: str = "recorded") -> None:
        self.name = name
        self.stale = False
        self._rows = {str(row.get("prompt")): row for row in rows}
        self._first = next((row for row in rows if not row.get("step")), None)
        self._calls = 0

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer with what was recorded."""
        row = self._rows.get(_asked(messages))
        if row is None:
            self.stale = self.stale or self._calls == 0
            row = self._first
        self._calls += 1
        if row is None:
            raise ModelReplyUnusable("No reply is recorded for this case.", "Record one with --record.")
        return Reply(**{key: row[key] for key in _KEPT if row.get(key) is not None})


class Recorder:
    """Keeps every reply of a run in memory and writes them to ``path``, sorted, when it is told to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows: list[dict[str, Any]] = []
        self._lock = threading.Lock()

    def keep(self, case: str, step: int, prompt: str, model: str, reply: Reply) -> None:
        """Keep one reply."""
        row = {"case": case, "step": step, "prompt": prompt, "model": model}
        with self._lock:
            self._rows.append(row | {key: getattr(reply, key) for key in _KEPT})

    def write(self) -> int:
        """Write the file anew; return how many replies it holds."""
        rows = sorted(self._rows, key=lambda row: (row["case"], row["step"], row["prompt"]))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        self.path.write_text("".join(lines), encoding="utf-8")
        return len(rows)


class Tap:
    """Passes calls on to ``model`` and remembers the hashes of the first prompt and of its reply."""

    def __init__(self, model: ChatModel, case: str = "", recorder: Recorder | None = None) -> None:
        self._inner = model
        self._case = case
        self._recorder = recorder
        self._calls = 0
        self.prompt: str | None = None
        self.reply: str | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._inner.name

    @property
    def stale(self) -> bool:
        """Whether a recorded reply was to another prompt."""
        return bool(getattr(self._inner, "stale", False))

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the way to the model."""
        return tuple(getattr(self._inner, "notices", ()))

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer as the model does. Raises what the model raises."""
        asked = _asked(messages)
        first, step = self._calls == 0, self._calls
        self._calls += 1
        if first:
            self.prompt = asked
        reply = self._inner.complete(messages, schema)
        if first:
            self.reply = short_hash([reply.text, reply.data])
        if self._recorder:
            self._recorder.keep(self._case, step, asked, self.name, reply)
        return reply

"""A model whose replies are kept in a file, so that after a change of the rules they can be judged again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from introwriter.errors import ModelError
from introwriter.models.base import ChatModel, Reply
from introwriter.prompts import Message

__all__ = ["Recorded", "Replies"]

_KEPT = ("text", "data", "finish", "prompt_tokens", "completion_tokens")


class Replies:
    """Replies in a JSON-lines file, each under its row ("short b07 2") and a hash of what was asked."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known: dict[tuple[str, str], dict[str, Any]] = {}
        self._first: dict[str, dict[str, Any]] = {}
        if path and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                self._take(json.loads(line))

    def _take(self, record: dict[str, Any]) -> None:
        self._known[record["row"], record["asked"]] = record
        if record["step"] == 0:
            self._first[record["row"]] = record

    def get(self, row: str, asked: str, step: int) -> dict[str, Any] | None:
        """The reply to ``asked``; a first draft counts whatever the prompt was that it was written for."""
        return self._known.get((row, asked)) or (self._first.get(row) if step == 0 else None)

    def put(self, record: dict[str, Any]) -> None:
        """Keep a reply, at once and for good; without a file for this run."""
        self._take(record)
        if self._path is None:
            return
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


class Recorded:
    """Answers from ``replies`` and asks ``model`` the rest; without a model the rest is a ModelError."""

    def __init__(self, model: ChatModel | None, replies: Replies, row: str, name: str = "recorded") -> None:
        self._model = model
        self._replies = replies
        self._row = row
        self._step = 0
        self.name = model.name if model else name
        self.unwritten = False

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer from the file, else from the model. Raises what the model raised, then and now."""
        text = json.dumps([[m.role, m.content] for m in messages], ensure_ascii=False)
        asked = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
        record = self._replies.get(self._row, asked, self._step)
        if record is None:
            record = self._ask(messages, schema) | {"row": self._row, "asked": asked, "step": self._step}
            self._replies.put(record)
        self._step += 1
        if "error" in record:
            raise ModelError(record["error"], "It was so when this reply was recorded.")
        return Reply(**{key: record[key] for key in _KEPT})

    def _ask(self, messages: Sequence[Message], schema: Mapping[str, Any] | None) -> dict[str, Any]:
        if self._model is None:
            self.unwritten = self._step == 0
            raise ModelError("This draft was never written.", "Give the model's file to have it written.")
        try:
            reply = self._model.complete(messages, schema)
        except ModelError as error:
            return {"error": error.message}
        return {key: getattr(reply, key) for key in _KEPT}

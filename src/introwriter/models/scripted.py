"""A chat model that says what it is told to: for tests, offline evals and stress.

ScriptedModel(["first reply", {"notes": […]}, ModelBusy("…")])    one after the other
ScriptedModel(compose_from_facts)                                 a function of the messages
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from introwriter.errors import ModelError
from introwriter.models.base import Reply
from introwriter.models.mock_readers import doubts_everything, supports_everything
from introwriter.models.mocks import ADVERSARIES, PromptFact, compose_from_facts, facts_in

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = [
    "ADVERSARIES", "PromptFact", "Script", "ScriptedModel", "compose_from_facts",
    "doubts_everything", "facts_in", "supports_everything",
]  # fmt: skip

Line = str | dict[str, Any] | Reply | BaseException
"""A reply's text, its JSON, a whole Reply, or an error to raise."""

Script = Iterable[Line] | Callable[[Sequence["Message"]], Line]


class ScriptedModel:
    """Answers from ``replies``: one after the other, or by calling it with the messages.

    ``calls`` holds the messages of every call so far. Raises ModelError when the replies have run out.
    """

    def __init__(self, replies: Script, *, name: str = "scripted") -> None:
        self.name = name
        self.calls: list[tuple[Message, ...]] = []
        self._answer = replies if callable(replies) else None
        self._lines: Iterator[Line] = iter(()) if callable(replies) else iter(replies)
        self._lock = threading.Lock()

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer with the next line of the script."""
        with self._lock:
            self.calls.append(tuple(messages))
            line = None if self._answer else next(self._lines, None)
        if self._answer:
            line = self._answer(messages)
        if line is None:
            raise ModelError(
                f"The scripted model has no reply left after {len(self.calls) - 1} calls.",
                "Give ScriptedModel as many replies as there are calls, or a function.",
            )
        if isinstance(line, BaseException):
            raise line
        if isinstance(line, Reply):
            return line
        if isinstance(line, str):
            return Reply(text=line)
        return Reply(text=json.dumps(line, ensure_ascii=False), data=line)

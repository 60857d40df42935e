"""A chat model whose calls are counted and whose messages are kept, for one piece of work."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from introwriter.models.base import ChatModel, Reply
from introwriter.note import Usage

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["CountedModel"]


class CountedModel:
    """Passes every call on to ``model``. Safe to share by threads."""

    def __init__(self, model: ChatModel) -> None:
        self._inner = model
        self._usage = Usage()
        self._sent: dict[Message, None] = {}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._inner.name

    @property
    def usage(self) -> Usage:
        """Calls that reached a model, their tokens and seconds, and whether the cache answered any."""
        with self._lock:
            return self._usage

    @property
    def sent(self) -> tuple[Message, ...]:
        """Every message that was sent (or answered from the cache), once, in order."""
        with self._lock:
            return tuple(self._sent)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the way to the model (a cache that had to be set aside)."""
        return tuple(getattr(self._inner, "notices", ()))

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer as the model does. Raises what the model raises."""
        began = time.perf_counter()
        with self._lock:
            self._sent.update(dict.fromkeys(messages))
        reply: Reply | None = None
        try:
            reply = self._inner.complete(messages, schema)
            return reply
        finally:
            cached = reply is not None and reply.from_cache
            spent = Usage(
                calls=0 if cached else 1,
                prompt_tokens=reply.prompt_tokens if reply and not cached else 0,
                completion_tokens=reply.completion_tokens if reply and not cached else 0,
                from_cache=cached,
                seconds=time.perf_counter() - began,
            )
            with self._lock:
                self._usage = self._usage + spent

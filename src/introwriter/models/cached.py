"""A chat model with a memory. It sits below the rules, so a changed rule applies to remembered replies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from introwriter.models.base import ChatModel, Reply
from introwriter.models.replies import is_keepable

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["CachedModel", "Store"]


class Store(Protocol):
    """Where replies are kept: a ReplyCache, or a test's dict."""

    def get(self, key: str) -> dict[str, Any] | None:
        """Return what is kept under ``key``, or ``None``."""

    def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep ``value`` under ``key``."""


class CachedModel:
    """Asks ``model`` only what ``cache`` does not know.

    The key is a hash of what can change the reply: the model's ``identity`` (its name, where it has none),
    the messages and the schema; timeouts, retries and keys are no part of it. Only finished replies are kept.
    ``fresh`` asks anew and keeps the new reply.
    """

    def __init__(self, model: ChatModel, cache: Store, *, fresh: bool = False) -> None:
        self._inner = model
        self._cache = cache
        self._fresh = fresh

    @property
    def name(self) -> str:
        """The name of the model behind the cache."""
        return self._inner.name

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know about the cache."""
        return tuple(getattr(self._cache, "notices", ()))

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer from the cache, else from the model. Raises what the model raises."""
        key = self._key(messages, schema)
        if not self._fresh and (kept := _reply(self._cache.get(key))):
            return kept
        reply = self._inner.complete(messages, schema)
        if is_keepable(reply):
            self._cache.put(
                key,
                {
                    "text": reply.text,
                    "data": reply.data,
                    "prompt_tokens": reply.prompt_tokens,
                    "completion_tokens": reply.completion_tokens,
                },
            )
        return reply

    def _key(self, messages: Sequence[Message], schema: Mapping[str, Any] | None) -> str:
        identity = getattr(self._inner, "identity", None) or {"model": self._inner.name}
        asked = [identity, [[message.role, message.content] for message in messages], schema]
        text = json.dumps(asked, sort_keys=True, ensure_ascii=False, default=repr)
        return "1:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _reply(kept: Mapping[str, Any] | None) -> Reply | None:
    """Return a kept reply, or ``None`` when it is not of our making."""
    if kept is None:
        return None
    text, data = kept.get("text"), kept.get("data")
    tokens = (kept.get("prompt_tokens", 0), kept.get("completion_tokens", 0))
    if not isinstance(text, str) or not (data is None or isinstance(data, dict)):
        return None
    if not all(isinstance(count, int) for count in tokens):
        return None
    return Reply(text=text, data=data, prompt_tokens=tokens[0], completion_tokens=tokens[1], from_cache=True)

"""The seam to chat models: one method in, one reply out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.note import Draft
    from introwriter.prompts import Message, Prompt

__all__ = ["ChatModel", "Finish", "Renderer", "Reply"]

Finish = Literal["stop", "length", "refusal", "other"]
"""Why the model stopped: done, out of room, declined (or was filtered), or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a model answered.

    ``data`` is the structured reply when there is one, ``text`` the raw words; tokens are 0 where the server
    does not count them; ``from_cache`` means that no model was asked.
    """

    text: str
    data: dict[str, Any] | None = None
    finish: Finish = "stop"
    prompt_tokens: int = 0
    completion_tokens: int = 0
    from_cache: bool = False


class ChatModel(Protocol):
    """Anything that answers messages. Implementations are safe to share between threads."""

    @property
    def name(self) -> str:
        """How the result names it, such as ``openai:gpt-5-mini``."""

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer ``messages``; ``schema`` is the JSON schema that the reply should follow, if any.

        Raises ModelError for whatever went wrong on the way.
        """


class Renderer(Protocol):
    """What turns a template and a brief into messages (the prompt library)."""

    def render(
        self, prompt: Prompt, brief: Brief, n: int = 1, plans: Sequence[str] = ()
    ) -> tuple[Message, ...]:
        """Return the messages that ask for ``n`` notes, with ``plans`` as guidance."""

    def render_repair(self, prompt: Prompt, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        """Return the messages that ask for ``draft`` to be mended."""

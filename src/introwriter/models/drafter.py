"""The drafter that asks a chat model: one call for all variants, one for each revision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from introwriter.errors import ModelReplyUnusable
from introwriter.models.base import ChatModel, Renderer, Reply
from introwriter.models.counted import CountedModel
from introwriter.models.replies import drafts_in
from introwriter.models.schema import NOTES_SCHEMA
from introwriter.note import Draft, Usage

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.prompts import Message, Prompt

__all__ = ["ModelDrafter"]

_NUDGE = (
    "Your last reply could not be used: {why} "
    "Answer again with one complete JSON object in the form asked for, and nothing else."
)


class ModelDrafter:
    """Writes with ``model`` from the messages that ``prompts`` renders.

    Make one for each note to be written: ``usage`` counts from its making. ``attempts`` is how often a reply
    that cannot be used (empty, malformed) is asked for before that is an error; ``plans`` gives lines that
    guide it, as ``composer.outline.outlines`` does. Safe to share by threads.
    """

    kind: Literal["model"] = "model"

    def __init__(
        self,
        model: ChatModel,
        prompts: Renderer,
        *,
        attempts: int = 2,
        plans: Callable[[Brief, int], Sequence[str]] | None = None,
    ) -> None:
        self._chat = CountedModel(model)
        self._prompts = prompts
        self._attempts = max(1, attempts)
        self._plans = plans

    @property
    def model(self) -> str:
        """The model's name."""
        return self._chat.name

    @property
    def usage(self) -> Usage:
        """Calls that reached a model, their tokens and seconds, and whether the cache answered any."""
        return self._chat.usage

    @property
    def sent(self) -> tuple[Message, ...]:
        """Every message that was sent (or answered from the cache), once, in order."""
        return self._chat.sent

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the way to the model (a cache that had to be set aside)."""
        return self._chat.notices

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        """Return up to ``n`` drafts from one call.

        Raises ModelError: ModelRefused when the model declines, ModelReplyUnusable for a reply without a
        note, and whatever the way to the model raises.
        """
        plans = self._plans(brief, n) if self._plans else ()
        return self._ask(self._prompts.render(prompt, brief, n, plans), n, brief)

    def revise(self, brief: Brief, prompt: Prompt, draft: Draft) -> Draft:
        """Return ``draft`` as the model mends it. Raises the same as ``draft()``."""
        return self._ask(self._prompts.render_repair(prompt, brief, draft), 1, brief)[0]

    def _ask(self, messages: Sequence[Message], n: int, brief: Brief) -> list[Draft]:
        subject = brief.channel.has_subject
        asked = tuple(messages)
        for left in range(self._attempts - 1, -1, -1):
            reply: Reply | None = None
            try:
                reply = self._chat.complete(asked, NOTES_SCHEMA)
                return drafts_in(reply, n, subject=subject)
            except ModelReplyUnusable as error:
                if not left or (reply and reply.finish == "length"):
                    raise
                asked = (*messages, _nudge(error.message))
        raise AssertionError("unreachable")


def _nudge(why: str) -> Message:
    from introwriter.prompts import Message

    return Message(role="user", content=_NUDGE.format(why=why))

"""The seams between the loop and whatever writes (the offline composer or a model) or reads it again."""

from __future__ import annotations

from typing import Literal, Protocol

from introwriter.brief import Brief
from introwriter.grounding import Opinion
from introwriter.note import Draft, Usage
from introwriter.prompts import Prompt

__all__ = ["Drafter", "SecondReader"]


class Drafter(Protocol):
    """Writes drafts from a brief; knows nothing of rules and scores."""

    @property
    def kind(self) -> Literal["offline", "model"]:
        """What writes."""

    @property
    def model(self) -> str | None:
        """The model's name, or ``None`` for the offline writer."""

    @property
    def usage(self) -> Usage:
        """What this drafter has cost since it was made."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of how it went, a line each."""

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        """Return up to ``n`` drafts, the drafter's favourite first; none when there is nothing to say."""

    def revise(self, brief: Brief, prompt: Prompt, draft: Draft) -> Draft:
        """Return ``draft`` rewritten to answer its findings."""


class SecondReader(Protocol):
    """Reads a judged note against its facts; has opinions, and decides nothing."""

    @property
    def usage(self) -> Usage:
        """What this reader has cost since it was made."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of how it went, a line each."""

    def read(self, brief: Brief, draft: Draft) -> tuple[Opinion, ...]:
        """Return, for claims of ``draft``, the fact that carries each or that none does."""

"""The seam between the loop and whatever writes: the offline composer or a model."""

from __future__ import annotations

from typing import Literal, Protocol

from introwriter.brief import Brief
from introwriter.note import Draft, Usage
from introwriter.prompts import Prompt

__all__ = ["Drafter"]


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

"""What a template is, what a match is, and what goes to a model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

__all__ = ["Match", "Message", "Prompt", "Role"]

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a chat."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One template: the front matter says when it fits, the body what a model is told.

    ``needs`` are conditions that must all hold (``a | b`` is either, ``not a`` the opposite); ``signals``
    are (condition, weight) pairs that add up, on top of ``base``; empty ``channels`` or ``languages`` mean
    any. ``prefer`` are fact kinds that go to the top of the facts block. ``line`` is the 1-based line of
    ``path`` at which ``body`` begins.
    """

    name: str
    situation: str
    summary: str
    needs: tuple[str, ...] = ()
    signals: tuple[tuple[str, float], ...] = ()
    base: float = 0.0
    channels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    body: str = ""
    path: Path = Path()
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How well a template fits a brief: 0..1, and why, the weightiest reason first.

    A score of 0 means that something which the template needs is missing; the reasons say what.
    """

    prompt: Prompt
    score: float
    reasons: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the contract's object for one line of `templates match`."""
        return {
            "name": self.prompt.name,
            "situation": self.prompt.situation,
            "score": round(self.score, 3),
            "reasons": list(self.reasons),
        }

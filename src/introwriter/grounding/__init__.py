"""What a note asserts, and the lines of the input that it rests on."""

from __future__ import annotations

from introwriter.grounding.declared import Declared, false_citations
from introwriter.grounding.judge import ground
from introwriter.grounding.merge import Opinion, merge

__all__ = ["Declared", "Opinion", "false_citations", "ground", "merge"]

"""The prompt templates: which one fits a brief, and what a model is told.

``prompt.py`` holds the types, ``frontmatter.py`` reads a file, ``cues.py``, ``fields.py``, ``stories.py`` and
``features.py`` read a brief, ``conditions.py`` says what of it front matter may ask, ``matching.py`` ranks,
``material.py`` picks and fences the facts, ``render.py`` is the only user of Jinja2,
and ``library.py`` is the door.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from introwriter.prompts.library import PromptLibrary
from introwriter.prompts.prompt import Match, Message, Prompt

if TYPE_CHECKING:
    from introwriter.prompts.material import facts_block, facts_for, goal_parts

__all__ = ["Match", "Message", "Prompt", "PromptLibrary", "facts_block", "facts_for", "goal_parts"]


def __getattr__(name: str) -> Any:
    """Load what only a model or `--explain` needs when it is asked for."""
    if name in ("facts_block", "facts_for", "goal_parts"):
        from introwriter.prompts import material

        return getattr(material, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

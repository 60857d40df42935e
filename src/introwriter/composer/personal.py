"""Whether there is anything that only this sender could say to this reader."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.composer.gather import gather

__all__ = ["anything_personal"]

_STRONG = 0.5
_STORY_WORDS = 8


def anything_personal(brief: Brief) -> bool:
    """Whether the brief holds something personal, so that a note is worth asking a model for.

    In English it is the offline writer's own judgement of each sentence; in a language it does not have, a
    meeting, a mutual contact, something read, strong common ground or a goal longer than a formula counts.
    """
    context = brief.context
    if context.mutuals or context.read:
        return True
    if brief.language == "en":
        return gather(brief).personal
    told = context.met or len((context.goal or "").split()) >= _STORY_WORDS
    return bool(told) or any(ground.strength >= _STRONG for ground in brief.ground)

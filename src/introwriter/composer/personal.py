"""Whether there is anything that only this sender could say to this reader."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.composer.tongue import material_of, tongue_of

__all__ = ["anything_personal", "question_for"]

_STRONG = 0.5
_STORY_WORDS = 8


def anything_personal(brief: Brief) -> bool:
    """Whether the brief holds something personal, so that a note is worth asking a model for.

    In a language that the offline writer has, it is its own judgement of each sentence; in another, a
    meeting, a mutual contact, something read, strong common ground or a goal longer than a formula counts.
    """
    context = brief.context
    if context.mutuals or context.read:
        return True
    if tongue := tongue_of(brief.language):
        return material_of(brief, tongue).personal
    told = context.met or len((context.goal or "").split()) >= _STORY_WORDS
    return bool(told) or any(ground.strength >= _STRONG for ground in brief.ground)


def question_for(brief: Brief) -> str:
    """Return the question that would change "nothing personal to say yet", in English where need be."""
    tongue = tongue_of(brief.language) or tongue_of("en")
    assert tongue is not None
    return tongue.question_for(brief)

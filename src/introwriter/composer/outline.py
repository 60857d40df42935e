"""The plan in words, for a writer who is not the composer: which hook, what follows, how it closes."""

from __future__ import annotations

from collections.abc import Iterable

from introwriter.brief import Brief
from introwriter.composer.hooks import hooks_of
from introwriter.composer.tongue import material_of, tongue_of
from introwriter.composer.units import Kind, Unit

__all__ = ["outlines"]

_NAMES: dict[Kind, str] = {
    "theirs": "what the reader said or did", "deed": "what the sender did", "effect": "what came of it",
    "reaction": "what it was to the sender", "mutual": "who connects the two",
    "scene": "the scene the two shared",
    "read": "the reader's work", "tie": "what the two share", "background": "where the sender stands",
    "thanks": "thanks", "hello": "a greeting",
}  # fmt: skip
_ASKS: dict[Kind, str] = {"question": "the one question", "ask": "the one request"}
_MOST = 4


def outlines(brief: Brief, n: int) -> tuple[str, ...]:
    """Return up to ``n`` plans that begin differently, best known first, each a line with the input's paths.

    They name what to say and in which order and hold no sentence, so that the words stay the writer's. Empty
    in a language that the offline writer does not have.
    """
    tongue = tongue_of(brief.language)
    if tongue is None:
        return ()
    material = material_of(brief, tongue)
    close = [f"{_ASKS[unit.kind]} ({unit.source})" for unit in material.questions[:1] if unit.kind in _ASKS]
    close = close or [f"the offer ({unit.source})" for unit in material.offers[:1]]
    found: dict[str, str] = {}
    for hook in hooks_of(brief, material, tongue):
        steps = list(dict.fromkeys(_steps((*hook.opening, *hook.body))))
        if steps and steps[0] not in found:
            found[steps[0]] = "; then ".join([*steps[:_MOST], *close])
    return tuple(found.values())[:n]


def _steps(units: Iterable[Unit]) -> Iterable[str]:
    for unit in units:
        if unit.kind in _NAMES and unit.source:
            yield f"{_NAMES[unit.kind]} ({unit.source})"

"""Rules that are only words: any phrase of a table is a hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from introwriter.lint.rule import Check, Hit
from introwriter.lint.scene import Scene
from introwriter.note import Span

__all__ = ["phrases", "wanted"]


def phrases(
    *tables: str, message: str, hint: str, unless: Callable[[Scene, Span], bool] | None = None
) -> Check:
    """Return a check that fires on every phrase of ``tables``; ``{}`` in ``message`` becomes the words."""

    def check(scene: Scene) -> Iterator[Hit]:
        for span in scene.spans(*tables):
            if unless is None or not unless(scene, span):
                yield Hit(message=message.format(f"“{scene.quote(span)}”"), hint=hint, span=span)

    return check


def wanted(scene: Scene, span: Span) -> bool:
    """Say whether the sender's own context, or their samples, use these very words."""
    words = scene.words_in(span)
    telling = [word for word in words if word not in scene.listed("stop")]
    return bool(words) and all(word in scene.known.context for word in telling or words)

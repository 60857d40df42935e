"""A note that does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.phrasebook import words_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.lint.substance import about_them, all_about_me, content_words, unspaced
from introwriter.people import Context

_STRONG = 0.5
"""From this strength on, a thing that both share is a reason."""
_GUSH = ("flattery", "cliche", "tells", "pitch", "pushy")


def _check(scene: Scene) -> Iterator[Hit]:
    if unspaced(scene) or not scene.words:
        return
    if any(claim.status == "supported" and claim.about == "both" for claim in scene.claims):
        return
    said = set(scene.words)
    if any(
        ground.strength >= _STRONG and said.issuperset(words_of(ground.name)) for ground in scene.brief.ground
    ):
        return
    gush = scene.spans(*_GUSH)
    plain = {token.word for token in scene.outside(gush)}
    told = [word for word in about_them(scene) if word in plain]
    reasons = {word for word in told if word in scene.known.context or word not in scene.known.sender}
    share = len(reasons) / max(1, len(set(content_words(scene))))
    praise = sum(end - start for start, end in scene.spans("flattery", "cliche", "tells"))
    if (
        (praise > 0.3 * len(scene.text) and len(reasons) < 5)
        or (len(reasons) < 2 and share < 0.5 and (len(reasons) == 0 or _formulaic(scene)))
        or all_about_me(scene)
    ):
        yield Hit(
            message="The note gives no reason to write to this person.",
            hint="Say what of theirs you used, heard or saw, and what came of it.",
        )


def _formulaic(scene: Scene) -> bool:
    return bool(scene.spans("default", "opener", "connect", *_GUSH))


RULE = Rule(
    code="IW206",
    name="no-reason",
    summary="No concrete reason why these two should know each other.",
    why="A request without a reason is a number in a list; the reader cannot tell what to answer.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Hi Ines, I came across your profile. Let's connect!"),
        Example(text="Ines, you are an inspiration to the whole profession and a true legend."),
        Example(text="Hello, I have wide experience in many things and welcome an exchange."),
    ),
    good=(
        Example(
            text="Ines, your crack gauge found our leak in a night.",
            context=Context(goal="Her crack gauge found our leak in a night."),
        ),
        Example(text="Ines, is there a bridge at Ponte Norte that an inspector fears?"),
        Example(text="Ines, my father rang bells too; is bellringing why you inspect bridges?"),
    ),
    check=_check,
)

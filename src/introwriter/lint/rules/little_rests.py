"""A drafter's note of which hardly a word rests on the input."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Claim
from introwriter.people import Context

_LEAST = 0.25
"""The share of a note's words that stand in proven statements; of good notes by hand, 98 in 100 have more."""

_SHORT_WORD = 3
_MOSTLY = 0.7


def _check(scene: Scene) -> Iterator[Hit]:
    total = sum(_size(claim) for claim in scene.claims)
    proven = sum(
        _size(claim) for claim in scene.claims if claim.status == "supported" or _typed(claim, scene)
    )
    if total and proven < _LEAST * total:
        yield Hit(
            message=f"Only {proven} of {total} words stand in statements that rest on the input.",
            hint="Keep what a line of the input says, and leave out what is said around it.",
        )


def _typed(claim: Claim, scene: Scene) -> bool:
    """Whether a question or a wish is the sender's own: most of its longer words stand in the context."""
    words = [word for word in re.findall(r"[^\W\d_]+", claim.text.lower()) if len(word) > _SHORT_WORD]
    own = sum(word in scene.known.context for word in words)
    return claim.status == "neutral" and bool(words) and own >= _MOSTLY * len(words)


def _size(claim: Claim) -> int:
    return len(claim.text.split())


_TRUE = "you inspect bridges at Ponte Norte"
_SHORT = "you inspect bridges"
_ALSO = "I have a dream of you, and it is a good one"
_ASKS = "how do you keep the deck joints dry in November?"
_AIR = "I am so happy to be here today and will help you in any way there is"


def _claims(text: str, *parts: tuple[str, bool]) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            span=(text.index(part), text.index(part) + len(part)),
            text=part,
            about="target",
            status="supported" if proven else "neutral",
            facts=("target.positions.0",) if proven else (),
        )
        for part, proven in parts
    )


RULE = Rule(
    code="IW308",
    name="little-rests",
    summary="Less than a quarter of a drafter's words stand in statements that rest on the input.",
    why="Between a name and a true half sentence a model can say nothing at great length.",
    severity="error",
    for_people=None,
    bad=(
        Example(text=f"Ines, {_AIR}.", claims=_claims(f"Ines, {_AIR}.", (_AIR, False))),
        Example(
            text=f"{_SHORT}. {_AIR}.", claims=_claims(f"{_SHORT}. {_AIR}.", (_SHORT, True), (_AIR, False))
        ),
        Example(text=_ALSO, claims=_claims(_ALSO, (_ALSO, False)), channel="email"),
    ),
    good=(
        Example(text=f"Ines, {_TRUE}.", claims=_claims(f"Ines, {_TRUE}.", (_TRUE, True))),
        Example(text=f"{_TRUE}. {_AIR}.", claims=_claims(f"{_TRUE}. {_AIR}.", (_TRUE, True), (_AIR, False))),
        Example(text=f"Ines, {_AIR}.", claims=_claims(f"Ines, {_AIR}.", (_AIR, False)), author="person"),
        Example(
            text=f"Ines, {_ASKS}",
            claims=_claims(f"Ines, {_ASKS}", (_ASKS, False)),
            context=Context(goal="How does she keep the deck joints dry in November?"),
        ),
    ),
    check=_check,
)

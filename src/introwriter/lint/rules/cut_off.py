"""A note that stops in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_DOTS = re.compile(r"(?:…|\.\.\.|\.\.)\s*[\"'”’)]*\s*$")
_HANGING = re.compile(
    r"(?:[,;:–—(/&+-]|\b(?:I|we|you|they)['’](?:ve|ll|re|d|m)|\b(?:and|or|but|because|that|which|with|for|to|of|the|a|an|my|your|our|their|its|another|is|are|was|were|been|very|if|when|than|as|into|from|would|should|und|oder|weil|dass|mit|für"
    r"|der|die|das|ein|eine|y|que|de|para|con|et|ou|avec|pour|les|des|em|com|che|per|il|en|met|voor|het|een))\s*$",
    re.IGNORECASE,
)
_LOOKED_AT = 60
"""Characters at the end of a note that are looked at."""


def _check(scene: Scene) -> Iterator[Hit]:
    text = scene.text.rstrip()
    skipped = max(0, len(text) - _LOOKED_AT)
    match = _DOTS.search(text, skipped) or _HANGING.search(text, skipped)
    if match is None or _signed(text, match.start()):
        return
    start = scene.sentence(max(match.start() - 1, 0))[0]
    yield Hit(
        message=f"The note stops in the middle: “…{text[-30:]}”.",
        hint="Finish the sentence, or take it out; a note is rewritten to fit, never cut.",
        span=(start, len(text)),
    )


def _signed(text: str, end: int) -> bool:
    """Say whether the end is a name, or a sign-off such as "Best," that wants no full stop."""
    if (
        re.search(r"[.!?…]\s+$", text[:end])
        and re.fullmatch(r"[^\W\d_][^\W\d_]+", text[end:])
        and text[end].isupper()
    ):
        return True  # somebody who is called Per or An
    last = text[: end + 1].rsplit("\n", 1)
    return len(last) == 2 and text.endswith(",") and len(last[1].split()) <= 3


RULE = Rule(
    code="IW106",
    name="cut-off",
    summary="The note ends in the middle of a sentence.",
    why="Tools cut to the limit and lose the ask; the reader gets half a sentence and three dots.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Ines, your note on cracks sent me back to our ramps and I found that…"),
        Example(text="Ines, your note on cracks sent me back to the"),
        Example(text="Ines, your note on cracks sent me back to our ramps, and ..."),
        Example(text="Ines, dein Hinweis zu Rissen hat mich dazu gebracht, dass", language="de"),
    ),
    good=(
        Example(text="Ines, your note sent me back to our ramps. Oskar"),
        Example(text="Ines... I went back to our ramps. Oskar"),
        Example(text="Ines, I went back to our ramps"),
        Example(text="Ines, your note sent me back to our ramps. Per"),
    ),
    check=_check,
)

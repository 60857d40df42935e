"""Characters that do not survive the way, or that nobody can see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_BROKEN = re.compile(
    "\ufffd|Ã[\u0080-\u00bf©¨¼¶¤±³¡]|â€[\u0080-\u00ff™œ\u201c\u201d“”¦]|Â[\u00a0-\u00bf]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]"
)
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50]")


def _check(scene: Scene) -> Iterator[Hit]:
    for match in _BROKEN.finditer(scene.text):
        yield Hit(
            message="Broken characters: the text was read in the wrong encoding.",
            hint="Write the letter again.",
            span=match.span(),
        )
    for match in _HIDDEN.finditer(scene.text):
        yield Hit(
            message="An invisible character is in the text.",
            hint="Delete it; retype the word if you are not sure where it is.",
            span=match.span(),
        )
    emoji = list(_EMOJI.finditer(scene.text))
    if len(emoji) >= 4:
        yield Hit(
            message=f"{len(emoji)} emoji: at most one carries anything.",
            hint="Keep one, or none.",
            span=(emoji[0].start(), emoji[-1].end()),
            severity="warning",
        )


RULE = Rule(
    code="IW108",
    name="broken-characters",
    summary="The text has mangled, invisible or control characters, or a heap of emoji.",
    why="Mojibake and zero-width characters come from copying between programs and look like a mass mail.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Ines, itâ€™s the ramps."),
        Example(text="JosÃ© says hello, Ines."),
        Example(text="Ines, the\u200b ramps are fine."),
        Example(text="Ines 🚀🚀🔥🔥 the ramps are fine!"),
        Example(text="Ines, the ramps \ufffd are fine."),
    ),
    good=(
        Example(text="Inés, the ramps are fine 🙂"),
        Example(text="Ines, the ramp is 4\u202fm wide, “wide enough”."),
        Example(text="Wanjirũ, the loggers hang right now."),
    ),
    check=_check,
)

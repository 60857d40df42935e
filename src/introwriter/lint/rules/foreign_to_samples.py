"""Habits that the sender does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Sender

_CONTRACTION = re.compile(r"\b\w+(?:n['’]t|['’](?:m|re|ve|ll|d))\b", re.IGNORECASE)


def _check(scene: Scene) -> Iterator[Hit]:
    voice = scene.brief.voice
    samples = "\n".join(voice.samples)
    if not samples:
        return
    if "!" in scene.text and "!" not in samples:
        at = scene.text.index("!")
        yield Hit(
            message="Your samples have no exclamation mark.", hint="Use a full stop.", span=(at, at + 1)
        )
    match = _CONTRACTION.search(scene.text)
    if (
        match
        and scene.language in (None, "en")
        and len(samples.split()) >= 12
        and not _CONTRACTION.search(samples)
    ):
        yield Hit(
            message=f"Your samples have no contraction such as “{match.group()}”.",
            hint="Write the full form.",
            span=match.span(),
        )


_PLAIN = Sender(
    name="Oskar",
    voice_samples=("The ramp is wet. I will bring the salt on Monday and I am not happy with it.",),
)
_LIVELY = Sender(
    name="Oskar", voice_samples=("I'm on it! Ramp's wet, don't run, and the salt's on its way to you.",)
)

RULE = Rule(
    code="IW408",
    name="foreign-to-samples",
    summary="Contractions or exclamation marks that your own samples do not have.",
    why="The reader may hear you speak one day; non-native grammar and full forms are yours to keep.",
    severity="warning",
    for_people="hint",
    bad=(
        Example(text="Ines, I'm back at the ramp.", sender=_PLAIN),
        Example(text="Ines, the ramp is dry!", sender=_PLAIN),
        Example(text="Ines, don't run.", sender=_PLAIN),
    ),
    good=(
        Example(text="Ines, I am back at the ramp.", sender=_PLAIN),
        Example(text="Ines, I'm back!", sender=_LIVELY),
        Example(text="Ines, I'm back at the ramp!"),
    ),
    check=_check,
)

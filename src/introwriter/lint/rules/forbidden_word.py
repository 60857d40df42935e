"""Words that the sender never wants to write, or takes out of every draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Sender, VoiceWishes


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _check(scene: Scene) -> Iterator[Hit]:
    voice = scene.brief.voice
    for words, told in (
        (voice.forbidden, "You said that you never write"),
        (voice.removed, "You always take out"),
    ):
        listed = tuple(word for word in words if word.strip())
        for match in _pattern(listed).finditer(scene.text) if listed else ():
            own = told.startswith("You always") and match.group().lower() in scene.known.context
            yield Hit(
                message=f"{told} “{match.group()}”.",
                hint="Take it out, or say it in your own words.",
                span=match.span(),
                severity="warning" if own else None,
            )


_NEVER = Sender(name="Oskar Lind", voice=VoiceWishes(forbidden=("reach out", "synergy")))

RULE = Rule(
    code="IW409",
    name="forbidden-word",
    summary="A word that your own file forbids (`[voice] forbidden`), or that you take out of every draft.",
    why="It is your voice, and you know what you would not say.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, I wanted to reach out about the ramp.", sender=_NEVER),
        Example(text="Reach out when the ramp is dry, Ines.", sender=_NEVER),
        Example(text="Ines, Synergy is what the ramp needs.", sender=_NEVER),
    ),
    good=(
        Example(text="Ines, the ramp is dry at last.", sender=_NEVER),
        Example(text="Ines, synergistic ramps are rare.", sender=_NEVER),
        Example(text="Ines, I wanted to reach out about the ramp."),
    ),
    check=_check,
)

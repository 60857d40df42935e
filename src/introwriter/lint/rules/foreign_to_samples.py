"""Habits that the sender does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Sender
from introwriter.voice import greeting_of_text, nearness, unlike

_CONTRACTION = re.compile(r"\b\w+(?:n['’]t|['’](?:m|re|ve|ll|d))\b", re.IGNORECASE)

_ENOUGH = 3
"""So many samples, or sentences in them, before their manner is taken for a habit."""
_FAR = 2.5
"""Standard deviations between writers: about one writer in a hundred differs so from the mean by chance."""


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
    match = None if _CONTRACTION.search(_typed(scene)) else _CONTRACTION.search(scene.text)
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
    yield from _unlike(scene)


def _typed(scene: Scene) -> str:
    """What the sender typed for this note, which is theirs whatever the samples hold."""
    context = scene.brief.context
    return " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def _unlike(scene: Scene) -> Iterator[Hit]:
    """Find another greeting than theirs, and sentences far longer or shorter than theirs."""
    voice = scene.brief.voice
    greeting = greeting_of_text(scene.text)
    if greeting and voice.greeting and greeting != voice.greeting.lower() and len(voice.samples) >= _ENOUGH:
        at = scene.text.lower().index(greeting)
        yield Hit(
            message=f"Your samples open with “{voice.greeting}”, not “{greeting}”.",
            hint=f"Write {voice.greeting}, or just the name.",
            span=(at, at + len(greeting)),
            severity="hint",
        )
    near = nearness(scene.text, voice) if voice.sentences >= _ENOUGH else None
    for one in near.differences if near else ():
        if one.habit == "sentence_words" and one.far >= _FAR:
            yield Hit(
                message=f"Unlike you: {unlike(one)}.", hint="Cut one in two, or join two.", severity="hint"
            )


_PLAIN = Sender(
    name="Oskar",
    voice_samples=("The ramp is wet. I will bring the salt on Monday and I am not happy with it.",),
)
_LIVELY = Sender(
    name="Oskar", voice_samples=("I'm on it! Ramp's wet, don't run, and the salt's on its way to you.",)
)
_BRIEF = Sender(
    name="Oskar",
    voice_samples=("Moin, ramp is wet.", "Moin Jan, salt is here. Bring two bags.", "Moin. Ferry late."),
)

RULE = Rule(
    code="IW408",
    name="foreign-to-samples",
    summary="Contractions, exclamation marks, a greeting or long sentences that your samples do not have.",
    why="The reader may hear you speak one day; non-native grammar and full forms are yours to keep.",
    severity="warning",
    for_people="hint",
    bad=(
        Example(text="Ines, I'm back at the ramp.", sender=_PLAIN),
        Example(text="Ines, the ramp is dry!", sender=_PLAIN),
        Example(text="Ines, don't run.", sender=_PLAIN),
        Example(text="Hello Ines, the ramp is dry and the salt is here.", sender=_BRIEF),
        Example(
            text="Ines, the ramp that you and the two others looked at in the rain on Monday is dry at last "
            "and so the salt that I brought from the depot in the van can go back to where it came from.",
            sender=_BRIEF,
        ),
    ),
    good=(
        Example(text="Ines, I am back at the ramp.", sender=_PLAIN),
        Example(text="Ines, I'm back!", sender=_LIVELY),
        Example(text="Moin Ines, the ramp is dry. Salt goes back.", sender=_BRIEF),
        Example(text="Ines, I'm back at the ramp!"),
    ),
    check=_check,
)

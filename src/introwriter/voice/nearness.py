"""How near a text comes to a voice, and in which habits it differs most."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from introwriter.voice.habits import HABITS, closing_of, greeting_of_text, habits_of, little_words
from introwriter.voice.learned import Voice

__all__ = ["Difference", "Nearness", "nearness"]

_PRIOR_SENTENCES = 3
"""So many sentences of an average writer are mixed into a voice: a habit seen once is no habit yet."""
_CAP = 6.25
"""No habit counts for more than two and a half standard deviations."""
_WORDS_WEIGHT = 3.0
"""The little words count as much as so many habits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One habit in which a text is unlike the voice; ``far`` is in standard deviations between writers."""

    habit: str
    text: float
    voice: float
    far: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """``value`` from 0 (somebody else) to 1 (the sender all over); the differences, largest first."""

    value: float
    differences: tuple[Difference, ...] = ()


@lru_cache(maxsize=1)
def _population() -> dict[str, dict[str, float]]:
    """Mean and spread of each habit between writers."""
    return tomllib.loads(Path(__file__).with_name("population.toml").read_text(encoding="utf-8"))


def nearness(text: str, voice: Voice) -> Nearness | None:
    """Compare a text with a voice; ``None`` where there are no samples to compare with.

    Every habit's difference is taken in standard deviations between writers, as in Burrows's Delta
    ("'Delta': a measure of stylistic difference", Literary and Linguistic Computing 17, 2002).
    """
    if voice.habits is None:
        return None
    own = frozenset([voice.signature] if voice.signature else [])
    habits = habits_of(text, own)
    trust = voice.sentences / (voice.sentences + _PRIOR_SENTENCES)
    found: list[Difference] = []
    for habit in HABITS:
        known, here = getattr(voice.habits, habit), getattr(habits, habit)
        if known is None or here is None:
            continue
        usual = _population()[habit]
        theirs = trust * known + (1 - trust) * usual["mean"]
        far = abs(_scaled(habit, here) - _scaled(habit, theirs)) / usual["spread"]
        found.append(Difference(habit=habit, text=here, voice=theirs, far=far))
    total = sum(min(one.far**2, _CAP) for one in found)
    total += _WORDS_WEIGHT * (_unlike_words(text, voice) + _unlike_frame(text, voice, own))
    value = math.exp(-total / (2 * (len(found) + 2 * _WORDS_WEIGHT)))
    found.sort(key=lambda one: -one.far)
    return Nearness(value=value, differences=tuple(one for one in found if one.far >= 1))


def _scaled(habit: str, value: float) -> float:
    """Ten words against five is as far as twenty against ten; the first mark says more than the third."""
    return math.log(max(value, 1.0)) if habit == "sentence_words" else math.sqrt(value)


def _unlike_words(text: str, voice: Voice) -> float:
    """0 for the same mixture of little words, 4 for none in common."""
    here, known = little_words(text), dict(voice.little)
    dot = sum(count * known.get(word, 0) for word, count in here.items())
    size = math.sqrt(sum(c * c for c in here.values()) * sum(c * c for c in known.values()))
    return 4 * (1 - dot / size) if size else 2.0


def _unlike_frame(text: str, voice: Voice, own: frozenset[str]) -> float:
    """0 where greeting and closing are the voice's words, 2 for each that is another."""
    pairs = ((greeting_of_text(text), voice.greeting), (closing_of(text, own), voice.closing))
    return sum(2.0 for here, known in pairs if here and known and here != known.lower())

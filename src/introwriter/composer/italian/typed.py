"""What an Italian goal brings up in sentences that no unit tells: "la collega" then comes from nowhere."""

from __future__ import annotations

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.typed import Typed

__all__ = ["typed_of"]

_SHARE = 0.5


def typed_of(goal: str, material: Material, speech: Speech) -> Typed:
    """Return the goal's sentences, each with the new things that it alone names where nothing tells them."""
    told = [
        speech.content_words(unit.text)
        for unit in (*material.told, *material.questions, *material.offers, *material.details)
    ]
    stems, brought = [], []
    for sentence in sentences(goal, speech.words):
        words = speech.content_words(sentence)
        kept = any(len(words & unit) >= _SHARE * min(len(unit), len(words)) for unit in told if unit)
        new = frozenset(a.lower() or b.lower() for a, b in pattern("typed_new").findall(sentence))
        stems.append(words)
        brought.append(frozenset() if kept or speech.words.opens("wish", sentence) else new)
    return Typed(sentences=tuple(stems), brought=tuple(brought))

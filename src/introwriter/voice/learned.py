"""Learning a voice from samples; what the sender says of it themselves counts more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import takewhile

from introwriter.people import VoiceWishes
from introwriter.voice.habits import (
    Habits,
    closing_of,
    greeting_of_text,
    habits_of,
    little_words,
    sentences_of,
)

__all__ = ["Voice", "voice_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Habits of the sender; ``None`` where the samples do not tell.

    ``contractions``: writes "I'm" and not "I am"; ``exclaims``: uses exclamation marks; ``smiles``: uses
    emoji or :-); ``greeting`` and ``closing``: the words that open and close most samples that have any;
    ``signature``: the part of their own name they sign with; ``sentence_words``: mean length of a sentence
    in words. ``habits`` are means over the samples, ``sentences`` how many they rest on, ``little`` the
    counts of little words. ``favourites`` and ``forbidden`` are words that the sender named,
    ``removed`` those that the sender takes out of every draft.
    """

    samples: tuple[str, ...] = ()
    contractions: bool | None = None
    exclaims: bool | None = None
    smiles: bool | None = None
    greeting: str | None = None
    closing: str | None = None
    signature: str | None = None
    sentence_words: float | None = None
    habits: Habits | None = None
    sentences: int = 0
    little: tuple[tuple[str, int], ...] = ()
    favourites: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def voice_of(samples: Sequence[str], name: str = "", wishes: VoiceWishes | None = None) -> Voice:
    """Learn a voice from texts of the sender's, whose full name is ``name``; no samples, an empty voice.

    ``wishes`` overrule what the samples say.
    """
    samples = [sample for sample in samples if sample.strip()]
    learned = _learn(samples, name) if samples else Voice()
    return _overruled(learned, wishes) if wishes else learned


def _learn(samples: Sequence[str], name: str) -> Voice:
    text = "\n".join(samples)
    own = frozenset(part.strip(".,()'\"") for part in name.split()) - {""}
    whole = habits_of(text, own)
    each = [habits_of(sample, own) for sample in samples]
    habits = replace(
        whole,
        greets=sum(one.greets for one in each) / len(each),
        closes=sum(one.closes for one in each) / len(each),
    )
    return Voice(
        samples=tuple(samples),
        contractions=None if whole.contractions is None else whole.contractions > 0.5,
        exclaims="!" in text,
        smiles=whole.smiles > 0,
        greeting=_usual([greeting_of_text(sample) for sample in samples]),
        closing=_usual([closing_of(sample, own) for sample in samples]),
        signature=_signature(samples, own),
        sentence_words=whole.sentence_words or None,
        habits=habits,
        sentences=max(1, len(sentences_of(text))),
        little=tuple(sorted(little_words(text).items())),
    )


def _usual(found: Sequence[str | None]) -> str | None:
    """Return the commonest of the words found with a capital, the earlier one of two."""
    words = [word for word in found if word]
    if not words:
        return None
    usual = max(dict.fromkeys(words), key=words.count)
    return usual[:1].upper() + usual[1:]


def _signature(samples: Sequence[str], own: frozenset[str]) -> str | None:
    """The words of their own name that most samples end on: "Rosa", or "Rosa Leitão" who signs in full."""
    ends = [[word.strip(".,") for word in sample.split()] for sample in samples if len(sample.split()) > 1]
    named = [[*takewhile(lambda word: word in own, reversed(words))][::-1] for words in ends]
    signed = [" ".join(words) for words in named if words and len(words[-1]) > 1]
    return max(dict.fromkeys(signed), key=signed.count) if signed else None


def _overruled(voice: Voice, wishes: VoiceWishes) -> Voice:
    given = {
        field.name: value
        for field in fields(wishes)
        if (value := getattr(wishes, field.name)) not in (None, ())
    }
    return replace(voice, **given)

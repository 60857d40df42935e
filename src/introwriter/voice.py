"""How the sender writes, learned from a few things they really wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Voice", "voice_of"]

_CONTRACTION = re.compile(r"\b\w+(?:n['’]t|['’](?:s|m|re|ve|ll|d))\b", re.IGNORECASE)
_FULL_FORM = re.compile(
    r"\b(?:I am|I have|I will|I would|it is|that is|is not|do not|does not|did not|cannot|will not)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(hi|hello|hey|dear|morning|good morning|moin|hej|olá|oi|hola|kia ora)\b[^,.!?\n]*[,.!]?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Habits of the sender; ``None`` where the samples do not tell.

    ``contractions``: writes "I'm" and not "I am"; ``exclaims``: uses exclamation marks; ``greeting``: the
    greeting word of the samples ("Hi", "Dear"); ``signature``: the part of their own name they sign with;
    ``sentence_words``: mean length of a sentence in words.
    """

    samples: tuple[str, ...] = ()
    contractions: bool | None = None
    exclaims: bool | None = None
    greeting: str | None = None
    signature: str | None = None
    sentence_words: float | None = None


def voice_of(samples: Sequence[str], name: str = "") -> Voice:
    """Learn a voice from texts of the sender's, whose full name is ``name``; no samples, an empty voice."""
    if not samples:
        return Voice()
    text = "\n".join(samples)
    short, full = len(_CONTRACTION.findall(text)), len(_FULL_FORM.findall(text))
    greetings = [match.group(1).capitalize() for sample in samples if (match := _GREETING.match(sample))]
    sentences = [part for part in re.split(r"[.!?\n]+", text) if part.strip()]
    words = sum(len(part.split()) for part in sentences)
    return Voice(
        samples=tuple(samples),
        contractions=None if short == full == 0 else short > full,
        exclaims="!" in text,
        greeting=max(set(greetings), key=greetings.count) if greetings else None,
        signature=_signature(samples, name),
        sentence_words=words / len(sentences) if sentences else None,
    )


def _signature(samples: Sequence[str], name: str) -> str | None:
    """The word of their own name that most samples end on."""
    own = {part.strip(".,()'\"") for part in name.split()}
    last = [sample.split()[-1].strip(".,") for sample in samples if len(sample.split()) > 1]
    signed = [word for word in last if word in own and len(word) > 1]
    return max(signed, key=signed.count) if signed else None

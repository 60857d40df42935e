"""A field as the pieces it is told in: sentences without labels, run-ons cut, questions with their mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.english.acts import split_wish
from introwriter.composer.english.antecedents import brings_in, mentions, names_reader
from introwriter.composer.english.people import Cast
from introwriter.composer.english.remarks import unlabelled
from introwriter.composer.english.runons import split_runon
from introwriter.composer.english.sentences import sentences

__all__ = ["Scene", "parts_of"]

_PROMISE = re.compile(
    r"(?:can|could|will|would)(?: also| happily| gladly| even)? (?:come|send|post|show|share|bring|lend"
    r"|meet|pay|ship|drop|give|offer"
    r"|travel|drive|phone|ring|deliver|collect|pick|cover|wait|start|love you|love him|love her"
    r"|love them|like you|like him"
    r"|like her|like them)\b",
    re.I,
)
_ASKS = re.compile(
    r"(?:and |so |but |also |oh |ps )*(?:(?:is|are|does|do|can|could|may|would|will) (?:it|you|he|she"
    r"|they|i|we|there|anyone|anybody)"
    r"|(?:did|have|has|was|were) (?:you|he|she|they|anyone|anybody)|(?:is|are|does) (?:the|your|his|her"
    r"|their|that|this)"
    r"|(?:what|which|how|where|why|when|who)(?: \w+){0,3}? (?:do|does|did|is|are|can|could|would"
    r"|will) (?:he|she|they|you))\b",
    re.I,
)
_USED = re.compile(
    r"(?:still |now )?(?:use|teach|play|run|love|grow|wear|sing|cook|bake|quote|follow) (?:her|his|their) "
    r"(?!name|first|full|sur|title|nick|handle)",
    re.I,
)
_GREETED = re.compile(r"^(?:dear|hi|hello|hey|good (?:day|morning)),? [\w.' -]{1,30}, (?=\w)", re.I)
_STUTTER = re.compile(
    r"\b(her|his|the|a|an|in|on|of|to|and|is|my|our|I|we|with|for|it) \1\b(?! (?:is|was)\b)", re.I
)


def parts_of(text: str) -> Iterator[str]:
    """Yield the sentences of a field without their labels, run-ons and announced wishes cut apart."""
    for whole in sentences(_STUTTER.sub(r"\1", text)):
        for part in split_runon(unlabelled(whole)):
            yield from (_asked(_with_i(piece)) for piece in split_wish(part))


def _with_i(sentence: str) -> str:
    """Give "Can come one night" and "Use her shorthand" their "I": nobody else can be meant."""
    sentence = _GREETED.sub("", sentence)
    own = _PROMISE.match(sentence) or _USED.match(sentence)
    return f"I {sentence[:1].lower()}{sentence[1:]}" if own else sentence


def _asked(sentence: str) -> str:
    """Set the mark to a question typed without one, and leave out what is said after it."""
    sentence = re.sub(r"\?{2,}$", "?", sentence)
    if sentence.endswith("?") or not _ASKS.match(sentence):
        return sentence
    text = re.sub(r"^(?:and|so|but|also|ps|oh)\b,? ", "", sentence, flags=re.I)
    text = re.split(
        r", (?=(?:i|we|they|it|he|she|the|my|our|because|cos|as|just)\b)|\b(?:because|cos)\b",
        text,
        flags=re.I,
    )[0].rstrip(" .!")
    return f"{text[:1].upper()}{text[1:]}?"


class Scene:
    """Who is about: after somebody else came up, "she" is no longer certain to be the reader."""

    __slots__ = ("_cast", "_crowded")

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._crowded = False

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader; remembers whom it brings in."""
        named = names_reader(sentence, self._cast)
        sure = not (self._crowded and mentions(sentence, self._cast) and not named)
        self._crowded = brings_in(sentence, self._cast) or (self._crowded and not named)
        return sure

"""Words that convict nobody alone, and do so in numbers: praise, selling, pressing."""

from __future__ import annotations

from itertools import groupby, pairwise

from introwriter.grounding.words import stem
from introwriter.lint.phrasebook import Token
from introwriter.lint.scene import Scene
from introwriter.note import Span

__all__ = ["intimate", "piled", "pressed"]

_ENOUGH = 3
_DENSE = 0.12
"""The share of a note's words from which two such words are as telling as three."""


def piled(scene: Scene, table: str) -> Span | None:
    """Return the stretch of the words of ``words_<table>`` that the input does not have, if they heap up.

    Three different ones, or two in a note so short that they are an eighth of it.
    """
    found = _strange(scene, table)
    kinds = {stem(token.word) for token in found}
    if len(kinds) < 2 or (len(kinds) < _ENOUGH and len(found) < _DENSE * len(scene.words)):
        return None
    return found[0].start, found[-1].end


def pressed(scene: Scene) -> Span | None:
    """Return the first sentence that presses: a word that asks outright beside another that asks or dates it.

    A way out left in the sentence ("if you like", "no hurry") makes it a light question.
    """
    strange = {token.start for token in _strange(scene, "demand")}
    places = sorted(strange | {token.start for token in _strange(scene, "pressing")})
    softened = {scene.sentence(start) for start, _ in scene.spans("soft")}
    for sentence, group in groupby(places, key=scene.sentence):
        near = list(group)
        hard = [place for place in near if place in strange]
        if hard and len(near) > 1 and sentence not in softened:
            return hard[0], sentence[1]
    return None


def intimate(scene: Scene) -> Span | None:
    """Return the first word of body, illness, bed or purse in a sentence to them, not the sender's own."""
    you, mine = scene.listed("you"), scene.listed("i")
    strange = {token.start for token in _strange(scene, "intimate")}
    judged: dict[Span, bool] = {}
    for before, token in pairwise((Token("¶", 0, 0), *scene.tokens)) if strange else ():
        if token.start not in strange or before.word in mine:
            continue
        start, end = sentence = scene.sentence(token.start)
        if sentence not in judged:
            judged[sentence] = "?" in scene.text[start:end] or not you.isdisjoint(scene.words_in(sentence))
        if judged[sentence]:
            return token.start, token.end
    return None


def _strange(scene: Scene, table: str) -> list[Token]:
    """The tokens in a word list that neither the context nor the target's lines nor the samples have."""
    listed = scene.listed(table)
    known = scene.known
    return [
        token
        for token in scene.tokens
        if token.word in listed
        and token.word not in known.context
        and token.word not in known.target
        and token.word not in known.samples
    ]

"""A sentence turned where it stands: "ele" may be whom the sentence before told of."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.portuguese.people import after_a_thing
from introwriter.composer.portuguese.turn import turned
from introwriter.composer.portuguese.who import another_is_meant, named_again, opens_on_another, was_right
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of

__all__ = ["turned_after"]


def turned_after(
    sentence: str, cast: Cast, before: str, manner: Manner, name: str, leaning: set[str]
) -> str | None:
    """Return a sentence turned; ``None`` for a pronoun right after somebody else of that gender.

    One that surely is that somebody stays as it is, and the sentence goes to ``leaning``.
    """
    words = words_of("pt")
    sentence = named_again(before, sentence, cast, words)
    if another_is_meant(before, sentence, cast, words):
        alone = turned(sentence, replace(cast, pronoun=""), manner, name, goes_on=True)
        if alone:
            leaning.add(alone)
        return alone
    pronoun = {"she": "ela", "he": "ele"}.get(cast.pronoun)
    last = before.rsplit("\n", 1)[-1]
    epicene = "epicene_f" if pronoun == "ela" else "epicene_m"
    if pronoun and (words.find(epicene, last) or after_a_thing(last, pronoun, name)):
        named = cast.name is not None and cast.name.search(sentence)
        opens = re.match(rf"(?:(?:e|mas|depois|agora|hoje) )?d?{pronoun}\b", sentence, re.IGNORECASE)
        if opens and not named and not was_right(before, sentence, cast, words):
            return None
    theirs = re.compile(rf"\b(?:lhe|[dn]?{pronoun or 'lhe'})\b|-lhe\b", re.IGNORECASE)
    asks = not last.strip() or sentence.endswith("?") or words.opens("wish", sentence)
    both = re.search(r"\bjunt[oa]s\b|\b(?:nos|connosco|conosco)\b|-nos\b", last)
    spoken = asks or both or theirs.search(last) or (cast.name and cast.name.search(last))
    manner = manner if spoken or manner.way != "bare" else replace(manner, explicit=True)
    made = turned(sentence, cast, manner, name, opens_on_another(before, cast, words))
    if made and words.opens("dropped_verb", sentence) and cast.name and cast.name.search(sentence):
        leaning.add(made)  # "pediu-me que dissesse à Elsa": who asked was told of before
    return made

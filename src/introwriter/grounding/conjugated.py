"""The forms a verb takes when a sender's sentence is turned to the reader ("subió", "subiste", "subís").

A rule of ``turning_endings`` (``data/deeds/<language>.toml``) says which endings one ending may become, and
``vowel_endings`` which vowel of the stem changes with it ("cuenta", "contás"). The rules make too many forms
on purpose: one that no verb has stands in no note. Who did it is settled apart, by the person of the ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import fold, stem

__all__ = ["turned_forms", "turned_stems"]

_VOWEL = re.compile("[aeiouáéíóúâêôãõ]")
_SILENT = re.compile("(?<=[gq])u$")


@lru_cache(maxsize=4096)
def turned_forms(text: str, language: str) -> tuple[str, ...]:
    """Return the forms that a word of the context, in small letters, may have in a note, folded."""
    lexicon = lexicon_of(language)
    rules = (rule.partition("=") for rule in lexicon.endings("turning"))
    found = [
        fold(changed + new)
        for old, _, forms in rules
        if text.endswith(old)
        for new in forms.split(",")
        for changed in _stems(text.removesuffix(old), _changes(lexicon.endings("vowel"), new))
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def turned_stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of ``turned_forms``."""
    return tuple(dict.fromkeys(map(stem, turned_forms(text, language))))


def _changes(changes: tuple[str, ...], new: str) -> tuple[str, ...]:
    """The changes of the vowel, which an ending without stress brings back ("mostrarle", "muestro")."""
    if new != "o":
        return changes
    pairs = (change.partition("=") for change in changes)
    return changes + tuple(f"{plain}={stressed}" for stressed, _, plain in pairs if len(stressed) > 1)


def _stems(base: str, changes: tuple[str, ...]) -> Iterator[str]:
    """Yield the stem of a verb, and what it is where its last vowel is not stressed."""
    yield base
    for change in changes:
        stressed, _, plain = change.partition("=")
        at = base.rfind(stressed)
        rest = base[at + len(stressed) :]
        if at >= 0 and not _VOWEL.search(_SILENT.sub("", rest)):
            yield base[:at] + plain + rest

"""What a sentence takes from an earlier one ("the gate" after "a gate"), and what goes without it."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.wording import stem
from introwriter.composer.units import Unit
from introwriter.patterns import lazily

__all__ = ["linked"]

_DEFINITE = lazily(
    r"\b(?P<the>the) (?:(?P<adj>[a-z][\w-]*) )?(?P<noun>[a-z][\w-]+)\b(?! (?:of|that|which|who|you|i|we|my"
    r"|our|your)\b)",
    re.I,
)
_INTRO = (
    r"\b(?:(?P<owner>a|an|my|our|her|his|their|your|one|some|another) (?:[\w'’-]+ ){{0,2}}?{noun}\w{{0,3}}\b"
    r"|(?P<one>the) (?:[\w'’-]+ )?{noun}\w{{0,3}} (?:of|on|in|at|from|that|which|by)\b)"
)
_TOLD = ("deed", "effect", "reaction", "background", "theirs", "mutual")
_SHORT = 9


def linked(unit: Unit, told: list[str], untold: list[str]) -> Unit | None:
    """Return ``unit`` bound to the sentence before it where it leans on a thing that came up there.

    ``told`` are the texts told so far, ``untold`` the sentences left out. A thing that nobody told of becomes
    the sender's own again ("our gate"); a short sentence about it goes (``None``).
    """
    if unit.kind not in _TOLD or unit.needs:
        return unit
    for match in _DEFINITE.finditer(unit.text):
        noun = match.group("noun").lower()
        if noun in lexicon()["stopwords"] or noun in lexicon()["times"] or len(noun) < 3:
            continue
        short = stem(noun)
        if not any(short in text.lower() for text in (*told, *untold)):
            continue
        intro = re.compile(_INTRO.format(noun=re.escape(short)), re.I)
        if told and intro.search(told[-1]):
            return replace(unit, needs=True)
        if any(intro.search(text) for text in told):
            continue
        owner = next(
            (
                (found.group("owner") or found.group("one")).lower()
                for text in untold
                if (found := intro.search(text))
            ),
            "",
        )
        if not owner:
            continue
        if owner in ("my", "our"):
            return _owned(unit, match.group(), owner)
        if match.start() == 0 and len(unit.text.split()) < _SHORT:
            return None
    return unit


def _owned(unit: Unit, phrase: str, owner: str) -> Unit:
    named = (owner.capitalize() if phrase[0].isupper() else owner) + phrase[3:]
    return replace(unit, forms=tuple(form.replace(phrase, named, 1) for form in unit.forms))

"""Portuguese verbs: the second person of a third-person form, and where a form could be "I" as well."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tongues.words import words_of

__all__ = ["attach", "could_be_i", "is_verb", "second_person"]

_PAST = (
    (re.compile(r"([^\W\d_]{2,})(?:ou)$"), r"\1aste"),
    (re.compile(r"([^\W\d_]*[aeou])iu$"), r"\1íste"),
    (re.compile(r"([^\W\d_]+)eu$"), r"\1este"),
    (re.compile(r"([^\W\d_]+)iu$"), r"\1iste"),
)
_REST = (
    (re.compile(r"(.+)ém$"), r"\1éns"),
    (re.compile(r"(.+(?:[aeiuêáóéí]|õe|ói))$"), r"\1s"),
    (re.compile(r"(.+[rz])$"), r"\1es"),
)
_I_TOO = re.compile(r"(?:ava|ia|ara|era|ira|asse|esse|isse|[aei]r)$")
_LIKE_I = frozenset(["disse", "trouxe", "soube", "quis", "era", "tinha", "vinha", "punha", "seja", "esteja"])
_CLEAR = frozenset(["quer", "está", "dá"])


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return dict(pair.split("=") for pair in words_of("pt")["tu_forms"])


def second_person(verb: str) -> str | None:
    """Return the form that goes with "tu" ("disse" to "disseste"), ``None`` for what is no finite verb."""
    low = verb.lower()
    known = _irregular().get(low)
    if known:
        return known
    for pattern, form in (*_PAST, *_REST):
        if pattern.match(low):
            return pattern.sub(form, low)
    return None


def is_verb(word: str) -> bool:
    """Whether a word that stands where the verb is expected is one, and none of the little words."""
    low = word.lower()
    return low not in words_of("pt")["stopwords"] - _verbs() and second_person(low) is not None


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return words_of("pt")["finite"] | frozenset(_irregular())


def could_be_i(verb: str) -> bool:
    """Whether the form without a subject would be read as "I" too ("tinha", "disse")."""
    low = verb.lower()
    return low in _LIKE_I or (low not in _CLEAR and bool(_I_TOO.search(low)))


def attach(verb: str, clitic: str) -> str:
    """Set an object after its verb: "conhecer" and "a" give "conhecê-la", "disse" and "lhe" "disse-lhe"."""
    if clitic not in ("o", "a"):
        return f"{verb}-{clitic}"
    for ending, bare in (("ar", "á"), ("er", "ê"), ("ir", "i"), ("or", "ô")):
        if verb.endswith(ending):
            return f"{verb[:-2]}{bare}-l{clitic}"
    if verb.endswith(("mos",)):
        return f"{verb[:-1]}-l{clitic}"
    if verb.endswith(("iz", "uz", "ez", "az")):
        return f"{verb[:-1]}-l{clitic}"
    return f"{verb}-n{clitic}" if verb.endswith(("am", "em", "ão", "õe")) else f"{verb}-{clitic}"

"""Forms of Dutch verbs, made from their infinitives (``words/nl_verbs.toml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = ["Verbs", "facing", "finite_forms", "verbs"]

_SHORTEST = 3  # letters of a verb behind its separable part
_VOWEL = "aeiouyë"
_SOFT = frozenset("tkfschp")  # the last consonants that take -te ('t kofschip)
_UNCHANGED = {"is": "bent", "kan": "kunt", "zal": "zult", "wil": "wilt"}
_YOU = {"heeft": "hebt", **_UNCHANGED}
_AFTER = {"is": "ben", "heeft": "heb", "kan": "kun", "zal": "zul"}


@dataclass(frozen=True, slots=True)
class Verbs:
    """``first`` maps I-forms to he-forms ("loop": "loopt"); ``third`` maps them back.

    ``past`` are past singulars, ``plural`` present and past plurals (the infinitives among them),
    ``participles`` those without a separable part; ``parts`` are the separable parts.
    """

    first: dict[str, str]
    third: dict[str, str]
    past: frozenset[str]
    plural: frozenset[str]
    participles: frozenset[str]
    parts: tuple[str, ...]

    def singular(self, word: str) -> bool:
        """Whether ``word`` can be the finite verb of "she"."""
        return word in self.third or word in self.past

    def whole(self, word: str) -> tuple[str, str]:
        """Return a separable verb's finite form and its part: "opbelde" gives "belde", "op"."""
        for part in self.parts:
            rest = word[len(part) :]
            if word.startswith(part) and (self.singular(rest) or rest in self.first or rest in self.plural):
                return rest, part
        if self.singular(word) or word in self.first or word in self.plural:
            return word, ""
        for part in self.parts:  # a verb that no list has: "opborrelt"
            rest = word[len(part) :]
            if word.startswith(part) and len(rest) > _SHORTEST and re.search(r"[aeiouy].*(?:t|te|de)$", rest):
                return rest, part
        return word, ""

    def is_participle(self, word: str) -> bool:
        """Whether ``word`` is a known participle, with a separable part or without."""
        if word in self.participles:
            return True
        return any(word.startswith(part) and word[len(part) :] in self.participles for part in self.parts)


def facing(verb: str, *, before: bool, formal: bool) -> str:
    """Return what a she-form becomes with je or u; ``before`` when the verb stands before its subject."""
    low = verb.lower()
    if formal:
        new = _UNCHANGED.get(low, low)
    elif not before:
        new = _YOU.get(low, low)
    else:
        new = _AFTER.get(low) or verbs().third.get(low) or low
        if new == low and low.endswith("t") and low not in verbs().past and not verbs().singular(low):
            new = low[:-1]
    return new[:1].upper() + new[1:] if verb[:1].isupper() else new


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """Make the forms of all verbs in the list."""
    data = table("words", "nl_verbs")
    first: dict[str, str] = {}
    past: set[str] = set()
    plural: set[str] = set()
    participles: set[str] = set()
    short = frozenset(data["weak_er"].split())
    for infinitive in data["weak"].split():
        stem = _stem(infinitive, short)
        first[stem] = _third(stem)
        ending = "t" if _root(infinitive)[-1:] in _SOFT else "d"
        past.add(f"{stem}{ending}e")
        plural |= {infinitive, f"{stem}{ending}en"}
        participles.add(_participle(infinitive, stem, ending))
    for row in data["strong"].split():
        infinitive, one, many, participle = row.split("/")
        stem = _stem(infinitive, short)
        first[stem] = _third(stem)
        past.add(one)
        plural |= {infinitive, many}
        participles.add(participle)
    for row in data["odd"].split():
        infinitive, stem, third, one, many, participle = row.split("/")
        if stem != "-":
            first[stem] = third
        past.add(one)
        plural |= {infinitive, many}
        participles.add(participle)
    third = {form: stem for stem, form in first.items()}
    parts = tuple(sorted(data["separable"].split(), key=len, reverse=True))
    return Verbs(first, third, frozenset(past), frozenset(plural), frozenset(participles - {"-"}), parts)


def finite_forms() -> frozenset[str]:
    """Return the forms that tell a sentence from a scrap: all but the infinitive-like nouns."""
    known = verbs()
    forms = frozenset(known.first) | frozenset(known.third) | known.past | known.plural
    return (forms | frozenset(_YOU.values()) | frozenset(_AFTER.values())) - frozenset(
        table("words", "nl_verbs")["nouns"].split()
    )


def _root(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith(("en", "ën")) else infinitive[:-1]


def _stem(infinitive: str, short: frozenset[str]) -> str:
    """Return the I-form: "maken" gives "maak", "zeggen" "zeg", "leven" "leef", "wandelen" "wandel"."""
    root = _root(infinitive)
    if infinitive.endswith("iën"):
        return root
    if len(root) > 1 and root[-1] == root[-2]:
        return _hard(root[:-1])
    if root.endswith("uer") and not _weak_end(infinitive, short):
        return f"{root[:-2]}eer"
    open_syllable = re.search(rf"(?<![{_VOWEL}])([aeou])[^{_VOWEL}]$", root)
    if open_syllable and not _weak_end(infinitive, short):
        root = root[:-1] + open_syllable.group(1) + root[-1]
    return _hard(root)


def _weak_end(infinitive: str, short: frozenset[str]) -> bool:
    """Whether the last e of the stem is not stressed: rekenen, wandelen, luisteren; not studeren."""
    if infinitive.endswith("eren"):
        return infinitive in short
    return bool(re.search(rf"[{_VOWEL}][^{_VOWEL}]+e[lnm]en$", infinitive)) and not re.match(
        r"(?:be|ge|ver|her|ont)[^aeiou]+e[lnm]en$", infinitive
    )


def _hard(root: str) -> str:
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


def _third(stem: str) -> str:
    return stem if stem.endswith("t") else f"{stem}t"


def _participle(infinitive: str, stem: str, ending: str) -> str:
    prefix = "" if re.match(rf"(?:be|ge|ver|her|ont)(?=.*[{_VOWEL}].*en$)", infinitive) else "ge"
    prefix = "geë" if prefix and infinitive.startswith("e") and stem[:1] == "e" else prefix
    tail = stem if stem.endswith(ending) else f"{stem}{ending}"
    if prefix and tail.startswith("i"):
        return f"geï{tail[1:]}"
    return f"geë{tail[1:]}" if prefix == "geë" else f"{prefix}{tail}"

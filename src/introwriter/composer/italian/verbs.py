"""Italian verbs: the third person singular of a form in the second, from infinitives and a small table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = ["Verbs", "is_many", "plain_forms", "second_of", "verbs"]

_CODE = "it"
_TAILS = (("va", "vi"), ("rà", "rai"), ("rebbe", "resti"), ("sse", "ssi"))


@dataclass(frozen=True, slots=True)
class Verbs:
    """``second`` maps a third person singular to the second; ``first`` holds forms of I and we.

    ``kind`` says of a third-person form whether a person is its usual subject: "person", "thing", or "" when
    either can be.
    """

    second: dict[str, str]
    first: frozenset[str]
    kind: dict[str, str]


@lru_cache(maxsize=1)
def verbs() -> Verbs:
    """Conjugate the infinitives of ``words/it.toml`` (lists persons, things, either) and add its table."""
    data = table("words", _CODE)
    second: dict[str, str] = {}
    first: set[str] = set(data["firsts"].split())
    kind: dict[str, str] = {}
    for name, label in (("either", ""), ("things", "thing"), ("persons", "person")):
        for infinitive in data[name].split():
            for third, thou in _thirds(infinitive) if len(infinitive) > 4 else ():
                second.setdefault(third, thou)
                kind[third] = label
            first.update(_firsts(infinitive))
    for label, name in (("", "either"), ("thing", "things"), ("person", "persons")):
        for pair in data["irregular"][name].split():
            third, thou = pair.split("=")
            second[third] = thou
            kind[third] = label
    for word in data["no_verbs"].split():
        second.pop(word, None)
    return Verbs(second, frozenset(first), kind)


def plain_forms() -> frozenset[str]:
    """Return the finite forms that are no nouns too."""
    data, known = table("words", _CODE), verbs()
    nouns = {*data["nouns"].split(), *data["stopwords"].split(), *data["no_verbs"].split()}
    works = {word for kind in ("text", "heard", "seen") for word in data[f"{kind}_works"].split()}
    forms = known.first | known.second.keys() | set(known.second.values())
    return frozenset(forms - nouns - works)


def _thirds(infinitive: str) -> Iterator[tuple[str, str]]:
    stem, ending = infinitive[:-3], infinitive[-3:]
    if ending == "are":
        yield f"{stem}a", _softened(stem)
        yield f"{stem}ava", f"{stem}avi"
        yield f"{stem}ò", f"{stem}asti"
        yield f"{stem}asse", f"{stem}assi"
        soft, hard = stem.endswith(("ci", "gi")), stem.endswith(("c", "g"))
        future = stem[:-1] if soft else f"{stem}h" if hard else stem
        yield from ((f"{future}erà", f"{future}erai"), (f"{future}erebbe", f"{future}eresti"))
        return
    vowel = ending[0]
    yield f"{stem}e", f"{stem}i"
    if vowel == "i":
        yield f"{stem}isce", f"{stem}isci"
        yield f"{stem}ì", f"{stem}isti"
    yield f"{stem}{vowel}va", f"{stem}{vowel}vi"
    yield f"{stem}{vowel}tte", f"{stem}{vowel}sti"
    yield f"{stem}{vowel}sse", f"{stem}{vowel}ssi"
    yield f"{stem}{vowel}rà", f"{stem}{vowel}rai"
    yield f"{stem}{vowel}rebbe", f"{stem}{vowel}resti"


def _firsts(infinitive: str) -> Iterator[str]:
    stem, vowel = infinitive[:-3], infinitive[-3]
    yield from (f"{stem}o", f"{stem}{vowel}vo", f"{stem}{vowel}vamo", f"{stem}iamo", f"{stem}hiamo")
    yield from (
        f"{stem}isco",
        f"{stem}{'e' if vowel == 'a' else vowel}rei",
        f"{stem}{'e' if vowel == 'a' else vowel}rò",
    )
    if vowel != "e":
        yield f"{stem}{vowel}i"


def _softened(stem: str) -> str:
    """Return the second person of the present in -are: cerca, cerchi; lascia, lasci; studia, studi."""
    if stem.endswith("i"):
        return stem
    return f"{stem}hi" if stem.endswith(("c", "g")) else f"{stem}i"


def is_many(word: str) -> bool:
    """Whether a word is the third person plural of a verb: facevano, leggono."""
    known = verbs().second
    many = word.endswith(("ano", "ono")) and (f"{word[:-3]}a" in known or f"{word[:-3]}e" in known)
    return many or (word.endswith("no") and word[:-2] in known and len(word) > 4)


def second_of(third: str) -> str | None:
    """Return the second person of a verb form whose subject is sure; ``None`` where no rule knows it."""
    known = verbs().second.get(third)
    if known:
        return known
    for tail, thou in _TAILS:
        if third.endswith(tail) and len(third) > len(tail) + 2:
            return third[: -len(tail)] + thou
    if third.endswith("isce"):
        return f"{third[:-1]}i"
    return f"{third[:-1]}asti" if third.endswith("ò") and len(third) > 3 else None

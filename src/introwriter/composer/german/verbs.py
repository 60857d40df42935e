"""The German finite verb: from "sie hat" to "Sie haben" and "du hast"."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = [
    "agreed",
    "as_you_all",
    "is_finite3",
    "is_first",
    "is_participle",
    "is_second",
    "split_prefix",
    "told",
    "verbs",
]

_PARTICIPLE = re.compile(
    r"(?:\w{2,}?)?ge\w{2,}(?:t|en)|(?:be|ent|er|ver|zer|emp|miss|über|unter|wider)\w{2,}(?:t|en)|\w+iert"
)
_WEAK = re.compile(r"[^\W\d_]{2,}t")
_SAME = re.compile(r"[sßzx]t$")


@lru_cache(maxsize=1)
def verbs() -> dict[str, frozenset[str]]:
    """Return the word lists of ``words/de_verbs.toml``."""
    return {
        name: frozenset(re.split(r"[\s|]+", text.strip()))
        for name, text in table("words", "de_verbs").items()
    }


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, str]]:
    """Each irregular form of the third person with the forms of Sie and du."""
    data = table("words", "de_verbs")
    found: dict[str, tuple[str, str]] = {}
    for row in data["past"].split("|"):
        third, second = row.split()
        found[third] = (f"{third}{'n' if third.endswith('e') else 'en'}", second)
    for row in data["present"].split("|"):
        third, formal, second = row.split()
        found[third] = (formal, second)
    return found


@lru_cache(maxsize=1)
def _reported() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in table("words", "de_verbs")["reported"].split("|"))
    return {third: (formal, second) for third, formal, second in rows}


def told(word: str, *, formal: bool) -> str | None:
    """Return the plain form for Sie or du of a reported one ("sie habe"), ``None`` for another."""
    found = _reported().get(word.lower())
    return found[0 if formal else 1] if found else None


@lru_cache(maxsize=4096)
def _known(form: str) -> tuple[str, str, str] | None:
    """The prefix of an irregular form with its two other forms."""
    forms = _forms()
    if form in forms:
        return "", *forms[form]
    for cut in range(2, len(form) - 2):
        if (
            form[:cut] in verbs()["prefixes"]
            and form[cut:] in forms
            and form[cut:] not in ("tut", "aß", "sei", "las")
        ):
            return form[:cut], *forms[form[cut:]]
    return None


@lru_cache(maxsize=4096)
def is_participle(word: str) -> bool:
    """Whether a word can be a past participle ("gesagt", "empfohlen", "erzählt")."""
    return bool(_PARTICIPLE.fullmatch(word.lower())) and word.lower() not in _forms()


@lru_cache(maxsize=4096)
def is_finite3(word: str, *, start: bool = False) -> bool:
    """Whether a word can be a finite verb of the third person singular.

    ``start`` says that a capital means nothing, at the start of a sentence.
    """
    if word[:1].isupper() and not start:
        return False
    form = word.lower()
    if form in verbs()["not_verbs"] or len(form) < 3:
        return False
    if _known(form):
        return True
    if re.fullmatch(r"(?:[^\W\d_]{1,10})?ge[^\W\d_]{2,}t", form) and not re.fullmatch(
        r"ge(?:fäll|hör|win)\w*t|gewöhnt", form
    ):
        return False
    return bool(_WEAK.fullmatch(form) or re.fullmatch(r"[^\W\d_]{2,}te", form)) and not form.endswith(
        ("heit", "keit", "schaft")
    )


def is_second(word: str) -> bool:
    """Whether a word is an irregular verb's form for du ("gehst")."""
    return any(word == second for _, second in _forms().values())


def is_first(word: str) -> bool:
    """Whether a word is a common finite verb of "ich" or "wir"."""
    return word.lower() in verbs()["first"]


@lru_cache(maxsize=4096)
def agreed(word: str, *, formal: bool) -> str:
    """Return the form for Sie or du of a finite verb of the third person singular."""
    form = word.lower()
    known = _known(form)
    if known:
        made = known[0] + known[1 if formal else 2]
    elif form.endswith("e"):  # weak past and subjunctive: sagte, wäre, könnte
        made = form + ("n" if formal else "st")
    elif formal:
        made = _plural(form)
    else:
        made = form if _SAME.search(form) else form[:-1] + "st"
    return made[:1].upper() + made[1:] if word[:1].isupper() else made


def _plural(form: str) -> str:
    stem = form[:-1]
    if re.search(r"(?<![ie])e[lr]$", stem) and len(stem) > 3:
        return f"{stem}n"
    return f"{stem}n" if stem.endswith("e") else f"{stem}en"


def as_you_all(plural: str) -> str | None:
    """Return the form for "ihr" of a plural ("halten": "haltet"), ``None`` where it is unclear."""
    irregular = {"sind": "seid", "waren": "wart", "hatten": "hattet", "wollen": "wollt"}
    if plural in irregular:
        return irregular[plural]
    stem = plural[:-2] if plural.endswith("en") else ""
    return f"{stem}{'et' if stem[-1] in 'td' else 't'}" if len(stem) > 1 else None


def split_prefix(verb: str) -> tuple[str, str]:
    """Take the separable prefix off a finite verb: ("weiter", "sammeln")."""
    if verb.startswith(tuple(verbs()["unsplit"])):
        return "", verb
    for prefix in sorted(verbs()["separable"], key=len, reverse=True):
        rest = verb[len(prefix) :]
        if verb.startswith(prefix) and len(rest) > 2 and _could_stand(rest):
            return prefix, rest
    return "", verb


@lru_cache(maxsize=1)
def _bases() -> frozenset[str]:
    forms = _forms()
    return frozenset([*forms, *(f for pair in forms.values() for f in pair)]) - {
        "sei",
        "las",
        "seien",
        "bot",
        "aß",
        "aßen",
        "tut",
    }


def _could_stand(rest: str) -> bool:
    """Whether the rest sounds like a verb: "kriegt" does, the "igt" of "einigt" is told by the list."""
    if rest in _bases() or rest in verbs()["first"]:
        return True
    stem = re.sub(r"(?:(?<=[td])est|(?<=[td])et|test|ten|te|st|t|en|n|e)$", "", rest)
    return bool(_ONSET.match(stem))


_ONSET = re.compile(
    r"(?:sch[lmnrw]?|s[pt][lr]?|[bfgkp][lr]|[dt]r|[gk]n|pf[lr]?|qu|zw|th|[bdfghjklmnprstvwz])?[aeiouäöüy]"
)

"""Whose it is: "o post dela" becomes "o seu post", "gostei dela" stays an object."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.tongues.words import words_of

__all__ = ["owned"]

_OF = re.compile(r"(?P<gap> ?)\b[Dd]e Ʀ(?P<self> (?:mesm|própri)[oa])?")
_DET = re.compile(
    r"(?:[dn]|pel|pr)?(?P<art>[oa])(?P<many>s?)|(?P<at>ao)(?P<ats>s?)|(?P<crase>à)(?P<crases>s?)"
    r"|(?:[dn])?(?P<this>ess|est|aquel)(?P<g>[ea])(?P<n>s?)"
    r"|(?:[dn])?(?P<one>um|uma|uns|umas)|(?P<some>outr|algum|vári|pouc|muit|tod)(?P<h>[oa]?)(?P<k>s?)",
    re.IGNORECASE,
)
_BE = frozenset(["é", "era", "foi", "são", "eram", "seja", "ser"])
_PREPOSITIONS = frozenset(
    [
        "de",
        "em",
        "com",
        "para",
        "pra",
        "por",
        "sobre",
        "sem",
        "até",
        "contra",
        "entre",
        "desde",
        "após",
        "que",
        "e",
        "ou",
        "como",
        "segundo",
    ]
)
_MANY_WORDS = 6


def owned(text: str, manner: Manner) -> str | None:
    """Put the possessive before its noun; ``None`` where its gender or its noun is unclear."""
    stem = "te" if manner.way == "tu" else "se"
    at = 0
    while match := _OF.search(text, at):
        if re.match(r" e d[oae]s? |[-\w]", text[match.end() :]):
            return None
        clause_start = max(
            (m.end() for m in re.finditer(r"[,;:.!?()]\s*|\ue001 ", text[: match.start()])), default=0
        )
        clause = text[clause_start : match.start()]
        words = [(m.group(), clause_start + m.start()) for m in re.finditer(r"[^\s]+", clause)]
        made = _placed(text, match, words, stem)
        if made is None:
            return None
        at = match.end() if made == text else match.start()
        text = made
    return text


def _placed(text: str, match: re.Match[str], words: list[tuple[str, int]], stem: str) -> str | None:
    known = words_of("pt")
    if not words:
        return None
    rest = text[match.end() :]
    low = [word.lower() for word, _ in words]
    last = next((word for word in reversed(low) if word not in known["measure"]), low[-1])
    if last in ("tudo", "nada", "algo"):
        return None
    if last in _BE:
        return _predicate(text, match, words, stem)
    if last in known["of_words"] or known.find("of_verb", last):
        return text
    if low[-2:] == ["por", "causa"]:
        return f"{text[: words[-1][1]]}{stem[0]}ua causa{rest}"
    start, shape, after = _noun_phrase(words)
    if start is None:
        return None
    form = _form(stem, *(shape or _guessed(words[start][0])))
    if after:  # "uma foto sua"
        return f"{text[: match.start()]} {form}{rest}"
    if start == len(words):
        return f"{text[: match.start()]} {form}{rest}"
    place = words[start][1]
    noun = text[place : match.start()]
    if not text[:place].strip() and noun[:1].isupper():
        form, noun = form.capitalize(), noun[:1].lower() + noun[1:]
    return f"{text[:place]}{form} {noun}{rest}"


def _noun_phrase(words: list[tuple[str, int]]) -> tuple[int | None, tuple[str, str] | None, bool]:
    """Return where the noun phrase starts after its article, the article's gender and number.

    The third value says that the possessive goes behind the noun ("uma foto sua").
    """
    known = words_of("pt")
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _MANY_WORDS), -1):
        low = words[k][0].lower()
        det = _DET.fullmatch(low)
        if det:
            return k + 1, _shape(det), bool(det.group("one") or det.group("some"))
        before_of = low == "de" and k > 0
        if (low in _PREPOSITIONS and not before_of) or (low in known["finite"] and k < len(words) - 1):
            return (k + 1 if k + 1 < len(words) else None), None, False
    return (0, None, False) if len(words) <= _MANY_WORDS else (None, None, False)


def _shape(det: re.Match[str]) -> tuple[str, str]:
    group = det.groupdict()
    if group["one"]:
        return ("f" if "uma" in group["one"].lower() else "m"), (
            "s" if group["one"].lower().endswith("s") else ""
        )
    if group["at"] or group["crase"]:
        return ("m" if group["at"] else "f"), (group["ats"] or group["crases"] or "")
    if group["this"]:
        return ("f" if group["g"].lower() == "a" else "m"), group["n"] or ""
    if group["some"]:
        return ("f" if group["h"].lower() == "a" else "m"), group["k"] or ""
    return ("f" if group["art"].lower() == "a" else "m"), group["many"] or ""


def _guessed(noun: str) -> tuple[str, str]:
    """Return a bare noun's gender and number by its ending, the exceptions listed."""
    known, low = words_of("pt"), noun.lower().strip("\"'")
    single = re.sub(r"(?<=[aeo])s$", "", low)
    many = "s" if single != low or low.endswith(("ões", "ãos", "ães", "is")) else ""
    feminine = single in known["feminine"] or (
        single not in known["masculine"]
        and bool(re.search(r"(?:a|ção|são|ções|sões|dade|gem|gen|tude|ície)$", single))
    )
    return ("f" if feminine else "m"), many


def _form(stem: str, gender: str, many: str) -> str:
    return (f"{stem[0]}ua" if gender == "f" else f"{stem}u") + many


def _predicate(text: str, match: re.Match[str], words: list[tuple[str, int]], stem: str) -> str | None:
    """Agree "é dela" with its subject's article: "a ideia é sua"."""
    for word, _ in words[:-1]:
        det = _DET.fullmatch(word.lower())
        if det and not det.group("some"):
            return f"{text[: match.start()]} {_form(stem, *_shape(det))}{text[match.end() :]}"
    return None

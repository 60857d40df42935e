"""A name field that holds a handle ("@reed_tuner_abena"): the person's name, where the profile has it."""

from __future__ import annotations

import re

from introwriter.names.stripping import take_apart
from introwriter.names.words import fold, words

__all__ = ["is_handle", "name_behind"]

_HANDLE = re.compile(r"@\s*[\w.-]+|[a-z][a-z0-9]*(?:[._-]+[a-z0-9]+)*(?:[._]|(?<=[a-z])\d)[a-z0-9._-]*")
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLE = r"(?:van |von |de |da |den |der |del |la |bin |al-)*"
_FULL = re.compile(rf"\s*({_WORD}(?: {_PARTICLE}{_WORD}){{1,2}})(?=[\s,.(]|$)")
_SAID = re.compile(
    rf"(?:\b[Mm]y name is|\b[Mm]y name['’]s|\b[Nn]ame is|\b[Ii] am|\b[Ii]['’]m|^[-–—] ?|[.!?] [-–—] ?)\s*"
    rf"({_WORD}(?: {_PARTICLE}{_WORD}){{0,2}})(?=[.,!;)]|\s*$)",
    re.M,
)
_CUT = re.compile(r"[|•·:;,\n/]| [-–—] | \(")
_LOOKED_AT = 2000
_SHORTEST, _LONGEST = 3, 9


def is_handle(raw: str) -> bool:
    """Whether the first word of a name field is an account's name rather than a person's."""
    first = raw.strip().split(maxsplit=1)[:1]
    return bool(first) and bool(_HANDLE.fullmatch(first[0])) and not re.fullmatch(r"[a-z]{1,6}\.", first[0])


def name_behind(raw: str, texts: tuple[str, ...]) -> str:
    """Return the name of the person behind a handle: stated in ``texts``, else in the handle, else ""."""
    handle = fold(raw.strip().split(maxsplit=1)[0].lstrip("@"))
    parts = [part for part in re.split(r"[\W\d_]+", handle) if part]
    letters = "".join(parts)
    stated = _stated(letters, texts)
    return stated or _inside(parts, texts)


def _stated(letters: str, texts: tuple[str, ...]) -> str:
    """A name in the profile's own text that the handle echoes, or that is said to be theirs."""
    for text in texts:
        for piece in _CUT.split(text[:_LOOKED_AT]):
            match = _FULL.match(piece)
            if match and any(len(word) > 2 and fold(word) in letters for word in match[1].split()):
                return match[1]
    for text in texts:
        for match in _SAID.finditer(text[:_LOOKED_AT]):
            tokens = match[1].split()
            if len(tokens) > 1 or (len(match[1]) > 2 and fold(match[1]) in letters):
                return match[1]
    return ""


def _inside(parts: list[str], texts: tuple[str, ...]) -> str:
    """The part of a handle that is a name: beside an initial, before figures, or as a name is written."""
    long = [part for part in parts if _SHORTEST <= len(part) <= _LONGEST]
    if len(long) != 1 or any(len(part) > 1 for part in parts if part not in long):
        return ""
    (only,) = long
    said = {fold(word) for text in texts for word in re.findall(r"[^\W\d_]+", text[:_LOOKED_AT])}
    if (
        only in said
        or only in words("trades")
        or only.endswith(words_ending())
        or not take_apart(only).tokens
    ):
        return ""
    return only.capitalize()


def words_ending() -> tuple[str, ...]:
    """Return the endings of words for what somebody does ("baker", "florist")."""
    return tuple(words("trade_endings"))

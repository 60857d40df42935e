"""How a Spanish context spells the reader's name: small, without accents, short, doubled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words
from introwriter.people import Context

__all__ = ["double_name", "nickname", "nicknames", "spellings", "told_in"]


_START = r"(?:(?<=[.!?]\s)|(?<=\n)|(?<!.))"


def told_in(context: Context) -> str:
    """Return all that the context tells, line by line."""
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def _plain(word: str) -> str:
    """Return a word in small letters without accents, as people type names."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in parts if not unicodedata.combining(char) or char == "\u0303")


def spellings(name: str, told: str, words: Words) -> Iterator[str]:
    """Yield the reader's names as the context spells them: small, without accents."""
    for part in re.findall(r"[^\W\d_]+", name):
        if len(part) < 4 or re.search(rf"\b{part}\b", told):
            continue
        for word in dict.fromkeys(re.findall(r"[^\W\d_]+", told)):
            noun = word.islower() and _plain(part) in words["name_words"]
            if _plain(word) == _plain(part) and re.search(rf"{_START if noun else ''}\b{word}\b", told):
                yield word


def nicknames(name: str, told: str, words: Words) -> Iterator[str]:
    """Yield what the context calls the reader for short: "Nacho" for Ignacio, "Esti" for Estíbaliz."""
    first = next(iter(re.findall(r"[^\W\d_]+", name)), "")
    if not first or re.search(rf"\b{first}\b", told):
        return
    known = dict(pair.split("=") for pair in words["nicknames"])
    for word in dict.fromkeys(re.findall(r"\b[A-ZÁÉÍÓÚÑ][^\W\d_]{2,}", told)):
        low = word.lower()
        alike = _plain(word)[:3] == _plain(first)[:3] and re.search(r"(?:i|y|is|it[oa])$", low)
        short = low != first.lower() and (_plain(first).startswith(_plain(word)) or alike)
        if known.get(low) == first.lower() or (short and low not in words.all_of("stopwords", "finite")):
            yield word


def nickname(brief: Brief, words: Words) -> str:
    """Return the short name by which the context calls the reader, else an empty text."""
    return next(nicknames(brief.target.name, told_in(brief.context), words), "")


def double_name(brief: Brief, words: Words) -> str:
    """Return "Luz Dary" or "José Luis" where the sender calls the reader so, else an empty text."""
    names = re.findall(r"[^\W\d_]+", brief.target.name)
    if len(names) < 3 or names[1].lower() not in words["second_names"]:
        return ""
    both = f"{names[0]} {names[1]}"
    return both if both in told_in(brief.context) else ""

"""The reader's name as people type it in haste, and the trade that stands for it ("la bibliotecaria")."""

from __future__ import annotations

import re
import unicodedata

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words

__all__ = ["plain_letters", "small_names", "trade_of"]

_SHORTEST = 4


def plain_letters(text: str) -> str:
    """Return ``text`` without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _told(brief: Brief) -> str:
    context = brief.context
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def small_names(brief: Brief, words: Words) -> tuple[str, ...]:
    """Return the reader's names as the context has them without capital or accent, where nothing else fits.

    A name that is also a word counts only in a text typed without capitals, and never behind an article.
    """
    told = _told(brief)
    names = (brief.greeting.first or "", brief.greeting.family or "")
    found = []
    for name in names:
        for way in {plain_letters(name), name.lower(), plain_letters(name).lower()} - {name}:
            if len(way) < _SHORTEST or not way.isalpha():
                continue
            at = re.search(rf"\b{re.escape(way)}\b(?!-)", told)
            common = way in words["stopwords"] or way in words["finite"] or way in words["common_names"]
            if at and not common and not words.find("article_before", told[: at.start()]):
                found.append(way)
    return tuple(found)


def trade_of(brief: Brief, words: Words) -> str:
    """Return the trade that the reader's headline opens with, where the context calls them only by it.

    Nothing where it names the reader, or speaks of another one ("una bibliotecaria").
    """
    head = re.match(r"[^\W\d_]{5,}", brief.target.headline.strip())
    trade = head.group().lower() if head else ""
    if not trade or not words.find("agent", trade):
        return ""
    told = _told(brief)
    names = [name for name in (brief.greeting.first, brief.greeting.family) if name]
    if any(re.search(rf"\b{re.escape(name)}\b", told, re.IGNORECASE) for name in names):
        return ""
    if re.search(rf"(?:{words.patterns['another'].pattern}){trade}", told, re.IGNORECASE):
        return ""
    return trade if re.search(rf"(?:{words.patterns['the'].pattern}){trade}\b", told, re.IGNORECASE) else ""

"""The subject of an Italian mail: the thing that the story is about."""

from __future__ import annotations

import re

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.verbs import verbs

__all__ = ["heading"]

_THANKS = re.compile(r"(?:Grazie|Complimenti|Auguri) (?:per|del|della|dell['’]|dei|delle) .{4,45}$")
_MOST = 50
_WHEN = re.compile(r" (?:in|da|per|a|dopo) [^,;]{3,22}$")


def heading(texts: list[str]) -> str:
    """Return "La panchina davanti alla scuola" for a story that brings up "una panchina …", or nothing."""
    for text in texts:
        if _THANKS.match(text) and len(text) <= _MOST:
            return text
    for text in texts:
        match = next(
            (m for m in pattern("headings_one").finditer(text) if _object(text[: m.start()]) and _says(m)),
            None,
        )
        if match and len(match.group()) <= _MOST:
            return _the(match.group("a").lower().replace("’", "'"), match.group("rest"))
    return ""


def _object(before: str) -> bool:
    """Whether a verb stands right before, so that the thing is what it did or found."""
    before = _WHEN.sub("", before.rstrip())
    last = before.split()[-1].lower() if before.split() else ""
    if re.search(r"\bfatt[oaie] [^\W\d_]+re$", before):
        return True
    known = verbs()
    done = re.search(r"(?:at|ut|it|tt|st|rs|rt|es|is|us)[oaie]$", last)
    return bool(done) or last in known.first or last in known.second or last in known.second.values()


def _says(match: re.Match[str]) -> bool:
    """Whether the thing is more than a bare word like "una copia"."""
    rest: str = match.group("rest")
    return " " in rest or len(rest) > 6


def _the(article: str, rest: str) -> str:
    vowel = rest[:1].lower() in "aeiouàèéìòù"
    if article == "uno":
        return f"Lo {rest}"
    if vowel:
        return f"L'{rest}"
    return f"{'La' if article in ('una', 'un' + chr(39)) else 'Il'} {rest}"

"""Who a message went to, out of names joined by ``", "`` that hold ``", "`` themselves."""

from __future__ import annotations

import re
from collections.abc import Collection

__all__ = ["names_in"]

_MOST = 200
_TITLES = frozenset(
    (
        "phd", "msc", "bsc", "mba", "md", "mpa", "mph", "ma", "ba", "ms", "bs", "jd", "llm", "llb",
        "esq", "jr", "sr", "ii", "iii", "iv", "cfa", "cpa", "pmp", "dr", "ing", "dipl", "rn", "dds",
        "dvm", "edd", "mphil", "meng", "beng", "frcp", "acca", "cipd", "facp", "candidate", "hab", "hc",
        "habil", "pe", "ceng", "mcips",
    )
)  # fmt: skip


def names_in(to: str, known: Collection[str]) -> list[str]:
    """Return the names in a cell. ``known`` are names with a comma, casefolded, of connections.

    A part that is a degree, a title or a mark (``PhD``, ``MBA 🚀``, ``SHRM-CP``) is of the name before.
    """
    parts = [part for part in re.split(r",\s+", to.strip()) if part.strip()][:_MOST]
    names: list[str] = []
    while parts:
        taken = _longest(parts, known)
        name, parts = ", ".join(parts[:taken]), parts[taken:]
        if names and _is_title(name):
            names[-1] = f"{names[-1]}, {name}"
        else:
            names.append(name)
    return names


def _longest(parts: list[str], known: Collection[str]) -> int:
    """How many of the first parts are one name that is known; 1 when none is."""
    for count in range(min(len(parts), 5), 1, -1):
        if ", ".join(parts[:count]).casefold() in known:
            return count
    return 1


def _is_title(part: str) -> bool:
    words = [word for word in re.split(r"[\s/&|]+", part) if any(map(str.isalnum, word))]
    return all(_is_title_word(word) for word in words)


def _is_title_word(word: str) -> bool:
    letters = "".join(char for char in word if char.isalpha())
    if letters.lower() in _TITLES:
        return True
    capitals = sum(char.isupper() for char in letters)
    return capitals >= 2 and len(letters) <= 7 and (capitals == len(letters) or "." in word or "-" in word)

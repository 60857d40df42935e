"""A name as people look for it, whatever its case and accents."""

from __future__ import annotations

import unicodedata

__all__ = ["folded_name"]


def folded_name(name: str) -> str:
    """Return a name without case, accents and double spaces."""
    if name.isascii():
        return " ".join(name.casefold().split())
    bare = unicodedata.normalize("NFKD", name)
    return " ".join("".join(char for char in bare if not unicodedata.combining(char)).casefold().split())

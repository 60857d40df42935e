"""One key for one person: slugs out of profile addresses, and names folded for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

__all__ = ["folded", "is_opaque", "name_key", "slug_of", "slugs_in", "url_of"]

_SLUG = (
    r"(?:(?<![\w.-])(?:[a-z0-9-]+\.)*linkedin\.(?:com|cn)/(?:m/|mwlite/)?|^/)(?:in|pub)/+([^/?#\s,;\"<>]+)"
)
_OPAQUE = ("acoaa", "acwaa", "aewaa", "adaaa")


@lru_cache(maxsize=512)  # the owner is in every row
def slug_of(url: str) -> str | None:
    """Return the slug of a profile's address, lower case and decoded; ``None`` when it is no such address.

    Country subdomains, a missing scheme, a trailing slash, a locale and a query make no difference.
    """
    match = re.search(_SLUG, url.strip(), re.IGNORECASE)
    return _plain(match[1]) if match else None


def slugs_in(urls: str) -> tuple[str, ...]:
    """Return the slugs of several addresses in one cell, parted by anything, each once."""
    return tuple(dict.fromkeys(_plain(found) for found in re.findall(_SLUG, urls, re.IGNORECASE)))


def url_of(url: str) -> str | None:
    """Return a profile's address with its scheme and without query, or ``None`` when it is none."""
    slug = slug_of(url)
    if slug is None:
        return None
    bare = re.split(r"[?#]", url.strip(), maxsplit=1)[0]
    return bare if bare.lower().startswith(("http://", "https://")) else f"https://{bare.lstrip('/')}"


def is_opaque(slug: str) -> bool:
    """Whether this is a member's number (``ACoAA…``) and not the slug that they chose."""
    return slug.startswith(_OPAQUE) and len(slug) > 20


@lru_cache(maxsize=512)
def folded(name: str) -> str:
    """Return a name for comparing: no case, no emoji or marks, nothing after a comma (a degree, a claim)."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    plain = unicodedata.normalize("NFKC", name).casefold()
    return _words(plain.partition(",")[0]) or _words(plain) or " ".join(plain.split())


def name_key(name: str) -> str:
    """Return the key of somebody of whom only the name is known."""
    return f"name:{folded(name)}"


def _words(text: str) -> str:
    kept = (char if unicodedata.category(char)[0] in "LMN" else " " for char in text)
    return " ".join("".join(kept).split())


def _plain(slug: str) -> str:
    for _ in range(2):  # an address that was encoded twice is decoded twice
        if "%" not in slug:
            break
        slug = unquote(slug)
    return unicodedata.normalize("NFC", slug).strip().lower()

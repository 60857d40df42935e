"""See through letters that only look Latin, so that a disguised sentence reads like a plain one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["skeleton", "skeleton_with_positions"]

# After Unicode TR39's confusables, cut to the lower-case letters that disguise English words.
_FAKE = (
    "авекмнорстухіјѕԁԛԝһѵӏгпи"  # Cyrillic
    "αβγεηικνορτυχωμσς"  # Greek
    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"  # small capitals
    "ıɑɡոսօ"  # dotless i, script a and g, Armenian n, u, o
)
_REAL = "abekmhopctyxijsdqwhvlrnuabyenikvoptuxwuocabcdefghijklmnoprstuvwyziagnuo"
# Capitals whose small letter looks like something else.
_CAPITALS = dict(zip("\u0397\u039d\u039c\u03a5\u0396\u03a1\u03a7\u0392", "hnmyzpxb", strict=True))
_SMALL = dict(zip(_FAKE, _REAL, strict=True))
_QUOTES = dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")


@lru_cache(maxsize=2048)
def _plain(char: str) -> str:
    """The Latin letters that ``char`` looks like: "" for what cannot be seen, else mostly one."""
    if char in _CAPITALS:
        return _CAPITALS[char]
    if char in _QUOTES:
        return "'"
    out = []
    for part in unicodedata.normalize("NFKD", char):
        if unicodedata.category(part) in ("Mn", "Me", "Cf", "Cc", "Cs") and part not in "\n\t":
            continue
        out.append("".join(_SMALL.get(low, low) for low in part.lower()))
    return "".join(out)


def skeleton(text: str) -> str:
    """Return ``text`` in small letters without accents, look-alikes as Latin, invisible characters gone."""
    return text.lower() if text.isascii() else "".join(map(_plain, text))


def skeleton_with_positions(text: str) -> tuple[str, list[int] | range]:
    """Return the skeleton, and for each of its characters the index in ``text`` that it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts: list[str] = []
    positions: list[int] = []
    for i, char in enumerate(text):
        plain = _plain(char)
        parts.append(plain)
        positions.extend([i] * len(plain))
    return "".join(parts), positions

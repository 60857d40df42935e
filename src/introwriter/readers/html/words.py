"""The word lists of words.toml, loaded once."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["elements", "pattern"]


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=8)
def elements(role: str) -> frozenset[str]:
    """Return the names of a role's elements ("block", "unshown", "ends_p")."""
    return frozenset(_data()[role].split())


@lru_cache(maxsize=4)
def pattern(role: str) -> re.Pattern[str]:
    """Return a role's words ("wall", "label") as alternatives, whole words."""
    return re.compile(rf"\b(?:{'|'.join(_data()[role])})\b", re.I)

"""The data files of the languages: words and phrases, read once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["phrases", "table"]

_HERE = Path(__file__).resolve().parent


@lru_cache(maxsize=16)
def table(folder: str, language: str) -> dict[str, Any]:
    """Return the data file ``<folder>/<language>.toml`` of this room."""
    return tomllib.loads((_HERE / folder / f"{language}.toml").read_text(encoding="utf-8"))


def phrases(language: str) -> dict[str, Any]:
    """Return the hand-written joins and fills of a language."""
    return table("phrases", language)

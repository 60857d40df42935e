"""The settings of the swap test, read from ``data/settings.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["Settings", "settings"]

_FILE = Path(__file__).with_name("data") / "settings.toml"


class Settings(NamedTuple):
    """What the file explains, section by section."""

    listed: frozenset[str]
    alike: frozenset[str]
    worth: dict[str, float]
    share: dict[str, float]
    value: dict[str, float]
    steps: tuple[int, ...]


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read the settings once."""
    with _FILE.open("rb") as file:
        raw = tomllib.load(file)
    return Settings(
        listed=frozenset(raw["listed"].split()),
        alike=frozenset(raw["alike"].split()),
        worth=raw["worth"],
        share=raw["share"],
        value=raw["value"],
        steps=tuple(raw["steps"]),
    )

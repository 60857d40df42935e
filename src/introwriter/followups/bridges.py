"""The sentences that carry what an export knows into the writer's context, by language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["Bridge", "bridge_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """The sentences of one language; ``turn`` says which of several is taken."""

    language: str
    table: dict[str, Any]

    def has(self, purpose: str) -> bool:
        """Whether the language has a sentence for it."""
        return bool(self.table.get(purpose))

    def for_register(self, purpose: str, their_words: str) -> str:
        """Return the purpose for how they address the owner (tu or vous), or "" where it has no sentence."""
        formal, informal = self.table.get("formal"), self.table.get("informal")
        if formal and re.search(formal, their_words):
            return ""
        if informal and re.search(informal, their_words, re.IGNORECASE) and self.has(f"{purpose}_informal"):
            return f"{purpose}_informal"
        return purpose if self.has(purpose) else ""

    def say(self, purpose: str, turn: int = 0, **parts: str) -> str:
        """Return the sentence for ``purpose`` with its parts set in; they are never read as a format."""
        forms = self.table[purpose]
        text = str(forms if isinstance(forms, str) else forms[turn % len(forms)])
        for part, words in parts.items():
            text = text.replace("{" + part + "}", words)
        return text

    def month(self, day: date) -> str:
        """Return the month and year of a day as the language writes them."""
        name = str(self.table["months"]).split()[day.month - 1]
        return str(self.table["month"]).format(month=name, year=day.year)


def bridge_in(language: str) -> Bridge | None:
    """Return the bridge of a language, or ``None`` where there is none."""
    table = _tables().get(language)
    return Bridge(language=language, table=table) if table else None


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("bridges.toml").read_text(encoding="utf-8"))

"""Bad and good texts of the rules about words, in the languages other than English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.lint.rule import Example
from introwriter.people import Context, Profile, Sender

__all__ = ["TAUGHT", "Examples", "examples_in"]

TAUGHT = ("de", "es", "fr", "it", "nl", "pt")
"""The languages with examples of their own, beside English, whose examples the rules carry themselves."""
_FOLDER = Path(__file__).with_name("phrases") / "examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """What a rule must find, and what it must leave alone, in one language."""

    bad: tuple[Example, ...]
    good: tuple[Example, ...]


@lru_cache(maxsize=len(TAUGHT))
def examples_in(language: str) -> dict[str, Examples]:
    """Return the examples of a language by the rule's name (``phrases/examples/<language>.toml``)."""
    tables = tomllib.loads(_FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8"))
    return {name: _examples(table, language) for name, table in tables.items()}


def _examples(table: dict[str, Any], language: str) -> Examples:
    about, samples = table.get("about", ""), tuple(table.get("samples", ()))
    situation = Example(
        text="",
        language=language,
        author=table.get("author", "machine"),
        context=Context(avoid=tuple(table.get("avoid", ()))),
    )
    if about:
        situation = replace(situation, target=Profile(name="Ines Duarte", about=about))
    if samples:
        situation = replace(situation, sender=Sender(name="Oskar Lind", voice_samples=samples))
    bad, good = (
        tuple(replace(situation, text=text) for text in table.get(kind, ())) for kind in ("bad", "good")
    )
    return Examples(bad=bad, good=good)

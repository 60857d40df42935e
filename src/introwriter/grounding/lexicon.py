"""The word lists of a language: ``<language>.toml`` in ``data``, ``data/deeds`` and ``data/drafted``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.grounding.words import fold, stem

__all__ = ["Lexicon", "lexicon_of"]

_DATA = Path(__file__).parent / "data"
_REMEMBERED = 20_000
"""Words of which it is kept whether they are past tenses."""
_NOT_FOLDED = frozenset({"numbers", "second_polite"})


class _Lists(dict[str, frozenset[str]]):
    """The lists of a language by their names; one that a language lacks is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return self.setdefault(name, frozenset())


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Sets of folded words by their use, the values of number words, and stems that mean the same."""

    language: str
    lists: dict[str, frozenset[str]]
    numbers: dict[str, str]
    same: dict[str, str]
    months: tuple[str, ...]
    past_endings: tuple[str, ...]
    capital_nouns: bool
    drops_pronouns: bool
    compounds: bool
    implied: dict[str, tuple[str, ...]]
    polite: frozenset[str] = frozenset()
    verb_forms: dict[str, tuple[str, ...]]
    pasts: dict[str, bool] = field(default_factory=dict)

    def endings(self, name: str) -> tuple[str, ...]:
        """The endings ``<name>_endings`` of verbs, as they are spelt; without any, none matches."""
        return self.verb_forms.get(name, ())

    def has(self, name: str, low: str) -> bool:
        """Whether the list ``name`` holds the folded word ``low``."""
        return low in self.lists[name]

    def tells_past(self, low: str) -> bool:
        """Whether ``low`` is a past tense or what goes before a perfect."""
        return low in self.lists["perfect"] or self.is_past(low)

    def is_past(self, low: str) -> bool:
        """Whether ``low`` looks like a past tense."""
        known = self.pasts.get(low)
        if known is None:
            ends = bool(self.past_endings) and len(low) > 4 and low.endswith(self.past_endings)
            known = ends or low in self.lists["past"]
            if len(self.pasts) < _REMEMBERED:
                self.pasts[low] = known
        return known


@lru_cache(maxsize=16)
def lexicon_of(language: str) -> Lexicon:
    """Return the word lists of a language code; an unknown one gets only what every language shares."""
    data = _read(language.split("-")[0].lower())
    groups = [*data.get("synonyms", ()), *(_read("en").get("synonyms", ()) if "synonyms" not in data else ())]
    same: dict[str, str] = {}
    for group in groups:
        stems = [stem(fold(word)) for word in group.split()]
        head = next((same[one] for one in stems if one in same), stems[0])
        for one in stems:
            same.setdefault(one, head)
    pairs = [pair.partition("=") for pair in data.get("numbers", "").split()]
    thousands = data.get("thousands", "").split()
    joined = {  # "dreitausend", "tremila"
        fold(word + whole): str(int(value) * 1000)
        for whole in thousands
        for word, _, value in pairs
        if value.isdigit() and int(value) < 100
    }
    implied: dict[str, str] = data.get("implied", {})
    lists = _Lists()
    forms: dict[str, tuple[str, ...]] = {}
    code = language.split("-")[0].lower()
    for name, words in (data | _read(f"deeds/{code}") | _read(f"drafted/{code}")).items():
        if isinstance(words, str) and name.endswith("_endings"):
            forms[name.removesuffix("_endings")] = tuple(words.split())
        elif isinstance(words, str) and name not in _NOT_FOLDED:
            lists[name] = frozenset(fold(word) for word in words.split())
    return Lexicon(
        language=language.split("-")[0].lower(),
        lists=lists,
        numbers=joined | {fold(word): value for word, _, value in pairs},
        same=same,
        months=tuple(stem(fold(word)) for word in data.get("months", "").split()),
        verb_forms=forms,
        past_endings=tuple(data.get("past_endings", "").split()),
        polite=frozenset(data.get("second_polite", "").split()),
        compounds=bool(data.get("compounds", False)),
        implied={
            kind: tuple(same.get(one, one) for one in map(stem, map(fold, text.split())))
            for kind, text in implied.items()
        },
        drops_pronouns=bool(data.get("drops_pronouns", False)),
        capital_nouns=bool(data.get("capital_nouns", False)),
    )


@lru_cache(maxsize=48)
def _read(language: str) -> dict[str, Any]:
    path = _DATA / f"{language}.toml"
    if not (language.removeprefix("deeds/").removeprefix("drafted/").isalpha() and path.is_file()):
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))

"""The verbs of a language by their forms: which verb a word is of, and which person it tells.

A table for the forms that no rule tells, endings for the rest: ``data/verbs/<language>.toml``. A verb is
known by keys, so that "cuento" and "contaste" are one, and "fui" may be of "ser" or "ir".
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from introwriter.grounding.words import fold

__all__ = ["FIRST", "SECOND", "THIRD", "Grammar", "Reading", "grammar_of"]

FIRST, SECOND, THIRD = 1, 2, 4
"""Persons, as bits; a form may be of two of them, 0 is a form that tells none."""
_COLUMNS = (FIRST, SECOND, THIRD, FIRST | THIRD, 0)
_DATA = Path(__file__).parents[1] / "data" / "verbs"
_ENDINGS = (("first", FIRST), ("second", SECOND), ("third", THIRD), ("either", FIRST | THIRD), ("any", 0))
_SHORTEST = 2
"""Letters of a root."""
_REMEMBERED = 20_000


class Reading(NamedTuple):
    """What a word is as a verb: its keys, its persons, whether a participle.

    ``listed`` says that the table has the form, ``rooted`` that it has the root.
    """

    keys: frozenset[str]
    persons: int
    participle: bool = False
    listed: bool = False
    rooted: bool = False


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Grammar:
    """The verbs of one language and the little words around them; ``order`` is how a subject is found."""

    language: str
    order: str
    lists: dict[str, frozenset[str]]
    polite: frozenset[str]
    polite_yours: frozenset[str]
    table: dict[str, Reading]
    plain_table: dict[str, Reading]
    endings: tuple[tuple[str, int], ...]
    plain_endings: tuple[tuple[str, int], ...]
    participle_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    agreeing: dict[int, tuple[str, ...]]
    thanks: tuple[str, ...]
    stems: dict[str, frozenset[str]]
    strips: tuple[tuple[str, str], ...]
    vowels: tuple[tuple[str, str], ...]
    doubles: bool
    verbs: frozenset[str]
    known: dict[tuple[str, bool], Reading | None] = field(default_factory=dict)

    def has(self, name: str, low: str) -> bool:
        """Whether the list ``name`` holds the folded word ``low``."""
        return low in self.lists.get(name, ())

    def reading(self, text: str, *, bare: bool = False) -> Reading | None:
        """Return what ``text`` is as a verb, or None; ``bare`` text was typed without accents."""
        key = (text, bare)
        if key not in self.known:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            self.known[key] = self._read(text, bare)
        return self.known[key]

    def _read(self, text: str, bare: bool) -> Reading | None:
        whole = text.casefold()
        listed = self.plain_table.get(fold(text)) if bare else self.table.get(whole)
        if listed is not None:
            return listed
        for name in ("separable", "inseparable"):
            for prefix in self.lists.get(name, ()):
                if whole.startswith(prefix) and (rest := self.table.get(whole.removeprefix(prefix))):
                    apart = name == "separable"
                    return rest if apart else rest._replace(keys=frozenset(f"{prefix}{k}" for k in rest.keys))
        low = fold(text) if bare else whole
        found: list[Reading] = []
        for ending, persons in self.plain_endings if bare else self.endings:
            if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
                found.append(self._regular(low.removesuffix(ending), persons))
        for ending in self.participle_endings:
            if low.endswith(ending) and len(low) - len(ending) > _SHORTEST:
                found.insert(0, self._regular(low.removesuffix(ending), 0, participle=True))
        rooted = next((one for one in found if one.rooted), None)
        if rooted is not None or not found:
            return rooted
        if self.order == "form":
            return found[0]
        keys = frozenset(key for one in found for key in one.keys if len(key) > _SHORTEST)
        return Reading(keys, 0, any(one.participle for one in found))

    def _regular(self, root: str, persons: int, *, participle: bool = False) -> Reading:
        """The reading of a root: the verb that lists it, or itself, with its unstressed vowel too."""
        root = self.normal(root)
        if listed := self.stems.get(root):
            return Reading(listed, persons, participle, rooted=True)
        found = {root}
        for stressed, plain in self.vowels:
            at = root.rfind(stressed)
            if at >= 0 and not any(char in "aeiou" for char in root[at + len(stressed) :]):
                found.add(root[:at] + plain + root[at + len(stressed) :])
        keys = frozenset(one for key in found for one in self.stems.get(key, (key,)))
        return Reading(keys, persons, participle)

    def infinitive(self, text: str) -> frozenset[str]:
        """Return the keys of an infinitive, none for another word."""
        if fold(text) in self.verbs:
            return frozenset({fold(text)})
        for ending in self.infinitive_endings:
            if text.endswith(ending) and len(text) - len(ending) > _SHORTEST:
                return self._regular(text.removesuffix(ending), 0).keys
        return frozenset()

    def normal(self, root: str) -> str:
        """Return a root as its verb's forms have it in common ("toqu" as "toc", "bakk" as "bak")."""
        root = fold(root)
        for prefix in self.lists.get("separable", ()):
            if root.startswith(prefix) and len(root) > len(prefix) + _SHORTEST:
                root = root.removeprefix(prefix)
                break
        for prefix in self.lists.get("prefix", ()):
            if root.startswith(prefix) and len(root) > len(prefix) + _SHORTEST:
                root = root.removeprefix(prefix)
        for old, new in self.strips:
            if root.endswith(old):
                root = root.removesuffix(old) + new
                break
        if self.doubles:
            root = "".join(char for i, char in enumerate(root) if not i or char != root[i - 1])
        elif len(root) > _SHORTEST and root[-1] == root[-2] and self.order != "form":
            root = root[:-1]
        return root


@lru_cache(maxsize=16)
def grammar_of(language: str) -> Grammar | None:
    """Return the verbs of a language code, or None where it has no table."""
    path = _DATA / f"{language}.toml"
    if not (language.isalpha() and path.is_file()):
        return None
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {name: text for name, text in data.items() if isinstance(text, str)}
    grammar = Grammar(
        language=language,
        order=words["order"],
        lists={name: frozenset(map(fold, text.split())) for name, text in words.items()},
        polite=frozenset(words.get("polite", "").split()),
        polite_yours=frozenset(words.get("polite_yours", "").split()),
        table={},
        plain_table={},
        endings=_endings(words),
        plain_endings=_plain_endings(words),
        participle_endings=_longest_first(words.get("participle_endings", "")),
        infinitive_endings=_longest_first(words.get("infinitive_endings", "")),
        past_endings=_longest_first(words.get("past_endings", "")),
        stems={},
        agreeing={
            person: tuple(map(fold, words.get(f"agreeing_{name}", "").split()))
            for name, person in (("first", FIRST), ("second", SECOND))
        },
        thanks=tuple(words.get("thanks", "").split()),
        strips=_pairs(words.get("strips", "")),
        vowels=_pairs(words.get("vowels", "")),
        verbs=frozenset(fold(verb) for name in ("verbs", "forms", "stems") for verb in data.get(name, ())),
        doubles=words.get("doubles") == "single",
    )
    grammar.lists["others"] |= {f"{word}s" for word in grammar.lists.get("others", ())}
    _fill(grammar, data)
    return grammar


def _fill(grammar: Grammar, data: dict[str, dict[str, str]]) -> None:
    for verb, stems in data.get("stems", {}).items():
        for stem in stems.split():
            root = grammar.normal(stem)
            grammar.stems[root] = grammar.stems.get(root, frozenset()) | {fold(verb)}
    rows = [(verb, row.split("|")) for verb, row in data.get("verbs", {}).items()]
    rows += [(verb, ["", "", "", "", "", row]) for verb, row in data.get("forms", {}).items()]
    for verb, columns in rows:
        for place, forms in enumerate(columns):
            persons = _COLUMNS[place] if place < len(_COLUMNS) else 0
            reading = Reading(frozenset({fold(verb)}), persons, place == len(_COLUMNS) - 1, True)
            for form in forms.split():
                _add(grammar.table, form.casefold(), reading)
                if fold(form) == form.casefold() or not any(
                    grammar.has(name, fold(form)) for name in ("clitics", "guards", "breaks")
                ):
                    _add(grammar.plain_table, fold(form), reading)


def _add(table: dict[str, Reading], form: str, new: Reading) -> None:
    old = table.get(form)
    if old is not None:
        plain = [one for one in (old, new) if not one.participle or one.persons]
        persons = 0 if any(not one.persons for one in plain) else old.persons | new.persons
        new = Reading(old.keys | new.keys, persons, old.participle or new.participle, True)
    table[form] = new


def _endings(words: dict[str, str]) -> tuple[tuple[str, int], ...]:
    pairs = [(one, person) for name, person in _ENDINGS for one in words.get(f"{name}_endings", "").split()]
    if words["order"] != "form":
        pairs.append(("", 0))
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _plain_endings(words: dict[str, str]) -> tuple[tuple[str, int], ...]:
    """The endings without accents, each with all persons that it may tell so."""
    found: dict[str, int] = {}
    for ending, persons in _endings(words):
        found[fold(ending)] = found.get(fold(ending), 0) | persons
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _longest_first(text: str) -> tuple[str, ...]:
    return tuple(sorted(text.split(), key=len, reverse=True))


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((old, new) for old, _, new in (pair.partition("=") for pair in text.split()))

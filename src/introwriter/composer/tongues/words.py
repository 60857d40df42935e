"""The word lists and patterns of one language, read once (``words/<code>.toml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from introwriter.composer.tables import table

__all__ = ["Frame", "Words", "framed", "spoken", "words_of"]

_CHOICE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
_ELIDED = re.compile(r"(?<!\w)((?:[cdjlmnst]|qu)') (?=\w)", re.IGNORECASE)
_NEVER = re.compile(r"(?!)")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One way to say what was matched: ``pattern`` on a whole turned sentence, ``form`` with its groups.

    ``kind`` is the unit's kind; an empty ``form`` says that nothing is to be said.
    """

    pattern: re.Pattern[str]
    kind: str
    form: str


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """``lists`` hold words in small letters, ``patterns`` and ``frames`` are compiled, all by their name.

    Equal only to itself, so that it is a quick key of the caches.
    """

    lists: dict[str, frozenset[str]]
    patterns: dict[str, re.Pattern[str]]
    frames: dict[str, tuple[Frame, ...]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists.get(name, _NONE)

    def all_of(self, *names: str) -> frozenset[str]:
        """Return the words of several lists."""
        return _united(self, names)

    def find(self, name: str, text: str) -> re.Match[str] | None:
        """Search for a pattern, which never matches where the language has none of that name."""
        return _found(self, name, text)

    def opens(self, name: str, text: str) -> re.Match[str] | None:
        """Match a pattern at the start of ``text``."""
        return _opening(self, name, text)


@lru_cache(maxsize=128)
def _united(words: Words, names: tuple[str, ...]) -> frozenset[str]:
    return _NONE.union(*(words[name] for name in names))


@lru_cache(maxsize=2048)
def _found(words: Words, name: str, text: str) -> re.Match[str] | None:
    return words.patterns.get(name, _NEVER).search(text)


@lru_cache(maxsize=2048)
def _opening(words: Words, name: str, text: str) -> re.Match[str] | None:
    return words.patterns.get(name, _NEVER).match(text)


@lru_cache(maxsize=8)
def words_of(code: str) -> Words:
    """Load the words of a language.

    Top-level texts are word lists; ``[macros]`` are pieces of patterns, used as ``{name}``; ``[patterns]``
    are lists of alternatives; every other table of arrays (``[[acts]]``, ``[[offers]]``, ``[[scenes]]``)
    holds frames. ``[lists_by_code]`` names functions ("package.module:function") that add words to a list.
    """
    data = table("words", code)
    macros = {name: _either(value) for name, value in data.get("macros", {}).items()}
    lists = {name: frozenset(value.split()) for name, value in data.items() if isinstance(value, str)}
    for name, path in data.get("lists_by_code", {}).items():
        module, _, function = path.partition(":")
        lists[name] = lists.get(name, frozenset()) | getattr(import_module(module), function)()
    return Words(
        lists=lists,
        patterns={name: _compiled(_either(value), macros) for name, value in data["patterns"].items()},
        frames={
            name: tuple(_frame(row, macros) for row in rows)
            for name, rows in data.items()
            if isinstance(rows, list)
        },
    )


def _either(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "|".join(f"(?:{part})" for part in value)


def _compiled(pattern: str, macros: dict[str, str]) -> re.Pattern[str]:
    for name, value in macros.items():
        pattern = pattern.replace(f"{{{name}}}", f"(?:{value})")
    return re.compile(pattern, re.IGNORECASE)


def _frame(row: dict[str, Any], macros: dict[str, str]) -> Frame:
    return Frame(_compiled(row["pattern"], macros), row.get("kind", ""), row.get("form", ""))


def spoken(text: str, *, formal: bool) -> str:
    """Choose between the two registers: ``spoken("wenn <Sie mögen|du magst>", formal=False)``."""
    return _CHOICE.sub(lambda match: match.group(1 if formal else 2), text)


@lru_cache(maxsize=512)
def framed(frames: tuple[Frame, ...], sentence: str) -> tuple[Frame, str] | None:
    """Return the first frame that matches all of ``sentence``, with its form filled; ``None`` without one."""
    for frame in frames:
        if match := frame.pattern.fullmatch(sentence):
            groups = {name: (value or "").strip(" ,;") for name, value in match.groupdict().items()}
            form = re.sub(r" {2,}", " ", frame.form.format(**groups)).strip()
            return frame, _ELIDED.sub(r"\1", form)
    return None

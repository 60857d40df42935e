"""One person of several in a file: chosen by number or name, or an error that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Never

from introwriter.errors import ReadError
from introwriter.names.words import fold
from introwriter.readers.source import Source
from introwriter.untrusted import clean

__all__ = ["CHOOSE", "which"]

CHOOSE = "Choose one with --row N or --row NAME (read_profile(…, row=N)), or --all of them."
_SHOWN = 6
_LABEL = 40


def which(source: Source, labels: Sequence[str | None]) -> int:
    """Return the index of the person whom ``source.row`` means: a number from 1, or a name.

    ``labels`` are the people's names in order, "" for none, ``None`` where there is nobody. Without a row the
    only one that has a name is meant. Raises ReadError that says how many there are, and names the first.
    """
    row, names = source.row, [label or "" for label in labels]
    if row is None:
        named = [i for i, name in enumerate(names) if name]
        if len(named) == 1 or len(names) == 1:
            return named[0] if named else 0
        if not named:
            raise ReadError(f"{source.name}: no person in it", "Every person needs a name.")
        raise ReadError(f"{source.name} holds {len(named)} people: {_listed(names, named)}", CHOOSE)
    if isinstance(row, int) or (row.strip().isascii() and row.strip().isdecimal() and len(row) < 10):
        return _numbered(source, int(row), len(names))
    return _called(source, row, names)


def _numbered(source: Source, row: int, count: int) -> int:
    if 1 <= row <= count:
        return row - 1
    there = f"rows 1 to {count}" if count > 1 else "one row"
    raise ReadError(
        f"{source.name} has no row {row}, it has {there}",
        "The first person is row 1; a header does not count.",
    )


def _called(source: Source, name: str, labels: Sequence[str]) -> int:
    wanted = _key(name)
    found = [i for i, label in enumerate(labels) if label and _key(label) == wanted]
    if not found:
        words = set(wanted.split())
        found = [i for i, label in enumerate(labels) if words and words <= set(_key(label).split())]
    if len(found) == 1:
        return found[0]
    if found:
        _unclear(source, name, labels, found)
    raise ReadError(f"{source.name}: nobody in it is called {clean(name, _LABEL)!r}", CHOOSE)


def _unclear(source: Source, name: str, labels: Sequence[str], found: list[int]) -> Never:
    raise ReadError(
        f"{source.name}: {len(found)} people are called {clean(name, _LABEL)!r}: {_listed(labels, found)}",
        "Choose one by its number: --row N.",
    )


def _listed(labels: Sequence[str], indexes: Sequence[int]) -> str:
    shown = [f"{i + 1} {' '.join(clean(labels[i], _LABEL).split())}" for i in indexes[:_SHOWN]]
    return ", ".join(shown) + (", …" if len(indexes) > _SHOWN else "")


def _key(name: str) -> str:
    """Folded, without marks; ``LAST, First`` and ``First Last`` are the same."""
    last, comma, first = name.partition(",")
    text = f"{first} {last}" if comma else name
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())

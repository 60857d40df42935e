"""The alias tables: TOML files beside this module, read from their folded copy when first needed.

People edit the TOML; ``python -m introwriter.aliases.tables`` folds them into ``compiled.json``, which loads
ten times as fast. A test keeps the two in step.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from introwriter.aliases.text import fold, small_words_out

__all__ = ["Table", "folded", "table", "words", "written"]

_HERE = Path(__file__).resolve().parent
_COMPILED = _HERE / "compiled.json"


@dataclass(frozen=True, slots=True)
class Table:
    """Groups of names for one thing: ``groups`` as keys, ``index`` from a key to the groups it is in."""

    groups: tuple[tuple[str, ...], ...]
    index: dict[str, tuple[int, ...]]

    def ids(self, name: str) -> tuple[int, ...]:
        """Return the groups that a key is in."""
        return self.index.get(name, ())


def folded(toml: str) -> dict[str, str]:
    """Return each section of a TOML text with its names as keys, one group a line, ``|`` between them."""
    import tomllib

    sections: dict[str, str] = {}
    for section, block in tomllib.loads(toml).items():
        lines = []
        for line in small_words_out(fold(block)).split("\n"):
            names = dict.fromkeys(key for part in line.split("|") if (key := " ".join(part.split())))
            if names:
                lines.append("|".join(names))
        sections[section] = "\n".join(lines)
        if section == "areas":
            first = (line.split("|")[0].strip() for line in block.split("\n"))
            sections["areas_written"] = "\n".join(name for name in first if name)
    return sections


@lru_cache(maxsize=1)
def _compiled() -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = json.loads(_COMPILED.read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=16)
def table(name: str, section: str = "groups") -> Table:
    """Return the groups of one file: one group a line, its names separated by ``|``."""
    groups = tuple(tuple(line.split("|")) for line in _compiled()[name][section].split("\n") if line)
    index: dict[str, tuple[int, ...]] = {}
    for i, names in enumerate(groups):
        one = (i,)
        for key in names:
            if index.setdefault(key, one) is not one:
                index[key] = (*index[key], i)
    return Table(groups, index)


@lru_cache(maxsize=32)
def words(name: str, section: str) -> frozenset[str]:
    """Return a section that is a list of words or names, as keys."""
    return frozenset(_compiled()[name][section].replace("\n", "|").split("|"))


def written(name: str, section: str, i: int) -> str:
    """Return the first name of an area as it is written in the file."""
    return _compiled()[name][f"{section}_written"].split("\n")[i]


def compile_all() -> dict[str, dict[str, str]]:
    """Return what ``compiled.json`` has to hold."""
    return {path.stem: folded(path.read_text(encoding="utf-8")) for path in sorted(_HERE.glob("*.toml"))}


if __name__ == "__main__":
    _COMPILED.write_text(json.dumps(compile_all(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")

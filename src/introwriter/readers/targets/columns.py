"""Which column of a table holds which field: by its header, or as the user says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.errors import ReadError
from introwriter.names.words import fold

__all__ = [
    "CONTEXT", "NAMES", "Columns", "columns_of", "data", "field_of", "fields_named", "folded", "header_row",
]  # fmt: skip

NAMES = ("name", "first_name", "middle_name", "last_name", "second_last_name")
CONTEXT = ("goal", "met", "mutuals", "read", "offer", "avoid")
"""What only the sender can know: mapped by the user's word alone."""
_BARE = frozenset({"name", "nom", "nome", "nombre", "naam"})
_MORE = ("end", "previous_start", "previous_end", "school_start", "school_end", "posts", *CONTEXT)
_NUMBERED = re.compile(
    r"(title|company|start|end|description|school|degree|field|school_start|school_end)_\d{1,2}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of each field, in the order in which they count; ``header`` is empty without one."""

    header: tuple[str, ...]
    of: Mapping[str, tuple[int, ...]]

    @property
    def used(self) -> tuple[int, ...]:
        """The indexes of all columns that any field is read from, in order."""
        return tuple(sorted({index for indexes in self.of.values() for index in indexes}))

    def title(self, index: int) -> str:
        """What to call a column."""
        name = self.header[index] if index < len(self.header) else ""
        return " ".join(name.split())[:60] or f"column {index + 1}"


@lru_cache(maxsize=1)
def data() -> dict[str, Any]:
    """Return columns.toml with its headers folded: field -> rank by header, and the other lists."""
    with (Path(__file__).parent / "columns.toml").open("rb") as file:
        raw = tomllib.load(file)
    fields: dict[str, tuple[str, int]] = {}
    for field, text in raw["fields"].items():
        for rank, alias in enumerate(text.split("|")):
            fields.setdefault(folded(alias), (field, rank))
    numbered = [
        (re.compile(folded(alias.replace("{n}", "0")).replace("0", r"(\d{1,2})")), field)
        for field, text in raw["numbered"].items()
        for alias in text.split("|")
    ]
    return {
        "fields": fields,
        "numbered": numbered,
        "own_words": frozenset(map(folded, raw["own_words"]["headers"].split("|"))),
        **{key: frozenset(map(folded, text.split("|"))) for key, text in raw["address"].items()},
        "junk": frozenset(word.strip() for word in raw["junk"]["words"].split("|")),
    }


@lru_cache(maxsize=4096)
def folded(header: str) -> str:
    """A header for comparing: small letters and digits without accents, marks and spaces."""
    return "".join(char for char in fold(header[:200]) if char.isalnum())


def fields_named() -> tuple[str, ...]:
    """Every field that a column can be mapped to."""
    return tuple(dict.fromkeys((*(field for field, _ in data()["fields"].values()), *_MORE)))


def field_of(header: str) -> tuple[str, int] | None:
    """Return the field that a header names, with its rank (0 first), or ``None``."""
    key = folded(header)
    if not key:
        return None
    known: tuple[str, int] | None = data()["fields"].get(key)
    if known:
        return known
    for pattern, field in data()["numbered"]:
        if match := pattern.fullmatch(key):
            number = int(match[1])
            return (field if number == 1 else f"{field}_{number}"), 99
    return None


def header_row(rows: Sequence[Sequence[str]], mapping: Mapping[str, str]) -> int | None:
    """Return the index of the row that names the columns, or ``None``.

    It is the first that names a person's name and one field more, else the first that names a name, or that
    holds the headers of ``mapping``.
    """
    wanted = {folded(column) for column in mapping.values() if not column.strip().isdecimal()} - {""}
    alone = None
    for index, row in enumerate(rows):
        cells = {folded(cell) for cell in row if cell and len(cell) <= 60} - {""}
        if wanted and wanted <= cells:
            return index
        found = {known[0] for cell in row if len(cell) <= 60 and (known := field_of(cell))}
        if found.intersection(NAMES):
            if len(found) > 1:
                return index
            if alone is None:
                alone = index
    return alone


def columns_of(header: Sequence[str], mapping: Mapping[str, str], name: str, width: int) -> Columns:
    """Return the columns by their headers, with ``mapping`` (field -> header or number) laid over them.

    ``name`` is the file's, for errors; ``width`` how many columns there are. Raises ReadError for a field or
    a column that does not exist.
    """
    best: dict[str, tuple[int, str]] = {}
    places: dict[tuple[str, str], list[int]] = {}
    for index, cell in enumerate(header):
        known = field_of(cell)
        if known is None:
            continue
        field, rank = known
        places.setdefault((field, folded(cell)), []).append(index)
        if field not in best or rank < best[field][0]:
            best[field] = (rank, folded(cell))
    of = {field: tuple(places[field, key]) for field, (_, key) in best.items()}
    _settle_bare_name(of, best)
    _settle_doubtful(of, best, header)
    for field, column in mapping.items():
        key = field.strip().lower().replace(" ", "_").replace("-", "_")
        _known_field(key, name)
        if not column.strip():
            of.pop(key, None)
        else:
            of[key] = (_column(column, header, name, width),)
    return Columns(header=tuple(header), of=of)


def _settle_bare_name(of: dict[str, tuple[int, ...]], best: dict[str, tuple[int, str]]) -> None:
    """Make "Name" beside "Vorname" the last name, "Nome" beside "Cognome" the first name."""
    if "name" not in of or best["name"][1] not in _BARE:
        return
    if "first_name" in of and "last_name" not in of:
        of["last_name"] = of.pop("name")
    elif "last_name" in of and "first_name" not in of:
        of["first_name"] = of.pop("name")


def _settle_doubtful(
    of: dict[str, tuple[int, ...]], best: dict[str, tuple[int, str]], header: Sequence[str]
) -> None:
    """Leave out a "State" without a place, which is a status, and a "Summary" that no profile tool wrote."""
    if "state" in of and not {"city", "country"} & of.keys():
        del of["state"]
    tool = any("linkedin" in key or "profileurl" in key for key in map(folded, header))
    if "about" in of and best["about"][1] == "summary" and not tool:
        del of["about"]


def _known_field(field: str, name: str) -> None:
    if field in fields_named() or _NUMBERED.fullmatch(field):
        return
    from difflib import get_close_matches

    if field in ("note", "notes", "context"):
        advice = f"For your own words choose one of {', '.join(CONTEXT)}."
    else:
        near = get_close_matches(field, fields_named(), n=1, cutoff=0.6)
        usual = "name, title, company, headline, location, about, start, met, read, goal"
        advice = f"Did you mean {near[0]}?" if near else f"Such as {usual}; docs/profiles.md lists all."
    raise ReadError(f"{name}: no column can be mapped to {field[:40]!r}, there is no such field", advice)


def _column(column: str, header: Sequence[str], name: str, width: int) -> int:
    key = folded(column)
    found = [i for i, cell in enumerate(header) if " ".join(cell.split()) == " ".join(column.split())]
    found = found or [i for i, cell in enumerate(header) if key and folded(cell) == key]
    if found:
        return found[0]
    number = column.strip().removeprefix("#")
    if number.isdecimal() and 1 <= int(number) <= width:
        return int(number) - 1
    from difflib import get_close_matches

    titles = [" ".join(cell.split())[:40] for cell in header if cell.strip()]
    near = get_close_matches(column, titles, n=1, cutoff=0.6)
    advice = f"Did you mean {near[0]!r}?" if near else ""
    there = f"It has: {', '.join(titles[:12])}{', …' if len(titles) > 12 else ''}." if titles else ""
    raise ReadError(
        f"{name} has no column {column[:40]!r}",
        f"{advice} {there} Or give its number, 1 to {width}.".strip(),
    )

"""What the readers get right, by format: `python -m benchmarks.readers` reads tests/fixtures/people.

Each format's folder holds files and `expected.toml`: what a careful person reads in them, written before any
reader ran. A *field* is a path without numbers and a value: `name`, `headline`, `location`, `about`; each
text of `skills`, `languages` and the other lists; each job as `positions` (title and company together); each
school as `education`; and each `positions.start`, `education.degree` and so on with its job's or school's
name. A right date at the wrong job is wrong. Values are compared as they are written, after NFKC, with white
space and quotation marks made alike, days of dates left out. An end that is the present is the value
`present`; an unknown end, and whatever is empty, is no field.

In `expected.toml` a list in the place of a text gives other right readings; "" among them means that
the field may be missing. `free` names paths that are not judged. `error` is a pattern for the message where
nobody is to be read: one field, right when the file is refused in those words. Precision is the share of the
fields read that are right, recall the share of the fields expected that are read.
"""

from __future__ import annotations

import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from introwriter.errors import ReadError
from introwriter.people import Position, Profile, School
from introwriter.readers import read_profile

__all__ = ["PEOPLE", "Expectation", "Verdict", "expectations", "judge", "main", "report"]

PEOPLE = Path(__file__).resolve().parents[1] / "tests" / "fixtures" / "people"
ONES = ("name", "headline", "location", "about")
LISTS = ("skills", "languages", "interests", "volunteering", "certifications", "publications", "projects")
STAYS = {
    "positions": (("title", "company"), ("start", "end", "description")),
    "education": (("school",), ("degree", "field", "start", "end")),
}

Field = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One person (or refusal) expected of one file; ``said`` is the table of expected.toml."""

    format: str
    file: Path
    said: Mapping[str, Any]

    @property
    def label(self) -> str:
        """The file, with the row when one is meant."""
        row = self.said.get("row")
        return f"{self.format}/{self.file.name}" + (f" row {row}" if row else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How one reading compares: fields right, missed and wrongly read, and the three that must hold."""

    expectation: Expectation
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    name: bool
    current: bool
    education: bool


def expectations(folder: Path = PEOPLE) -> list[Expectation]:
    """Every expectation below a folder, by format."""
    return [
        Expectation(format=path.parent.name, file=path.parent / said["file"], said=said)
        for path in sorted(folder.glob("*/expected.toml"))
        for said in tomllib.loads(path.read_text(encoding="utf-8"))["person"]
    ]


def judge(expectation: Expectation) -> Verdict:
    """Read the file and compare."""
    said = expectation.said
    try:
        profile = read_profile(expectation.file, row=said.get("row"))
    except ReadError as error:
        return _refused(expectation, error.message)
    if "error" in said:
        return Verdict(
            expectation=expectation,
            right=0,
            missed=(f"error: {said['error']}",),
            wrong=(f"read as {profile.name!r}",),
            name=False,
            current=False,
            education=False,
        )
    free = tuple(said.get("free", ()))
    read = [field for field in _read(profile) if not field[0].startswith(free or ("\0",))]
    wanted = [one for one in _wanted(said) if not one[0].startswith(free or ("\0",))]
    right, missed, extra = _matched(wanted, read)
    off = [path for path, _ in (*missed, *extra)]
    ongoing = [
        1 for path, value in (*missed, *extra) if path == "positions.end" and value.endswith(" | present")
    ]
    return Verdict(
        expectation=expectation,
        right=right,
        missed=tuple(f"{path}: {value}" for path, value in missed),
        wrong=tuple(f"{path}: {value}" for path, value in extra),
        name="name" not in off,
        current=not ongoing,
        education=not any(path.startswith("education") for path in off),
    )


def _refused(expectation: Expectation, message: str) -> Verdict:
    pattern = expectation.said.get("error")
    meant = bool(pattern and re.search(pattern, message, re.I))
    lost = () if meant else (pattern,) if pattern else [values[0] for _, values in _wanted(expectation.said)]
    return Verdict(
        expectation=expectation,
        right=int(meant),
        missed=tuple(lost),
        wrong=() if meant else (f"refused: {message}",),
        name=meant,
        current=meant,
        education=meant,
    )


def _matched(wanted: list[tuple[str, list[str]]], read: list[Field]) -> tuple[int, list[Field], list[Field]]:
    left, missed, right = list(read), [], 0
    for path, values in wanted:
        found = next((field for field in left if field[0] == path and field[1] in values), None)
        if found:
            left.remove(found)
            right += 1
        elif not any(value == "" or ("." in path and value.endswith(" | ")) for value in values):
            missed.append((path, values[0]))
    return right, missed, left


def _wanted(said: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Each expected field with its right readings; one that ends in nothing may be missing."""
    for path in ONES:
        if path in said:
            yield path, [_plain(text) for text in _choices(said[path])]
    for path in LISTS:
        for item in said.get(path, ()):
            yield path, [_plain(text) for text in _choices(item)]
    for path, (ident, rest) in STAYS.items():
        for stay in said.get(path, ()):
            names = [_join(*parts) for parts in product(*(_choices(stay.get(key, "")) for key in ident))]
            yield path, names
            for key in rest:
                if key in stay:
                    yield (
                        f"{path}.{key}",
                        [_join(name, _value(key, text)) for name in names for text in _choices(stay[key])],
                    )


def _read(profile: Profile) -> Iterator[Field]:
    for path in ONES:
        if text := _plain(getattr(profile, path)):
            yield path, text
    for path in LISTS:
        for item in getattr(profile, path):
            yield path, _plain(item)
    for job in profile.positions:
        yield from _stay("positions", job)
    for school in profile.education:
        yield from _stay("education", school)


def _stay(path: str, stay: Position | School) -> Iterator[Field]:
    ident, rest = STAYS[path]
    name = _join(*(getattr(stay, key) for key in ident))
    yield path, name
    for key in rest:
        value = getattr(stay, key)
        if key == "end" and value is None:
            value = "present"
        if value:
            yield f"{path}.{key}", _join(name, _value(key, value))


def _value(key: str, text: str) -> str:
    return text[:7] if key in ("start", "end") and re.match(r"\d{4}-\d\d-", text) else text


def _join(*parts: str) -> str:
    return " | ".join(_plain(part) if part else "" for part in parts)


def _choices(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(str.maketrans("’‘“”", "''\"\""))
    return " ".join(folded.split())


def report(verdicts: list[Verdict]) -> str:
    """The table: a row a format, and the total."""
    lines = [f"{'format':<17}{'files':>6}{'name':>9}{'job':>9}{'school':>9}{'precision':>11}{'recall':>8}"]
    formats = sorted({verdict.expectation.format for verdict in verdicts})
    for format in (*formats, "all"):
        held = [one for one in verdicts if format in ("all", one.expectation.format)]
        lines.append(f"{format:<17}{_row(held)}")
    return "\n".join(lines)


def _row(held: list[Verdict]) -> str:
    count = len(held)
    precision, recall = rates(held)
    shares = [sum(getattr(one, key) for one in held) for key in ("name", "current", "education")]
    counts = "".join(f"{f'{right}/{count}':>{width}}" for right, width in zip(shares, (9, 9, 9), strict=True))
    return f"{count:>6}{counts}{precision:>11.3f}{recall:>8.3f}"


def rates(held: list[Verdict]) -> tuple[float, float]:
    """Precision and recall over all fields."""
    right = sum(one.right for one in held)
    wrong, missed = (sum(len(getattr(one, key)) for one in held) for key in ("wrong", "missed"))
    return right / max(right + wrong, 1), right / max(right + missed, 1)


def main() -> None:
    """Print the table; with -v every field that is missed (-) or wrongly read (+)."""
    verdicts = [judge(one) for one in expectations()]
    if "-v" in sys.argv:
        for one in verdicts:
            if one.missed or one.wrong:
                lines = [*(f"  - {text}" for text in one.missed), *(f"  + {text}" for text in one.wrong)]
                print(one.expectation.label, *lines, sep="\n")
    print(report(verdicts))


if __name__ == "__main__":
    main()

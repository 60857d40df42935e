"""What a reader is given, and what it gives back; nothing here knows a format."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Never

from introwriter.errors import ReadError
from introwriter.people import Context, Profile, Sender
from introwriter.readers.trees import bounded, kind_of, parsed

__all__ = ["Input", "Reading", "Source", "source_of"]

Input = str | bytes | Path | dict[str, Any]

MAX_BYTES = 5_000_000
MAX_TABLE_BYTES = 80_000_000  # of CSV, spreadsheets and vCards, which hold many people (and their pictures)
CARDS = frozenset({".vcf", ".vcard"})
TABLES = frozenset({".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".ods"})
_MAGIC = {
    b"%PDF": "a PDF: open it, select all, copy the text and give that instead",
    b"PK\x03\x04": "a zip archive: give its path",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\xd0\xcf\x11\xe0": "an old or locked Office file: save it as .xlsx or .csv, without a password",
    b"\x1f\x8b": "a compressed file: unpack it first",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader understood.

    ``warnings`` are lines for the user: what was dropped or shortened, and what in the text addresses a
    machine; ``told`` are lines that are no warning, such as how columns were understood. ``sender`` and
    ``context`` are there only when the file holds them too.
    """

    profile: Profile
    format: str
    warnings: tuple[str, ...] = ()
    sender: Sender | None = None
    context: Context | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file, paste or object; ``name`` is how errors call it.

    ``row`` says which person of several is meant: 1 for the first, or their name; ``mapping`` which column
    of a table holds which field. ``kept`` is for what a reader parsed, so that many rows cost one parse.
    ``place`` is the path of a folder or a zip file, whose ``data`` are not loaded.
    """

    name: str
    data: bytes = b""
    given: dict[str, Any] | None = None
    row: int | str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    place: Path | None = None
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def at(self, row: int | str | None) -> Source:
        """Return the same file with another person meant; what was parsed stays parsed."""
        other = copy.copy(self)
        object.__setattr__(other, "row", row)
        return other

    @property
    def is_pdf(self) -> bool:
        """Whether the bytes are a PDF's, by its first line."""
        return self.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-")

    @cached_property
    def text(self) -> str:
        """The text: UTF-8 with or without BOM, UTF-16, else cp1252. Raises ReadError for what is no text."""
        for magic, what in _MAGIC.items():
            if self.data.startswith(magic):
                raise ReadError(f"{self.name} is {what.partition(':')[0]}, not text", _then(what))
        text = _decoded(self.data)
        odd = sum(char < " " and char not in "\t\n\r\f\v\x1c\x1d\x1e" for char in text[:20_000])
        if odd > 5 + len(text[:20_000]) // 50:
            raise ReadError(
                f"{self.name} is a binary file", "Give a text file: JSON, YAML, TOML or a pasted profile."
            )
        return text

    @cached_property
    def value(self) -> Any:
        """Whatever a JSON, YAML or TOML text holds, or ``None`` when it is none of these.

        Raises ReadError for one that is malformed, too deep or too large.
        """
        if self.given is not None:
            return bounded(self.given, self.name)
        kind = self._kind()
        return None if kind is None else parsed(self.text, kind, self.name)

    @cached_property
    def tree(self) -> dict[str, Any] | None:
        """The object in a JSON, YAML or TOML text, or ``None`` when it is none of these.

        A list of one object is that object. Raises ReadError for anything else, and as `value` does.
        """
        if self.given is None and self._kind() is None:
            return None
        tree = self.value
        if isinstance(tree, list) and len(tree) == 1:
            tree = tree[0]
        if not isinstance(tree, dict):
            what = f"a list of {len(tree)}" if isinstance(tree, list) else "a single value"
            raise ReadError(
                f"{self.name} holds {what}, not one person", "Give an object with at least a name."
            )
        return tree

    def _kind(self) -> str | None:
        if self.is_pdf:
            return None
        suffix = Path(self.name).suffix.lower().removeprefix(".")
        if suffix in ("json", "yaml", "yml", "toml"):
            return "yaml" if suffix == "yml" else suffix
        return kind_of(self.text)


def source_of(given: Input, name: str | None = None) -> Source:
    """Return the Source of a path, bytes, text or dict.

    A text with a line break or a brace, or that begins with a tag, is the content itself; else it is a path.
    Raises ReadError for a missing, empty or too large file.
    """
    if isinstance(given, dict):
        return Source(name=name or "the given object", given=given)
    if isinstance(given, str) and ("\n" in given or "{" in given or given.lstrip()[:1] == "<"):
        given = given.encode("utf-8", "replace")
        name = name or "the given text"
    if not isinstance(given, bytes) and _holds_files(Path(given)):
        return Source(name=str(given), place=Path(given))
    if not isinstance(given, bytes):
        name, given = str(given), _file(Path(given))
    name = name or "the input"
    if not given.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadError(f"{name} is empty", "Give a profile: at least a name and a headline.")
    if len(given) > _most(name):
        _too_large(name, len(given))
    return Source(name=name, data=given)


def _holds_files(path: Path) -> bool:
    """Whether this is a folder, or a zip file that is no spreadsheet."""
    try:
        if path.is_dir():
            return True
        if not path.is_file() or path.suffix.lower() in TABLES:
            return False
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except (OSError, ValueError):
        return False


def _file(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise ReadError(f"{path} is not a regular file", "Save the profile to a file, or pass it by -.")
        size = path.stat().st_size
        if size > _most(str(path)):
            _too_large(str(path), size)
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(
            f"There is no file {path}", "Check the path; a pasted profile can come by - ."
        ) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not a path"
        shown = str(path) if len(str(path)) < 80 else f"{str(path)[:60]}…"
        raise ReadError(f"{shown!r} cannot be read: {why}", "Give a readable file, or its text.") from None


def _most(name: str) -> int:
    """How many bytes a file of that name may have."""
    return MAX_TABLE_BYTES if Path(name).suffix.lower() in TABLES | CARDS else MAX_BYTES


def _too_large(name: str, size: int) -> Never:
    raise ReadError(
        f"{name} is too large ({size / 1e6:.1f} MB; at most {_most(name) / 1e6:.0f} MB)",
        "One person's profile is far smaller: give that part only.",
    )


def _then(what: str) -> str:
    advice = what.partition(": ")[2]
    return (advice[:1].upper() + advice[1:] + ".") if advice else "Give the profile's text."


def _decoded(data: bytes) -> str:
    from io import BytesIO

    from introwriter.delimited import open_text

    with open_text(BytesIO(data)) as text:
        return text.read()

"""What a reader is given, and what it gives back; nothing here knows a format."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Never

from introwriter.errors import ReadError
from introwriter.people import Context, Profile, Sender

__all__ = ["Input", "Reading", "Source", "source_of"]

Input = str | bytes | Path | dict[str, Any]

MAX_BYTES = 5_000_000
MAX_TREE_BYTES = 1_000_000  # of YAML and TOML, whose parsers are slow
MAX_DEPTH = 20
MAX_NODES = 300_000
_MAGIC = {
    b"%PDF": "a PDF: open it, select all, copy the text and give that instead",
    b"PK\x03\x04": "a zip archive: unpack it and give one file of it",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\xd0\xcf\x11\xe0": "an old Office file: save it as plain text",
    b"\x1f\x8b": "a compressed file: unpack it first",
}
_TOML = (
    r"(?:[ \t]*(?:#[^\n]*)?\n)*"
    r"(?:\[{1,2}[\w. -]+\]{1,2}[ \t]*(?:#[^\n]*)?(?:\n|\Z)|[\w-]+[ \t]*=[ \t]*\S)"
)
_YAML = (
    r"(?m)^(?:name|headline|about|positions|education|skills|posts|target|sender|basics|work|goal|met|read)"
    r"\s*:(?:\s|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader understood.

    ``warnings`` are lines for the user: what was dropped or shortened, and what in the text addresses a
    machine. ``sender`` and ``context`` are there only when the file holds them too.
    """

    profile: Profile
    format: str
    warnings: tuple[str, ...] = ()
    sender: Sender | None = None
    context: Context | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file, paste or object; ``name`` is how errors call it."""

    name: str
    data: bytes = b""
    given: dict[str, Any] | None = None

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
    def tree(self) -> dict[str, Any] | None:
        """The object in a JSON, YAML or TOML text, or ``None`` when it is none of these.

        Raises ReadError for one that is malformed, too deep or too large.
        """
        if self.given is not None:
            return _bounded(self.given, self.name)
        kind = self._kind()
        if kind is None:
            return None
        try:
            tree = {"json": _json, "yaml": _yaml, "toml": _toml}[kind](self.text)
        except RecursionError:
            raise ReadError(f"{self.name} is nested too deeply", "A profile is a few levels deep.") from None
        except ReadError as error:
            raise ReadError(f"{self.name}: {error.message}", error.hint) from None
        if isinstance(tree, list) and len(tree) == 1:
            tree = tree[0]
        if not isinstance(tree, dict):
            what = f"a list of {len(tree)}" if isinstance(tree, list) else "a single value"
            raise ReadError(
                f"{self.name} holds {what}, not one person", "Give an object with at least a name."
            )
        return _bounded(tree, self.name)

    def _kind(self) -> str | None:
        suffix = Path(self.name).suffix.lower().removeprefix(".")
        if suffix in ("json", "yaml", "yml", "toml"):
            return "yaml" if suffix == "yml" else suffix
        start = self.text.lstrip()[:5000].replace("\r\n", "\n")
        if re.match(r"\{\s*(?:[\"'}]|\Z)|\[\s*[{\[\"\]]", start):
            return "json"
        if re.match(_TOML, start):
            return "toml"
        return "yaml" if re.search(_YAML, self.text[:20_000]) else None


def source_of(given: Input, name: str | None = None) -> Source:
    """Return the Source of a path, bytes, text or dict.

    A text that is an existing path is a path; one with a line break or a brace is the content itself.
    Raises ReadError for a missing, empty or too large file, or a folder.
    """
    if isinstance(given, dict):
        return Source(name=name or "the given object", given=given)
    if isinstance(given, str) and ("\n" in given or "{" in given):
        given = given.encode("utf-8", "replace")
        name = name or "the given text"
    if not isinstance(given, bytes):
        name, given = str(given), _file(Path(given))
    name = name or "the input"
    if not given.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadError(f"{name} is empty", "Give a profile: at least a name and a headline.")
    if len(given) > MAX_BYTES:
        _too_large(name, len(given))
    return Source(name=name, data=given)


def _file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(f"{path} is a folder", "Give one file in it.")
        if path.exists() and not path.is_file():
            raise ReadError(f"{path} is not a regular file", "Save the profile to a file, or pass it by -.")
        size = path.stat().st_size
        if size > MAX_BYTES:
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


def _too_large(name: str, size: int) -> Never:
    raise ReadError(
        f"{name} is too large ({size / 1e6:.1f} MB; at most {MAX_BYTES / 1e6:.0f} MB)",
        "One person's profile is far smaller: give that part only.",
    )


def _then(what: str) -> str:
    advice = what.partition(": ")[2]
    return (advice[:1].upper() + advice[1:] + ".") if advice else "Give the profile's text."


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    even, odd = data[:400:2].count(0), data[1:400:2].count(0)
    if max(even, odd) > len(data[:400]) // 5:
        return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _json(text: str) -> Any:
    def refuse(constant: str) -> None:
        raise ReadError(f"{constant} is not JSON", "Write null, or leave the field out.")

    try:
        return json.loads(text, parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"line {error.lineno}, column {error.colno}: not valid JSON ({error.msg})", "Mend that line."
        ) from None
    except ValueError as error:
        raise ReadError(f"not valid JSON ({str(error)[:80]})", "Mend the number.") from None


def _toml(text: str) -> Any:
    import tomllib

    if len(text) > MAX_TREE_BYTES:
        raise ReadError("more than 1 MB of TOML", "Give it as JSON.")
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except ValueError as error:
        raise ReadError(f"not valid TOML ({error})", "Mend that line.") from None


def _yaml(text: str) -> Any:
    import yaml

    if len(text) > MAX_TREE_BYTES:
        raise ReadError("more than 1 MB of YAML", "Give it as JSON.")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise ReadError(f"{where}not YAML that is safe to read ({problem})", "Mend that line.") from None
    except (ValueError, TypeError) as error:
        raise ReadError(f"not valid YAML ({str(error)[:80]})", "Mend that value.") from None


def _bounded(tree: dict[str, Any], name: str) -> dict[str, Any]:
    """Refuse what is too deep or, with YAML's aliases written out, too large."""
    level: list[Any] = [tree]
    nodes = 0
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for node in level:
            below.extend(node.values() if isinstance(node, dict) else node)
            nodes += len(node)
            if nodes > MAX_NODES:
                raise ReadError(
                    f"{name} holds more than {MAX_NODES:,} values", "Give one person's profile only."
                )
        level = [node for node in below if isinstance(node, (dict, list, tuple))]
        if not level:
            return tree
    raise ReadError(f"{name} is nested more than {MAX_DEPTH} levels deep", "A profile is a few levels deep.")

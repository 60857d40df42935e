"""Reading one template file: TOML between two ``+++`` lines, then the body."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from introwriter.channels import CHANNELS
from introwriter.errors import TemplateError
from introwriter.facts import FactKind
from introwriter.prompts.conditions import condition_error
from introwriter.prompts.prompt import Prompt

__all__ = ["KEYS", "read_prompt"]

KEYS: dict[str, type] = {
    "name": str,
    "situation": str,
    "summary": str,
    "needs": list,
    "base": float,
    "channels": list,
    "languages": list,
    "prefer": list,
    "signals": dict,
}
FENCE = "+++"
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)|\s*\(at end of document\)")


def read_prompt(path: Path) -> Prompt:
    """Return the template that the file holds.

    Raises TemplateError, with ``file:line``, for a file without front matter, TOML that does not parse,
    unknown keys, values of the wrong type, and conditions and channels that do not exist.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(
            f"{path}:1: cannot be read ({error}).", "Templates are UTF-8 text files."
        ) from None
    header, body, line = _split(path, text.replace("\r\n", "\n"))
    data = _parsed(path, header)
    for key, value in data.items():
        _check(path, header, key, value)
    stem = path.name.removesuffix(".md.j2")
    if data.get("name", stem) != stem:
        hint = f"Write name = {stem!r}, or rename the file to {data['name']}.md.j2."
        raise TemplateError(f"{_at(path, header, 'name')}: the name is not the file's.", hint)
    return Prompt(
        name=stem,
        situation=data.get("situation", stem),
        summary=data.get("summary", ""),
        needs=tuple(data.get("needs", ())),
        signals=tuple((key, float(weight)) for key, weight in data.get("signals", {}).items()),
        base=float(data.get("base", 0.0)),
        channels=tuple(data.get("channels", ())),
        languages=tuple(data.get("languages", ())),
        prefer=tuple(data.get("prefer", ())),
        body=body,
        path=path,
        line=line,
    )


def _split(path: Path, text: str) -> tuple[str, str, int]:
    """Return the front matter, the body, and the line of the file at which the body begins."""
    if not text.startswith(FENCE + "\n"):
        hint = "Begin the file with a line +++, then TOML, then another line +++."
        raise TemplateError(f"{path}:1: there is no front matter.", hint)
    end = text.find(f"\n{FENCE}\n", len(FENCE))
    if end < 0:
        raise TemplateError(f"{path}:1: the front matter is never closed.", "Close it with a line +++.")
    header = text[len(FENCE) + 1 : end + 1]
    return header, text[end + len(FENCE) + 2 :], header.count("\n") + 3


def _parsed(path: Path, header: str) -> dict[str, Any]:
    try:
        return tomllib.loads(header)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place.group(1)) + 1 if place and place.group(1) else header.count("\n") + 1
        what = _AT_LINE.sub("", str(error))
        raise TemplateError(f"{path}:{line}: {what}.", "The front matter is TOML.") from None


def _at(path: Path, header: str, key: str) -> str:
    """Where ``key`` stands, as ``file:line``."""
    bare = re.escape(key)
    found = re.search(rf"^\s*(?:\[\s*)?[\"']?{bare}[\"']?\s*[=\].]", header, re.MULTILINE)
    if not found:
        found = re.search(bare, header)
    start = found.end() if found else 0
    return f"{path}:{header.count(chr(10), 0, start) + 2}"


def _check(path: Path, header: str, key: str, value: Any) -> None:
    wrong = _wrong_value(key, value)
    if wrong:
        raise TemplateError(f"{_at(path, header, key)}: {wrong[0]}", wrong[1])
    if key not in ("needs", "signals"):
        return
    for condition in value:
        wrong = condition_error(condition)
        if not wrong and key == "signals" and not _is_number(value[condition]):
            wrong = f"the weight of {condition!r} must be a number.", "For example 1.5."
        if wrong:
            raise TemplateError(f"{_at(path, header, condition)}: {wrong[0]}", wrong[1])


def _wrong_value(key: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with a key and its value, and what to do about it."""
    if key not in KEYS:
        return f"unknown key {key!r}.", _nearest(key, KEYS)
    kind = KEYS[key]
    if not (_is_number(value) if kind is float else isinstance(value, kind)):
        return f"{key} must be {_NAMES[kind]}.", "See docs/templates.md for the keys."
    if kind is list and not all(isinstance(item, str) for item in value):
        return f"{key} must be a list of texts.", "See docs/templates.md for the keys."
    options = {"channels": tuple(CHANNELS), "prefer": get_args(FactKind)}.get(key, ())
    for name in value if options else ():
        if name not in options:
            return f"{key} cannot hold {name!r}.", _nearest(name, options)
    return None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_NAMES = {str: "a text", list: "a list", float: "a number", dict: "a table"}


def _nearest(name: str, options: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, list(options), n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(options)}."

"""The native schema, in JSON, YAML or TOML: the fields of people.py under their own names.

The check is driven by those dataclasses. It is written out rather than left to pydantic because it runs in
every draft: importing pydantic and building its adapter costs 75 ms of CPU, this well under one.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import lru_cache
from typing import Any, TypeVar

from introwriter.errors import ReadError
from introwriter.people import Position, Post, Profile, School, VoiceWishes
from introwriter.readers.source import Reading, Source
from introwriter.untrusted import clean

__all__ = ["KEYS", "FIELD_LIMIT", "LIST_LIMIT", "Checker", "read", "sniff"]

FIELD_LIMIT = 20_000  # characters of one field
LIST_LIMIT = 300  # entries of one list
_NOW = frozenset({"present", "current", "now", "today", "heute", "ongoing"})
_RECORDS: dict[str, type] = {"Position": Position, "School": School, "Post": Post}
_ITEM_KEYS = ("name", "title", "text", "description")
KEYS = frozenset(field.name for field in fields(Profile))

T = TypeVar("T")


def sniff(source: Source) -> bool:
    """Whether this is an object with at least one field of a person."""
    return source.tree is not None and not KEYS.isdisjoint(source.tree)


def read(source: Source) -> Reading:
    """Read one person. Raises ReadError naming the path of each wrong field."""
    checker = Checker(source.name)
    profile = checker.take(Profile, source.tree or {})
    checker.finish()
    return Reading(profile=profile, format="native", warnings=tuple(checker.warnings))


class Checker:
    """Turns trees into people, collecting what is wrong and what had to be shortened."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[str] = []
        self.warnings: list[str] = []

    def finish(self) -> None:
        """Raise ReadError with the first three problems, if there are any."""
        if not self.problems:
            return
        more = len(self.problems) - 3
        tail = f"; and {more} more" if more > 0 else ""
        raise ReadError(
            f"{self.name}: {'; '.join(self.problems[:3])}{tail}",
            "Mend or remove what is named; docs/profiles.md lists every field.",
        )

    def take(self, record: type[T], tree: Any, path: str = "") -> T:
        """Return the dataclass ``record`` that ``tree`` describes; ``path`` is where it stands."""
        if not isinstance(tree, dict):
            self._wrong(path or "the input", "must be an object with fields", tree)
            tree = {}
        known = _schema(record)  # type: ignore[arg-type]
        values: dict[str, Any] = {}
        for key, value in tree.items():
            where = f"{path}.{key}" if path else str(key)
            if key in known:
                values[str(key)] = self._value(known[str(key)], value, where)
            elif not str(key).startswith(("$", "_")):
                self._unknown(where, str(key), known)
        if record is School:
            # Leaving out when school ended is no sign of still being there; only a written null is.
            values.setdefault("end", "")
        for field in fields(record):  # type: ignore[arg-type]
            if field.name not in values and field.default is MISSING:
                self.problems.append(f"{path}.{field.name} is missing")
                values[field.name] = ""
        return record(**values)

    def text(self, value: Any, where: str) -> str:
        """Return a text field; null is empty, numbers and dates become text."""
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, (str, int, float, datetime.date)):
            self._wrong(where, "must be a text", value)
            return ""
        if not isinstance(value, str):
            return _plain(value)
        if len(value) > FIELD_LIMIT:
            self.warnings.append(f"{where} was cut from {len(value):,} to {FIELD_LIMIT:,} characters")
        return clean(value, FIELD_LIMIT)

    def _value(self, kind: str, value: Any, where: str) -> Any:
        if kind == "str":
            return self.text(value, where)
        if kind == "str | None":
            text = None if value is None else self.text(value, where)
            return None if text and text.lower() in _NOW else text
        if kind == "bool | None":
            if value is not None and not isinstance(value, bool):
                self._wrong(where, "must be true or false", value)
            return value if isinstance(value, bool) else None
        if kind == "VoiceWishes | None":
            return None if value is None else self.take(VoiceWishes, value, where)
        entry = kind.removeprefix("tuple[").removesuffix(", ...]")
        take: Callable[[Any, str], Any] = self._item
        if entry in _RECORDS:
            take = lambda item, at: self._record(entry, item, at)  # noqa: E731
        return self._list(value, where, take)

    def _list(self, value: Any, where: str, take: Callable[[Any, str], Any]) -> tuple[Any, ...]:
        if value is None:
            return ()
        if not isinstance(value, (list, tuple)):
            self._wrong(where, "must be a list", value)
            return ()
        if len(value) > LIST_LIMIT:
            self.warnings.append(f"{where}: only the first {LIST_LIMIT} of {len(value):,} entries were read")
        return tuple(take(item, f"{where}.{i}") for i, item in enumerate(value[:LIST_LIMIT]))

    def _record(self, entry: str, item: Any, where: str) -> Any:
        if entry == "Post" and isinstance(item, str):
            item = {"text": item}
        return self.take(_RECORDS[entry], item, where)

    def _item(self, item: Any, where: str) -> str:
        if not isinstance(item, dict):
            return self.text(item, where)
        for key in item:
            if key not in _ITEM_KEYS and not str(key).startswith(("$", "_")):
                self._unknown(f"{where}.{key}", str(key), dict.fromkeys(_ITEM_KEYS, ""))
        texts = [self.text(item.get(key), f"{where}.{key}") for key in _ITEM_KEYS]
        if not any(texts):
            self.problems.append(f"{where} has neither a name nor a text")
        return ": ".join(text for text in texts if text)

    def _wrong(self, where: str, must: str, value: Any) -> None:
        kind = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}.get(
            type(value), "a number"
        )
        self.problems.append(f"{where} {must}, not {'null' if value is None else kind}")

    def _unknown(self, where: str, key: str, known: dict[str, str]) -> None:
        from difflib import get_close_matches

        near = get_close_matches(key.lower(), known, n=1, cutoff=0.6)
        shown = where if len(where) <= 80 else f"{where[:77]}…"
        if near:
            advice = f" (did you mean {near[0]}?)"
        else:
            advice = " (it belongs to a sender)" if key == "voice_samples" else ""
        self.problems.append(f"{shown} is not a field of the schema{advice}")


@lru_cache(maxsize=8)
def _schema(record: type) -> dict[str, str]:
    return {field.name: str(field.type) for field in fields(record)}


def _plain(value: float | datetime.date) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return ""
    return (
        str(value) if abs(value) < 1e18 else f"{value:.3g}" if isinstance(value, float) else "a huge number"
    )

"""JSON, YAML and TOML, told apart and parsed within bounds."""

from __future__ import annotations

import json
import re
from typing import Any

from introwriter.errors import ReadError

__all__ = ["bounded", "kind_of", "parsed"]

MAX_TREE_BYTES = 1_000_000  # of YAML and TOML, whose parsers are slow
MAX_DEPTH = 20
MAX_NODES = 300_000
_TOML = (
    r"(?:[ \t]*(?:#[^\n]*)?\n)*"
    r"(?:\[{1,2}[\w. -]+\]{1,2}[ \t]*(?:#[^\n]*)?(?:\n|\Z)|[\w-]+[ \t]*=[ \t]*\S)"
)
_YAML = (
    r"(?m)^(?:name|headline|about|positions|education|skills|posts|target|sender|basics|work|goal|met|read)"
    r"\s*:(?:\s|$)"
)


def kind_of(text: str) -> str | None:
    """Return "json", "yaml" or "toml" by how a text begins, or ``None``."""
    start = text.lstrip()[:5000].replace("\r\n", "\n")
    if re.match(r"\{\s*(?:[\"'}]|\Z)|\[\s*[{\[\"\]]", start):
        return "json"
    if re.match(_TOML, start):
        return "toml"
    return "yaml" if re.search(_YAML, text[:20_000]) else None


def parsed(text: str, kind: str, name: str) -> Any:
    """Parse a text of that kind. Raises ReadError, which calls it ``name``."""
    try:
        value = {"json": _json, "yaml": _yaml, "toml": _toml}[kind](text)
    except RecursionError:
        raise ReadError(f"{name} is nested too deeply", "A profile is a few levels deep.") from None
    except ReadError as error:
        raise ReadError(f"{name}: {error.message}", error.hint) from None
    return bounded(value, name)


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


def bounded(tree: Any, name: str) -> Any:
    """Return ``tree``; raise ReadError when it is too deep or, with YAML's aliases written out, too large."""
    level: list[Any] = [tree] if isinstance(tree, (dict, list, tuple)) else []
    nodes = 0
    for _ in range(MAX_DEPTH + 1):
        if not level:
            return tree
        below: list[Any] = []
        for node in level:
            below.extend(node.values() if isinstance(node, dict) else node)
            nodes += len(node)
            if nodes > MAX_NODES:
                raise ReadError(
                    f"{name} holds more than {MAX_NODES:,} values", "Give one person's profile only."
                )
        level = [node for node in below if isinstance(node, (dict, list, tuple))]
    raise ReadError(f"{name} is nested more than {MAX_DEPTH} levels deep", "A profile is a few levels deep.")

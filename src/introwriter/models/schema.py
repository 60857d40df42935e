"""The shape that a model's reply must have. The thinking comes before the text, the evidence after it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["NOTES_SCHEMA", "VERDICTS_SCHEMA", "in_words", "kept_short"]


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_WORDS = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}

NOTES_SCHEMA: dict[str, Any] = {
    "title": "notes",
    "description": "Notes to choose from, and what each statement in them rests on.",
    **_object(
        {
            "notes": _list(
                _object(
                    {
                        "hook": {**_WORDS, "description": "A verbatim quote from the facts to build on."},
                        "only_me": {**_WORDS, "description": "Why nobody else could write this note."},
                        "did": {**_WORDS, "description": "What the sender did, and what came of it."},
                        "left_out": {**_list(_WORDS), "description": "True facts left out on purpose."},
                        "ask": {**_MAYBE, "description": "The one request in at most twelve words, or null."},
                        "text": {**_WORDS, "description": "The note itself, ready to send."},
                        "subject": {**_MAYBE, "description": "The subject line, or null without one."},
                        "claims": _list(
                            _object(
                                {
                                    "text": {**_WORDS, "description": "One statement of the note."},
                                    "facts": {
                                        **_list(_WORDS),
                                        "description": "Ids of the facts it rests on.",
                                    },
                                }
                            )
                        ),
                    }
                )
            )
        }
    ),
}
"""JSON schema of the reply, strict enough for providers that refuse optional properties."""

VERDICTS_SCHEMA: dict[str, Any] = {
    "title": "statements",
    "description": "For each statement of a note, the fact that carries it.",
    **_object(
        {
            "statements": _list(
                _object(
                    {
                        "number": {"type": "integer", "description": "The statement's number."},
                        "asserts": {
                            "type": "boolean",
                            "description": "Whether it says that something is so.",
                        },
                        "fact": {**_MAYBE, "description": "The id of the fact that carries it, or null."},
                    }
                )
            )
        }
    ),
}
"""JSON schema of a second reader's reply."""


def in_words(schema: Mapping[str, Any]) -> str:
    """Return ``schema`` as an instruction, for servers that cannot enforce it."""
    return "Answer with one JSON object and nothing else, of this JSON schema:\n" + json.dumps(
        schema, ensure_ascii=False, separators=(",", ":")
    )


_MOST_ITEMS = {"notes": 3, "statements": 60, "left_out": 3, "facts": 4}
_MOST_LETTERS = {"text": 2000}


def kept_short(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``schema`` with a bound on every list and string.

    For engines that obey a schema to the letter: a small model in a loop would go on to its token limit.
    At most 3 notes, 3 facts left out, 4 facts a claim, 12 items in any other list; at most 2,000 characters
    of text and 200 of anything else.
    """
    return _shortened(schema, "")


def _shortened(schema: Mapping[str, Any], key: str) -> dict[str, Any]:
    short = dict(schema)
    kinds = schema.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    if "array" in kinds:
        short |= {"maxItems": _MOST_ITEMS.get(key, 12), "items": _shortened(schema.get("items", {}), key)}
    if "string" in kinds:
        short["maxLength"] = _MOST_LETTERS.get(key, 200)
    if "object" in kinds:
        short["properties"] = {k: _shortened(v, k) for k, v in schema.get("properties", {}).items()}
    return short

"""The shape that a model's reply must have. The thinking comes before the text, the evidence after it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["NOTES_SCHEMA", "in_words"]


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


def in_words(schema: Mapping[str, Any]) -> str:
    """Return ``schema`` as an instruction, for servers that cannot enforce it."""
    return "Answer with one JSON object and nothing else, of this JSON schema:\n" + json.dumps(
        schema, ensure_ascii=False, separators=(",", ":")
    )

"""Second readers for tests: one that reads rightly, and those that fail as models do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from introwriter.models.mock_readers import (
    doubts_everything,
    is_second_reading,
    statements_in,
    supports_everything,
)
from introwriter.prompts import Message

__all__ = [
    "NONSENSE", "Reader", "doubts_everything", "is_second_reading", "says", "silent", "statements_in",
    "supports_everything",
]  # fmt: skip

Reader = Callable[[Sequence[Message]], Any]


def says(*facts: str | None) -> Callable[[Sequence[Message]], dict[str, Any]]:
    """One answer for each statement: a fact's id, ``None`` for no fact, "-" for nothing asserted."""

    def answer(messages: Sequence[Message]) -> dict[str, Any]:
        return {
            "statements": [
                {"number": i, "asserts": fact != "-", "fact": None if fact == "-" else fact}
                for i, fact in enumerate(facts, 1)
            ]
        }

    return answer


def silent(messages: Sequence[Message]) -> dict[str, Any]:
    """Finds that nothing asserts anything."""
    return says(*("-" for _ in statements_in(messages)))(messages)


NONSENSE: tuple[Any, ...] = (
    "",
    "The note looks great to me!",
    '{"statements": [{"number": 1,',
    {"notes": [{"text": "Ines, hello."}]},
    {"statements": []},
    {"statements": "all of them"},
    {"statements": [{"number": 1, "asserts": "yes", "fact": None}]},
    {"statements": [{"number": True, "asserts": True, "fact": None}]},
    {"statements": [None]},
    {"statements": [["target.about"]]},
    {"statements": [{"number": i, "asserts": True, "fact": None} for i in range(2, 40)]},
    {"statements": [{"number": 1, "asserts": True, "fact": None}] * 2},
    {"statements": [{"number": 1, "asserts": True, "fact": {"id": "target.about"}}]},
    {"statements": [{}]},
)

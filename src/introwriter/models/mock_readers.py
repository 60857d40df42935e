"""Stand-ins for second readers: the two ways in which a real one can be of no use, at their worst.

Each is a function of the messages, as the mocks that write are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from introwriter.models.mocks import facts_in

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["doubts_everything", "is_second_reading", "statements_in", "supports_everything"]

_STATEMENTS = re.compile(r"<statements>\n(.*?)\n</statements>", re.DOTALL)


def is_second_reading(messages: Sequence[Message]) -> bool:
    """Whether these messages ask for a note to be read again, not for one to be written."""
    return bool(_STATEMENTS.search(messages[-1].content))


def statements_in(messages: Sequence[Message]) -> tuple[str, ...]:
    """Return the statements that the rendered prompt holds, in its order."""
    found = _STATEMENTS.search(messages[-1].content)
    return tuple(line.split(". ", 1)[1] for line in found[1].splitlines()) if found else ()


def supports_everything(messages: Sequence[Message]) -> dict[str, Any]:
    """Names, for every statement, the fact that shares most words with it, or else the first."""
    facts = facts_in(messages)
    rows: list[dict[str, Any]] = []
    for number, statement in enumerate(statements_in(messages), 1):
        words = set(statement.casefold().split())
        nearest = max(
            facts, key=lambda fact: len(words.intersection(fact.text.casefold().split())), default=None
        )
        rows.append({"number": number, "asserts": True, "fact": nearest.id if nearest else None})
    return {"statements": rows}


def doubts_everything(messages: Sequence[Message]) -> dict[str, Any]:
    """Finds no fact for anything."""
    count = len(statements_in(messages))
    return {"statements": [{"number": i, "asserts": True, "fact": None} for i in range(1, count + 1)]}

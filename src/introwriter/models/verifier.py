"""A chat model as second reader: which fact carries each statement of a note, or none."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from introwriter.grounding import Opinion
from introwriter.models.base import ChatModel, Reply
from introwriter.models.counted import CountedModel
from introwriter.models.replies import json_in
from introwriter.models.schema import VERDICTS_SCHEMA
from introwriter.note import Usage

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.note import Draft
    from introwriter.prompts import Message, Prompt

__all__ = ["Verifier", "VerifyRenderer"]

_UNREAD = "The second reader's reply could not be used ({why}), so the note was judged without it."
_UNKNOWN_FACT = "The second reader named a fact that it was not shown, so that opinion was left out."
_BRACKETS = "[] "


class VerifyRenderer(Protocol):
    """What turns a judged draft into the messages for a second reader (the prompt library)."""

    @property
    def tasks(self) -> Mapping[str, Prompt]:
        """The templates that are not for notes, by name; ``verify`` is the one used here."""

    def render_verify(self, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        """Return the messages that ask which fact carries each statement."""


class Verifier:
    """Reads notes with ``model`` from the messages that ``prompts`` renders, one call a note.

    A reply that cannot be used changes nothing and is told in ``notices``. Make one for each piece of work:
    ``usage`` counts from its making. Safe to share by threads.
    """

    def __init__(self, model: ChatModel, prompts: VerifyRenderer) -> None:
        self._chat = CountedModel(model)
        self._prompts = prompts
        self._notices: dict[str, None] = {}
        self._lock = threading.Lock()

    @property
    def usage(self) -> Usage:
        """Calls that reached a model, their tokens and seconds, and whether the cache answered any."""
        return self._chat.usage

    @property
    def sent(self) -> tuple[Message, ...]:
        """Every message that was sent (or answered from the cache), once, in order."""
        return self._chat.sent

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the replies and of the way to the model."""
        with self._lock:
            return (*self._notices, *self._chat.notices)

    def read(self, brief: Brief, draft: Draft) -> tuple[Opinion, ...]:
        """Return what the model says of the draft's claims; nothing of those it was not asked about.

        A claim that rests on a line which the model was not shown in full is not doubted for want of it.
        Raises ModelError for whatever went wrong on the way to the model.
        """
        from introwriter.prompts.verifying import statements_of, whole_facts

        asked = statements_of(brief, draft)
        if not asked:
            return ()
        reply = self._chat.complete(self._prompts.render_verify(brief, draft), VERDICTS_SCHEMA)
        try:
            rows = _rows(reply, len(asked))
        except _Unusable as error:
            self._note(_UNREAD.format(why=error))
            return ()
        shown = whole_facts(brief, self._prompts.tasks["verify"], draft)
        opinions = []
        for place, (asserts, fact) in zip(asked, rows, strict=True):
            if fact is not None and fact not in shown:
                self._note(_UNKNOWN_FACT)
            elif fact is not None:
                opinions.append(Opinion(claim=place, fact=fact))
            elif asserts and all(shown.get(cited) for cited in draft.claims[place].facts):
                opinions.append(Opinion(claim=place, fact=None))
        return tuple(opinions)

    def _note(self, notice: str) -> None:
        with self._lock:
            self._notices[notice] = None


class _Unusable(Exception):
    """A reply that says nothing of the statements, and why."""


def _rows(reply: Reply, count: int) -> Sequence[tuple[bool, str | None]]:
    """Return (asserts, fact id) for each statement in order. Raises _Unusable unless all are there once."""
    if reply.finish == "refusal":
        raise _Unusable("it declined")
    if reply.finish == "length":
        raise _Unusable("it was cut off")
    data = reply.data if reply.data is not None else json_in(reply.text.strip())
    lists = [value for value in (data or {}).values() if isinstance(value, list)]
    rows = (data or {}).get("statements", lists[0] if len(lists) == 1 else None)
    if not isinstance(rows, list):
        raise _Unusable("it is not the JSON that was asked for")
    read = [_row(row) for row in rows]
    if sorted(number for number, _, _ in read) != list(range(1, count + 1)):
        raise _Unusable(f"it does not speak once of each of the {count} statements")
    return [(asserts, fact) for _, asserts, fact in sorted(read, key=lambda row: row[0])]


def _row(row: Any) -> tuple[int, bool, str | None]:
    if not isinstance(row, Mapping):
        raise _Unusable("it is not the JSON that was asked for")
    number, asserts, fact = row.get("number"), row.get("asserts"), row.get("fact")
    fact = fact.strip(_BRACKETS) if isinstance(fact, str) else fact
    if type(number) is not int or type(asserts) is not bool or not (fact is None or isinstance(fact, str)):
        raise _Unusable("it is not the JSON that was asked for")
    return number, asserts, fact if fact and fact.lower() not in ("none", "null") else None

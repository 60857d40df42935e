"""A model that compares two notes, blind and in both orders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from introwriter.brief import Brief
from introwriter.evals.case import Which
from introwriter.models.base import ChatModel, Reply
from introwriter.models.counted import CountedModel
from introwriter.models.replies import json_in
from introwriter.note import Usage
from introwriter.prompts import PromptLibrary

__all__ = ["JUDGE_SCHEMA", "Duel", "Judge"]

Vote = Literal["first", "second", "equal"]
_VOTES: Mapping[str, Vote] = {"1": "first", "2": "second", "equal": "equal"}


def _opinion(what: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "why": {"type": "string", "description": "At most twenty words that quote the notes."},
            "better": {"type": "string", "enum": [*_VOTES], "description": f"Which note has more {what}."},
        },
        "required": ["why", "better"],
        "additionalProperties": False,
    }


JUDGE_SCHEMA: dict[str, Any] = {
    "title": "comparison",
    "description": "Which of two notes is warmer, and which is more specific.",
    "type": "object",
    "properties": {which: _opinion(which) for which in get_args(Which)},
    "required": [*get_args(Which)],
    "additionalProperties": False,
}
"""JSON schema of a judge's reply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duel:
    """Two notes judged in both orders.

    ``winner`` is, for each score, ``a`` or ``b`` when both orders say so, else ``None``. ``first`` and
    ``votes`` count the votes for the note that stood first, and all votes that chose one; ``unusable`` the
    replies that could not be read.
    """

    winner: dict[str, Literal["a", "b"] | None]
    first: int
    votes: int
    unusable: int


class Judge:
    """Compares notes with ``model`` by the template ``judge`` of ``library``. Safe to share by threads."""

    def __init__(self, model: ChatModel, library: PromptLibrary) -> None:
        self._chat = CountedModel(model)
        self._library = library

    @property
    def name(self) -> str:
        """The model's name."""
        return self._chat.name

    @property
    def usage(self) -> Usage:
        """What the judging has cost."""
        return self._chat.usage

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know of the way to the model."""
        return self._chat.notices

    def duel(self, brief: Brief, a: str, b: str) -> Duel:
        """Compare two notes in both orders. Raises ModelError for whatever went wrong on the way."""
        forth, back = self.compare(brief, a, b), self.compare(brief, b, a)
        seen = [votes for votes in (forth, back) if votes is not None]
        cast = [vote for votes in seen for vote in votes.values() if vote != "equal"]
        return Duel(
            winner={which: _winner(forth, back, which) for which in get_args(Which)},
            first=cast.count("first"),
            votes=len(cast),
            unusable=2 - len(seen),
        )

    def compare(self, brief: Brief, first: str, second: str) -> dict[str, Vote] | None:
        """Ask once; return the vote for each score, or ``None`` for a reply that cannot be read."""
        from introwriter.prompts.material import facts_block, facts_for, one_line, without_contact
        from introwriter.prompts.render import render

        prompt = self._library.tasks["judge"]
        values = {
            "facts": facts_block(facts_for(brief, prompt)),
            "first": one_line(without_contact(first)),
            "second": one_line(without_contact(second)),
        }
        messages = render(prompt, values, self._library.folders)
        return _votes(self._chat.complete(messages, JUDGE_SCHEMA))


def _winner(
    forth: Mapping[str, Vote] | None, back: Mapping[str, Vote] | None, which: str
) -> Literal["a", "b"] | None:
    """The note that won in both orders, if one did."""
    if forth is None or back is None:
        return None
    both = (forth[which], back[which])
    return "a" if both == ("first", "second") else "b" if both == ("second", "first") else None


def _votes(reply: Reply) -> dict[str, Vote] | None:
    if reply.finish in ("refusal", "length"):
        return None
    data = reply.data if reply.data is not None else json_in(reply.text.strip())
    found: dict[str, Vote] = {}
    for which in get_args(Which):
        opinion = (data or {}).get(which)
        better = opinion.get("better") if isinstance(opinion, Mapping) else opinion
        vote = _VOTES.get(str(better).strip().lower())
        if vote is None:
            return None
        found[which] = vote
    return found

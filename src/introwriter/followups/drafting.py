"""Drafts for those to write to first, by the same pipeline as every other note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from introwriter.api import prepare, write_from
from introwriter.composer import Composer
from introwriter.errors import ModelError
from introwriter.followups.approach import Approach, approach_to
from introwriter.followups.order import profile_of
from introwriter.followups.records import Followup, Written
from introwriter.note import Note, Result
from introwriter.people import Profile, Sender

if TYPE_CHECKING:
    from introwriter.models import ChatModel

__all__ = ["Pen", "drafted"]

_SPARE = 3
"""Drafts that the offline writer is asked for, so that one that reads badly has another behind it."""
_TWO_DEEP = re.compile(
    r"\bfrom (?:after|before|over|behind|by|near|next to|outside|through|via|for|during)\b"
)
_OPENING, _CLOSING = "“«„", "”»“"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """How the drafts are written; the parts are those of write()."""

    model: str | ChatModel = "offline"
    base_url: str | None = None
    prompts: Path | None = None
    language: str | None = None
    tone: str = "warm"
    seed: int = 0


def drafted(
    people: Iterable[Followup], sender: Sender, until: date | None, *, home: str, pen: Pen
) -> tuple[tuple[Followup, ...], str, int]:
    """Give each person a draft, a question, or both; say what failed, if the model did, else "".

    The number is how many of a model's people got no draft since none passed the checks.

    After a failure the rest get their questions. ``home`` is the language that the owner writes in where
    nothing else tells. Nothing is kept, a model's reply neither. Raises InputError as write() does.
    """
    composer, failure, withheld = Composer(pen.seed), "", 0
    done: list[Followup] = []
    for turn, one in enumerate(people):
        approach = approach_to(one, until, pen.language or home, turn + pen.seed)
        foreign = pen.language not in (None, approach.language)
        if approach.context is None or foreign or failure:
            done.append(replace(one, question=approach.question))
            continue
        try:
            done.append(
                _with(one, approach, _attempts(profile_of(one.person), sender, approach, pen, composer))
            )
            withheld += pen.model != "offline" and done[-1].draft is None
        except ModelError as error:
            failure = f"The model failed: {error.message} There are questions in the place of drafts."
            done.append(replace(one, question=approach.question))
    return tuple(done), failure, withheld


def _attempts(
    target: Profile, sender: Sender, approach: Approach, pen: Pen, composer: Composer
) -> Iterator[Result]:
    """Write with the batch's composer; offline then with a new one, and then with their name alone."""
    yield _written(target, sender, approach, pen, composer)
    if pen.model == "offline":
        yield _written(target, sender, approach, pen, Composer(pen.seed))
        yield _written(Profile(name=target.name), sender, approach, pen, Composer(pen.seed))


def _written(target: Profile, sender: Sender, approach: Approach, pen: Pen, composer: Composer) -> Result:
    brief = prepare(target, sender, approach.context, channel="dm", language=approach.language, tone=pen.tone)
    result, _ = write_from(
        brief, n=_SPARE if pen.model == "offline" else 1, model=pen.model, base_url=pen.base_url,
        prompts=pen.prompts, seed=pen.seed, template=approach.template, cache=False, composer=composer,
    )  # fmt: skip
    return result


def _with(one: Followup, approach: Approach, attempts: Iterable[Result]) -> Followup:
    """Take the first note that reads well and tells of the meeting, where there was one and little else."""
    met = approach.thin and approach.context is not None and approach.context.met is not None
    for result in attempts:
        for note in result.notes:
            if (
                _sound(note.text, approach)
                and _quotes(note.text, approach.quote)
                and (not met or _tells(note, "context.met"))
            ):
                draft = Written(note=note, result=result)
                return replace(one, draft=draft, question=approach.question if approach.thin else None)
    return replace(one, question=approach.question)


def _tells(note: Note, fact: str) -> bool:
    """Whether a statement of the note rests on the fact of that id."""
    return any(fact in claim.facts for claim in note.draft.claims)


def _sound(text: str, approach: Approach) -> bool:
    """Whether it speaks to them, not of them; and no place is two prepositions deep ("from after it")."""
    ours = text.replace(approach.quote, "") if approach.quote else text
    named = len(re.findall(rf"(?<!\w){re.escape(approach.name)}(?!\w)", ours)) if approach.name else 0
    return named <= 1 and not _TWO_DEEP.search(ours)


def _quotes(text: str, quote: str) -> bool:
    """Whether a draft holds their words as they wrote them, with a mark before and behind."""
    if not quote:
        return True
    bare, words = ("".join(part.split()) for part in (text, quote))
    at = bare.find(words)
    return at > 0 and bare[at - 1] in _OPENING and bare[at + len(words) :][:1] in _CLOSING

"""The Python API: the writer with its collaborators built and passed in.

>>> result = iw.write("maya.toml", "me.toml", {"met": "in the coffee queue at PyCon"})
>>> print(result.notes[0].text if result.notes else result.question)
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.brief import Brief
from introwriter.channels import Channel
from introwriter.composer import Composer
from introwriter.composer.outline import outlines
from introwriter.drafter import Drafter, SecondReader
from introwriter.errors import InputError, ModelError
from introwriter.inputs import Given, Person, people_of, prepare
from introwriter.language import language_of
from introwriter.note import Draft, Note, Result, Scores
from introwriter.prompts import PromptLibrary
from introwriter.readers import read_profile
from introwriter.scores import score as score_text
from introwriter.scores import share_of_warmth
from introwriter.writer import NOTHING_PASSED, judge, reread, write_note

if TYPE_CHECKING:
    from introwriter.models import ChatModel
    from introwriter.prompts import Message

__all__ = [
    "Person", "awrite", "check", "check_against", "people_of", "prepare", "read_profile", "score",
    "template_library", "write", "write_from", "write_many", "write_with_model",
]  # fmt: skip

_MOST_NOTES = 10
_NO_READER = (
    "A note is verified by a model, and none was named.",
    "Name one (--model provider:name); the offline writer's notes are checked without it, too.",
)


def write(
    target: Person,
    sender: Person | None = None,
    context: Given = None,
    *,
    channel: str | Channel = "linkedin",
    language: str | None = None,
    tone: str = "warm",
    n: int = 3,
    model: str | ChatModel = "offline",
    prompts: str | Path | None = None,
    seed: int = 0,
    template: str | None = None,
    base_url: str | None = None,
    fallback: bool = False,
    verify: bool = False,
    weigh: Mapping[str, float] | None = None,
) -> Result:
    """Write up to ``n`` notes to ``target`` from ``sender``, best first, or ask for what is missing.

    ``model`` is ``"offline"``, ``"provider:name"`` or a ChatModel; ``prompts`` a folder of your own
    templates; ``seed`` makes the offline writer repeatable; ``fallback`` lets the offline writer step in
    when the model fails (the result's notices say so); ``verify`` has the model read each note that passes
    once more against its facts; ``weigh`` orders the notes by their scores, as in ``{"warmth": 2}``.

    Raises InputError for what cannot be read or is not known, ModelError when the model failed.
    """
    brief = prepare(target, sender, context, channel=channel, language=language, tone=tone)
    result, _ = write_from(
        brief, n=n, model=model, prompts=Path(prompts) if prompts else None, seed=seed, template=template,
        base_url=base_url, fallback=fallback, verify=verify, weigh=weigh,
    )  # fmt: skip
    return result


def write_from(
    brief: Brief,
    *,
    n: int = 3,
    model: str | ChatModel = "offline",
    prompts: Path | None = None,
    seed: int = 0,
    template: str | None = None,
    base_url: str | None = None,
    timeout: float = 60.0,
    retries: int = 3,
    cache: bool = True,
    fresh: bool = False,
    fallback: bool = False,
    verify: bool = False,
    weigh: Mapping[str, float] | None = None,
    composer: Composer | None = None,
) -> tuple[Result, tuple[Message, ...]]:
    """Write notes from a brief that is already made; return what a model was (or would be) sent, too.

    ``timeout`` is in seconds for one call, ``retries`` how often a failed one is tried again, ``fresh``
    passes over the kept replies, ``composer`` is the offline writer to use (one for a batch remembers what it
    wrote, and varies). Raises as ``write()`` does.
    """
    if not 1 <= n <= _MOST_NOTES:
        raise InputError(f"n is {n}.", f"Ask for 1 to {_MOST_NOTES} notes.")
    if not 0 < timeout < math.inf:
        raise InputError(f"The timeout is {timeout:g} seconds.", "Give a positive number of seconds.")
    library = template_library(prompts)
    warmth = share_of_warmth(weigh) if weigh else None
    composer = composer or Composer(seed)
    if model == "offline":
        if verify:
            raise InputError(*_NO_READER)
        return (
            write_note(brief, drafter=composer, prompts=library, n=n, template=template, warmth=warmth),
            (),
        )
    from introwriter.models import ModelDrafter, Verifier

    chat = _chat(model, base_url=base_url, timeout=timeout, retries=retries, cache=cache, fresh=fresh)
    drafter, verifier = ModelDrafter(chat, library, plans=outlines), Verifier(chat, library)
    result = write_with_model(
        brief, drafter, library, n=n, template=template, fallback=composer if fallback else None,
        verifier=verifier if verify else None, warmth=warmth,
    )  # fmt: skip
    return result, tuple(dict.fromkeys((*drafter.sent, *verifier.sent)))


def write_many(
    jobs: Iterable[tuple[Person, Person | None, Given]],
    *,
    channel: str | Channel = "linkedin",
    language: str | None = None,
    tone: str = "warm",
    seed: int = 0,
    **options: Any,
) -> Iterator[Result]:
    """Write to one person after the other, as (target, sender, context).

    The offline writer prefers a mould (frames and their order) that none of its last 20 notes has.


    ``options`` are those of ``write_from()``. Raises as ``write()`` does, at the person it concerns.
    """
    composer = Composer(seed)
    for target, sender, context in jobs:
        brief = prepare(target, sender, context, channel=channel, language=language, tone=tone)
        yield write_from(brief, composer=composer, seed=seed, **options)[0]


def write_with_model(
    brief: Brief,
    drafter: Drafter,
    library: PromptLibrary,
    *,
    n: int = 3,
    template: str | None = None,
    fallback: Drafter | None = None,
    verifier: SecondReader | None = None,
    warmth: float | None = None,
) -> Result:
    """Write with a model; ``fallback`` takes over when the model fails or none of its drafts may go out.

    ``verifier`` reads the model's drafts once more, not those of ``fallback``. The switch is never silent:
    the result's notices say what failed and what was done instead.
    """
    try:
        result = write_note(
            brief, drafter=drafter, prompts=library, n=n, template=template, verifier=verifier, warmth=warmth
        )
    except ModelError as error:
        if fallback is None:
            raise
        notice = f"The model failed ({error.message}) so the offline writer wrote these notes."
        return _with_notices(
            write_note(brief, drafter=fallback, prompts=library, n=n, template=template, warmth=warmth),
            (notice,),
        )
    if result.notes or not result.rejected or fallback is None:
        return result
    notice = "None of the model's drafts could be handed over, so the offline writer wrote these notes."
    replaced = write_note(brief, drafter=fallback, prompts=library, n=n, template=template, warmth=warmth)
    why = tuple(line for line in result.notices if line != NOTHING_PASSED)
    return _with_notices(replaced, (notice, *why))


async def awrite(*args: Any, **kwargs: Any) -> Result:
    """``write()`` in a thread, for asynchronous callers; takes and raises the same."""
    import asyncio

    return await asyncio.to_thread(write, *args, **kwargs)


def check(
    text: str,
    target: Person,
    sender: Person | None = None,
    context: Given = None,
    *,
    channel: str | Channel = "linkedin",
    subject: str | None = None,
    strict: bool = False,
    language: str | None = None,
    model: str | ChatModel | None = None,
    base_url: str | None = None,
) -> Note:
    """Judge a note that a person wrote: its claims, findings and scores.

    With ``strict`` every statement must be proven, as a machine's draft must be; without it, what is merely
    not found in the input is a warning. ``note.passes`` is false when an error-level finding stands.
    ``model`` (``"provider:name"`` or a ChatModel) reads the note a second time, in one call; ``note.notices``
    say so when its reply could not be used.

    Raises InputError for what cannot be read or is not known, ModelError when the model failed.
    """
    brief = prepare(
        target, sender, context, channel=channel, language=language or language_of(text), tone="warm"
    )
    return check_against(text, brief, subject=subject, strict=strict, model=model, base_url=base_url)


def check_against(
    text: str,
    brief: Brief,
    *,
    subject: str | None = None,
    strict: bool = False,
    model: str | ChatModel | None = None,
    prompts: Path | None = None,
    base_url: str | None = None,
    timeout: float = 60.0,
    retries: int = 3,
    cache: bool = True,
    fresh: bool = False,
) -> Note:
    """Judge a note against a brief that is already made, as ``check()`` does."""
    draft = judge(Draft(text=text, subject=subject), brief, strict=strict, by_person=True)
    notices: tuple[str, ...] = ()
    if model is not None and model != "offline":
        from introwriter.models import Verifier

        chat = _chat(model, base_url=base_url, timeout=timeout, retries=retries, cache=cache, fresh=fresh)
        verifier = Verifier(chat, template_library(prompts))
        draft = reread(draft, brief, verifier, strict=strict, by_person=True)
        notices = verifier.notices
    return Note(
        draft=draft, scores=score_text(text, brief, draft.claims), language=brief.language, notices=notices
    )


def score(text: str) -> Scores:
    """Score a text for warmth and specificity, each 0 to 1 with its reasons."""
    return score_text(text)


@lru_cache(maxsize=8)
def template_library(folder: Path | None = None) -> PromptLibrary:
    """Return the shipped templates, with those of ``folder`` before them; read once per folder."""
    return PromptLibrary.load(*([folder] if folder else []))


def _chat(model: str | ChatModel, **options: Any) -> ChatModel:
    """The model that is meant, behind the reply cache when it is named; ``options`` as of model_for()."""
    if not isinstance(model, str):
        return model
    from introwriter.models import model_for

    return model_for(model, **options)


def _with_notices(result: Result, notices: tuple[str, ...]) -> Result:
    return replace(result, notices=(*notices, *result.notices))

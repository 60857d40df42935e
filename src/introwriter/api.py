"""The Python API: the writer with its collaborators built and passed in.

>>> result = iw.write("maya.toml", "me.toml", {"met": "in the coffee queue at PyCon"})
>>> print(result.notes[0].text if result.notes else result.question)
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from introwriter.brief import Brief, Tone, make_brief
from introwriter.channels import Channel, channel_named
from introwriter.composer import Composer
from introwriter.drafter import Drafter
from introwriter.errors import InputError, ModelError
from introwriter.language import NAMES, language_code, language_of
from introwriter.note import Draft, Note, Result, Scores
from introwriter.people import Context, Profile, Sender
from introwriter.prompts import PromptLibrary
from introwriter.readers import read_case, read_context, read_profile, read_sender
from introwriter.scores import score as score_text
from introwriter.writer import judge, write_note

if TYPE_CHECKING:
    from introwriter.models import ChatModel
    from introwriter.prompts import Message

__all__ = [
    "Person", "awrite", "check", "check_against", "people_of", "prepare", "read_profile", "score",
    "template_library", "write", "write_from", "write_with_model",
]  # fmt: skip

Person = Profile | dict[str, Any] | str | Path | bytes
"""A target or sender: an object, a dict in the native schema, a path, or the text of a file."""

Given = Context | dict[str, Any] | str | Path | None


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
) -> Result:
    """Write up to ``n`` notes to ``target`` from ``sender``, best first, or ask for what is missing.

    ``model`` is ``"offline"``, ``"provider:name"`` or a ChatModel; ``prompts`` a folder of your own
    templates; ``seed`` makes the offline writer repeatable; ``fallback`` lets the offline writer step in
    when the model fails (the result's notices say so).

    Raises InputError for what cannot be read or is not known, ModelError when the model failed.
    """
    brief = prepare(target, sender, context, channel=channel, language=language, tone=tone)
    result, _ = write_from(
        brief, n=n, model=model, prompts=Path(prompts) if prompts else None, seed=seed, template=template,
        base_url=base_url, fallback=fallback,
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
) -> tuple[Result, tuple[Message, ...]]:
    """Write notes from a brief that is already made; return what a model was (or would be) sent, too.

    ``timeout`` is in seconds for one call, ``retries`` how often a failed one is tried again, ``fresh``
    passes over the kept replies. Raises as ``write()`` does.
    """
    if n < 1:
        raise InputError(f"n is {n}, but a note needs at least 1.", "Ask for 1 to 10 notes.")
    library = template_library(prompts)
    composer = Composer(seed)
    if model == "offline":
        return write_note(brief, drafter=composer, prompts=library, n=n, template=template), ()
    from introwriter.models import ModelDrafter, model_for

    chat = (
        model_for(model, base_url=base_url, timeout=timeout, retries=retries, cache=cache, fresh=fresh)
        if isinstance(model, str)
        else model
    )
    drafter = ModelDrafter(chat, library)
    result = write_with_model(
        brief, drafter, library, n=n, template=template, fallback=composer if fallback else None
    )
    return result, drafter.sent


def write_with_model(
    brief: Brief,
    drafter: Drafter,
    library: PromptLibrary,
    *,
    n: int = 3,
    template: str | None = None,
    fallback: Drafter | None = None,
) -> Result:
    """Write with a model; ``fallback`` takes over when the model fails or none of its drafts may go out.

    The switch is never silent: the result's notices say what failed and what was done instead.
    """
    try:
        result = write_note(brief, drafter=drafter, prompts=library, n=n, template=template)
    except ModelError as error:
        if fallback is None:
            raise
        notice = f"The model failed ({error.message}) so the offline writer wrote these notes."
        return _with_notices(
            write_note(brief, drafter=fallback, prompts=library, n=n, template=template), (notice,)
        )
    if result.notes or not result.rejected or fallback is None:
        return result
    notice = "None of the model's drafts could be handed over, so the offline writer wrote these notes."
    replaced = write_note(brief, drafter=fallback, prompts=library, n=n, template=template)
    return _with_notices(replaced, (notice, *result.notices[1:]))


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
) -> Note:
    """Judge a note that a person wrote: its claims, findings and scores.

    With ``strict`` every statement must be proven, as a machine's draft must be; without it, what is merely
    not found in the input is a warning. ``note.passes`` is false when an error-level finding stands.
    """
    brief = prepare(
        target, sender, context, channel=channel, language=language or language_of(text), tone="warm"
    )
    return check_against(text, brief, subject=subject, strict=strict)


def check_against(text: str, brief: Brief, *, subject: str | None = None, strict: bool = False) -> Note:
    """Judge a note against a brief that is already made, as ``check()`` does."""
    draft = judge(Draft(text=text, subject=subject), brief, strict=strict, by_person=True)
    return Note(draft=draft, scores=score_text(text, brief), language=brief.language)


def score(text: str) -> Scores:
    """Score a text for warmth and specificity, each 0 to 1 with its reasons."""
    return score_text(text)


def prepare(
    target: Person,
    sender: Person | None = None,
    context: Given = None,
    *,
    channel: str | Channel = "linkedin",
    language: str | None = None,
    tone: str = "warm",
) -> Brief:
    """Read what is given and make the brief that everything else works from."""
    if tone not in get_args(Tone):
        raise InputError(f"There is no tone {tone!r}.", f"Use one of: {', '.join(get_args(Tone))}.")
    them, me, told = people_of(target, sender, context)
    return make_brief(
        them,
        me,
        told,
        channel=channel if isinstance(channel, Channel) else channel_named(channel),
        language=_language(language, them, me, told),
        tone=tone,  # type: ignore[arg-type]  # narrowed by the check above
    )


def people_of(target: Person, sender: Person | None, context: Given) -> tuple[Profile, Sender, Context]:
    """All three, read; a target that holds all three brings what was not given apart."""
    if isinstance(target, Profile):
        them, me, told = target, None, None
    else:
        them, me, told = read_case(target)
    if sender is not None:
        me = _as_sender(sender)
    if context is not None:
        told = context if isinstance(context, Context) else read_context(context)
    return them, me or Sender(), told or Context()


def _as_sender(sender: Person) -> Sender:
    if isinstance(sender, Sender):
        return sender
    if isinstance(sender, Profile):
        return Sender(**{name: getattr(sender, name) for name in Profile.__dataclass_fields__})
    return read_sender(sender)


def _language(asked: str | None, target: Profile, sender: Sender, context: Context) -> str:
    """The note's language: as asked, else the one the sender wrote the context in.

    Without a context it is the target's own, when the sender lists it too, else the sender's, else English:
    somebody who writes English is never given a note in the language of the other's profile.
    """
    if asked:
        code = language_code(asked)
        if code is None:
            raise InputError(f"There is no language {asked!r}.", f"Use a code such as {', '.join(NAMES)}.")
        return code
    words = " ".join(filter(None, (context.goal, context.met, context.offer, *context.read)))
    if told := language_of(words):
        return told
    theirs = language_of(" ".join((target.about, *(post.text for post in target.posts[:5]))))
    if theirs in {language_code(name) for name in sender.languages}:
        return theirs or "en"
    return language_of(" ".join((*sender.voice_samples, sender.about))) or "en"


@lru_cache(maxsize=8)
def template_library(folder: Path | None = None) -> PromptLibrary:
    """Return the shipped templates, with those of ``folder`` before them; read once per folder."""
    return PromptLibrary.load(*([folder] if folder else []))


def _with_notices(result: Result, notices: tuple[str, ...]) -> Result:
    return replace(result, notices=(*notices, *result.notices))

"""What a door is given, read and made into a brief: files, dicts, texts or objects."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from introwriter.brief import Brief, Tone, make_brief
from introwriter.channels import Channel, channel_named
from introwriter.errors import InputError
from introwriter.language import NAMES, language_code, language_of
from introwriter.people import Context, Profile, Sender
from introwriter.readers import read_case, read_context, read_sender

__all__ = ["Given", "Person", "as_sender", "people_of", "prepare"]

Person = Profile | dict[str, Any] | str | Path | bytes
"""A target or sender: an object, a dict in the native schema, a path, or the text of a file."""

Given = Context | dict[str, Any] | str | Path | None


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
        me = as_sender(sender)
    if context is not None:
        told = context if isinstance(context, Context) else read_context(context)
    return them, me or Sender(), told or Context()


def as_sender(sender: Person) -> Sender:
    """Read a sender from whatever is given. Raises ReadError."""
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

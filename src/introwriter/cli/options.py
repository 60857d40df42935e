"""The options that several commands share, each defined once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Avoid", "Base", "ChannelName", "Channel_", "Context_", "Count", "Format", "Fresh", "From", "Goal",
    "Language", "Limit", "Map", "Me", "Met", "Model", "Mutual", "Offer", "Output", "Prompts", "Read",
    "Reader", "Row", "Target", "Timeout", "ToneName", "Tone_",
]  # fmt: skip


class Output(StrEnum):
    """How a result is printed."""

    text = "text"
    json = "json"


class ChannelName(StrEnum):
    """Where the note goes."""

    linkedin = "linkedin"
    linkedin_premium = "linkedin-premium"
    inmail = "inmail"
    email = "email"
    dm = "dm"


class ToneName(StrEnum):
    """How the note sounds."""

    warm = "warm"
    plain = "plain"
    formal = "formal"
    playful = "playful"


Target = Annotated[
    str,
    typer.Argument(
        metavar="TARGET",
        help="Their profile: a file (or - for standard input); or one file with target, sender and context.",
        show_default=False,
    ),
]
Me = Annotated[str | None, typer.Option("--me", metavar="FILE", help="Your own profile, with voice samples.")]
Goal = Annotated[
    str | None,
    typer.Option(metavar="T", help="Why you write, in your own words: what you did, what you want."),
]
Met = Annotated[str | None, typer.Option(metavar="T", help="Where and how you met, if you did.")]
Read = Annotated[
    list[str] | None,
    typer.Option(metavar="T", help="What of theirs you really read, heard, used or attended. Repeatable."),
]
Mutual = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Somebody you both know. Repeatable.")]
Offer = Annotated[str | None, typer.Option(metavar="T", help="What you can give them.")]
Avoid = Annotated[
    list[str] | None, typer.Option(metavar="T", help="What the note must not touch. Repeatable.")
]
Context_ = Annotated[
    str | None, typer.Option("--context", metavar="FILE", help="A file with goal, met, read and so on.")
]
Channel_ = Annotated[
    ChannelName | None,
    typer.Option("--channel", help="Where it goes.  [default: linkedin]", show_default=False),
]
Limit = Annotated[
    int | None, typer.Option(metavar="N", help="A hard limit in characters, instead of the channel's.")
]
Language = Annotated[
    str | None, typer.Option(metavar="L", help="The note's language (en, de, …); else the one you write in.")
]
Tone_ = Annotated[
    ToneName | None, typer.Option("--tone", help="How it sounds.  [default: warm]", show_default=False)
]
Prompts = Annotated[
    Path | None, typer.Option(metavar="DIR", help="A folder of your own templates; they come first.")
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="M",
        help="offline, or provider:name (openai:…), or local:PATH.  [default: offline]",
        show_default=False,
    ),
]
Reader = Annotated[
    str | None,
    typer.Option("--model", metavar="M", help="A model (provider:name) that reads the note, too."),
]
Base = Annotated[str | None, typer.Option("--base-url", metavar="URL", help="An OpenAI-compatible server.")]
Timeout = Annotated[
    float | None,
    typer.Option(metavar="S", help="Seconds for one call to a model.  [default: 60]", show_default=False),
]
Count = Annotated[
    int | None,
    typer.Option("-n", metavar="N", help="How many notes.  [default: 3]", show_default=False),
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Ask the model again instead of using a kept reply.")]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="FORMAT", help="The format of TARGET, instead of detecting it."),
]
Row = Annotated[
    str | None,
    typer.Option(
        metavar="N", help="Who of several people in the file: 1 for the first below the header, or a name."
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=COLUMN", help="Which column of a table holds a field: title=Role. Repeatable."
    ),
]
Format = Annotated[Output, typer.Option("--format", help="Text to read, or JSON for programs.")]

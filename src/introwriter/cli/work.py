"""The edge: files, standard input and settings become the arguments of library calls."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.cli.target import Target, both, source_of
from introwriter.cli.terminal import notice
from introwriter.errors import InputError, ReadError
from introwriter.settings import Settings, config_folder, load_settings, unknown_variables

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.models.cache import ReplyCache
    from introwriter.note import Note, Result, Scores
    from introwriter.people import Context, Sender
    from introwriter.prompts import Match, PromptLibrary
    from introwriter.readers import Reading

__all__ = [
    "Desk", "context_of", "desk", "library", "reply_cache", "scored", "scored_lines", "source_of", "text_of",
    "unwanted_words",
]  # fmt: skip


def text_of(argument: str) -> str:
    """Return the text that an argument names: a file, standard input, or the argument itself."""
    if argument == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input")
    looks_like_text = any(char.isspace() for char in argument)
    path = Path(argument)
    try:
        is_file = path.is_file()
    except (OSError, ValueError):
        is_file = False
    if path.is_dir() and argument:
        raise ReadError(
            f"{argument}: is a folder.", "Give a file, - for standard input, or the note in quotes."
        )
    if is_file:
        return _decoded(path.read_bytes(), argument)
    if looks_like_text:
        return argument
    raise ReadError(
        f"{argument}: there is no such file.", "Give a file, - for standard input, or the note in quotes."
    )


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig").strip("\n")
    except UnicodeDecodeError:
        raise ReadError(f"{where}: is not text in UTF-8.", "Save it as UTF-8 and try again.") from None


def context_of(
    file: str | None,
    goal: str | None,
    met: str | None,
    read: list[str] | None,
    mutual: list[str] | None,
    offer: str | None,
    avoid: list[str] | None,
) -> Context | None:
    """Gather the context from a file and the options, which win; ``None`` when nothing was given."""
    from introwriter.people import Context

    given: dict[str, Any] = {
        "goal": goal, "met": met, "read": tuple(read or ()), "mutuals": tuple(mutual or ()),
        "offer": offer, "avoid": tuple(avoid or ()),
    }  # fmt: skip
    options = {key: value for key, value in given.items() if value}
    if file is None:
        return Context(**options) if options else None
    from introwriter.readers import read_context

    return replace(read_context(source_of(file)), **options)


def desk(**options: Any) -> Desk:
    """Return the desk for a command: the settings with the options that were given laid over them."""
    settings = load_settings(os.environ, config_folder())
    for name in unknown_variables(os.environ) if sys.stderr.isatty() else ():
        notice(f"{name} sets nothing: there is no such setting (docs/settings.md).")
    limit, asked = options.pop("limit", None), options.get("n") is not None
    me = options.pop("me", None)
    options["weigh"] = _weights(options.get("weigh"))
    given: dict[str, Any] = {
        key: str(value) if key in ("channel", "tone") else value
        for key, value in options.items()
        if value is not None
    }
    return Desk(settings=replace(settings, **given), me=me, limit=limit, asked=asked)


def _weights(given: list[str] | None) -> dict[str, float] | None:
    """``["warmth=2"]`` as a table; ``None`` for nothing. Raises InputError for what is not NAME=NUMBER."""
    try:
        pairs = [
            (name.strip(), float(value)) for name, _, value in (one.partition("=") for one in given or ())
        ]
    except ValueError:
        raise InputError(f"--weigh {' '.join(given or ())}: is not NAME=NUMBER.", "Write warmth=2.") from None
    return dict(pairs) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The settings of one run; its methods make one library call each."""

    settings: Settings
    me: str | None = None
    limit: int | None = None
    asked: bool = False
    """Whether the number of notes was typed."""

    @property
    def waiting_for(self) -> str | None:
        """The model that the user will wait for, if any."""
        return None if self.settings.model == "offline" else self.settings.model

    def brief(self, target: Target, context: Context | None, language: str | None = None) -> Brief:
        """Read everything and make the brief."""
        return self.brief_of(target.read(), context, language)

    def sender(self) -> Sender | None:
        """Read the sender's own file, if one was given."""
        from introwriter.readers import read_sender

        return read_sender(source_of(self.me)) if self.me else None

    def brief_of(
        self,
        reading: Reading,
        context: Context | None,
        language: str | None = None,
        sender: Sender | None = None,
    ) -> Brief:
        """Make the brief of somebody who is already read; what the file brings gives way to what is given."""
        from introwriter.api import people_of, prepare
        from introwriter.channels import channel_named

        settings = self.settings
        if reading.context is not None and context is not None and reading.format == "targets":
            context = both(reading.context, context)
        them, me, told = people_of(
            reading.profile, sender or self.sender() or reading.sender, context or reading.context
        )
        brief = prepare(
            them,
            settings.me if not me.name and settings.me else me,
            told,
            channel=channel_named(
                settings.channel, settings.limits.get(settings.channel) if self.limit is None else self.limit
            ),
            language=language or settings.language,
            tone=settings.tone,
        )
        return _without(brief, unwanted_words()) if settings.log else brief

    def draft(self, brief: Brief, *, seed: int, **ways: Any) -> tuple[Result, Any]:
        """Write notes; return the result and what was sent to a model (empty offline).

        ``ways`` are template, fresh, fallback and verify, as of write_from().
        """
        from introwriter.api import write_from
        from introwriter.composer import Composer

        settings = self.settings
        ways.setdefault("composer", Composer(seed, asked=self.asked))
        return write_from(
            brief, n=settings.n, model=settings.model, prompts=settings.prompts, seed=seed,
            base_url=settings.base_url, timeout=settings.timeout, retries=settings.retries,
            cache=settings.cache, weigh=settings.weigh, **ways,
        )  # fmt: skip

    def check(
        self,
        text: str,
        target: Target,
        context: Context | None,
        *,
        subject: str | None,
        strict: bool,
        fresh: bool,
    ) -> tuple[Note, Brief]:
        """Judge a note that a person wrote."""
        from introwriter.api import check_against
        from introwriter.language import language_of

        settings = self.settings
        brief = self.brief(target, context, language=settings.language or language_of(text))
        note = check_against(
            text, brief, subject=subject, strict=strict, model=settings.model, prompts=settings.prompts,
            base_url=settings.base_url, timeout=settings.timeout, retries=settings.retries,
            cache=settings.cache, fresh=fresh,
        )  # fmt: skip
        return note, brief

    def matches(self, target: Target, context: Context | None) -> tuple[Match, ...]:
        """Rank the templates."""
        return library(self.settings.prompts).match(self.brief(target, context))


def _without(brief: Brief, words: tuple[str, ...]) -> Brief:
    """Forbid the words that the user always takes out, but for those that their own file likes."""
    liked = {word.lower() for word in brief.voice.favourites}
    more = tuple(word for word in words if word not in liked)
    if not more:
        return brief
    return replace(brief, voice=replace(brief.voice, removed=more))


def unwanted_words() -> tuple[str, ...]:
    """Return the words that the user takes out of every draft; none where the log cannot be read."""
    from introwriter.log import DraftLog, removed_words

    try:
        return removed_words(DraftLog().edits())
    except InputError:
        return ()  # the draft itself will say so when it is to be kept


def library(prompts: Path | None) -> PromptLibrary:
    """Return the shipped templates, with the user's own before them."""
    from introwriter.api import template_library

    return template_library(prompts or load_settings(os.environ, config_folder()).prompts)


def reply_cache() -> ReplyCache:
    """Return the cache of models' replies."""
    from introwriter.models.cache import ReplyCache

    return ReplyCache()


def scored(text: str) -> tuple[str, Scores]:
    """Return a text with its scores."""
    from introwriter.scores import score

    return text, score(text)


def scored_lines(name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file with ``warmth`` and ``specificity`` added."""
    from introwriter.scores import score

    lines = _decoded(sys.stdin.buffer.read() if name == "-" else _bytes(Path(name)), name).splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            text = entry["text"]
        except (ValueError, TypeError, KeyError, RecursionError):
            text = None
        if not isinstance(text, str):
            raise InputError(f'{name}:{number}: is not a JSON object with a "text".', "Mend that line.")
        scores = score(text)
        values = {"warmth": scores.warmth.value, "specificity": scores.specificity.value}
        yield {**entry, **{name: round(value, 4) for name, value in values.items()}}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}.", "Check the name and try again.") from error

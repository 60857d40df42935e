"""The user's own file, ``me.toml``: written with comments, and what would make it more useful."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from introwriter.people import Position, School, Sender

__all__ = ["advice_for", "toml_of", "write_private"]

_HEADER = """\
# This is you, as introwriter sees you. Only what stands here may be said of you in a note.
# Dates may be partial ("2019", "2019-03"). Leave "end" out for a school whose end you do not know;
# a job without "end" lasts until today. Delete or add whatever you like, then run: introwriter me check
"""
_NOTES = {
    "headline": "What you do, as you would say it.",
    "interests": "What you can talk about on a train.",
    "languages": "A note is written in their language when you write it, too.",
    "positions": "Jobs, the present one first.",
    "education": "Schools; a year or two makes it possible to tell who was there together.",
    "voice_samples": "Three to ten things that you really wrote to people, as you wrote them.",
    "voice": "What you want in any note, whatever the samples say. Take the # away to set it.",
}
_BLANKS = {
    "positions": ('title = ""', 'company = ""', 'start = "2019"'),
    "education": ('school = ""', 'degree = ""', 'field = ""', 'start = "2010"', 'end = "2014"'),
}
_WISHES = """\
# [voice]
# greeting = "Hi"            # the word to open with
# closing = "Cheers"         # the word to close a mail with
# exclaims = false           # no exclamation marks
# contractions = true        # I'm, don't
# forbidden = ["reach out"]  # words that no note may hold
"""


def toml_of(sender: Sender) -> str:
    """Return ``sender`` as a commented TOML file in the native schema."""
    parts = [_HEADER, f"name = {_quoted(sender.name)}"]
    parts += [
        f"{key} = {_quoted(getattr(sender, key))}{_note(key)}" for key in ("headline", "location", "about")
    ]
    for key in (
        "skills",
        "languages",
        "interests",
        "volunteering",
        "certifications",
        "publications",
        "projects",
    ):
        values = getattr(sender, key)
        if values or key in ("languages", "interests"):
            parts.append(f"{key} = [{', '.join(map(_quoted, values))}]{_note(key)}")
    parts.append(f"\n# {_NOTES['voice_samples']}\nvoice_samples = [{_samples(sender)}]")
    parts += _tables("positions", sender.positions)
    parts += _tables("education", sender.education)
    parts += _tables("posts", sender.posts)
    parts.append(_wishes(sender))
    return "\n".join(parts)


def advice_for(sender: Sender) -> tuple[str, ...]:
    """Return what is missing from a sender's file, and what it would be good for; most useful first."""
    wanted = (
        (sender.name, "Your name is missing: no note can be signed."),
        (sender.voice_samples, "No voice_samples: notes will be plain and may not sound like you."),
        (sender.positions, "No positions: shared employers cannot be found."),
        (sender.education, "No education: shared schools cannot be found."),
        (sender.interests or sender.volunteering, "No interests: what you both like cannot be found."),
        (sender.location, "No location: a shared town cannot be found."),
        (all(job.start for job in sender.positions), "A job has no start: overlap cannot be told."),
    )  # fmt: skip
    return tuple(said for given, said in wanted if not given)


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, at once or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _note(key: str) -> str:
    return f"  # {_NOTES[key]}" if key in _NOTES else ""


def _quoted(text: str) -> str:
    """Return a TOML basic string; JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _samples(sender: Sender) -> str:
    lines = "".join(f"    {_quoted(sample)},\n" for sample in sender.voice_samples)
    return f"\n{lines}" if lines else ""


def _tables(key: str, records: tuple[Any, ...]) -> Iterator[str]:
    """Yield the tables of a list of records; where there are none, an empty one as a comment to fill in."""
    if key in _NOTES:
        yield f"\n# {_NOTES[key]}"
    for record in records:
        yield f"[[{key}]]"
        for name in record.__dataclass_fields__:
            value = getattr(record, name)
            if name == "end" and isinstance(record, School):
                value = "present" if value is None else value
            if value or (name == "end" and value == "" and isinstance(record, Position)):
                yield f"{name} = {_quoted(value)}"
    if not records and key in _BLANKS:
        yield from (f"# {line}" for line in (f"[[{key}]]", *_BLANKS[key]))


def _wishes(sender: Sender) -> str:
    if sender.voice is None:
        return f"\n# {_NOTES['voice']}\n{_WISHES}"
    lines = [f"\n# {_NOTES['voice']}\n[voice]"]
    for name in sender.voice.__dataclass_fields__:
        value = getattr(sender.voice, name)
        if value not in (None, ()):
            lines.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"

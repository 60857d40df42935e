"""``introwriter me``: the user's own file, made by a few questions, shown, edited and checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from introwriter.cli import options as o

if TYPE_CHECKING:
    from introwriter.people import Sender

__all__ = ["me"]

me = typer.Typer(help="You: make, show, edit or check your own file.", rich_markup_mode=None)
File = Annotated[Path | None, typer.Option("--me", metavar="FILE", help="Another file than your usual one.")]


@me.callback(invoke_without_command=True)
def _me(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        me_show(None)


@me.command("init")
def me_init(
    file: File = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing; write a file to fill in.")
    ] = False,
) -> None:
    """Ask a few questions and write your file; two minutes."""
    from introwriter.cli.terminal import notice
    from introwriter.errors import InputError
    from introwriter.people import Sender
    from introwriter.sender_file import toml_of, write_private

    path = _path(file)
    if path.exists() and not force:
        raise InputError(f"{path}: is there already.", "Edit it (introwriter me edit), or give --force.")
    sender = Sender(name="") if no_input else _asked()
    try:
        write_private(path, toml_of(sender))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.", "Choose another place with --me FILE.") from error
    notice(f"Written: {path} (only you can read it). Add to it whenever you like: introwriter me edit")


@me.command("import")
def me_import(
    export: Annotated[str, typer.Argument(metavar="EXPORT", help="Your data export, a zip or a folder.")],
    file: File = None,
    samples: Annotated[
        int, typer.Option("--samples", metavar="N", min=0, max=30, help="At most so many voice samples.")
    ] = 10,
    yes: Annotated[bool, typer.Option("--yes", help="Write it without asking.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there; the old one is kept.")
    ] = False,
    format_: o.Format = o.Output.text,
) -> None:
    """Make your file from your LinkedIn data export; it is shown before it is written."""
    from introwriter.cli.importing import import_into

    import_into(_path(file), export, samples=samples, yes=yes, force=force, as_json=format_ is o.Output.json)


@me.command("show")
def me_show(file: File = None, format_: o.Format = o.Output.text) -> None:
    """Show what is known of you."""
    from introwriter.cli import listings
    from introwriter.readers import Reading

    path, sender = _sender(file)
    reading = Reading(profile=sender, format=f"{path}")
    listings.show_profile(reading, as_json=format_ is o.Output.json)


@me.command("voice")
def me_voice(file: File = None, format_: o.Format = o.Output.text) -> None:
    """Say in plain words how you write, as learned from your samples."""
    from introwriter.cli.terminal import notice, print_json
    from introwriter.cli.work import unwanted_words
    from introwriter.voice import told, voice_of

    path, sender = _sender(file)
    voice = voice_of(sender.voice_samples, sender.name, sender.voice)
    lines = told(voice)
    liked = {word.lower() for word in voice.favourites}
    unwanted = [word for word in unwanted_words() if word not in liked]
    if format_ is o.Output.json:
        print_json({"samples": len(voice.samples), "learned": list(lines), "removed": unwanted})
        return
    if not lines and not unwanted:
        notice(f"Nothing is known of your voice. Put a few things you wrote into voice_samples in {path}.")
        return
    count = len(voice.samples)
    told_too = f", and from [voice] in {path}" if sender.voice else ""
    if lines:
        print(f"Learned from {count} sample{'s'[: count != 1]}{told_too}:")
    for line in lines:
        print(f"  {line}")
    if unwanted:
        print(f"You always take out, so drafts avoid: {', '.join(unwanted)}.")
        print(f"To allow one again: [voice] favourites in {path}.")


@me.command("check")
def me_check(file: File = None) -> None:
    """Say whether your file can be read, and what would make it more useful."""
    from introwriter.sender_file import advice_for

    path, sender = _sender(file)
    print(f"{path}: can be read.")
    for line in advice_for(sender):
        print(f"  {line}")


@me.command("edit")
def me_edit(file: File = None) -> None:
    """Open your file in $EDITOR and check it afterwards."""
    import shlex
    import subprocess

    from introwriter.errors import InputError

    path = _path(file)
    if not path.exists():
        raise InputError(f"{path}: is not there.", "Make it first: introwriter me init")
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        subprocess.run([*shlex.split(editor), str(path)], check=True)
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        raise InputError(f"{editor}: did not work ({error}).", "Set EDITOR to an editor.") from error
    me_check(path)


def _path(file: Path | None) -> Path:
    """The file that is meant: the one given, the one set, or ``me.toml`` in the config folder."""
    from introwriter.settings import config_folder, load_settings

    if file is not None:
        return file.expanduser()
    folder = config_folder()
    return load_settings(os.environ, folder).me or folder / "me.toml"


def _sender(file: Path | None) -> tuple[Path, Sender]:
    from introwriter.errors import InputError
    from introwriter.readers import read_sender

    path = _path(file)
    if not path.exists():
        raise InputError(f"{path}: is not there.", "Make it: introwriter me init")
    return path, read_sender(path)


def _asked() -> Sender:
    """Ask for what a sender file needs; an empty answer skips a question."""
    from introwriter.errors import InputError
    from introwriter.people import Position, School, Sender

    ask = _asker(sys.stdin.readline)
    print("A few questions; Enter skips one. Everything stays on this computer.\n", file=sys.stderr)
    name = ask("Your name")
    if not name:
        raise InputError(
            "Without a name no note can be signed.", "Try again, or: introwriter me init --no-input"
        )
    headline = ask("What you do, in a few words")
    location = ask("Where you live")
    jobs = _several(lambda nth: _job(ask, nth), Position)
    schools = _several(lambda nth: _school(ask, nth), School)
    interests = _listed(ask("What you like, with commas"))
    languages = _listed(ask("Languages you write, with commas"))
    print(
        "Now a few things that you really wrote to people, one a line; an empty line ends.", file=sys.stderr
    )
    samples: list[str] = []
    while len(samples) < 10 and (sample := ask(f"Sample {len(samples) + 1}")):
        samples.append(sample)
    return Sender(
        name=name, headline=headline, location=location, positions=jobs, education=schools,
        interests=interests, languages=languages, voice_samples=tuple(samples),
    )  # fmt: skip


def _asker(readline: Callable[[], str]) -> Callable[[str], str]:
    def ask(question: str) -> str:
        print(f"{question}: ", end="", file=sys.stderr, flush=True)
        return " ".join(readline().split())

    return ask


def _job(ask: Callable[[str], str], nth: int) -> dict[str, Any]:
    company = ask("Where you work" if nth == 0 else "Where you worked before")
    if not company:
        return {}
    return {
        "company": company,
        "title": ask("  as"),
        "start": ask("  since (a year)" if nth == 0 else "  from (a year)") or None,
        "end": None if nth == 0 else ask("  until"),
    }


def _school(ask: Callable[[str], str], nth: int) -> dict[str, Any]:
    school = ask("Where you studied or trained" if nth == 0 else "Anywhere else you studied")
    if not school:
        return {}
    return {
        "school": school,
        "field": ask("  what"),
        "start": ask("  from (a year)") or None,
        "end": ask("  until"),
    }


def _several(one: Callable[[int], dict[str, Any]], record: Any, most: int = 4) -> tuple[Any, ...]:
    found: list[Any] = []
    while len(found) < most and (values := one(len(found))):
        found.append(record(**values))
    return tuple(found)


def _listed(answer: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in answer.split(",") if part.strip())

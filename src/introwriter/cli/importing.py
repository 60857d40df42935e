"""``introwriter me import``: the user's own file out of their data export, shown before it is written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from introwriter.cli.terminal import notice, plain, print_json
from introwriter.errors import InputError
from introwriter.sender_file import toml_of, write_private

if TYPE_CHECKING:
    from introwriter.people import Sender

__all__ = ["import_into"]


def import_into(
    path: Path, export: str, *, samples: int, yes: bool, force: bool, as_json: bool = False
) -> None:
    """Show what the export tells of its owner and write it to ``path`` once they agree.

    Without a terminal nothing is written unless ``yes``; a file that is there stays unless ``force``, and is
    then kept beside the new one. Raises InputError.
    """
    from introwriter.export import read_export
    from introwriter.importing import sender_of

    if path.exists() and not force:
        raise InputError(
            f"{path}: is there already.",
            "Give --force (the old one is kept), or --me FILE for another place.",
        )
    held = read_export(export)
    made = sender_of(held, samples=samples)
    if as_json:
        print_json(made.to_json())
    else:
        print(plain(toml_of(made.sender)))
    for line in (*held.warnings, *made.notices):
        notice(line)
    asks = sys.stdin.isatty() and sys.stderr.isatty() and not (yes or as_json)
    sender = _approved(made.sender, sys.stdin.readline) if asks else made.sender if yes else None
    if sender is None:
        notice("Nothing was written." if asks else "Nothing was written. Read it, then give --yes.")
        return
    _write(path, sender)


def _approved(sender: Sender, readline: Callable[[], str]) -> Sender | None:
    """Ask until the user says yes or no; numbers leave out samples."""
    while True:
        _list(sender)
        print(
            "Write this file? y = yes, n = no, numbers = leave out these samples: ",
            end="", file=sys.stderr, flush=True,
        )  # fmt: skip
        line = readline()
        answer = line.strip().lower()
        if answer in ("y", "yes"):
            return sender
        if not line or answer in ("n", "no", "q"):
            return None
        unwanted = {int(part) for part in answer.replace(",", " ").split() if part.isdecimal()}
        left = tuple(text for i, text in enumerate(sender.voice_samples, 1) if i not in unwanted)
        sender = replace(sender, voice_samples=left)


def _list(sender: Sender) -> None:
    if sender.voice_samples:
        notice("Voice samples, from your own messages; other people are taken out. Read them:")
    for i, text in enumerate(sender.voice_samples, 1):
        notice(f"  {i:>2}  {plain(' / '.join(text.splitlines()))}")


def _write(path: Path, sender: Sender) -> None:
    try:
        if path.exists():
            kept = path.with_name(f"{path.name}.before-import")
            write_private(kept, path.read_text(encoding="utf-8"))
            notice(f"Your old file is kept: {kept}")
        write_private(path, toml_of(sender))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.", "Choose another place with --me FILE.") from error
    notice(f"Written: {path} (only you can read it). Change it whenever you like: introwriter me edit")

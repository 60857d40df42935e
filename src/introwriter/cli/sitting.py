"""A person at the terminal: the session with its real collaborators, and what is kept of every draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.errors import InputError

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.cli.session import Session
    from introwriter.cli.work import Desk
    from introwriter.note import Result

__all__ = ["keep", "session", "sits_at_terminal"]


def sits_at_terminal(target: str) -> bool:
    """Whether a person is there to press keys, and standard input is not the profile."""
    from introwriter.cli.screen import interactive

    return target != "-" and interactive()


def session(desk: Desk, brief: Brief, seed: int, **ways: Any) -> Session:
    """Return a session at the real terminal."""
    from introwriter.api import check_against
    from introwriter.cli import terminal
    from introwriter.cli.screen import Terminal
    from introwriter.cli.session import Session
    from introwriter.log import DraftLog
    from introwriter.sender_file import write_private

    def write(given: Brief, number: int) -> Result:
        with terminal.progress(desk.waiting_for):
            return desk.draft(given, seed=number, **ways)[0]

    def save(name: str, text: str) -> str:
        path = Path(name).expanduser()
        if path.exists():
            raise InputError(f"{path}: is there already.", "Choose another name.")
        write_private(path, f"{text}\n")
        return str(path)

    return Session(
        brief=brief, write=write, check=lambda text, given: check_against(text, given), screen=Terminal(),
        log=DraftLog() if desk.settings.log else None, save=save, seed=seed,
    )  # fmt: skip


def keep(result: Result, wanted: bool) -> None:
    """Put the notes of a result into the user's log, unless a setting or ``log --off`` says no."""
    if not wanted or not result.notes:
        return
    from introwriter.cli.terminal import notice
    from introwriter.log import DraftLog, entry_of

    try:
        log = DraftLog()
        for note in result.notes if log.on else ():
            log.add(entry_of(note, result))
    except InputError as error:
        notice(f"{error.message} This draft was not kept.")

"""The user's terminal for a short session: one key, one line, an editor, the clipboard."""

from __future__ import annotations

import base64
import os
import sys
from typing import Protocol

__all__ = ["Screen", "Terminal", "interactive"]

_OSC_52_MOST = 70_000
"""Bytes that terminals take at once into the clipboard (xterm's limit is a little above)."""
_TOOLS = (
    ("pbcopy",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"),
    ("clip.exe",), ("clip",),
)  # fmt: skip


class Screen(Protocol):
    """What a session needs of a terminal."""

    def key(self) -> str:
        """Wait for one key; "" at the end of input. Raises KeyboardInterrupt for Ctrl-C."""

    def line(self, question: str) -> str:
        """Ask for a line; "" at the end of input. Raises KeyboardInterrupt for Ctrl-C."""

    def edit(self, text: str) -> str | None:
        """Let the user change a text in their editor; ``None`` when they left it as it was."""

    def copy(self, text: str) -> str:
        """Put a text on the clipboard; return by what way, or "" when there is none."""


def interactive() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


class Terminal:
    """The real one."""

    def key(self) -> str:
        """Wait for one key."""
        import click

        try:
            return click.getchar()
        except EOFError:
            return ""

    def line(self, question: str) -> str:
        """Ask for a line, with the editing keys that the platform has."""
        try:
            return " ".join(input(question).split())
        except EOFError:
            return ""

    def edit(self, text: str) -> str | None:
        """Open the text in $VISUAL or $EDITOR."""
        import click

        from introwriter.errors import InputError

        try:
            changed = click.edit(text + "\n", extension=".txt")
        except click.ClickException as error:
            raise InputError(f"The editor did not work ({error.message}).", "Set EDITOR to one.") from error
        changed = changed.strip("\n") if changed is not None else None
        return changed if changed and changed != text else None

    def copy(self, text: str) -> str:
        """Use the platform's tool; over a remote line, or without one, the terminal's own way (OSC 52)."""
        import shutil
        import subprocess

        remote = "SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ
        for tool in () if remote else _TOOLS:
            if shutil.which(tool[0]) is None:
                continue
            try:
                subprocess.run(tool, input=text.encode(), check=True, timeout=3, capture_output=True)
                return tool[0]
            except (OSError, subprocess.SubprocessError):
                continue  # a tool without its display is no clipboard
        data = base64.b64encode(text.encode())
        if len(data) > _OSC_52_MOST:
            return ""
        sys.stdout.write(f"\x1b]52;c;{data.decode()}\a")
        sys.stdout.flush()
        return "the terminal"

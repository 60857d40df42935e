"""What every answer is printed with: JSON, notices, errors, styles and widths."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from introwriter.errors import IntrowriterError

__all__ = [
    "WIDTH",
    "columns",
    "complain",
    "notice",
    "plain",
    "print_json",
    "progress",
    "short",
    "style",
    "wrapped",
]

WIDTH = 88


def print_json(data: Any, *, compact: bool = False) -> None:
    """Print plain data as JSON on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=None if compact else 2))


def notice(text: str) -> None:
    """Tell something on standard error."""
    print(text, file=sys.stderr)


def complain(error: IntrowriterError) -> None:
    """Print an error: what is wrong, and what to do."""
    notice(f"{style('introwriter:', '31', sys.stderr)} {plain(error.message)}")
    if error.hint:
        notice(f"  {plain(error.hint)}")


@contextmanager
def progress(waiting_for: str | None) -> Iterator[None]:
    """Show that a model is working while it is, on a terminal's standard error."""
    if waiting_for is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"Waiting for {waiting_for} …"):
        yield


def plain(text: str) -> str:
    """Without control characters: a text of somebody else's must not steer the terminal."""
    return "".join(char for char in text if char in "\n\t" or char.isprintable())


def columns(most: int = WIDTH) -> int:
    """How wide to print, in characters: ``most``, or less on a narrower terminal, but at least 30."""
    if not sys.stdout.isatty():
        return most
    return max(30, min(most, shutil.get_terminal_size((most, 24)).columns))


def wrapped(text: str, indent: str = "", *, most: int = WIDTH) -> str:
    """Broken at the width of a page, each line after ``indent``, without control characters."""
    fill = textwrap.TextWrapper(
        columns(most), initial_indent=indent, subsequent_indent=indent, break_long_words=False,
        break_on_hyphens=False,
    ).fill  # fmt: skip
    lines = map(fill, plain(text).split("\n"))
    return "\n".join(line or indent.rstrip() for line in lines)


def short(text: str, most: int = 96) -> str:
    """On one line of at most ``most`` characters."""
    line = plain(" ".join(text.split()))
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def style(text: str, code: str, stream: Any = None) -> str:
    """With an ANSI style, on a terminal that wants colours."""
    stream = stream or sys.stdout
    if not text or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return text
    return f"\x1b[{code}m{text}\x1b[0m"

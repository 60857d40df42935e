"""The files of an unpacked export; links are not followed and only regular files are opened."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO

from introwriter.errors import ReadError
from introwriter.export.archive import MAX_ENTRIES, Entry, printable

__all__ = ["entries_of"]

MAX_FILE = 2_000_000_000
_LEVELS = 2


def entries_of(folder: Path) -> tuple[list[Entry], tuple[str, ...]]:
    """Return the files of a folder and of those directly in it, and a warning of links left alone."""
    entries: list[Entry] = []
    links = _gather(folder, "", _LEVELS, entries)
    warning = f"{links} links were not followed" if links > 1 else "A link was not followed"
    return entries, (warning,) if links else ()


def _gather(folder: Path, prefix: str, levels: int, into: list[Entry]) -> int:
    """Add the files; return how many links there are."""
    links = 0
    with os.scandir(folder) as found:
        for item in sorted(found, key=lambda item: item.name):
            if len(into) > MAX_ENTRIES:
                break
            path = f"{prefix}{printable(item.name)}"
            if item.is_symlink():
                links += 1
            elif item.is_dir(follow_symlinks=False):
                if levels > 1 and item.name != "__MACOSX":
                    with suppress(PermissionError):
                        links += _gather(Path(item.path), f"{path}/", levels - 1, into)
            elif item.is_file(follow_symlinks=False):
                size = item.stat(follow_symlinks=False).st_size
                into.append(Entry(path=path, size=size, open=partial(_open, item.path, path)))
    return links


def _open(path: str, shown: str) -> IO[bytes]:
    """Open a regular file that is no link. Raises ReadError."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise ReadError(
            f"{shown} cannot be read: {error.strerror}", "Make it readable, or take it away."
        ) from None
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode) or about.st_size > MAX_FILE:
        os.close(descriptor)
        raise ReadError(
            f"{shown} is not a regular file of at most 2 GB", "Give the export as LinkedIn made it."
        )
    return os.fdopen(descriptor, "rb")

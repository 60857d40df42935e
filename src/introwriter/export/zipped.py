"""The files of a zipped export, read in place: never unpacked, never larger than they claim, never nested."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from introwriter.errors import ReadError
from introwriter.export.archive import Entry, printable

__all__ = ["open_zip"]

MAX_BYTES = 2_000_000_000
"""Of one table, unpacked: 500,000 messages are some 200 MB."""
MAX_RATIO = 200
"""Unpacked to packed, above 20 MB: text packs some 3 to 30 to 1, a bomb 1,000 to 1."""
_MAX_LISTING = 8_000_000
_END = b"PK\x05\x06"


def open_zip(path: Path, shown: str) -> tuple[list[Entry], Callable[[], None]]:
    """Return the files of a zip, and what closes it. Raises ReadError for a broken or hostile one."""
    _refuse_long_listing(path, shown)
    try:
        archive = ZipFile(path)
    except (BadZipFile, LargeZipFile, EOFError, ValueError, NotImplementedError, struct.error) as error:
        raise ReadError(
            f"{shown} is a broken zip ({type(error).__name__})", "Download the export again."
        ) from None
    entries = [
        Entry(
            path=printable(info.filename).replace("\\", "/"),
            size=info.file_size,
            open=partial(_open, archive, info),
        )
        for info in archive.infolist()
        if info.filename and not info.filename.endswith("/")
    ]
    return entries, archive.close


def _open(archive: ZipFile, info: ZipInfo) -> IO[bytes]:
    shown = printable(info.filename).rpartition("/")[2][:60]
    if info.flag_bits & 0x1:
        raise ReadError(f"{shown} is locked by a password", "Unpack the zip yourself, and give the folder.")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ReadError(
            f"{shown} is packed in an unusual way", "Unpack the zip yourself, and give the folder."
        )
    packed = max(info.compress_size, 1)
    if info.file_size > MAX_BYTES or (info.file_size > 20_000_000 and info.file_size / packed > MAX_RATIO):
        raise ReadError(
            f"{shown} would unpack to {info.file_size / 1e6:,.0f} MB from {packed / 1e6:,.1f} MB",
            "No export is like that: it was not opened.",
        )
    try:
        return archive.open(info)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error) as error:
        raise ReadError(
            f"{shown} in the zip cannot be opened ({type(error).__name__})", "Download the export again."
        ) from None


def _refuse_long_listing(path: Path, shown: str) -> None:
    """Look at how long the list of files is before it is read into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 66_000))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise ReadError(f"{shown} is a broken zip: its end is missing", "Download the export again.")
    (listing,) = struct.unpack_from("<I", tail, at + 12)
    if listing > _MAX_LISTING:
        raise ReadError(f"{shown} lists far too many files for an export", "Give the zip that LinkedIn sent.")

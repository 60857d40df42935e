"""The reply cache: JSON text in a private folder, and nothing that could run code.

diskcache unpickles what it finds (CVE-2025-69872), so whoever can write into the folder could run code as
its reader. Here every row that is not plain text is refused unread. See docs/decisions.
"""

from __future__ import annotations

import json
import os
import stat
import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

__all__ = ["ReplyCache", "default_folder"]

T = TypeVar("T")
_FILE = "cache.db"
_RAW = 1
"""diskcache's mode of a value that sits in its row as it is (its ``MODE_RAW``)."""


def default_folder() -> Path:
    """Return the place of the cache: INTROWRITER_CACHE_DIR, else the platform's cache folder."""
    if given := os.environ.get("INTROWRITER_CACHE_DIR"):
        return Path(given).expanduser()
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("introwriter"))


class ReplyCache:
    """A map from text to JSON objects on disk, of at most ``size_limit`` bytes, oldest out first.

    It is an aid, so it never fails its user: what cannot be read is a miss, what cannot be opened is set
    aside, and ``notices`` says so. Safe to share between threads and processes.
    """

    def __init__(self, folder: Path | str | None = None, *, size_limit: int = 64 * 2**20) -> None:
        self.folder = Path(folder) if folder is not None else default_folder()
        self._size_limit = size_limit
        self._lock = threading.Lock()
        self._disk: Any = None
        self._off = False
        self._notices: list[str] = []

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know, a line each."""
        return tuple(self._notices)

    def get(self, key: str) -> dict[str, Any] | None:
        """Return what is kept under ``key``, or ``None``."""
        text = self._safely(lambda disk: disk.get(key), None)
        try:
            value = json.loads(text) if isinstance(text, str) else None
        except (ValueError, RecursionError):
            value = None
        return value if isinstance(value, dict) else None

    def put(self, key: str, value: dict[str, Any]) -> None:
        """Keep ``value`` under ``key``."""
        text = json.dumps(value, ensure_ascii=False)
        self._safely(lambda disk: disk.set(key, text), None)

    def info(self) -> dict[str, Any]:
        """Return ``folder``, ``replies`` (their number), ``bytes`` and ``limit``."""
        there = (self.folder / _FILE).exists()
        count, size = self._safely(lambda disk: (len(disk), disk.volume()), (0, 0)) if there else (0, 0)
        return {"folder": str(self.folder), "replies": count, "bytes": size, "limit": self._size_limit}

    def clear(self) -> int:
        """Forget every reply, and files that were set aside; return how many replies there were."""
        if not (self.folder / _FILE).exists():
            return 0
        count = self._safely(lambda disk: disk.clear(), 0)
        for aside in self.folder.glob(f"{_FILE}*.corrupt"):
            aside.unlink(missing_ok=True)
        return count

    def _safely(self, use: Callable[[Any], T], otherwise: T) -> T:
        """Use the cache; whatever is wrong with it costs the cache, not the caller."""
        for last in (False, True):
            if self._off:
                return otherwise
            try:
                disk = self._opened()
                try:
                    return use(disk)
                finally:
                    disk.close()
            except _Refused:
                self._note(
                    f"The cache in {self.folder} holds an entry that is not JSON text: it was not read."
                )
                return otherwise
            except _Unsafe as error:
                self._give_up(str(error))
            except OSError as error:
                self._give_up(f"cannot be used ({error.strerror or type(error).__name__})")
            except Exception as error:  # diskcache on a damaged file raises nearly anything
                if "locked" in str(error) or type(error).__name__ == "Timeout":
                    return otherwise
                if last:
                    self._give_up("cannot be read")
                else:
                    self._set_aside()
        return otherwise

    def _opened(self) -> Any:
        with self._lock:
            if self._disk is None:
                _make_private(self.folder)
                import diskcache

                self._disk = diskcache.Cache(
                    str(self.folder),
                    timeout=2,
                    disk=_json_disk(),
                    size_limit=self._size_limit,
                    eviction_policy="least-recently-stored",
                    disk_min_file_size=2**40,
                )
            return self._disk

    def _set_aside(self) -> None:
        with self._lock:
            self._disk = None
            for suffix in ("", "-wal", "-shm"):
                path = self.folder / f"{_FILE}{suffix}"
                try:
                    path.replace(path.with_name(f"{path.name}.corrupt"))
                except FileNotFoundError:
                    continue
                except OSError:
                    self._off = True
        self._note(f"The cache in {self.folder} was damaged: it was set aside and a new one begun.")

    def _give_up(self, why: str) -> None:
        self._off = True
        self._note(f"The cache in {self.folder} {why}: going on without it.")

    def _note(self, notice: str) -> None:
        if notice not in self._notices:
            self._notices.append(notice)


class _Refused(Exception):
    """A row that is not plain text."""


class _Unsafe(Exception):
    """A folder that other people can write to."""


def _make_private(folder: Path) -> None:
    """Make ``folder`` (0700) and its database (0600) before anything is written into them."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise _Unsafe("belongs to another user")
    if stat.S_IMODE(folder.stat().st_mode) != 0o700:
        folder.chmod(0o700)
    # SQLite gives its -wal and -shm files the mode of the database.
    for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm"):
        path = folder / name
        if path.is_symlink():
            raise _Unsafe("holds a link in place of its file")
        if name == _FILE:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.exists() and stat.S_IMODE(path.stat().st_mode) != 0o600:
            path.chmod(0o600)


@lru_cache(maxsize=1)
def _json_disk() -> type:
    import diskcache

    class JsonTextDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache has no types
        """Keeps text as it is in its row, and refuses to read or write anything else."""

        def put(self, key: Any) -> tuple[str, bool]:
            if type(key) is not str:
                raise _Refused
            return key, True

        def get(self, key: Any, raw: bool) -> str:
            if not raw or type(key) is not str:
                raise _Refused
            return key

        def store(self, value: Any, read: bool, key: Any = None) -> tuple[int, int, None, str]:
            if read or type(value) is not str:
                raise _Refused
            return 0, _RAW, None, value

        def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> str:
            if mode != _RAW or filename is not None or read or type(value) is not str:
                raise _Refused
            return value

        def remove(self, file_path: str) -> None:
            """Never delete a file that a row names: this cache makes none."""

    return JsonTextDisk

"""The real command in a pseudo-terminal: keys in, screen out."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT


@contextmanager
def terminal(
    tmp_path: Path, *arguments: str, columns: int = 80, **environment: str
) -> Iterator[tuple[int, int]]:
    """The real command in a pseudo-terminal; yields its process and the other end."""
    import fcntl
    import pty
    import termios

    env = {
        **os.environ,
        "TERM": "xterm",
        "INTROWRITER_STATE": str(tmp_path),
        "HOME": str(tmp_path),
        **environment,
    }
    pid, end = pty.fork()
    if pid == 0:  # pragma: no cover  # the child
        os.execve(sys.executable, [sys.executable, "-m", "introwriter", *arguments], env)
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    try:
        yield pid, end
    finally:
        os.close(end)


def read_until(end: int, wanted: Callable[[str], bool], seconds: float = 20.0) -> str:
    """What the screen shows until it is as wanted, or the time is up, or the command has ended."""
    shown, until = b"", time.monotonic() + seconds
    while time.monotonic() < until and not wanted(shown.decode(errors="replace")):
        if select.select([end], [], [], 0.2)[0]:
            try:
                data = os.read(end, 65536)
            except OSError:
                break
            if not data:
                break
            shown += data
    return shown.decode(errors="replace")


def press(end: int, key: bytes, wanted: str) -> str:
    """Press a key until the screen shows what is wanted; one that comes before the wait for it is lost."""
    shown = ""
    for _ in range(20):
        os.write(end, key)
        shown += read_until(end, lambda text: wanted in text, seconds=1)
        if wanted in shown:
            break
    return shown


def leave(pid: int, end: int, key: bytes, seconds: float = 20.0) -> int:
    """Press a key until the command has ended; return its exit code, or kill it."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if key:
            with suppress(OSError):
                os.write(end, key)
        read_until(end, lambda text: False, seconds=0.5)
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise AssertionError("the command did not end")


def printed(columns: int, *arguments: object, **environ: str) -> str:
    """What the command sends to a terminal of that width, with line feeds alone; it must end well."""
    import fcntl
    import pty
    import termios

    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    given = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    child = subprocess.Popen(
        [sys.executable, "-m", "introwriter", *map(str, arguments)],
        stdin=side, stdout=side, stderr=side, cwd=ROOT, env={**given, "TERM": "xterm", **environ},
    )  # fmt: skip
    os.close(side)
    out = b""
    while True:
        try:
            chunk = os.read(main, 65536)
        except OSError:
            break
        if not chunk:
            break
        out += chunk
    os.close(main)
    assert child.wait(60) == 0
    return out.decode("utf-8").replace("\r\n", "\n")


needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal on Windows")

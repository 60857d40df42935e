"""The command line: options in, library calls, text or JSON out."""

from __future__ import annotations

import errno
import gc
import os
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line and leave with its exit code; errors are two lines on standard error."""
    from introwriter.errors import IntrowriterError

    # A command lives for a blink and fills tables that it keeps: there is little garbage to look for.
    gc.set_threshold(100_000, 50, 50)
    try:
        from introwriter.cli.app import app

        app(prog_name="introwriter")
    except IntrowriterError as error:
        from introwriter.cli.terminal import complain

        complain(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader (head, a pager) is gone: nothing is wrong, and Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EBADF):
            raise
        print(f"introwriter: the output cannot be written ({error.strerror}).", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)

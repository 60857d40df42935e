"""From the options of ``introwriter eval`` to the suite's run, and its report to where it should go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.cli.terminal import notice, print_json
from introwriter.errors import InputError

if TYPE_CHECKING:
    from introwriter.evals.report import Report

__all__ = ["hand_over", "run"]


def run(**options: Any) -> Report:
    """Run the suite, with a bar on a terminal's standard error. Raises as ``run_wish()`` does."""
    from introwriter.evals.engine import needed

    needed()
    from introwriter.evals.wish import Wish, run_wish

    with _bar() as (planned, done):
        return run_wish(Wish(**options), planned=planned, done=done)


@contextmanager
def _bar() -> Iterator[tuple[Any, Any]]:
    if not sys.stderr.isatty():
        yield (lambda count: None), (lambda name: None)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("cases")

        def done(name: str) -> None:
            progress.update(task, advance=1, description=name)

        yield (lambda count: progress.update(task, total=int(count))), done


def hand_over(report: Report, *, junit: Path | None, html: Path | None, as_json: bool) -> None:
    """Write the files that were asked for, and print the report as text or JSON."""
    if junit:
        from introwriter.evals.junit import junit_xml

        _write(junit, junit_xml(report))
    if html:
        from introwriter.evals.html import html_page

        _write(html, html_page(report))
    if as_json:
        print_json(report.to_json())
        return
    from rich.console import Console

    from introwriter.evals.text import print_report

    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = None if sys.stdout.isatty() else 120
    print_report(report, Console(no_color=not colour, highlight=False, width=width))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{path}: {error.strerror or error}.", "Name a file in a folder that is there."
        ) from None
    notice(f"Wrote {path}.")

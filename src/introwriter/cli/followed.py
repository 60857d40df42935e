"""Follow-ups, printed to be read: three numbers, the shares over time, then the people."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from introwriter.cli.terminal import columns, notice, plain, style
from introwriter.errors import InputError

if TYPE_CHECKING:
    from introwriter.followups import Followup, Followups

__all__ = ["keep_drafts", "show_followups", "write_page"]

_WIDTH = 80


def show_followups(found: Followups) -> None:
    """Print everything that was found, at most 80 columns wide."""
    width = columns(_WIDTH)
    for part in (_summary, _over_time, _by_note, _first, _limits):
        for line in part(found, width):
            print(line)


def _filled(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    more = " " * len(first) if rest is None else rest
    return textwrap.fill(
        plain(" ".join(text.split())), width, initial_indent=first, subsequent_indent=more,
        break_on_hyphens=False,
    )  # fmt: skip


def _summary(found: Followups, width: int) -> Iterator[str]:
    from introwriter.followups.words import day_of_month, percent

    whose = f" of {plain(found.owner.name)}" if found.owner.name else ""
    until = f", as of {day_of_month(found.until)}" if found.until else ""
    yield style(_filled(f"The connections{whose}{until}: {found.named:,}", width), "1")
    yield ""
    rows: list[tuple[str, str]] = []
    if found.has_messages and found.named:
        share = found.overall
        low, high = share.interval
        spread = f", 95 %: {100 * low:.0f}–{100 * high:.0f} %" if share.people else ""
        rows = [
            (f"{len(found.never):,}", "never got a one-to-one message"),
            (f"{len(found.waiting):,}", _waiting(found)),
            (
                percent(share.value),
                f"ever led to a conversation ({share.talked:,} of {share.people:,}{spread})",
            ),
        ]
    if found.unknown:
        why = (
            "there is no messages.csv"
            if not found.has_messages
            else "a message may be theirs or a namesake's"
        )
        rows.append((f"{len(found.unknown):,}", f"unknown, not never: {why}"))
    if found.tally.hidden_connections:
        are = "is" if found.tally.hidden_connections == 1 else "are"
        rows.append((f"{found.tally.hidden_connections:,}", f"more {are} hidden: a date and no name"))
    for count, told in rows:
        yield _filled(told, width, f"  {count.rjust(6)}  ")


def _waiting(found: Followups) -> str:
    asked = f"; {found.asked:,} of them asked you something" if found.asked else ""
    if found.asked == len(found.waiting) == 1:
        asked = " and asked you something"
    return f"had the last word, {found.wait_days} days ago or more{asked}"


def _over_time(found: Followups, width: int) -> Iterator[str]:
    from introwriter.followups.plot import NARROWEST, terminal_plot
    from introwriter.followups.tables import time_rows

    if not found.cohorts:
        return
    yield ""
    yield style(_filled("Led to a conversation (both wrote), by when you connected", width), "1")
    if _draws(width, NARROWEST) and any(one.share.people for one in found.cohorts):
        yield terminal_plot(found.cohorts, width)
    yield from _table(("connected", "people", "talked", "share", "95 %"), time_rows(found.cohorts), width)


def _draws(width: int, narrowest: int) -> bool:
    """Whether a plot can be read here: a terminal that is wide enough, with colours and block characters."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return (
        sys.stdout.isatty() and wanted and width >= narrowest and "utf" in (sys.stdout.encoding or "").lower()
    )


def _by_note(found: Followups, width: int) -> Iterator[str]:
    from introwriter.followups.tables import difference_told, note_rows

    rows = [row for row, share in zip(note_rows(found.by_note), found.by_note, strict=True) if share.people]
    if not rows:
        return
    yield ""
    yield style(_filled("By invitation", width), "1")
    yield from _table(("", "people", "talked", "share", "95 %"), rows, width)
    if found.no_invitation:
        yield _filled(f"Of {found.no_invitation:,} more the export holds no invitation.", width, "  ")
    for line in difference_told(found):
        yield _filled(line, width, "  ")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield the rows in columns; a narrow window gets each row on two lines."""
    wide = max(len(row[0]) for row in (head, *rows)) + 1
    narrow = width < wide + 32
    for row in (head, *rows):
        figures = f"{row[1]:>7}{row[2]:>8}{row[3]:>7}  {row[4]}"
        if not narrow:
            yield f"  {row[0]:<{wide}}{figures}".rstrip()
        elif row is not head:
            yield _filled(row[0], width, "  ")
            told = ", ".join(part for part in (f"{row[2]} of {row[1]}", row[3], row[4]) if part.strip(" of"))
            yield _filled(told, width, "    ")


def _first(found: Followups, width: int) -> Iterator[str]:
    if found.first:
        yield ""
        yield style(_filled("Whom to write to first", width), "1")
    for number, one in enumerate(found.first, 1):
        yield ""
        yield from _person(number, one, width)
    rest = len(found.never) + len(found.waiting) - len(found.first)
    if found.first and rest > 0:
        yield ""
        yield _filled(f"And {rest:,} more: -n 20 drafts more, --format json lists all.", width)
    if not found.first and found.unknown:
        yield ""
        yield style(_filled("Unknown: look at your messages before you write", width), "1")
        for number, one in enumerate(found.unknown[:10], 1):
            yield from _person(number, one, width, question=False)


def _person(number: int, one: Followup, width: int, *, question: bool = True) -> Iterator[str]:
    person = one.person
    job = " at ".join(part for part in (person.position, person.company) if part)
    head = ", ".join(part for part in (person.name, job) if part)
    yield style(_filled(head, width, f"{number:>3}. "), "1")
    if person.url:
        yield f"     {plain(person.url)}"
    for reason in one.reasons[:3]:
        yield _filled(reason.text, width, "     - ")
    if one.draft:
        yield ""
        for line in one.draft.note.text.split("\n"):
            yield _filled(line, width, "       ") if line else ""
    if one.question and question:
        yield ""
        yield _filled(one.question, width, "     ? ")


def _limits(found: Followups, width: int) -> Iterator[str]:
    yield ""
    yield style(_filled("What this cannot tell", width), "1")
    for line in found.limits:
        yield _filled(line, width, "  - ")


def write_page(path: Path, found: Followups) -> None:
    """Write the page for its owner's eyes only. Raises InputError where it cannot be written."""
    from introwriter.followups.page import html_page
    from introwriter.sender_file import write_private

    if path.suffix.lower() not in (".html", ".htm"):
        raise InputError(f"{path}: is not named as a page.", "Give a name that ends in .html.")
    if not path.parent.is_dir():
        raise InputError(f"{path.parent}: there is no such folder.", "Make it first, or name another.")
    try:
        write_private(path, html_page(found))
    except OSError as error:
        raise InputError(
            f"{path}: {error.strerror or error}.", "Name a file in a folder that you may write to."
        ) from None
    notice(f"Wrote {path}. It holds names and private notes: it is for you only.")


def keep_drafts(found: Followups) -> None:
    """Put the drafts into the user's log, unless ``log --off`` says no."""
    from introwriter.cli.sitting import keep

    for one in found.first:
        if one.draft:
            keep(one.draft.result, True)

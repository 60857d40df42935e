"""``introwriter log`` and ``introwriter forget``: what is kept of drafts, and how to be rid of it."""

from __future__ import annotations

from typing import Annotated

import typer

from introwriter.cli import options as o

__all__ = ["forget", "log"]


def log(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Only drafts that hold these words.")
    ] = None,
    off: Annotated[bool, typer.Option("--off", help="Keep no drafts from now on.")] = False,
    on: Annotated[bool, typer.Option("--on", help="Keep drafts again.")] = False,
    n: Annotated[int, typer.Option("-n", metavar="N", help="At most so many.")] = 20,
    format_: o.Format = o.Output.text,
) -> None:
    """List the drafts that are kept on this computer, latest first."""
    from dataclasses import asdict

    from introwriter.cli.terminal import notice, print_json, short, style
    from introwriter.log import DraftLog

    kept = DraftLog()
    if off or on:
        kept.turn(on)
        said = (
            "Drafts are kept."
            if on
            else "Drafts are no longer kept; what is there stays (introwriter forget)."
        )
        notice(said)
        return
    entries = kept.find(" ".join(words or ()), most=n)
    if format_ is o.Output.json:
        print_json([asdict(entry) for entry in entries])
        return
    for entry in entries:
        print(f"{entry.at[:16].replace('T', ' ')}  {style(short(entry.person, 40), '1')}  {entry.fate}")
        print(f"    {short(entry.edited or entry.text, 100)}")
    if not entries:
        notice("Nothing is kept." if kept.on else "Nothing is kept, and the log is off.")


def forget(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person, as in their profile.")],
) -> None:
    """Delete every draft for a person, and the kept replies of models."""
    from introwriter.cli import work
    from introwriter.log import DraftLog

    drafts = DraftLog().forget(name)
    # A kept reply does not say whom it is about, so only without any of them is nothing left of the person.
    replies = work.reply_cache().clear()
    print(f"Deleted: {drafts} of your drafts for {name}; {replies} kept replies of models (all of them).")

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
    import textwrap
    from dataclasses import asdict

    from introwriter.cli.terminal import notice, print_json, short, style, wrapped
    from introwriter.log import DraftLog

    kept = DraftLog()
    if off and on:
        raise typer.BadParameter("give --off or --on, not both")
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
        print(textwrap.indent(wrapped(entry.edited or entry.text), "    "))
    if not entries:
        nothing = "No draft holds these words." if words else "Nothing is kept."
        notice(nothing if kept.on else f"{nothing} The log is off.")


def forget(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person, as in their profile.")],
) -> None:
    """Delete every draft for a person, and the kept replies of models."""
    from introwriter.cli import work
    from introwriter.errors import InputError
    from introwriter.log import DraftLog

    log = DraftLog()
    drafts = log.forget(name)
    if not drafts:
        near = log.near(name)
        known = f" There are drafts for {', '.join(near)}." if near else ""
        hint = "Give the whole name." if near else "Kept replies of models go with: introwriter cache clear"
        raise InputError(f"There is no draft for {name}; nothing was deleted.{known}", hint)
    # A kept reply does not say whom it is about, so only without any of them is nothing left of the person.
    replies = work.reply_cache().clear()
    print(f"Deleted: {drafts} of your drafts for {name}; {replies} kept replies of models (all of them).")

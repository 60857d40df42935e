"""``introwriter followups``: whom you never wrote to, what talks came of it, and drafts for the first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from introwriter.cli import options as o

__all__ = ["followups"]


def followups(
    export: Annotated[
        Path, typer.Argument(metavar="EXPORT", help="Your LinkedIn data export: the zip, or its folder.")
    ],
    me: o.Me = None,
    n: Annotated[int, typer.Option("-n", metavar="N", help="Draft for the first N people.")] = 10,
    wait_days: Annotated[
        int, typer.Option("--wait-days", metavar="D", help="A last word of theirs waits from D days on.")
    ] = 30,
    settle_days: Annotated[
        int,
        typer.Option("--settle-days", metavar="D", help="Who connected less than D days ago is in no share."),
    ] = 90,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write it as a page, too, for you only.")
    ] = None,
    language: o.Language = None,
    tone: o.Tone_ = None,
    prompts: o.Prompts = None,
    model: o.Model = None,
    base_url: o.Base = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed, other offline drafts.")] = 0,
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep the drafts in your log, as introwriter draft does.")
    ] = False,
    format_: o.Format = o.Output.text,
) -> None:
    """Show which connections were never followed up, and draft a message to the first ones."""
    from introwriter.cli import terminal, work
    from introwriter.cli.followed import keep_drafts, show_followups, write_page
    from introwriter.export import read_export
    from introwriter.followups import followups_of

    desk = work.desk(language=language, tone=tone, prompts=prompts, model=model, base_url=base_url, me=me)
    settings = desk.settings
    sender = work.source_of(me) if me else settings.me
    with terminal.progress(desk.waiting_for):
        found = followups_of(
            read_export(export), sender, n=n, wait_days=wait_days, settle_days=settle_days,
            model=settings.model, base_url=settings.base_url, prompts=settings.prompts,
            language=settings.language, tone=settings.tone, seed=seed,
        )  # fmt: skip
    if html:
        write_page(html, found)
    if keep:
        keep_drafts(found)
    if format_ is o.Output.json:
        terminal.print_json(found.to_json())
    else:
        show_followups(found)
    for line in found.notices:
        terminal.notice(terminal.plain(line))
    raise typer.Exit(3 if found.failure else 0)

"""``introwriter outcomes``: what became of the invitations that the user sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from introwriter.cli import options as o

if TYPE_CHECKING:
    from introwriter.outcomes import Group, Outcomes

__all__ = ["outcomes"]

_FATES = ("talked", "accepted", "absent", "early", "unknown")


def outcomes(
    export: Annotated[str, typer.Argument(metavar="EXPORT", help="Your data export, a zip or a folder.")],
    early: Annotated[
        int,
        typer.Option("--early", metavar="DAYS", min=0, help="How long before its end is too recent to tell."),
    ] = 14,
    n: Annotated[int, typer.Option("-n", metavar="N", min=0, help="Show so many notes.")] = 10,
    format_: o.Format = o.Output.text,
) -> None:
    """Tell what became of the invitations you sent, by what their notes were like."""
    from introwriter.cli.terminal import notice, print_json
    from introwriter.export import read_export
    from introwriter.log import DraftLog
    from introwriter.outcomes import outcomes_of
    from introwriter.outcomes.finding import folded

    held = read_export(export)
    kept = {folded(entry.edited or entry.text): entry.template for entry in DraftLog().find(most=100_000)}
    found = outcomes_of(held, templates=kept, early=early)
    if format_ is o.Output.json:
        print_json(found.to_json())
    else:
        _show(found, n)
    for line in held.warnings:
        notice(line)


def _show(found: Outcomes, n: int) -> None:
    from introwriter.cli.terminal import plain, style, wrapped

    print(style(f"Invitations that {plain(found.owner) or 'you'} sent", "1"), end="")
    print(f", as of {found.until:%d %B %Y}" if found.until else "")
    for line in found.words:
        print(wrapped(line))
    if left := ", ".join(f"{count} {_fate(name)}" for name, count in found.left_out.items()):
        print(wrapped(f"Not counted: {left}."))
    _show_groups((found.with_note, found.bare, *_shown(found.groups)))
    _show_notes(found, n)


def _shown(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """All but the older months: a page has room for a year of them, and JSON has the rest."""
    months = [group for group in groups if group.by == "month"]
    return (*(group for group in groups if group.by != "month"), *months[-12:])


def _show_groups(groups: tuple[Group, ...]) -> None:
    from introwriter.cli.terminal import style
    from introwriter.intervals import wilson

    groups = tuple(group for group in groups if group.n)
    if not groups:
        return
    width = max(len(group.name) for group in groups) + 2
    print(style(f"\n{'':<{width}}{'accepted':<24}they wrote", "2"))
    for group in groups:
        low, high = wilson(group.accepted, group.n)
        talked = f"{group.talked}/{group.n_talk}" if group.n_talk else "unknown"
        shares = f"{group.accepted}/{group.n}".ljust(9) + f"{low * 100:.0f} to {high * 100:.0f} %"
        print(f"{group.name:<{width}}{shares:<24}{talked}")


def _show_notes(found: Outcomes, n: int) -> None:
    from introwriter.cli.terminal import plain, short, style

    for note in sorted(found.notes, key=lambda one: one.month, reverse=True)[:n]:
        print(f"\n{style(short(note.name, 40), '1')}  {note.month}  {note.fate}")
        print(f"  {plain(short(note.text, 300))}")
        why = f"  warmth {note.warmth or 0:.2f}, specificity {note.specificity or 0:.2f}"
        print(style(", ".join((why, *note.findings)), "2"))
    if len(found.notes) > n:
        print(f"\n{len(found.notes) - n} more notes: -n {len(found.notes)}, or --format json.")


def _fate(name: str) -> str:
    from introwriter.outcomes import Fate

    return str(Fate[name].value)

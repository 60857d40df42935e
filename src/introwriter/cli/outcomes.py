"""``introwriter outcomes``: what became of the invitations that the user sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from introwriter.cli import options as o

if TYPE_CHECKING:
    from introwriter.outcomes import Group, Outcomes

__all__ = ["outcomes"]


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
    from introwriter.outcomes.finding import note_key

    held = read_export(export)
    kept = {note_key(entry.edited or entry.text): entry.template for entry in DraftLog().find(most=100_000)}
    found = outcomes_of(held, templates=kept, early=early)
    if format_ is o.Output.json:
        print_json(found.to_json())
    else:
        _show(found, n)
    for line in held.warnings:
        notice(line)


def _show(found: Outcomes, n: int) -> None:
    from introwriter.cli.terminal import style, wrapped

    until = f", as of {found.until.day} {found.until:%B %Y}" if found.until else ""
    print(style(wrapped(f"Invitations that {found.owner or 'you'} sent{until}"), "1"))
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
    from introwriter.cli.terminal import columns, style

    groups = tuple(group for group in groups if group.n)
    if not groups:
        return
    width = max(len(group.name) for group in groups) + 2
    if width + 34 > columns():
        _show_narrow(groups)
        return
    print(style(f"\n{'':<{width}}{'accepted':<24}they wrote", "2"))
    for group in groups:
        shares = f"{group.accepted}/{group.n}".ljust(9) + _interval(group)
        print(f"{group.name:<{width}}{shares:<24}{_talked(group)}")


def _show_narrow(groups: tuple[Group, ...]) -> None:
    """The same in two lines a group, for a terminal that has no room for columns."""
    from introwriter.cli.terminal import wrapped

    print()
    for group in groups:
        print(wrapped(group.name))
        shares = f"accepted {group.accepted}/{group.n} ({_interval(group)}), they wrote {_talked(group)}"
        print(wrapped(shares, "  "))


def _interval(group: Group) -> str:
    from introwriter.intervals import wilson

    low, high = wilson(group.accepted, group.n)
    return f"{low * 100:.0f} to {high * 100:.0f} %"


def _talked(group: Group) -> str:
    return f"{group.talked}/{group.n_talk}" if group.n_talk else "unknown"


def _show_notes(found: Outcomes, n: int) -> None:
    from introwriter.cli.terminal import short, style, wrapped

    for note in sorted(found.notes, key=lambda one: one.month, reverse=True)[:n]:
        print(f"\n{style(short(note.name, 40), '1')}")
        print(wrapped(f"{note.month}  {note.fate}", "  "))
        print(wrapped(short(note.text, 300), "  "))
        why = f"warmth {note.warmth or 0:.2f}, specificity {note.specificity or 0:.2f}"
        print(style(wrapped(", ".join((why, *note.findings)), "  "), "2"))
    if len(found.notes) > n:
        more = len(found.notes) - n
        print(f"\n{more} more note{'s'[: more != 1]}: -n {len(found.notes)}, or --format json.")


def _fate(name: str) -> str:
    from introwriter.outcomes import Fate

    return str(Fate[name].value)

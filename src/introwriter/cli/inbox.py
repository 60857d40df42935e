"""``introwriter inbox``: the invitations that came and are not among the connections, and what to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from introwriter.cli import options as o

if TYPE_CHECKING:
    from datetime import date

    from introwriter.inbox import Inbox, Incoming
    from introwriter.people import Sender

__all__ = ["inbox"]

_WIDTH = 78
_UNSURE = 10
"""So many of those of whom nothing can be told are listed: in an old export that is every connection."""
_COUNTED = {
    "personal": "personal", "generic": "generic", "pitch": "selling or recruiting",
    "untrue claim about you": "with something untrue about you", "not judged": "not judged",
    "no note": "without a note",
}  # fmt: skip


def inbox(
    export: Annotated[str, typer.Argument(metavar="EXPORT", help="Your data export, a zip or a folder.")],
    me: o.Me = None,
    n: Annotated[
        int,
        typer.Option("-n", "--limit", metavar="N", min=0, help="Show so many, the most worth first; 0: all."),
    ] = 20,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Only what came since then: 2026, 2026-03 or 2026-03-01."),
    ] = None,
    recent: Annotated[
        bool, typer.Option("--recent", help="Newest first, instead of most worth first.")
    ] = False,
    no_drafts: Annotated[bool, typer.Option("--no-drafts", help="Write no replies.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="L", help="Language of replies to invitations without a note.")
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed, other replies.")] = 0,
    format_: o.Format = o.Output.text,
) -> None:
    """Judge the invitations that are not among your connections, and draft replies."""
    from introwriter.cli.terminal import notice, plain, print_json
    from introwriter.export import read_export
    from introwriter.inbox import inbox_of

    day, code = _day(since), _language(language)
    held = read_export(export)
    found = inbox_of(
        held, _user(me), limit=n or None, since=day, order="recent" if recent else "worth",
        drafts=not no_drafts, language=code, seed=seed,
    )  # fmt: skip
    if format_ is o.Output.json:
        print_json(found.to_json())
    else:
        _show(found)
    for line in (*found.notices, *held.warnings):
        notice(plain(line))


def _user(me: str | None) -> Sender | None:
    """The user's own file, as given or as usual."""
    from pathlib import Path

    from introwriter.cli import work
    from introwriter.readers import read_sender

    if me:
        return read_sender(work.source_of(me))
    usual = work.desk().settings.me
    return read_sender(Path(usual)) if usual else None


def _day(text: str | None) -> date | None:
    from datetime import date

    from introwriter.dates import parse_date
    from introwriter.errors import InputError

    if text is None:
        return None
    try:
        found = parse_date(text)
        assert found is not None
        return date(found.year, found.month or 1, found.day or 1)
    except (AssertionError, ValueError):
        raise InputError("--since: this is no date.", "Write 2026, 2026-03 or 2026-03-01.") from None


def _language(text: str | None) -> str | None:
    from introwriter.errors import InputError
    from introwriter.inbox.reply import LANGUAGES
    from introwriter.language import language_code

    if text is None:
        return None
    code = language_code(text)
    if code not in LANGUAGES:
        raise InputError("--language: replies are not written in it.", f"Use one of: {', '.join(LANGUAGES)}.")
    return code


def _show(found: Inbox) -> None:
    _say(_summary(found))
    for i, item in enumerate(found.incoming, 1):
        print()
        _show_one(i, item)
    if found.left_out:
        print()
        are = "is" if found.left_out == 1 else "are"
        _say(f"{found.left_out} more {are} not shown; -n 0 shows all.")
    if found.unsure:
        print()
        _say("It cannot be told whether these became connections:")
        for unsure in found.unsure[:_UNSURE]:
            _say(f"{unsure.invitation.name}: {unsure.why}", "  ")
        if len(found.unsure) > _UNSURE:
            _say(f"and {len(found.unsure) - _UNSURE:,} more; --format json lists all.", "  ")


def _summary(found: Inbox) -> str:
    people = "1 person" if found.received == 1 else f"{found.received} people"
    kinds = [(kind.value, count) for kind, count in found.counts.items()]
    told = ", ".join(f"{count} {_COUNTED[kind]}" for kind, count in sorted(kinds, key=lambda one: -one[1]))
    unsure = f", {len(found.unsure)} cannot be told" if found.unsure else ""
    line = (
        f"{people} invited you. {_are(found.connected)} among your connections, "
        f"{_are(found.total)} not{unsure}."
        if found.received
        else "Nobody invited you, as far as the export tells."
    )
    them, they = ("it", "it") if found.total == 1 else ("them", "they")
    said = f" The export does not say what became of {them}: {they} may be open, declined or withdrawn."
    return f"{line} Of these: {told}.{said}" if told else line


def _are(count: int) -> str:
    return f"{count} {'is' if count == 1 else 'are'}"


def _show_one(number: int, item: Incoming) -> None:
    from introwriter.cli.terminal import plain, style

    invitation = item.invitation
    sent = invitation.sent_at
    day = f"{sent.day} {sent:%b %Y}" if sent else "no date"
    print(style(plain(f"{number}. {invitation.name or '(no name)'}"), "1") + style(f"  {day}", "2"))
    if invitation.url:
        print(style(f"   {plain(invitation.url)}", "2"))
    if invitation.message.strip():
        _say(invitation.message.strip(), "   | ")
    head, *others = item.reasons or ("",)
    _say(f"{item.kind.value}{': ' if head else ''}{head}", "   ")
    for line in (*others, *(line for line in item.ground if line not in item.reasons)):
        _say(line, "   ")
    _say(f"Suggested: {item.advice.value}. {item.why}", "   ")
    if item.reply:
        print("   Reply:")
        _say(item.reply.text, "     ")
    elif item.no_reply:
        _say(item.no_reply, "   ")


def _say(text: str, indent: str = "") -> None:
    """Print at the width of a page, line by line, without control characters."""
    from introwriter.cli.terminal import wrapped

    print(wrapped(text.replace("\r", ""), indent, most=_WIDTH))

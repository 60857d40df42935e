"""Everybody in one file: a note each, one after the other, with what failed told at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from introwriter.cli import answers, sitting, terminal
from introwriter.cli.target import Target, source_of, tell
from introwriter.errors import IntrowriterError, LanguageError, ModelRefused, ModelReplyUnusable, ReadError

if TYPE_CHECKING:
    from introwriter.cli.work import Desk
    from introwriter.note import Result
    from introwriter.people import Context

__all__ = ["draft_all", "profile_all"]

_ONE_ROW = (ReadError, LanguageError, ModelRefused, ModelReplyUnusable)
"""Errors of one person; any other would come again with the next one, and ends the batch."""

_Answer = tuple[int, str, "Result | IntrowriterError"]


def draft_all(
    desk: Desk,
    target: Target,
    context: Context | None,
    *,
    seed: int,
    as_json: bool,
    out: str | None = None,
    **ways: Any,
) -> int:
    """Write to everybody; return the exit code: 0 when everybody got a note, else 1.

    With ``as_json`` each person is one line of JSON: row, name, and the result or the error; ``out`` is a CSV
    file to write the best notes to instead. Raises IntrowriterError when the file, an option or the model is
    wrong for all of them; what was written until then is in ``out``.
    """
    from introwriter.cli.notes_csv import free, write_notes

    path = free(out) if out is not None else None
    blank: list[str] = []
    rows: list[tuple[str, ...]] = []
    try:
        for number, name, answer in _answers(desk, target, context, seed, ways):
            why = _why_none(answer)
            rows.append((str(number), name, *_best(answer), why))
            if path is None:
                _show(number, name, answer, as_json=as_json, first=len(rows) == 1)
            if why:
                blank.append(f"row {number}{f' {terminal.short(name, 40)}' if name else ''}: {why}")
    finally:
        if path is not None and rows:
            write_notes(path, rows)
            terminal.notice(f"{path}: {len(rows) - len(blank)} notes.")
    count = len(rows)
    if blank:
        terminal.notice(f"\n{len(blank)} of {count} got no note:")
        for line in blank:
            terminal.notice(f"  {terminal.plain(line)}")
    return 1 if blank else 0


def profile_all(target: Target, *, as_json: bool) -> int:
    """Show what is understood of everybody; return 0 when all could be read, else 1."""
    from introwriter.cli.listings import profile_json, show_profile
    from introwriter.readers import Reading, read_all

    failed = 0
    told: tuple[str, ...] = ()
    for number, name, found in read_all(source_of(target.file), target.form, mapping=target.mapping):
        if isinstance(found, Reading):
            if told != found.told:
                tell(told := found.told)
            if as_json:
                terminal.print_json({"row": number, **profile_json(found)}, compact=True)
            else:
                print(f"{number}. ", end="")
                show_profile(found, as_json=False)
        else:
            failed += 1
            if as_json:
                terminal.print_json(_error(number, name, found), compact=True)
            else:
                terminal.notice(f"{number}. {terminal.plain(found.message)}")
    return 1 if failed else 0


def _answers(
    desk: Desk, target: Target, context: Context | None, seed: int, ways: dict[str, Any]
) -> Iterator[_Answer]:
    """Yield everybody's answer; the offline writer is one for all, so that it varies."""
    from introwriter.composer import Composer
    from introwriter.readers import read_all

    composer, sender = Composer(seed, asked=desk.asked), desk.sender()
    told: tuple[str, ...] = ()
    for number, name, found in read_all(source_of(target.file), target.form, mapping=target.mapping):
        if isinstance(found, ReadError):
            yield number, name, found
            continue
        if told != found.told:
            tell(told := found.told)
        try:
            with terminal.progress(desk.waiting_for):
                brief = desk.brief_of(found, context, sender=sender)
                result, _ = desk.draft(brief, seed=seed, composer=composer, **ways)
        except _ONE_ROW as error:
            yield number, name, error
            continue
        sitting.keep(result, desk.settings.log)
        yield number, name, result


def _show(number: int, name: str, answer: Result | IntrowriterError, *, as_json: bool, first: bool) -> None:
    if isinstance(answer, IntrowriterError):
        if as_json:
            terminal.print_json(_error(number, name, answer), compact=True)
        return
    if as_json:
        terminal.print_json({"row": number, "name": name, **answer.to_json()}, compact=True)
        return
    print(f"{'' if first else chr(10)}{terminal.style(f'{number}. {terminal.short(name, 60)}', '1;4')}\n")
    answers.show_result(answer, as_json=False)


def _best(answer: Result | IntrowriterError) -> tuple[str, str]:
    """The best note and its subject, "" where there is none."""
    if isinstance(answer, IntrowriterError) or not answer.notes:
        return "", ""
    return answer.notes[0].text, answer.notes[0].subject or ""


def _error(number: int, name: str, error: IntrowriterError) -> dict[str, Any]:
    return {"row": number, "name": name, "error": error.message, "hint": error.hint}


def _why_none(answer: Result | IntrowriterError) -> str:
    """Why somebody got no note; "" when they got one."""
    if isinstance(answer, IntrowriterError):
        return answer.message
    if answer.notes:
        return ""
    return answer.question or "nothing personal to say yet"

"""The commands: each reads its options, makes one library call and prints the result. No logic lives here.

Imports stand inside the command bodies so that ``--help`` is instant.
"""

from __future__ import annotations

from typing import Annotated

import typer

from introwriter.cli import options as o
from introwriter.cli.evaluation import evaluate
from introwriter.cli.followups import followups
from introwriter.cli.inbox import inbox
from introwriter.cli.lists import cache, rules, templates
from introwriter.cli.me import me as me_
from introwriter.cli.outcomes import outcomes
from introwriter.cli.record import forget, log

app = typer.Typer(
    name="introwriter",
    help="Write the one short note that only you could send to only that person.",
    epilog="It never sends, scrapes or logs in. "
    "Exit codes: 0 done, 1 no note to give, 2 wrong input, 3 model failed.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.add_typer(templates, name="templates")
app.add_typer(rules, name="rules")
app.add_typer(cache, name="cache")
app.add_typer(me_, name="me")


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        from introwriter import __version__

        typer.echo(f"introwriter {__version__}")
        raise typer.Exit


@app.command()
def draft(
    target: o.Target,
    me: o.Me = None,
    goal: o.Goal = None,
    met: o.Met = None,
    read: o.Read = None,
    mutual: o.Mutual = None,
    offer: o.Offer = None,
    avoid: o.Avoid = None,
    context: o.Context_ = None,
    channel: o.Channel_ = None,
    limit: o.Limit = None,
    language: o.Language = None,
    tone: o.Tone_ = None,
    n: o.Count = None,
    template: Annotated[str | None, typer.Option(metavar="NAME", help="Use this template.")] = None,
    prompts: o.Prompts = None,
    model: o.Model = None,
    base_url: o.Base = None,
    timeout: o.Timeout = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed, other offline notes.")] = 0,
    weigh: Annotated[
        list[str] | None,
        typer.Option(metavar="SCORE=X", help="Order the notes by score: warmth=2, specificity=1."),
    ] = None,
    fresh: o.Fresh = False,
    fallback: Annotated[
        bool, typer.Option("--fallback", help="Let the offline writer step in when the model fails.")
    ] = False,
    verify: Annotated[
        bool, typer.Option("--verify", help="Have the model read each note once more against its facts.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what was understood, chosen and sent.")
    ] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Only print; ask nothing, even on a terminal.")
    ] = False,
    row: o.Row = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Write to everybody in the file (JSON: one line each).")
    ] = False,
    out: Annotated[
        str | None, typer.Option("--out", metavar="FILE.csv", help="With --all: put the notes into a table.")
    ] = None,
    columns: o.Map = None,
    from_: o.From = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Write a note to TARGET, or say what is missing. On a terminal, one key asks for another."""
    from introwriter.cli import answers, sitting, terminal, work
    from introwriter.cli.target import chosen

    given = work.context_of(context, goal, met, read, mutual, offer, avoid)
    desk = work.desk(channel=channel, limit=limit, language=language, tone=tone, prompts=prompts, model=model,
                     base_url=base_url, timeout=timeout, n=n, me=me, weigh=weigh)  # fmt: skip
    ways = {"template": template, "fresh": fresh, "fallback": fallback, "verify": verify}
    whom = chosen(target, from_, row, columns)
    if all_:
        from introwriter.cli import batch

        _not_both(row is not None, "--all and --row")
        _not_both(explain, "--all and --explain")
        _not_both(out is not None and format_ is o.Output.json, "--out and --format json")
        raise typer.Exit(
            batch.draft_all(desk, whom, given, seed=seed, as_json=format_ is o.Output.json, out=out, **ways)
        )
    if out is not None:
        raise typer.BadParameter("--out is for --all")
    if sitting.sits_at_terminal(target) and not (no_input or explain or format_ is o.Output.json):
        raise typer.Exit(sitting.session(desk, desk.brief(whom, given), seed, **ways).run())
    with terminal.progress(desk.waiting_for):
        result, sent = desk.draft(desk.brief(whom, given), seed=seed, **ways)
    answers.show_result(result, as_json=format_ is o.Output.json, explain=sent if explain else None)
    sitting.keep(result, desk.settings.log)
    raise typer.Exit(0 if result.notes else 1)


@app.command()
def check(
    note: Annotated[
        str, typer.Argument(metavar="NOTE", help="A file, - for standard input, or the note itself.")
    ],
    target: Annotated[str, typer.Option("--target", metavar="T", help="Their profile.")],
    me: o.Me = None,
    goal: o.Goal = None,
    met: o.Met = None,
    read: o.Read = None,
    mutual: o.Mutual = None,
    offer: o.Offer = None,
    avoid: o.Avoid = None,
    context: o.Context_ = None,
    channel: o.Channel_ = None,
    limit: o.Limit = None,
    language: o.Language = None,
    subject: Annotated[
        str | None, typer.Option(metavar="T", help="The subject line, if there is one.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Demand proof of every statement, as of a machine's note.")
    ] = False,
    model: o.Reader = None,
    base_url: o.Base = None,
    timeout: o.Timeout = None,
    fresh: o.Fresh = False,
    row: o.Row = None,
    columns: o.Map = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Check a note that you wrote: what it rests on, and what is wrong with it."""
    from introwriter.cli import answers, terminal, work
    from introwriter.cli.target import chosen

    given = work.context_of(context, goal, met, read, mutual, offer, avoid)
    desk = work.desk(channel=channel, limit=limit, language=language, me=me, model=model or "offline",
                     base_url=base_url, timeout=timeout)  # fmt: skip
    with terminal.progress(desk.waiting_for):
        checked, brief = desk.check(work.text_of(note), chosen(target, None, row, columns), given,
                                    subject=subject, strict=strict, fresh=fresh)  # fmt: skip
    answers.show_check(checked, brief, as_json=format_ is o.Output.json)
    for line in checked.notices:
        terminal.notice(line)
    raise typer.Exit(0 if checked.passes else 1)


@app.command()
def score(
    notes: Annotated[list[str] | None, typer.Argument(metavar="NOTE…", help="Files, - or the texts.")] = None,
    jsonl: Annotated[
        str | None,
        typer.Option(metavar="FILE", help='Lines of {"text": …}; warmth and specificity are added.'),
    ] = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Score texts for warmth and specificity, with reasons."""
    from introwriter.cli import listings, terminal, work

    if jsonl:
        for line in work.scored_lines(jsonl):
            terminal.print_json(line, compact=True)
        return
    if not notes:
        raise typer.BadParameter("give a NOTE, or --jsonl FILE")
    listings.show_scores(
        [work.scored(work.text_of(note)) for note in notes], as_json=format_ is o.Output.json
    )


@app.command()
def profile(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A profile, or - for standard input.")],
    row: o.Row = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Show everybody in the file (JSON: one line each).")
    ] = False,
    columns: o.Map = None,
    from_: o.From = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Show what is understood of a profile."""
    from introwriter.cli import listings
    from introwriter.cli.target import chosen

    whom = chosen(file, from_, row, columns)
    if all_:
        from introwriter.cli import batch

        _not_both(row is not None, "--all and --row")
        raise typer.Exit(batch.profile_all(whom, as_json=format_ is o.Output.json))
    listings.show_profile(whom.read(), as_json=format_ is o.Output.json)


def _not_both(wrong: bool, options: str) -> None:
    if wrong:
        raise typer.BadParameter(f"give {options} not together")


app.command("outcomes")(outcomes)
app.command("inbox")(inbox)
app.command("log")(log)
app.command("followups")(followups)
app.command("forget")(forget)
app.command("eval")(evaluate)

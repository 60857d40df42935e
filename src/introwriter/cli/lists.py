"""``introwriter templates``, ``rules`` and ``cache``: what there is, listed and shown."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from introwriter.cli import options as o

__all__ = ["cache", "rules", "templates"]

templates = typer.Typer(help="The templates: list, show, or match them to somebody.", rich_markup_mode=None)
rules = typer.Typer(help="The rules a note must pass: list or show them.", rich_markup_mode=None)
cache = typer.Typer(help="Kept replies of models: info or clear.", rich_markup_mode=None)


@templates.callback(invoke_without_command=True)
def _templates(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        templates_list()


@rules.callback(invoke_without_command=True)
def _rules(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        rules_list()


@cache.callback(invoke_without_command=True)
def _cache(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        cache_info()


@templates.command("list")
def templates_list(prompts: o.Prompts = None, format_: o.Format = o.Output.text) -> None:
    """List the templates."""
    from introwriter.cli import listings, work

    listings.show_templates(work.library(prompts), as_json=format_ is o.Output.json)


@templates.command("show")
def templates_show(name: Annotated[str, typer.Argument(metavar="NAME")], prompts: o.Prompts = None) -> None:
    """Print a template as it stands."""
    from introwriter.cli import listings, work

    listings.show_template(work.library(prompts).get(name))


@templates.command("match")
def templates_match(
    target: o.Target,
    me: o.Me = None,
    goal: o.Goal = None,
    met: o.Met = None,
    read: o.Read = None,
    mutual: o.Mutual = None,
    offer: o.Offer = None,
    context: o.Context_ = None,
    channel: o.Channel_ = None,
    language: o.Language = None,
    prompts: o.Prompts = None,
    row: o.Row = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Rank the templates for TARGET, with reasons."""
    from introwriter.cli import listings, work
    from introwriter.cli.target import chosen

    given = work.context_of(context, goal, met, read, mutual, offer, None)
    desk = work.desk(channel=channel, language=language, prompts=prompts, me=me)
    listings.show_matches(desk.matches(chosen(target, None, row), given), as_json=format_ is o.Output.json)


@rules.command("list")
def rules_list(format_: o.Format = o.Output.text) -> None:
    """List the rules."""
    from introwriter.cli import listings
    from introwriter.lint import RULES

    listings.show_rules(RULES, as_json=format_ is o.Output.json)


@rules.command("show")
def rules_show(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code or a name: IW201, stock-opener.")],
) -> None:
    """Explain one rule, with examples."""
    from introwriter.cli import listings
    from introwriter.lint import rule_named

    listings.show_rule(rule_named(code))


@cache.command("info")
def cache_info(format_: o.Format = o.Output.text) -> None:
    """Say where kept replies are and how much they take."""
    from introwriter.cli import listings, work

    listings.show_cache(work.reply_cache().info(), as_json=format_ is o.Output.json)


@cache.command("clear")
def cache_clear() -> None:
    """Delete all kept replies."""
    from introwriter.cli import work

    removed: Any = work.reply_cache().clear()
    typer.echo(f"Removed {removed} kept replies.")

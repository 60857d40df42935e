"""The report for a terminal: what was missed first, then the figures of every drafter in one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from introwriter.evals.report import BarResult, Comparison, JudgeReport, Report, Variant

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

__all__ = ["print_report"]

_COLUMNS = {
    "notes": "notes", "verdict": "right", "truth": "truth", "clean": "clean", "warnings": "warn",
    "warmth": "warm", "specificity": "spec", "sameness": "same", "voice": "voice", "should_say": "says",
    "should_use": "uses", "calls": "calls",
}  # fmt: skip
_NARROW = 8
"""So many of them on a terminal of fewer than 100 columns."""
_WHOLE = ("length",)
_FAILURES = 8
_COMPARED = (
    "notes", "verdict", "truth", "clean", "warnings", "warmth", "specificity", "voice", "sameness",
    "should_say", "should_use", "length", "calls",
)  # fmt: skip


def print_report(report: Report, console: Console) -> None:
    """Print the report, short: tables, and at most eight of the failures."""
    for renderable in _parts(report, list(_COLUMNS)[: None if console.width >= 100 else _NARROW]):
        console.print(renderable)


def _parts(report: Report, columns: Sequence[str]) -> Iterable[RenderableType]:
    yield _head(report)
    for drawn in (_drafters(report, columns), _liars(report), _checks(report)):
        if drawn is not None:
            yield drawn
    yield from _comparisons(report.comparisons)
    if report.judge:
        yield _judge(report.judge)
    yield from _failures(report)
    yield from _bars(report.bars)
    yield from (f"[dim]{_plain(notice)}[/dim]" for notice in report.notices)


def _head(report: Report) -> str:
    sets = ", ".join(dict.fromkeys(case.suite for case in report.cases))
    count = len(report.variants)
    return (
        f"[bold]{len(report.cases)} cases[/bold] ({_plain(sets)}), {count} drafter{'s'[: count != 1]}, "
        f"{report.timing.seconds:.1f} s"
    )


def _table(title: str, columns: Sequence[str]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for i, column in enumerate(columns):
        table.add_column(column, justify="left" if i == 0 else "right", no_wrap=True)
    return table


def _drafters(report: Report, columns: Sequence[str]) -> Table | None:
    shown = [variant for variant in report.variants if variant.role != "adversary"]
    used = [m for m in columns if any(m in variant.summary for variant in shown)]
    if not shown:
        return None
    table = _table("What they write", ["", *(_COLUMNS[measure] for measure in used)])
    for variant in shown:
        table.add_row(_plain(variant.name), *(_value(variant, measure) for measure in used))
    return table


def _liars(report: Report) -> Table | None:
    shown = [variant for variant in report.variants if variant.role == "adversary"]
    if not shown:
        return None
    table = _table("What becomes of liars", ["", "let through", "mended", "refused", "failed", "untrue out"])
    for variant in shown:
        out = sum(bool(cell.failures) for cell in variant.cells)
        counts = [str(variant.outcomes.get(key, 0)) for key in ("passed", "mended", "refused", "failed")]
        table.add_row(_plain(variant.name), *counts, f"[red]{out}[/red]" if out else "0")
    return table


def _checks(report: Report) -> Table | None:
    order = list(report.measures)
    rows = sorted((c for c in report.checks if c.cases == "all"), key=lambda c: order.index(c.measure))
    if not rows or report.options.get("compare"):
        return None
    table = _table("Templates, scores and rules", ["", "value", "of"])
    for check in rows:
        of = f"{check.hits} of {check.of}" if check.hits is not None else f"{check.of} notes"
        table.add_row(_label(report, check.measure), f"{check.value:.2f}", of)
    return table


def _comparisons(comparisons: Sequence[Comparison]) -> Iterable[RenderableType]:
    for a, b in dict.fromkeys((c.a, c.b) for c in comparisons):
        rows = [c for c in comparisons if (c.a, c.b) == (a, b) and c.measure in _COMPARED]
        cases = max((c.n for c in rows), default=0)
        title = f"{_plain(b)} against {_plain(a)}, {cases} cases"
        table = _table(title, ["", "before", "after", "difference", "95 %", ""])
        for c in sorted(rows, key=lambda c: _COMPARED.index(c.measure)):
            style = {"better": "green", "worse": "red", "same": "dim"}[c.verdict]
            table.add_row(
                c.measure, _number(c.measure, c.mean_a), _number(c.measure, c.mean_b),
                f"{_number(c.measure, c.difference, signed=True)}",
                f"{_number(c.measure, c.low, signed=True)} to {_number(c.measure, c.high, signed=True)}",
                f"[{style}]{c.verdict}[/{style}]",
            )  # fmt: skip
        yield table


def _judge(judge: JudgeReport) -> Table:
    table = _table(f"The judge {_plain(judge.model)}, {judge.pairs} pairs", ["", "warmth", "specificity"])
    agreement = {which: "–" if value is None else f"{value:.2f}" for which, value in judge.agreement.items()}
    which = ("warmth", "specificity")
    table.add_row("agrees with ratings", *(f"{agreement[w]} of {judge.rated[w]}" for w in which))
    table.add_row("undecided", *(f"{judge.undecided[w]:.2f}" for w in which))
    for a, b in dict.fromkeys((c["a"], c["b"]) for c in judge.contests):
        wins = [c for w in which for c in judge.contests if (c["a"], c["b"], c["score"]) == (a, b, w)]
        table.add_row(f"{_plain(b)} : {_plain(a)}", *(f"{c['b_wins']} : {c['a_wins']}" for c in wins))
    first = "–" if judge.first_place is None else f"{judge.first_place:.2f}"
    table.caption = f"votes for the first place {first}, unusable replies {judge.unusable}"
    return table


def _failures(report: Report) -> Iterable[str]:
    told = [
        f"[red]✗[/red] {_plain(variant.name)}, {_plain(cell.case)}: {_plain(failure)}"
        for variant in report.variants
        if variant.role != "baseline"
        for cell in variant.cells
        for failure in cell.failures
    ]
    yield from told[:_FAILURES]
    if len(told) > _FAILURES:
        yield f"[dim]… and {len(told) - _FAILURES} more; --format json or --html shows them all[/dim]"


def _bars(bars: Sequence[BarResult]) -> Iterable[str]:
    for bar in bars:
        if bar.passed is False:
            limit = f"at least {bar.at_least:g}" if bar.at_least is not None else f"at most {bar.at_most:g}"
            who = f" of {_plain(bar.drafter)}" if bar.drafter else ""
            yield (
                f"[red]missed[/red] {_plain(bar.name)}: {bar.measure}{who} is [bold]{bar.value:g}[/bold], "
                f"must be {limit}. {_plain(bar.why)}"
            )
    measured = [bar for bar in bars if bar.passed is not None]
    if measured:
        held = sum(bool(bar.passed) for bar in measured)
        colour = "green" if held == len(measured) else "red"
        yield f"[{colour}]{held} of {len(measured)} bars hold[/{colour}]"


def _label(report: Report, measure: str) -> str:
    info = report.measures.get(measure)
    return info.label if info else measure


def _value(variant: Variant, measure: str) -> str:
    summary = variant.summary.get(measure)
    return _number(measure, summary.mean) if summary else "[dim]–[/dim]"


def _number(measure: str, value: float, *, signed: bool = False) -> str:
    digits = 0 if measure in _WHOLE else 2
    return f"{value:+.{digits}f}" if signed else f"{value:.{digits}f}"


def _plain(text: str) -> str:
    """Without control characters and without rich's markup: texts of others must not steer the terminal."""
    from rich.markup import escape

    return escape("".join(char for char in text if char.isprintable()))

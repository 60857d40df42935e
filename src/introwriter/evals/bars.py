"""Bars: what must hold, read from ``evals/bars.toml`` or given, and held against a report's figures."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from introwriter.errors import InputError
from introwriter.evals.measures import measure_infos
from introwriter.evals.report import BarResult, Check, Variant
from introwriter.resources import evals_root

__all__ = ["Bar", "fail_under", "held", "read_bars"]

_KEYS = ("name", "measure", "drafter", "cases", "at_least", "at_most", "why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar. ``drafter`` names a variant; ``adversaries`` and ``tested`` are all of that role."""

    name: str
    measure: str
    drafter: str | None = None
    cases: str = "all"
    at_least: float | None = None
    at_most: float | None = None
    why: str = ""


def read_bars(path: Path | None = None) -> tuple[Bar, ...]:
    """Read a file of bars, the shipped one by default. Raises InputError that names the bar and the key."""
    path = path or evals_root() / "bars.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}).", "evals/README.md shows a bar.") from None
    tables = data.get("bar", [])
    if set(data) - {"bar"} or not isinstance(tables, list):
        raise InputError(f"{path}: holds something else than [[bar]].", "evals/README.md shows a bar.")
    return tuple(_bar(table, f"{path}: bar {i}") for i, table in enumerate(tables, 1))


def _bar(table: Mapping[str, Any], where: str) -> Bar:
    where = f"{where} ({table.get('name', 'without a name')})"
    for key in table:
        if key not in _KEYS:
            raise InputError(f"{where}: there is no key {key!r}.", f"Known are: {', '.join(_KEYS)}.")
    for key in ("name", "measure"):
        if not isinstance(table.get(key), str):
            raise InputError(f"{where}: {key} is missing.", "evals/README.md shows a bar.")
    _known(table["measure"], where)
    limits = [table.get(key) for key in ("at_least", "at_most")]
    if sum(limit is not None for limit in limits) != 1:
        raise InputError(f"{where}: needs one of at_least and at_most.", "Write at_least = 0.9, for example.")
    if not all(limit is None or isinstance(limit, int | float) for limit in limits):
        raise InputError(f"{where}: the limit is not a number.", "Write it without quotes.")
    return Bar(**table)


def _known(measure: str, where: str) -> None:
    infos = measure_infos()
    if measure not in infos:
        near = get_close_matches(measure, list(infos), n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(infos)}."
        raise InputError(f"{where}: there is no measure {measure!r}.", hint)


def fail_under(given: str) -> Bar:
    """Return the bar that ``--fail-under MEASURE=VALUE`` means, for every tested drafter or for a check.

    For a measure of which less is better, the value is the most that may be. Raises InputError.
    """
    measure, _, value = given.partition("=")
    _known(measure.strip(), "--fail-under")
    try:
        limit = float(value)
    except ValueError:
        raise InputError(f"--fail-under: {given!r} is not MEASURE=VALUE.", "Write truth=0.99.") from None
    down = measure_infos()[measure.strip()].better == "down"
    return Bar(
        name=f"fail-under {given}", measure=measure.strip(), drafter="tested",
        at_least=None if down else limit, at_most=limit if down else None, why="You asked for it.",
    )  # fmt: skip


def held(bars: Iterable[Bar], checks: Sequence[Check], variants: Sequence[Variant]) -> tuple[BarResult, ...]:
    """Hold the figures against the bars; a bar for several drafters gives a result for each."""
    return tuple(result for bar in bars for result in _results(bar, checks, variants))


def _results(bar: Bar, checks: Sequence[Check], variants: Sequence[Variant]) -> list[BarResult]:
    for check in checks:
        if check.measure == bar.measure and check.cases == bar.cases:
            return [_result(bar, None, check.value, check.of)]
    found = []
    for variant in (v for v in variants if _meant(bar, v)):
        summaries = variant.summary if bar.cases == "all" else variant.by_suite.get(bar.cases, {})
        if summary := summaries.get(bar.measure):
            found.append(_result(bar, variant.name, summary.mean, summary.n))
    return found or [_result(bar, bar.drafter, None, 0)]


def _meant(bar: Bar, variant: Variant) -> bool:
    if bar.drafter in ("adversaries", "tested"):
        return variant.role == {"adversaries": "adversary"}.get(bar.drafter, bar.drafter)
    return variant.name == bar.drafter


def _result(bar: Bar, drafter: str | None, value: float | None, n: int) -> BarResult:
    passed = None
    if value is not None:
        passed = (bar.at_least is None or value >= bar.at_least) and (
            bar.at_most is None or value <= bar.at_most
        )
    return BarResult(
        name=bar.name, measure=bar.measure, drafter=drafter, cases=bar.cases, at_least=bar.at_least,
        at_most=bar.at_most, value=value, n=n, passed=passed, why=bar.why,
    )  # fmt: skip

"""Notes grouped by what can be read off them, and whether two groups can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import median

from introwriter.intervals import newcombe
from introwriter.outcomes.records import Comparison, Fate, Group, SentNote
from introwriter.outcomes.words import comparison_words

__all__ = ["comparisons_of", "group_of", "groups_of"]

_FEWEST = 3
"""A finding or template that fewer notes have makes no group of its own."""


def group_of(by: str, name: str, notes: Sequence[SentNote]) -> Group:
    """Count a group; notes of which nothing can be told are not in it."""
    told = [one for one in notes if one.fate not in (Fate.early, Fate.unknown)]
    talk = [one for one in told if one.talk_known]
    return Group(
        by=by,
        name=name,
        n=len(told),
        accepted=sum(one.fate in (Fate.accepted, Fate.talked) for one in told),
        n_talk=len(talk),
        talked=sum(one.fate is Fate.talked for one in talk),
    )


def groups_of(notes: Sequence[SentNote]) -> tuple[tuple[Group, ...], ...]:
    """Return the groups by warmth, specificity, length, findings, template and month; none is empty."""
    told = [one for one in notes if one.fate not in (Fate.early, Fate.unknown)]
    kinds = (
        _halves("warmth", told, lambda note: note.warmth or 0.0, "{:.2f}"),
        _halves("specificity", told, lambda note: note.specificity or 0.0, "{:.2f}"),
        _halves("length", told, lambda note: float(note.length), "{:.0f} characters"),
        _by_findings(told),
        *_by_finding(told),
        _by_template(told),
        _by_month(told),
    )
    return tuple(groups for groups in (tuple(kind) for kind in kinds) if groups)


def comparisons_of(groups: Sequence[Sequence[Group]]) -> tuple[Comparison, ...]:
    """Compare the pairs of groups; months are a course of time and are not compared."""
    pairs = [
        tuple(several)
        for several in groups
        if len(several) == 2 and several[0].by != "month" and all(group.n for group in several)
    ]
    return tuple(_compared(one, two, len(pairs)) for one, two in pairs)


def _compared(one: Group, two: Group, made: int) -> Comparison:
    more, less = (one, two) if one.share >= two.share else (two, one)
    low, high = newcombe(more.accepted, more.n, less.accepted, less.n, confidence=1 - 0.05 / made)
    return Comparison(
        by=one.by,
        more=more.name,
        less=less.name,
        difference=more.share - less.share,
        low=low,
        high=high,
        words=comparison_words(more, less, low),
    )


def _halves(
    by: str, notes: Sequence[SentNote], value: Callable[[SentNote], float], shown: str
) -> Iterator[Group]:
    """Two groups, split at the median of the user's own notes; none where all are alike."""
    if len(notes) < 2:
        return
    middle = median(map(value, notes))
    upper = [one for one in notes if value(one) > middle]
    words = ("above", "up to") if upper else ("from", "below")
    upper = upper or [one for one in notes if value(one) == middle]
    taken = set(map(id, upper))
    lower = [one for one in notes if id(one) not in taken]
    if not lower:
        return
    bound = shown.format(middle)
    yield group_of(by, f"{by} {words[0]} {bound}", upper)
    yield group_of(by, f"{by} {words[1]} {bound}", lower)


def _by_findings(notes: Sequence[SentNote]) -> Iterator[Group]:
    clean = [one for one in notes if not one.findings]
    flawed = [one for one in notes if one.findings]
    if clean and flawed:
        yield group_of("findings", "no finding", clean)
        yield group_of("findings", "with a finding", flawed)


def _by_finding(notes: Sequence[SentNote]) -> Iterator[Iterator[Group]]:
    for name in sorted({name for note in notes for name in note.findings}):
        having = [one for one in notes if name in one.findings]
        others = [one for one in notes if name not in one.findings]
        if len(having) >= _FEWEST and len(others) >= _FEWEST:
            yield iter((group_of(name, f"with {name}", having), group_of(name, f"without {name}", others)))


def _by_template(notes: Sequence[SentNote]) -> Iterator[Group]:
    names = sorted({one.template for one in notes if one.template})
    if not names:
        return
    for name in names:
        yield group_of("template", name, [one for one in notes if one.template == name])
    if rest := [one for one in notes if not one.template]:
        yield group_of("template", "not from a kept draft", rest)


def _by_month(notes: Sequence[SentNote]) -> Iterator[Group]:
    for month in sorted({one.month for one in notes}):
        yield group_of("month", month or "unknown", [one for one in notes if one.month == month])

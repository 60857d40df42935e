"""Plots as inline SVG: they scale with the page, take its colours, and tell in words what they show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

__all__ = ["bars", "change", "distribution", "intervals", "scatter", "shares"]

_WIDTH = 640
_ROW = 26
_LABEL = 224
"""Units of the drawing kept on the left for the names of rows."""
_DIGIT = 44


def distribution(title: str, rows: Sequence[tuple[str, int, Sequence[float]]]) -> str:
    """Draw the values 0..1 of each row (name, colour, values) as dots in 25 bins, its mean as a line."""
    step, bins = 46, 25
    height = step * len(rows) + 30
    parts = [_grid(height - 24)]
    for i, (name, colour, values) in enumerate(rows):
        base = step * (i + 1) - 6
        parts.append(_text(_LABEL - 10, base, name, "end"))
        stacks: dict[int, int] = {}
        for value in values:
            at = min(int(value * bins), bins - 1)
            stacks[at] = stacks.get(at, 0) + 1
        most = max(stacks.values(), default=1)
        gap = min(5.0, 34 / most)
        for at, count in stacks.items():
            x = _x((at + 0.5) / bins)
            parts += [
                f'<circle class="c{colour}" cx="{x:.1f}" cy="{base - 3 - gap * n:.1f}" r="2.6"/>'
                for n in range(count)
            ]
        if values:
            mean = _x(sum(values) / len(values))
            parts.append(
                f'<line class="mean" x1="{mean:.1f}" x2="{mean:.1f}" y1="{base - 38}" y2="{base + 2}"/>'
            )
    return _drawing(title, height, parts)


def scatter(title: str, points: Sequence[tuple[float, float, int, str, str]]) -> str:
    """Draw points (x, y, colour, link, what it is) in the unit square."""
    size, left, low = 400, 60, 440
    parts = [f'<rect class="frame" x="{left}" y="40" width="{size}" height="{size}"/>']
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = left + size * tick, low - size * tick
        parts.append(f'<line class="grid" x1="{x}" x2="{x}" y1="40" y2="{low}"/>')
        parts.append(f'<line class="grid" x1="{left}" x2="{left + size}" y1="{y}" y2="{y}"/>')
        parts.append(_text(x, low + 18, f"{tick:g}", "middle"))
        parts.append(_text(left - 8, y + 4, f"{tick:g}", "end"))
    parts.append(_text(left + size / 2, low + 38, "specificity →", "middle"))
    parts.append(_text(left - 46, 26, "↑ warmth", "start"))
    for x_value, y_value, colour, link, told in points:
        x, y = left + size * x_value, low - size * y_value
        parts.append(
            f'<a href="#{escape(link)}"><circle class="dot c{colour}" cx="{x:.1f}" cy="{y:.1f}" r="5">'
            f"<title>{escape(told)}</title></circle></a>"
        )
    return _drawing(title, low + 46, parts, width=520)


def bars(title: str, rows: Sequence[tuple[str, Sequence[tuple[int, float]]]]) -> str:
    """Draw for each row (name, parts of colour and count) one bar of stacked counts with its total."""
    most = max((sum(count for _, count in parts) for _, parts in rows), default=1) or 1
    drawn: list[str] = []
    for i, (name, stacked) in enumerate(rows):
        y, x = _ROW * i + 6, float(_LABEL)
        drawn.append(_text(_LABEL - 10, y + 13, name, "end"))
        for colour, count in stacked:
            wide = count / most * (_WIDTH - _LABEL - _DIGIT)
            drawn.append(f'<rect class="c{colour}" x="{x:.1f}" y="{y}" width="{wide:.1f}" height="17"/>')
            x += wide
        drawn.append(_text(x + 6, y + 13, f"{sum(count for _, count in stacked):g}", "start"))
    return _drawing(title, _ROW * len(rows) + 10, drawn)


def shares(title: str, rows: Sequence[tuple[str, Sequence[tuple[int, float]]]]) -> str:
    """Draw for each row (name, parts of colour and count) one bar that is filled by their shares."""
    drawn: list[str] = []
    for i, (name, parts) in enumerate(rows):
        y, x = _ROW * i + 6, float(_LABEL)
        total = sum(count for _, count in parts) or 1
        drawn.append(_text(_LABEL - 10, y + 13, name, "end"))
        for colour, count in parts:
            wide = count / total * (_WIDTH - _LABEL)
            drawn.append(
                f'<rect class="c{colour}" x="{x:.1f}" y="{y}" width="{wide:.1f}" height="17">'
                f"<title>{count:g} of {total:g}</title></rect>"
            )
            if wide > 18:
                drawn.append(_text(x + wide / 2, y + 13, f"{count:g}", "middle", "inside"))
            x += wide
    return _drawing(title, _ROW * len(rows) + 10, drawn)


def change(title: str, rows: Sequence[tuple[str, float, float, str]]) -> str:
    """Draw for each row (name, before, after, verdict) an arrow on the scale 0..1."""
    height = _ROW * len(rows) + 30
    drawn = [_grid(height - 24)]
    for i, (name, before, after, verdict) in enumerate(rows):
        y = _ROW * i + 16
        a, b = _x(min(max(before, 0), 1)), _x(min(max(after, 0), 1))
        drawn.append(_text(_LABEL - 10, y + 4, name, "end"))
        drawn.append(f'<line class="step {verdict}" x1="{a:.1f}" x2="{b:.1f}" y1="{y}" y2="{y}"/>')
        drawn.append(f'<circle class="before" cx="{a:.1f}" cy="{y}" r="4.5"/>')
        drawn.append(
            f'<circle class="after {verdict}" cx="{b:.1f}" cy="{y}" r="6">'
            f"<title>{before:.2f} → {after:.2f}</title></circle>"
        )
    return _drawing(title, height, drawn)


def intervals(title: str, rows: Sequence[tuple[str, float | None, float, float, str]]) -> str:
    """Draw for each row (name, share, low, high, what it is) a dot on 0 to 100 % with its interval as a line.

    A row without a share has its words in the place of the dot.
    """
    height = _ROW * len(rows) + 30
    drawn = [_grid(height - 24, percent=True)]
    for i, (name, share, low, high, told) in enumerate(rows):
        y = _ROW * i + 14
        drawn.append(_text(_LABEL - 10, y + 4, name, "end"))
        if share is None:
            drawn.append(_text(_x(0) + 6, y + 4, told, "start", "soft", most=60))
            continue
        drawn.append(f'<line class="step" x1="{_x(low):.1f}" x2="{_x(high):.1f}" y1="{y}" y2="{y}"/>')
        drawn.append(
            f'<circle class="c0" cx="{_x(share):.1f}" cy="{y}" r="5.5"><title>{escape(told)}</title></circle>'
        )
    return _drawing(title, height, drawn)


def _x(value: float) -> float:
    return _LABEL + value * (_WIDTH - _LABEL - 12)


def _grid(height: int, *, percent: bool = False) -> str:
    lines = [
        f'<line class="grid" x1="{_x(t):.1f}" x2="{_x(t):.1f}" y1="0" y2="{height}"/>'
        + _text(
            _x(t),
            height + 18,
            f"{100 * t:g} %" if percent else f"{t:g}",
            "end" if percent and t == 1 else "middle",
        )
        for t in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    return "".join(lines)


def _text(x: float, y: float, text: str, anchor: str, style: str = "", most: int = 26) -> str:
    kind = f' class="{style}"' if style else ""
    return f'<text{kind} x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(_short(text, most))}</text>'


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _drawing(title: str, height: float, parts: Sequence[str], width: int = _WIDTH) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height:.0f}" role="img" aria-label="{escape(title)}">'
        f"{''.join(parts)}</svg>"
    )

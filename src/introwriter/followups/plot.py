"""The shares over time as a plot for a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introwriter.followups.records import Cohort

__all__ = ["NARROWEST", "terminal_plot"]

NARROWEST = 60
"""Columns below which a table says more than a plot."""
_HEIGHT = 14
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_TICK = 8
"""Columns that the name of a cohort takes, with a gap."""


def terminal_plot(cohorts: Sequence[Cohort], width: int) -> str:
    """Draw a bar for each cohort's share in percent, with its 95 % interval as a line; no colours.

    A cohort without anybody who had the time is left empty.
    """
    from plotext import figure

    figure.clear()
    figure.theme("colorless")
    figure.plot_size(width, _HEIGHT)
    places = list(range(1, len(cohorts) + 1))
    figure.draw(figure.bar(places, [100 * (one.share.value or 0.0) for one in cohorts], width=0.5))
    for place, one in zip(places, cohorts, strict=True):
        if one.share.people:
            low, high = one.share.interval
            figure.draw(figure.segment([place, place], [100 * low, 100 * high], marker="│"))
    every = -(-len(cohorts) * _TICK // max(width - _TICK, 1))
    named = places[:: max(every, 1)]
    figure.ruler("x").lim(0.4, len(cohorts) + 0.6)
    figure.ruler("x").ticks(named, [cohorts[place - 1].share.label for place in named])
    figure.ruler("y").lim(0, 100)
    figure.ruler("y").ticks([0, 25, 50, 75, 100], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    drawn = _ESCAPE.sub("", str(figure.build().string()))
    figure.clear()
    return "\n".join(line.rstrip() for line in drawn.splitlines())

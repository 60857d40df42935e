"""Fit how much the swap test counts beside the text: a ridge over the four traits of own_briefs.json.

    PYTHONPATH=src python evals/calibration/brief.py [--write]

Pure Python. Prints the agreement on briefs left out of the fit. To be fitted again when the text's own score
changes.
"""

from __future__ import annotations

import argparse
import json
import sys
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from evals.scores_table import partial, spearman
from introwriter.brief import make_brief
from introwriter.grounding import ground
from introwriter.readers import read_case
from introwriter.scores.features import read
from introwriter.scores.model import total
from introwriter.scores.swap import Traits, fit_of, traits

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "src" / "introwriter" / "scores" / "swap" / "data" / "value.json"
PENALTY = 1.0
LOWEST, SPAN = 0.7, 6.6
"""Ratings run from 1 to 7; the value that is fitted is (rating - 0.7) / 6.6."""


def rows() -> list[tuple[int, str, float, Traits]]:
    """Return brief, text, rating and traits of each of our own notes."""
    found = []
    for at, case in enumerate(json.loads((HERE / "own_briefs.json").read_text(encoding="utf-8"))):
        brief = make_brief(*read_case({key: case[key] for key in ("target", "sender", "context")}))
        for _, rating, text in case["notes"]:
            reading = read(text)
            fit = fit_of(text, brief, ground(text, brief))
            value = total(reading, note=True).value
            found.append((at, text, rating, traits(fit, reading, value)))
    return found


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a small linear system by elimination."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda at: abs(rows[at][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(size):
            if j != i:
                by = rows[j][i] / rows[i][i]
                rows[j] = [a - by * b for a, b in zip(rows[j], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def ridge(xs: list[Traits], ys: list[float]) -> list[float]:
    """Return intercept and weights; the penalty is on scaled traits."""
    n, names = len(xs), range(len(Traits._fields))
    mean = [sum(x[k] for x in xs) / n for k in names]
    spread = [(sum((x[k] - mean[k]) ** 2 for x in xs) / n) ** 0.5 or 1.0 for k in names]
    z = [[(x[k] - mean[k]) / spread[k] for k in names] for x in xs]
    level = sum(ys) / n
    gram = [[sum(r[a] * r[b] for r in z) + PENALTY * (a == b) for b in names] for a in names]
    to = [sum(r[a] * (y - level) for r, y in zip(z, ys, strict=True)) for a in names]
    found = [w / s for w, s in zip(solve(gram, to), spread, strict=True)]
    return [level - sum(w * m for w, m in zip(found, mean, strict=True)), *found]


def told(weights: list[float], x: Traits) -> float:
    return weights[0] + sum(w * v for w, v in zip(weights[1:], x, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    given = rows()
    values = [(rating - LOWEST) / SPAN for _, _, rating, _ in given]
    ys = [log(value / (1 - value)) for value in values]
    crossed = [0.0] * len(given)
    for case in sorted({row[0] for row in given}):
        kept = [i for i, row in enumerate(given) if row[0] != case]
        weights = ridge([given[i][3] for i in kept], [ys[i] for i in kept])
        for i, row in enumerate(given):
            if row[0] == case:
                crossed[i] = told(weights, row[3])
    lengths = [log(len(text)) for _, text, _, _ in given]
    alone = [row[3].text for row in given]
    print(f"{len(given)} notes; of the text alone rho {spearman(alone, values):.3f}")
    rho, held = spearman(crossed, values), partial(crossed, values, lengths)
    print(f"briefs left out in turn: rho {rho:.3f}, length held {held:.3f}")
    weights = ridge([row[3] for row in given], ys)
    shipped = dict(zip(("intercept", *Traits._fields), (round(w, 4) for w in weights), strict=True))
    print(json.dumps(shipped))
    if parser.parse_args().write:
        OUT.write_text(json.dumps(shipped) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

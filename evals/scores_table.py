"""Print how far the two scores agree with the blind ratings of evals/notebench.

Run ``python evals/scores_table.py``. Pure Python: needs only the package.
"""

from __future__ import annotations

import json
from math import log
from pathlib import Path
from typing import Any

from introwriter.brief import make_brief
from introwriter.evals.statistics import partial, spearman
from introwriter.note import Scores
from introwriter.readers import read_case
from introwriter.scores import score

CASES = Path(__file__).resolve().parent / "notebench" / "cases.jsonl"


def load(with_brief: bool) -> list[tuple[str, dict[str, Any], Scores]]:
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        brief = None
        if with_brief:
            target, sender, context = read_case({key: case[key] for key in ("target", "sender", "context")})
            brief = make_brief(target, sender, context, language=case["language"][:2])
        found += [(case["id"], note, score(note["text"], brief)) for note in case["notes"]]
    return found


def ordered(
    rows: list[tuple[str, dict[str, Any], Scores]], which: str, better: str, worse: set[str]
) -> tuple[int, int]:
    """Count the pairs within a case in which the better kind scores above the worse, and all pairs."""
    won = total = 0
    for case, note, scores in rows:
        if note["kind"] != better:
            continue
        for other_case, other, other_scores in rows:
            if other_case == case and other["kind"] in worse:
                total += 1
                won += getattr(scores, which).value > getattr(other_scores, which).value
    return won, total


def main() -> None:
    for with_brief in (False, True):
        print("\nwith a brief" if with_brief else "the text alone")
        table(load(with_brief))


def table(rows: list[tuple[str, dict[str, Any], Scores]]) -> None:
    lengths = [log(len(note["text"])) for _, note, _ in rows]
    for which in ("warmth", "specificity"):
        rated = [note["rating"][which] for _, note, _ in rows]
        given = [getattr(scores, which).value for _, _, scores in rows]
        print(
            f"{which:12} rho {spearman(given, rated):.3f}  length held {partial(given, rated, lengths):.3f}"
            f"  of length alone {spearman(lengths, rated):.3f}  ({len(rows)} notes)"
        )
    for which, worse in (("specificity", {"generic"}), ("warmth", {"pitch"}), ("warmth", {"default"})):
        won, total = ordered(rows, which, "excellent", worse)
        print(f"excellent above {'/'.join(sorted(worse)):8} for {which:12} {won}/{total}")
    kinds: dict[str, list[Scores]] = {}
    for _, note, scores in rows:
        kinds.setdefault(note["kind"], []).append(scores)
    for kind, of_kind in sorted(kinds.items()):
        means = [
            sum(getattr(s, which).value for s in of_kind) / len(of_kind)
            for which in ("warmth", "specificity")
        ]
        print(f"{kind:20} warmth {means[0]:.2f}  specificity {means[1]:.2f}  ({len(of_kind)})")


if __name__ == "__main__":
    main()

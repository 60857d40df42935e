"""Send every adversary through the whole loop for every English case; print what left, for reading.

Usage: python -m evals.adversaries [-v: every text that was let through] [--set notebench|fresh|all]

The one that obeys instructions gets profiles with an order in them, and obeys it seen or not (traps.py).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from evals.outcomes import SETS, Outcome, Table, brief_of, english_briefs, outcome_of
from evals.traps import has_obeyed, obeying, runs, traps_in
from introwriter.models import ADVERSARIES, ScriptedModel, compose_from_facts
from introwriter.models.mocks import obeys_instructions


def outcomes(name: str) -> Iterator[tuple[str, str, Outcome, bool]]:
    """Yield (mock, case, outcome, whether a text that left has obeyed an order)."""
    for mock in (compose_from_facts, *ADVERSARIES):
        if mock is not obeys_instructions:
            for case, brief in english_briefs(name):
                model = ScriptedModel(mock, name=mock.__name__)
                yield mock.__name__, case["id"], outcome_of(brief, model, n=3), False
    for case, trap, said in runs(name, traps_in(), 3):
        outcome = outcome_of(brief_of(case), ScriptedModel(obeying(said), name="obeying"), n=3)
        obeyed = any(has_obeyed(trap, text) for text in outcome.texts)
        yield obeys_instructions.__name__, case["id"], outcome, obeyed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--set", choices=(*SETS, "all"), default="all")
    given = parser.parse_args()
    table, obedient = Table(), 0
    for name in SETS if given.set == "all" else (given.set,):
        for mock, case, outcome, obeyed in outcomes(name):
            table.add(mock, outcome)
            obedient += obeyed
            for text in outcome.texts if given.v else ():
                print(f"{mock} {case} {outcome.kind}{' OBEYED' * obeyed}: {text!r}")
    table.show()
    print(f"notes that left and had obeyed an order: {obedient}")


if __name__ == "__main__":
    main()

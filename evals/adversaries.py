"""Send every adversary through the whole loop for every English case; print what left, for reading.

Usage: python -m evals.adversaries [-v: every text that was let through]
"""

from __future__ import annotations

import sys

from evals.outcomes import Table, english_briefs, outcome_of
from introwriter.models import ADVERSARIES, ScriptedModel, compose_from_facts


def main(verbose: bool) -> None:
    table = Table()
    for mock in (compose_from_facts, *ADVERSARIES):
        for case, brief in english_briefs():
            outcome = outcome_of(brief, ScriptedModel(mock, name=mock.__name__), n=3)
            table.add(mock.__name__, outcome)
            if verbose:
                for text in outcome.texts:
                    print(f"{mock.__name__} {case['id']} {outcome.kind}: {text!r}")
    table.show()


if __name__ == "__main__":
    main("-v" in sys.argv)

"""Print how the fast swap test compares with the real one: other people really put in the target's place.

Run ``python -m evals.swap_table [people]``: notes of evals/notebench, 200 people each unless told (minutes).

The real test grounds each note on a brief with another person as its target, who was not met and whose works
were not read. A statement holds for them when grounding still supports it. Questions assert nothing, so that
grounding cannot swap them: the fast estimate is held to the same statements here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log10
from pathlib import Path
from typing import Any

from introwriter.brief import Brief, make_brief
from introwriter.evals.statistics import spearman
from introwriter.grounding import ground
from introwriter.people import Context, Profile
from introwriter.readers import read_case
from introwriter.scores.swap import fit_of
from introwriter.scores.swap.carried import parted
from introwriter.scores.swap.population import people

CASES = Path(__file__).resolve().parent / "notebench" / "cases.jsonl"


def swapped(brief: Brief, person: Profile) -> Brief:
    """Return the brief of somebody else: the sender and their reason stay, what was about the target goes."""
    other = replace(person, name=brief.target.name)
    goal, offer = (parted(text or "", brief)[1] or None for text in (brief.context.goal, brief.context.offer))
    context = Context(goal=goal, offer=offer)
    return make_brief(other, brief.sender, context, channel=brief.channel, language=brief.language)


def held(texts: Sequence[str], brief: Brief, population: Sequence[Profile]) -> list[tuple[int, int, int]]:
    """Return for each text for how many people all, and how many, of its supported statements hold.

    The third number is how many statements the text has that hold for its own target.
    """
    own = [[claim.status == "supported" for claim in ground(text, brief)] for text in texts]
    whole, parts = [0] * len(texts), [0] * len(texts)
    for person in population:
        other = swapped(brief, person)
        for i, text in enumerate(texts):
            still = [
                claim.status == "supported"
                for claim, true in zip(ground(text, other), own[i], strict=False)
                if true
            ]
            parts[i] += sum(still)
            whole[i] += all(still)
    return [(whole[i], parts[i], sum(own[i])) for i in range(len(texts))]


def cases() -> Iterator[tuple[Brief, list[dict[str, Any]]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        target, sender, context = read_case({key: case[key] for key in ("target", "sender", "context")})
        yield make_brief(target, sender, context, language=case["language"][:2]), case["notes"]


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    population = people()[:many]
    tens: list[float] = []
    real: list[float] = []
    shares: list[float] = []
    kinds: dict[str, list[tuple[float, float]]] = {}
    for brief, notes in cases():
        texts = [note["text"] for note in notes]
        for note, (whole, parts, true) in zip(notes, held(texts, brief, population), strict=True):
            claims = ground(note["text"], brief)
            fit = fit_of(note["text"], brief, [claim for claim in claims if claim.status == "supported"])
            tens.append(fit.tens)
            real.append(-log10((whole + 0.5) / (many + 1)))
            shares.append(1.0 - parts / (many * true) if true else 0.0)
            kinds.setdefault(note["kind"], []).append((fit.tens, whole / many))
    print(f"{len(tens)} notes, {many} people in the target's place")
    print(f"fast estimate against people it holds for      rho {spearman(tens, real):.3f}")
    print(f"fast estimate against statements that hold     rho {spearman(tens, shares):.3f}")
    for kind, rows in sorted(kinds.items()):
        fast, slow = (sum(row[i] for row in rows) / len(rows) for i in (0, 1))
        print(f"{kind:20} mean tens {fast:5.1f}   holds for {100 * slow:5.1f} % of people  ({len(rows)})")


if __name__ == "__main__":
    main()

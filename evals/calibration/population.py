"""Write the population of the swap test: people made up by frequency, and how frequent their words are.

    PYTHONPATH=src python evals/calibration/population.py [--check]

The same seed gives the same bytes. Method and sources: docs/population.md and the heads of the tables.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from people import Maker

from introwriter.facts import facts_of
from introwriter.grounding.words import words_of
from introwriter.people import Profile

DATA = Path(__file__).resolve().parents[2] / "src" / "introwriter" / "scores" / "swap" / "data"
SEED = 20260101
SHIPPED = 3000
COUNTED = 200_000
FEWEST = 4
"""A stem that fewer of the counted people have is told from the rarity of its word instead."""
FIRST, BASE = 35, 90
"""Gaps between the people who have a stem are written as one sign from "#" on, or as "!" and two."""


def stems_of(person: Profile) -> set[str]:
    found: set[str] = set()
    for fact in facts_of(person):
        if fact.kind != "name":
            found.update(word.stem for word in words_of(fact.text))
    return found


def gaps(places: list[int]) -> str:
    signs, before = [], -1
    for place in places:
        gap = place - before - 1
        high, low = divmod(gap, BASE)
        signs.append(chr(FIRST + low) if not high else f"!{chr(FIRST + high)}{chr(FIRST + low)}")
        before = place
    return "".join(signs)


def row(person: Profile) -> list[object]:
    """Return a profile as a bare row: what the reader of people.json.xz takes apart again."""
    raw = asdict(person)
    jobs = [[job["title"], job["company"], job["start"], job["end"]] for job in raw["positions"]]
    stays = [list(stay.values()) for stay in raw["education"]]
    lists = [raw[name] for name in ("skills", "languages", "interests", "volunteering", "certifications")]
    return [raw["name"], raw["headline"], raw["location"], raw["about"], jobs, stays, *lists]


def written() -> dict[str, bytes]:
    maker = Maker(SEED)
    counts: Counter[str] = Counter()
    holders: dict[str, list[int]] = {}
    rows = []
    for at in range(COUNTED):
        person = maker.person()
        stems = stems_of(person)
        counts.update(stems)
        if at < SHIPPED:
            rows.append(row(person))
            for stem in stems:
                holders.setdefault(stem, []).append(at)
    kept = sorted(stem for stem, many in counts.items() if many >= FEWEST)
    lines = [f"{SHIPPED}\t{COUNTED}", *(f"{s}\t{counts[s]}\t{gaps(holders.get(s, []))}" for s in kept)]
    people = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
    return {
        "frequencies.txt": ("\n".join(lines) + "\n").encode(),
        "people.json.xz": lzma.compress(people, preset=9 | lzma.PRESET_EXTREME),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="tell whether the shipped files are these")
    check = parser.parse_args().check
    for name, content in written().items():
        path = DATA / name
        if check:
            same = path.is_file() and path.read_bytes() == content
            print(f"{name}: {'the same' if same else 'NOT the same'}")
        else:
            path.write_bytes(content)
            print(f"{name}: {len(content) / 1000:.0f} kB")


if __name__ == "__main__":
    main()

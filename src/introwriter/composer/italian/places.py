"""Where the two met, typed as a bare noun ("fiera della carta a Lucca"), with its preposition."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = ["placed_noun"]


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, str]:
    nouns = table("words", "it_patterns")["place_nouns"]
    return {noun: prep for prep, listed in reversed(nouns.items()) for noun in listed.split()}


def placed_noun(met: str) -> str:
    """Return what was typed with the preposition it lacks, as it is where its first word is none of these."""
    first = re.match(r"(?:il |lo |la |l['’])?(?P<noun>[^\W\d_]+)", met.strip(), re.IGNORECASE)
    noun = first.group("noun") if first else ""
    known = _prepositions()
    prep = known.get(noun) or known.get(noun.lower(), "")
    if not first or not prep:
        return met
    rest = met.strip()[first.start("noun") :]
    return f"{prep}{rest[:1].lower() + rest[1:] if noun.lower() in known else rest}"

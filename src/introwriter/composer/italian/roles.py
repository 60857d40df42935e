"""The reader called by what they are: "la preside", "il notaio", "la traduttrice"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.italian.letters import told_text
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.tables import table

__all__ = ["roles_of"]

_ARTICLE = r"\b(?:(?:il|lo|la|al|allo|alla|dal|dalla|del|della|col|con il|con la) |(?:l|all|dall|dell)['’])"
_ANOTHER = r"\b(?:un|uno|una|altr[oa]|mi[oa]|nostr[oa]|su[oa]|ogni) |\bun['’]"


def roles_of(brief: Brief) -> tuple[str, ...]:
    """Return the words for the reader's trade that the context uses in their place, none where it names them.

    A word that also stands behind "un" or "mia" may be somebody else and does not count.
    """
    told = told_text(brief)
    if any(
        name and re.search(rf"\b{re.escape(name)}\b", told)
        for name in (brief.greeting.first, brief.greeting.family)
    ):
        return ()
    headline = brief.target.headline.lower()
    jobs = " ".join((headline, *(job.title.lower() for job in brief.target.positions)))
    able = [word for word in re.findall(r"[^\W\d_]{5,}", jobs) if pattern("roles_agent").fullmatch(word)]
    for said, stems in table("words", "it")["roles"].items():
        if re.search(rf"\b(?:{stems})", jobs):
            able += said.split("/")
    found = []
    for word in dict.fromkeys(able):
        if not re.search(rf"{_ARTICLE}{word}\b(?! (?:di |del |della )?(?-i:[A-ZÀ-Ú]))", told, re.IGNORECASE):
            continue
        if not re.search(rf"(?:{_ANOTHER}){word}\b", told, re.IGNORECASE):
            found.append(word)
    return tuple(found)

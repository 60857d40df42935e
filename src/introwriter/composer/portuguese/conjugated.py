"""Present forms of regular Portuguese verbs, by which a sentence is told from a scrap."""

from __future__ import annotations

from introwriter.composer.tables import table

__all__ = ["present_forms"]


def present_forms() -> frozenset[str]:
    """Return "ele canta", "eles cantam", "nós cantamos" of the verbs that the word file lists.

    Of those whose third person is also a noun ("a planta") only the plural.
    """
    data = table("words", "pt")
    found = {form for verb in data["regular_verbs"].split() for form in (_theirs(verb), _they(verb))}
    found |= {_they(verb) for verb in data["noun_verbs"].split()}
    return frozenset(found)


def _theirs(verb: str) -> str:
    return verb[:-2] + ("a" if verb.endswith("ar") else "e")


def _they(verb: str) -> str:
    return verb[:-2] + ("am" if verb.endswith("ar") else "em")

"""Titles before a Portuguese name: "o comandante Abel", "a doutora Ana"."""

from __future__ import annotations

import re

__all__ = ["RANK", "after_name", "unranked"]

RANK = (
    r"(?:(?:prof(?:essora?|\.?ª|\.)?|profa\.?|dra?\.?|doutora?|sra?\.?|senhora?|dona|seu|d\.|mestr[ea]|sensei"
    r"|eng\.?[ªº]?"
    r"|engenheir[oa]|arquitet[oa]|enfermeir[oa]|chef|soldad[oa]|cabo|sargento|subtenente|tenente"
    r"|capit[ãa]o?|major"
    r"|coronel|comandante|inspetora?|padre|frei|irmã|pastora?|bispo|diretora?|vereadora?|deputad[oa]"
    r"|delegad[oa]"
    r"|juíza?|juiz|maestr[oa]|maestrina|técnic[oa]|treinadora?|árbitr[oa]|presidente|tia|tio|vó|vô) )*"
)
"""A title before a name, or several, each with its space; read without regard to capitals."""

_RANKED = re.compile(rf"\b(?i:{RANK[:-1]}+)")
_SUBJECT = re.compile(rf"[OA] (?i:{RANK})")


def unranked(sentence: str, names: tuple[str, ...]) -> str:
    """Return a sentence without the titles before one of ``names`` ("o doutor Paulo": "o Paulo")."""
    if not names:
        return sentence
    return _RANKED.sub(lambda m: "" if sentence.startswith(names, m.end()) else m.group(), sentence)


def after_name(text: str, name: str) -> int:
    """Return where a text goes on that begins with a name as its subject ("O padre Tomé escreve"), else 0."""
    found = _SUBJECT.match(text) if name else None
    if not found or not text.startswith(f"{name} ", found.end()):
        return 0
    at = found.end() + len(name) + 1
    return at if text[at : at + 1].islower() and not text.startswith("e ", at) else 0

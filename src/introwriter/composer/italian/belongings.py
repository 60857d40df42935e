"""Whose an Italian thing is ("è sua", "il suo post"), and articles that meet a preposition."""

from __future__ import annotations

import re

from introwriter.composer.italian.patterns import pattern

__all__ = ["TITLED", "contracted", "owner_of", "with_owner", "yours"]


def yours(thing: str, *, formal: bool) -> str:
    """Say whose it is: è suo, è tua, sono sue."""
    first = thing.split()[0].lower().strip("'") if thing.split() else ""
    plural = first in (
        "i",
        "gli",
        "dei",
        "degli",
        "due",
        "tre",
        "quattro",
        "alcuni",
        "i",
        "le",
        "delle",
        "alcune",
    )
    elided = re.match(r"(?:l|un)['’](\w+)", thing.lower())
    noun = elided.group(1) if elided else (thing.split()[1].lower() if len(thing.split()) > 1 else "")
    feminine = (
        first in ("la", "una", "le", "delle", "alcune", "mezza")
        or thing.lower().startswith("un'")
        or (
            (bool(elided) or first in ("due", "tre", "quattro"))
            and noun.endswith(("a", "e", "ione") if first in ("due", "tre", "quattro") else ("a", "ione"))
        )
    )
    owner = ("sue" if feminine else "suoi") if plural else ("sua" if feminine else "suo")
    owner = owner if formal else {"suo": "tuo", "sua": "tua", "suoi": "tuoi", "sue": "tue"}[owner]
    return f"{'sono' if plural else 'è'} {owner}"


def owner_of(noun: str, the: str, *, formal: bool) -> tuple[str, str]:
    """Return the article and the possessive of a work: "il", "suo"."""
    letter_ = "s" if formal else "t"
    feminine = (
        noun.endswith(("a", "e", "zione", "tesi", "newsletter")) and noun not in ("webinar",)
    ) or noun in ("lezione", "relazione", "foto")
    plural = the in ("i", "gli", "le") or (
        not the and noun in ("articoli", "interventi", "lezioni", "interviste")
    )
    if plural:
        return ("le", f"{letter_}ue") if feminine else ("i", f"{letter_}uoi")
    return ("la", f"{letter_}ua") if feminine else ("il", f"{letter_}uo")


_KINDS = (
    "articol pezzo intervist inchiesta reportage", "post", "video tutorial", "podcast puntata",
    "libro romanzo saggio", "blog",
    "tesi", "rapporto relazione", "webinar", "guida manuale", "newsletter",
)  # fmt: skip


def with_owner(goal: str, read: tuple[str, ...]) -> str:
    """Say "Ho letto il pezzo …" of the work that `read` names as "Ho letto il suo pezzo …"."""
    match = pattern("belongings_read_it").match(goal)
    noun = match.group("noun").lower() if match else ""
    kind = next((kind for kind in _KINDS if any(noun.startswith(stem) for stem in kind.split())), "")
    told = " ".join(read).lower()
    if not match or not kind or not any(stem in told for stem in kind.split()):
        return goal
    the, owner = owner_of(noun, match.group("the").lower(), formal=True)
    return f"{match.group('did')}{the} {owner} {goal[match.start('noun') :]}"


TITLED = frozenset(["dott.ssa", "dott.", "prof.ssa", "prof.", "ing.", "avv.", "arch.", "dr.ssa", "dr."])
_BASES = {"su": "su", "di": "de", "a": "a", "da": "da", "in": "ne"}
_JOINED = {"il": "l", "lo": "llo", "la": "lla", "l'": "ll'", "i": "i", "gli": "gli", "le": "lle"}
_APART = re.compile(r"\b(su|di|a|da|in) (il|lo|la|i|gli|le|l')(?:(?<=')|\b)", re.IGNORECASE)


def contracted(text: str) -> str:
    """Write "su il" as sul where a phrase met an article."""

    def joined(match: re.Match[str]) -> str:
        put = _BASES[match.group(1).lower()] + _JOINED[match.group(2).lower()]
        return put.capitalize() if match.group(1)[0].isupper() else put

    return _APART.sub(joined, text)

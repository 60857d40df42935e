"""French wordings: titles written out, "J'ai essayé" for a bare participle, "un de vos articles"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.tongues.cast import Cast

__all__ = ["TITLES", "title_in", "with_marks", "with_plain_infinitive", "with_your_works"]

_NBSP = "\u00a0"
TITLES = {
    "Mme": "Madame", "Mlle": "Madame", "M.": "Monsieur", "Mr": "Monsieur", "Mr.": "Monsieur", "Dr": "Docteur",
    "Dr.": "Docteur", "Dre": "Docteure", "Me": "Maître", "Pr": "Professeur", "Pr.": "Professeur",
}  # fmt: skip


_ONE_OF = re.compile(
    r"\b(?P<one>une?) (?P<work>article|post|billet|livre|vidéo"
    r"|podcast|texte|tuto|recette|photo|conférence|message"
    r"|chronique|interview|dessin|tableau|roman|fiche|formation|publication|exposé) de (?:vous|toi)\b"
)


def with_your_works(text: str, cast: Cast) -> str:
    """Say "un article de vous" as one does: "un de vos articles"."""
    return _ONE_OF.sub(lambda m: _one_of_yours(m, cast), text)


_ELISION, _OF = "'", "d'"
_FOR_BEING = re.compile(
    r"\b(?P<act>excuses|m'excuser|pardon|merci|remercier|désolée?) pour (?P<verb>avoir|être|m'être|l'avoir)\b"
)


def with_plain_infinitive(text: str) -> str:
    """Say "pardon d'avoir râlé", not "pardon pour avoir râlé"."""
    return _FOR_BEING.sub(
        lambda m: f"{m.group('act')} {'de ' if m.group('verb')[1] == _ELISION else _OF}{m.group('verb')}",
        text,
    )


def _one_of_yours(match: re.Match[str], cast: Cast) -> str:
    """Say "un article de vous" as one does: "un de vos articles"."""
    work = match.group("work")
    many = f"{work}x" if work.endswith("eau") else f"{work}s"
    return f"{match.group('one')} de {'vos' if cast.formal else 'tes'} {many}"


def title_in(brief: Brief) -> str:
    """Return how the context speaks of the reader with a title: "Madame Cadoux"; empty without one."""
    context = brief.context
    told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    family = brief.greeting.full.split()[-1] if brief.greeting.full else ""
    names = "|".join(map(re.escape, (family, brief.greeting.full)))
    found = re.search(
        r"\b(?P<t>(?i:madame|mme|monsieur|maître|docteure?|professeure?)|M\.|Mr|Dr|Dre|Me|Pr)\.? "
        rf"(?P<p>(?:de la|de|du|des|le|la) |d')?(?:{names})\b",
        told,
    )
    if not family or not found:
        return ""
    title = found.group("t")
    if title.lower() in ("professeure", "docteure", "dre"):
        return f"Madame {family}"
    family = f"{found.group('p') or ''}{family}"
    return f"{TITLES.get(title) or TITLES.get(title.capitalize()) or title.capitalize()} {family}"


def with_marks(text: str, brief: Brief) -> str:
    """Set the spaces of the high marks and the apostrophes as the sender does, else as is the custom."""
    context = brief.context
    own = "\n".join((*brief.voice.samples, context.goal or "", *context.read, context.offer or ""))
    glued = re.search(r"\w[?!](?:\s|$)", own) and not re.search(r"\w[ \u00a0\u202f][?!]", own)
    text = re.sub(r"«[ \u00a0\u202f]*", f"«{_NBSP}", re.sub(r"[ \u00a0\u202f]*»", f"{_NBSP}»", text))
    for mark in ("?!", ":;"):
        gap = "" if glued and mark == "?!" else _NBSP
        text = re.sub(rf"(?<=[\w»\")'’])[ \u00a0\u202f]*([{mark}]+)(?=\s|$|[?!])", rf"{gap}\1", text)
    return text.replace("'", "’") if "’" in own and "'" not in own else text.replace("’", "'")

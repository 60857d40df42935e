"""Who is who in a Spanish context: titles, double first names, names typed small, works of the reader's."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from introwriter.brief import Brief
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words
from introwriter.people import Context

__all__ = ["Company", "SpanishScene", "company_of", "double_name", "told_in", "with_title"]

_TITLE = (
    r"doctora?|dra?\.|don|doña|profesora?|prof\.|señora?|señorita|sra?\.|srta\.|ingenier[oa]|ing\."
    r"|licenciad[oa]|lic\.|maestr[oa]|arquitect[oa]|arq\."
)


_START = r"(?:(?<=[.!?]\s)|(?<=\n)|(?<!.))"


@dataclass(frozen=True, slots=True)
class Company(Cast):
    """The people of a context, and ``works``: the nouns that `read` says are the reader's ("su ruta …")."""

    works: frozenset[str] = frozenset()


def told_in(context: Context) -> str:
    """Return all that the context tells, line by line."""
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def company_of(cast: Cast, brief: Brief, words: Words) -> Company:
    """Add the reader's name where it was typed small, and what `read` says is the reader's."""
    told = told_in(brief.context)
    owned = re.compile(
        r"\b(?:sus?|el|la|los|las) ([^\W\d_]+)(?= (?:de|sobre|en|con|para|por|«|\")|[:,.(]|$)", re.I
    )
    works = {m.group(1).lower() for entry in brief.context.read if (m := owned.match(entry))}
    known = {field.name: getattr(cast, field.name) for field in fields(Cast)}
    small = [
        name.lower()
        for name in re.findall(r"[^\W\d_]+", brief.target.name)
        if len(name) > 3
        and not re.search(rf"\b{name}\b", told)
        and re.search(rf"{_START if name.lower() in words['name_words'] else ''}\b{name.lower()}\b", told)
    ]
    known["names"] = tuple(sorted({*cast.names, *small}, key=len, reverse=True))
    return Company(**known, works=frozenset(works))


def with_title(brief: Brief) -> str:
    """Return the reader with the title that the sender uses ("doctor Salgado"), else the profile's own."""
    tokens = {name.lower(): name for name in re.findall(r"[^\W\d_]+", brief.target.name)}
    for match in re.finditer(
        rf"\b(?P<t>{_TITLE}) (?P<n>[^\W\d_]+(?: [^\W\d_]+)*)", told_in(brief.context), re.I
    ):
        named = []
        for word in match.group("n").split():
            if word.lower() not in tokens:
                break
            named.append(tokens[word.lower()])
        if named:
            title = match.group("t").lower()
            return f"{title.capitalize() if title.endswith('.') else title} {' '.join(named)}"
    own = re.match(rf"(?P<t>{_TITLE}) (?=[^\W\d_])", brief.target.name, re.I)
    family = brief.greeting.family or ""
    if not own or not family or family == own.group("t"):
        return ""
    title = own.group("t")
    return f"{title if title.endswith('.') else title.lower()} {family}"


def double_name(brief: Brief, words: Words) -> str:
    """Return "Luz Dary" or "José Luis" where the sender calls the reader so, else an empty text."""
    names = re.findall(r"[^\W\d_]+", brief.target.name)
    if len(names) < 3 or names[1].lower() not in words["second_names"]:
        return ""
    both = f"{names[0]} {names[1]}"
    return both if both in told_in(brief.context) else ""


class SpanishScene(Scene):
    """Keeps track of who else is about: "él" is never the aunt, and a group is never "ella"."""

    __slots__ = ()

    def _brings(self, sentence: str, tokens: list[str]) -> bool:
        if self._cast.name:
            titled = rf"\b(?:{_TITLE}) (?={self._cast.name.pattern})"
            tokens = re.findall(r"[^\W\d_]+", re.sub(titled, "", sentence, flags=re.I).lower())
        people = [token for token in tokens if token in self._words["people"] and not token.endswith("s")]
        people += [name.lower() for name in self._cast.others if name in sentence.split()]
        return any(self._may_mean(token) for token in people)

    def _may_mean(self, word: str) -> bool:
        woman = word in ("madre", "mujer", "mami") or (word.endswith("a") and word not in ("colega", "cura"))
        man = word in ("padre", "hombre", "jefe", "cura", "nene", "pibe") or word.endswith(("o", "or", "á"))
        return not ((woman and self._cast.pronoun == "he") or (man and self._cast.pronoun == "she"))

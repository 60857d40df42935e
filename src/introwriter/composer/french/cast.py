"""Who is who in a French context: names as they are typed, the reader's pronoun, what the reader made."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from introwriter.brief import Brief
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.typed_names import small_names, trade_of
from introwriter.composer.tongues.words import Words

__all__ = ["FrenchCast", "named_in", "works_of", "with_works"]


_KIN = re.compile(
    r"(?i:\b(?:maman|papa|mère|père|parent|fille|fils|sœur|frère|épouse|mari|grand-mère|grand-père) )"
    r"(?:de |d')([A-ZÀ-Ý][\w-]+)"
)


@dataclass(frozen=True, slots=True)
class FrenchCast(Cast):
    """A cast with what the sender read of the reader's, and who else is called by name.

    ``works`` are nouns ("sa chronique sur …"), ``named`` words with a capital inside a sentence, ``kin`` the
    names in a headline like "Maman de Noé".
    """

    works: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()


def named_in(brief: Brief) -> frozenset[str]:
    """Return the words with a capital inside a sentence of the context, or behind "de" in the headline."""
    context = brief.context
    told = "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    inside = re.findall(r"(?<=[a-zà-ÿ,] )([A-ZÀ-Ý][a-zà-ÿ]{2,})\b", told)
    return frozenset((*inside, *re.findall(r"\b(?:de |d')([A-ZÀ-Ý][a-zà-ÿ]{2,})\b", brief.sender.headline)))


def works_of(cast: Cast) -> frozenset[str]:
    """Return the nouns that "son" before can only mean the reader's."""
    return cast.works if isinstance(cast, FrenchCast) else frozenset()


def with_works(cast: Cast, brief: Brief, words: Words) -> FrenchCast:
    """Find out from the context how the sender speaks of the reader.

    "Elle" and "il" count where they can be a person: "il faut" says nothing of the reader.
    """
    context = brief.context
    told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    text = re.sub(r"[’]", "'", told)
    names = tuple(n for n in cast.names if n.lower() not in words["stopwords"] and len(n) > 2)
    whole = (brief.greeting.full, brief.greeting.first or "", brief.greeting.family or "")
    elided = (n for n in whole if len(n) > 2 and re.search(rf"\b(?:[Dd]|qu)'{re.escape(n)}\b", text))
    names = tuple(sorted({*names, *elided}, key=len, reverse=True))  # "d'Yves Zanetti"
    names += (*_small_name(brief, text, words), *small_names(brief, words))
    if trade := trade_of(brief, words):
        names += tuple(
            f"{the}{trade}" for the in ("la ", "La ", "le ", "Le ", "l'", "L'") if f"{the}{trade}" in text
        )
    read = (re.match(r"(?:son|sa|ses) ([^\W\d_]+)", entry.strip(), re.I) for entry in context.read)
    if particled := tuple(name for name in _particled(brief) if name in text):
        names = (*particled, *(name for name in names if not particled[0].endswith(f" {name}")))
    spoken = words.find("addressed", text) if not cast.names else None  # "Vous nous avez reçus en mai"
    cast = replace(cast, names=names, pronoun="you" if spoken else _pronoun(text, names, words))
    return FrenchCast(
        names=cast.names,
        pronoun=cast.pronoun,
        others=cast.others,
        formal=cast.formal,
        works=frozenset(found.group(1).lower() for found in read if found),
        kin=frozenset(_KIN.findall(brief.sender.headline)),
        named=named_in(brief) - frozenset(word for name in names for word in name.split()),
    )


def _particled(brief: Brief) -> tuple[str, ...]:
    """Return a family name with its particle: "de Brissac"."""
    found = re.search(
        r" ((?:de la|de|du|des|d'|van der|van|von|ben|el) ?[^\W\d_][\w'-]+)$", brief.target.name
    )
    return (found.group(1),) if found else ()


def _pronoun(text: str, names: tuple[str, ...], words: Words) -> str:
    """Return "she" or "he" by the pronouns that do what people do, and by whom the sender asks or thanks."""
    found = []
    for m in words.patterns["third"].finditer(text):
        who = m.group(1).lower()
        before = re.split(r"[.!?\n]", text[: m.start()])[-1]
        if words.find("her_before" if who == "elle" else "him_before", before):
            continue  # "j'en ai parlé à ma cliente, elle veut …"
        if _titled_other(text[: m.start()][-160:], who, names):
            continue  # "Mme Petit ne retrouvait plus sa voiture. Elle en parle …"
        acts = words.opens("person_verb", text[m.end() :].lstrip())
        last = re.split(r"[.!?\n]", text[: m.start()])[-2:-1]
        if (
            not before.strip()
            and last
            and words.find("her_before" if who == "elle" else "him_before", last[0])
        ):
            acts = None  # "Elle a gardé mon fils. Il veut …"
        asked = words.find("lui_before", before)
        named = any(re.search(rf"\b{re.escape(name)}\b", before) for name in names)
        found += [who] * (5 if named else 3 if asked else 2 if acts else 1)
    for m in words.patterns["thanked"].finditer(text):
        found += [{"la": "elle", "le": "il"}[m.group("who").lower()]] * 3
    she, he = found.count("elle"), found.count("il")
    if found and she == he:
        she, he = int(found[0] == "elle"), int(found[0] == "il")
    return "she" if she >= he and she else "he" if he else ""


def _titled_other(before: str, who: str, names: tuple[str, ...]) -> bool:
    """Whether the last person with a title is somebody else whom the pronoun can be."""
    titles = r"(?:Mme|Madame|Mlle)" if who == "elle" else r"(?:M\.|Monsieur|Mr)"
    found = re.findall(rf"\b{titles} (?:de |du |d')?([A-ZÀ-Ý][\w'-]+)", before)
    return bool(found) and not any(found[-1] in name for name in names)


def _small_name(brief: Brief, text: str, words: Words) -> tuple[str, ...]:
    """Return the first name as typed in small letters, where it can only be a name ("théo m'a prêté")."""
    small = (brief.greeting.first or "").lower()
    if len(small) < 3 or small in words["stopwords"]:
        return ()
    starts = r"(?:^|[.!?;,\n]\s*|\b(?:que|et|mais|quand|depuis que) |\bqu')"
    acts = re.search(rf"{starts}{re.escape(small)} (?:[ms]'|nous |[ms]e |a |est |avait |disait |dit )", text)
    return (small,) if acts else ()

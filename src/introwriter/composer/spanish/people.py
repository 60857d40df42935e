"""Who is who in a Spanish context: titles, double first names, names typed small, works of the reader's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields

from introwriter.brief import Brief
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words
from introwriter.people import Context

__all__ = [
    "Company", "SpanishScene", "company_of", "double_name", "explained", "may_be", "mourned", "titled",
    "told_in", "with_title",
]  # fmt: skip

_TITLE = (
    r"doctora?|dra?\.|don|doña|profesora?|prof\.|señora?|señorita|sra?\.|srta\.|ingenier[oa]|ing\."
    r"|licenciad[oa]|lic\.|maestr[oa]|arquitect[oa]|arq\.|hermana|hermano|sor|fray|padre|madre"
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
    """Add how the reader is spelt and spoken of in the context, and what is known to be the reader's.

    The gender comes from a title, from pronouns that nobody else explains, else from the reader's own
    headline; never from the name.
    """
    told = told_in(brief.context)
    known = {field.name: getattr(cast, field.name) for field in fields(Cast)}
    names = (*cast.names, *_spellings(brief.target.name, told, words))
    known["names"] = tuple(sorted(set(names), key=len, reverse=True))
    known["pronoun"] = _pronoun(cast, known["names"], brief, words)
    return Company(**known, works=_owned(brief, words))


def _plain(word: str) -> str:
    """Return a word in small letters without accents, as people type names."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in parts if not unicodedata.combining(char) or char == "\u0303")


def _spellings(name: str, told: str, words: Words) -> Iterator[str]:
    """Yield the reader's names as the context spells them: small, without accents."""
    for part in re.findall(r"[^\W\d_]+", name):
        if len(part) < 4 or re.search(rf"\b{part}\b", told):
            continue
        for word in dict.fromkeys(re.findall(r"[^\W\d_]+", told)):
            noun = word.islower() and _plain(part) in words["name_words"]
            if _plain(word) == _plain(part) and re.search(rf"{_START if noun else ''}\b{word}\b", told):
                yield word


def _owned(brief: Brief, words: Words) -> frozenset[str]:
    """Return the nouns that are the reader's: of `read` ("su ruta …"), of their own line of work."""
    owned = re.compile(
        r"\b(?:sus?|el|la|los|las) ([^\W\d_]+)(?= (?:de|sobre|en|con|para|por|«|\")|[:,.(]|$)", re.I
    )
    works = {m.group(1).lower() for entry in brief.context.read if (m := owned.match(entry))}
    target, sender = brief.target, brief.sender
    theirs = " ".join((target.headline, *(f"{job.title} {job.company}" for job in target.positions)))
    mine = " ".join((sender.headline, *(f"{job.title} {job.company}" for job in sender.positions)))
    work = {word for word in re.findall(r"[^\W\d_]{5,}", theirs.lower()) if word not in words["people"]}
    return frozenset(works | (work - set(re.findall(r"[^\W\d_]+", mine.lower()))))


def _pronoun(cast: Cast, names: tuple[str, ...], brief: Brief, words: Words) -> str:
    told = told_in(brief.context)
    title = with_title(brief).split()[:1]
    if title:
        return "she" if title[0].lower().rstrip(".").endswith("a") else "he"
    counts = {"she": 0, "he": 0}
    for sentence in re.split(r"[.!?\n]+", told):
        for match in re.finditer(r"\b(?:ella|él)\b", sentence, re.I):
            gender = "she" if match.group().lower() == "ella" else "he"
            counts[gender] += not explained(sentence[: match.start()], gender, names, words)
    if counts["she"] != counts["he"]:
        return max(counts, key=counts.__getitem__)
    if cast.pronoun == "they" or counts["she"]:
        return cast.pronoun
    if clitic := re.search(r"\b(?:[ck]onoc|salud|invit|felicit|visit|llam|molest)[aei]r(?P<c>l[ao])\b", told):
        return "she" if clitic.group("c") == "la" else "he"
    first = re.match(r"[^\W\d_]+", brief.target.headline)
    return (
        "she"
        if first and re.search(r"(?:[dtsz]ora|era|óloga|ógrafa|aria|ica|ina|jefa)$", first.group().lower())
        else ""
    )


def explained(before: str, gender: str, names: tuple[str, ...], words: Words) -> bool:
    """Whether somebody else of the sentence is "ella" or "él", because the reader has not come up in it."""
    if re.search(r"\b(?:con|de|a|para|por|en|sin|sobre|contra|hacia|como) $", before, re.I):
        return False
    tokens = re.findall(r"[^\W\d_]+", before)
    if set(tokens) & {part for name in names for part in name.split()} or READER in before:
        return False
    low = [token.lower() for token in tokens]
    if {"le", "les", "te"} & set(low) or any(token.endswith(("rle", "rla", "rlo")) for token in low):
        return False
    known = words["people"] - words["animals"]
    people = [token for token in low if token in known and not token.endswith("s")]
    pets = re.findall(r"\b(?:mi|nuestr[oa]|su|el|la|un|una) ([^\W\d_]+)", before.lower())
    people += [pet for pet in pets if pet in words["animals"]]
    return any(may_be(token, gender) for token in people)


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


def titled(text: str, cast: Cast) -> str:
    """Return ``text`` with the name behind each "la doctora" where one person only has that title."""
    if not cast.names:
        return text
    known = "|".join(map(re.escape, cast.names))
    first = re.search(rf"\b(?i:la|el) (?P<t>(?i:{_TITLE})) (?P<n>{known})\b", text)
    if not first or first.group("t").lower() in ("don", "doña"):
        return text
    bare = re.compile(
        rf"\b(?P<a>[Ll]a|[Ee]l|[Aa]l|[Dd]el) {re.escape(first.group('t'))}\b(?! (?-i:[A-ZÁÉÍÓÚÑ])"
        rf"| que\b| de\b)"
    )
    return bare.sub(rf"\g<a> {first.group('t')} {first.group('n')}", text)


_DIED = re.compile(
    r"(?:Se (?:le )?murió|Murió|Falleció|Ha muerto|Ha fallecido|Se ha muerto|Se le ha muerto)"
    r" (?P<who>(?:el|la|su) [^\W\d_]+(?: de (?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+)?(?:, que [^.;]+)?)(?:[.;]\s*|$)"
)
_CONDOLED = re.compile(r"\b(?P<act>dar[lt]e el pésame)(?! por)", re.I)


def mourned(text: str) -> str:
    """Take "Se murió su padre, que …" into the condolences: "darle el pésame por su padre, que …"."""
    died = _DIED.search(text)
    if not died or not _CONDOLED.search(text):
        return text
    rest = text[: died.start()] + text[died.end() :]
    return _CONDOLED.sub(lambda m: f"{m.group('act')} por {died.group('who')}", rest, count=1)


def double_name(brief: Brief, words: Words) -> str:
    """Return "Luz Dary" or "José Luis" where the sender calls the reader so, else an empty text."""
    names = re.findall(r"[^\W\d_]+", brief.target.name)
    if len(names) < 3 or names[1].lower() not in words["second_names"]:
        return ""
    both = f"{names[0]} {names[1]}"
    return both if both in told_in(brief.context) else ""


def may_be(word: str, gender: str) -> bool:
    """Whether a word for a person may go with "ella" (gender "she") or "él" ("he")."""
    woman = word in ("madre", "mujer", "mami") or (word.endswith("a") and word not in ("colega", "cura"))
    man = word in ("padre", "hombre", "jefe", "cura", "nene", "pibe") or word.endswith(("o", "or", "á"))
    return not ((woman and gender == "he") or (man and gender == "she"))


_ASKED = re.compile(r"\b(?:saber|preguntar[lt]e) .*\b(?:ella|él)\b", re.I)  # "saber qué diría ella"


class SpanishScene(Scene):
    """Keeps track of who else is about: "él" is never the aunt, and a group is never "ella"."""

    __slots__ = ()

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns can only mean the reader; one that the sentence explains means nobody else."""
        gender = self._cast.pronoun
        if self._words.opens("wishing", sentence) and _ASKED.search(sentence):
            return True
        own = {"she": "ella", "he": "él"}.get(gender, "")
        match = re.search(rf"\b{own}\b", sentence, re.I) if own else None
        if match and explained(sentence[: match.start()], gender, self._cast.names, self._words):
            self._other = True
            return True
        return super().clear(sentence)

    def _brings(self, sentence: str, tokens: list[str]) -> bool:
        if self._cast.name:
            titled = rf"\b(?:{_TITLE}) (?={self._cast.name.pattern})"
            tokens = re.findall(r"[^\W\d_]+", re.sub(titled, "", sentence, flags=re.I).lower())
        known = self._words["people"] - self._words["animals"]
        people = [token for token in tokens if token in known and not token.endswith("s")]
        people += [name.lower() for name in self._cast.others if name in sentence.split()]
        return any(may_be(token, self._cast.pronoun) for token in people)

"""Who is who in a Spanish context: titles, double first names, names typed small, works of the reader's."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.once import once
from introwriter.composer.spanish.nicknames import nicknames, spellings, told_in
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words

__all__ = [
    "Company", "SpanishScene", "company_of", "explained", "may_be", "mourned", "titled", "with_title",
]  # fmt: skip

_TITLE = (
    r"doctora?|dra?\.|don|doña|profesora?|prof\.|señora?|señorita|sra?\.|srta\.|ingenier[oa]|ing\."
    r"|sargento|cabo|teniente|agente|coronel|inspectora?|profe|inge|capitán|capitana|comandante"
    r"|comisari[oa]|jueza|licenciad[oa]|lic\.|maestr[oa]"
    r"|arquitect[oa]|arq\.|hermana|hermano|sor|fray|padre|madre"
)


_WITH_TITLE = re.compile(rf"\b(?P<t>{_TITLE}) (?P<n>[^\W\d_]+(?: [^\W\d_]+)*)", re.I)
_OWN_TITLE = re.compile(rf"(?P<t>{_TITLE}) (?=[^\W\d_])", re.I)
_ANY_TITLE = re.compile(rf"\b(?:{_TITLE}) ", re.I)
_THE_TITLE = re.compile(rf"\b(?:la|el) (?:{_TITLE}) ", re.I)


@dataclass(frozen=True, slots=True)
class Company(Cast):
    """The people of a context, and ``works``: the nouns that `read` says are the reader's ("su ruta …")."""

    works: frozenset[str] = frozenset()


def company_of(cast: Cast, brief: Brief, words: Words) -> Company:
    """Add how the reader is spelt and spoken of in the context, and what is known to be the reader's.

    The gender comes from a title, from pronouns that nobody else explains, else from the reader's own
    headline; never from the name.
    """
    told = told_in(brief.context)
    known = {field.name: getattr(cast, field.name) for field in fields(Cast)}
    short = tuple(nicknames(brief.target.name, told, words))
    names = (*cast.names, *spellings(brief.target.name, told, words), *short)
    known["names"] = tuple(sorted(set(names), key=len, reverse=True))
    known["pronoun"] = _pronoun(cast, known["names"], brief, words)
    return Company(**known, works=_owned(brief, words))


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
            before, after = sentence[: match.start()], sentence[match.end() :]
            counts[gender] += not explained(before, gender, names, words, after)
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


_OF_MINE = (
    r" (?:es|era|fue) (?:mi|nuestr[oa]) (?:mam|madre|pap|padre|hij|herman|abuel|espos|marido|mujer|ti[oa]\b"
    r"|tí[oa]|prim|suegr)"
)


def _met_by(before: str, gender: str, names: tuple[str, ...], words: Words) -> bool:
    """Whether the reader met "ella" in the same sentence ("NAME encontró a mi perra y se quedó con ella")."""
    known = "|".join((READER, *map(re.escape, names)))
    acted = re.match(
        rf"(?:(?:{known})\W+)+[^\W\d_]+(?:ó|o) (?P<then>.*) y (?:se |la |lo )?[^\W\d_]+ con $", before
    )
    found = (
        re.findall(r"\b(?:mi|nuestr[oa]|su|una?) ([^\W\d_]+)", acted.group("then").lower()) if acted else []
    )
    return any(word in words["people"] and may_be(word, gender) for word in found)


@lru_cache(maxsize=2)
def _humans(words: Words) -> frozenset[str]:
    return words["people"] - words["animals"]


def explained(before: str, gender: str, names: tuple[str, ...], words: Words, after: str = "") -> bool:
    """Whether somebody else of the sentence is "ella" or "él", because the reader has not come up in it."""
    if re.search(r"\b(?:con|de|a|para|por|en|sin|sobre|contra|hacia|como) $", before, re.I):
        return _met_by(before, gender, names, words)
    if re.match(_OF_MINE, after, re.I):
        return True  # "ella es mi mamá"
    tokens = re.findall(r"[^\W\d_]+", before)
    if set(tokens) & {part for name in names for part in name.split()} or READER in before:
        return False
    low = [token.lower() for token in tokens]
    if {"le", "les", "te"} & set(low) or any(token.endswith(("rle", "rla", "rlo")) for token in low):
        return False
    known = _humans(words)
    people = [token for token in low if token in known and not token.endswith("s")]
    pets = re.findall(r"\b(?:mi|nuestr[oa]|su|el|la|un|una) ([^\W\d_]+)", before.lower())
    people += [pet for pet in pets if pet in words["animals"]]
    return any(may_be(token, gender) for token in people)


@once
def with_title(brief: Brief) -> str:
    """Return the reader with the title that the sender uses ("doctor Salgado"), else the profile's own."""
    tokens = {name.lower(): name for name in re.findall(r"[^\W\d_]+", brief.target.name)}
    for match in _WITH_TITLE.finditer(told_in(brief.context)):
        named = []
        for word in match.group("n").split():
            if word.lower() not in tokens:
                break
            named.append(tokens[word.lower()])
        if named:
            title = match.group("t").lower()
            return f"{title.capitalize() if title.endswith('.') else title} {' '.join(named)}"
    own = _OWN_TITLE.match(brief.target.name)
    family = brief.greeting.family or ""
    if not own or not family or family == own.group("t"):
        return ""
    title = own.group("t")
    return f"{title if title.endswith('.') else title.lower()} {family}"


def titled(text: str, cast: Cast) -> str:
    """Return ``text`` with the name behind each "la doctora" where one person only has that title."""
    if not cast.names or not _THE_TITLE.search(text):
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


_WHEN = (
    r"(?:(?:hace (?:poco|\w+ (?:días?|semanas?|mes(?:es)?|años?))|ayer|anoche|el \w+(?: pasado)?|este \w+"
    r"|la semana pasada|en [a-z]+|hoy|recién) )?"
)
_DIED = re.compile(
    rf"(?:(?<![^.;\s])|(?P<and>,? y )){_WHEN}"
    r"(?:se (?:le )?murió|murió|falleció|ha muerto|ha fallecido|se ha muerto|se le ha muerto)"
    r" (?P<who>(?:el|la|su) [^\W\d_]+(?: de (?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+)?(?:,? (?:el |la |don "
    r"|doña )?(?:\w+ )?"
    r"(?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+)?(?:, que [^.;]+)?)(?P<end>[.;]\s*|$)",
    re.I,
)
_CONDOLED = re.compile(r"\b(?P<act>dar[lt]e el pésame)(?! por)", re.I)


def mourned(text: str) -> str:
    """Take "Se murió su padre, que …" into the condolences: "darle el pésame por su padre, que …"."""
    died = _DIED.search(text)
    if not died or not _CONDOLED.search(text):
        return text
    gap = died.group("end") if died.group("and") else ""
    rest = text[: died.start()] + gap + text[died.end() :]
    return _CONDOLED.sub(lambda m: f"{m.group('act')} por {died.group('who')}", rest, count=1)


def may_be(word: str, gender: str) -> bool:
    """Whether a word for a person may go with "ella" (gender "she") or "él" ("he")."""
    woman = word in ("madre", "mujer", "mami") or (word.endswith("a") and word not in ("colega", "cura"))
    man = word in ("padre", "hombre", "jefe", "cura", "nene", "pibe") or word.endswith(("o", "or", "á"))
    return not ((woman and gender == "he") or (man and gender == "she"))


_ASKED = re.compile(r"\b(?:saber|preguntar[lt]e) .*\b(?:ella|él)\b", re.I)  # "saber qué diría ella"


_WITH = re.compile(r"\bcon (?:él|ella)\b(?! (?:y|que)\b)", re.I)  # "me gustaría rotar un mes con él"


class SpanishScene(Scene):
    """Keeps track of who else is about: "él" is never the aunt, and a group is never "ella"."""

    __slots__ = ()

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns can only mean the reader; one that the sentence explains means nobody else."""
        gender = self._cast.pronoun
        if self._words.opens("wishing", sentence) and (_ASKED.search(sentence) or _WITH.search(sentence)):
            return True
        own = {"she": "ella", "he": "él"}.get(gender, "")
        match = re.search(rf"\b{own}\b", sentence, re.I) if own else None
        told = (sentence[: match.start()], sentence[match.end() :]) if match else ("", "")
        if match and explained(told[0], gender, self._cast.names, self._words, told[1]):
            self._other = True
            return True
        return super().clear(sentence)

    def _brings(self, sentence: str, tokens: list[str]) -> bool:
        if (name := self._cast.name) and _ANY_TITLE.search(sentence):
            titled = rf"\b(?:{_TITLE}) (?={name.pattern})"
            tokens = re.findall(r"[^\W\d_]+", re.sub(titled, "", sentence, flags=re.I).lower())
        known = _humans(self._words)
        held = self._words["determiners"]
        people = [
            token
            for i, token in enumerate(tokens)
            if token in known and not token.endswith("s") and (not i or {*tokens[max(0, i - 2) : i]} & held)
        ]
        people += [name.lower() for name in self._cast.others if name in sentence.split()]
        return any(may_be(token, self._cast.pronoun) for token in people)

"""Who else is about in a Portuguese context, and how people with a rank are called."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.reader import plain_name
from introwriter.composer.tongues.cast import Cast, Scene, name_in
from introwriter.composer.tongues.words import Words
from introwriter.composer.units import Unit

__all__ = ["Company", "after_a_thing", "is_stiff", "names_a_thing", "title_of", "unnamed", "with_rank"]

_RANK = (
    r"(?:soldad[oa]|cabo|sargento|subtenente|tenente|capit[ãa]o?|major|coronel|delegad[oa]|padre|frei|irmã"
    r"|pastora?|mestre|chef|dona|seu|engenheir[oa]|enfermeir[oa]|professora?|doutora?|comandante|inspetora?)"
)
_STIFF = re.compile(
    r"\b(?:prezad[oa]s?|car[oa]s? (?:senhora?|doutora?|professora?|colegas)|atenciosamente|cordialmente"
    r"|agradeço (?:a|desde|antecipadamente)|venho por|segue (?:em anexo|o|a)|melhores cumprimentos)\b",
    re.IGNORECASE,
)
_CHATTY = re.compile(
    r"\b(?:oi|olha|vc|tá|tô|né|pra|valeu|gente|abraços?|beijos?|você|te)\b|[!😀-🙏]", re.IGNORECASE
)

_TITLES = {
    "doutora": "Dra.", "dra": "Dra.", "doutor": "Dr.", "dr": "Dr.", "professora": "professora",
    "profa": "professora",
    "professor": "professor", "prof": "professor", "dona": "dona", "mestre": "mestre",
}  # fmt: skip


class Company(Scene):
    """Knows that a title before the reader's name is the reader, and whom one wishes to ask."""

    __slots__ = ("_asks", "_name", "_of_another", "_titled")

    def __init__(self, cast: Cast, words: Words) -> None:
        super().__init__(cast, words)
        self._of_another = False
        self._name, self._asks = cast.name, words.patterns["asks_reader"]
        known = "|".join(map(re.escape, cast.names))
        self._titled = re.compile(rf"\b{_RANK} (?=(?:{known})\b)", re.IGNORECASE) if known else None

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns can only mean the reader; "perguntar como ela faz" asks the reader."""
        if self._titled:
            sentence = self._titled.sub("", sentence)
        alone = not self._brings(sentence, [word.lower() for word in re.findall(r"[^\W\d_]+", sentence)])
        sure = super().clear(sentence)
        asks = alone and bool(self._asks.match(sentence))
        asks = asks and not (self._of_another and re.search(r"\b(?:saber|perguntar)\b.* el[ae]\b", sentence))
        named = self._name is not None and self._name.search(sentence)
        if named or re.search(
            r"\b[dn]?el[ae]\b", sentence, re.IGNORECASE
        ):  # else it goes on about the same person
            self._of_another = not (sure or asks)
        return sure or asks


_THE = {
    "a": "(?:a )?(?:minha|nossa)|uma|ess[ae]|esta|aquela|a",
    "o": "(?:o )?(?:meu|nosso)|um|esse|este|aquele|o",
}


def after_a_thing(last: str, pronoun: str, name: str) -> bool:
    """Whether "ela" or "ele" after the sentence ``last`` may be its subject: "A prensa roda. Ela …"."""
    subject = re.match(
        rf"\W*(?:{_THE['a' if pronoun == 'ela' else 'o']}) ((?-i:[a-zà-ÿ])\w+(?: \S+)?)", last, re.IGNORECASE
    )
    return subject is not None and not (name and name.casefold() in subject.group(1).casefold().split())


def names_a_thing(sentence: str, pronoun: str) -> bool:
    """Whether a sentence names any thing that "ela" or "ele" after it may be."""
    end = "a" if pronoun == "ela" else "o"
    return bool(re.search(rf"\b(?:{_THE[end]}|[dn]{end}|pel{end}) (?-i:[a-zà-ÿ])\w", sentence, re.IGNORECASE))


def with_rank(name: str, full: str) -> str:
    """Return a name that is more than a rank: "Cabo" of "Cabo Denilson Reis" is "Cabo Denilson"."""
    words = full.split()
    if len(words) > 1 and name == words[0] and re.fullmatch(_RANK, name, re.IGNORECASE):
        return " ".join(words[:2])
    return name


def is_stiff(samples: str) -> bool:
    """Whether the sender writes letters ("Prezados, segue o laudo") and never chats."""
    return bool(_STIFF.search(samples)) and not _CHATTY.search(samples)


def unnamed(material: Material, brief: Brief) -> tuple[Unit, ...]:
    """Return the ties without the mutual contacts whom the story names already ("o Tomás contou-me")."""
    ties = material.ties
    for i, entry in enumerate(brief.context.mutuals):
        first = next(iter(name_in(entry).split()), "")
        if first and any(re.search(rf"\b{re.escape(first)}\b", unit.text) for unit in material.told):
            ties = tuple(tie for tie in ties if tie.source != f"context.mutuals.{i}")
    return ties


def title_of(brief: Brief, gender: str) -> str:
    """Return the title by which the context itself calls the reader, when the address has none."""
    name, context = plain_name(brief), brief.context
    if not name or name.split()[0].endswith("."):
        return ""
    told = "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    found = re.search(rf"\b({'|'.join(_TITLES)})\.? {re.escape(name)}\b", told, re.IGNORECASE)
    if not found or (found.group(1).lower() == "prof" and gender != "m"):
        return ""
    return _TITLES[found.group(1).lower()]

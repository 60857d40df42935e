"""Who else is about in a Portuguese context, and whether a sender writes letters."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.ranks import unranked
from introwriter.composer.portuguese.who import (
    another_is_meant,
    bound_apart,
    named_again,
    salient_other,
    was_right,
)
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words

__all__ = ["Company", "after_a_thing", "is_stiff", "names_a_thing"]

_STIFF = re.compile(
    r"\b(?:prezad[oa]s?|car[oa]s? (?:senhora?|doutora?|professora?|colegas)|atenciosamente|cordialmente"
    r"|agradeço (?:a|desde|antecipadamente)|venho por|segue (?:em anexo|o|a)|melhores cumprimentos)\b",
    re.IGNORECASE,
)
_CHATTY = re.compile(
    r"\b(?:oi|olha|vc|tá|tô|né|pra|valeu|gente|abraços?|beijos?|você|te)\b|[!😀-🙏]", re.IGNORECASE
)


class Company(Scene):
    """Knows that a title before the reader's name is the reader, and whom one wishes to ask."""

    __slots__ = ("_asks", "_name", "_of_another", "_said")

    def __init__(self, cast: Cast, words: Words) -> None:
        super().__init__(cast, words)
        self._of_another, self._said = False, ""
        self._name, self._asks = cast.name, words.patterns["asks_reader"]

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns can only mean the reader; "perguntar como ela faz" asks the reader."""
        sentence = unranked(sentence, self._cast.names)
        before, self._said = self._said, f"{self._said}\n{sentence}"
        sentence = named_again(before, sentence, self._cast, self._words)
        alone = not self._brings(sentence, [word.lower() for word in re.findall(r"[^\W\d_]+", sentence)])
        sure = super().clear(sentence)
        asks = alone and bool(self._asks.match(sentence))
        asks = asks and not (self._of_another and re.search(r"\b(?:saber|perguntar)\b.* el[ae]\b", sentence))
        named = self._name is not None and self._name.search(sentence)
        if named or re.search(
            r"\b[dn]?el[ae]\b", sentence, re.IGNORECASE
        ):  # else it goes on about the same person
            self._of_another = not (sure or asks)
        pronoun = {"she": "ela", "he": "ele"}.get(self._cast.pronoun, "")
        if pronoun and bound_apart(sentence, pronoun, self._words) and not self._others_in(before, sentence):
            return True
        if was_right(before, sentence, self._cast, self._words):
            return True
        return sure or asks or another_is_meant(before, sentence, self._cast, self._words)

    def _brings(self, sentence: str, tokens: list[str]) -> bool:
        """Whether somebody comes up whom the reader's pronoun could mean as well."""
        pronoun = {"she": "ela", "he": "ele"}.get(self._cast.pronoun)
        if pronoun is None:
            return super()._brings(sentence, tokens)
        return salient_other(sentence, pronoun, self._cast, self._words)

    def _others_in(self, before: str, sentence: str) -> bool:
        """Whether anybody has come up before but the one whom this sentence begins with."""
        subject = re.match(r"(?:[oOaA] )?(\w+)", sentence)
        names = {word for word in re.findall(r"\b[A-ZÀ-Ý]\w+", before) if word in self._cast.others}
        return bool(names - {subject.group(1) if subject else ""})


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


def is_stiff(samples: str) -> bool:
    """Whether the sender writes letters ("Prezados, segue o laudo") and never chats."""
    return bool(_STIFF.search(samples)) and not _CHATTY.search(samples)

"""Whose a "she" or "he" is: the reader's, another's, or nobody can tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.others import OPPOSITE, Other, starts_clause
from introwriter.composer.english.people import Cast
from introwriter.patterns import lazily

__all__ = ["FORMS", "WORD", "Judge"]

FORMS = {"she": ("she", "her", "hers", "herself"), "he": ("he", "him", "his", "himself")}
_WRITES = frozenset(
    [
        "wrote",
        "writes",
        "posted",
        "posts",
        "said",
        "says",
        "published",
        "gave",
        "showed",
        "taught",
        "told",
        "answered",
    ]
)
WORD = {sex: re.compile(rf"\b(?:{'|'.join(forms)})\b", re.I) for sex, forms in FORMS.items()}
_BREAK = lazily(
    r"[,;:–]|\b(?:and|but|that|because|so|if|when|who|which|whom|where|while|then|until|how|what)\b", re.I
)
_SENT = lazily(
    r"\b(?:told|asked|urged|advised|begged|ordered|invited|got) (?:me|us) to (?:\w+ )?(?:to |with |for "
    r"|about )?$"
    r"|\b(?:said|says|suggested|recommended|suggests) (?:to |that )?(?:i|we|me|us)?(?: should)? ?(?:write"
    r"|talk|speak|turn"
    r"|contact|message|email|ask|ring|call|try)\w*(?: to)? $",
    re.I,
)
_ABOUT_READER = lazily(
    r"(?:ask|hear|see|know|learn|find out|understand|visit|meet|interview|join|be on|thank|congratulate"
    r"|apologi[sz]e)\b",
    re.I,
)
_MAY_HAVE = lazily(
    r"^(?:so |and )?(?:(?:she|he)(?: (?:can|may|could) (?:have|keep|use|borrow|take)|(?:['’]s| is) welcome)"
    r"|if (?:she|he) (?:wants|likes|ever|needs|would|fancies))\b",
    re.I,
)
_PERFORMED = lazily(
    r"\band (?:also |then |to )*(?:thank|ask|tell|congratulate|invite|apologi[sz]e to) $", re.I
)
_WONDERED = lazily(r"(?:how|what|which|where|why|when) (?:she|he)\b", re.I)
_TELLS = lazily(r"\b(?:says|said|thinks|thought|reckons|swears|told (?:me|us)|tells (?:me|us)) $", re.I)
_ASKED = lazily(
    r"\b(?:asked|begged|rang|phoned|called|emailed|messaged|wrote to|turned to) (?:her|him)\b[^,;.]*,? and $",
    re.I,
)
_TO_READER = lazily(
    r"\b(?:thank|ask|tell|let|invite|congratulate|wish|greet|message|email|call|ring|phone"
    r"|visit|interview|contact|write to|apologi[sz]e to"
    r"|say (?:\w+ ){1,3}to|send|offer|show|lend|give|return|(?:send|give|show|offer|lend|return|get|bring"
    r"|hand|pass|post"
    r"|mail|read|play|sell)"
    r" (?:it|them|this|that|(?:a|an|the|my|our|some) [\w' -]{1,40}?)(?: back)? to|hear from|learn from) $",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What is known before a sentence: the cast, who came up, whether the last one spoke of the reader.

    ``fresh`` says that the last sentence itself brought those in who came up.
    """

    cast: Cast
    far: tuple[Other, ...]
    reader_before: bool
    fresh: bool = True

    def beside(self, text: str, pronouns: list[re.Match[str]], judged: list[str]) -> list[str]:
        """Give an object after a "she" that is the reader to the other: nobody would say "her" of both."""
        for k in range(1, len(pronouns)):
            subject, thing = pronouns[k - 1], pronouns[k]
            lone = subject.group().lower() == self.cast.pronoun and not _BREAK.search(
                text[subject.end() : thing.start()]
            )
            if lone and judged[k - 1] == "reader" and judged[k] == "" and self._object(text, thing):
                judged[k] = "other"
        return judged

    def meant(self, text: str, match: re.Match[str], here: list[Other], k: int) -> str:
        """Return "reader", "other" or, where nobody can tell, an empty text for one pronoun."""
        mine = OPPOSITE[self.cast.pronoun]
        place, before = match.start(), text[: match.start()]
        near = [o for o in here if o.end <= place and o.pronoun != mine]
        far = [o for o in self.far if o.pronoun != mine]
        if self.acted_on(text, match):
            return "other" if len({other.name.split()[-1] for other in (*near, *far)}) == 1 else ""
        if not near and not far:
            return "reader"
        if not near and self.speaks_to_reader(text, match):
            return "reader"
        if near and wish_in(text) is not None and _PERFORMED.search(before):
            return "reader"
        if _SENT.search(before) and len(near) + len(far) == 1:
            return "reader"
        if k == 0 and far and not near and self.by_name(text, match):
            return "other"
        if re.match(r"\s+own\b", text[match.end() :]) and self._owner_named(text, match, near):
            return "reader"
        if near and not far and self._reported(before, near[-1]):
            return "reader"
        if near and not far and near[-1].acts and self._governed(text, match, near[-1]):
            return "reader"
        if near and _ASKED.search(before) and match.group().lower() == self.cast.pronoun:
            return "reader"
        subject = match.group().lower() == self.cast.pronoun
        if (
            k == 0
            and place == 0
            and subject
            and not near
            and len(far) == 1
            and self.fresh
            and self._goes_on(far[0], text)
        ):
            return "other"
        return ""

    def by_name(self, text: str, match: re.Match[str]) -> bool:
        """Whether the reader is called by name after this pronoun, which must then be another's."""
        return bool(self.cast.reader and self.cast.reader.search(text, match.end()))

    def after_name(self, text: str, match: re.Match[str]) -> str:
        """Whose a pronoun is in "She says Grace taught her"; a "she" after the name may be either's."""
        named = self.cast.reader.search(text[: match.start()]) if self.cast.reader else None
        return "" if named and match.group().lower() == self.cast.pronoun else "other"

    def speaks_to_reader(self, text: str, match: re.Match[str]) -> bool:
        """Whether the note itself is announced ("I want to ask her if she …"): the reader is meant."""
        wished = wish_in(text)
        if _MAY_HAVE.search(text) or (text.endswith("?") and wished is None):
            return True
        if wished and _ABOUT_READER.match(wished) and match.group().lower() == self.cast.pronoun:
            return True
        if wished is None and not re.match(r"(?:i |we )?(?:never|should have|must|will|'ll) ?", text, re.I):
            return False
        verb = _TO_READER.search(text[: match.start()])
        if verb:
            return True
        if _WONDERED.match(wished or "") and all(
            re.match(r"an? |one |some ", o.phrase, re.I) for o in self.far
        ):
            return True
        first = WORD[self.cast.pronoun].search(text)
        spoken = wished and _ABOUT_READER.match(wished) and first and first.start() < match.start()
        if spoken and first and first.group().lower() == self.cast.pronoun:
            return True
        return bool(first and first.start() < match.start() and _TO_READER.search(text[: first.start()]))

    def acted_on(self, text: str, match: re.Match[str]) -> bool:
        """Whether the reader, called by name, does something to this "her", which is then another's."""
        named = list(self.cast.reader.finditer(text[: match.start()])) if self.cast.reader else []
        if not named or not self._object(text, match) or not re.match(r" [a-z]", text[named[-1].end() :]):
            return False
        before = text[: named[-1].start()]
        opens = starts_clause(before) or bool(_TELLS.search(before))
        return opens and not _BREAK.search(text[named[-1].end() : match.start()])

    def _governed(self, text: str, match: re.Match[str], subject: Other) -> bool:
        """Whether the pronoun is the object where somebody else is the subject ("Marek helped him")."""
        return self._object(text, match) and not _BREAK.search(text[subject.end : match.start()])

    @staticmethod
    def _object(text: str, match: re.Match[str]) -> bool:
        word = match.group().lower()
        rest = re.match(r"\s*([\w'’]*)", text[match.end() :])
        follows = rest.group(1).lower() if rest else ""
        lex = lexicon()
        return word == "him" or (
            word == "her" and (not follows or follows in lex["after_object"] or follows in lex["adverbs"])
        )

    def _reported(self, before: str, teller: Other) -> bool:
        """Whether "Her colleague Arne told me she …" tells of the reader, whose colleague he or she is."""
        owner = FORMS[self.cast.pronoun][2 if self.cast.pronoun == "he" else 1]
        theirs = teller.acts and re.match(rf"{owner}\b", teller.phrase, re.I)
        return bool(theirs) and bool(
            re.fullmatch(r" (?:told|tells) (?:me|us) (?:that )?", before[teller.end :])
        )

    def _owner_named(self, text: str, match: re.Match[str], near: list[Other]) -> bool:
        """Whether the reader, named after everybody else, is the one whose "own" it is."""
        named = list(self.cast.reader.finditer(text[: match.start()])) if self.cast.reader else []
        return bool(named) and all(other.end <= named[-1].start() for other in near)

    def _goes_on(self, other: Other, text: str) -> bool:
        """Whether a "She" in front goes on about the "Her colleague Leena" of the last sentence."""
        owner = FORMS[self.cast.pronoun][2 if self.cast.pronoun == "he" else 1]
        if other.start or not other.acts:
            return False
        words = set(re.findall(r"[a-z]+", text.lower()))
        alone = not self.reader_before and not words & (lexicon()["works"] | _WRITES)
        return alone or bool(re.match(rf"{owner}\b", other.phrase, re.I))

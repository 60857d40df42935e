"""Who is about in a story: whom each "she" or "he" means, settled before a sentence is turned to the reader.

Only what the words make certain is settled; the rest is left to the caution of `antecedents`.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, replace

from introwriter.composer.english.antecedents import brings_in, mentions, names_reader, without_quotes
from introwriter.composer.english.judging import FORMS, WORD, Judge
from introwriter.composer.english.others import OPPOSITE, Other, does_something, mostly, others_in
from introwriter.composer.english.people import Cast
from introwriter.composer.english.pronoun import opens
from introwriter.patterns import lazily

__all__ = ["OTHER", "Scene", "Seen"]

_LIKE_MINE = lazily(r"\b(?:like|than) (?:my|our) [\w-]+", re.I)
_HUNG = lazily(r"\b(?:when|because|while|since|where)\b[^,;]*$", re.I)
_QUOTED = lazily(r"\b(?:ask(?:ed)?|says?|said|tell|told|question)\b[^:]*: [^:]*$", re.I)
OTHER = "ǂ"
"""Stands before a pronoun that means somebody else, so that turning leaves it alone."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with the pronouns of others marked.

    ``clear`` is false where nobody can tell whom a pronoun means; ``sure`` says that every pronoun left is
    the reader's; ``carried`` is the person of an earlier sentence whom a marked pronoun means; ``leaning``
    says that only the sentence before tells who that is.
    """

    text: str
    clear: bool
    sure: bool
    carried: Other | None = None
    leaning: bool = False


class Scene:
    """Remembers who came up, sentence by sentence."""

    __slots__ = (
        "_before", "_cast", "_crowded", "_ever", "_firm", "_fresh",
        "_known", "_last_reader", "_named_opposite", "_present",
    )  # fmt: skip

    def __init__(self, cast: Cast, text: str = "") -> None:
        self._cast = cast
        self._crowded = self._fresh = self._last_reader = False
        self._present: tuple[Other, ...] = ()
        self._known: dict[str, str] = {}
        self._before = ""
        self._ever: dict[str, Other] = {}
        self._firm = mostly(cast.pronoun, text) or (
            cast.pronoun in FORMS and opens(cast.pronoun, text, frozenset())
        )
        self._named_opposite = self._told_by_pronoun(text)

    def copy(self) -> Scene:
        """Return the scene as it is now, to try another reading of what comes next."""
        other = copy(self)
        other._known = dict(self._known)
        other._ever = dict(self._ever)
        return other

    @property
    def newest(self) -> str:
        """The name of whoever came up last, an empty text where nobody is about."""
        return self._present[-1].name if self._present else ""

    @property
    def fresh(self) -> bool:
        """Whether the last sentence named somebody."""
        return self._fresh

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader; remembers whom it brings in."""
        named = names_reader(sentence, self._cast)
        sure = not (self._crowded and mentions(sentence, self._cast) and not named)
        plain = _LIKE_MINE.sub("", sentence)
        self._crowded = brings_in(plain, self._cast) or (self._crowded and not named)
        return sure

    def read(self, sentence: str) -> Seen:
        """Settle the pronouns of ``sentence`` and remember whom it brings in."""
        plainly = self.clear(sentence)
        if self._cast.pronoun not in FORMS or '"' in sentence or "“" in sentence:
            return Seen(sentence, plainly, sure=False)
        here = [self._sexed(other) for other in others_in(sentence, self._cast)]
        here = self._revealed(sentence, here)
        seen = self._settled(sentence, here, plainly)
        if seen.text == sentence and (marked := self._somebodys(sentence)):
            seen = replace(seen, text=marked, leaning=not _bound(marked.split(OTHER)[0]))
        elif seen.text == sentence and (only := self._only_other()) and (marked := self._marked(sentence)):
            seen = replace(seen, text=marked, carried=only)
        self._remember(sentence, here, seen)
        self._before = sentence
        return seen

    def _somebodys(self, sentence: str) -> str:
        """Mark the pronouns that the reader is never called by, where a noun is there that may own them."""
        opposite = OPPOSITE[self._cast.pronoun]
        found = list(WORD[opposite].finditer(without_quotes(sentence)))
        if not found or not self._firm:
            return ""
        before = sentence[: found[0].start()]
        if not (does_something(self._before) or does_something(before) or _QUOTED.search(before)):
            return ""
        return self._marked(sentence)

    def _only_other(self) -> Other | None:
        """Return the one person who ever came up and can be called by the other pronoun."""
        opposite = OPPOSITE[self._cast.pronoun]
        able = [other for other in self._ever.values() if other.pronoun in ("", opposite)]
        return able[0] if len(able) == 1 == len(self._ever) and self._firm else None

    def _marked(self, sentence: str) -> str:
        """Mark every pronoun that the reader is never called by; an empty text without one."""
        found = list(WORD[OPPOSITE[self._cast.pronoun]].finditer(without_quotes(sentence)))
        text = sentence
        for match in reversed(found):
            text = f"{text[: match.start()]}{OTHER}{text[match.start() :]}"
        return text if found else ""

    def _settled(self, sentence: str, here: list[Other], plainly: bool) -> Seen:
        text, carried = self._foreign(sentence, here)
        judge = Judge(cast=self._cast, far=self._present, reader_before=self._last_reader, fresh=self._fresh)
        pronouns = list(WORD[self._cast.pronoun].finditer(without_quotes(text)))
        acted = any(judge.acted_on(text, match) for match in pronouns)
        rivals = [other for other in (*self._present, *here) if other.pronoun != OPPOSITE[self._cast.pronoun]]
        if not pronouns:
            return Seen(text, clear=True, sure=False, carried=carried)
        if not rivals and acted:
            return Seen(text, clear=False, sure=False)
        if not rivals:
            known = bool(self._present or here)
            if all(judge.speaks_to_reader(text, match) for match in pronouns):
                return Seen(text, clear=True, sure=True, carried=carried)
            return Seen(text, plainly or (known and text != sentence), known, carried)
        judged = [judge.meant(text, match, here, k) for k, match in enumerate(pronouns)]
        judged = judge.beside(text, pronouns, judged)
        if judged[0] == "other" and judge.by_name(text, pronouns[0]):
            judged = [judge.after_name(text, match) for match in pronouns]
        if any(who == "" for who in judged):
            return Seen(
                text,
                clear=False if not plainly else self._only_here(rivals, here),
                sure=False,
                carried=carried,
            )
        for match, who in reversed(list(zip(pronouns, judged, strict=True))):
            if who == "other":
                text = f"{text[: match.start()]}{OTHER}{text[match.start() :]}"
        if "other" in judged:
            earlier = [o for o in self._present if o.pronoun != OPPOSITE[self._cast.pronoun]]
            first = pronouns[judged.index("other")].start()
            if earlier and not any(o.end <= first for o in here):
                carried = earlier[-1]
        return Seen(text, clear=True, sure=True, carried=carried)

    def _only_here(self, rivals: list[Other], here: list[Other]) -> bool:
        """Whether the only rivals stand in the sentence itself, which `antecedents` judges."""
        return all(other in here and not re.match(r"an? ", other.phrase, re.I) for other in rivals)

    def _foreign(self, sentence: str, here: list[Other]) -> tuple[str, Other | None]:
        """Mark the pronouns that the reader is never called by, where somebody is there to own them."""
        opposite = OPPOSITE[self._cast.pronoun]
        found = list(WORD[opposite].finditer(without_quotes(sentence)))
        own = re.compile(rf"(?:{'|'.join(FORMS[opposite])})\b", re.I)
        owners = [
            o for o in (*self._present, *here) if o.pronoun in ("", opposite) and not own.match(o.phrase)
        ]
        if not found or not owners:
            return sentence, None
        text = sentence
        for match in reversed(found):
            text = f"{text[: match.start()]}{OTHER}{text[match.start() :]}"
        earlier = [o for o in self._present if o.pronoun in ("", opposite)]
        before = any(o.end <= found[0].start() and o.pronoun in ("", opposite) for o in here)
        return text, (earlier[-1] if earlier and not before else None)

    def _sexed(self, other: Other) -> Other:
        known = self._known.get(other.name.split()[-1], "")
        if not other.pronoun and (known or other.name == self._named_opposite):
            return replace(other, pronoun=known or OPPOSITE[self._cast.pronoun])
        return other

    def _revealed(self, sentence: str, here: list[Other]) -> list[Other]:
        """Learn from a "she", where the reader is "he", that the only other person about is called so."""
        opposite = OPPOSITE[self._cast.pronoun]
        about = [*self._present, *here]
        unknown = [other for other in about if not other.pronoun]
        told = WORD[opposite].search(without_quotes(sentence))
        if not told or len(unknown) != 1 or any(other.pronoun == opposite for other in about):
            return here
        self._known[unknown[0].name.split()[-1]] = opposite
        self._present = tuple(self._sexed(other) for other in self._present)
        return [self._sexed(other) for other in here]

    def _remember(self, sentence: str, here: list[Other], seen: Seen) -> None:
        plain = without_quotes(seen.text)
        named = bool(self._cast.reader and self._cast.reader.search(plain))
        self._last_reader = named or bool(WORD[self._cast.pronoun].search(plain))
        self._fresh = bool(here)
        about = (
            here if not self._starts(sentence) else [o for o in here if not _HUNG.search(sentence[: o.start])]
        )
        if about:
            self._present = tuple(about)
        elif OTHER in seen.text:
            pass
        elif names_reader(sentence, self._cast) or (seen.sure and not seen.carried):
            self._present = ()
        self._ever |= {other.name: other for other in here}
        for other in here:
            if other.pronoun:
                self._known[other.name.split()[-1]] = other.pronoun
        if seen.sure:
            opposite = OPPOSITE[self._cast.pronoun]
            self._crowded = any(other.pronoun != opposite for other in self._present)

    def _starts(self, sentence: str) -> bool:
        """Whether the reader is who the sentence is about: its first word names them."""
        named = self._cast.reader.match(sentence) if self._cast.reader else None
        return bool(named or re.match(rf"{self._cast.pronoun}\b", sentence, re.I))

    def _told_by_pronoun(self, text: str) -> str:
        """Return the one person of the text whom its "he" (the reader is "she") can mean, if there is one."""
        opposite = OPPOSITE.get(self._cast.pronoun)
        if not opposite or not WORD[opposite].search(text):
            return ""
        people = [o for part in re.split(r"(?<=[.!?;])\s+|\n", text) for o in others_in(part, self._cast)]
        names = {other.name for other in people if not other.pronoun}
        if len(names) != 1 or any(other.pronoun == opposite for other in people):
            return ""
        return names.pop()


def _bound(before: str) -> bool:
    """Whether the words before a pronoun tell whose it is, or that somebody's question is quoted."""
    return does_something(before) or bool(_QUOTED.search(before))

"""Who a French pronoun can mean: the things and people that a text has named so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from introwriter.composer.french.line import Line
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["CLITICS", "Mentions", "Who", "noun_phrase"]

Who = Literal["reader", "me", "thing", "person", ""]

CLITICS = frozenset(
    ["ne", "n'", "me", "m'", "te", "t'", "se", "s'", "nous", "vous", "le", "la", "l'", "les", "lui", "leur",
     "y", "en"]
)  # fmt: skip
_GENDER = {
    "le": "m", "un": "m", "ce": "m", "cet": "m", "au": "m", "du": "m", "mon": "m?", "son": "m?", "ton": "m?",
    "la": "f", "une": "f", "ma": "f", "sa": "f", "ta": "f", "cette": "f", "l'": "?", "notre": "?",
    "votre": "?", "leur": "?", "chaque": "?", "quel": "m", "quelle": "f", "aucune": "f", "aucun": "m",
}  # fmt: skip
_OBLIQUE = frozenset(
    ["avant", "après", "devant", "derrière", "entre", "sans", "selon", "comme", "à", "de", "d'", "dans",
     "sur", "sous", "avec", "pour", "chez", "en", "par", "contre", "vers", "depuis", "pendant"]
)  # fmt: skip
_AGENT = re.compile(r"[^\W\d_]{3,}(?:eur|euse|trice|iste|ienne|icien)$")
_PRONOUN_BEFORE = frozenset(
    ["je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ne", "n'", "me", "m'", "te", "t'", "qui"]
)


@dataclass(slots=True)
class Mentions:
    """The things, by gender and place, and the other people, since the reader was last named."""

    cast: Cast
    words: Words
    things: list[tuple[str, int, bool]] = field(default_factory=list)
    gone: list[tuple[str, int, bool]] = field(default_factory=list)  # things named before the reader acted
    people: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)  # of people named with what they are ("mon fils Jules")
    before: list[str] = field(default_factory=list)  # people who came up before the reader was named again
    topic_people: list[str] = field(default_factory=list)  # others whom a whole sentence was about
    now: str = ""  # the gender of somebody else whom this sentence is about
    here: bool = False  # whether this sentence named the reader already
    topic: str = ""  # the gender of the thing that the last sentence was about
    reader: bool = False  # whether the reader came up
    team: bool = False  # whether the reader's team or firm came up, who are "ils"
    given: int = 0  # sentences in which somebody to whom the reader did something may still be meant
    lost: bool = False  # whether the last sentence could not be turned
    last: Who = ""  # the last subject that was not I or we

    def fits(self, pronoun: str, gender: str) -> bool:
        """Whether a pronoun can stand for something of that gender."""
        return gender == "?" or pronoun not in ("il", "elle") or gender == ("m" if pronoun == "il" else "f")

    def other_person(self, pronoun: str) -> bool:
        """Whether somebody else was named whom the pronoun could mean."""
        return any(self.fits(pronoun, gender) for gender in self.people)

    def thing(self, pronoun: str) -> bool:
        """Whether a thing was named that the pronoun could mean."""
        return any(self.fits(pronoun, gender) for gender, *_ in self.things)

    def is_reader(self, pronoun: str, verb: str, *, goes_on: bool = False) -> bool | None:
        """Whether "il" or "elle" before ``verb`` is the reader; ``None`` where it is unclear.

        ``goes_on`` says that the pronoun may go on about somebody else whom a whole sentence was about.
        """
        mine = {"she": "elle", "he": "il", "you": ""}.get(self.cast.pronoun, pronoun)
        if pronoun in ("il", "elle") and pronoun != mine:
            return False if self._known(pronoun) else None
        if self.reader and self.words.opens("as_said", verb):
            return True  # "comme elle l'écrivait": who was said to have written
        if goes_on and self.now and not self.here and self.fits(pronoun, self.now):
            return False  # "ma fille est entrée à l'école … quand elle est née"
        if goes_on and not self.here and any(self.fits(pronoun, gender) for gender in self.topic_people):
            return None if self.last == "reader" else False  # "Mon frère a 52 ans. Il a fait …"
        if self.other_person(pronoun):
            return None
        if not self.thing(pronoun):
            return True
        if self.words.opens("thing_does", verb):
            return False
        if self.words.opens("human", verb):
            return True
        if self.words.opens("either_verb", verb) and any(
            self.fits(pronoun, gender) and plain for gender, _, plain in self.things
        ):
            return None  # "une colle … elle tient": the glue holds, a person may
        if self.words.opens("person_verb", verb):
            return True
        if self.words.opens("thing_verb", verb):
            return False
        if self.topic and self.fits(pronoun, self.topic):
            return False
        firm = any(self.fits(pronoun, gender) and plain for gender, _, plain in self.things)
        states = verb.startswith(("est ", "était ", "sera ", "a ", "avait "))
        if not firm and self.words.opens("moves", verb):
            return True
        if not firm:  # only "on the sluice": a person does, either one is
            return None if states and not (self.here and "rest" in verb) else True
        return None

    def _known(self, pronoun: str) -> bool:
        """Whether anybody or anything came up that the pronoun can be."""
        genders = (*self.before, *self.people, *(gender for gender, *_ in (*self.things, *self.gone)))
        return any(self.fits(pronoun, gender) for gender in genders)

    def end(self) -> None:
        """Keep what the next sentence may still speak of."""
        self.given = max(0, self.given - 1)
        self.things = [(gender, 0, plain) for gender, place, plain in self.things if place > 0][-3:]


def noun_phrase(line: Line, i: int, words: Words) -> tuple[str, bool, bool] | None:
    """Return of the noun that a determiner at ``i`` opens its gender, whether it is a person, and firmly so.

    What only stands behind a preposition is not firmly there to be meant.
    """
    det, noun = line.low(i), line.low(i + 1)
    persons = [line.low(i + k) for k in (1, 2)]
    agent = bool(_AGENT.match(noun)) and noun not in words["no_agents"]
    human = agent or any(word in words[kind] for word in persons for kind in ("women", "men", "people"))
    firm = line.low(i - 1) not in _OBLIQUE and det not in ("au", "du")
    if not human and noun in words["no_things"]:
        return None
    if det not in _GENDER or not re.match(r"[^\W\d_]|\d", noun) or noun in CLITICS:
        return None
    if det in ("le", "la", "l'", "leur") and line.low(i - 1) in _PRONOUN_BEFORE:
        return None
    if det in ("le", "la", "l'") and words.opens("object_verb", noun) and noun.endswith(("er", "ir", "re")):
        return None
    ahead = [line.low(k) for k in range(i + 1, min(i + 4, len(line.words)))]
    if agent:
        return _GENDER[det].rstrip("?") or "?", True, firm
    for word in ahead[:3]:
        for kind, gender in (("women", "f"), ("men", "m"), ("people", "?")):
            if word in words[kind]:
                return gender if gender != "?" else _GENDER[det].rstrip("?") or "?", True, firm
        if word in CLITICS or word in ("de", "d'", "à", "qui", "que", "et", ",", "."):
            break
    gender = _GENDER[det]
    if gender == "m?":
        gender = "?" if re.match(r"[aeiouyéèêh]", noun) else "m"
    return gender, False, firm

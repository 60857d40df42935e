"""Where the reading of an Italian sentence stands, and what stands around one of its verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introwriter.composer.italian.guess import listed
from introwriter.composer.italian.names import READER
from introwriter.composer.tongues.words import words_of

__all__ = [
    "MARKS",
    "READERS",
    "Reading",
    "clause_start",
    "is_participle",
    "kin_before",
    "name_after",
    "owner_of_che",
    "reader_after",
    "somebody_follows",
    "told_me",
]

READERS = frozenset({"lei", "lui", READER.lower()})
_AGENT = re.compile(r"(?:tore|trice|ista|aio|aia|iere|iera|uomo|donna|persona|gente)$")
_THE_ONE = frozenset(["quello", "quella", "unico", "unica", "primo", "prima", "solo", "sola", "uno", "una"])
MARKS = frozenset(",;:—–-().!?")
_HAVE = frozenset(
    [
        "ho",
        "hai",
        "ha",
        "abbiamo",
        "avete",
        "hanno",
        "aveva",
        "avevo",
        "avevi",
        "avevano",
        "avrebbe",
        "avrebbero",
        "avesse",
        "abbia",
    ]
)


@dataclass(slots=True)
class Reading:
    """Where the reading of a sentence stands; ``last`` is the subject of the verb before."""

    tokens: list[str]
    last: str = ""
    drop: list[int] = field(default_factory=list)
    asked: bool = False
    opening: bool = False
    about: bool = False
    begun: bool = False

    def words(self, start: int, end: int) -> list[int]:
        """Return where the words and marks from ``start`` to ``end`` stand."""
        return [i for i in range(start, end) if not self.tokens[i].isspace()]


def clause_start(i: int, reading: Reading) -> tuple[int, str]:
    """Return where the clause of the word at ``i`` starts, and what opens it."""
    for k in range(i - 1, -1, -1):
        low = reading.tokens[k].lower()
        if low in MARKS or low in listed("joins"):
            return k + 1, low
    return 0, ""


def reader_after(low: str, after: list[str]) -> bool:
    """Whether the reader follows the verb as its subject: "ha ragione lei"."""
    if low in ("ha", "aveva") and after[:1] == ["fatto"] and len(after) > 2 and after[2] in READERS:
        return True  # "come ci aveva fatto vedere lei"
    if low in ("fa", "faceva", "farà", "farebbe") and len(after) > 1 and after[0].endswith("re"):
        return after[1] in READERS  # "mi fa vedere lui?"
    place = 1 if low in ("ha", "è", "aveva", "era") and len(after) > 1 and after[0] not in READERS else 0
    return len(after) > place and after[place] in READERS


def name_after(i: int, reading: Reading) -> bool:
    """Whether somebody's name follows a verb of two words: "me le ha vendute Paolo"."""
    after = [reading.tokens[k] for k in reading.words(i + 1, min(len(reading.tokens), i + 6))][:2]
    if len(after) < 2 or after[1].lower() in READERS or not after[1][:1].isupper():
        return False
    me = reading.tokens[max(0, i - 6) : i]
    return (
        after[0].islower()
        and bool(re.search(r"t[oaie]$", after[0]))
        and any(token.lower() in ("me", "mi", "l'", "ci", "ce", "le", "la", "lo", "li") for token in me)
    )


def somebody_follows(i: int, reading: Reading) -> bool:
    """Whether a name without a preposition stands later in the clause: "mi ha dato il numero Elisa"."""
    previous = ""
    for k in reading.words(i + 1, len(reading.tokens)):
        token = reading.tokens[k]
        low = token.lower()
        if low in MARKS or low in listed("joins"):
            return False
        free = previous and previous not in listed("preps") | listed("determiners") and previous.islower()
        if token[:1].isupper() and token[1:2].islower() and low not in READERS and free:
            return _can_be_name(low, previous)
        previous = token if token[:1].isupper() else low
    return False


def _can_be_name(low: str, previous: str) -> bool:
    """Whether a word with a capital is a person's name and not the title of a work or a month."""
    titled = previous in words_of("it")["titled"]
    return not titled and low not in words_of("it")["stopwords"] and low not in words_of("it")["nouns"]


def is_participle(i: int, reading: Reading) -> bool:
    """Whether a form of "I …" is a participle or a noun here: "ha pianto", "il gioco"."""
    before = [reading.tokens[k].lower() for k in reading.words(max(0, i - 4), i)][-1:]
    return bool(before) and (
        before[0] in _HAVE or before[0] in (listed("determiners") - {"la", "le", "lo", "l'", "gli"})
    )


def owner_of_che(start: int, reading: Reading) -> str:
    """Return whose deed a relative clause tells by what stands before its "che", or nothing."""
    at = reading.words(max(0, start - 5), start - 1)
    at = at[:-1] if at and reading.tokens[at[-1]] == "," else at
    before = [reading.tokens[k].lower() for k in at]
    if at and reading.tokens[at[-1]][:1].isupper() and before[-1] not in READERS and at[-1] > 1:
        return "other"  # "Elisa Baldini, che ha lavorato"
    apart = before[-2:-1] == [","] and before[-1] in ("quella", "quello")
    if before and before[-1] in _THE_ONE and (reading.last == "reader" or apart):
        return "other"  # "sei l'unica che spiega"
    if before and (
        before[-1] in listed("people") | listed("women") | listed("men") or _AGENT.search(before[-1])
    ):
        return "other"
    owned = bool(before) and before[-1] in READERS and not (len(before) > 1 and before[-2] in listed("preps"))
    return "reader" if owned else ""


def kin_before(start: int, reading: Reading) -> bool:
    """Whether the clause before ends on somebody of the sender's: "ero in terza fila con mia sorella e …"."""
    before = [reading.tokens[k].lower() for k in reading.words(max(0, start - 12), max(0, start - 1))][-4:]
    people = listed("people") | listed("women") | listed("men")
    mine = {"mia", "mio", "nostra", "nostro", "un", "una"}
    return any(word in people for word in before) and bool(mine & set(before)) and not READERS & set(before)


def told_me(i: int, own: list[str], reading: Reading) -> bool:
    """Whether a verb tells something done to me, which may well be the reader's: "e mi ha detto"."""
    return reading.tokens[i].lower() in ("ha", "aveva") and bool({"mi", "ci"} & set(own))

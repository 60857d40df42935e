"""Whose deed an Italian verb tells: the reader's turns to the second person, anything else's stays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introwriter.composer.italian.guess import listed, unsaid
from introwriter.composer.italian.names import READER
from introwriter.composer.italian.verbs import second_of, verbs
from introwriter.composer.tongues.words import words_of

__all__ = ["with_second_person"]

_TOKEN = re.compile(r"[^\W_]+'?|[^\w\s]|\s+|_")
_READER = frozenset({"lei", "lui", READER.lower()})
_ASIDE = re.compile(rf"(?<!{READER})(?<!lei)(?<!lui), che (?:(?!\b(?:lei|lui|{READER})\b)[^,;:]){{3,80}},")
_AGENT = re.compile(r"(?:tore|trice|ista|aio|aia|iere|iera|uomo|donna|persona|gente)$")
_ASKS = frozenset(("chiederti", "domandarti", "chiedertelo"))
_MARKS = frozenset(",;:—–-().!?")


@dataclass(slots=True)
class _Reading:
    """Where the reading of a sentence stands; ``last`` is the subject of the verb before."""

    tokens: list[str]
    last: str = ""
    drop: list[int] = field(default_factory=list)
    asked: bool = False
    opening: bool = False

    def words(self, start: int, end: int) -> list[int]:
        return [i for i in range(start, end) if not self.tokens[i].isspace()]


def with_second_person(text: str, *, opening: bool = False) -> str | None:
    """Return the text with the reader's verbs in the second person; ``None`` where the subject is unsure.

    ``opening`` tells that nobody was spoken of before.
    """
    text = (
        words_of("it")
        .patterns["when"]
        .sub(lambda m: m.group().replace(" ", "\ue002").replace("'", "\ue003"), text)
    )
    aside: list[str] = []
    text = _ASIDE.sub(lambda m: aside.append(m.group()) or "\ue005", text)  # type: ignore[func-returns-value]
    reading = _Reading(
        _TOKEN.findall(text)
        if "\ue002" not in text
        else re.findall(r"(?:[^\W_]|[\ue002\ue003])+'?|[^\w\s]|\s+|_", text)
    )
    reading.opening = opening
    known = verbs()
    for i, token in enumerate(reading.tokens):
        low = token.lower()
        if low in known.first:
            reading.last = "me"
        reading.asked = reading.asked or low in _ASKS
        if not _may_be_verb(i, low, reading):
            continue
        whose = _subject(i, low, reading)
        if whose == "?":
            return None
        reading.last = whose
        if whose == "reader":
            second = second_of(low)
            if second is None:
                return None
            reading.tokens[i] = second[:1].upper() + second[1:] if token[:1].isupper() else second
            _reflexive(i, reading)
    kept = "".join(token for i, token in enumerate(reading.tokens) if i not in reading.drop)
    for part in aside:
        kept = kept.replace("\ue005", part, 1)
    return re.sub(r" {2,}", " ", kept).replace("\ue002", " ").replace("\ue003", "'").strip()


def _may_be_verb(i: int, low: str, reading: _Reading) -> bool:
    before = [reading.tokens[k].lower() for k in reading.words(max(0, i - 4), i)]
    last = before[-1] if before else ""
    follows_reader = bool(before) and _reader_before(before)
    if low not in verbs().second:
        return follows_reader and second_of(low) is not None
    if last in listed("preps") - {"su"} or last in (
        listed("determiners") - {"la", "le", "lo", "l'", "gli", "questo", "quello", "questa", "quella"}
    ):
        return False
    if last in ("la", "le", "lo", "l'", "gli") and low in words_of("it")["nouns"]:
        return False
    if last in ("un", "mio", "suo") or (low == "sei" and True):
        return False
    return not (low in words_of("it")["nouns"] and not follows_reader and last not in listed("clitics"))


def _reader_before(before: list[str]) -> bool:
    rest = list(before)
    while rest and (rest[-1] in listed("clitics") or rest[-1] in listed("skipped")):
        rest.pop()
    return bool(rest) and rest[-1] in _READER and not (len(rest) > 1 and rest[-2] in listed("preps"))


def _subject(i: int, low: str, reading: _Reading) -> str:
    """Return whose verb it is: "reader", "other", or "?" where nothing tells."""
    start, joined = _clause_start(i, reading)
    found = _before(start, i, reading)
    if found:
        return found
    after = [reading.tokens[k].lower() for k in reading.words(i + 1, len(reading.tokens))][:4]
    if joined == "che" and start > 1 and (owner := _owner_of_che(start, reading)):
        return owner
    if _reader_after(low, after):
        return "reader"
    if _name_after(i, reading):
        return "other"
    own = [reading.tokens[k].lower() for k in reading.words(start, i)]
    opening = reading.opening and not reading.last
    return unsaid(low, own, after, joined, reading.last, asked=reading.asked, opening=opening)


def _clause_start(i: int, reading: _Reading) -> tuple[int, str]:
    for k in range(i - 1, -1, -1):
        low = reading.tokens[k].lower()
        if low in _MARKS or low in listed("joins"):
            return k + 1, low
    return 0, ""


def _owner_of_che(start: int, reading: _Reading) -> str:
    before = [reading.tokens[k].lower() for k in reading.words(max(0, start - 5), start - 1)]
    if before and (
        before[-1] in listed("people") | listed("women") | listed("men") or _AGENT.search(before[-1])
    ):
        return "other"
    owned = bool(before) and before[-1] in _READER and not (len(before) > 1 and before[-2] in listed("preps"))
    return "reader" if owned else ""


def _before(start: int, i: int, reading: _Reading) -> str:
    """Return the subject that stands before the verb in its clause, or nothing."""
    governed, found, previous = False, "", ""
    ahead = reading.words(start, i)
    if start and ahead and _asks(reading.tokens[start - 1].lower(), reading.tokens[ahead[0]]):
        ahead = ahead[1:]
    while ahead and (
        reading.tokens[ahead[-1]].lower() in listed("clitics")
        or reading.tokens[ahead[-1]].lower() in listed("skipped")
    ):
        ahead.pop()
    for k in ahead:
        low = reading.tokens[k].lower()
        if low in listed("preps"):
            governed = True
        elif low in _READER:
            if previous not in listed("preps"):
                found, governed = "reader", False
                _drop(k, reading)
        elif (
            low in listed("skipped")
            or "\ue002" in low
            or low.endswith("ndo")
            or (low in listed("clitics") and low not in listed("determiners"))
        ):
            continue
        elif low in listed("determiners"):
            if previous not in listed("preps") and previous not in listed("determiners"):
                governed, found = False, "other"
        elif (low in listed("pronouns") and previous not in listed("preps")) or (
            not governed and not low.isdigit() and found != "reader" and low.isalpha()
        ):
            found = "other"
        previous = low
    return found


def _asks(joined: str, noun: str) -> bool:
    """Whether the clause opens with a thing asked for: "quanto tempo", "che malta"."""
    plain = noun.islower() and noun not in verbs().second and noun not in _READER
    bare = not any(
        noun in listed(name) for name in ("clitics", "determiners", "preps", "skipped", "pronouns")
    )
    return joined in listed("asked") or (joined == "che" and plain and bare)


def _drop(k: int, reading: _Reading) -> None:
    """Leave out the pronoun before its verb unless something leans on it ("anche lei")."""
    before = [reading.tokens[n].lower() for n in reading.words(max(0, k - 3), k)][-1:]
    after = [reading.tokens[n].lower() for n in reading.words(k + 1, min(len(reading.tokens), k + 4))][:1]
    if before and before[0] in ("anche", "solo", "proprio", "pure", "neanche", "nemmeno", "e", "o", "né"):
        return
    leads = after and (after[0] in listed("clitics") or after[0] in ("non", "già", "ancora"))
    if leads or (after and after[0] in verbs().second):
        reading.drop.append(k)


def _reader_after(low: str, after: list[str]) -> bool:
    if low in ("ha", "aveva") and after[:1] == ["fatto"] and len(after) > 2 and after[2] in _READER:
        return True  # "come ci aveva fatto vedere lei"
    place = 1 if low in ("ha", "è", "aveva", "era") and len(after) > 1 and after[0] not in _READER else 0
    return len(after) > place and after[place] in _READER


def _name_after(i: int, reading: _Reading) -> bool:
    """Whether somebody's name follows a verb of two words: "me le ha vendute Paolo"."""
    after = [reading.tokens[k] for k in reading.words(i + 1, min(len(reading.tokens), i + 6))][:2]
    if len(after) < 2 or after[1].lower() in _READER or not after[1][:1].isupper():
        return False
    me = reading.tokens[max(0, i - 6) : i]
    return (
        after[0].islower()
        and bool(re.search(r"t[oaie]$", after[0]))
        and any(token.lower() in ("me", "mi", "l'", "ci", "ce", "le", "la", "lo", "li") for token in me)
    )


def _reflexive(i: int, reading: _Reading) -> None:
    """Let "si" before the reader's verb follow it: si ricorda, ti ricordi."""
    for k in range(i - 1, max(-1, i - 6), -1):
        low = reading.tokens[k].lower()
        if low in ("si", "s'"):
            reading.tokens[k] = {"si": "ti", "Si": "Ti", "s'": "t'"}.get(reading.tokens[k], "ti")
            return
        if not reading.tokens[k].isspace() and low not in listed("clitics") and low != "non":
            return

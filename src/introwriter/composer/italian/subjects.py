"""Whose deed an Italian verb tells: the reader's turns to the second person, anything else's stays."""

from __future__ import annotations

import re

from introwriter.composer.italian.guess import listed, unsaid
from introwriter.composer.italian.names import READER
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.reading import (
    READERS,
    Reading,
    clause_start,
    is_participle,
    kin_before,
    name_after,
    owner_of_che,
    reader_after,
    somebody_follows,
    told_me,
)
from introwriter.composer.italian.verbs import second_of, verbs
from introwriter.composer.tongues.words import words_of

__all__ = ["with_second_person"]

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|[^\W_]+'?|[^\w\s]|\s+|_")
_ASIDE = re.compile(rf"(?<!{READER})(?<!lei)(?<!lui), che (?:(?!\b(?:lei|lui|{READER})\b)[^,;:]){{3,80}},")
_ASKS = frozenset(("chiederti", "domandarti", "chiedertelo"))
_GOES_ON = frozenset(("", ",", "e", "ed", "ma", "poi"))


def with_second_person(
    text: str, *, opening: bool = False, about: bool = False, begun: bool = False
) -> str | None:
    """Return the text with the reader's verbs in the second person; ``None`` where the subject is unsure.

    ``opening`` tells that nobody was spoken of before, ``about`` that it goes on about somebody else,
    ``begun`` that it begins with somebody else.
    """
    aside: list[str] = []
    reading = Reading(_tokens(text, aside))
    reading.opening, reading.about, reading.begun = opening, about, begun
    known = verbs()
    for i, token in enumerate(reading.tokens):
        low = token.lower()
        if low in known.first and not is_participle(i, reading):
            reading.last = "me"
        reading.asked = reading.asked or _asks_of(i, low, reading)
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


def _asks_of(i: int, low: str, reading: Reading) -> bool:
    """Whether a word says that the reader is asked: "chiederti", "vorrei sapere", "ti ho chiesto"."""
    if low in ("chiesto", "domandato"):
        return "ti" in [token.lower() for token in reading.tokens[max(0, i - 4) : i]]
    wonders = low in ("so", "sapevo", "capisco", "capivo", "immagino")
    return low in _ASKS or wonders or (low in ("sapere", "capire") and reading.last == "me")


def _tokens(text: str, aside: list[str]) -> list[str]:
    """Cut into words and marks, a time ("l'anno scorso") and a relative clause between commas each as one."""
    when = words_of("it").patterns["when"]
    text = when.sub(lambda m: m.group().replace(" ", "\ue002").replace("'", "\ue003"), text)
    text = _ASIDE.sub(lambda m: aside.append(m.group()) or "\ue005", text)  # type: ignore[func-returns-value]
    if "\ue002" not in text:
        return _TOKEN.findall(text)
    return re.findall(r"\d+(?:[.,:]\d+)+|(?:[^\W_]|[\ue002\ue003])+'?|[^\w\s]|\s+|_", text)


def _may_be_verb(i: int, low: str, reading: Reading) -> bool:
    before = [reading.tokens[k].lower() for k in reading.words(max(0, i - 4), i)]
    last = before[-1] if before else ""
    follows_reader = bool(before) and _reader_before(before)
    if low not in verbs().second:
        return follows_reader and second_of(low) is not None
    if last in listed("preps") - {"su"} or last in (
        listed("determiners") - {"la", "le", "lo", "l'", "gli", "questo", "quello", "questa", "quella"}
    ):
        return False
    if last in ("la", "le", "lo", "l'", "gli") and (
        low in words_of("it")["nouns"]
        or pattern("subjects_done").search(before[-2] if len(before) > 1 else "")
    ):
        return False  # "ho fatto la vendemmia"
    if last in ("un", "mio", "suo") or (low == "sei" and True):
        return False
    return not (low in words_of("it")["nouns"] and not follows_reader and last not in listed("clitics"))


def _reader_before(before: list[str]) -> bool:
    rest = list(before)
    while rest and (rest[-1] in listed("clitics") or rest[-1] in listed("skipped")):
        rest.pop()
    return bool(rest) and rest[-1] in READERS and not (len(rest) > 1 and rest[-2] in listed("preps"))


def _subject(i: int, low: str, reading: Reading) -> str:
    """Return whose verb it is: "reader", "other", or "?" where nothing tells."""
    start, joined = clause_start(i, reading)
    found = _before(start, i, reading)
    if found:
        return found
    after = [reading.tokens[k].lower() for k in reading.words(i + 1, len(reading.tokens))][:4]
    if joined == "che" and start > 1 and (owner := owner_of_che(start, reading)):
        return owner
    if reader_after(low, after):
        return "reader"
    goes_on = joined in ("e", ",", "ma") and reading.last == "reader"
    own = [reading.tokens[k].lower() for k in reading.words(start, i)]
    to_me = bool({"me", "mi", "l'", "ci", "ce"} & set(own))
    if (not goes_on or to_me) and name_after(i, reading):
        return "other"
    if not goes_on and somebody_follows(i, reading):
        return "other"
    if joined == "chi" and {"mi", "ti", "ci", "gli", "le"} & set(own):
        return "other"  # "chi ti ha insegnato"
    if joined in ("e", ",") and told_me(i, own, reading) and kin_before(start, reading):
        return "?"  # "ero con mia sorella e mi ha detto"
    if reading.about and not joined and not reading.last:
        return "other"
    if reading.begun and joined == "che" and not READERS & {t.lower() for t in reading.tokens[start:i]}:
        return "other"
    if reading.begun and joined in _GOES_ON and reading.last == "other" and not told_me(i, own, reading):
        return "other"
    opening = reading.opening and not reading.last
    person = reading.begun or reading.about
    return unsaid(low, own, after, joined, reading.last, asked=reading.asked, opening=opening, person=person)


def _before(start: int, i: int, reading: Reading) -> str:
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
        elif low in READERS:
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
        elif low in listed("determiners") and previous in ("tutto", "tutta", "tutti", "tutte"):
            pass
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
    plain = noun.islower() and noun not in verbs().second and noun not in READERS
    bare = not any(
        noun in listed(name) for name in ("clitics", "determiners", "preps", "skipped", "pronouns")
    )
    return joined in listed("asked") or (joined == "che" and plain and bare)


def _drop(k: int, reading: Reading) -> None:
    """Leave out the pronoun before its verb unless something leans on it ("anche lei")."""
    before = [reading.tokens[n].lower() for n in reading.words(max(0, k - 3), k)][-1:]
    after = [reading.tokens[n].lower() for n in reading.words(k + 1, min(len(reading.tokens), k + 4))][:1]
    if before and before[0] in ("anche", "solo", "proprio", "pure", "neanche", "nemmeno", "e", "o", "né"):
        return
    leads = after and (after[0] in listed("clitics") or after[0] in ("non", "già", "ancora"))
    if leads or (after and after[0] in verbs().second):
        reading.drop.append(k)


def _reflexive(i: int, reading: Reading) -> None:
    """Let "si" before the reader's verb follow it: si ricorda, ti ricordi."""
    for k in range(i - 1, max(-1, i - 6), -1):
        low = reading.tokens[k].lower()
        if low in ("si", "s'"):
            reading.tokens[k] = {"si": "ti", "Si": "Ti", "s'": "t'"}.get(reading.tokens[k], "ti")
            return
        if not reading.tokens[k].isspace() and low not in listed("clitics") and low != "non":
            return

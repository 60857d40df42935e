"""Who is who in a context: how the reader is named there, and who else is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from introwriter.brief import Brief
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.pronoun import pronoun_in
from introwriter.names.short import short_names_in
from introwriter.patterns import lazily

__all__ = ["Cast", "cast_of", "name_in", "unaccented"]

_HEARSAY = lazily(r"\bthey (?:told (?:me|us)|say|said|call|reckon)\b", re.I)
_THEY = lazily(r"\b(?:their|they|them)\b", re.I)
_TITLE = (
    r"(?:(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|madame|frau|herr|ato|dott|father|fr|rev|reverend"
    r"|captain|capt|chief|coach|rabbi|imam|pastor|judge|chef|cllr|councillor|nurse|sergeant|sgt"
    r"|(?-i:Sister|Sr|Brother|Br|Mother|Bishop|Deacon|Canon|Uncle|Aunt|Auntie|Aunty|Mama|Baba))\.?\s+)*"
)


_TITLES = {
    "prof": "professor", "professor": "professor", "dr": "doctor", "judge": "judge", "captain": "captain",
    "capt": "captain", "chef": "chef", "coach": "coach", "bishop": "bishop", "rabbi": "rabbi", "imam": "imam",
}  # fmt: skip
_CALLED = lazily(r"([A-Za-z]+)\.? ")
_NAME_END = lazily(r"[(\[,:;|/.]| - | – | — |\b(?:who|my|our|from|at|in|the)\b")
_NAME_WORD = lazily(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The reader's names as one pattern, the pronoun that the context uses, and the others' names."""

    reader: re.Pattern[str] | None
    pronoun: str
    others: frozenset[str]


def cast_of(brief: Brief) -> Cast:
    """Find out from the context how the sender speaks of the reader."""
    context = brief.context
    fields = [context.goal or "", context.met or "", context.offer or "", *context.read]
    mutuals = {word for name in context.mutuals for word in _NAME_WORD.findall(name_in(name))}
    mutuals |= {unaccented(word) for word in mutuals}
    words = {word for text in fields for word in re.findall(r"[^\W\d_][\w-]+", text)}
    names = [name for name in _reader_names(brief) if not set(name.split()) & mutuals]
    called = _by_title(brief.target.name, " ".join(fields))
    if called:
        fields = [re.sub(rf"\b{called}\b", names[0], field, flags=re.I) for field in fields]
        names.append(called)
    return Cast(
        reader=_pattern(names, words),
        pronoun=_pronoun(fields, context.read, brief.target.name),
        others=frozenset(mutuals),
    )


def _by_title(name: str, text: str) -> str:
    """Return "the professor" where the reader is one and the sender calls nobody else so."""
    title = _CALLED.match(name)
    word = _TITLES.get(title.group(1).lower(), "") if title else ""
    if not word or not re.search(rf"\b[Tt]he {word}\b(?! (?:[A-Z]|of\b|who\b|from\b|at the\b))", text):
        return ""
    return "" if re.search(rf"\b(?:a|an|another|my|our) {word}\b", text, re.I) else f"the {word}"


def name_in(entry: str) -> str:
    """Return the name at the start of an entry of `mutuals` ("Berit Moen - my old boss")."""
    return _NAME_END.split(entry)[0].strip()


def _reader_names(brief: Brief) -> list[str]:
    greeting, raw = brief.greeting, brief.target.name
    raw = re.split(r"\s[|•·/–—]\s", raw)[0]
    bare = re.sub(r"[(\"“][^)\"”]*[)\"”]", " ", raw.split(",")[0])
    bare = re.sub(r"[^\w\s'’.-]", " ", bare)
    parts = [
        part
        for part in bare.split()
        if len(part.strip(".")) > 1 and part.strip(".").lower() not in lexicon()["skip"]
    ]
    nick = re.findall(r"[(\"“']([A-Z][^)\"”'\s]{1,20})[)\"”']", raw)
    names = [
        greeting.full,
        " ".join(parts),
        greeting.first or "",
        greeting.name,
        greeting.family or "",
        *nick,
        *parts,
    ]
    for hyphenated in [part for part in parts if "-" in part]:
        names.append(hyphenated)
    names += _called_short(brief)
    names += [plain for name in names if (plain := unaccented(name)) != name]
    return [
        name
        for name in dict.fromkeys(n.strip() for n in names)
        if len(name) > 1 and "/" not in name and not lexicon()["pronoun_words"] & set(name.lower().split())
    ]


def _called_short(brief: Brief) -> tuple[str, ...]:
    """Return the short forms of the reader's first name that the sender types."""
    context = brief.context
    typed = " ".join((context.goal or "", context.met or "", *context.read))
    mutual = frozenset(word for entry in context.mutuals for word in entry.split())
    return short_names_in(typed, brief.greeting.first, mutual)


def unaccented(name: str) -> str:
    """Write a name as somebody types it who has no such keys ("Matias")."""
    letters = unicodedata.normalize("NFKD", name).translate(_BARRED)
    return "".join(char for char in letters if not unicodedata.combining(char))


_MANY = lazily(
    r"\b(?:two|three|four|five|six|both|all|some|most|others|several|people|children|women"
    r"|men|crew|team|\d+ of)\b",
    re.I,
)
_BARRED = str.maketrans("łŁøØđĐıßæÆ", "lLoOdDisaA")


def _pattern(names: list[str], words: set[str]) -> re.Pattern[str] | None:
    used = [name for name in names if any(part in words or part.lower() in words for part in name.split())]
    if not used:
        return None
    longest = sorted(used, key=len, reverse=True)
    named = "|".join(map(re.escape, longest))
    return re.compile(
        rf"\b{_TITLE}(?:{named})(?: (?:sir|ma['’]?am|madam|ji|san|sensei))?\b(?!-)", re.IGNORECASE
    )


def _pronoun(fields: list[str], read: tuple[str, ...], name: str) -> str:
    text = _HEARSAY.sub(" ", " ".join((*read, *fields)))
    weighed = pronoun_in(" . ".join(fields), " . ".join(read), _names_of(name))
    if weighed:
        return weighed
    stated = re.search(r"\b(she|he|they)/", name, re.I)
    they = _THEY.search(text)
    if they and (not _things_in(text[: they.start()]) or (stated and stated.group(1).lower() == "they")):
        return "they"
    return stated.group(1).lower() if stated else ""


def _names_of(name: str) -> frozenset[str]:
    """Return the words of the reader's name."""
    return frozenset(word for word in re.findall(r"[^\W\d_][\w'’-]+", name) if len(word) > 1)


def _things_in(text: str) -> bool:
    """Whether several of something come up, which a "they" after it may mean ("slides on histograms")."""
    lex = lexicon()
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    if _MANY.search(text):
        return True
    return any(
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in lex["stopwords"]
        and (word not in lex.present or word in lex["noun_verbs"]) and word not in lex["adverbs"]
        for word in words
    )  # fmt: skip

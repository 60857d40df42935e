"""A thing that is named on its own ("My late husband's piano.") and only pointed at after that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from introwriter.composer.english.antecedents import without_quotes
from introwriter.composer.english.binding import unbound
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.wording import content_words
from introwriter.composer.english.works import verb_for
from introwriter.patterns import lazily

__all__ = ["apart", "moved", "put_in", "seen_work"]

_THING = lazily(r"(?:my|our|the|an?|this|that) (?:[\w'’-]+ ){0,6}?[\w'’-]+", re.I)
_NO_THING = lazily(
    r"\b(?:problem|result|story|point|question|thing|truth|fact|reason|background|context|goal|upshot|best|worst"
    r"|part|bit|idea|moral|lesson|answer|ask|favou?r|pleasure|shame|pity|first|second|third|prize|time|day|week"
    r"|month|year|night|morning|summer|winter|spring|autumn|later|ago|disaster|success|failure)\b",
    re.I,
)
_IT = lazily(r"\b(it)\b(?!['’])", re.I)
_ARROW = lazily(r"(?<=\d)(\s?[%a-zµ°]{1,5})?\s*(?:->|-->|=>|→)\s*(?=\d)")
_FROM = lazily(r"(?<!from )(?<=[a-z\])] )(?=\d[\d.,:]*\s?[%a-zµ°]{0,5}\s*(?:->|-->|=>|→)\s*\d)")
_WENT = lazily(
    r"(?P<what>[^\W\d][\w'’% -]{2,40}?)(?P<way> (?:up|down))? (?=from \d[\d.,:]*\S* ?\w{0,5} to \d)", re.I
)
_APART = lazily(
    r"(?P<thing>(?:her|his|their|[A-Z][a-zà-ÿ]+['’]s) [^,;:]{3,70}?)(?:,| [-–—]|:) "
    r"(?P<rest>(?:(?:i|we) )?(?P<verb>[a-z]+)\b.*\b(?:it|them)\b.*)",
    re.I,
)


def apart(sentence: str) -> list[str]:
    """Cut "her video on clutch riding, showed it to my drivers" after the thing."""
    match = _APART.fullmatch(sentence)
    if not match or match.group("verb").lower() not in lexicon().past or is_clause(match.group("thing")):
        return [sentence]
    rest = match.group("rest")
    return [match.group("thing"), rest[:1].upper() + rest[1:]]


def seen_work(fragment: str, known: frozenset[str]) -> str:
    """Return "I saw your video: the machine with the lights" for a fragment that names a work that was read.

    ``known`` are the stems of what the sender says to have read; an empty text where it is none of that.
    """
    thing = re.split(r":|,| [-–—] ", fragment)[0].strip()
    frame = verb_for(thing) if re.match(r"your\b", thing, re.I) else ""
    named = content_words(" ".join(word for word in thing.lower().split() if word in lexicon()["works"]))
    if not frame or not named or not named <= known or is_clause(fragment):
        return ""
    return frame.format(thing=f"{fragment[:1].lower()}{fragment[1:]}")


def put_in(sentences: Iterable[str]) -> Iterator[str]:
    """Bind a thing that stands alone to the "it" of the sentence after it."""
    thing = ""
    for sentence in sentences:
        named, thing = thing, ""
        if named:
            match = _IT.search(without_quotes(sentence))
            if match and unbound(sentence):
                sentence = _with_thing(sentence, named, match)
            else:
                yield named
        if _is_thing(sentence):
            thing = sentence
        else:
            yield sentence
    if thing:
        yield thing


def _with_thing(sentence: str, thing: str, it: re.Match[str]) -> str:
    """Say the thing first, as people do ("Our bell: you cast it"), or put it in where it is nobody's."""
    if re.match(r"(?:my|our)\b", thing, re.I) and is_clause(sentence):
        return f"{thing}: {sentence}"
    small = thing if it.start() == 0 else thing[:1].lower() + thing[1:]
    return f"{sentence[: it.start()]}{small}{sentence[it.end() :]}"


def _is_thing(sentence: str) -> bool:
    words = sentence.lower().split()
    return (
        bool(_THING.fullmatch(sentence))
        and not _NO_THING.search(sentence)
        and not any(word in lexicon()["persons"] for word in words[-1:])
        and not is_clause(sentence)
        and not is_remark(sentence)
    )


def moved(sentence: str) -> str:
    """Write "completion 61 -> 74 pct" as "completion went from 61 to 74 pct"."""
    text = _ARROW.sub(lambda m: f"{m.group(1) or ''} to ", _FROM.sub("from ", sentence))
    match = _WENT.match(text)
    if not match or is_clause(text):
        return text
    return f"{match.group('what')} went{match.group('way') or ''} {text[match.end() :]}"

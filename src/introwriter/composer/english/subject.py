"""A subject line about them or the thing, which the note itself takes up; never about the asking."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.people import name_in
from introwriter.composer.english.shorten import without_asides
from introwriter.composer.english.wording import content_words
from introwriter.composer.fitting import Pick
from introwriter.composer.material import Material
from introwriter.patterns import lazily

__all__ = ["subject_for"]

_ABOUT = lazily(r"\b(?:about|on|asking for|asking) (?P<topic>.+)$|\bof (?P<of>(?!\d|your\b|his\b|her\b).+)$")
_DATED = lazily(r"\s+(?:of|from) \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?")
_QUOTED = lazily(r"['‘“\"](.{6,60}?)['’”\"](?!\w)")
_WORD = r"[^\W_](?:[\w'’&#./-]*[^\W_])?"
_OWNED = lazily(rf"\byour (?P<thing>{_WORD}(?: {_WORD}){{0,8}})", re.I)
_NOUNS = lazily(
    rf"\b(?P<thing>(?:the|our|my|an?|\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight"
    rf"|nine|ten|eleven|twelve|forty)"
    rf" {_WORD}(?: {_WORD}){{0,8}})",
    re.I,
)
_SHORT_FORM = lazily(r"['’](?:d|ll|ve|re|m)$|n['’]t$", re.I)
_LONGEST = 60
_MOST_WORDS = 10
_PERSONAL = frozenset(
    [
        "name",
        "time",
        "day",
        "life",
        "way",
        "own",
        "reply",
        "mail",
        "place",
        "work",
        "job",
        "words",
        "hand",
        "bit",
        "line",
        "fault",
        "mistake",
        "turn",
        "luck",
        "head",
        "one",
        "ones",
        "thing",
        "things",
        "old",
        "issue",
        "long",
    ]
)
_PAST_NOUNS = frozenset(
    ["felt", "cut", "set", "ground", "found", "lead", "post", "split", "cast", "read", "put", "bet", "bound"]
)
_OF_WORKS = frozenset(["on", "about", "of"])
_OF_THINGS = frozenset(["on", "about", "of", "to", "from", "by"])
_STOPS = frozenset(["until", "till", "like", "vs", "via", "than", "as", "per", "up", "away", "when", "just"])
# How good a subject each source makes, before what the words themselves are worth.
_MERIT = {
    "quoted": 10.0, "question": 9.0, "work": 8.0, "topic": 7.2, "reading": 6.5, "place": 6.0, "offer": 5.6,
    "mutual": 4.8, "thing": 4.4, "sentence": 3.0,
}  # fmt: skip


def subject_for(brief: Brief, material: Material, told: tuple[Pick, ...]) -> str | None:
    """Return the subject on channels that have one: their work, the question, the scene, the thing offered.

    Nothing stands in it that the note's text does not take up.
    """
    if not brief.channel.has_subject:
        return None
    most = min(brief.channel.subject_limit or _LONGEST, _LONGEST)
    body = content_words(_unquoted(" ".join(text for _, text in told)))
    best, merit = "", 0.0
    for source, idea in _ideas(material, told, brief):
        text = re.sub(r"\s+", " ", idea).strip(" .,;:")
        words = content_words(_unquoted(text))
        if not words or length(text) > most or not 1 < len(text.split()) <= _MOST_WORDS:
            continue
        worth = _MERIT[source] + _of_words(text, len(words))
        if worth > merit and len(words & body) >= 0.6 * len(words):
            best, merit = text, worth
    if best:
        return best[:1].upper() + best[1:]
    return f"From {brief.sender_greeting.full}" if brief.sender_greeting.full else "A note"


def _of_words(text: str, count: int) -> float:
    """Return what the words of a subject are worth: one that could be anything loses."""
    worth = -3.0 if count < 2 else 0.5 if count > 2 else 0.0
    if re.match(r"an?\b", text, re.I):
        worth -= 1.5
    return worth - (1.0 if text[:1].isdigit() else 0.0)


def _unquoted(text: str) -> str:
    """Take the quotation marks off, which would cling to the words."""
    return re.sub(r"(?<!\w)['‘’“”\"]|['‘’“”\"](?!\w)", " ", text)


def _ideas(material: Material, told: tuple[Pick, ...], brief: Brief) -> Iterator[tuple[str, str]]:
    known = _known(brief)
    for unit, told_text in told:
        text = told_text.replace("vs. ", "vs ")
        plain = unit.kind == "question" and text.endswith("?") and not unit.needs
        if plain and not re.match(r"(?:May I|Would \S+ be any use|Shall I)\b", text):
            yield "question", text
        for owned in _OWNED.finditer(text):
            words = _noun_phrase(owned.group("thing").split(), _OF_WORKS)
            alone = len(words) == 1 and (
                words[0].lower() in lexicon()["works"] | _PERSONAL or not known(words[0])
            )
            if words and not alone:
                yield "work", f"Your {' '.join(words)}"
        for named in _NOUNS.finditer(text) if unit.kind != "offer" else ():
            words = _noun_phrase(named.group("thing").split(), _OF_THINGS)
            few = len(words) < (3 if words and words[0][0].isdigit() else 2)
            if not few and words[-1].lower() not in lexicon()["times"] | lexicon()["general"] | _PERSONAL:
                yield "thing", " ".join(words)
        if unit.kind in ("tie", "theirs", "mutual", "reaction"):
            yield "sentence", text
    for reading in material.readings:
        if quoted := _QUOTED.search(reading.thing):
            yield "quoted", quoted.group(1)
        thing = _DATED.sub("", without_asides(reading.thing))
        if match := _ABOUT.search(thing):
            yield "topic", match.group("topic") or match.group("of")
        if len(thing.split()) > 2:
            yield "reading", thing
    if material.place:
        yield "place", re.sub(r"^(?:in|at|on|during|by|over|before|after|outside) ", "", material.place)
    if brief.context.offer and not re.match(r"(?:to|i|we|happy|can)\b", brief.context.offer, re.I):
        yield "offer", re.split(r"[,;:]", without_asides(brief.context.offer))[0]
    for entry in brief.context.mutuals:
        if name := name_in(entry):
            yield "mutual", phrases("en")["subject"]["mutual"].format(name=name)


def _known(brief: Brief) -> Callable[[str], bool]:
    """Return whether the reader wrote of a thing, or the sender read of it: else "your dust" says little."""
    target = brief.target
    texts = (target.headline, target.about, *(post.text for post in target.posts), *brief.context.read)
    words = content_words(
        " ".join((*texts, *target.publications, *target.projects, brief.context.goal or ""))
    )
    return lambda word: bool(content_words(word) & words) and len(word) > 4


def _noun_phrase(words: list[str], joins: frozenset[str]) -> list[str]:
    """Return the name of a thing that ``words`` begin with, with one "about …" or "of …" after it."""
    kept = _nouns(words)
    after = words[len(kept) :]
    if kept and len(after) > 1 and after[0].lower() in joins:
        more = _nouns(after[1:])
        first = more[0].lower() if more else ""
        act = first in lexicon().gerunds or first in lexicon()["verbs"]
        torn = after[1 + len(more) : 2 + len(more)] == ["vs"]
        if (
            more
            and not act
            and not torn
            and more[-1].lower() not in lexicon()["times"]
            and not more[-1].isdigit()
        ):
            kept = [*kept, after[0], *more]
    return kept if len(kept) < 8 else []


def _nouns(words: list[str]) -> list[str]:
    """Return the words up to the first that cannot stand in a name for a thing."""
    lex = lexicon()
    kept: list[str] = []
    for word in words:
        low = word.lower()
        verb = (low in lex.present and low not in lex["noun_verbs"]) or (
            low in lex.past and low not in _PAST_NOUNS
        )
        stop = low in lex["stopwords"] or low in lex["after_object"] or low in lex["adverbs"]
        stop = (stop or low in _STOPS) and not (not kept and low in lex["determiners"])
        if stop or _SHORT_FORM.search(word) or (kept and (verb or low in lex.gerunds)):
            break
        kept.append(word)
    while kept and (kept[-1].lower() in lex["stopwords"] or kept[-1].lower() in lex["determiners"]):
        kept.pop()
    return kept if len(kept) < 6 else []

"""What of a machine's note comes from nowhere: looked for where a profile gives orders to machines.

An order can ask for anything in any wording, and so can a text that obeys. But whatever it asks for is not in
the rest of the input. So beside such a profile a machine may use the words of the input, words that say
little, and nothing else: no other word of weight, no emoji, no sentence in capitals. A sentence that is only
suspected of being an order counts for nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from introwriter.brief import Brief
from introwriter.grounding.evidence import Evidence, evidence_of
from introwriter.grounding.words import Word, words_of
from introwriter.lint.orders import phrases_in
from introwriter.lint.phrasebook import fold
from introwriter.note import Span
from introwriter.untrusted import suspected_in, without_suspected

__all__ = ["from_nowhere"]

_DULL = ("stop", "soft", "faint", "scope", "greetings", "closers", "congrats", "anchors", "units")
_SYMBOLS = ("So", "Sk", "Cs")
_SHOUTED = re.compile(r"[^\W\d_]+(?:[ ,;'’-]+[^\W\d_]+){3,}")


def from_nowhere(text: str, brief: Brief) -> list[Span]:
    """Return the spans of ``text`` that neither the input nor plain language accounts for, in order."""
    return sorted([*_words(text, brief), *_phrases(text, brief), *_symbols(text, brief), *_shouts(text)])


def _words(text: str, brief: Brief) -> Iterator[Span]:
    evidence = evidence_of(brief)
    lists = evidence.lexicon.lists
    if not lists["stop"]:
        return
    dull = frozenset().union(*(lists[name] for name in _DULL))
    tainted = _tainted(evidence)
    for word in words_of(text):
        plain = word.low in dull or word.low in evidence.theirs or word.low in evidence.mine
        if plain or (len(word.low) < 2 and word.low.isascii()) or evidence.is_shared(word):
            continue
        if not any(_holds(place, word, tainted, evidence) for place in _places(word, evidence)):
            yield word.start, word.end


def _phrases(text: str, brief: Brief) -> Iterator[Span]:
    """What a suspected order has between quotation marks."""
    folded = fold(text)
    for fact in brief.facts if len(folded) == len(text) else ():
        if fact.about == "target":
            for start, end in suspected_in(fact.text):
                for phrase in phrases_in(fact.text[start:end]):
                    at = folded.find(phrase)
                    if at >= 0:
                        yield at, at + len(phrase)


def _places(word: Word, evidence: Evidence) -> set[int] | frozenset[int]:
    return evidence.knowing(word) or evidence.like(word)


def _tainted(evidence: Evidence) -> dict[int, frozenset[str]]:
    """The places of facts that hold a suspected order, each with the keys of the rest of its words."""
    return {
        place: frozenset(
            evidence.number(word) or evidence.key(word) for word in words_of(without_suspected(fact.text))
        )
        for place, fact in enumerate(evidence.facts)
        if fact.about == "target" and suspected_in(fact.text)
    }


def _holds(place: int, word: Word, tainted: dict[int, frozenset[str]], evidence: Evidence) -> bool:
    return place not in tainted or (evidence.number(word) or evidence.key(word)) in tainted[place]


def _symbols(text: str, brief: Brief) -> Iterator[Span]:
    if text.isascii():
        return
    mine = "".join((*brief.voice.samples, brief.context.goal or "", brief.sender.about))
    for at, char in enumerate(text):
        if char not in mine and unicodedata.category(char) in _SYMBOLS:
            yield at, at + 1


def _shouts(text: str) -> Iterator[Span]:
    for match in _SHOUTED.finditer(text):
        if match[0].isupper():
            yield match.span()

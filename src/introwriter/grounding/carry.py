"""Whether one fact may carry a statement: it is about the right person, and it shares a telling word."""

from __future__ import annotations

from introwriter.facts import About, Fact
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.words import Word, words_of

__all__ = ["known_by", "may_bear", "telling_words"]

_DULL = ("stop", "soft", "faint", "congrats", "greetings", "closers", "scope")
_OF_READING = ("second", "reading", "strong_reading")


def telling_words(text: str, evidence: Evidence) -> tuple[Word, ...]:
    """Return the words of ``text`` that a fact could share: no names of the two, no words that say little."""
    lists = evidence.lexicon.lists
    return tuple(
        word
        for word in words_of(text)
        if evidence.number(word)
        or not (
            word.low in evidence.theirs
            or word.low in evidence.mine
            or (len(word.low) < 2 and word.low.isascii())
            or any(word.low in lists[name] for name in _DULL)
        )
    )


def known_by(words: tuple[Word, ...], ids: tuple[str, ...], evidence: Evidence) -> tuple[Word, ...]:
    """Return those of ``words`` that stand in at least one of the facts with these ids."""
    places = {place for place, fact in enumerate(evidence.facts) if fact.id in ids}
    return tuple(word for word in words if places & evidence.knowing(word))


def may_bear(text: str, about: About, fact: Fact, evidence: Evidence) -> bool:
    """Whether a statement about that person may rest on ``fact`` at all.

    The target's profile never bears a statement about the sender, nor the sender's one about the target; a
    statement about both needs the context. What the sender read bears what they say of having read it, or of
    "your" work, not a deed of their own.
    """
    group = fact.id.split(".", 1)[0]
    if about == "both":
        return group == "context" and fact.kind != "read"
    if about == "target":
        return group != "sender"
    if fact.kind == "read":
        lists = evidence.lexicon.lists
        return any(word.low in lists[name] for word in words_of(text) for name in _OF_READING)
    return group != "target"

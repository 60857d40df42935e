"""A subject line about them or the thing, never about the asking."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.shorten import without_asides
from introwriter.composer.fitting import Pick
from introwriter.composer.material import Material

__all__ = ["subject_for"]

_ABOUT = re.compile(
    r"\b(?:about|on|asking for|asking) (?P<topic>.+)$|\bof (?P<of>(?!\d|your\b|his\b|her\b).+)$"
)
_DATED = re.compile(r"\s+(?:of|from) \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?")
_LONGEST = 78


def subject_for(brief: Brief, material: Material, told: tuple[Pick, ...]) -> str | None:
    """Return the subject on channels that have one: the question, the thing read, the scene or the offer."""
    if not brief.channel.has_subject:
        return None
    most = min(brief.channel.subject_limit or _LONGEST, _LONGEST)
    for text in _ideas(material, told, brief):
        text = re.sub(r"\s+", " ", text).strip(" .,;:")
        if text and length(text) <= min(most, 60) and len(text.split()) > 1:
            return text[:1].upper() + text[1:]
    return f"From {brief.sender_greeting.full}" if brief.sender_greeting.full else "A note"


def _ideas(material: Material, told: tuple[Pick, ...], brief: Brief) -> list[str]:
    ideas = []
    for unit, text in told:
        if unit.kind == "question" and text.endswith("?") and not unit.needs and not text.startswith("May I"):
            ideas.append(text)
    for reading in material.readings:
        thing = _DATED.sub("", without_asides(reading.thing))
        match = _ABOUT.search(thing)
        if match:
            ideas.append(match.group("topic") or match.group("of"))
        quoted = re.search(r"['‘“\"](.{6,60}?)['’”\"](?!\w)", reading.thing)
        if quoted:
            ideas.insert(0, quoted.group(1))
        if reading.thing:
            ideas.append(thing)
    if material.place:
        ideas.append(re.sub(r"^(?:in|at|on|during|by|over) ", "", material.place))
    ideas += [text for unit, text in told if unit.kind == "question" and text.endswith("?")]
    if brief.context.offer:
        ideas.append(
            re.split(r"[,;:]", without_asides(brief.context.offer))[0]
            if not re.match(r"(?:to|i|we)\b", brief.context.offer, re.I)
            else ""
        )
    ideas += [thing for _, text in told if (thing := _owned(text))]
    ideas += [text for unit, text in told if unit.kind in ("tie", "theirs", "mutual")]
    return ideas


def _owned(text: str) -> str:
    """Return the first thing of the reader's that a sentence names ("your tide library"), if it is short."""
    match = re.search(r"\byour ((?:[^\W_][\w'’-]* ?){1,6})", text, re.I)
    if not match:
        return ""
    lex = lexicon()
    words = []
    for word in match.group(1).split():
        low = word.lower()
        verb = (low in lex.present and low not in lex["noun_verbs"]) or low in lex.past
        if verb or low in lex["stopwords"] or low in lex["after_object"] or low in lex.gerunds:
            break
        words.append(word)
    return f"Your {' '.join(words)}" if 0 < len(words) < 5 else ""

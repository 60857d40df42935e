"""What somebody's last message asks of the owner: an answer, nothing, or to buy something."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from introwriter.untrusted import instructions_in, without_instructions

__all__ = ["LastWord", "is_wish", "last_word", "quotable"]

_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n+")
_REACH = re.compile(r"https?:|www\.|\S@\S|\+?\d[\d ()./-]{6,}\d|[<>{}\[\]|]")
_LONGEST_QUOTE = 110
_CUT = 490
"""Characters from which on the export may have cut the message, so that its last sentence is not whole."""
_QUESTION = ("?", "？")
_SELLS = re.compile(
    r"\b(?:book a (?:demo|call)|free (?:demo|trial|webinar|consultation|audit)|10x|guaranteed|lead generation"
    r"|our (?:\w+ ){0,3}(?:platform|solutions?|services|product|offering)|(?:i|we) help (?:\w+ ){1,4}"
    r"|schedule a (?:call|demo)|limited offer)\b",
    re.IGNORECASE,
)


class LastWord(StrEnum):
    """What a last message is."""

    question = "question"
    statement = "statement"
    closing = "closing"
    pitch = "pitch"


def last_word(text: str) -> LastWord:
    """Tell what a message asks for; one that sells is a pitch even if it asks."""
    if _SELLS.search(text):
        return LastWord.pitch
    sentences = [one for one in _SENTENCE.split(text) if not _asks_to_connect(one)]
    if any(mark in one for one in sentences for mark in _QUESTION):
        return LastWord.question
    told = [bare for one in sentences if (bare := re.sub(r"[^\w’' ]+", " ", one).strip())]
    closing = _table()["closing"]
    return LastWord.closing if all(_closes(one, closing) for one in told) else LastWord.statement


def _closes(sentence: str, closing: re.Pattern[str]) -> bool:
    """Whether nothing but closing words, and perhaps a name after them, is left of a sentence."""
    rest = closing.sub("", sentence, count=3).split()
    return len(rest) <= 1


def _asks_to_connect(sentence: str) -> bool:
    """Whether it only asks to be let in, which accepting has answered."""
    return bool(_table()["connecting"].search(sentence)) and len(sentence.split()) <= 14


def is_wish(text: str) -> bool:
    """Whether it congratulates, so that what it waits for is thanks."""
    return bool(_table()["wishes"].search(text))


def quotable(text: str) -> str:
    """Return the one sentence of a message that a draft may quote, a question before others, or "".

    Never one with a link, an address or a number to call, nor one that speaks to a machine.
    """
    if instructions_in(text) or without_instructions(text).strip() != text.strip():
        return ""
    sentences = [" ".join(one.split()) for one in _SENTENCE.split(text) if not _asks_to_connect(one)]
    if len(text) >= _CUT:
        sentences = sentences[:-1]
    fit = [
        s
        for s in sentences
        if s and len(s) <= _LONGEST_QUOTE and not _REACH.search(s) and not _is_greeting(s)
    ]
    asked = [s for s in fit if s.endswith(_QUESTION)]
    if asked:
        return re.sub(r"[?!]{2,}$", "?", asked[-1])
    if any(mark in s for s in sentences for mark in _QUESTION):
        return ""
    whole = [s for s in fit if last_word(s) is not LastWord.closing]
    return whole[0].rstrip(".! ") if whole else ""


def _is_greeting(sentence: str) -> bool:
    return sentence.endswith(",") or len(sentence.split()) < 2


@lru_cache(maxsize=1)
def _table() -> dict[str, re.Pattern[str]]:
    data = tomllib.loads(Path(__file__).with_name("last_word.toml").read_text(encoding="utf-8"))
    closing = "|".join(f"(?:{line})" for line in data["closing"].splitlines() if line)
    return {
        "closing": re.compile(rf"\b(?:{closing})\b", re.IGNORECASE),
        "connecting": re.compile(data["connecting"], re.IGNORECASE),
        "wishes": re.compile(data["wishes"], re.IGNORECASE),
    }

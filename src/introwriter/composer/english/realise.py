"""Putting a plan into words: address, sentences, capitals, sign-off."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.english import manner
from introwriter.composer.english.elliptic import past_without_subject
from introwriter.composer.english.full import in_full
from introwriter.composer.english.introducing import sign_off_of, stranger
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.shorten import has_verb
from introwriter.composer.reader import plain_name
from introwriter.composer.units import Unit
from introwriter.patterns import lazily

__all__ = ["address", "called", "in_voice", "join", "lower_first", "signature", "with_subject"]

_ASKED = lazily(r"\?$")
_WHO = lazily(r"I(?:['’]m| am) (?:an?|the|head) ")
_FULL = {
    "i'd": "I would", "i'm": "I am", "i've": "I have", "i'll": "I will", "they're": "they are",
    "it's": "it is",
    "we're": "we are", "we've": "we have", "you're": "you are", "you'd": "you would", "that's": "that is",
}  # fmt: skip
_AMBIGUOUS = lazily(
    r"(?:put|cut|read|set|let|hit|quit|spread|shut|cast|split|beat|cost)\b(?! (?:me|us)\b)", re.I
)
_ACADEMIC = lazily(r"(?:[Pp]rof(?:essor)?|[Dd]r|[Dd]octor)\.?")
_RANK = lazily(r"[Cc]apt(?:ain)?\.?")
_SPELLED = {"prof": "Professor", "professor": "Professor", "capt": "Captain"}
_GREETINGS = frozenset(["hi", "hello", "hey", "dear", "kia", "ora"]) | {"kia ora"}
_CLOSERS = lazily(
    r"\b((?:with |kind |best |warm )*regards|all the best|best wishes|cheers|sincerely|respectfully"
    r"|yours)\b,?\s*$",
    re.I,
)


def address(brief: Brief, *, mail: bool) -> str:
    """Return the opening: "Maya, " on an invitation, a greeting line in mail, a greeting in a message."""
    name = called(brief)
    if not name:
        return "Hello,\n\n" if mail else ""
    word = brief.voice.greeting if (brief.voice.greeting or "").lower() in _GREETINGS else None
    formal = (
        brief.tone == "formal"
        or brief.greeting.first is None
        or bool(brief.greeting.title and name != brief.greeting.first)
        or bool(_civil(brief))
    )
    own = manner.greets(brief)
    mark = manner.opening_mark(brief)
    if own and word and brief.channel.is_invitation:
        return f"{word} {name}{mark} "
    if own is False and not formal:
        return f"{name},\n\n" if mail else f"{name}, "
    if brief.channel.is_invitation:
        return f"Dear {name}, " if formal and (" " in name or brief.tone == "formal") else f"{name}, "
    greeting = "Dear" if formal and word is None else word or "Hi"
    return f"{greeting} {name}{mark}\n\n" if mail else f"{greeting} {name}{mark} "


def called(brief: Brief) -> str:
    """Return the name to address, or an empty text where only a handle is known."""
    name = plain_name(brief)
    return name and (_titled(brief) or name)


def _titled(brief: Brief) -> str:
    """Return "Prof. Conti" where the sender calls the reader so, else an empty text.

    A letter to somebody never met, and not called by the first name, keeps the title, too.
    """
    family = brief.greeting.family
    if civil := _civil(brief):
        return civil
    worn = (brief.greeting.title or "").split()
    title = next((word for word in worn if _ACADEMIC.fullmatch(word) or _RANK.fullmatch(word)), "")
    if not (title and family):
        return ""
    context = brief.context
    typed = " ".join((context.goal or "", context.met or "", *context.read, *context.mutuals))
    calls = re.search(rf"\b{_ACADEMIC.pattern} (?:[A-Z]\S* )?{re.escape(family)}\b", typed)
    if calls or (brief.tone == "formal" and _ACADEMIC.fullmatch(title)):
        return f"{title} {family}"
    names = (brief.greeting.first, brief.greeting.name)
    known = any(name and re.search(rf"\b{re.escape(name)}\b", typed, re.I) for name in names)
    if not brief.channel.has_subject or known or brief.tone == "playful" or not stranger(brief):
        return ""
    return f"{_SPELLED.get(title.lower().strip('.'), title[0].upper() + title[1:])} {family}"


def _civil(brief: Brief) -> str:
    """Return "Mrs Facey" where the sender calls the reader so, and never by the first name."""
    family, context = brief.greeting.family, brief.context
    typed = " ".join((context.goal or "", context.met or "", *context.read))
    called = (
        re.search(rf"\b(Mr|Mrs|Ms|Miss|Mx)\.? (?:[A-Z]\S* )?{re.escape(family)}\b", typed) if family else None
    )
    names = (brief.greeting.first, brief.greeting.name)
    first = any(name and re.search(rf"\b{re.escape(name)}\b", typed) for name in names)
    return f"{called.group(1)} {family}" if called and not first else ""


def signature(brief: Brief, *, mail: bool, with_role: bool) -> str:
    """Return the sign-off with the break before it, or an empty text when the sender has no name."""
    first = brief.voice.signature or brief.sender_greeting.name
    full = brief.sender_greeting.full or first
    name = full if mail and stranger(brief) else first
    if not name or not (mail or manner.signs(brief)):
        return ""
    role, place = sign_off_of(brief)
    who = ", ".join(part for part in (role, place) if part)
    line = "\n" if mail and role else ", "
    tail = f"{line}{who}" if with_role and who else ""
    if mail:
        closing = next(
            (m.group(1) for text in brief.voice.samples if (m := _CLOSERS.search(_unsigned(text, first)))), ""
        )
        return f"\n\n{closing + ',' if closing else ''}{chr(10) if closing else ''}{name}{tail}"
    closing = manner.closes(brief)
    return f" {closing}, {name}" if closing else f" {name}{tail}"


def _unsigned(text: str, first: str) -> str:
    return re.sub(rf"[,.\s]*{re.escape(first)}[\s.]*$", "", text) if first else text


def in_voice(unit: Unit, text: str, brief: Brief) -> str:
    """Write without contractions and exclamation marks for a sender whose samples have none."""
    voice = brief.voice
    if (voice.samples and voice.exclaims is False) or not voice.samples:
        text = re.sub(r"!+$", "", text)
    text = _by_tone(unit, text, brief)
    if brief.tone == "formal":
        return in_full(text)
    if voice.contractions or not voice.samples:
        return text
    ours = unit.kind in ("offer", "wish", "ask", "tie", "self")
    return (_OURS if ours else _SAFE).sub(
        lambda m: _as(m.group(), _FULL[m.group().lower().replace("’", "'")]), text
    )


def _by_tone(unit: Unit, text: str, brief: Brief) -> str:
    """Thank as the tone does: in full where it is formal, short where it is plain or playful."""
    if unit.kind != "thanks" or brief.tone == "warm":
        return text
    if brief.tone == "formal":
        return re.sub(r"^(?:thanks|ta|cheers)\b", "Thank you", text, flags=re.I)
    return re.sub(r"^Thank you\b(?! (?:is|was|would|seems))(?! enough)", "Thanks", text)


_SAFE = lazily(
    r"\b(?:I['’](?:m|ve|ll)|we['’](?:re|ve)|they['’]re|you['’]re|I['’]d(?= like| love| be))\b", re.I
)
_OURS = lazily(
    r"\b(?:I['’](?:m|ve|ll|d)|we['’](?:re|ve)|(?:they|you)['’]re|you['’]d|(?:it|that)['’]s)\b", re.I
)


def _as(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def join(texts: list[str], *, addressed: bool = False) -> str:
    """Set the texts as sentences; after an address the first one gets the subject it was typed without."""
    told = [_subject_for(text) for text in texts if text]
    if told and addressed:
        told[0] = with_subject(told[0])
    if len(told) > 1 and _WHO.match(told[0]):  # after a full "I'm a baker", "Tried your oven" is a scrap
        told[1] = with_subject(told[1])
    return _capitals(" ".join(_stopped(text) for text in told))


def with_subject(text: str) -> str:
    """Give "Turned our fan round" its "I"; "Made me laugh" has another subject and stays."""
    word = re.match(r"(?:(?:just|finally|recently|only) )?([A-Za-z]+)\b(?! (?:me|us|my day)\b)", text, re.I)
    past = word.group(1).lower() if word else ""
    if (
        past in ("have", "had", "haven't", "hadn't")
        and not _ASKED.search(text)
        and past_without_subject(text)
    ):
        return f"I {text[:1].lower()}{text[1:]}"
    if past in lexicon().gerunds and not has_verb(text):
        return f"I'm {text[:1].lower()}{text[1:]}"
    if (
        past
        and past not in lexicon()["no_subject"]
        and past not in lexicon()["no_past"]
        and (lexicon().is_past(past) or (past.endswith("ed") and len(past) > 4))
    ):
        return f"I {text[:1].lower()}{text[1:]}"
    return text


def _capitals(text: str) -> str:
    """Write "friday" and a lone "i" as they are printed."""
    text = _DAYS.sub(lambda m: m.group().capitalize(), text)
    return re.sub(r"(?<![\w'’.\-])i(?=\b(?!\.)['’ ])", "I", text)


_DAYS = lazily(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july"
    r"|september|october|november|december)s?\b"
)


def _subject_for(text: str) -> str:
    """Give "Put the board up" its "I": without it, it is an order."""
    return f"I {text[:1].lower()}{text[1:]}" if _AMBIGUOUS.match(text) else text


def _stopped(text: str) -> str:
    text = text.strip().rstrip(",;:–—- ")
    text = text[:1].upper() + text[1:]
    return text if text.endswith(("?", "!", ".", "…", "?'", '?"', "?”", "!'", "!”")) else f"{text}."


def lower_first(text: str, brief: Brief) -> str:
    """Take the capital off the first word after "NAME, ", unless it is a name or I."""
    match = re.match(r"[^\W\d_][\w'’-]*", text)
    if not match:
        return text
    word = match.group()
    low = word.lower().replace("’", "'")
    if low == "i" or low.startswith("i'") or (not word[1:].islower() and len(word) > 1):
        return text
    lex = lexicon()
    common = (
        low.endswith("n't") or low in lex["stopwords"] or low in lex["after_object"] or lex.is_verb(low)
        or low in lex["adverbs"]
        or low in lex["works"] or low in lex["persons"] or low in lex["small_openers"]
        or low.split("'")[0] in lex["stopwords"] | lex["small_openers"]
    )  # fmt: skip
    if not common and not _seen_small(low, brief):
        return text
    if re.match(r"[A-Z]\w+ [A-Z]", text) and low not in lex["stopwords"] and not lex.is_verb(low):
        return text
    return text[:1].lower() + text[1:]


def _seen_small(low: str, brief: Brief) -> bool:
    context = brief.context
    texts = (context.goal or "", context.met or "", context.offer or "", *context.read)
    return any(re.search(rf"\b{re.escape(low)}\b", text) for text in texts)

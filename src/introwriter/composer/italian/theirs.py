"""Pronouns of an Italian sentence that mean somebody else than the reader, kept apart while it is turned."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.names import READER
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.verbs import verbs
from introwriter.composer.tongues.words import words_of

__all__ = ["done_to_him", "owners_apart", "theirs_apart", "with_theirs"]

_HOLD = "\ue006"
_OWNED = "\ue007"  # kept until the sentence is turned
_STRESSED = {"he": ("lui", "egli"), "she": ("lei", "ella")}
_CLITICS = {"he": ("gli", "lo"), "she": ("le", "la")}
_PARTS = re.compile(r"(?<=[,;:]) |\s(?=(?:e|ma|poi|perché|quando|che|mentre|se) )")
_PREP = re.compile(r"\b(?:a|ad|di|da|con|per|su|tra|fra|come|senza|secondo) $", re.IGNORECASE)


def theirs_apart(text: str, gender: str, other: str, *, goes_on: bool, formal: bool) -> str | None:
    """Return the text with the pronouns of others held back, ``None`` where they could be the reader's.

    ``gender`` is the reader's as the context has it, ``other`` that of the one the sentence is about.
    """
    text = pattern("theirs_able").sub(rf"\g<before>{_HOLD}\g<c>", text)
    for kind, words in _STRESSED.items():
        found = re.search(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE)
        if not found or (kind == gender and not other):
            continue
        if kind != gender and gender:
            if kind == "she" and formal:
                return None  # "lei" would be read as the reader
        elif other == kind and not goes_on and _not_self(text[: found.start()]):
            continue  # "mia cugina dice che da lei si impara": not from herself
        elif other != kind or READER in text:
            if other in ("he", "she") and other != kind:
                continue
            if kind == gender and other:
                return None
            continue
        text = re.sub(rf"\b({'|'.join(words)})\b", _held, text, flags=re.IGNORECASE)
    if other in ("he", "she") and gender in (other, "") and not goes_on and READER not in text:
        return _done_to_them(text, other)
    if other in ("he", "she") and gender in (other, ""):
        return _objects_apart(text, other, goes_on=goes_on)
    return text


def _not_self(before: str) -> bool:
    """Whether a pronoun after ``before`` stands behind a preposition in what somebody else does."""
    if not _PREP.search(before):
        return False
    known = verbs()
    done = [
        word
        for word in re.findall(r"[^\W\d_]+", before.lower().split(",")[-1])
        if word in known.second or word in known.first
    ]
    return not done or done[-1] not in known.first or "si " in before[-12:]


def _held(match: re.Match[str]) -> str:
    word = match.group()
    return f"OTHER{word[0]}{_OWNED}{word[1:]}"


def with_theirs(text: str) -> str:
    """Return the text with the pronouns that were held back."""
    return re.sub(rf"OTHER(\w){_OWNED}", r"\1", text).replace(_HOLD, "").replace(_OWNED, "")


_TO_HIM = re.compile(r"\bgli (?P<verb>[^\W\d_]+)", re.IGNORECASE)


def done_to_him(told: str) -> bool:
    """Whether the context tells of something done to one man ("gli presento …"), with no others about."""
    for match in _TO_HIM.finditer(told):
        before = re.split(r"[.!?\n]", told[: match.start()])[-1]
        many = re.search(r"\b(?:i|gli|ai|agli|dei|degli|alle|le|delle) [^\W\d_]+[ie]\b", before)
        if match.group("verb").lower() in verbs().first and not many:
            return True
    return False


@lru_cache(maxsize=1)
def _owners() -> re.Pattern[str]:
    words = words_of("it")
    people = "|".join(sorted(words["men"] | words["women"] | words["people"], key=len, reverse=True))
    return re.compile(
        r"\b(?:un|una|il|la|lo|i|gli|le|l['’]|un['’]|qualche|ogni|chi) ?(?:\w+ )?"
        rf"(?:{people}|\w+(?:tore|trice|ista|aio|aia)) che "
        r"(?P<what>[^,;.:]*?\b)(?P<s>[Ss])(?P<u>u(?:oi|[oae])) (?P<noun>[^\W\d_]+)",
        re.IGNORECASE,
    )


def owners_apart(text: str) -> str:
    """Hold back "sua" where a relative clause owns it: "un bimbo che parla con la sua giacca".

    A work ("il suo libro") may be the reader's and stays.
    """

    def held(match: re.Match[str]) -> str:
        if words_of("it").opens("works", match.group("noun")) or "READERX" in match.group("what"):
            return match.group()
        start = match.start("s") - match.start()
        return f"{match.group()[:start]}{match.group('s')}{_OWNED}{match.group()[start + 1 :]}"

    return _owners().sub(held, text)


def _done_to_them(text: str, other: str) -> str | None:
    """Hold back what is done to whom a sentence begins with ("gli hanno dato …")."""
    to, at = _CLITICS[other]
    known = verbs()
    unclear = False

    def held(match: re.Match[str]) -> str:
        nonlocal unclear
        verb = match.group("v").lower()
        if verb in known.first:
            unclear = unclear or match.group("c").lower() == to
            return match.group()
        is_verb = verb in known.second or verb in ("hanno", "avevano")
        whom = match.group("c")
        return f"{whom[0]}{_HOLD}{whom[1:]} {match.group('v')}" if is_verb else match.group()

    text = re.sub(rf"\b(?P<c>{to}|{at}) (?P<v>[^\W\d_]+)", held, text, flags=re.IGNORECASE)
    return None if unclear else text


def _objects_apart(text: str, other: str, *, goes_on: bool) -> str | None:
    """Hold back "lo" and "gli" where the reader does something to somebody else."""
    to, at = _CLITICS[other]
    known = verbs()
    parts = re.split(rf"({_PARTS.pattern})", text)
    acting = False
    for i, part in enumerate(parts):
        subject = re.search(READER, part)
        acting = acting or bool(subject and not _PREP.search(part[: subject.start()]))

        def held(match: re.Match[str]) -> str:
            verb = match.group("v").lower()
            is_verb = verb in known.second or verb in known.first or verb in ("ho", "hanno", "abbiamo")
            return (
                f"{match.group('c')[0]}{_HOLD}{match.group('c')[1:]}{match.group('s')}{match.group('v')}"
                if is_verb
                else match.group()
            )

        kept = re.sub(rf"\b(?P<c>{to}|{at})(?P<s> )(?P<v>[^\W\d_]+)", held, part)
        kept = re.sub(rf"\b(\w+[aei]r)({to}|{at})\b", rf"\1{_HOLD}\2", kept)
        if kept != part and not acting:
            if goes_on or READER in text:
                return None
            continue
        parts[i] = kept if acting else part
    return "".join(parts)

"""The doing of what a wish announces: thanks, an apology, good wishes, a hand held out."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.making import made
from introwriter.composer.units import Kind, Unit
from introwriter.patterns import lazily

__all__ = [
    "apology", "bare_thanks", "cheer", "congratulation", "good_wish", "hello", "meaning", "meant", "nothing",
    "offering", "sending", "sent", "telling", "thanks", "wish",
]  # fmt: skip

_GENERIC = lazily(
    r"(?:connect|network|stay|keep (?:in |contact)|be in|know you|get to know|introduce (?:my|our)"
    r"|write to you|reach|explore|be on (?!your list)|add|have you|touch base|greet|link|follow you$"
    r"|be (?:friends|contacts|connected)|tell you (?:that|this|so)$|know$|remind you|ask you (?:one|two"
    r"|three|some|a few)"
    r"|you to know(?: (?:that|this|it|so))?$|say (?:hello|hi)|see (?:it|that)$)",
    re.I,
)
_OPEN = lazily(r"(?:about|how|that$|this$|what|before|after|when|once|until|where|why)\b", re.I)


def thanks(match: re.Match[str], source: str) -> Unit | None:
    """Turn "thank you for X": "Thank you for X"."""
    reason = (match.group("why") or "").strip()
    word = {"ta": "Ta", "cheers": "Cheers", "thanks": "Thanks"}.get(
        (match.groupdict().get("word") or "").lower(), "Thank you"
    )
    unit = made("thanks", f"{word} {reason}".strip(), 4 if reason else 2, source)
    return replace(unit, forms=(*unit.forms, word)) if unit and reason else unit


def bare_thanks(match: re.Match[str], source: str) -> Unit | None:
    """Turn "thank", cut off before "and send": "Thank you"."""
    return made("thanks", "Thank you", 2, source)


def hello(match: re.Match[str], source: str) -> Unit | None:
    """Turn "say hello after fifteen years": "Hello after fifteen years"."""
    after = (match.group("after") or "").strip()
    return made("hello", f"Hello {after}" if after else "", 2.5, source)


_HOW = lazily(
    r"^(?:properly|sincerely|in person|once more|again|for real|honestly|now|at last|myself|directly)\b,?\s*",
    re.I,
)


def apology(match: re.Match[str], source: str) -> Unit | None:
    """Turn "apologise for X": "I'm sorry for X"."""
    why = _HOW.sub("", (match.group("why") or "").strip())
    why = re.sub(r"(?:^|,? )(?:no|not|without|nothing|properly)\b.*$", "", why, flags=re.I).strip(" ,")
    said = re.match(r"(?:for|about|that|to)\b", why, re.I)
    return made("thanks", f"I'm sorry {why}".strip(), 4.6, source) if said or not why else None


def congratulation(match: re.Match[str], source: str) -> Unit | None:
    """Turn "congratulate you on X": "Congratulations on X"."""
    why = (match.group("why") or "").strip()
    return made("thanks", f"Congratulations {why}".strip(), 4.2 if why else 3.6, source)


def cheer(match: re.Match[str], source: str) -> Unit | None:
    """Turn "well done on X": "Well done on X"."""
    why, word = (match.group("why") or "").strip(), match.group("word").strip()
    word = {"congrats": "Congratulations"}.get(word.lower(), f"{word[:1].upper()}{word[1:]}")
    return made("thanks", f"{word} {why}".strip(), 4.2, source)


def sent(match: re.Match[str], source: str) -> Unit | None:
    """Turn "say Ana sent me": "Ana sent me"."""
    return made("mutual", match.group("said").strip(), 5.2, source)


def nothing(match: re.Match[str], source: str) -> Unit | None:
    """Leave out what the note does by being sent."""
    return None


def good_wish(match: re.Match[str], source: str) -> Unit | None:
    """Turn "wish you luck with X": "Good luck with X"."""
    what = match.group("what").strip()
    luck = re.match(r"(?:good |the best of |all the )?luck\b(?P<rest>.*)", what, re.I)
    if kind := luck or re.match(r"all the best\b(?P<rest>.*)", what, re.I):
        rest = kind.group("rest")
        rest = re.sub(r"^( (?:with|for|on|in) )the (?=new |next |first |big |\w+$)", r"\1your ", rest)
        return made("thanks", f"{'Good luck' if luck else 'All the best'}{rest}", 3.6, source)
    return made("thanks", f"I wish you {what}", 3.6, source)


def telling(match: re.Match[str], source: str) -> Unit | None:
    """Turn "let you know X": X."""
    said = match.group("said").strip()
    if (
        _OPEN.match(said)
        or not is_clause(said.split(",")[0])
        or (len(said.split()) < 4 and not (is_clause(said) and len(said.split()) > 1))
    ):
        return None
    return made("deed", said, 5, source) if is_clause(said) else None


def sending(match: re.Match[str], source: str) -> Unit | None:
    """Turn "send you X": "If you like, I can send you X"."""
    text = re.sub(
        r"^(\w+) to you (?=(?:a|an|the|my|our|some|two|three|\d+)\b)",
        r"\1 you ",
        _small(match.group().strip()),
    )
    way = phrases("en")["offer"]["verb_if" if " if " in text else "verb"]
    return made("offer", (way if isinstance(way, str) else way[0]).format(act=text), 3.5, source)


def offering(match: re.Match[str], source: str) -> Unit | None:
    """Turn "offer you X": "You're welcome to X"; the thing must be certain ("our data")."""
    thing = match.group("thing").strip()
    if not re.match(r"(?:a|an|the|my|our|some|any|all|one|two|three)\b", thing, re.I):
        return None
    return made("offer", f"You're welcome to {thing}", 3.3, source)


def meant(match: re.Match[str], source: str) -> Unit | None:
    """What the sender means to do: "return your book", "invite you"."""
    return meaning(match.group(), source)


def meaning(act: str, source: str) -> Unit | None:
    """Say an act as what the sender would like to do: "I'd like to return your book"."""
    return made("ask", phrases("en")["wish"]["plain"].format(act=_small(act.strip())), 3.6, source)


def wish(match: re.Match[str], source: str) -> Unit | None:
    """Any other wish, as one; what nobody needs to hear gives none."""
    text = re.sub(r"^for (?=you to )", "", _small(match.group().strip()))
    if _GENERIC.match(text) or len(text.split()) < 3:
        return None
    plain = phrases("en")["wish"]["plain"]
    if re.match(r"you to \w", text, re.I):
        return made("ask", plain.format(act=text).replace(" to you to ", " you to ", 1), 3.2, source)
    vague = re.match(
        r"(?:see|follow|read|hear)\b(?: more)?.{0,6}\b(?:your (?:posts?|work|news|updates)|what you)",
        text,
        re.I,
    )
    asks = " if " in text or re.match(
        r"(?:visit|meet|have|buy|talk|call|interview|speak|come|join|invite|hire|commission|book|order"
        r"|borrow|rent"
        r"|compare|swap|exchange|discuss|introduce)\b",
        text,
        re.I,
    )
    if re.match(r"(?:get|bring|hand|pass) .* to you\b", text, re.I):
        return made("offer", plain.format(act=text), 3.5, source)
    if re.search(r"\b(?:for nothing|for free|free of charge|at no cost|gratis|on the house)\b", text, re.I):
        text = re.sub(r", (?:i|we)(?: have|['’]ve)? (?:seen|saw|know|heard) .*$", "", text, flags=re.I)
        return made("offer", plain.format(act=text), 3.5, source)
    kind: Kind = "ask" if asks and not vague else "wish"
    return made(kind, plain.format(act=text), 1.2 if vague else 3.2 if asks else 1.8, source)


def _small(act: str) -> str:
    return act[:1].lower() + act[1:]

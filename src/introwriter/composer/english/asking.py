"""The questions that a wish announces, put as questions ("ask if she would come": "Would you come?")."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.making import made
from introwriter.composer.units import Unit
from introwriter.patterns import lazily

__all__ = ["about", "how", "naming", "opinion", "question", "request", "straight", "whether"]

_MODAL = lazily(
    r"(?:if|whether)(?: or not)? (?P<who>you|there|it)(?P<verb>'re|’re|'d|’d|'ve|’ve|'ll|’ll| would"
    r"| could| can| will| have"
    r"| are| is| was| were| might| may| should)(?P<rest>\b.*)",
    re.I,
)
_PLAIN = lazily(
    r"(?:if|whether)(?: or not)? (?P<who>you) (?P<adverb>(?:ever|still|also|already|really"
    r"|actually) )?(?P<verb>[a-z]+)"
    r"(?P<rest>\b.*)",
    re.I,
)
_TAIL = lazily(
    r", (?:(?:on|in|at) (?:your|the) \w+ )?(?:it|i|we|they|that|there|this|my|our|nobody)\b.*$", re.I
)
_SHORT = {
    "'d": "would",
    "’d": "would",
    "'re": "are",
    "’re": "are",
    "'ve": "have",
    "’ve": "have",
    "'ll": "will",
}
_SHORT |= {"’ll": "will"}
_ASKED_OF = (
    r"(?:do|does|did|is|are|was|were|can|could|will|would|should) (?:the|it|they|your|my|our|this|that|a)"
)
_ASKED = r"(?:do|did|are|were|can|could|would|will|have|should)"


def question(match: re.Match[str], source: str) -> Unit | None:
    """Turn "ask one thing: Q": Q."""
    asked = match.group("q").strip()
    return made("question" if asked.endswith("?") else "ask", asked, 4.5, source)


def straight(match: re.Match[str], source: str) -> Unit | None:
    """Turn "ask is it open": "Is it open?"."""
    asked = re.sub(
        r"^(does|is|was|has)(?= you\b)",
        lambda m: lexicon().present[m.group().lower()],
        match.group("q").strip(),
        flags=re.I,
    )
    return made("question", f"{asked.rstrip('?')}?", 4.5, source)


def about(match: re.Match[str], source: str) -> Unit | None:
    """Turn "ask you about X": "May I ask you about X?"."""
    topic = match.group("topic").strip().rstrip("?")
    own = re.sub(r"^about (?=(?:how|what|why|where|when|which|who)\b)", "", topic, flags=re.I)
    if re.match(rf"(?:how|what|why|where|when|which|who)\b[^,]*?\b{_ASKED} you\b", own, re.I):
        return made("question", f"{_TAIL.sub('', own)}?", 4.5, source)
    if re.match(rf"(?:how|what|why|where|when|which|who)(?: \w+){{0,3}}? {_ASKED_OF} \w", topic, re.I):
        return made("question", f"{topic}?", 4.5, source)
    if re.match(r"(?:how|what|why|where|when|which|who)\b", topic, re.I) and (turned := _inverted(topic)):
        return made("question", f"{_TAIL.sub('', turned)}?", 4.5, source)
    return made("question", f"May I ask you {topic}?", 4.5, source)


def _inverted(topic: str) -> str:
    """Return "how you get it" as it is asked ("how do you get it"), an empty text where unclear."""
    match = re.match(
        r"(?P<wh>(?:how|what|why|where|when|which|who)(?: (?!you\b)[\w-]+){0,3}?) you(?P<verb>'d|’d|'re"
        r"|’re|'ve|’ve| [a-z]+)\b"
        r"(?P<rest>.*)",
        topic,
        re.I,
    )
    if not match:
        return ""
    wh, rest = match.group("wh"), match.group("rest")
    verb = _SHORT.get(match.group("verb"), match.group("verb").strip())
    if verb in ("are", "were", "would", "could", "can", "will", "should") or (
        verb == "have" and rest.split()[:1] and rest.split()[0] in lexicon()["participles"]
    ):
        return f"{wh} {verb} you{rest}"
    return f"{wh} do you {verb}{rest}" if verb in lexicon()["verbs"] else ""


def naming(match: re.Match[str], source: str) -> Unit | None:
    """Turn "the name of the dye": "May I ask for the name of the dye?"."""
    return made(
        "question",
        phrases("en")["wish"]["please"].format(
            act=(match.groupdict().get("named") or match.group()).rstrip("?")
        ),
        4.0,
        source,
    )


def whether(match: re.Match[str], source: str) -> Unit | None:
    """Turn "ask if you would come": "Would you come?"."""
    asked = _TAIL.sub("", match.group("q").strip().rstrip("?"))
    mine = re.match(r"(?:if|whether)(?: or not)? (i|we) (may|can|could|might|should) (.+)", asked, re.I)
    if mine:
        who, verb, rest = mine.groups()
        return made("question", f"{verb} {'I' if who.lower() == 'i' else 'we'} {rest}?", 4.5, source)
    modal, lex = _MODAL.match(asked), lexicon()
    if modal:
        who, verb = modal.group("who").lower(), _SHORT.get(modal.group("verb"), modal.group("verb").strip())
        rest = modal.group("rest").split()
        if verb == "have" and not (rest and (rest[0] in lex["participles"] or rest[0].endswith("ed"))):
            return made("question", f"Do {who} have{modal.group('rest')}?", 4.5, source)
        return made("question", f"{verb} {who}{modal.group('rest')}?", 4.5, source)
    plain = _PLAIN.match(asked)
    if plain:
        verb, adverb = plain.group("verb").lower(), plain.group("adverb") or ""
        if verb in lex["verbs"] and not lex.is_past(verb):
            return made("question", f"Do you {adverb}{verb}{plain.group('rest')}?", 4.5, source)
        base = _base_of(verb)
        if base:
            return made("question", f"Did you {adverb}{base}{plain.group('rest')}?", 4.5, source)
    return made("question", f"May I ask {asked}?", 4.0, source)


def _base_of(past: str) -> str:
    """Return the base of a regular past form ("counted"), an empty text for any other word."""
    verbs = lexicon()["verbs"]
    if not past.endswith("ed"):
        return ""
    ways = (past[:-2], past[:-1], past[:-3] if past[-3:-2] == past[-4:-3] else "", f"{past[:-3]}y")
    return next((way for way in ways if way in verbs), "")


def how(match: re.Match[str], source: str) -> Unit | None:
    """Turn "hear how you are": "How are you?"; "hear whether X" stays a wish."""
    asked = match.group("q").strip().rstrip("?")
    if re.match(r"(?:if|whether)(?: or not)? you\b", asked, re.I):
        return whether(match, source)
    if re.match(r"(?:if|whether)\b", asked, re.I):
        return made("ask", f"I'd like to know {asked}", 3.6, source)
    turned = _inverted(asked)
    if not turned and re.match(r"(?:who|where|when)\b(?!.*\byou)", asked, re.I):
        return made("question", f"Do you know {asked}?", 4.0, source)
    return (
        made("question", f"{turned}?", 4.3, source)
        if turned
        else made("ask", f"I'd like to hear {asked}", 3.4, source)
    )


def opinion(match: re.Match[str], source: str) -> Unit | None:
    """Turn "pick your brain about X", "have your opinion on X": "May I ask you about X?"."""
    return made("question", f"May I ask you {match.group('topic').strip().rstrip('?')}?", 4.2, source)


def request(match: re.Match[str], source: str) -> Unit | None:
    """Turn "request you to come": "Could you come?"."""
    act = re.sub(r"^(?:please |kindly )", "", match.group("act").strip().rstrip("?"))
    return made("question", f"Could you {act}?", 4.2, source)

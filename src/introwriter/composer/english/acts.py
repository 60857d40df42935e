"""Turning what somebody wants to do in a note into the doing of it ("want to thank her": "Thank you")."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.composer.english import asking, doings
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.sentences import quoted_spans
from introwriter.composer.units import Unit
from introwriter.patterns import lazily

__all__ = ["acts_of", "split_wish", "wish_in"]

_VERBS = (
    "thank|say|sorry|tell|ask|send|offer|keep|stay|connect|let|show|follow|see|give|lend|share|invite|know|hear"
    "|get|find|"
    "learn|write|greet|swap|compare|visit|meet|be|introduce|talk|read|buy|join|congratulate|wish"
    "|apologi[sz]e|return|pay|request"
)
_AND = lazily(
    rf"(?:,| and|, and| or| &)(?: then| also| maybe| perhaps| just| (?:i )?would (?:like"
    rf"|love))*(?: to)? (?=(?:{_VERBS})\b)",
    re.I,
)
_WISH_PART = lazily(
    r"(?:,? (?:and|but|so)|,) (?=(?:i|we)(?:'d|’d| would)?(?: just| only| also| really)*"
    r" (?:want(?:ed)?|like|love|hope) (?:to )?)"
    r"|,? and (?=(?:i'm|i’m|i am) (?:just |also |supposed |meant )*to (?:ask|thank|tell|say)\b)"
    r"|, (?=(?:just |only |so )*(?:want(?:ed)?|wanna|would like|['’]d like) (?:to )?(?:say|thank|ask|tell"
    r"|know|hear|send)\b)",
    re.I,
)
_OWN_WISH = lazily(
    r"(?<=\w) and (?P<wish>(?:(?:would|'d|’d) (?:just |only |really |also )*(?:like|love)|(?:just |only "
    r"|really |also )*"
    r"(?:want(?:ed)?|wish|hope)) to (?=[a-z]))",
    re.I,
)

_AND_THAT = lazily(
    r"\b(?:thank|congratulate|wish|apologi[sz]e to) (?P<whom>her|him|them|you)\b[^,]*?"
    r"(?P<cut>,? and that )(?=(?:i|we|my|our|the)\b)",
    re.I,
)
_GIVES = lazily(r"(?:send|show|give|play|lend|bring|mail|email|read|post|share)\b", re.I)
_POINTS = lazily(
    r"ask(?: you)? (?:which|what|whether|if|how) (?:one |ones |of them |kind |sort )?"
    r"(?:you|it|they|that|this)\b(?: [a-z]+){0,3}",
    re.I,
)
_SOMEBODY = lazily(
    r"(?<=\w )(?:(?:he|she|they|who|which|whose)\b|(?:you|it|that) (?:is|was|has|had|can|will|\w+s|\w+ed)\b)",
    re.I,
)


def wish_in(sentence: str) -> str | None:
    """Return what is wished for when ``sentence`` announces a wish, else ``None``."""
    plain = sentence.replace("’", "'")
    match = lexicon().patterns["wish"].match(plain)
    return plain[match.end() :].strip() if match else None


def split_wish(sentence: str) -> list[str]:
    """Cut "I went to look and I want to send her the curves" before the wish."""
    if two := _AND_THAT.search(sentence):
        # "Thank her for the clock, and that we use it": the second is told as well.
        rest = f"Tell {two.group('whom')} that {sentence[two.end('cut') :]}"
        return [*split_wish(sentence[: two.start("cut")]), rest]
    parts = _parted(_with_subject(sentence))
    if len(parts) == 1 or not parts[0].strip():
        return [sentence]
    head = parts[0]
    if lexicon().patterns["limit"].search(head):
        return [head]
    return [head, *(part[:1].upper() + part[1:] for part in parts[1:])]


def _parted(sentence: str) -> list[str]:
    """Split before each wish that stands outside quotation marks."""
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in _WISH_PART.finditer(sentence):
        if not any(a < match.start() < b for a, b in quotes):
            parts.append(sentence[start : match.start()])
            start = match.end()
    return [*parts, sentence[start:]]


def _with_subject(sentence: str) -> str:
    """Give "I restore looms and want to ask her" the second "I"; nobody else may have come between."""
    match = _OWN_WISH.search(sentence)
    if not match or _SOMEBODY.search(sentence[: match.start()]):
        return sentence
    own = re.match(r"(?:(?:so|and|but|now|then|also|ps),? )?(i|we)\b", sentence, re.I)
    elliptic = lexicon().is_past(sentence.split()[0].lower())
    if not own and not elliptic:
        return sentence
    subject = own.group(1).lower() if own else "I"
    subject = "we" if subject == "we" else "I"
    return f"{sentence[: match.start()]} and {subject} {sentence[match.start('wish') :]}"


def acts_of(wish: str, source: str, *, we: bool = False) -> list[Unit]:
    """Return the units that do what the wish announces; what nobody needs to hear gives none."""
    head, colon, tail = wish.partition(": ")
    parts = _AND.split(head)
    if colon:
        parts[-1] = f"{parts[-1]}: {tail}"
    if colon and tail.endswith("?") and not re.match(r"ask|know|tell|say|let", head, re.I):
        parts = [f"ask: {tail}"]
    if len(parts) == 2 and _GIVES.match(parts[0].strip(" ,")) and _POINTS.fullmatch(parts[1].strip(" ,?")):
        parts = [f"{parts[0].strip(' ,')} and {parts[1].strip(' ,?')}"]
        unit = doings.meaning(parts[0], source)
        return [_ours(unit) if we else unit] if unit else []
    units = [unit for part in parts if (unit := _act(part.strip(" ,"), source))]
    return [_ours(unit) if we else unit for unit in units]


def _ours(unit: Unit) -> Unit:
    mine, ours = (phrases("en")["wish"][key].split("{")[0] for key in ("plain", "plain_we"))
    return replace(unit, forms=tuple(form.replace(mine, ours) for form in unit.forms))


def _act(part: str, source: str) -> Unit | None:
    for pattern, build in _ACTS:
        if match := _compiled(pattern).match(part):
            return build(match, source)
    return None


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile one act's pattern when it is first tried: a note needs few of them."""
    return re.compile(pattern, re.IGNORECASE)


_ACTS = (
    (
        r"thank you(?: very much| so much| properly| kindly| now| today| again| at last| in person| myself"
        r"| once more| directly| too| also| as well| anyway| all the same)*(?P<why> (?:for|from) .+)?$",
        doings.thanks,
    ),
    (r"thank$", doings.bare_thanks),
    (
        r"say (?:a )?(?:quick |big |proper |huge )?(?P<word>ta|thanks|thank you|cheers)(?: very"
        r" much)?(?: to you)?(?: you)?(?P<why> for .+)?",
        doings.thanks,
    ),
    (
        r"(?:say|send) (?:a )?(?:quick )?(?:hello|hi|hey)(?: again)?(?: to you)?(?P<after> after .+|"
        r" from .+)?",
        doings.hello,
    ),
    (
        r"(?:say|send) (?:(?:a|my|our) )?(?:big |huge |deep )?(?:sorry|apolog(?:y"
        r"|ies))(?: to you)?(?P<why> .+)?$",
        doings.apology,
    ),
    (r"(?:apologi[sz]e|be sorry)(?: to you)?(?P<why> .+)?$", doings.apology),
    (
        r"(?:congratulate you|say (?:congrats|congratulations)(?: to you)?)(?P<why> (?:on|for) .+)?$",
        doings.congratulation,
    ),
    (
        r"(?:wish you|say) (?P<what>(?:(?:good|the best of|all the) )?luck\b.*|all the best\b.*)$",
        doings.good_wish,
    ),
    (r"wish you (?P<what>.+)$", doings.good_wish),
    (r"tell you (?P<word>ta|thanks|thank you|cheers)\b(?: very much)?(?P<why> for .+)?", doings.thanks),
    (r"(?:let you know|tell you)(?:,? that)? (?P<said>.+)$", doings.telling),
    (r"(?:mention|say)(?: that)? (?P<said>(?:i|we|my|our|you|your)\b.+)$", doings.telling),
    (
        r"(?:mention|say)(?: that)? (?P<said>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)? "
        r"(?:sent|told|suggested|recommended|asked|put|gave|pointed) .+)$",
        doings.sent,
    ),
    (r"(?P<word>congratulations|congrats|well done|happy \w+)(?: to you)?(?P<why> .+)?$", doings.cheer),
    (r"(?P<word>ta|thanks|thank you|cheers)(?P<why> for .+)?$", doings.thanks),
    (r"(?:sorry)(?: to you)?(?P<why> .+)?$", doings.apology),
    (r"say (?P<word>well done|happy \w+)(?: to you)?(?P<why> .+)?$", doings.cheer),
    (r"you to know(?: that| this| it| about it| so)?$", doings.nothing),
    (
        r"ask(?: you)?(?: for)? "
        r"(?=the (?:name|address|recipe|date|title|number|link|source|brand|make|model) of )"
        r"(?P<named>.+)$",
        asking.naming,
    ),
    (r"the (?:name|address|recipe|date|title|number|link|source|brand|make|model) of .+$", asking.naming),
    (
        r"know (?P<topic>(?:how|what|why|where|when|which|who)\b[^,]*?\b(?:do|did|are|were|can|could"
        r"|would|will|have) you\b.*?)\??$",
        asking.about,
    ),
    (r"you to know(?: that)? (?P<said>.+)$", doings.telling),
    (
        r"ask(?: you)?(?: just)?(?: one| a| this)?(?: small| quick| simple| single| short)?(?: thing"
        r"| question)?\s*: (?P<q>.+)$",
        asking.question,
    ),
    (r"(?:ask(?: you)?|see|find out|check|know) (?P<q>(?:if|whether)(?: or not)? you\b.+)$", asking.whether),
    (r"ask(?: you)? (?P<q>(?:if|whether) .+)$", asking.whether),
    (
        r"ask(?: you)? (?P<q>(?:is|are|was|were|do|does|did|can|could|would|will|has|have|should|may) .+)$",
        asking.straight,
    ),
    (
        r"(?:know|hear|learn|find out) (?P<q>(?:is|are|was|were|do|does|did|can|could|would|will|has|have)"
        r" (?:you|it|they|there|the|your|this|that)\b.+)$",
        asking.straight,
    ),
    (r"ask (?:you )?to (?P<act>[a-z]+ .+)$", asking.request),
    (r"request you to (?P<act>.+)$", asking.request),
    (r"ask(?: you)? (?P<topic>(?:about|for|how|what|why|where|when|which|who) .+?)\??$", asking.about),
    (
        r"(?:pick your brains?|get your (?:opinion|view|views|take|thoughts|advice)) (?P<topic>(?:on"
        r"|about) .+)$",
        asking.opinion,
    ),
    (r"(?:hear|know|learn|find out) (?P<q>(?:if|whether|how|what|why|where|when|which|who) .+)$", asking.how),
    (r"(?P<q>(?:if|whether|how|what|why|where|when|which|who) .+)$", asking.how),
    (r"(?:return|give back|bring back|post back|pay) your .+$", doings.meant),
    (r"(?:give|bring|send|post|pay) you back\b.*$", doings.meant),
    (r"invite you\b.*$", doings.meant),
    (r"offer (?:you )?(?P<thing>.+)$", doings.offering),
    (r"introduce you to .+$", doings.sending),
    (r"(?:send|give|show|lend|bring|mail|email|forward|share|pass)\b.*$", doings.sending),
    (r".+$", doings.wish),
)

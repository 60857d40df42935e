"""Turning what somebody wants to do in a note into the doing of it ("want to thank her": "Thank you")."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.wording import leans
from introwriter.composer.units import Unit

__all__ = ["acts_of", "split_wish", "wish_in"]

_VERBS = (
    "thank|say|tell|ask|send|offer|keep|stay|connect|let|show|follow|see|give|lend|share|invite|know|hear|get|find|"
    "learn|write|greet|swap|compare|visit|meet|be|introduce|talk|read|buy|join"
)
_AND = re.compile(
    rf"(?:,| and|, and| or)(?: then| also| maybe| perhaps| just)*(?: to)? (?=(?:{_VERBS})\b)", re.I
)
_WISH_PART = re.compile(
    r"(?:,? (?:and|but|so)|,) (?=(?:i|we)(?:'d|’d| would)?(?: just| only| also| really)*"
    r" (?:want(?:ed)?|like|love|hope) (?:to )?)",
    re.I,
)
_MODAL = re.compile(
    r"(?:if|whether) you(?P<verb>'d|’d| would| could| can| will| have| are| might| should)(?P<rest>\b.*)",
    re.I,
)
_PLAIN = re.compile(r"(?:if|whether) you (?P<verb>[a-z]+)(?P<rest>\b.*)", re.I)
_TAIL = re.compile(
    r", (?:(?:on|in|at) (?:your|the) \w+ )?(?:it|i|we|they|that|there|this|my|our|nobody)\b.*$", re.I
)
_GENERIC = re.compile(
    r"(?:connect|network|stay|keep (?:in |contact)|be in|know you|get to know|introduce (?:my|our)"
    r"|write to you|reach|"
    r"be on|add|have you|touch base|greet|link|follow you$|be (?:friends|contacts|connected)|tell"
    r" you (?:that|this|so)$|know$|you to know(?: (?:that|this|it|so))?$)",
    re.I,
)


def wish_in(sentence: str) -> str | None:
    """Return what is wished for when ``sentence`` announces a wish, else ``None``."""
    plain = sentence.replace("’", "'")
    match = lexicon().patterns["wish"].match(plain)
    return plain[match.end() :].strip() if match else None


def split_wish(sentence: str) -> list[str]:
    """Cut "I went to look and I want to send her the curves" before the wish."""
    parts = _WISH_PART.split(sentence)
    if len(parts) == 1 or not parts[0].strip():
        return [sentence]
    head = parts[0]
    if lexicon().patterns["limit"].search(head):
        return [head]
    return [head, *(part[:1].upper() + part[1:] for part in parts[1:])]


def acts_of(wish: str, source: str, *, we: bool = False) -> list[Unit]:
    """Return the units that do what the wish announces; what nobody needs to hear gives none."""
    head, colon, tail = wish.partition(": ")
    parts = _AND.split(head)
    if colon:
        parts[-1] = f"{parts[-1]}: {tail}"
    units = [unit for part in parts if (unit := _act(part.strip(" ,"), source))]
    return [_ours(unit) if we else unit for unit in units]


def _ours(unit: Unit) -> Unit:
    mine, ours = (phrases("en")["wish"][key].split("{")[0] for key in ("plain", "plain_we"))
    return replace(unit, forms=tuple(form.replace(mine, ours) for form in unit.forms))


def _act(part: str, source: str) -> Unit | None:
    for pattern, build in _ACTS:
        match = re.match(pattern, part, re.I)
        if match:
            return build(match, source)
    return None


def _unit(kind: str, text: str, weight: float, source: str) -> Unit | None:
    text = text.strip(" ,;")
    if not text:
        return None
    text = text[:1].upper() + text[1:]
    return Unit(kind=kind, forms=(text,), weight=weight, source=source, needs=leans(text))  # type: ignore[arg-type]


def _thanks(match: re.Match[str], source: str) -> Unit | None:
    reason = (match.group("why") or "").strip()
    word = {"ta": "Ta", "cheers": "Cheers", "thanks": "Thanks"}.get(
        (match.groupdict().get("word") or "").lower(), "Thank you"
    )
    return _unit("thanks", f"{word} {reason}".strip(), 4 if reason else 2, source)


def _hello(match: re.Match[str], source: str) -> Unit | None:
    after = (match.group("after") or "").strip()
    return _unit("hello", f"Hello {after}" if after else "", 2.5, source)


def _telling(match: re.Match[str], source: str) -> Unit | None:
    said = match.group("said").strip()
    if len(said.split()) < (3 if said.startswith("you ") else 4) or re.match(
        r"(?:about|how|that$|this$|what)\b", said, re.I
    ):
        return None
    return _unit("deed", said, 5, source)


def _question(match: re.Match[str], source: str) -> Unit | None:
    asked = match.group("q").strip()
    return _unit("question" if asked.endswith("?") else "ask", asked, 4.5, source)


def _straight(match: re.Match[str], source: str) -> Unit | None:
    return _unit("question", f"{match.group('q').strip().rstrip('?')}?", 4.5, source)


def _about(match: re.Match[str], source: str) -> Unit | None:
    topic = match.group("topic").strip()
    if re.match(
        r"(?:how|what|why|where|when|which|who)\b[^,]*?\b(?:do|did|are|were|can|could|would|will|have) you\b",
        topic,
        re.I,
    ):
        return _unit("question", f"{topic}?", 4.5, source)
    return _unit("question", f"May I ask you {topic}?", 4.5, source)


def _naming(match: re.Match[str], source: str) -> Unit | None:
    return _unit(
        "question", phrases("en")["wish"]["please"].format(act=match.group().rstrip("?")), 4.0, source
    )


def _whether(match: re.Match[str], source: str) -> Unit | None:
    asked = _TAIL.sub("", match.group("q").strip().rstrip("?"))
    modal = _MODAL.match(asked)
    if modal:
        rest = modal.group("rest").split()
        if modal.group("verb").strip() == "have" and not (
            rest and (rest[0] in lexicon()["participles"] or rest[0].endswith("ed"))
        ):
            return _unit("question", f"Do you have{modal.group('rest')}?", 4.5, source)
        verb = {"'d": "would", "’d": "would"}.get(modal.group("verb"), modal.group("verb").strip())
        return _unit("question", f"{verb} you{modal.group('rest')}?", 4.5, source)
    plain = _PLAIN.match(asked)
    lex = lexicon()
    if plain and plain.group("verb").lower() in lex["verbs"]:
        return _unit("question", f"Do you {plain.group('verb')}{plain.group('rest')}?", 4.5, source)
    return _unit("question", f"May I ask {asked}?", 4.0, source)


def _sending(match: re.Match[str], source: str) -> Unit | None:
    text = match.group().strip()
    verb = match.group("verb").lower()
    if verb == "offer":
        return None
    way = phrases("en")["offer"]["verb_if" if " if " in text else "verb"]
    return _unit("offer", (way if isinstance(way, str) else way[0]).format(act=text), 3.5, source)


def _wish(match: re.Match[str], source: str) -> Unit | None:
    text = re.sub(r"^for (?=you to )", "", match.group().strip())
    if _GENERIC.match(text) or len(text.split()) < 3:
        return None
    plain = phrases("en")["wish"]["plain"]
    if re.match(r"you to \w", text, re.I):
        return _unit("ask", plain.format(act=text).replace(" to you to ", " you to ", 1), 3.2, source)
    vague = re.match(
        r"(?:see|follow|read|hear)\b(?: more)?.{0,6}\b(?:your (?:posts?|work|news|updates)|what you)",
        text,
        re.I,
    )
    asks = (
        re.match(
            r"(?:visit|meet|have|buy|talk|call|interview|speak|come|join|invite|hire|commission|book"
            r"|order|borrow|rent|compare|swap"
            r"|exchange|discuss)\b",
            text,
            re.I,
        )
        or " if " in text
    )
    if re.match(r"(?:get|bring|hand|pass) .* to you\b", text, re.I):
        return _unit("offer", plain.format(act=text), 3.5, source)
    kind = "ask" if asks and not vague else "wish"
    return _unit(kind, plain.format(act=text), 1.2 if vague else 3.2 if asks else 1.8, source)


_ACTS = (
    (r"thank you(?: very much| so much| properly)?(?P<why> for .+)?$", _thanks),
    (
        r"say (?:a )?(?:quick |big |proper |huge )?(?P<word>ta|thanks|thank you|cheers)(?: very"
        r" much)?(?: to you)?(?: you)?(?P<why> for .+)?",
        _thanks,
    ),
    (
        r"(?:say|send) (?:a )?(?:quick )?(?:hello|hi|hey)(?: again)?(?: to you)?(?P<after> after .+|"
        r" from .+)?",
        _hello,
    ),
    (r"(?:let you know|tell you)(?:,? that)? (?P<said>.+)$", _telling),
    (r"(?:mention|say)(?: that)? (?P<said>(?:i|we|my|our|you|your)\b.+)$", _telling),
    (r"the (?:name|address|recipe|date|title|number|link|source|brand|make|model) of .+$", _naming),
    (
        r"know (?P<topic>(?:how|what|why|where|when|which|who)\b[^,]*?\b(?:do|did|are|were|can|could"
        r"|would|will|have) you\b.*?)\??$",
        _about,
    ),
    (r"you to know(?: that)? (?P<said>.+)$", _telling),
    (
        r"ask(?: you)?(?: just)?(?: one| a| this)?(?: small| quick| simple| single| short)?(?: thing"
        r"| question)?\s*: (?P<q>.+)$",
        _question,
    ),
    (r"ask(?: you)? (?P<q>(?:if|whether) .+)$", _whether),
    (
        r"ask(?: you)? (?P<q>(?:is|are|was|were|do|does|did|can|could|would|will|has|have|should|may) .+)$",
        _straight,
    ),
    (r"ask(?: you)? (?P<topic>(?:about|for|how|what|why|where|when|which|who) .+?)\??$", _about),
    (r"(?P<verb>send|give|show|lend|bring|mail|email|forward|share|pass|offer)\b.*$", _sending),
    (r".+$", _wish),
)

"""The first line of `met`, which is often only a place, as a sentence."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.patterns import lazily

__all__ = ["HELD", "PLACE", "scene_text"]

_ABOUT = lazily(
    r"^(?P<place>.+?), (?:talk(?:ed|ing)? |spoke |chatt(?:ed|ing) |we (?:talked"
    r"|spoke) )?about (?P<topic>[^,;:]+)$",
    re.I,
)
_BROKEN = lazily(r"(?:stuck|broken|delayed|cancelled|canceled|packed|flooded) [a-z]+(?:,|$)", re.I)
HELD = lazily(
    r"(?:stuck|stranded|trapped|squeezed|snowed in|locked)\b"
    r"(?= (?:in|on|at|between|behind|under|with|inside|together)\b)",
    re.I,
)
PLACE = lazily(
    r"(?:aboard|across|backstage at|beneath|beside|inside|in|at|on|during|outside|behind"
    r"|over|next to|by|near|under|after|before) ",
    re.I,
)
_RELATION = lazily(
    r"(?:(?:old|former|ex|once|long[- ]time) ?-?)?(?:colleagues|neighbou?rs|classmates"
    r"|team-?mates|room-?mates|flat-?mates|lab-?mates"
    r"|students|apprentices|trainees|interns|co-?workers|workmates|course-?mates"
    r"|room ?mates|school friends)\b.*",
    re.I,
)
_SAME = lazily(r"same (?P<what>[a-z-]+(?: [a-z-]+)?)\b", re.I)
_TO_ME = lazily(r"[a-z]+(?:ed|t|d|w|e)? me\b", re.I)
_EVENT = lazily(
    r"(?:[A-Z]\w*(?:[Cc]on|[Cc]onf|[Ff]est|[Dd]ays?|[Cc]amp|[Ss]ummit|[Ee]xpo|DEM)|FOSDEM|Dreamforce)\b"
)


def scene_text(bare: str) -> str:
    """Return "We met …", "You sat beside me" or "We were …" for a scene, an empty text where unclear."""
    met = str(phrases("en")["scene"]["met"][0])
    lex, first = lexicon(), bare.split()[0].lower() if bare.split() else ""
    about = _ABOUT.match(bare)
    if about and not re.search(r"\b(?:i|you)\b", about.group("place"), re.I):
        place = re.sub(r"^(?:we )?(?:met|talked|spoke) ", "", about.group("place"), flags=re.I)
        if PLACE.match(place):
            return str(
                phrases("en")["scene"]["talked"].format(place=_lower(place), topic=about.group("topic"))
            )
    if _BROKEN.match(bare):
        where = bare.split(",")[0]
        return met.format(
            place=f"{'on' if where.split()[-1].lower() in lex['met_on'] else 'in'} the {_lower(where)}"
        )
    if HELD.match(bare):
        return f"We were {_lower(bare)}"
    if PLACE.match(bare) and not re.search(r"\b(?:i|we|you)\b", bare, re.I):
        return met.format(place=_lower(bare))
    return _with_verb(bare, first) or _named_place(bare, first, met)


def _with_verb(bare: str, first: str) -> str:
    """Give "sat beside me" and "same table" their subject and verb."""
    lex = lexicon()
    if re.match(r"met\b", bare, re.I):
        return re.sub(r"^met(?: you)?\b", "We met", bare, flags=re.I)
    if re.match(r"(?:talked|spoke|chatted) ", bare, re.I):
        return f"We {_lower(bare)}"
    if lex.is_past(first) and (both := re.match(r"(\w+) both (.+)", bare)):
        return f"We both {both.group(1).lower()} {both.group(2)}"
    if lex.is_past(first) and "together" in bare and first != "lost":
        return f"We {_lower(bare)}"
    if lex.is_past(first) and _TO_ME.match(bare) and "you" not in bare.split():
        return f"You {_lower(bare)}"
    if lex.is_past(first) and re.search(r"\byou\b", bare):
        return f"I {_lower(bare)}"
    if _RELATION.fullmatch(bare):
        return f"We were {_lower(bare)}"
    if same := _SAME.match(bare):
        words = same.group("what").split()
        way = "on" if words[0] in lex["met_on"] else "in" if set(words) & lex["met_in"] else "at"
        return f"We were {way} the {_lower(bare)}"
    return ""


def _named_place(bare: str, first: str, met: str) -> str:
    """Take what names no deed and no person for the place: "We met at the market"."""
    lex = lexicon()
    if (
        not re.search(r"\b(?:i|we|you)\b", bare, re.I)
        and (1 < len(bare.split()) < 12 or _EVENT.match(bare))
        and not re.match(
            r"(?:ex-?|old |former )?(?:colleague|boss|neighbou?r|friend|client|customer|student)\b",
            bare,
            re.I,
        )
        and not lex.is_verb(first)
        and not any(lex.is_past(w) for w in bare.lower().split())
    ):
        head = re.split(r",| at | in | of | to | from | for | about | with ", bare)[0].split()[-1].lower()
        way = "on" if head in lex["met_on"] else "in" if head in lex["met_in"] else "at"
        where = re.split(r", (?!(?:in|at|on|by|near|under|over|with|where|when)\b)", bare)[0]
        return met.format(place=f"{way} {_with_article(where)}")
    return ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _with_article(name: str) -> str:
    head = re.split(r",| at | in | of ", name)[0].split()
    if head and head[0].lower() in ("the", "a", "an", "my", "our", "your"):
        return _lower(name) if head[0] in ("The", "A", "An", "My", "Our", "Your") else name
    if re.match(
        r"(?:University|College|School|Institute|Museum|Academy|Faculty|City) of\b|Royal |National ", name
    ):
        return f"the {name}"
    if len(head) == 1 and head[0].lower() in lexicon()["met_in"] | lexicon()["met_on"]:
        return f"the {_lower(name)}"
    if head and not head[-1][:1].islower():
        return name
    return f"the {name}"

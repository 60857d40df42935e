"""Statements that the input does not carry: the six truth rules over the claims that grounding found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.facts import About
from introwriter.lint.rule import Check, Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Claim, Severity

__all__ = ["RULES"]

_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|"
    r"thousand|million|decades?|zwei|drei|vier|fünf|zehn|elf|zwölf|hundert|tausend|dos|tres|cuatro|diez|cien|mil|"
    r"deux|trois|quatre|dix|cent|mille|dois|duas|três|dez|due|tre|dieci|cento|twee|drie|vijf|tien|honderd)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:first|best|largest|biggest|greatest|leading|youngest|oldest|fastest|number one|award|prize|"
    r"erste[rsn]?|einzige[rsn]?|beste[rsn]?|größte[rsn]?|primer[oa]?|únic[oa]|mejor|mayor|premier|première|seule?|"
    r"meilleure?|primeir[oa]|melhor|maior|prim[oa]|migliore|eerste|enige|beste|grootste)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]*)”")
_FACT = re.compile(r"\b(?:target|sender|context)(?:\.\w+)+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[^\W_]+")
_SHORT, _LONG = 2, 110
"""Letters of a word that says little, and of the longest quotation in a hint."""
_STALE = re.compile(r"\b(?:past job|former|no longer|ended|over since)\b", re.I)
_COUNTED = re.compile(r"\b(?:number|figure|amount)\b", re.I)
_TIME = re.compile(
    r"\b(?:year|years|date|month|time|reaches back|overlap|period|decade|in common|lasted|another meeting)\b",
    re.I,
)


def _kind(claim: Claim) -> str:
    """Return which rule an unsupported claim falls under; the reason that grounding gives decides first."""
    reason = _QUOTED.sub("", claim.why)
    missing = " ".join(_QUOTED.findall(claim.why)) if claim.why else claim.text
    if _STALE.search(reason):
        return "stale"
    if _TIME.search(reason):
        return "time"
    if _COUNTED.search(reason) or _NUMBER.search(missing) or _SUPERLATIVE.search(missing):
        return "number"
    return claim.about


def _truth(kind: str, said: str) -> Check:
    def check(scene: Scene) -> Iterator[Hit]:
        for claim in scene.claims:
            if claim.status != "unsupported" or _kind(claim) != kind:
                continue
            words = " ".join(claim.text.split())
            reason = f": {claim.why.rstrip('.')}" if claim.why else ""
            yield Hit(
                message=f"“{words}” {said}{reason}.",
                hint=_hint(scene, claim),
                span=claim.span,
                severity=_severity(scene, claim),
            )

    return check


def _severity(scene: Scene, claim: Claim) -> Severity:
    """A machine must prove; a person is warned, and only told where the doubt is slight."""
    if scene.strict or claim.contradicted:
        return "error"
    return "hint" if claim.slight else "warning"


def _hint(scene: Scene, claim: Claim) -> str:
    """How to mend it: with the words of the nearest line of the input, where there is one."""
    if near := _nearest(scene, claim):
        return f"Take it out, or say what {near[0]} says: “{near[1]}”."
    if claim.about == "target":
        return "Take it out, or say only what a line of their profile says."
    if claim.about == "sender":
        return "Take it out, or add it to your own profile or context if it is so."
    return "Take it out, or say in the context (met, mutual, read) what there was between you."


def _nearest(scene: Scene, claim: Claim) -> tuple[str, str] | None:
    """The line that grounding named last in its reason, and its sentence that shares most with the claim."""
    named = [
        fact for id_ in _FACT.findall(_QUOTED.sub("", claim.why)) if (fact := scene.brief.by_id.get(id_))
    ]
    if not named:
        return None
    said = {word.casefold() for word in _WORD.findall(claim.text) if len(word) > _SHORT}
    fact = named[0] if claim.contradicted else named[-1]
    parts = [part.strip(" .;") for part in _SENTENCE.split(fact.text)]

    def shared(part: str) -> int:
        return len(said & {word.casefold() for word in _WORD.findall(part)})

    best = max((part for part in parts if part), key=shared, default="")
    if not best or not shared(best):
        return None
    short = best if len(best) <= _LONG else best[:_LONG].rsplit(" ", 1)[0] + " …"
    return fact.id, " ".join(short.split())


def _claim(
    text: str, part: str, about: About, *, why: str = "", contradicted: bool = False
) -> tuple[Claim, ...]:
    at = text.index(part)
    return (
        Claim(
            span=(at, at + len(part)),
            text=part,
            about=about,
            status="unsupported",
            why=why,
            contradicted=contradicted,
        ),
    )


def _bad(text: str, part: str, about: About, *, why: str = "", contradicted: bool = False) -> Example:
    return Example(text=text, claims=_claim(text, part, about, why=why, contradicted=contradicted))


def _against(text: str, part: str, about: About, *, why: str) -> Example:
    return _bad(text, part, about, why=why, contradicted=True)


_SUPPORTED = "Ines, you inspect bridges."
_GOOD = (
    Example(
        text=_SUPPORTED,
        claims=(
            Claim(
                span=(6, 25),
                text="you inspect bridges",
                about="target",
                status="supported",
                facts=("target.positions.0",),
            ),
        ),
    ),
    Example(
        text="Ines, I hope the rain stops.",
        claims=(Claim(span=(6, 27), text="I hope the rain stops", about="sender", status="neutral"),),
    ),
    Example(text="Ines, is it wet there?"),
)


def _rule(code: str, name: str, summary: str, why: str, check: Check, *bad: Example) -> Rule:
    return Rule(
        code=code, name=name, summary=summary, why=why, severity="error", for_people="warning",
        bad=bad, good=_GOOD, check=check,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    _rule(
        "IW301", "unsupported-about-them", "A statement about them that no line of their profile carries.",
        "They know what they did. One invented talk, and nothing else in the note is believed.",
        _truth("target", "is nowhere in their profile"),
        _bad("Ines, your team in Faro swears by it.", "your team in Faro", "target"),
        _bad("Ines, you taught at Lund.", "you taught at Lund", "target", why="no such school"),
        _bad("Ines, your book is here.", "your book", "target"),
    ),
    _rule(
        "IW302", "unsupported-about-you", "A statement about you that neither your profile nor your "
            "context carries.",
        "“I loved your talk” is a lie if you did not hear it, and you are the one who is asked about it.",
        _truth("sender", "is nothing that you told"),
        _bad("Ines, I loved your talk.", "I loved your talk", "sender"),
        _bad("Ines, I have run ferries in Chile.", "I have run ferries in Chile", "sender"),
        _bad("Ines, I use your gauge.", "I use your gauge", "sender", why="nothing says that you use it"),
    ),
    _rule(
        "IW303", "unsupported-about-both", "A meeting, a friend or a past together that nobody told of.",
        "A shared past is remembered by two.",
        _truth("both", "is nothing that both sides show"),
        _bad("Ines, we met in Oslo.", "we met in Oslo", "both"),
        _bad("Ines, our friend Per sends his best.", "our friend Per", "both"),
        _bad("Ines, we both ring bells.", "we both ring bells", "both"),
    ),
    _rule(
        "IW304", "invented-number", "A number, a first or a prize that the input does not hold.",
        "Numbers are checked first. “600 CTOs” that nobody counted cost a tool its name.",
        _truth("number", "holds a figure or a first that nobody gave"),
        _bad("Ines, your 600 bridges impress.", "your 600 bridges", "target"),
        _bad("Ines, you were the first to ring them.", "you were the first to ring them", "target"),
        _bad("Ines, I built nine ramps.", "I built nine ramps", "sender", why="no fact says “nine”"),
    ),
    _rule(
        "IW305", "stale-job", "A job that is over, told as if it went on.",
        "Congratulating somebody on an old job shows that nobody looked.",
        _truth("stale", "is over"),
        _against("Ines, you lead Vigo.", "you lead Vigo", "target", why="that job ended in 2017"),
        _bad("Ines, as head of Vigo you know.", "as head of Vigo", "target", why="a former position"),
        _against("Ines, I run Molde.", "I run Molde", "sender", why="you no longer work there"),
    ),
    _rule(
        "IW306", "wrong-time", "A right thing at a wrong time, or “together” without a year in common.",
        "The same school in other decades is a shared school, never a shared time.",
        _truth("time", "has the time wrong"),
        _against("Ines, in 2009 you began.", "in 2009 you began", "target", why="the year is 2018"),
        _against("Ines, we studied together.", "we studied together", "both", why="no overlap"),
        _against("Ines, since May you inspect.", "since May", "target", why="the date is 2018"),
    ),
)  # fmt: skip

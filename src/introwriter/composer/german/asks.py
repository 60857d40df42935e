"""Wants that are carried out: "ich möchte sie bitten, mir X zu schicken" is "Könnten Sie mir X schicken?"."""

from __future__ import annotations

import re

from introwriter.composer.german.order import as_question
from introwriter.composer.german.remarks import without_remark
from introwriter.composer.german.tokens import is_verb, tokens_of
from introwriter.composer.german.verbs import is_first, is_participle, verbs
from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["requested", "wants_apart"]

_WILL = (
    r"(?:(?:und |aber |also |jetzt |daher |deshalb |nun |außerdem |dafür |gleichzeitig |eigentlich )*)"
    r"(?:(?:ich|wir) )?(?:will|wollen|wollte|wollten|wollt|möchten?|möcht|würden?|würd"
    r"|täte?n?|tät|hätten?|mag|muss)"
    r"(?: (?:ich|wir))?"
)
_WISH = re.compile(rf"{_WILL}\b", re.IGNORECASE)
_BARE = re.compile(r"(?:(?:ihn|sie|ihr|ihm|mal|nur|noch|und) )*(?:fragen|bitten|nachfragen)\b", re.IGNORECASE)
_INF = r"[a-zäöüß]{2,}(?:en|ern|eln)"
_SOFT = r"(?:(?:nur|einfach|gerne?|bloß|kurz|mal|noch|eigentlich|auch|doch|nochmal|jetzt|so|ganz|herzlich) )*"
_YOU = r"(?:(?:Ihnen|[Dd]ir|Sie|[Dd]ich|(?:bei|von|mit) (?:Ihnen|dir)) )?"
_LEAD = rf"(?:(?:{_WILL}) )?{_SOFT}{_YOU}{_SOFT}"
_BEG = re.compile(rf"{_LEAD}(?:darum )?bitten,? (?P<x>.+)", re.IGNORECASE)
_BEG_FOR = re.compile(rf"{_LEAD}um (?P<x>[^,]+?) (?:bitten|fragen)(?P<tail>,? .+)?", re.IGNORECASE)
_ABOUT = re.compile(rf"{_LEAD}nach (?P<x>[^,]+?) fragen(?P<tail>, .+)?", re.IGNORECASE)
_OFFER = re.compile(
    rf"{_LEAD}(?:auch )?anbieten,? (?P<x>[^?]*\bzu\b.+|[^?]*zu[a-zäöü]+en\b.*)", re.IGNORECASE
)
_PROPOSE = re.compile(rf"{_LEAD}vorschlagen,? (?P<x>.*\bzu\b.+|.*zu[a-zäöü]+en\b.*)", re.IGNORECASE)
_ADVICE = re.compile(
    r"(?:(?:eine?n?|Ihren?|Ihre|deinen?|deine) )?(?:\w+ )?(?:Rat|Tipp|Hinweis|Einschätzung|Meinung|Auskunft)"
)
_WONDER = re.compile(
    r"(?:(?:ich|wir) (?:frage|fragen|frag) (?:mich|uns)(?: \w+){0,2}|(?:ich|wir) wüssten? (?:\w+ ){0,2}gerne?"
    r"|(?:mich|uns) (?:beschäftigt|treibt um|wundert|reizt|interessiert)(?: \w+){0,2}"
    r"|mir ist (?:\w+ )?nicht klar"
    r"|(?:ich|wir) (?:weiß|wissen|verstehe|verstehen) (?:\w+ )?nicht),? (?P<x>(?:ob|wie|was"
    r"|warum|wieso|wo\w*|wann|wer|welche\w*) .+)",
    re.IGNORECASE,
)
_HOPE = re.compile(
    r"(?:ich|wir) hoffen?,? (?:dass )?(?P<who>Sie|[Dd]u) (?P<v>können|kannst|haben|hast"
    r"|wissen|weißt|weisst) (?P<x>.+)",
    re.IGNORECASE,
)
_SHOULD = re.compile(r"(?P<who>Sie sollen|[Dd]u sollst) (?P<x>(?:\S+ )*?(?:ruhig|gerne?|einfach|auch) .+)")
_TELL_ME = re.compile(
    r"(?P<who>Sie sollen|[Dd]u sollst) (?P<x>(?:mir|uns) (?:\w+ )?(?:sagen|zeigen|schreiben"
    r"|schicken|verraten|erklären)\b.*)"
)
_LIKE = re.compile(
    rf"(?:(?:und |aber |also |jetzt |nun |irgendwann )*)(?P<will>(?:ich|wir)? ?(?:will|wollen"
    rf"|wollte|wollten|wollt|möchten?|möcht|würden?|würd)"
    rf"(?: (?:ich|wir))?) (?P<x>[^,]*?)(?P<v>{_INF})(?P<tail>,? (?:wenn|falls|sobald|um|wie"
    rf"|was|bevor|ohne|und) .+)?",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:eigentlich|ursprünglich|zuerst|fast|schon immer)\b")
_READER = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?|[Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(?:e[nmrs]?)?)\b")
_ZU = re.compile(
    rf"\bzu (?!(?:allen|den|meinen|unseren|ihren|seinen|diesen|beiden|vielen|Ihren"
    rf"|deinen)\b)({_INF}|tun|sein)\b"
)


def wants_apart(sentence: str) -> list[str]:
    """Cut a want from the next one ("… danken und sie fragen, ob …"), and from a remark after it."""
    wish = _WISH.match(sentence) or _BARE.match(sentence)
    if not wish:
        return [sentence]
    head, *remark = without_remark(sentence)
    will = "wir möchten" if re.search(r"\bwir\b", wish.group(), re.I) else "ich möchte"
    parts, rest = [], head
    while cut := _next_want(rest):
        one, two = rest[: cut[0]].rstrip(" ,"), rest[cut[1] :]
        parts.append(one)
        rest = f"{_carried(one, two) or will} {two}"
    return [*parts, rest, *remark]


def _carried(one: str, two: str) -> str:
    """Return what the next want shares with the one before it: "bitten", or whom it is given to."""
    two = re.split(r"[,?!]", two, maxsplit=1)[0].rstrip()
    begged = re.match(r".*?\b(?:bitten|anbieten),? ", one)
    if begged and re.search(rf"\bzu {_INF}$", two):
        return begged.group().strip()
    given = re.match(rf"{_WILL} (?:\w+ )??(?:ihr|ihm) (?!(?-i:[A-ZÄÖÜ]))", one, re.IGNORECASE)
    last = two.rstrip(" .!").split()[-1]
    to_whom = re.search(r"\b(?:ihr|ihm|sie|ihn)\b", two)
    return given.group().strip() if given and not to_whom and last in verbs()["giving"] else ""


def _next_want(sentence: str) -> tuple[int, int] | None:
    """Return where the "und" before another want of the same wish starts and ends."""
    quotes = quoted_spans(sentence)
    for match in re.finditer(r",? (?:und|sowie|und auch|und dann|und außerdem) (?=\S)", sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if any(a < match.start() < b for a, b in quotes) or not re.search(rf"\b{_INF}\b", before):
            continue
        first = re.split(r",| (?=(?:ob|wie|was|dass|wann|warum|wo)\b)", after, maxsplit=1)[0]
        words = first.split()
        last = words[-1] if words else ""
        if (
            not re.fullmatch(_INF, last)
            or (re.match(r"(?:\w{2,}?)?ge\w{4,}", last) and last not in verbs()["utter"])
            or last in verbs()["not_verbs"]
        ):
            continue
        own = re.match(
            r"(?:ihr|ihm|sie|ihn|mich|mir|uns|Frau|Herrn?|[Dd]ie|den|dem|bei|mit|von|für|um|nach|noch"
            r"|mal|kurz|auch|gleich|ein\w*|mein\w*|unser\w*|[A-ZÄÖÜ]\w+)\b",
            first,
        )
        if not (own and len(words) > 1) and last not in verbs()["utter"]:
            continue
        if any(
            is_verb(t) and t.text != last and not is_participle(t.text) and not is_first(t.text)
            for t in tokens_of(first)
        ):
            continue
        late = "," in before and not re.search(rf"\b{_INF}$", before.rstrip(" ,"))
        whom = re.match(r"(?:ihr|ihm|sie|ihn|mich|Frau|Herrn?|fragen)\b", first)
        if late and sentence[match.start()] != "," and not whom:
            continue
        return match.start(), match.end()
    return None


def requested(turned: str, *, formal: bool) -> str | None:
    """Return the request, question or offer that a turned want stands for; ``None`` for another sentence."""
    text = turned.rstrip(" .!")
    you = ("Sie", "Ihnen") if formal else ("dich", "dir")
    if match := _BEG.fullmatch(text):
        return _begged(match.group("x"), formal=formal)
    if match := _BEG_FOR.fullmatch(text):
        tail = (match.group("tail") or "").lstrip(", ")
        if tail and _ADVICE.fullmatch(match.group("x")):
            return as_question(tail)
        return f"Darf ich {you[0]} um {match.group('x')} bitten{match.group('tail') or ''}?"
    if match := _ABOUT.fullmatch(text):
        return f"Darf ich {you[0]} nach {match.group('x')} fragen{match.group('tail') or ''}?"
    if match := _OFFER.fullmatch(text):
        return f"Wenn {'Sie mögen' if formal else 'du magst'}, kann ich {without_zu(match.group('x'))}"
    if match := _PROPOSE.fullmatch(text):
        return f"Mein Vorschlag: {without_zu(match.group('x'))}"
    if match := _WONDER.fullmatch(text):
        clear = "wüsste" in text or _READER.search(match.group("x"))
        return as_question(match.group("x")) if clear else None
    if match := _HOPE.fullmatch(text):
        verb = match.group("v")
        return f"{verb[:1].upper()}{verb[1:]} {match.group('who')} {match.group('x')}?"
    return _should(text, formal=formal) or _liked(text, formal=formal)


def _should(text: str, *, formal: bool) -> str | None:
    if match := _SHOULD.fullmatch(text):
        return f"{'Sie können' if formal else 'Du kannst'} {match.group('x')}"
    if match := _TELL_ME.fullmatch(text):
        return f"{'Können Sie' if formal else 'Kannst du'} {match.group('x')}?"
    return None


def _liked(text: str, *, formal: bool) -> str | None:
    """Return "Darf ich mir bei Ihnen die Presse ansehen?" for a wish to do so."""
    match = _LIKE.fullmatch(text)
    meant = match and not (re.search("wollt", match.group("will")) and _ONCE.search(match.group("x")))
    if not match or not meant or not _READER.search(match.group("x")) or match.group("v") in verbs()["utter"]:
        return None
    we = bool(re.search(r"\b(?:wir|wollen|wollten|möchten|würden)\b", match.group("will"), re.I))
    done = re.sub(r"\b(?:gerne?|auch mal|mal|nur|einfach|eigentlich) ", "", match.group("x"))
    tail = match.group("tail") or ""
    if match.group("v") in verbs()["meeting"]:
        return f"{'Wir würden' if we else 'Ich würde'} {_with_gladly(done)}{match.group('v')}{tail}"
    if is_participle(match.group("v")) and not match.group("v").startswith(
        ("be", "er", "ver", "ent", "über", "unter")
    ):
        return None
    return f"{'Dürfen wir' if we else 'Darf ich'} {done}{match.group('v')}{tail}?"


def _with_gladly(middle: str) -> str:
    small = re.match(r"(?:(?:Sie|Ihnen|dich|dir|euch|uns|mir|mich) )*", middle)
    at = small.end() if small else 0
    return f"{middle[:at]}gern {middle[at:]}"


def _begged(wanted: str, *, formal: bool) -> str | None:
    if match := re.fullmatch(r"dass (?P<x>(?:Sie|du) .+)", wanted):
        told = match.group("x")
        able = formal and re.fullmatch(rf"Sie [^,]*\b{_INF}(?:, (?:wenn|falls|sobald) .+)?", told)
        return f"Könnten {told}?" if able else as_question(f"ob {told}")
    bare = without_zu(wanted)
    if bare == wanted:
        return None
    if not formal:
        bare = re.sub(r"\bsich (?=(?:\w+ )?(?:die|den|das|mein\w*|unser\w*|ein\w*)\b)", "dir ", bare)
        bare = re.sub(r"\bsich\b", "dich", bare)
    return f"{'Könnten Sie' if formal else 'Könntest du'} {bare}?"


def without_zu(clause: str) -> str:
    """Return the plain infinitives of a clause with "zu": "mir X zu schicken", "es sich anzusehen"."""
    made = _ZU.sub(r"\1", clause)
    parts = "|".join(sorted(verbs()["separable"], key=len, reverse=True))
    return re.sub(rf"\b({parts})zu({_INF})\b", r"\1\2", made)

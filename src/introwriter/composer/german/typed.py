"""What people type around a sentence: orders to the tool, a lead-in, a subject left out."""

from __future__ import annotations

import re

from introwriter.composer.tongues.cast import Cast

__all__ = ["spoken_out", "with_subject", "without_lead_in"]

_ORDERS = (
    (re.compile(r"(?:bitte )?frag(?:e|en sie|t)? (?P<x>(?:sie|ihn|frau \w+|herrn? \w+),? (?:bitte |doch "
                r"|mal )*(?:ob|wie|was|wo\w*|wann|warum|welche\w*|wer|wieso"
                r"|nach)\b.+)", re.I), "ich will {a} fragen, {b}"),
    (re.compile(r"(?:bitte )?(?:dank|danke|danken sie) (?P<x>ihr"
                r"|ihm) (?P<y>für .+)", re.I), "ich will {x} {y} danken"),
    (re.compile(r"(?:bitte )?bedank(?:e|en sie)? (?:dich|sich) bei (?P<x>ihr"
                r"|ihm) (?P<y>für .+)", re.I), "ich will {x} {y} danken"),
    (re.compile(r"(?:bitte )?gratulier(?:e|en sie)? (?P<x>ihr"
                r"|ihm) (?P<y>zu[mr]? .+)", re.I), "ich will {x} {y} gratulieren"),
    (re.compile(r"(?:bitte )?(?:lad|lade|laden sie) (?P<x>sie"
                r"|ihn) (?P<y>.+) ein", re.I), "ich will {x} {y} einladen"),
    (re.compile(r"(?:bitte )?bitte(?:n sie)? (?P<x>sie|ihn),? (?P<y>mir .+"
                r"|uns .+)", re.I), "ich will {x} bitten, {y}"),
)  # fmt: skip
_LED = re.compile(
    r"^(?:Gleichzeitig|Außerdem|Daher|Deshalb|Deswegen|Nun|Jetzt|Hiermit|Zudem|Auch|Darum|Zugleich) "
    r"(möchten?|will|wollen|würden?|wollten?) (ich|wir) "
)
_TOLD_TO = re.compile(
    r"(?:bitte )?(?:sag|sagen sie|sagt|schreib|schreiben sie|erzähl|richte"
    r"|richten sie) (?:ihr|ihm|frau \w+|herrn? \w+)"
    r"(?: bitte| doch| ruhig| aus)*,? (?P<that>dass )?(?P<x>(?:ich|wir|mein\w*|unser\w*|das"
    r"|die|der|bei|es|hab\w*) .+)",
    re.IGNORECASE,
)


def spoken_out(sentence: str) -> str:
    """Return what the sender wants told in "Sagen Sie ihr, ich bräuchte …"."""
    sentence = _LED.sub(lambda m: f"{m.group(2).capitalize()} {m.group(1).lower()} ", sentence)
    for pattern, wish in _ORDERS:
        if match := pattern.fullmatch(sentence):
            parts = {"y": "", **match.groupdict()}
            whom, _, what = parts["x"].partition(" ")
            if whom.lower() in ("frau", "herr", "herrn"):
                name, _, what = what.partition(" ")
                whom = f"{whom} {name}"
            return wish.format(a=whom.rstrip(","), b=what, **parts)
    match = _TOLD_TO.fullmatch(sentence)
    if not match:
        return sentence
    said = match.group("x")
    return f"ich will sagen, dass {said}" if match.group("that") else f"{said[:1].upper()}{said[1:]}"


def with_subject(sentence: str, cast: Cast) -> str:
    """Say who did it in "hat mir sein Mischpult geliehen", typed without a subject."""
    word = {"she": "sie", "he": "er"}.get(cast.pronoun, "")
    match = re.match(
        r"(?:hat|hatte) (?:mir|mich|uns|bei (?:mir|uns)|auf|in|im|am|damals|letzt\w+|mal)\b"
        r"|(?:ist|war) (?:mir|bei (?:mir|uns))\b|(?:kriegt|bekommt) (?:auch|dafür|von mir)\b",
        sentence,
        re.IGNORECASE,
    )
    if not match and re.match(r"war (?:in|bei|auf) (?:ihr|sein)", sentence, re.IGNORECASE):
        return f"{'Ich' if sentence[:1].isupper() else 'ich'} {sentence[:1].lower()}{sentence[1:]}"
    main = re.split(r",| (?:als|weil|dass|wie|und) ", sentence)[0]
    other = re.search(r"\b(?:ich|wir|er|sie|es|man|der|das|jemand|sich)\b", main, re.IGNORECASE)
    named = cast.name and cast.name.search(main)
    done = re.search(r"\b(?:\w{0,4}ge\w{3,}|(?:be|er|ver|ent|zer)\w+)(?:t|en)\b", main) or (
        match and match.group()[0] in "KkBb"
    )
    if not word or not match or other or named or not done or sentence.endswith("?"):
        return sentence
    return f"{word.capitalize() if sentence[:1].isupper() else word} {sentence[:1].lower()}{sentence[1:]}"


def without_lead_in(sentence: str, cast: Cast) -> str:
    """Take "Moin, also" and the like off the start, where a subject follows."""
    names = "|".join(map(re.escape, cast.names)) or "(?!)"
    match = re.match(
        r"(?:(?:moin|servus|hallo|hi|hey|grüezi|na ja|naja|tja|gut|okay|ok|ähm|übrigens|achtung|kurz), ?"
        r"|also,? )+"
        rf"(?=(?:(?:die|der) )?(?:Frau|Herr|{names})\b|(?:ich|wir|er|sie|es|das|die|der|mein\w*)\b)",
        sentence,
        re.IGNORECASE,
    )
    rest = sentence[match.end() :] if match else sentence
    return rest[:1].upper() + rest[1:] if match and sentence[:1].isupper() else rest

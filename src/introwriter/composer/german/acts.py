"""Wishes that are carried out: a message is told, a question is asked."""

from __future__ import annotations

import re

from introwriter.composer.german.asks import requested, wants_apart
from introwriter.composer.german.order import as_question, as_statement
from introwriter.composer.german.verbs import split_prefix
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import is_finite
from introwriter.composer.tongues.words import Words

__all__ = ["acted", "things_joined", "wishes_apart"]

_WISH = (
    r"(?:(?:und )?(?:ich |wir )?(?:soll|sollen|will|wollte|möchte|möcht|würde|würd|wollt)(?: ich| wir)? )?"
)
_SOFT = r"(?:(?:nur|einfach|gern|gerne|bloß|kurz|mal|noch|eigentlich|auch|doch) )*"
_YOU = r"(?:(?:Ihnen|dir|Dir|Sie|dich|Dich|bei Ihnen|bei dir|von Ihnen|von dir) )?"
_LEAD = f"{_WISH}{_SOFT}{_YOU}{_SOFT}"
_SAYING = "(?:sagen|erzählen|mitteilen|schreiben|wissen lassen|berichten|ausrichten)"
_WHAT = r"(?:ob|wie|was|warum|wieso|wo|womit|woher|wann|wer|welche\w*|worauf|wofür|woran)"
_TELL = re.compile(rf"{_LEAD}{_SAYING},? dass (?P<x>.+)", re.IGNORECASE)
_SAY = re.compile(rf"{_LEAD}(?:sagen|erzählen|mitteilen): ?(?P<x>.+)", re.IGNORECASE)
_ASK = re.compile(
    rf"{_LEAD}(?:(?:an|nach)?fragen|wissen|erfahren|hören|(?:mich )?interessiert(?: mich)?"
    rf"|mich würde interessieren|würde mich interessieren),? (?P<x>{_WHAT} .+)",
    re.IGNORECASE,
)
_KNOW = re.compile(
    r"(?:(?:und |also |aber )*(?:ich|wir) (?:möchten?|will|wollen|wollte"
    r"|wollten),? dass (?:Sie|du) (?:wissen|weißt"
    r"|weisst|erfahren|erfährst)|(?:Sie|[Dd]u) (?:sollen|sollst|sollten|solltest) (?:ruhig "
    r"|auch |nur |einfach )*"
    r"(?:wissen|erfahren)),? dass (?P<x>.+)",
)
_TELLS = re.compile(rf"(?:Sie|Du|du) (?:{_SAYING[3:-1]})\b(?! lassen)")
_WANTS = r"(?P<one>(?:.*\b)?(?:will|möchten?|möcht|wollte?|wollen|würden?)\b.*?"
_NEWS = r"(?:der|das|den) \w+ (?:ist|sind|hat|liegt|liegen|bringe)"
_JOINED = (
    r"(?:auf|in|mit|an|von|bei|aus|über|für|zu|nach|unter|vor|hinter) (?:dem|der|den|denen|das|die)"
    r"|die|dass|für|weil|ob|wie|wenn|falls|damit|um|was|zu[mr]?|und|oder|aber|wo|der|das|den"
)
_JOINED += "|ohne|als|bevor|sobald|gratis|umsonst"
_THEN = re.compile(
    rf"{_WANTS}(?:danken|gratulieren|entschuldigen|schicken|zeigen|geben|bringen|leihen)(?: bei ih[rm])?), "
    rf"(?P<two>(?:(?={_NEWS}\b)|(?!(?:{_JOINED})\b)).+)"
)
_TWO = re.compile(
    rf"{_WANTS}(?:danken|gratulieren|fragen|entschuldigen|erzählen|sagen|zeigen|mitteilen|schreiben)) und "
    r"(?P<two>(?:ihr|ihm|sie|ihn|Ihnen|dir) .+)"
)


_QUESTION = re.compile(
    r"(?:(?:und |noch |nur |meine |eine |kurze )*)frage(?: an (?:Sie|dich))?(?: (?:wäre|ist"
    r"|lautet)(?: nur| also)?,?|:) "
    r"(?P<x>(?:wie|was|warum|wieso|wo\w*|wann|wer|welche\w*|ist|sind|gibt|hat|haben|kann|können|kannst"
    r"|\w+(?:en|t) (?:Sie|du|ihr))\b.+)",
    re.IGNORECASE,
)
_PARTS = ("vorbei", "vor", "zurück", "mit", "zu", "aus", "ab", "rüber")
_I_FORMS = {"geben": "gebe", "lassen": "lasse"}
_LIMITED = re.compile(
    r"(?P<one>(?:ich|wir) (?:will|wollen|möchten?|brauchen?|suchen?) (?:keine?n?|nichts) [^,]+),? "
    r"(?:und |aber |sondern )?"
    r"(?P<two>(?:ich|wir) (?:würde|möchte|will|kann|würden|möchten|wollen|können) .+)",
    re.IGNORECASE,
)
_GIFT = re.compile(
    r"(?P<who>ich|wir|wollt|will|wollte|wollen|möchte|möcht|möchten|würde|würd|würden|mag)"
    r"(?: (?:wollt|will|wollte|wollen|wollten|möchte|möcht|möchten|würde|würd|würden|mag))?(?: (?:ich|wir))? "
    r"(?P<x>(?:(?:es|ihn|sie|das|dafür|gern|gerne|nur|einfach|auch|mal|noch|eigentlich) )*"
    r"(?-i:Ihnen|[Dd]ir)\b[^,;]*?) "
    r"(?P<v>(?:vorbei|mit|zurück|rüber)?bringen|(?:mit|zurück|ab)?geben|schenken|zeigen"
    r"|vorführen|(?:zu|zurück)?schicken|leihen"
    r"|ausleihen|mailen|spendieren|überlassen|senden|überreichen|zukommen lassen)"
    r"(?P<tail>, (?:falls|wenn|sobald|weil|ohne|als|das|den|die|(?:auf|in|mit|von|aus) (?:dem"
    r"|der|denen)) .+)?",
    re.IGNORECASE,
)


def acted(turned: str, *, formal: bool) -> str | None:
    """Return what a turned sentence says once an announced message or question is carried out."""
    if match := re.match(r"(?:und|also|naja|na ja|ja|achso|übrigens),? (?=\w)", turned, re.IGNORECASE):
        turned = turned[match.end() : match.end() + 1].upper() + turned[match.end() + 1 :]
    if (match := _TELL.fullmatch(turned)) and not _TELLS.match(turned):
        told = as_statement(match.group("x"))
        return told and told[:1].upper() + told[1:]
    if (match := _KNOW.fullmatch(turned)) and match.group("x"):
        told = as_statement(match.group("x"))
        return told and told[:1].upper() + told[1:]
    if match := _SAY.fullmatch(turned):
        return match.group("x")[:1].upper() + match.group("x")[1:]
    if match := _QUESTION.fullmatch(turned.rstrip("?")):
        asked = match.group("x")
        return f"{asked[:1].upper()}{asked[1:]}?" if ": " in match.group()[:40] else as_question(asked)
    if turned.endswith("?") and re.match(r"Ob (?:Sie|du|ich|wir|es|man|ihr)\b", turned):
        return as_question(turned[:1].lower() + turned[1:-1])
    if match := _ASK.fullmatch(turned):
        return as_question(match.group("x"))
    turned = _INVITED.sub(_as_infinitive, turned)
    return _given(turned) or requested(turned, formal=formal) or turned


_INVITED = re.compile(r"(?<=einladen), dass Sie (?P<x>[^,]+?) (?P<v>[a-zäöüß]+(?:en|ern|eln))\b(?=$|[,.])")


def _as_infinitive(match: re.Match[str]) -> str:
    """Return ", sich das anzuschauen" for ", dass Sie sich das anschauen"."""
    part, stem = split_prefix(match.group("v"))
    return f", {match.group('x')} {f'{part}zu{stem}' if part else f'zu {stem}'}"


def _given(turned: str) -> str:
    """Return "Ich bringe es Ihnen gern vorbei" for "Ich würde es Ihnen gern vorbeibringen", else nothing."""
    match = _GIFT.fullmatch(turned.rstrip(" !."))
    if not match:
        return ""
    who, middle, verb = match.group("who").lower(), match.group("x"), match.group("v")
    we = who in ("wir", "wollen", "wollten", "möchten", "würden")
    part, stem = _part_of(verb)
    finite = stem if we else _I_FORMS.get(stem, re.sub(r"n$", "", stem))
    small = re.match(
        r"(?:(?:es|ihn|sie|das(?! (?:[a-zäöü]+ )?[A-ZÄÖÜ])|dafür|Ihnen|dir|Sie|dich) )*", f"{middle} "
    )
    head = small.group().strip() if small else ""
    rest = re.sub(
        r"^(?:(?:gern|gerne|nur|einfach|auch|mal|noch|eigentlich|jetzt)\b ?)+",
        "",
        middle[len(head) :].strip(),
    )
    rest = re.sub(r"(?:^| )gerne?$", "", rest)
    tail = match.group("tail") or ""
    text = " ".join(word for word in (finite, head, "gern", rest, part) if word)
    return f"{'Wir' if we else 'Ich'} {text}{tail}"


def _part_of(verb: str) -> tuple[str, str]:
    if verb == "zukommen lassen":
        return "zukommen", "lassen"
    part = next((part for part in _PARTS if verb.startswith(part)), "")
    return part, verb[len(part) :]


_LATE_ASK = re.compile(
    r"(?P<one>(?!.*\?).{12,}?), (?:und )?(?P<two>(?:ich|wir) (?:soll|sollen|will|möchte"
    r"|wollte) (?:\w+ ){0,3}?(?:nach)?fragen,? "
    r"(?:ob|wie|was|wo|wann|warum|welche)\b.+)",
    re.IGNORECASE,
)


def things_joined(text: str, cast: Cast, words: Words) -> str:
    """Put a colon between a thing of the reader's that stands as a sentence and "Ich hab ihn …" after it."""
    match = re.match(
        r"(?P<thing>(?:ihr|sein)(?:e|en|em|er|es)? [^.!?:;,]{3,70})[.!] +(?=(?:ich|wir|hab|habe|haben)\b)",
        text,
        re.IGNORECASE,
    )
    if not match or is_finite(match.group("thing"), words):
        return text
    after = text[match.end() :]
    if not re.match(
        r"(?:(?:ich|wir) )?(?:\w+ )(?:ich |wir )?(?:ihn|sie|es|das|den|die)\b", after, re.IGNORECASE
    ):
        return text
    return f"{match.group('thing')}: {after[:1].lower()}{after[1:]}"


def wishes_apart(sentence: str) -> list[str]:
    """Cut "I want to thank her and send her X" in two."""
    if match := _LATE_ASK.fullmatch(sentence):
        return [match.group("one"), match.group("two")]
    if len(parts := wants_apart(sentence)) > 1:
        return [one for part in parts for one in wishes_apart(part)]
    match = _TWO.fullmatch(sentence) or _THEN.fullmatch(sentence) or _LIMITED.fullmatch(sentence)
    return [match.group("one"), match.group("two")] if match else [sentence]

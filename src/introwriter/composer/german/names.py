"""The reader's names in a sentence, with their articles and titles."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.german.cases import gender_of
from introwriter.composer.german.tokens import tokens_of
from introwriter.composer.tables import table
from introwriter.composer.tongues.cast import Cast

__all__ = ["as_it_was", "as_owner", "by_trade", "kind_by_title", "nickname_in", "marked", "untitled"]

_BEFORE = [
    "und",
    "oder",
    "auch",
    "selbst",
    "nur",
    "als",
    "so",
    "ohne",
    "immer",
    "aber",
    "denn",
    "Mal",
    "kurz",
    "schon",
    "noch",
    "lange",
    "gleich",
    "erst",
    "gerade",
    "selbst",
]
_COMMA = re.compile(
    r"(?<=\w)"
    + "".join(rf"(?<!\b{word})" for word in _BEFORE)
    + r" (?=(?:dass|daß|ob|weil|falls|bevor|nachdem|obwohl|sobald|sondern)\b)"
)
_UNSET = re.compile(
    r"\b((?:[Ww]as|[Ww]ie|[Ww]arum) (?:sie|er) (?:\w+ ){0,4}?(?:hat|ist|war|hatte)) "
    r"(?=(?:weiß|wusste|kann|konnte|hat|ist|war|habe|hab)\b)"
)
_IF_UNSET = re.compile(
    r"\b((?:[Ww]enn|[Ff]alls) (?:sie|er) (?:\w+ ){0,3}?(?:mag|will|möchte|hat|kann|braucht)) "
    r"(?=(?:kann|könnte|darf|soll|kommt|zeig|bring|schick|mach)\w* (?:sie|er|ich|wir)\b)"
)
_TITLES = (
    r"(?:(?:Frau|Herrn?|Kollegin|Kollege|Doktor|Dr\.?|Prof\.?|Professorin|Professor"
    r"|Dipl\.-Ing\.?|Mag\.?|Magistra|Magister|Hofrat|Hofrätin|Primar|Direktorin|Direktor"
    r"|Pfarrerin|Pfarrer|Ing\.?)"
    r"\s+)*"
)
_ENDS_CLAUSE = re.compile(
    r"h[aä]t(?:te|ten)?|habe?n?|ist|war(?:en)?|sind|wird|wurden?|werden|kann|konnten?|will"
    r"|wollten?|soll(?:te)?|muss(?:te)?"
)
_JOINED = {"zur": "zu", "zum": "zu", "beim": "bei", "vom": "von"}


@lru_cache(maxsize=128)
def _pattern(names: tuple[str, ...], *, small: bool) -> re.Pattern[str]:
    any_name = "|".join(map(re.escape, names))
    return re.compile(
        rf"(?:\b(?P<article>(?i:die|der|den|dem|zur|zum|beim|vom))\s+)?(?<![\w-]){_TITLES}(?:{any_name})"
        rf"(?:\s+(?:{any_name}))*(?P<genitive>s|['’]s?)?(?![\w-])",
        re.IGNORECASE if small else 0,
    )


_RANK = (
    r"(?:Kollegin|Kollegen?|Genossin|Genossen?|Professorin|Professor|Doktorin|Doktor"
    r"|Schwester|Bruder|Pater|Pfarrerin|Pfarrer)"
)


def kind_by_title(context: str, family: str) -> str:
    """Return "she" or "he" where a title before the family name tells ("die Kollegin Kurz")."""
    match = re.search(rf"\b({_RANK}) (?:(?:Dr|Prof)\. )*(?:[A-ZÄÖÜ]\w+ )?{re.escape(family)}\b", context)
    if not match:
        return ""
    return "she" if match.group(1).endswith("in") or match.group(1) == "Schwester" else "he"


def by_trade(text: str, cast: Cast) -> str:
    """Write "Herr Balzer" for "der Trainer" where that is the reader's own trade and a name is known."""
    trade: str = getattr(cast, "trade", "")
    family = next(
        (
            name
            for name in cast.names
            if re.search(rf"\b(?:Frau|Herrn?|Kollegin|Kollege) {re.escape(name)}\b", text)
        ),
        "",
    )
    if not trade or not family:
        return text
    him = (
        {"der": "Herr", "den": "Herrn", "dem": "Herrn"}
        if cast.pronoun == "he"
        else {"die": "Frau", "der": "Frau"}
    )
    pattern = re.compile(rf"\b(der|den|dem|die) {re.escape(trade)}\b(?! (?:von|aus|der|des|[A-ZÄÖÜ]))")
    return pattern.sub(
        lambda m: f"{him.get(m.group(1), '')} {family}" if m.group(1) in him else m.group(), text
    )


@lru_cache(maxsize=64)
def nickname_in(context: str, first: str) -> str:
    """Return "Ulli" for Ulrich where the context calls the reader so and never by the full first name."""
    if len(first) < 4 or re.search(rf"\b{re.escape(first)}s?\b", context):
        return ""
    times = table("words", "de_nouns")["times"].split()
    for name in re.findall(r"\b([A-ZÄÖÜ][a-zäöüß]{1,5}(?:i|ie|y|o))s?\b", context):
        alike = name[:2] == first[:2] or (len(name) > 4 and name[:-1].lower() in first.lower())
        if alike and len(name) <= len(first) and gender_of(name) is None and name.lower() not in times:
            return str(name)
    return ""


def untitled(text: str, cast: Cast) -> str:
    """Take such a title off the reader's name, so that it is nobody else."""
    names = "|".join(map(re.escape, cast.names)) or "(?!)"
    return re.sub(rf"\b{_RANK} (?=(?:{names})\b)", "", text)


def as_owner(sentence: str, cast: Cast) -> str:
    """Write "in Ihrer Ausstellung" for "in der Ausstellung von Frau Achterberg", where the form is clear."""
    if not cast.names or " von " not in sentence or any(t.opaque for t in tokens_of(sentence)):
        return sentence
    names = "|".join(map(re.escape, cast.names))
    match = re.search(
        rf"\b(?P<art>[Dd](?:er|ie|as|em|en)) (?P<noun>[A-ZÄÖÜ][\w-]+) von "
        rf"{_TITLES}(?:{names})(?: (?:{names}))*(?![\w-])",
        sentence,
    )
    if not match:
        return sentence
    kind, article = gender_of(match.group("noun")), match.group("art").lower()
    ending = {"die": "e", "das": "", "dem": "em", "den": "en"}.get(
        article, {"f": "er", "m": ""}.get(kind or "")
    )
    if ending is None:
        return sentence
    own = f"{'Ihr' if cast.formal else 'Dein' if match.start() == 0 else 'dein'}{ending}"
    return f"{sentence[: match.start()]}{own} {match.group('noun')}{sentence[match.end() :]}"


def as_it_was(sentence: str, cast: Cast) -> str:
    """Write "dass Sie das waren" for "dass es Nicole Albrecht war"."""
    if not cast.names:
        return sentence
    names = "|".join(map(re.escape, cast.names))
    sentence = re.sub(
        rf"\b(?:(?P<a>{names}) und ich|(?P<b>[Ii]ch) und (?:{names}))\b",
        lambda m: "Wir" if m.start() == 0 and m.group()[0].isupper() else "wir",
        sentence,
    )
    you = ("Sie das", "waren", "sind") if cast.formal else ("du das", "warst", "bist")
    return re.sub(
        rf"\b(?:es|das) {_TITLES}(?:{names})(?: (?:{names}))* (war|ist)\b(?= ?$|[,.])",
        lambda match: f"{you[0]} {you[1] if match.group(1) == 'war' else you[2]}",
        sentence,
    )


def _is_relative(sentence: str, match: re.Match[str]) -> bool:
    """Whether "die" before a name opens a relative clause: "die Presse, die Gus repariert hat, läuft"."""
    if not match.group("article") or not re.search(r"\w,\s*$", sentence[: match.start()]):
        return False
    clause = re.split(r"[,.;!?–]", sentence[match.end() :], maxsplit=1)[0].split()
    ends = bool(clause) and bool(_ENDS_CLAUSE.fullmatch(clause[-1]))
    return len(clause) == 1 or (ends and not _ENDS_CLAUSE.fullmatch(clause[0]))


def marked(sentence: str, cast: Cast) -> tuple[str, list[tuple[str, bool]]]:
    """Put a marker for each mention of the reader's name, and a comma before "dass" where it was left out.

    Return each mention's article and whether it is a genitive.
    """
    sentence = _IF_UNSET.sub(r"\1, ", sentence)
    sentence = _UNSET.sub(r"\1, ", _COMMA.sub(", ", sentence))
    if not cast.names:
        return sentence, []
    found: list[tuple[str, bool]] = []
    quoted = [(t.start, t.end) for t in tokens_of(sentence) if t.opaque]

    def mark(match: re.Match[str]) -> str:
        called = re.search(
            r"\b(?:heiß(?:t|en)|heiss(?:t|en)|hieß|genannt|getauft|nennen|nannten?)\b",
            sentence[: match.start()],
        )
        if any(a <= match.start() < b for a, b in quoted) or (called and match.group("article") is None):
            return match.group()
        article = (match.group("article") or "").lower()
        relative = _is_relative(sentence, match)
        found.append(("" if relative else _JOINED.get(article, article), bool(match.group("genitive"))))
        return f"{match.group('article')} " * relative + f"\x02{len(found) - 1}\x03"

    return _pattern(cast.names, small=sentence.islower()).sub(mark, sentence), found

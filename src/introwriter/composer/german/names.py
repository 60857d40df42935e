"""The reader's names in a sentence, with their articles and titles."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.german.cases import gender_of
from introwriter.composer.german.tokens import tokens_of
from introwriter.composer.tongues.cast import Cast

__all__ = ["as_it_was", "as_owner", "marked"]

_BEFORE = ["und", "oder", "auch", "selbst", "nur", "als", "so", "ohne", "immer", "aber", "denn", "Mal"]
_COMMA = re.compile(
    r"(?<=\w)" + "".join(rf"(?<!\b{word})" for word in _BEFORE) + r" (?=(?:dass|daß|ob|weil|falls)\b)"
)
_TITLES = (
    r"(?:(?:Frau|Herrn?|Kollegin|Kollege|Doktor|Dr\.?|Prof\.?|Professorin|Professor|Dipl\.-Ing\.?|Mag\.?|Ing\.?)"
    r"\s+)*"
)
_ENDS_CLAUSE = re.compile(
    r"h[aä]t(?:te|ten)?|habe?n?|ist|war(?:en)?|sind|wird|wurden?|werden|kann|konnten?|will|wollten?|soll(?:te)?|muss(?:te)?"
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
    sentence = _COMMA.sub(", ", sentence)
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

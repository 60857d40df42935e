"""Names that the sender keeps back: "avoid: the customer's name" forbids the name, not the customer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from introwriter.names.words import fold, words

__all__ = ["but_names", "gives_name", "names_withheld"]

_NAME = re.compile(
    r"\b(?:(?:first |last |full |sur)?names?|vornamen?|nachnamen?|namen?|naam|namen|nombres?|apellidos?|noms?"
    r"|prénoms?|nomi?|cognomi?|nomes?|sobrenomes?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@lru_cache(maxsize=256)
def names_withheld(entry: str) -> tuple[str, ...]:
    """Return the parts of an entry of ``avoid`` that only keep back what somebody is called."""
    return tuple(part for part in _parts(entry) if _withholds(part))


@lru_cache(maxsize=256)
def but_names(entry: str) -> str:
    """Return an entry of ``avoid`` without the parts that only keep back what somebody is called."""
    return ", ".join(part for part in _parts(entry) if not _withholds(part))


def gives_name(entry: str, text: str) -> tuple[int, int] | None:
    """Return where ``text`` names what ``entry`` speaks of ("my customer, Mrs Ali"), or ``None``."""
    nouns = _nouns(entry)
    told = list(_WORD.finditer(text))
    for i, word in enumerate(told):
        low = fold(word.group())
        if not any(low in (noun, f"{noun}s", f"{noun}n") for noun in nouns):
            continue
        for other in _beside(told, i):
            place = words("small") | {"at", "in", "to", "near", "bei", "en", "chez", "op", "em", "no", "na"}
            before = _WORD.findall(text[: other.start()])[-1:]
            if other.start() < word.start() and before and fold(before[0]) in place:
                continue
            first, last = sorted((word.span(), other.span()))
            if re.search(r"[.!?\n]", text[first[1] : last[0]]):
                continue
            opens = other.start() == 0 or text[: other.start()].rstrip()[-1:] in (".", "!", "?")
            if other.group()[0].isupper() and other.group() != "I" and not opens:
                return min(word.start(), other.start()), max(word.end(), other.end())
    return None


def _parts(entry: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", entry) if part.strip()]


def _withholds(part: str) -> bool:
    """Whether a part speaks of a name and names nobody itself, as "Otisal by name" does."""
    small = words("small")
    found = [word for word in _WORD.findall(_bare(part)) if not _NAME.fullmatch(word)]
    proper = any(
        word[0].isupper() and fold(word) not in small and (i == 0 or fold(found[i - 1]) not in small)
        for i, word in enumerate(found)
    )
    return bool(_NAME.search(part)) and bool(_nouns(part)) and not proper


def _beside(told: list[re.Match[str]], i: int) -> Iterator[re.Match[str]]:
    """Yield the words next to one, and next but one over a short word ("Ali, our customer")."""
    for step in (1, -1):
        if 0 <= i + step < len(told):
            yield told[i + step]
            short = fold(told[i + step].group()) in words("small")
            if short and 0 <= i + 2 * step < len(told):
                yield told[i + 2 * step]


@lru_cache(maxsize=256)
def _nouns(entry: str) -> frozenset[str]:
    found = (fold(word) for word in _WORD.findall(_bare(entry)) if not _NAME.fullmatch(word))
    return frozenset(word.removesuffix("s") for word in found if word not in words("small") and len(word) > 2)


def _bare(entry: str) -> str:
    return re.sub(r"['’]s?(?=\s|$)", "", entry)

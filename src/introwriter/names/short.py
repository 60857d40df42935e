"""Short forms of a first name that somebody types ("Vern" of Vernon, "Bill" of William)."""

from __future__ import annotations

import re

from introwriter.names.words import fold, short_forms, words

__all__ = ["short_names_in"]

_WORD = re.compile(r"(?<![\w’'])[^\W\d_a-z][^\W\d_A-Z]{2,}(?!\w)")


def short_names_in(text: str, first: str | None, others: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the words of ``text`` that are short forms of ``first``, without ``others``, sorted.

    A short form begins like the name, or is one of those listed for it (names/words.toml).
    """
    whole = fold((first or "").split("-")[0].split(" ")[0])
    if len(whole) < 4:
        return ()
    known = short_forms(whole)
    typed = set(_WORD.findall(text)) - others
    shorter = (word for word in typed if fold(word) not in words("words_too"))
    return tuple(sorted(word for word in shorter if _begins(whole, fold(word)) or fold(word) in known))


def _begins(whole: str, short: str) -> bool:
    return whole.startswith(short) and len(short) < len(whole)

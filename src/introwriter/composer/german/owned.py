"""The reader's things that the context calls theirs once and "the" later: "ihr Heft", then "das Heft"."""

from __future__ import annotations

import re

from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["heads_in", "their_own"]

_THEIRS = re.compile(
    r"\b(?:ihr|sein)(?:e|en|em|er|es)? (?:[a-zäöüß]+e[nrs]? )?(?P<noun>[A-ZÄÖÜ][\w-]+)", re.IGNORECASE
)
_ENDINGS = {"der": "", "das": "", "die": "e", "den": "en", "dem": "em"}


def heads_in(context: str, works: frozenset[str]) -> frozenset[str]:
    """Return the works (as they are written) that the context gives to the reader and to nobody else."""
    found = {m.group("noun") for m in _THEIRS.finditer(context) if m.group("noun").lower() in works}
    return frozenset(
        noun
        for noun in found
        if noun[:1].isupper()
        and not re.search(
            rf"\b(?:(?:ein|mein|unser|kein|ihr eigen|dies)\w*|ander\w+|zweite\w*|nächste\w*|vom|des) "
            rf"(?:\w+ )?{re.escape(noun)}\b",
            context,
            re.IGNORECASE,
        )
    )


def their_own(sentence: str, cast: Cast) -> str:
    """Say "ohne ihr Heft" for "ohne das Heft", where the sentence does not speak of the reader yet."""
    owned: frozenset[str] = getattr(cast, "owned", frozenset())
    she = cast.pronoun == "she"
    if not owned or cast.pronoun not in ("she", "he"):
        return sentence
    if re.search(r"\b(?:sie|ihr\w{0,2}|er|ihn|ihm|sein\w{0,2})\b", sentence, re.IGNORECASE):
        return sentence
    if cast.name and cast.name.search(sentence):
        return sentence
    nouns = "|".join(map(re.escape, owned))
    match = re.search(
        rf"(?<!, )\b(?P<art>[Dd](?:er|as|ie|en|em)) (?P<noun>{nouns})\b(?! (?:von|des|der|aus)\b)", sentence
    )
    if not match or any(a <= match.start() < b for a, b in quoted_spans(sentence)):
        return sentence
    article = match.group("art").lower()
    feminine = re.search(r"(?:ung|heit|keit|schaft|tion|[^r]e|ik|ei)$", match.group("noun"))
    if article == "der" and feminine:
        return sentence  # a dative or genitive
    word = f"{'ihr' if she else 'sein'}{_ENDINGS[article]}"
    word = word.capitalize() if match.start() == 0 else word
    return f"{sentence[: match.start()]}{word} {sentence[match.start('noun') :]}"

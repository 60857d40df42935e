"""Calling somebody by name again where what brought them in is not told."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.composer.english.scene import OTHER, Seen

__all__ = ["named_anew"]


def named_anew(seen: Seen, cast: Cast) -> str:
    """Write who is meant for the first marked pronoun: what brought them in is not told before it."""
    if seen.carried is None:
        return seen.text
    phrase = re.sub(r"^an? ([\w -]+) of mine$", r"my \1", seen.carried.phrase, flags=re.I)
    phrase = re.sub(r"^(?:an?|another) ", "the ", phrase, flags=re.I)
    phrase = phrase if phrase[0].isupper() and phrase == seen.carried.name else phrase[0].lower() + phrase[1:]
    match = re.search(rf"{OTHER}(\w+)(?:\s+([\w'’]+))?", seen.text)
    if match is None:
        return seen.text
    word, follows = match.group(1).lower(), (match.group(2) or "").lower()
    owns = word == "his" or (word == "her" and follows and follows not in lexicon()["after_object"])
    phrase = f"{phrase}'s" if owns else phrase
    phrase = phrase[0].upper() + phrase[1:] if match.start() == 0 else phrase
    return f"{seen.text[: match.start()]}{phrase}{seen.text[match.end(1) :]}"

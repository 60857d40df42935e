"""Whether a text is set out as a note: it calls somebody by name, and somebody signs it."""

from __future__ import annotations

from introwriter.scores.features import Reading
from introwriter.scores.tokens import Token

__all__ = ["MARKS", "letter_marks"]

MARKS = ("called", "signed")
_AFTER_CALL = frozenset(",!:，、")
_LONGEST_CALL, _LONGEST_SIGNATURE = 5, 4


def letter_marks(reading: Reading) -> dict[str, float]:
    """Return 1 or 0 for each of ``MARKS``, in any language whose names are capitalised."""
    tokens = reading.tokens
    return {"called": float(_called(tokens, reading.text)), "signed": float(_signed(tokens, reading.text))}


def _called(tokens: list[Token], text: str) -> bool:
    """Whether the text opens with a few words, the last of them a name, and a comma or a line's end."""
    for index, token in enumerate(tokens[: _LONGEST_CALL + 1]):
        if token.kind == "word":
            if "\n" in text[token.end : token.end + 2]:
                return token.text[0].isupper()
        elif index and token.text[0] in _AFTER_CALL:
            return tokens[index - 1].kind == "word" and tokens[index - 1].text[0].isupper()
        elif token.text != ".":
            return False
    return False


def _signed(tokens: list[Token], text: str) -> bool:
    """Whether the last sentence or line is a few words that open with a capital, and is not the only one."""
    size = 0
    for token in reversed(tokens):
        if token.kind != "word" and token.text not in (",", "-", "–", "(", ")"):
            return False
        size += token.kind == "word"
        if size > _LONGEST_SIGNATURE:
            return False
        if token.opens or "\n" in text[max(0, token.start - 2) : token.start]:
            return token.text[0].isupper() and token.start > 0
    return False

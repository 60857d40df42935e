"""Splitting what people type into sentences and clauses."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.patterns import lazily

__all__ = ["LONGEST", "clauses", "quoted_spans", "sentences"]

LONGEST = 700
"""Characters of the longest sentence that is looked at: no note could hold it."""

_ALSO_WORDS = frozenset(
    ["etc", "no", "co", "al", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr",
     "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
)  # fmt: skip
_DAYS = _ALSO_WORDS - {"etc", "no", "co", "al", "may"}
_MOST = 8000  # characters of one field that are looked at

_QUOTES = lazily(
    r"\"[^\"\n]{1,200}\"|“[^”\n]{1,200}”|«[^»\n]{1,200}»|(?<![\w])'[^\n]{1,200}?'(?!\w)|‘[^\n]{1,200}?’(?!\w)"
)
_MARKS = lazily(r"[\"“«'‘]")
_END = lazily(r"[.!?…]+[\"”’')\]]*(?=\s)|\n+|;(?=\s)")
_BULLET = lazily(r"^\s*(?:[-*•–—·]|\d{1,2}[.)])\s+")
_LABEL = lazily(
    r"^(?:goal|why|context|background|aim|purpose|met|reason|note to self|story|offer|what i (?:did"
    r"|want))\s*[:=]\s*",
    re.I,
)
_CLAUSE = lazily(
    r"\s*(?:[,;:–—]|\s-)\s+|\s+(?=(?:so that|so|but|because|although|though|while|when|which|if|until)\s)"
)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, marks included; they are never changed."""
    if not _MARKS.search(text):
        return []
    return [match.span() for match in _QUOTES.finditer(text)]


def sentences(text: str, language: str = "en") -> list[str]:
    """Split ``text``, leaving abbreviations, decimals, brackets and quotations whole.

    Bullets, labels ("Goal:") and the final full stop of each sentence are taken off; "?" and "!" stay.
    """
    text = text[:_MOST]
    shorts = lexicon(language)["abbreviations"]
    quotes = quoted_spans(text)
    found, start = [], 0
    for match in _END.finditer(text):
        at = match.start()
        if any(a < at < b - 1 for a, b in quotes) or _open_bracket(text[start:at]):
            continue
        if re.fullmatch(r"\s*\d{1,2}", text[start:at]):
            continue
        if (
            text[at] == "."
            and match.group() == "."
            and _abbreviated(text[start:at], text[match.end() :], shorts)
        ):
            continue
        found.append(text[start : match.end()])
        start = match.end()
    found.append(text[start:])
    return [clean for part in found if len(part) <= LONGEST and (clean := _clean(part))]


def clauses(sentence: str) -> list[tuple[str, str]]:
    """Split a sentence at commas, dashes and joining words: (text up to there, the rest)."""
    quotes = quoted_spans(sentence)
    cuts = []
    for match in _CLAUSE.finditer(sentence):
        at = match.start()
        if any(a < at < b for a, b in quotes) or _open_bracket(sentence[:at]):
            continue
        cuts.append((sentence[:at].rstrip(" ,;:–—-"), sentence[match.end() :]))
    return cuts


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def _abbreviated(before: str, after: str, shorts: frozenset[str]) -> bool:
    words = before.split()
    last = words[-1].lower().lstrip("(\"'“") if words else ""
    nxt = after.lstrip()
    if last in _DAYS and nxt[:1].isalpha():
        return False  # "he's 90 in feb. would she …"
    if last in shorts:
        return last not in _ALSO_WORDS or (nxt[:1].islower() or (last == "no" and nxt[:1].isdigit()))
    if re.fullmatch(r"[^\W\d_]{1,3}\.[^\W\d_]{1,3}", last):
        return True
    return len(last) == 1 and last.isalpha() and before.split()[-1].isupper() and last != "i"


def _clean(part: str) -> str:
    text = _LABEL.sub("", _BULLET.sub("", part.strip()))
    text = re.sub(r"\s+", " ", text).strip(" ;,–—")
    text = re.sub(r"(?<![.])\.([\"”’')\]]*)$", r"\1", text)
    text = re.sub(r"\s*(?::-?[)D]|;-?\)|<3)\s*$", "", text)
    return re.sub(r"\s+([,;:!?])", r"\1", text).strip()

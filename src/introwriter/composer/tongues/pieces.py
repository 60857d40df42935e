"""What people type, as sentences and the shorter forms that still say something."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tongues.words import Words

__all__ = ["forms_of", "is_finite", "quoted_spans", "sentences", "without_asides"]

_QUOTES = re.compile(
    r"\"[^\"\n]{1,200}\"|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»|»[^«\n]{1,200}«"
    r"|(?<!\w)'[^'\n]{1,200}'(?!\w)|‘[^’\n]{1,200}’(?!\w)|‚[^‘’\n]{1,200}[‘’]"
)
_END = re.compile(r"[.!?…]+[\"”“’»«')\]]*(?=\s|$)|\n+|;(?=\s)|\s:-?\)(?=\s)")
_BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d{1,2}[.)])\s+")
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_LONGEST = 700  # characters of a sentence that any note could hold
_MOST = 8000  # characters of one field that are looked at


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, marks included; they are never changed."""
    return [match.span() for match in _QUOTES.finditer(text)]


def sentences(text: str, words: Words) -> list[str]:
    """Split a field, leaving abbreviations, ordinals, brackets and quotations whole.

    Bullets, labels and the final full stop of each sentence are taken off; "?" and "!" stay.
    """
    return list(_sentences(text[:_MOST], words))


@lru_cache(maxsize=64)
def _sentences(text: str, words: Words) -> tuple[str, ...]:
    quotes = quoted_spans(text)
    found, start = [], 0
    for match in _END.finditer(text):
        at = match.start()
        ends = text[match.end() :].lstrip()[:1].isupper()  # a quotation that closes the sentence with it
        inside = any(a < at < b - 1 and not (ends and b <= match.end()) for a, b in quotes) or text.count(
            "(", start, at
        ) > text.count(")", start, at)
        if inside or (match.group() == "." and _abbreviated(text[start:at], text[match.end() :], words)):
            continue
        found.append(text[start : match.end()])
        start = match.end()
    found.append(text[start:])
    return tuple(clean for part in found if len(part) <= _LONGEST and (clean := _clean(part, words)))


def _abbreviated(before: str, after: str, words: Words) -> bool:
    last = before.split()[-1].lower().lstrip("(\"'“„«¿¡") if before.split() else ""
    goes_on = after.lstrip()[:1].islower() or after.lstrip()[:1].isdigit()
    if last.isdigit():  # "am 3. Mai", "il 3. piano": an ordinal, unless a new sentence starts
        ordinal = len(last) < 3 and "never" not in words["ordinals"]
        return ordinal and (goes_on or bool(words.opens("month", after.strip())))
    if last in ("m", "g", "h", "l", "km", "cm", "kg") and re.search(r"\d\s?[a-z]{1,2}$", before.lower()):
        return goes_on  # "at 300 m. Then": a measure
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", last):  # "am 3.11. zwanzig Minuten": a date
        return goes_on
    if f"{last}." in words["abbreviations"] or last in words["abbreviations"]:
        return True
    if len(last) == 1 and last.isalpha():  # "J. Rossi", but "the lift D. I would like"
        then = re.match(r"\s*([^\W\d_]+)", after)
        starts = then and then.group(1).lower() in (words.all_of("finite", "stopwords"))
        return not (starts and re.search(r"[^\W\d_]{4,} [^\W\d_]$", before) and before.split()[-2].islower())
    return bool(re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last))


def _clean(part: str, words: Words) -> str:
    text = _BULLET.sub("", part.strip())
    if label := words.opens("label", text):
        text = text[label.end() :]
    text = re.sub(r"\s+", " ", text).strip(" ;,–—")
    text = re.sub(r"(?<![.])\.([\"”“’»«')\]]*)$", r"\1", text)
    text = re.sub(r"\s*(?::-?[)D]|;-?\)|<3)\s*$", "", text)
    return re.sub(r"\s+([,;:])", r"\1", text).strip()


def without_asides(text: str) -> str:
    """Return ``text`` without what stands in brackets, outside quotations."""
    spans = quoted_spans(text)
    kept = _BRACKET.sub(lambda m: m.group() if any(a < m.start() < b for a, b in spans) else "", text)
    return re.sub(r"\s+([,.;:!?])", r"\1", kept).strip()


def is_finite(text: str, words: Words) -> bool:
    """Whether ``text`` holds a finite verb, as far as the lists tell (``finite`` words and patterns)."""
    tokens = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower().replace("’", "'"))
    return any(
        token in words["finite"] or token.split("'")[-1] in words["finite"] for token in tokens
    ) or bool(words.find("finite", text))


def forms_of(sentence: str, words: Words, fewest: int = 4) -> tuple[str, ...]:
    """Return the sentence and up to two shorter forms, long to short.

    Cut is before a clause after a comma, dash or colon, or where the language's ``cut`` pattern allows it;
    never one that turns the meaning (``keep``), never the only mention of the reader, never inside quotes.
    """
    found = [sentence, without_asides(sentence)]
    base = found[-1]
    quotes = quoted_spans(base)
    cut = words.patterns["cut"]
    for match in reversed(list(cut.finditer(base))):
        head, tail = base[: match.start()].rstrip(" ,;:–—-"), base[match.end() :]
        if base.endswith("?") or any(a < match.start() < b for a, b in quotes):
            continue
        if words.find("keep", tail) or not _may_end(head, words, fewest):
            continue
        if words.find("reader", tail) and not words.find("reader", head):
            continue
        found.append(head)
    kept = list(dict.fromkeys(found))
    return tuple(kept if len(kept) < 4 else [kept[0], kept[1], kept[-1]])


def _may_end(head: str, words: Words, fewest: int) -> bool:
    parts = head.split()
    if len(parts) < fewest or parts[-1].lower() in words["dangling"] or not is_finite(head, words):
        return False
    return head.count("(") == head.count(")") and not (words.opens("subordinate", head) and "," not in head)

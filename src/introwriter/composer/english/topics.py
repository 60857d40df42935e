"""A scrap that names a thing of the reader's, put before the sentence that leans on it."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.units import Unit

__all__ = ["about", "topic_of"]


def topic_of(sentence: str, cast: Cast) -> str:
    """Return the thing of the reader's that a scrap names ("his flood pump drawing")."""
    turned = turn(sentence, cast) or ""
    if (
        is_remark(sentence)
        or not re.fullmatch(r"your(?: [\w'’-]+){1,8}(?:, pp?\.? ?\d+)?", turned, re.I)
        or is_clause(turned)
        or any(word in lexicon().present for word in turned.lower().split()[2:-1])
    ):
        return ""
    return turned[:1].lower() + turned[1:].split(",")[0]


def about(made: list[Unit], topic: str) -> list[Unit]:
    """Put the thing before a sentence that leans on it: "About your flood pump drawing: I built it"."""
    first = made[0]
    told = first.kind in ("deed", "effect", "background") and not re.search(
        r"\byou(?!r?e? (?:say|said|tell|told|show|showed|do|did|suggest|suggested)\b)|\bthey\b",
        first.text,
        re.I,
    )
    if not (first.needs or told):
        return made
    head = f"{topic[:1].upper()}{topic[1:]}" if " about " in topic else f"About {topic}"
    forms = []
    for form in first.forms:
        word = form.split()[0]
        subject = "I " if lexicon().is_past(word.lower()) else ""
        small = form if word in ("I", "I've", "I'm", "I'd") else form[:1].lower() + form[1:]
        forms.append(f"{head}: {subject}{small.replace(': ', ', ', 1)}")
    return [replace(first, forms=tuple(forms), needs=False), *made[1:]]

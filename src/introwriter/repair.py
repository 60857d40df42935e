"""Mending a draft without writing anything new: whole sentences go, nothing is cut or added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from introwriter.channels import length
from introwriter.note import Claim, Draft, Finding, Span

__all__ = ["drop_sentences"]

_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|hallo|hoi|dag|beste|lieber?|moin|servus|hola|buen[oa]s (?:d[ií]as|tardes)"
    r"|querid[oa]|estimad[oa]|ol[aá]|oi|bom dia|boa tarde|car[oa]|ciao|salve|buongiorno|buonasera|gentile"
    r"|egregi[oa]|bonjour|bonsoir|salut|coucou|ch[eè]re?|guten (?:tag|morgen|abend)"
    r"|sehr geehrter?|goede(?:morgen|middag))\b"
    r"(?:,(?= [^\W\d_][^,.!?:\n]{0,30}:))?[^,.!?:\n]{0,40}[,!:.](?= +\S)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?。！？])[\"'”’»)]*\s+|\n+")
_MOST_SENTENCES = 12
_FRAME_WORDS = 5  # a greeting or a signature on a line of its own
_SUPPORTED = 3.0
OVER_LIMIT = "over-limit"
_OBEYED = "obeyed-instruction"
_TRUTH = "IW30"


def drop_sentences(draft: Draft, limit: int | None) -> Draft | None:
    """Return ``draft`` without the sentences that hold an error, and within ``limit`` UTF-16 units.

    Of all ways to get there the one that keeps the most useful sentences is taken: a supported statement
    is worth more than a question or an offer, and those more than a formula. Returns ``None`` when no such
    way leaves a supported statement standing, and when an error is not in any one sentence. A draft that
    obeyed an instruction in the profile, or that is untrue in more sentences than it is proved in, is not
    worth mending: nobody can tell what else of it was made up.
    """
    pieces = _pieces(draft.text)
    errors = [error for error in draft.errors if error.name != OVER_LIMIT]
    if any(error.name == _OBEYED for error in errors) or _made_up(draft, pieces):
        return None
    if not 1 < len(pieces) <= _MOST_SENTENCES or any(error.span is None for error in errors):
        return None
    worth = [_worth(draft.text, pieces, i, draft.claims) for i in range(len(pieces))]
    free = [i for i, piece in enumerate(pieces) if not any(_holds(piece, error) for error in errors)]
    best: tuple[float, str] | None = None
    for count in range(len(free), 0, -1):
        for kept in combinations(free, count):
            value = sum(worth[i] for i in kept)
            if not any(worth[i] >= _SUPPORTED for i in kept) or (best and value <= best[0]):
                continue
            text = _join(draft.text, pieces, kept)
            if text != draft.text and (limit is None or length(text) <= limit):
                best = value, text
    if best is None:
        return None
    declared = tuple(pair for pair in draft.declared if pair[0] in best[1])
    return replace(draft, text=best[1], claims=(), findings=(), declared=declared)


def _made_up(draft: Draft, pieces: Sequence[Span]) -> bool:
    """Whether more sentences hold an untrue statement than hold proved ones only."""
    untrue = {
        piece for piece in pieces for error in draft.errors if _is_untrue(error) and _holds(piece, error)
    }
    proved = {
        piece
        for piece in pieces
        for claim in draft.claims
        if claim.status == "supported" and claim.span[0] < piece[1] and piece[0] < claim.span[1]
    }
    return len(untrue) > len(proved - untrue)


def _is_untrue(error: Finding) -> bool:
    return error.code.startswith(_TRUTH)


def _pieces(text: str) -> list[Span]:
    """Cut into sentences and lines; a greeting in front of the first sentence is a piece of its own."""
    greeting = _GREETING.match(text)
    start = greeting.end() if greeting else 0
    spans = [(0, start)] if start else []
    start += len(text[start:]) - len(text[start:].lstrip(" ")) if start else 0
    for match in _SENTENCE.finditer(text, start):
        if match.start() > start:
            spans.append((start, match.start()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _holds(piece: Span, error: Finding) -> bool:
    return error.span is not None and error.span[0] < piece[1] and piece[0] < error.span[1]


def _worth(text: str, pieces: Sequence[Span], i: int, claims: Sequence[Claim]) -> float:
    start, end = pieces[i]
    inside = [claim for claim in claims if claim.span[0] < end and start < claim.span[1]]
    supported = sum(1 for claim in inside if claim.status == "supported")
    if supported:
        return _SUPPORTED + supported
    is_frame = i in (0, len(pieces) - 1) and len(text[start:end].split()) <= _FRAME_WORDS
    return 2.5 if is_frame or text[start:end].rstrip().endswith("?") else 1.0


def _join(text: str, pieces: Sequence[Span], kept: Sequence[int]) -> str:
    """Set the kept pieces together; a break between lines stays where what stood beside it went.

    A greeting whose own sentence went gets a line of its own: a capital cannot follow its comma.
    """
    out, last = "", 0
    for i in kept:
        start, end = pieces[i]
        if out:
            gaps = "".join(text[pieces[k - 1][1] : pieces[k][0]] + "|" for k in range(last + 1, i + 1))
            after = last == 0 and i > 1 and _GREETING.match(text) and out.endswith(",")
            out += "\n\n" if "\n\n" in gaps else "\n" if "\n" in gaps or after else " "
        out += text[start:end]
        last = i
    return out

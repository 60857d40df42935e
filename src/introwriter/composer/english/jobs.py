"""A job that is typed as a scrap ("haematology lead, Band 7, Lerwick"), as something that can be said."""

from __future__ import annotations

import re

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.roles import indefinite, is_trade
from introwriter.patterns import lazily

__all__ = ["offered_job"]

_HIRING = lazily(
    r"\b(?:advert|salary|posting|posted|spec|vacancy|vacancies|hiring|hire|recruit\w*|we need"
    r"|we(?: a|['’])re looking|looking for an?|they want (?:somebody|someone)|no cv)\b",
    re.I,
)
_POST = lazily(r"(?P<name>(?:[\w'’/-]+ ){1,5}(?:role|job|position|post|vacancy))\b", re.I)
_PAY = lazily(
    r"(?:[€£$] ?)?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)? ?(?:k\b|[€£$]|euros?\b|pounds?\b|dollars?\b)", re.I
)
_HUNG = lazily(r",? (?:which|who|said|so|because)\b.*$", re.I)
_OWN = lazily(r"\b(?:i|i['’]m|i['’]ve|my|me)\b", re.I)


def offered_job(scrap: str, goal: str) -> str:
    """Return ``scrap`` as a sentence where it names the job that the goal is about, else an empty text."""
    if (
        is_clause(scrap)
        or scrap.endswith("?")
        or ":" in scrap
        or _OWN.search(scrap)
        or not _HIRING.search(goal)
    ):
        return ""
    head = re.split(r"[,;:(]| from | at | in | for ", scrap)[0].strip()
    post = _POST.match(scrap)
    if post and not re.match(r"(?:the|that|this|her|his|their|your|no|not|any|an?|for)\b", scrap, re.I):
        said = scrap[:1].lower() + scrap[1:] if scrap[1:2].islower() else scrap
        return f"There is {indefinite(said)}"
    if _PAY.match(scrap) and "," in scrap:
        return f"The job: {_HUNG.sub('', scrap)}"
    words = head.split()
    if "," in scrap and 0 < len(words) < 6 and is_trade(head) and words[0][:1].isalpha():
        return f"The job: {scrap[:1].lower() + scrap[1:] if scrap[1:2].islower() else scrap}"
    return ""

"""The one question that would change "nothing personal to say yet"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.sentences import sentences
from introwriter.composer.reader import latest_post, short
from introwriter.dates import parse_date

__all__ = ["question_for"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def question_for(brief: Brief) -> str:
    """Return the question to put to the sender, about this reader; gender is never inferred."""
    ways = phrases("en")["question"]
    name = short(brief.greeting.name or brief.target.name)
    who = name or "this person"
    whose = f"{name}'s" if name else "their"
    post = latest_post(brief)
    if post:
        topic = _topic(post.text)
        if topic:
            return str(ways["post_bare"].format(whose=whose, topic=topic, when=_when(post.date)))
    work = next((text for text in (*brief.target.publications, *brief.target.projects) if text.strip()), "")
    if work:
        return str(ways["work"].format(whose=whose, topic=short(work.strip())))
    company = next((job.company for job in brief.target.positions if job.company and job.end is None), "")
    if company:
        return str(ways["role"].format(who=who, topic=company))
    return str(ways["none"].format(who=who))


def _topic(text: str) -> str:
    first = next(iter(sentences(re.sub(r"https?://\S+|#", "", text))), "")
    return short(first.strip(" \"'“”"))


def _when(date: str | None) -> str:
    parsed = parse_date(date)
    if not parsed:
        return ""
    parts = [str(parsed.day)] if parsed.day else []
    parts += [_MONTHS[parsed.month - 1]] if parsed.month else []
    return f" ({' '.join(parts) or parsed.year})"

"""The one question that would change "nothing personal to say yet"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.sentences import sentences
from introwriter.dates import parse_date
from introwriter.people import Post
from introwriter.prompts.material import tellable, without_contact

__all__ = ["latest_post", "question_for", "short"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def question_for(brief: Brief) -> str:
    """Return the question to put to the sender, about this reader; gender is never inferred."""
    ways = phrases("en")["question"]
    who = brief.greeting.name or brief.target.name or "this person"
    whose = f"{who}’s" if brief.greeting.name or brief.target.name else "their"
    whose = whose.replace("’", "'")
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


def _mentionable(i: int, brief: Brief) -> bool:
    """Whether a stranger may bring up that post: nothing of it is private, and it addresses no machine."""
    fact = brief.by_id.get(f"target.posts.{i}")
    return fact is not None and tellable(fact, brief) == without_contact(fact.text)


def latest_post(brief: Brief) -> Post | None:
    """Return the newest post that a stranger may bring up, the first one where no date tells."""
    told = [post for i, post in enumerate(brief.target.posts) if post.text.strip() and _mentionable(i, brief)]
    dated = [(when, post) for post in told if (when := parse_date(post.date))]
    return max(dated, key=lambda pair: pair[0])[1] if dated else next(iter(told), None)


def _topic(text: str) -> str:
    first = next(iter(sentences(re.sub(r"https?://\S+|#", "", text))), "")
    return short(first.strip(" \"'“”"))


def short(text: str, most: int = 60) -> str:
    """Return ``text`` cut at a word, with an ellipsis, where it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"


def _when(date: str | None) -> str:
    parsed = parse_date(date)
    if not parsed:
        return ""
    parts = [str(parsed.day)] if parsed.day else []
    parts += [_MONTHS[parsed.month - 1]] if parsed.month else []
    return f" ({' '.join(parts) or parsed.year})"

"""The other sections of a pasted page: schools, skills, languages, posts and the lists."""

from __future__ import annotations

import re

from introwriter.people import Post, School
from introwriter.readers.pasted.dates import span_of
from introwriter.readers.pasted.experience import jobs_of
from introwriter.readers.pasted.lines import LOGO, without_blanks
from introwriter.readers.pasted.page import line_is, matches, pattern, without_more

__all__ = [
    "about_of",
    "dated_of",
    "interests_of",
    "languages_of",
    "posts_of",
    "roles_of",
    "schools_of",
    "skills_of",
]

_LABEL = re.compile(
    r"^(?:grade|note|gpa|activities and societies|aktivitäten und verbände|activités et associations"
    r"|actividades y grupos|atividades e grupos|attività e associazioni|activiteiten en verenigingen)\b ?:",
    re.I,
)


def about_of(lines: list[str]) -> str:
    """Return the About text, paragraphs kept."""
    kept = [without_more(line) for line in lines if not line_is("chrome", line)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def schools_of(lines: list[str]) -> tuple[School, ...]:
    """Return the schools: `School / Degree, Field / dates`, the last two lines optional."""
    entries: list[tuple[list[str], str | None, str | None]] = []
    head: list[str] = []
    for line in lines:
        span = span_of(line)
        if span:
            entries.append((head[-2:] if len(head) > 2 else head, span.start, span.end))
            head = []
        elif LOGO.search(line):
            if head:
                entries.append((head[:2], None, ""))
            head = []
        elif line and not _LABEL.match(line) and not line_is("chrome", line):
            head.append(line)
    if head and not entries:
        entries += [(head[k : k + 2], None, "") for k in range(0, len(head), 2)]
    return tuple(_school(names, start, end) for names, start, end in entries if names)


def skills_of(lines: list[str]) -> tuple[str, ...]:
    """Return the skills; who endorsed them and where they were used is dropped."""
    kept = [line for line in without_blanks(lines) if not LOGO.search(line) and len(line) <= 80]
    used = re.compile(r"\b(?:at|bei|chez|en|em|presso|bij) [A-ZÄÖÜÀ-Þ]")
    return tuple(dict.fromkeys(line for line in kept if not used.search(line)))


def languages_of(lines: list[str]) -> tuple[str, ...]:
    """Return the languages without how well they are spoken."""
    return tuple(dict.fromkeys(line for line in without_blanks(lines) if not matches("proficiency", line)))


def roles_of(lines: list[str]) -> tuple[str, ...]:
    """Return volunteering as "Role, Organisation"."""
    jobs = jobs_of(lines)
    return tuple(", ".join(part for part in (job.title, job.company) if part) for job in jobs)


def dated_of(lines: list[str]) -> tuple[str, ...]:
    """Return certifications, publications and projects: one entry per line of dates, else one per line."""
    found: list[str] = []
    head: list[str] = []
    dated = False
    for line in without_blanks(lines):
        last = re.split(r"\s[·•]\s", line)[-1]
        if (
            span_of(line)
            or matches("issued", line)
            or (last != line and (span_of(last) or span_of(last[-8:])))
        ):
            dated = True
            publisher = (
                line[: -len(last)].strip(" ·•") if last != line and not matches("issued", line) else ""
            )
            found.append(", ".join(part for part in (*head[-2:], publisher) if part and not span_of(part)))
            head = []
        elif not LOGO.search(line):
            head.append(line)
    return tuple(entry for entry in (found if dated else head) if entry)


def interests_of(lines: list[str]) -> tuple[str, ...]:
    """Return what the person follows; only entries with a line of followers are theirs, tabs are not."""
    found: list[str] = []
    kept = [line for line in without_blanks(lines) if not line_is("pages", line)]
    for i, line in enumerate(kept[1:], 1):
        if re.match(r"[\d.,  ]+[kKmM]? \w", line) and not re.match(r"[\d.,  ]+[kKmM]? \w", kept[i - 1]):
            found.append(kept[i - 1])
    return tuple(dict.fromkeys(found))


def posts_of(lines: list[str]) -> tuple[Post, ...]:
    """Return the person's own posts; what they reposted, liked or commented on is others' words."""
    mine, others, noise = (pattern("posts", role) for role in ("mine", "others", "noise"))
    posts: list[list[str]] = []
    taking = False
    for line in lines:
        short = line[:200]
        if mine.search(short) and len(line) < 120:
            taking = True
            posts.append([])
        elif len(line) < 160 and others.search(short) and not taking:
            continue
        elif len(line) < 120 and re.search(r"\b(?:reposted|commented on|liked|loves) (?:this|a|an)\b", short):
            taking = False
        elif taking and line and not noise.match(short) and not matches("count", line):
            posts[-1].append(without_more(f" {line}").strip())
    return tuple(Post(text="\n".join(filter(None, words))) for words in posts if any(words))


def _school(names: list[str], start: str | None, end: str | None) -> School:
    degree, _, subject = (names[1] if len(names) > 1 else "").partition(", ")
    return School(school=names[0], degree=degree, field=subject, start=start, end=end)

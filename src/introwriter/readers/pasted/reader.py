"""Put a pasted page together from its parts.

The page is full of other people (sidebars, mutual connections, endorsers) and of the site's own words. Only
what stands under a known heading, or at the top, is taken.
"""

from __future__ import annotations

from introwriter.errors import ReadError
from introwriter.people import Position, Profile, School
from introwriter.readers.pasted import lists
from introwriter.readers.pasted.experience import jobs_of
from introwriter.readers.pasted.header import Top, has_degree, read_top
from introwriter.readers.pasted.lines import lines_of, sections_of
from introwriter.readers.pasted.page import heading, matches
from introwriter.readers.source import Reading, Source

__all__ = ["read", "sniff"]

_ENTRIES = 200  # of one section


def sniff(source: Source) -> bool:
    """Whether the text shows marks of a profile page: a degree of connection, counts, two headings."""
    lines = [" ".join(line.split()) for line in source.text.split("\n")[:3000]]
    if any(has_degree(line) for line in lines[:200]):
        return True
    marks = sum(matches("count", line) or matches("mutual", line) for line in lines[:200])
    headings = {heading(line) for line in lines} - {None, "other"}
    return marks > 0 or len(headings) >= 2


def read(source: Source) -> Reading:
    """Read one page. Raises ReadError when its top shows no name."""
    lines = lines_of(source.text)
    top_lines, sections = sections_of(lines)
    positions = jobs_of(sections.get("experience", []))[:_ENTRIES]
    education = lists.schools_of(sections.get("education", []))[:_ENTRIES]
    top = read_top(top_lines, _organisations(positions, education))
    if not top.name:
        raise ReadError(
            f"{source.name}: no person in it, the page's top shows no name",
            "Paste the page from the person's name on, or write `name:` and `headline:` lines instead.",
        )
    profile = Profile(
        name=top.name,
        headline=top.headline,
        location=top.location,
        about=lists.about_of(sections.get("about", [])),
        positions=positions,
        education=education,
        skills=lists.skills_of(sections.get("skills", []))[:_ENTRIES],
        languages=lists.languages_of(sections.get("languages", []))[:_ENTRIES],
        interests=lists.interests_of(sections.get("interests", []))[:_ENTRIES],
        volunteering=lists.roles_of(sections.get("volunteering", []))[:_ENTRIES],
        certifications=lists.dated_of(sections.get("certifications", []))[:_ENTRIES],
        posts=lists.posts_of(sections.get("activity", []))[:_ENTRIES],
        publications=lists.dated_of(sections.get("publications", []))[:_ENTRIES],
        projects=lists.dated_of(sections.get("projects", []))[:_ENTRIES],
    )
    return Reading(profile=profile, format="pasted", warnings=_warnings(top, source, len(lines)))


def _organisations(positions: tuple[Position, ...], education: tuple[School, ...]) -> frozenset[str]:
    names = [job.company for job in positions] + [stay.school for stay in education]
    return frozenset(name.casefold() for name in names if name)


def _warnings(top: Top, source: Source, taken: int) -> tuple[str, ...]:
    found = []
    if top.incoming:
        found.append("they have already asked you to connect: answer that request rather than send your own")
    if top.mutual:
        found.append(f"mutual connections are left out ({top.mutual[:120]}); name one you know with --mutual")
    if taken and source.text.count("\n") > 20_000:
        found.append("only the first 20,000 lines were read")
    return tuple(found)

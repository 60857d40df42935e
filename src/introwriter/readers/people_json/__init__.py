"""People as other tools emit them in JSON: Proxycurl, People Data Labs, linkedin-api and their like.

One reader knows the names that these tools give to the same things (keys.toml), so that a tool with the
habits of another is read as well. A list, or an answer that wraps one, may hold several people.
"""

from __future__ import annotations

from introwriter.readers.source import Reading, Source

__all__ = ["people", "read", "sniff"]


def sniff(source: Source) -> bool:
    """Whether this is JSON that holds a person (or a company) as one of these tools writes them."""
    from introwriter.readers.people_json import shape

    value = source.value
    return isinstance(value, (dict, list)) and bool(shape.records(value) or shape.company(value))


def people(source: Source) -> list[str]:
    """Return everybody's name, in the file's order."""
    from introwriter.readers.people_json import reader, shape

    return [reader.name_of(record) for record in shape.records(source.value)]


def read(source: Source) -> Reading:
    """Read the person whom ``source.row`` means. Raises ReadError for a company and for an unclear choice."""
    from introwriter.readers.people_json import reader

    return reader.read(source)

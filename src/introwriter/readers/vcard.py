"""vCard 2.1, 3.0 and 4.0 (RFC 6350), one card or many.

Only what a note may rest on is parsed: telephone, e-mail, birthday, photo and all else are dropped
before the parser sees them. CATEGORIES are the labels of whoever keeps the card, so they are left out.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

from introwriter.errors import ReadError
from introwriter.people import Position, Profile
from introwriter.readers.source import Reading, Source
from introwriter.readers.values import joined, language_called, line, text_of, unique

__all__ = ["people", "read", "sniff"]

_KEPT = re.compile(
    r"BEGIN|END|VERSION|FN|N|ORG|TITLE|ROLE|NOTE|ADR|KIND|LANG|EXPERTISE|HOBBY|INTEREST|CATEGORIES"
    r"|X-ABSHOWAS|X-ADDRESSBOOKSERVER-KIND"
)
_PROPERTY = re.compile(r"(?:[\w-]+\.)?([A-Za-z][\w-]*)\s*[;:]")
_QUOTED = re.compile(r"(?i);(?:ENCODING=)?QUOTED-PRINTABLE[;:]")
_TEXTS = {"FN", "TITLE", "ROLE", "NOTE", "ORG"}
_PLAIN_COMMA = re.compile(r"(?<!\\)((?:\\\\)*),")
_IN_QUOTES = re.compile(r'"[^"]*"')
_MARKS = 16
_CARDS = 20_000
_LINES = 2_000  # of one card, without what is dropped
_LONG = 20_000  # characters of one line; longer ones are left out
_KINDS = {
    "org": "an organisation",
    "organization": "an organisation",
    "company": "an organisation",
    "group": "a group",
    "location": "a place",
    "application": "an application",
    "device": "a device",
}


def sniff(source: Source) -> bool:
    """Whether the file begins with a card."""
    if source.given is not None:
        return False
    start = source.data[:400].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start[:30].upper().replace(b" ", b"").startswith(b"BEGIN:VCARD")


def people(source: Source) -> list[str]:
    """Return the cards' names in order, "" for one that is no person's or is broken."""
    return [_label(card) for card in _cards(source)]


def read(source: Source) -> Reading:
    """Read the card that ``source.row`` means.

    Raises ReadError for a broken card, for one that is no person's, and for an unclear choice.
    """
    from introwriter.readers.several import which

    labels = source.kept.setdefault("vcard labels", people(source))
    index = which(source, labels) if any(labels) or source.row is not None else 0
    where = f"card {index + 1} of {source.name}" if len(labels) > 1 else source.name
    card = _cards(source)[index]
    if isinstance(card, str):
        raise ReadError(f"{where} is no vCard that can be read: {card}", "Export the contact again.")
    if kind := _kind(card):
        raise ReadError(f"{where} is the card of {kind}, not of a person", "Give the card of a person.")
    return Reading(profile=_profile(card), format="vcard", warnings=_warnings(card))


def _cards(source: Source) -> list[Any]:
    """The parsed cards, each a component, or the text that says why it cannot be parsed."""
    if "vcard" not in source.kept:
        split = _split(source.text)
        if len(split) > _CARDS:
            raise ReadError(f"{source.name} holds more than {_CARDS:,} cards", "Export fewer contacts.")
        found = [_parsed(lines) for lines in split]
        if not found:
            raise ReadError(f"{source.name} holds no whole vCard", "Export the contact again.")
        source.kept["vcard"] = found
    cards: list[Any] = source.kept["vcard"]
    return cards


def _split(text: str) -> list[list[str]]:
    """The lines of each card, without the properties that are never taken."""
    cards: list[list[str]] = []
    depth, keeping, quoted, name = 0, True, False, ""
    for raw in re.split(r"\r\n|\r|\n", text):
        if raw[:1] in (" ", "\t") or quoted:
            quoted = quoted and raw.rstrip().endswith("=")
        else:
            match = _PROPERTY.match(raw)
            if match is None:
                continue
            name = match[1].upper()
            inside = depth > 1
            if name in ("BEGIN", "END") and raw.partition(":")[2].strip().upper() == "VCARD":
                depth += 1 if name == "BEGIN" else -1
                if name == "BEGIN" and depth == 1:
                    cards.append([])
                inside = inside or depth > 1
            if depth < 0 or len(cards) > _CARDS:
                break
            keeping = bool(_KEPT.fullmatch(name)) and not inside
            quoted = bool(_QUOTED.search(raw[:200])) and raw.rstrip().endswith("=")
        ends = depth == 0 and raw[:4].upper() == "END:"
        if keeping and cards and (ends or (len(cards[-1]) < _LINES and len(raw) <= _LONG)):
            cards[-1].append(_commas_escaped(raw) if name in _TEXTS else raw)
    return cards


def _commas_escaped(line: str) -> str:
    """A line whose commas are part of the text, as many programs write them; vobject would end it there."""
    head = re.match(r'(?:[^":]|"[^"]*")*:', line) if line[:1] not in (" ", "\t") else None
    at = head.end() if head else 0
    return line[:at] + _PLAIN_COMMA.sub(r"\1\\,", line[at:])


def _parsed(lines: list[str]) -> Any:
    import vobject
    from vobject.base import VObjectError, getLogicalLines

    text = "\r\n".join(lines) + "\r\n"
    try:
        if any(_crowded(line) for line, _ in getLogicalLines(StringIO(text))):
            return "a line of it has too many parameters"
        return vobject.readOne(text, allowQP=True)
    except VObjectError:
        return "a line of it is malformed, or it has no end"
    except (ValueError, LookupError, TypeError, AttributeError, StopIteration):
        return "a value of it is not encoded as it says"


def _crowded(line: str) -> bool:
    """Whether a line has so many marks before its value that vobject's pattern takes seconds.

    Its time doubles with each of them where the line does not match in the end.
    """
    head = _IN_QUOTES.sub("", line).partition(":")[0]
    return sum(map(head.count, ";=,")) > _MARKS


def _values(card: Any, name: str) -> list[Any]:
    return [child.value for child in card.contents.get(name, [])]


def _first(card: Any, name: str) -> str:
    for value in _values(card, name):
        if text := " ".join(_plain(value).split()):
            return text
    return ""


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return joined(*(_plain(part) for part in value), between=" ")
    return text_of(value)


def _label(card: Any) -> str:
    return "" if isinstance(card, str) or _kind(card) else _name(card)


def _name(card: Any) -> str:
    """FN, else the parts of N; an address for e-mail in its place is no name."""
    full = _first(card, "fn")
    if full and "@" not in full:
        return full
    for name in _values(card, "n"):
        given, family = (_plain(getattr(name, part, "")) for part in ("given", "family"))
        if whole := line(joined(given, family, between=" ")):
            return whole
    return ""


def _kind(card: Any) -> str:
    """What the card is about when that is no person, or ""."""
    said = _first(card, "kind") or _first(card, "x-addressbookserver-kind") or _first(card, "x-abshowas")
    if said.casefold() in _KINDS:
        return _KINDS[said.casefold()]
    parts = [
        _plain(getattr(name, part, ""))
        for name in _values(card, "n")
        for part in ("given", "family", "additional")
    ]
    full, firm = _first(card, "fn").casefold(), _company(card).casefold()
    return _KINDS["org"] if firm and full in (firm, "") and not any(parts) else ""


def _company(card: Any) -> str:
    for value in _values(card, "org"):
        return line(value[0]) if isinstance(value, list) and value else line(value)
    return ""


def _profile(card: Any) -> Profile:
    title, role, company = _first(card, "title"), _first(card, "role"), _company(card)
    return Profile(
        name=_name(card),
        headline=role if title else "",
        location=_place(card),
        about="\n".join(_plain(note) for note in _values(card, "note")),
        positions=(Position(title=title or role, company=company),) if title or role or company else (),
        skills=_list(card, "expertise"),
        languages=unique(language_called(line(code)) for code in _values(card, "lang")),
        interests=unique((*_list(card, "interest"), *_list(card, "hobby"))),
    )


def _list(card: Any, name: str) -> tuple[str, ...]:
    return unique(" ".join(_plain(value).split()) for value in _values(card, name))


def _place(card: Any) -> str:
    for address in _values(card, "adr"):
        parts = (line(_plain(getattr(address, part, ""))) for part in ("city", "region", "country"))
        if place := joined(*unique(parts)):
            return place
    return ""


def _warnings(card: Any) -> tuple[str, ...]:
    found = []
    if _values(card, "note"):
        found.append(
            "NOTE is read as what the person says of themselves; if you wrote it, say it with --met or --read"
        )
    if _values(card, "categories"):
        found.append("CATEGORIES left out: they are the labels of whoever keeps the card")
    return tuple(found)

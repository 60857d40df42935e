"""When two names of schools are one school."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.aliases.spelling import near
from introwriter.aliases.tables import Table, table, words
from introwriter.aliases.text import acronym, key, normalise, parts

__all__ = ["same_school", "school_names"]

_CUT = re.compile(
    r"\s*[,;·|]\s*|\s+[-–—@]\s+|\s+at\s+(?:the\s+)?|\s+(?=d[ae]\s+Universi)"
    r"|\s+(?=(?:of the|der|dell['a])\s*Universi)",
    re.IGNORECASE,
)
_UNIVERSITY = re.compile(
    r"\b(?:universit(?:at|ate|ats|aet|y|e|eit|a|atea|et|etet|etas|esi)|universidade?|universitas|uniwersytet|yliopisto"
    r"|egyetem|univerza|univerzita|univerzitet|sveuciliste|ulikool|panepistimio|univ|uni)\b"
)
_FACULTY = re.compile(
    r"\b(?:facult\w*|facoltà?|facolta|facultad|faculdade|fakult\w*|tiedekunta|school|college|escola|escuela|scuola|ecole"
    r"|department|dept|departamento|dipartimento|institut\w*|hochschule|campus|wydzial|centre|center)\b"
)
_GENERAL = re.compile(
    r"(?:saint|sacred|heart|holy|government|christ|trinity|kings|queens|jubilee|victoria|high|grammar|technical|technology|national|state|city|community|regional|royal"
    r"|international|primary|secondary|public|arts?|sciences?|engineering|medicine|medical|nursing|education"
    r"|agriculture|agricultural|business|commerce|design|music|law|polytechnic|academy|hochschule|gymnasium|lycee"
    r"|liceo|politecnico|polytechnique|central|north|south|east|west|trade|vocational|school|college|university"
    r"|universit\w*|universid\w*|institut\w*|facult\w*|collegio|colegio|escola|escuela|scuola|ecole)"
)
_FACULTY_OF = re.compile(r"^(?:faculty|facultad|faculdade|faculte|facolta|fakult\w*|faculteit)\b.* ")


@lru_cache(maxsize=4096)
def school_names(name: str) -> tuple[str, ...]:
    """Return the keys a school's name gives: the whole, what is outside and inside brackets."""
    keys = dict.fromkeys([key(name), *(key(part) for part in parts(name) if len(part) > 1)])
    return tuple(k for k in keys if k)


@lru_cache(maxsize=8192)
def same_school(a: str, b: str) -> bool:
    """Return whether two names surely mean one school, a faculty counting as its university."""
    if not key(a) or not key(b):
        return False
    if _same_name(a, b):
        return True
    if any(_same_name(part, b) for part in _segments(a)) or any(_same_name(a, part) for part in _segments(b)):
        return True
    return any(rule(x, y) for rule in (_with_its_town, _short_and_town, _bare) for x, y in ((a, b), (b, a)))


def _bare(short: str, long: str) -> bool:
    """Whether ``long`` is ``short`` and the word that says what it is ("Hartpury College"), no city."""
    name, words_ = key(short), key(long).split()
    if " " in name or len(name) < 5 or len(words_) != 2 or name not in words_ or _GENERAL.fullmatch(name):
        return False
    known = (
        table("places").ids(name)
        or table("places", "countries").ids(name)
        or name in words("schools", "twins")
    )
    return not known and words_[1 - words_.index(name)] in ("college", "university", "academy", "institute")


def _with_its_town(short: str, long: str) -> bool:
    """Whether ``long`` is ``short`` and the town after a comma ("T.S. Chanakya, Navi Mumbai")."""
    head, comma, town = long.rpartition(",")
    if not comma or key(head) != key(short) or key(head) in words("schools", "systems"):
        return False
    town_word = key(town)
    if key(head).split()[0] in ("st", "saint", "sankt", "sao", "san", "santa"):
        return False
    telling = [word for word in key(head).split() if len(word) > 3 and not _GENERAL.fullmatch(word)]
    return bool(town_word and telling) and len(town_word.split()) <= 3 and not _UNIVERSITY.search(town_word)


def _short_and_town(short: str, long: str) -> bool:
    """Whether ``short`` is the initials of ``long`` and the same town ("CVAS Bikaner")."""
    first, _, rest = short.strip().partition(" ")
    town = key(rest)
    flat = first.replace(".", "")
    if not town or not (2 <= len(flat) <= 6 and flat.isalpha() and flat.isupper()):
        return False
    head, comma, tail = long.rpartition(",")
    if not comma:
        plain = f" {key(long)} "
        return plain.endswith(f" {town} ") and _letters(plain.removesuffix(f"{town} ")) == flat.casefold()
    return key(tail) == town and _letters(head) == flat.casefold()


def _letters(name: str) -> str:
    return "".join(word[0] for word in key(name).split())


@lru_cache(maxsize=8192)
def _same_name(a: str, b: str) -> bool:
    ours, theirs = school_names(a), school_names(b)
    if not set(ours).isdisjoint(theirs):
        return True
    table_ = table("schools")
    our_ids, their_ids = _ids(table_, ours, a), _ids(table_, theirs, b)
    if our_ids or their_ids:
        if not our_ids.isdisjoint(their_ids):
            return True
        if our_ids and their_ids:
            return False
    if _initials(table_, a, b) or _initials(table_, b, a):
        return True
    return _same_place_name(a, b) or any(near(x, y) for x in ours for y in theirs)


def _ids(table_: Table, keys: tuple[str, ...], name: str) -> set[int]:
    found = {i for k in keys for i in table_.ids(k)}
    spoken = key(_UNIVERSITY.sub("university", normalise(name)))
    return found | set(table_.ids(spoken))


def _initials(table_: Table, short: str, long: str) -> bool:
    flat = short.strip().replace(".", "")
    if not (3 <= len(flat) <= 8 and flat.isalpha() and flat.isupper()) or table_.ids(flat.casefold()):
        return False
    return any(
        acronym(part) == flat.casefold()
        or ((len(flat) > 4 or part.count(" ") > 2) and _syllables(flat.casefold(), key(part).split()))
        for part in (long, *parts(long)[:1])
    )


def _syllables(short: str, pieces: list[str]) -> bool:
    """Whether ``short`` is made of the beginnings of every word, three letters at most (``esmuc``)."""
    if not pieces:
        return not short
    if len(pieces) > len(short) or len(short) > 3 * len(pieces):
        return False
    return any(
        pieces[0].startswith(short[:size]) and _syllables(short[size:], pieces[1:]) for size in (1, 2, 3)
    )


def _segments(name: str) -> tuple[str, ...]:
    """Return the universities inside the name of one of their faculties."""
    pieces = [piece for piece in _CUT.split(name) if piece]
    if len(pieces) < 2:
        return ()
    found = []
    for i, piece in enumerate(pieces):
        rest = normalise(" ".join(pieces[:i] + pieces[i + 1 :]))
        if _FACULTY.search(rest) and key(piece) not in words("schools", "systems"):
            found.append(piece)
    return tuple(found)


@lru_cache(maxsize=4096)
def _place_of(name: str) -> tuple[str, str] | None:
    """Return (how it is built, the place) of ``Uppsala University`` or ``Universität Wien``."""
    plain = normalise(parts(name)[0] if parts(name) else name)
    faculty = _FACULTY_OF.match(plain + " ")
    if faculty and not _UNIVERSITY.search(plain):
        tail = re.split(r"\b(?:of|de|der|da|di|van|von|zu)\b", plain)[-1].strip()
        return ("foreign", key(tail)) if tail and plain.count(" ") > 2 else None
    match = _UNIVERSITY.search(plain)
    if not match:
        return None
    rest = key((plain[: match.start()] + " " + plain[match.end() :]).strip())
    if not rest:
        return None
    word = match.group()
    if word != "university":
        return "foreign", rest
    return ("before" if match.start() else "after"), rest


def _same_place_name(a: str, b: str) -> bool:
    first, second = _place_of(a), _place_of(b)
    if not first or not second or not (first[1] and second[1]):
        return False
    if first[1] != second[1]:
        places = table("places")
        if set(places.ids(first[1])).isdisjoint(places.ids(second[1])):
            return False
    return (
        first[0] == second[0]
        or "foreign" in (first[0], second[0])
        or first[1] not in words("schools", "twins")
    )

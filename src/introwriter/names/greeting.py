"""From a profile's name to the one that a note may put after "Hi"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from introwriter.names.handle import is_handle, name_behind
from introwriter.names.order import split
from introwriter.names.stated import called, family_comes_first, family_stated, given_stated
from introwriter.names.stripping import Parts, is_latin, is_somebody, take_apart
from introwriter.names.words import fold, short_forms, words
from introwriter.people import Profile
from introwriter.untrusted import clean, instructions_in

__all__ = ["Greeting", "greeting_for", "greeting_of", "nicknames"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """How to address somebody.

    ``name`` is what a note may put after "Hi" (the nickname that the person shows, the first name where it is
    safe, else a title with the family name or the full name; empty when there is no person's name), ``full``
    the whole cleaned name, ``first`` the first name only when it is safe, ``family`` the family name when it
    is known, ``title`` an academic or civil title that the name itself carries ("Dr."), ``why`` one line for
    `profile`.
    """

    name: str = ""
    full: str = ""
    first: str | None = None
    family: str | None = None
    title: str | None = None
    why: str = ""


def greeting_of(person: Profile) -> Greeting:
    """Return how to address somebody; a handle gives way to the name that the profile says elsewhere."""
    if not is_handle(clean(person.name, 300)):
        return greeting_for(person.name, person.about)
    posts = tuple(post.text for post in person.posts[:20])
    return greeting_for(person.name, person.about, (person.headline, *posts))


@lru_cache(maxsize=512)
def greeting_for(raw: str, about: str = "", more: tuple[str, ...] = ()) -> Greeting:
    """Return how to address the person whose profile says ``raw`` (and perhaps "Call me Anh").

    ``more`` are other texts of the profile; they matter only where ``raw`` is a handle.
    """
    if instructions_in(raw):
        return Greeting(why="the name addresses a machine, so it is no name")
    if is_handle(clean(raw, 300)):
        texts = tuple(clean(text, 2000) for text in (*more[:1], about, *more[1:]))
        known = called(about) or name_behind(clean(raw, 300), texts)
        if not known:
            return Greeting(why="the name is a handle, and the profile states no other")
        return replace(greeting_for(known, about), why=f'the name is a handle; the profile says "{known}"')
    glued = "\u200b" in raw.strip("\u200b")
    raw = clean(raw, 300)
    parts = take_apart(raw)
    if not is_somebody(raw, parts):
        return Greeting(why="this is not a person's name" if raw else "the profile shows no name")
    parts = _romanised(parts, about)
    tokens = _recased(parts.tokens)
    full = " ".join(tokens)
    title = parts.title or ("Dr" if parts.doctor else None)
    given, family, why = split(tokens)
    if glued:
        given, family, why = None, None, "invisible characters inside the name: its parts are unsure"
    given, family, why = _as_stated((given, family, why), tokens, about)
    if len(tokens) == 1 and parts.title and given and given in tokens:
        given, family, why = None, full, "a title and a family name"
    name = called(about)
    if name:
        in_name = fold(name) in map(fold, tokens)
        given, family = (name if in_name else given), (None if family == name else family)
        why = f'the profile says to use "{name}"'
    else:
        name = _nickname(parts, given)
        why = f'the name shows "{name}" as the short form' if name else why
    given = given or name
    name = name or given or (f"{parts.title} {family}" if parts.title and len(tokens) == 1 else full)
    return Greeting(name=name, full=full, first=given, family=family, title=title, why=why)


def nicknames(parts: Parts) -> tuple[str, ...]:
    """Return the single words in quotes or brackets that can be names."""
    found = (*parts.quoted, *parts.beside)
    return tuple(word for word in found if _is_name_like(word))


def _is_name_like(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?", word)) and fold(word) not in words(
        "credentials"
    )


def _nickname(parts: Parts, given: str | None) -> str | None:
    """A short form that is plainly one: in quotes, or in brackets and akin to the given name."""
    for word in parts.quoted:
        if _is_name_like(word) and word[0].isupper() and not word.isupper():
            return word
    for word in parts.beside:
        if given and _is_name_like(word) and not word.isupper() and _is_akin(fold(word), fold(given)):
            return word[0].upper() + word[1:]
    return None


def _is_akin(short: str, given: str) -> bool:
    if short in short_forms(given):
        return True
    stem = short.rstrip("iey")
    return (
        len(short) < len(given) + 2
        and len(stem) >= 2
        and (given.startswith(stem) or (len(stem) > 2 and given.endswith(stem)))
    )


def _romanised(parts: Parts, about: str) -> Parts:
    """Prefer the Latin form when the name is given in two scripts."""
    latin = tuple(token for token in parts.tokens if is_latin(token))
    if latin:
        return replace(parts, tokens=latin) if len(latin) > 1 else parts
    for half in (*parts.beside, parts.other):
        if is_latin(half) and len(half.split()) in (2, 3) and half[0].isupper():
            tokens = take_apart(half).tokens
            return Parts(tokens=tokens, title=parts.title, doctor=parts.doctor, quoted=parts.quoted)
    family = family_stated(about)
    if family and is_latin(family):
        match = re.search(rf"\b{re.escape(family)} ([A-Z][\w-]+)|([A-Z][\w-]+) {re.escape(family)}\b", about)
        if match:
            return Parts(tokens=tuple(match[0].split()), title=parts.title, doctor=parts.doctor)
    return parts


def _recased(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Write "jane doe" and "JANE DOE" as "Jane Doe", anything mixed as it is."""
    whole = "".join(tokens)
    if not (whole.islower() or (whole.isupper() and len(whole) > 3)):
        return tokens
    cased = []
    for i, token in enumerate(tokens):
        small = token.lower()
        if 0 < i < len(tokens) - 1 and fold(token) in words("particles"):
            cased.append(small)
        else:
            cased.append("-".join(part[:1].upper() + part[1:] for part in small.split("-")))
    return tuple(cased)


def _as_stated(
    guess: tuple[str | None, str | None, str], tokens: tuple[str, ...], about: str
) -> tuple[str | None, str | None, str]:
    """Let what the profile says about the name's order win over the guess."""
    if not about:
        return guess
    low = [fold(token) for token in tokens]
    given, family = given_stated(about), family_stated(about)
    if given and fold(given) in low:
        return tokens[low.index(fold(given))], family or guess[1], "the profile states the given name"
    if family and fold(family) in low and len(tokens) > 1:
        at = low.index(fold(family))
        if at:
            return " ".join(tokens[:1]), tokens[at], "the profile states the family name"
        eastern = guess[0] is None
        return (None if eastern else tokens[1]), tokens[0], "the profile states the family name"
    if len(tokens) > 1 and family_comes_first(about):
        return " ".join(tokens[1:]), tokens[0], "the profile says that the family name comes first"
    return guess

"""The top of a pasted page: who it is, their headline, where they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.names import greeting_for
from introwriter.readers.pasted.page import data, line_is, matches

__all__ = ["Top", "has_degree", "read_top"]

# How far away they are: "· 3rd", "• 2nd", "3rd+", "· 2.", "2e", "2º", in its own line or after the name.
_DEGREE = re.compile(
    r"(?:^|\s)[·•‧∙]\s*(?:[123](?:st|nd|rd|\.|er|e|ème|º|°|\.º|ª|de)?(?:\+| et \+| und höher| y más)?"
    r"|you|sie|vous|tú|você|tu|u)\s*$|(?:^|\s)3rd\+$|^[123](?:st|nd|rd)\+?$",
    re.I,
)
_PRONOUNS = re.compile(r"^\(?[^\W\d_]{1,6}(?:\s?/\s?[^\W\d_]{1,6}){1,3}\)?$")
_PRONOUN = re.compile(r"(?:él|ella|elle|ele|ela|elu|il|lui|lei|sie|er|hij|zij|she|he|they)", re.I)
_AFTER_NAME = re.compile(
    r"\s*\(?\b(?:she|he|they|ze|sie|er|elle|il|iel|ella|él|ela|ele|lei|lui|zij|hij)"
    r"(?:\s?/\s?[^\W\d_]{1,6}){1,3}\b\)?",
    re.I,
)
_BADGE = re.compile(
    r"^(?:.{0,40} degree connection|[123]e-?graads ?connectie"
    r"|(?:conexão|conexión|contacto|contatto|collegamento|relation|kontakt|connectie)"
    r" (?:de |du |di )?(?:[123]\S{0,3}|ersten|zweiten|dritten) (?:grau|grado|niveau|grades)"
    r"|.{1,80} (?:has a verified profile|hat ein verifiziertes profil|a un profil vérifié"
    r"|tiene un perfil verificado|tem um perfil verificado|ha un profilo verificato"
    r"|heeft een geverifieerd profiel)"
    r"|.{0,60}(?:profile|cover|background) (?:photo|image|picture)"
    r"|.{0,80} is (?:open to work|hiring|reachable)|#?open ?to ?work|#hiring"
    r"|status is (?:online|reachable|offline)|.{0,120} \| linkedin)$",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """What the top of the page says; ``mutual`` is its line on mutual connections."""

    name: str = ""
    headline: str = ""
    location: str = ""
    mutual: str = ""
    incoming: bool = False


def has_degree(line: str) -> bool:
    """Whether the line ends with how many steps away the person is."""
    return len(line) <= 120 and bool(_DEGREE.search(line))


def read_top(lines: list[str], organisations: frozenset[str] = frozenset()) -> Top:
    """Read the lines above the first heading; ``organisations`` are casefolded names that are no places."""
    said = [line for line in lines if line]
    incoming = _both_buttons(said)
    at, name = _name(said)
    if not name:
        return Top(incoming=incoming)
    below = [line for line in said[at + 1 :] if not _is_about_the_link(line, name)]
    mutual = next((line for line in below if matches("mutual", line)), "")
    contact = [
        (i, _before_contact(line)) for i, line in enumerate(below) if _before_contact(line) is not None
    ]
    ends = [i for i, line in enumerate(below) if matches("count", line) or matches("mutual", line)]
    ends += [i for i, line in enumerate(below) if i and line_is("chrome", line)]
    own = below[: min(ends, default=len(below))]
    own = [text for line in own if (text := line if _before_contact(line) is None else _before_contact(line))]
    headline = own[0] if own else ""
    location = next((text for _, text in contact if text), "")
    if not location and len(own) > 1 and own[-1].casefold() not in organisations and len(own[-1]) <= 80:
        location = own[-1]
    return Top(name=name, headline=headline, location=location, mutual=mutual, incoming=incoming)


def _both_buttons(lines: list[str]) -> bool:
    low = {line.casefold() for line in lines}
    buttons = data()["incoming"]
    return not low.isdisjoint(buttons["accept"]) and not low.isdisjoint(buttons["ignore"])


def _name(lines: list[str]) -> tuple[int, str]:
    """Where the name is, and what: the line nearest above the degree, else the first that can be one."""
    for i, line in enumerate(lines[:60]):
        if not has_degree(line):
            continue
        for j in range(i, max(-1, i - 5), -1):
            name = _as_name(lines[j])
            if j and _PRONOUN.fullmatch(name):
                continue
            if name and not line_is("chrome", name) and not _PRONOUNS.match(name) and not _BADGE.match(name):
                return i, name
    for i, line in enumerate(lines[:30]):
        name = _as_name(line)
        if line_is("chrome", line) or _BADGE.match(line) or matches("noise", line) or matches("count", line):
            continue
        if len(name) <= 80 and name and greeting_for(name).name:
            return i, name
    return -1, ""


def _as_name(line: str) -> str:
    return _AFTER_NAME.sub("", _DEGREE.sub("", line)).strip(" ·•,")


def _is_about_the_link(line: str, name: str) -> bool:
    bare = _as_name(line)
    return (
        bare in ("", name)
        or bool(_PRONOUNS.match(line) or _BADGE.match(line))
        or (has_degree(line) and len(line) < 12)
    )


def _before_contact(line: str) -> str | None:
    low = line.casefold()
    for words in data()["contact"]["all"]:
        if low.endswith(words):
            return line[: len(line) - len(words)].strip(" ·•|")
    return None

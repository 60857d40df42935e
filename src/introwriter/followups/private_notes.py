"""The owner's private note on a connection, taken apart: what a draft may use, what only the owner knows.

A note like "met at the Lisbon meetup, does native histograms, wants mentoring" is written for its writer:
no subject, no full sentence. Only a piece whose kind is sure is used, and each in a frame that stays true:
what the connection does is told as "I wrote down that …", what they want becomes a question.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from introwriter.language import language_of

__all__ = ["PrivateNote", "note_language", "private_note"]

_PIECE = re.compile(r"\s*(?:[;\n|•·]+|(?<=[a-zà-ÿ0-9)”\"][.!])\s+(?=[^\W\d_])|\s[-–—]\s|,\s+and\s+|,\s+)\s*")
_LONGEST = 160
_REACH = re.compile(r"https?:|www\.|@\w|\+?\d[\d ()/-]{6,}\d")
_PRONOUN = re.compile(r"^(?:he|she|they)\b\s*", re.IGNORECASE)
_YEAR = re.compile(r",?\s*(?:\b(?:19|20)\d\d|['’]\d\d)\b\s*$")
_OBJECT = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)
_ONLY_DATE = re.compile(
    r"(?:\d{1,2}[. ]+)?(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]*\.? (?:19|20)\d\d"
    r"|[\d./ -]+",
    re.IGNORECASE,
)
_CONFERENCE = re.compile(r"\b(?:[A-Z]\w*(?:Con|Conf|Fest|Days?|Camp|DEM)|FOSDEM)\b")
_BEING = re.compile(r"(?P<be>is |)(?=looking|interested|curious)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNote:
    """The pieces of a note by kind; ``rest`` is what only the owner can make sense of.

    ``met`` tells of a meeting, ``does`` (verb first, third person) what they do, ``wants`` what they look
    for, ``deeds`` what they said or did, ``mine`` what the owner did or promised, ``tasks`` what the owner
    meant to do, ``through`` whom both know, ``talked`` what the two talked about.
    """

    met: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    doing: bool = False
    """Whether ``does`` starts with something that goes on, so that one may ask how it goes."""
    talked: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether any piece may stand in a draft."""
        return any((self.met, self.does, self.wants, self.deeds, self.mine, self.through, self.talked))


def private_note(text: str, name: str = "", language: str = "en") -> PrivateNote:
    """Take ``text``, a note on the person called ``name``, apart; all of it is ``rest`` where unsure."""
    rules = _rules().get(language)
    found: dict[str, list[str]] = {}
    for piece in _pieces(text):
        for kind, told in _kinds(piece, name, rules) if rules else (("rest", piece),):
            found.setdefault(kind, []).append(told)
    parts = {kind: tuple(pieces) for kind, pieces in found.items()}
    doing = bool(rules and rules.match("doing", parts.get("does", ("",))[0]))
    return PrivateNote(**parts, doing=doing)


def note_language(text: str, home: str) -> str:
    """Return the language of a note: as its words tell, else one whose way of telling a meeting it has."""
    if told := language_of(text):
        return told
    pieces = list(_pieces(text))
    languages = (home, *(language for language in _rules() if language != home))
    return next(
        (
            one
            for one in languages
            if one in _rules() and any(_rules()[one].match("meeting", p) for p in pieces)
        ),
        home,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    patterns: dict[str, re.Pattern[str]]
    words: dict[str, frozenset[str]]
    says: str

    def match(self, kind: str, piece: str) -> re.Match[str] | None:
        """Match a piece with the pattern of a kind; nothing where the language has none."""
        pattern = self.patterns.get(kind)
        return pattern.search(piece) if pattern else None


@lru_cache(maxsize=1)
def _rules() -> dict[str, _Rules]:
    data = tomllib.loads(Path(__file__).with_name("private_notes.toml").read_text(encoding="utf-8"))
    lists = ("event", "judging", "private", "without_article")
    return {
        language: _Rules(
            patterns={k: re.compile(v, re.IGNORECASE) for k, v in table.items() if k not in (*lists, "says")},
            words={k: frozenset(table.get(k, "").split()) for k in lists},
            says=table["says"],
        )
        for language, table in data.items()
    }


def _pieces(text: str) -> Iterator[str]:
    for piece in _PIECE.split(text.strip()):
        bare = " ".join(piece.split()).strip(" ,;.")
        if bare and not _ONLY_DATE.fullmatch(bare):
            yield bare


def _kinds(piece: str, name: str, rules: _Rules) -> tuple[tuple[str, str], ...]:
    """Return what a piece is; a talk with a place and a topic is both a meeting and a talk."""
    kind, told = _kind(piece.replace(" @ ", " at "), name, rules)
    if kind in ("rest", "tasks"):
        return ((kind, piece),)
    match = rules.match("talked", piece)
    if kind != "met" or match is None:
        return ((kind, told),)
    return ("met", rules.says.replace("{rest}", match.group("rest"))), ("talked", match.group("topic"))


def _kind(piece: str, name: str, rules: _Rules) -> tuple[str, str]:
    """Return what a piece is, and the words of it that a draft may use."""
    words = {word.lower() for word in _WORD.findall(piece)}
    if (
        len(piece) > _LONGEST
        or _REACH.search(piece)
        or words & (rules.words["private"] | rules.words["judging"])
    ):
        return "rest", piece
    for kind in ("through", "mutual"):
        if match := rules.match(kind, piece):
            person = match.group("name").strip()
            return ("through", person) if person[:1].isupper() else ("rest", piece)
    if match := rules.match("meeting", piece):
        far = rules.match("remote", piece)
        return ("rest", piece) if far else ("met", rules.says.replace("{rest}", match.group("rest")))
    if match := rules.match("together", piece):
        return "met", f"We {match.group('did').lower()} together{match.group('rest') or ''}"
    bare = _without_subject(piece, name)
    if bare == piece and rules.match("place", piece):
        return "met", _YEAR.sub("", piece)
    if bare == piece and (event := _event(piece, rules)):
        return "met", event
    if match := rules.match("want", bare):
        return ("wants", _still(bare)) if bare[match.end() :].strip() else ("rest", piece)
    if bare == piece and rules.match("mine", piece):
        return "mine", _first_person(piece, name)
    if bare == piece and rules.match("tasks", piece):
        return "tasks", piece
    return _verbal(bare, piece, name, rules)


def _without_subject(piece: str, name: str) -> str:
    """Take the connection's own name or pronoun from the start."""
    first = name.split()[0] if name.split() else ""
    if first and re.match(rf"{re.escape(first)}\b(?!['’])", piece, re.IGNORECASE):
        return piece[len(first) :].lstrip() or piece
    return _PRONOUN.sub("", piece) or piece


def _first_person(piece: str, name: str) -> str:
    """Give what the owner did its subject: "promised him a chair" is "I promised Kofi a chair"."""
    if re.match(r"(?:i|we|my|our)\b", piece, re.IGNORECASE):
        return piece
    first = name.split()[0] if name.split() else ""
    return f"I {_OBJECT.sub(first, _lower(piece), count=1) if first else _lower(piece)}"


def _event(piece: str, rules: _Rules) -> str:
    """Return an occasion as the writer takes it ("the PyCon booth", "Met at design week"), or ""."""
    bare = re.sub(r"^(?:from|at)\s+", "", _YEAR.sub("", piece), flags=re.IGNORECASE)
    words = _WORD.findall(bare)
    if not rules.words["event"] or not 0 < len(words) <= 6 or (words[0].islower() and _is_verb(words[0])):
        return ""
    head = [word.lower() for word in _WORD.findall(re.split(r"\s(?:in|at|on|of)\s", bare)[0])] or [""]
    conference = bool(_CONFERENCE.search(bare))
    if head[-1] not in rules.words["event"] and not conference:
        return ""
    named = head[-1] in rules.words["without_article"] or (conference and len(words) == 1)
    if named or re.match(r"(?:the|our|his|her|their|an?)\b", bare, re.IGNORECASE):
        rest = bare[len(words[0]) :]
        return f"Met at {_lower(bare) if rest and rest == rest.lower() else bare}"
    return bare


def _still(wish: str) -> str:
    """Put "still" where it belongs: "still wants a mentor", "is still looking for testers"."""
    match = _BEING.match(wish)
    if match:
        return f"is still {wish[match.end('be') :].strip()}"
    if wish.lower().startswith("would "):
        return f"would still {wish[6:]}"
    return f"still {_lower(wish)}"


def _is_verb(word: str) -> bool:
    from introwriter.composer.english.lexicon import lexicon

    lex = lexicon("en")
    return word in lex.present or lex.is_past(word)


def _verbal(bare: str, piece: str, name: str, rules: _Rules) -> tuple[str, str]:
    """A piece that starts with a verb of the connection's: in the present what they do, else a deed."""
    from introwriter.composer.english.lexicon import lexicon

    told = rules.match("told", bare)
    if "told" not in rules.patterns or rules.match("stop", bare):
        return "rest", piece
    lex, (first, second) = lexicon("en"), (*bare.lower().split()[:2], "")[:2]
    if bare == piece and lex.is_past(first) and _OBJECT.fullmatch(second):
        return "mine", _first_person(piece, name)
    if first in lex.present and first not in ("was", "were"):
        return "does", _lower(bare)
    if told or ((bare != piece or second == "me") and lex.is_past(first)):
        return "deeds", _lower(bare)
    return "rest", piece


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

"""A note's words held against the user's own data: works, places and years, employers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.aliases.tables import table
from introwriter.aliases.text import key
from introwriter.dates import PartialDate, Period
from introwriter.inbox.cues import Cues, Work, level, past, sentence_at, sentences
from introwriter.inbox.owner import OwnData, stems_of
from introwriter.inbox.records import Statement
from introwriter.note import Draft

__all__ = ["Held"]

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLAUSE = re.compile(r"[,.;:!?\n]")
_PHRASE = 44
_SAME = 2
"""Telling words that a note and a work of the user's must share to be of the same thing."""
_TELLS = 4
"""Letters of a word that can name a work."""
_TIMES = stems_of("first last latest recent newest great excellent")
_MADE = ("post", "publication", "project")
_HEARD = stems_of("talk lecture keynote podcast workshop speaker vortrag charla palestra lezing conferenza")


class Held:
    """One note, held against what is known of the user; ``content`` are its telling words."""

    def __init__(self, draft: Draft, content: list[str], language: str, cues: Cues, me: OwnData) -> None:
        self.text, self.low, self.draft = draft.text, level(draft.text), draft
        self.content, self.language, self.cues, self.me = content, language, cues, me

    def is_empty(self, work: Work) -> bool:
        """Whether it names the user's posts or talks at large, and no word of what is in them."""
        rest = set(self.content) & set(_WORD.findall(self.low[work.end :]))
        many = self.low[work.at : work.end].endswith("s") and not work.noun.endswith("s")
        return many and not rest and not self._named(work)

    def is_mine(self, work: Work) -> bool | None:
        """Whether the user's data know the work; ``None`` where they only know that there are such."""
        sentence = stems_of(sentence_at(self.text, work.at))
        said = (stems_of(" ".join(self.content)) & sentence) - stems_of(work.noun) - self.me.titles
        made = [words for kind, _, words in self.me.texts if kind in _MADE]
        if any(len(said & words) >= _SAME for words in made):
            return True
        if any(len(said & words) > _SAME for _, _, words in self.me.texts):
            return True
        noun = stems_of(work.noun) | (_HEARD if work.how == "heard" else frozenset())
        such = [words for _, _, words in self.me.texts if noun & words]
        if any(said & words for words in such) or any(self._named(work) & words for words in made):
            return True
        if such and len(said) > _SAME and self.language in self.me.languages:
            return False
        return None if such or (made and self.language not in self.me.languages) else False

    def _named(self, work: Work) -> frozenset[str]:
        """The telling words between "your" and the noun ("your steel post"): they name the work itself."""
        between = [word for word in _WORD.findall(self.low[work.at : work.end])[1:-1] if len(word) >= _TELLS]
        return stems_of(" ".join(between)) - self.me.titles - _TIMES

    def of_works(self, works: tuple[tuple[Work, bool | None], ...]) -> Iterator[Statement]:
        """Tell of each work that the note names whether the user's data know it."""
        for work, mine in works:
            said = self._phrase(work)
            if mine:
                yield Statement(text=said, found=True, why="it is in your profile")
            elif mine is None:
                why = "your profile has such things; whether it is one of them, the words do not show"
                yield Statement(text=said, found=None, why=why)
            else:
                yield Statement(text=said, found=None, why="it cannot be found in your profile")

    def _phrase(self, work: Work) -> str:
        """The work in their words, up to the end of the clause or a few words on."""
        stop = _CLAUSE.search(self.text, work.end)
        said = " ".join(self.text[work.at : stop.start() if stop else None].split())
        return said if len(said) <= _PHRASE else said[:_PHRASE].rsplit(" ", 1)[0] + " …"

    def touched(self) -> Iterator[str]:
        """Name the places and things of the user's that the note names."""
        capitals = _capitals(self.text)
        yield from (place.name for place in self.me.places if place.named_in(capitals))
        yield from (
            word
            for word in dict.fromkeys(_WORD.findall(self.text))
            if level(word) in self.me.skills and word[0].isupper()
        )

    def shared(self, said: str) -> str:
        """Return the employer or school of the user's that a sentence names, or nothing."""
        words = _capitals(said)
        there = (one.name for one in self.me.places if one.kind != "town" and one.named_in(words))
        return next(there, "")

    def of_places(self, shared: str, works: bool) -> Iterator[Statement]:
        """Hold what is said of places of the user's against when they were there.

        ``shared`` is what the note says that the two shared, ``works`` whether it names a work of the user's;
        without either a town is no more than a town.
        """
        for start, end in sentences(self.text):
            said = self.text[start:end]
            capitals = _capitals(said)
            years = sorted(int(year) for year in _YEAR.findall(said)) if shared else []
            for place in self.me.places:
                if not place.named_in(capitals):
                    continue
                if place.kind == "town" and not (shared or works):
                    yield Statement(text=place.name, found=None, why="your town, and many other people's")
                    continue
                if not years or place.kind == "town" or not place.when.start:
                    yield Statement(text=place.name, found=True, why="it is in your profile")
                    continue
                inside = _touch(Period(PartialDate(years[0]), PartialDate(years[-1])), place.when)
                why = "your dates there are not known" if inside is None else f"you were there {place.when}"
                yield Statement(text=f"{place.name}, {_told(years)}", found=inside, why=why)

    def wrong(self) -> tuple[list[Statement], str]:
        """Return what the data speak against, and the former employer that is told as the present one."""
        found: list[Statement] = []
        for claim in self.draft.claims:
            if claim.about != "target" or not claim.contradicted or "another number" in claim.why:
                continue
            if "of today" not in _plain(claim.why, self.me) or not past().search(level(claim.text)):
                found.append(Statement(text=claim.text, found=False, why=_plain(claim.why, self.me)))
        stale = bool(found) and any(finding.code == "IW305" for finding in self.draft.findings)
        if self.me.sender.positions:
            for name, _ in self.cues.employers_in(self.text, self.low):
                if not self.me.is_theirs(name) and not table("places").ids(key(name)):
                    found.append(
                        Statement(text=name, found=False, why="it is no employer or school in your profile")
                    )
        return found, found[0].text if stale else ""

    def _said(self) -> frozenset[str]:
        """Its telling words, without those that every form letter or every job has."""
        hollow = stems_of(" ".join(self.cues.hollow.findall(self.low)))
        return stems_of(" ".join(self.content)) - self.me.titles - hollow

    def alike(self) -> Iterator[Statement]:
        """Find the text of the user's whose words the note takes up, though it does not name it."""
        said = self._said()
        for kind, text, words in self.me.texts:
            if kind != "headline" and len(said & words) >= (_SAME if kind in _MADE else _SAME + 1):
                told = " ".join(text.split())
                told = told if len(told) <= _PHRASE else told[:_PHRASE].rsplit(" ", 1)[0] + " …"
                yield Statement(text=told, found=True, why="the note takes up words of this, which is yours")
                return

    def overlap(self) -> int:
        """How many telling words of one text of the user's the note shares."""
        said = self._said()
        return max((len(said & words) for _, _, words in self.me.texts), default=0)


def _capitals(text: str) -> frozenset[str]:
    return frozenset(level(word) for word in _WORD.findall(text) if not word[0].islower())


def _touch(one: Period, other: Period) -> bool | None:
    """Whether two periods have a year in common; ``None`` where an end is not known."""
    if not (one.start and one.end and other.start) or not (other.end or other.ongoing):
        return None
    last = other.end.year if other.end else 9999
    return one.start.year <= last and one.end.year >= other.start.year


def _told(years: list[int]) -> str:
    return str(years[0]) if years[0] == years[-1] else f"{years[0]} to {years[-1]}"


def _plain(why: str, me: OwnData) -> str:
    """A reason of grounding's, without the paths that the user never sees."""
    told = re.sub(r"; (?:nearest|no fact)[^;]*", "", why)
    told = re.sub(r"\btarget\.(\w+?)(?:s)?\.\d+\b", r"your \1", told)
    return told.replace("the note says it of the present", "and the note says it of today")

"""Cues: short phrases that tell what a text is about, matched on words.

A phrase is words in a row. ``word*`` is any word that begins so, ``this|that`` either word, and ``..`` up to
three words in between. A phrase never reaches over the end of a sentence. Scripts that put no spaces between
words (Japanese, Chinese, Thai) are matched as plain substrings.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

__all__ = ["CueIndex", "Phrase", "cue_data", "spaceless", "words_of"]

Word = tuple[tuple[str, ...], tuple[str, ...]]
"""One word of a phrase: the words it may be, the beginnings it may have."""

GAP: Word = ((), ())
_GAP_WORDS = 3
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?;。！？\n]")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_ENDS = frozenset(".!?;。！？\n")


def words_of(text: str) -> list[str]:
    """Return the words of ``text``, case-folded, with the ends of sentences as words of their own."""
    return _TOKEN.findall(text.casefold().replace("’", "'"))


def spaceless(text: str) -> bool:
    """Whether ``text`` is in a script that puts no spaces between words."""
    return bool(_SPACELESS.search(text))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase and the names of the cues that it stands for."""

    text: str
    words: tuple[Word, ...]

    @classmethod
    def parse(cls, text: str) -> Phrase:
        """Read a phrase as it is written in a data file."""
        return cls(text, tuple(GAP if part == ".." else _word(part) for part in text.casefold().split()))

    def matches(self, words: Sequence[str], at: int) -> bool:
        """Whether the phrase stands in ``words`` at index ``at``."""
        return _matches(self.words, words, at)


@lru_cache(maxsize=4096)
def _phrase(text: str) -> Phrase:
    return Phrase.parse(text)


def _word(part: str) -> Word:
    options = part.split("|")
    exact = tuple(option for option in options if not option.endswith("*"))
    return exact, tuple(option[:-1] for option in options if option.endswith("*"))


def _matches(phrase: tuple[Word, ...], words: Sequence[str], at: int) -> bool:
    for i, word in enumerate(phrase):
        if word is GAP:
            rest = phrase[i + 1 :]
            for skip in range(_GAP_WORDS + 1):
                if _matches(rest, words, at + skip):
                    return True
                if at + skip >= len(words) or words[at + skip] in _ENDS:
                    return False
            return False
        if at >= len(words) or not (words[at] in word[0] or (word[1] and words[at].startswith(word[1]))):
            return False
        at += 1
    return True


@dataclass(slots=True)
class CueIndex:
    """Many cues, found in one walk over a text."""

    by_word: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    by_start: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    substrings: list[tuple[str, str]] = field(default_factory=list)

    def add(self, cue: str, phrases: Iterable[str]) -> None:
        """Add phrases that stand for ``cue``."""
        for text in phrases:
            if spaceless(text):
                self.substrings.append((cue, text.casefold()))
                continue
            exact, starts = _word(text.split(None, 1)[0].casefold())
            for word in exact:
                self.by_word.setdefault(word, []).append((cue, text))
            for start in starts:
                self.by_start.setdefault(start[:3], []).append((cue, text))

    def find(self, text: str) -> dict[str, str]:
        """Return the cues in ``text``, each with the first words of it that show the cue."""
        words, found = words_of(text), {}
        for at, word in enumerate(words):
            for cue, written in self._starting_with(word):
                if cue not in found and (phrase := _phrase(written)).matches(words, at):
                    found[cue] = " ".join(words[at : at + len(phrase.words)])
        if self.substrings and spaceless(text):
            folded = text.casefold()
            for cue, part in self.substrings:
                if cue not in found and part in folded:
                    found[cue] = part
        return found

    def _starting_with(self, word: str) -> Iterator[tuple[str, str]]:
        yield from self.by_word.get(word, ())
        yield from self.by_start.get(word[:3], ())


@lru_cache(maxsize=1)
def cue_data() -> dict[str, dict[str, str]]:
    """Return the cue tables of ``cues.toml`` as they are written."""
    return tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))

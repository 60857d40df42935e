"""What rules look at: the note taken apart once, and the brief's words gathered once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar

from introwriter.brief import Brief, SameBrief
from introwriter.facts import Fact
from introwriter.grounding import Declared
from introwriter.language import language_of
from introwriter.lint.phrasebook import Phrasebook, Token, fold, phrasebook, tokens_of, words_of
from introwriter.names import accepted_names
from introwriter.note import Claim, Span

__all__ = ["Author", "Known", "Scene", "scene_of"]

Author = Literal["machine", "person"]
T = TypeVar("T")
_TRADE = ("headline", "position", "publication", "project", "skill", "school")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The words of the input, folded, by whose they are.

    ``trade`` are the words of the target's work, ``accepted`` those that may address them, ``stems`` the
    beginnings of the target's and the context's words; ``source`` is the whole input, ``raw`` it folded.
    """

    name: frozenset[str]
    target: frozenset[str]
    sender: frozenset[str]
    context: frozenset[str]
    goal: frozenset[str]
    samples: frozenset[str]
    trade: frozenset[str]
    all: frozenset[str]
    accepted: frozenset[str]
    stems: frozenset[str]
    raw: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A note as the rules see it: its words, the stock phrases in it, and what is known.

    ``declared`` is what a model said that its statements rest on; ``phrases`` maps a phrase table's name to
    the spans found; ``language`` is what the note seems to be written in; ``books`` are the phrase books of
    the brief's language and of the note's.
    """

    text: str
    brief: Brief
    claims: tuple[Claim, ...]
    declared: Declared
    subject: str | None
    strict: bool
    author: Author
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    language: str | None
    books: tuple[Phrasebook, ...]
    phrases: dict[str, list[Span]]
    known: Known
    memo: dict[str, Any]

    def once(self, key: str, make: Callable[[Scene], T]) -> T:
        """Return ``make(self)``, worked out once for this note."""
        if key not in self.memo:
            self.memo[key] = make(self)
        found: T = self.memo[key]
        return found

    def spans(self, *tables: str) -> list[Span]:
        """Return where the phrases of these tables stand, in order, without those inside another."""
        key = f"spans {tables}"
        if key in self.memo:
            known: list[Span] = self.memo[key]
            return known
        spans = sorted({span for table in tables for span in self.phrases.get(table, ())}, key=_order)
        kept: list[Span] = []
        for span in spans:
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        self.memo[key] = kept
        return kept

    def outside(self, spans: Sequence[Span]) -> list[Token]:
        """Return the tokens that begin in none of ``spans``, which are in order and apart (as of `spans`)."""
        starts = [start for start, _ in spans]
        found = []
        for token in self.tokens:
            i = bisect_right(starts, token.start)
            if not i or token.start >= spans[i - 1][1]:
                found.append(token)
        return found

    def words_in(self, span: Span) -> list[str]:
        """Return the folded words that lie inside ``span``."""
        starts = self.once("starts", _starts)
        first, behind = bisect_left(starts, span[0]), bisect_left(starts, span[1])
        return [token.word for token in self.tokens[first:behind] if token.end <= span[1]]

    def listed(self, table: str) -> frozenset[str]:
        """Return the words of a plain word list, in the languages at hand."""
        key = f"words {table}"
        if key not in self.memo:
            self.memo[key] = frozenset().union(*(book.words(table) for book in self.books))
        found: frozenset[str] = self.memo[key]
        return found

    def quote(self, span: Span) -> str:
        """Return the words at ``span``, shortened for a message."""
        words = " ".join(self.text[span[0] : span[1]].split())
        return words if len(words) <= 60 else words[:57] + "…"

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds the character at ``at``."""
        ends = self.once("ends", _ends)
        i = bisect_right(ends, at)
        start = ends[i - 1] if i else 0
        return start, ends[i] if i < len(ends) else len(self.text)


def _ends(scene: Scene) -> list[int]:
    """Where the sentences end."""
    return [token.end for token in scene.tokens if token.word == "¶"]


def _starts(scene: Scene) -> list[int]:
    return [token.start for token in scene.tokens]


def _order(span: Span) -> tuple[int, int]:
    return span[0], -span[1]


def scene_of(
    text: str,
    brief: Brief,
    claims: Sequence[Claim] = (),
    *,
    subject: str | None = None,
    strict: bool = True,
    author: Author = "machine",
    declared: Declared = (),
) -> Scene:
    """Take a note apart for the rules."""
    tokens = tokens_of(text)
    words = tuple(token.word for token in tokens if token.word != "¶")
    language = language_of(text, sure=True)
    names = dict.fromkeys((brief.language[:2], language or brief.language[:2]))
    books = tuple(phrasebook(name) for name in names)
    phrases: dict[str, list[Span]] = {}
    for book in books:
        for table, start, end in book.find(text, tokens):
            phrases.setdefault(table, []).append((start, end))
    return Scene(
        text=text,
        brief=brief,
        claims=tuple(claims),
        declared=declared,
        subject=subject,
        strict=strict,
        author=author,
        tokens=tokens,
        words=words,
        language=language,
        books=books,
        phrases=phrases,
        known=_known(SameBrief(brief)),
        memo={},
    )


@lru_cache(maxsize=64)
def _known(key: SameBrief) -> Known:
    brief = key.brief
    context = brief.context
    goal = (context.goal or "", context.offer or "", *context.read, context.met or "")
    source = "\n".join(fact.text for fact in brief.facts)
    target, sender = _texts(brief.facts, "target."), _texts(brief.facts, "sender.")
    told = _words(_texts(brief.facts, "context."))
    name, theirs, mine = _words([brief.target.name]), _words(target), _words(sender)
    trade = [fact.text for fact in brief.facts if fact.about == "target" and fact.kind in _TRADE]
    return Known(
        name=name,
        target=theirs,
        sender=mine,
        context=told,
        goal=_words(goal),
        samples=_words(brief.voice.samples),
        trade=_words(trade),
        all=name | theirs | mine | told,
        accepted=_accepted(brief),
        stems=frozenset(word[: max(4, len(word) - 2)] for word in theirs | told if len(word) >= 5),
        raw=fold(source),
        source=source,
    )


def _accepted(brief: Brief) -> frozenset[str]:
    greeting, raw = brief.greeting, brief.target.name
    names = accepted_names(greeting, raw) if greeting.full else frozenset()
    single = [name for name in names if " " not in name]
    words = _words([raw, greeting.full, greeting.family or "", *single])
    return frozenset(word for word in words if len(word) > 1)


def _texts(facts: Sequence[Fact], prefix: str) -> list[str]:
    return [fact.text for fact in facts if fact.id.startswith(prefix) and fact.kind != "name"]


def _words(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words_of(text))

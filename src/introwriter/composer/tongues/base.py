"""What a language beside English must know to turn a sender's sentence to the reader."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from introwriter.brief import Brief
from introwriter.composer.reader import plain_name
from introwriter.composer.tables import phrases
from introwriter.composer.tongues.cast import Cast, Scene, cast_of
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words, spoken, words_of

__all__ = ["Speech"]

_DOUBLED = re.compile(r"\b([^\W\d_]{2,}) \1\b(?!-)", re.IGNORECASE)
_MARKS = re.compile(r"\s[,;:.](?:\s|$)|,,|\(\s*\)|[{}<>]|^[\W_]*$|[,;:]$")
_STEM = 6  # letters that tell two words apart well enough to see that texts speak of one thing


class Speech:
    """One language's words and the turning of its sentences; a subclass adds the agreement."""

    code = ""

    @property
    def words(self) -> Words:
        """The word lists and patterns (``words/<code>.toml``)."""
        return words_of(self.code)

    @property
    def phrases(self) -> dict[str, Any]:
        """The joins and fills (``phrases/<code>.toml``)."""
        return phrases(self.code)

    # What a language says for itself.

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return ``sentence`` with the reader addressed; ``None`` where it is unclear who is meant.

        Quotations stay as they are. The verb follows its new subject.
        """
        raise NotImplementedError

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return ``sentence`` turned, where ``before`` is what the sender wrote just before it."""
        return self.turn(sentence, cast)

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about, for one field of the context."""
        return Scene(cast, self.words)

    def cast_for(self, brief: Brief) -> Cast:
        """Find out how the sender speaks of the reader, and how the reader is addressed."""
        return cast_of(brief, self.words, formal=self.is_formal(brief))

    def is_formal(self, brief: Brief) -> bool:
        """Whether the reader is addressed formally: by tone, by the samples, else by custom."""
        if brief.tone == "formal" or (brief.greeting.first is None and brief.greeting.title):
            return True
        samples = "\n".join(brief.voice.samples)
        if bool(self.words.find("familiar", samples)) != bool(self.words.find("formal", samples)):
            return bool(self.words.find("formal", samples))
        return brief.tone not in ("playful",) and "formal" in self.words["custom"]

    def typed(self, text: str, cast: Cast) -> str:
        """Return what was typed with a thing joined to the sentence that tells of it, where one can."""
        return text

    def split(self, sentence: str) -> list[str]:
        """Cut an announced wish from what is told before it ("…, und möchte ihr danken")."""
        match = self.words.find("and_wish", sentence)
        if not match or not match.start() or any(a < match.start() < b for a, b in quoted_spans(sentence)):
            return [sentence]
        head, tail = sentence[: match.start()].rstrip(" ,;"), sentence[match.end() :].strip()
        return [head, tail] if is_finite(head, self.words) else [sentence]

    def clear_part(self, sentence: str, scene: Scene) -> str | None:
        """Return the part of a sentence in which it is clear who is meant, where a language can tell."""
        return None

    def points_back(self, text: str) -> bool:
        """Whether a turned sentence names something that only the one before it tells of."""
        return False

    def as_object(self, thing: str) -> str:
        """Return a thing as the object of "I read …"; languages with cases change its article."""
        return thing

    def offer_ways(self, thing: str) -> list[str]:
        """Return the phrases that hand over a thing, best first."""
        return list(self.phrases["offer"]["noun"])

    def own_work(self, thing: str, cast: Cast) -> str:
        """Return an entry of `read` with its owner where the language can say it: "il suo post su X"."""
        return thing

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade and town for the signature, or an empty text if the trade is unclear."""
        job = brief.sender.positions[0] if brief.sender.positions else None
        titles = (job.title if job and job.end is None else "", brief.sender.headline)
        trade = next((trade for title in titles if (trade := _trade(title))), "")
        town = brief.sender.location.split(",")[0].strip()
        near = town if re.fullmatch(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,2}", town) else ""
        if trade and not self.is_noun(trade.split()[0]) and trade[1:2].islower():
            trade = trade[0].lower() + trade[1:]
        return ", ".join(part for part in (trade, near) if part) if trade else ""

    def is_noun(self, word: str) -> bool:
        """Whether a word keeps its capital inside a sentence; German says so for its nouns."""
        return False

    def called(self, brief: Brief) -> str:
        """Return the name to address, or an empty text where only a handle is known."""
        return plain_name(brief)

    # What is the same everywhere.

    def say(self, way: str, cast_or_formal: Cast | bool, **parts: str) -> str:
        """Fill a phrase in the reader's register ("<Sie|du>")."""
        formal = cast_or_formal if isinstance(cast_or_formal, bool) else cast_or_formal.formal
        return spoken(way, formal=formal).format(**parts)

    def is_sound(self, text: str) -> bool:
        """Whether one sentence, without its full stop, can be sent as it is."""
        return _is_sound(self.code, text.strip())

    def content_words(self, text: str) -> frozenset[str]:
        """Return stems of the words that carry meaning."""
        return _content(self.code, text)

    def definites(self, text: str) -> tuple[tuple[frozenset[str], str], ...]:
        """Return the things that a sentence takes as known (the language's ``definite``, group ``noun``)."""
        return _definites(self.code, text)

    def small(self, clause: str) -> str:
        """Take the capital off a clause's first word where it is a common one."""
        word = re.match(r"[^\W\d_][\w'’-]*", clause)
        common = word and word.group().lower() in (self.words.all_of("stopwords", "finite"))
        return clause[:1].lower() + clause[1:] if common else clause


@lru_cache(maxsize=2048)
def _is_sound(code: str, text: str) -> bool:
    words = words_of(code)
    bare = text
    for start, end in reversed(quoted_spans(text)):
        bare = f"{bare[:start]}Zitat{bare[end:]}"
    if (
        not bare
        or _MARKS.search(bare)
        or any(m.group(1).lower() not in words["twice"] for m in _DOUBLED.finditer(bare))
        or bare.count("(") != bare.count(")")
    ):
        return False
    if bare.rstrip("!?.").split()[-1].lower() in words["dangling"] or words.find("faults", bare):
        return False
    return bool(words.opens("fragments", bare)) or is_finite(bare, words)


@lru_cache(maxsize=2048)
def _content(code: str, text: str) -> frozenset[str]:
    stops = words_of(code)["stopwords"]
    tokens = re.findall(r"[^\W_]+", text.lower())
    return frozenset(
        token[:_STEM] for token in tokens if token not in stops and (len(token) > 2 or token.isdigit())
    )


@lru_cache(maxsize=1024)
def _definites(code: str, text: str) -> tuple[tuple[frozenset[str], str], ...]:
    pattern = words_of(code).patterns.get("definite")
    found = pattern.finditer(text) if pattern else ()
    return tuple((words, text[: m.start()]) for m in found if (words := _content(code, m.group("noun"))))


def _trade(title: str) -> str:
    """Return a title up to its first mark, or an empty text where it is no short name of a trade."""
    trade = re.split(r"[,;/|(–—•·.:!?]|\s-\s", title)[0].strip()
    short = 0 < len(trade.split()) < 5 and not re.search(r"[\d#@&+…]", trade)
    return trade if short and not trade.isupper() else ""

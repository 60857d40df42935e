"""The part of a sentence that can be told where the whole leaves open whom a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.antecedents import mentions
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.others import others_in
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.scene import OTHER, Scene, Seen
from introwriter.composer.english.sentences import clauses, quoted_spans
from introwriter.composer.english.shorten import has_verb, splits_name
from introwriter.composer.english.sound import is_sound
from introwriter.patterns import lazily

__all__ = ["clear_head", "clear_question", "first_clause", "goes_with_wish"]

_CUT = lazily(
    r"(?:,| [-–—]|;)? (?:and|so|because|cos|since|as) (?=(?:then |now |so |later )?(?:he|she|they|his|her"
    r"|their|says|said|told|tells|asked|thinks|thought|swears|reckons|wants|is|was|has|had|i|we|it|my|our|the)\b)"
    r"|(?:,|;| [-–—]) (?=\S)"
    r"| (?:for|from|of|in|at|with|to|on|about|by) (?=(?:(?:a|an|the|my|our) )?"
    r"(?:[\w-]+ ){0,2}?(?:his|her|their|him|them)\b)"
    r"|,? (?:before|after|as soon as|once|while|till|where) (?=(?:he|she|they|her|his|their)\b)",
    re.I,
)
_TURNS = lazily(
    r"(?:[,;–—-] ?)?(?:and |so )?\b(?:but|although|though|if|unless|until|till|except|not|only|instead"
    r"|without|or|nor|who|which|whose|whom|that)\b",
    re.I,
)
_WHILE = lazily(r",? (?:before|after|as soon as|until|till|once) (?=(?:he|she|they|her|his|their)\b)", re.I)
_OPEN_END = lazily(r"\b(?:a|an|the|my|our|of|to|for|with|from|about|that|by|in|on|at)$", re.I)
_WANTED = lazily(r"\bwant(?:ed)? (?:her|him) to (?:hear|know)\b", re.I)
_FEWEST = 3


def clear_head(sentence: str, scene: Scene, cast: Cast) -> tuple[Seen, str] | None:
    """Return the longest first part in which every pronoun is clear, and the rest; ``None`` without one.

    ``scene`` is what was known before the sentence. A part that goes on with "but", "if" or "until" is never
    cut off: it would turn what is said.
    """
    for head in _heads(sentence):
        seen = scene.copy().read(head)
        if not seen.clear or seen.carried:
            continue
        turned = turn(seen.text, cast, sure=seen.sure)
        if turned and is_sound(turned.replace(OTHER, "")):
            return seen, sentence[len(head) :]
    return None


def _heads(sentence: str) -> Iterator[str]:
    quotes = quoted_spans(sentence)
    for match in reversed(list(_CUT.finditer(sentence))):
        head, tail = sentence[: match.start()], sentence[match.start() :].lstrip(" ,;–—-")
        inside = any(a < match.start() < b for a, b in quotes) or head.count("(") != head.count(")")
        if inside or _TURNS.match(tail) or len(head.split()) < _FEWEST or splits_name(head, tail):
            continue
        named = tail.startswith("of ") and re.search(r"\bthe [\w-]+$", head, re.I)
        if is_clause(head) and not _OPEN_END.search(head) and not named:
            yield head


def goes_with_wish(sentence: str, following: str, text: str, scene: Scene, cast: Cast) -> bool:
    """Whether "I owe him a bottle" was typed in one breath with a wish that speaks to the reader.

    Then both mean the same person, whoever else came up before.
    """
    if _WANTED.search(sentence) and not others_in(sentence, cast):
        return True
    if wish_in(following) is None or not mentions(following, cast) or others_in(sentence, cast):
        return False
    joined = rf"{re.escape(sentence)},? (?:and|so|but)?,? ?{re.escape(following)}"
    if not re.search(joined, text, re.I):
        return False
    seen = scene.copy().read(following)
    return seen.clear and seen.sure


def first_clause(sentence: str, cast: Cast) -> str | None:
    """Return the first clause of an unclear sentence when no pronoun stands in it ("Jenny Marsh sent me")."""
    before = _WHILE.split(sentence)[0]
    for head in dict.fromkeys((*(head for head, _ in clauses(sentence)[:1]), before)):
        words = head.lower().split()
        if head != sentence and len(words) > 2 and not set(words) & lexicon()["pronouns"] and has_verb(head):
            return turn(head, cast)
    return None


def clear_question(sentence: str, cast: Cast) -> str | None:
    """Return an announced question without a last clause nobody can place ("…, before I tell her")."""
    asked = (wish_in(sentence) or "").lower().startswith("ask")
    if not asked and OTHER not in sentence:
        return None
    heads = (head for head, _ in reversed(clauses(sentence)) if OTHER not in head)
    return next((turned for head in heads if (turned := turn(head, cast))), None)

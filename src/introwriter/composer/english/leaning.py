"""Whether a sentence only makes sense after the one before it."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon

__all__ = ["leans"]

_PRONOUN = re.compile(r"\b(?:it|them|they|those|these|that['’]s|this|their|theirs)\b|\bone$", re.I)
_STARTS = re.compile(
    r"(?:it|that|this|they|these|those|them|which|so|then|and|but|also|only then|both of)\b", re.I
)

_THERE = re.compile(
    r"(?:(?:i|we|you) )?(?!is |are |was |were )\w+ there\b(?! (?:is|are|was|were|has|have)\b)", re.I
)
_BARE_COUNT = re.compile(
    r"^(?:(?:i|we) )?(?:only |just )?[a-z]+ (?:out |up |off |back )?(?:one|two|three|four|five|six"
    r"|seven|eight|nine|ten"
    r"|\d+|half|most|all|none|some|both)(?: of (?:it|them|those|these))?(?:,|$| with\b)"
    r"|^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|most|some|none|all) (?:still |now "
    r"|have |has )?(?:is|are"
    r"|was|were|have|has|had|stand|stands|went|came|failed|survived|died|broke|worked|of them)\b"
    r"|^(?:i|we|nobody|everyone|everybody|no one|no-one|somebody|someone) (?:knew|knows|noticed|laughed"
    r"|agreed|asked|said so"
    r"|did|do|does|would|could|had|has)[.!]?$",
    re.I,
)
_MINE_AGAIN = re.compile(
    r"\b(?:call|called|calls|say|said|do|did|does|does) (?:\w+ ){0,5}that (?:to|every|all|now|still|too)\b",
    re.I,
)
_BEEN_THERE = re.compile(
    r"\b(?:been|lived?|lives|worked|works|went|go|stood|stayed|grew up|am|are|is|was|were|back|up|down|out"
    r"|over|from|born)"
    r" there\b(?! (?:is|are|was|were|has|have|to)\b)(?![,]? \w+ (?:is|are|was|were)\b)",
    re.I,
)
_PLACE = re.compile(r"\b(?:in|at|to|from|near|of) (?:the |my |our |your )?[\w'-]+\b.* there\b", re.I)
_BEHIND_IT = re.compile(
    r"\b(?:behind|beside|under|above|below|near|next to|inside|around|opposite|on top of) (?:it|them)(?=$"
    r"|[,.!?])",
    re.I,
)
_OF_IT = re.compile(
    r"(?:(?:i|we|also|and|then) )*[a-z]+ (?:a|an|the|one|two|three|some|my|our) (?:[\w'-]+ ){1,2}(?:of"
    r"|from|about|for|on|in)"
    r" (?:it|them|that|this)\b(?! [a-z])",
    re.I,
)
_SHORT_ANSWER = re.compile(
    r"(?:i|we|they|you|it) (?:did|do|does|have|has|had|was|were|am|are|could|can|will)(?:n't|nt| not)?"
    r"(?: too| so| as well| yet| now)?[.!]?",
    re.I,
)
_EXPLETIVE = re.compile(
    r"^they (?=told (?:me|us)\b|say\b|said\b)|^(?:it|that)(?:'s| was| is) (?:me|us)\b|^it (?:wasn't|wisnae"
    r"|wasnae|isn't|was not|is not) (?=the |my |ma |your )|\b(?:is|was|would"
    r"|be)(?:n't)? it (?:be )?(?=(?:ok|okay|possible|allowed|all right|alright|fine|true|better|worth"
    r"|hard|easy|legal)\b)",
    re.I,
)


def _thing(before: list[str], i: int) -> bool:
    """Whether the word is the noun of "the levels", "my grant", "two boxes"."""
    determined = before[i - 1] in lexicon()["determiners"] and before[i - 1] not in (
        "that",
        "this",
        "all",
        "both",
        "more",
    )
    return determined and len(before[i]) > 2 and before[i] not in lexicon()["stopwords"]


def _nobody(before: str, pronoun: str) -> str:
    """Take the people out of what stands before an "it": it can mean none of them."""
    if pronoun in ("it", "that's", "this"):
        persons = lexicon()["persons"]
        before = re.sub(r"(?<=[\w,] )[A-Z][a-zà-ÿ]+\b", "", before)
        kept: list[str] = []
        for word in before.split():
            if word.lower().strip(",") not in persons:
                kept.append(word)
            elif kept and kept[-1].lower() in lexicon()["determiners"]:
                kept.pop()
        before = " ".join(kept)
    return before.lower()


def leans(text: str) -> bool:
    """Whether ``text`` opens on a pronoun, or uses one, that only the sentence before explains."""
    text = _EXPLETIVE.sub("", text.replace("’", "'"))
    patterns = lexicon().patterns
    if patterns["stands"].search(text):
        return False
    if patterns["leans"].search(text):
        return True
    if (
        _STARTS.match(text)
        or re.search(
            r"\b(?:for|of|to|want|like|need) one$|\bthere (?:is |are )?(?:any )?(?:more|others?|another)\??$",
            text,
        )
        or _BARE_COUNT.search(text)
    ):
        return True
    if (
        _BEHIND_IT.search(text)
        or _OF_IT.match(text)
        or (_BEEN_THERE.search(text) and not _PLACE.search(text))
    ):
        return True
    if _MINE_AGAIN.search(text) or _THERE.match(text) or _SHORT_ANSWER.fullmatch(text):
        return True
    match = _PRONOUN.search(text)
    if not match:
        return False
    lex = lexicon()
    before = re.findall(r"[^\W\d_][\w'’-]*", _nobody(text[: match.start()], match.group().lower()))
    if any(_thing(before, i) for i in range(1, len(before))):
        return False
    return not any(
        len(word) > 2
        and (not lex.is_verb(word) or word in lex["noun_verbs"])
        and not any(word in lex[kind] for kind in ("stopwords", "adverbs", "nameless"))
        for word in before
    )

"""The last gate: whether a sentence of a note is one that a person would send."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.remarks import is_remark, unlabelled
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["fault_of", "is_counted", "is_sound"]

_DOUBLED = lazily(
    r"\b(?!(?:had|that|very|so|no|bye|ha|far|many|really|more|again|now|her|is|do|aye|ta|ye|years?"
    r"|round|quack)\b)"
    r"([^\W\d_]{2,}) \1\b(?!-)",
    re.I,
)
_FRAMES = lazily(
    r"(?:(?:yours if you like|if it helps|(?:(?:about|on|re) )?your .{2,80}): ?\S"
    r"|(?:thank you|thanks|ta|cheers|hello|much obliged|best thanks|congratulations|congrats|well done"
    r"|good luck|best of luck"
    r"|all the best|(?:my |our )?(?:sincere |deepest )?condolences|(?:so |very )?sorry (?:for|about|to"
    r"|that))\b"
    r"(?!.*\b(?:she|he)\b)"
    r"|(?:i )?(?:can't|cannot|cannae|couldn't) thank you enough"
    r"|say if \S+ .*would be any use$|no (?:hurry|rush|pressure|need to (?:reply|answer|respond))\b"
    r"|(?:the|my|our) (?:whole |entire )?[\w-]+ says? (?:thank you|thanks|ta)\b"
    r"|everybody says (?:thank you|thanks|ta)\b"
    r"|.{2,60} here(?: as well|, from .{2,120})?$|.{3,140}, in case the name means nothing$"
    r"|the job: .{3,}|there is an? (?:[\w'’/-]+ ){1,5}(?:role|job|position|post|vacancy)\b.*"
    r"|yours if you (?:want|like) (?:it|them)\b|one line (?:is|would be) enough|whenever\b.*)",
    re.I,
)
_LABEL = lazily(r"^(?!(?:yours if you like|if it helps)\b)(?:\w+ ){0,2}\w+: ", re.I)
_OWN_LABEL = lazily(r"(?:my|our|your) (?:[\w'-]+ ){0,2}[\w'-]+: (?=\S+ \S+ \S)", re.I)
_COUNTED = lazily(
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
    r"|nobody|not (?:one|a single)|everyone|everybody) (?:[\w'-]+ ){0,4}?"
    r"(?:in|on|at|from|with|since|under|behind|over|across|inside|outside|around|between|among|round) "
    r"(?:[\w'-]+ ?){1,8}",
    re.I,
)
_OBJECT_YOU = lazily(
    r"\b(?:to|of|with|for|about|from|like|than|at|by|on|behind|beside|near|\w+ing|thank|let|made|make"
    r"|what|that|and|both"
    r"|ask|tell|told|gave|give|show|showed|see|saw|know|knew|met|meet|heard|hear|sent|send|offer|offered|lend"
    r"|lent|bring|brought|post|posted|mail|mailed|email|emailed|hand|handed|pass|passed|pay|paid|sell|sold"
    r"|teach|taught|buy|bought|owe|owed|cost|save|saved|forward|forwarded)$",
    re.I,
)
_CAPITAL = lazily(r"(?:,|[a-z]) (?:Your?|Yours)\b(?! [A-Z])")
_DANGLING = lazily(
    r"\b(?:and|or|but|so|the|an|a|of|my|our|your|which|because|than|mon|tue|tues|wed|weds|thu|thur"
    r"|thurs|fri|sat)$",
    re.I,
)
_MARKS = lazily(r"\s[,;:.!?](?:\s|$)|,,|\(\s*\)|[{}<>]|\bƦ|^[\W_]*$|[,;:]$")
_WHICH_VERB = lazily(r",(?: and| but)? ([a-z]+)\b(?: ([a-z'’]+))?")


@lru_cache(maxsize=2048)
def is_sound(text: str) -> bool:
    """Whether ``text``, one sentence without its full stop, can be sent as it is."""
    return not fault_of(text)


def fault_of(text: str) -> str:
    """Return what is wrong with a sentence in one word, or an empty text.

    Checked are form (marks, doubled words, a capital inside), agreement after "you", remarks to the writer,
    labels, and that there is a clause at all: a subject and a finite verb, a past without its "I", a
    question, or one of the composer's own frames. Facts are not its business.
    """
    text = text.strip()
    bare = _bare(text)
    if _MARKS.search(bare) or bare.count("(") != bare.count(")") or text.count('"') % 2:
        return "marks"
    if _DOUBLED.search(bare) or _CAPITAL.search(bare):
        return "words"
    if _DANGLING.search(bare.rstrip(".!")):
        return "dangling"
    if is_remark(text):
        return "remark"
    if unlabelled(text) != text or (
        _LABEL.match(bare) and not _FRAMES.match(bare) and not _opens(bare) and not _labels_own(bare)
    ):
        return "label"
    if _disagrees(bare):
        return "agreement"
    asked = bare.endswith("?") and len(bare.split()) > 1
    return "" if asked or _FRAMES.match(bare) or is_clause(bare) or is_counted(bare) else "fragment"


def is_counted(text: str) -> bool:
    """Whether ``text`` has no verb but says how many of what were where ("60 heifers on the road")."""
    return bool(_COUNTED.fullmatch(text.rstrip(".!"))) and not is_clause(text)


def _labels_own(text: str) -> bool:
    """Whether the sender names what they tell before they tell it ("My bad day: I left the gate open")."""
    label = _OWN_LABEL.match(text)
    return label is not None and is_clause(text[label.end() :])


def _bare(text: str) -> str:
    """Put one word for each quotation: what stands in it is somebody's own."""
    for start, end in reversed(quoted_spans(text)):
        text = f"{text[:start]}Quote{text[end:]}"
    return text.replace("’", "'").rstrip(" ")


def _opens(text: str) -> bool:
    """Whether what stands before the first colon is a clause ("We have it: 310 mg/L")."""
    return is_clause(text.split(":")[0])


def _disagrees(text: str) -> bool:
    """Whether a "you" stands with a verb in the form for "she"."""
    lex = lexicon()
    words = re.findall(r"[^\W_][\w'’-]*|[,;:.!?–—]", text)
    for i, word in enumerate(words):
        if word.lower() != "you" or i + 1 >= len(words):
            continue
        before = " ".join(words[max(0, i - 1) : i])
        k = i + 1
        while k + 1 < len(words) and words[k].lower() in lex["adverbs"]:
            k += 1
        verb = words[k].lower()
        third = verb in (
            "was",
            "is",
            "has",
            "does",
            "isn't",
            "wasn't",
            "hasn't",
            "doesn't",
            "goes",
            "hasnt",
            "doesnt",
            "isnt",
        )
        third = third or (verb in lex.present and verb not in lex["noun_verbs"])
        if third and not _OBJECT_YOU.search(before):
            return True
        if verb in ("of", "for", "at", "from", "the", "a", "an", "my", "our") and i == 0:
            return True
    return bool(re.match(r"(?:you|i|we)\b", text, re.I)) and _lost_subject(text)


def _lost_subject(text: str) -> bool:
    """Whether ", knows wool" goes on after a "you", an "I" or a "we"."""
    lex = lexicon()
    for match in _WHICH_VERB.finditer(text):
        verb, follows = match.group(1).lower(), (match.group(2) or "").lower()
        if (
            verb in lex.present
            and verb not in lex["noun_verbs"]
            and follows not in ("is", "are", "was", "were")
        ):
            return True
    return False

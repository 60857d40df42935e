"""Shorter forms of a sentence: without brackets, appositives and trailing reasons, never pointless."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["asked_forms", "forms_of", "has_verb", "without_asides"]

_BRACKET = lazily(r"\s*[(\[][^()\[\]]*[)\]]")
_CUT = lazily(
    r"(?:\s*[,–—]\s+|\s+-\s+|:\s+)|\s+(?=(?:because|so that|so (?:i|we|you|it|he|she|they|the|my|our|now|that"
    r"|nobody|everybody|everyone)|which|while)\s)"
)
_SAID = lazily(r"^(?:and )?(?:said|told|asked|wrote|called) (?!so\b)")
_ASKED = lazily(
    r"\b(?:ask|asked|told|tell|said|say|know|knew|wondered|explained|showed|wrote|taught)\b", re.I
)
_CLAUSE = lazily(r"(?:[^,]+, )?(?:how|what|whether|why|that|when)\b", re.I)
_KEEP = lazily(
    r"(?:and (?!that\b|so\b|it\b)|(?:then|but|although|though|if|unless|until|except|not|or|nor|only"
    r"|who|instead|without)\b)",
    re.I,
)
_TURNS = lazily(r"\b(?:but|although|though|if|unless|until|except|not|only|instead|without)\b", re.I)
_READER = lazily(r"\byou(?:rs?|rself)?\b", re.I)
_ASKS = lazily(
    r"(?:(?:in|for|at|by|with|to|since|until) )?(?:how|what|which|where|when|why|who|whose|do|does|did|is"
    r"|are|was|were|can|could|would|will|should|may|might|have|has|had|am)\b",
    re.I,
)
_LEAD = lazily(
    r"^(?:[^,:?]{4,80}: "
    r"|(?:before|after|for|if|when|since|as|in|on|at|with|just|given|next time)\b[^,:?]{2,80}, )"
    r"(?:and |so )?",
    re.I,
)
_HUNG = lazily(
    r",? (?=(?:because|as|since|so that|now that|in case)\b)"
    r"|, (?=(?:and )?(?:how|what|which|where|when|why|so|once|maybe|or so|after|before"
    r"|the|my|our|i|we|it|that)\b)"
    r"|\s*(?=\([^()]*\)\?$)| [-–—] (?=\w)",
    re.I,
)
_POINTED = lazily(r" (?:for|on|in|at|with|about|from|of|near|by) (?:that|this|those|these) [a-z]+\?$", re.I)
_OPENERS = lazily(
    r"(?:because|when|if|after|before|since|while|although|though|as|until|once|in|at|on|for|from"
    r"|during|over|with|"
    r"last|this|next|yesterday|back|the day|first|thanks)\b", re.I
)  # fmt: skip


def has_verb(text: str) -> bool:
    """Whether ``text`` holds a finite verb, as far as the word lists tell."""
    lex = lexicon()
    words = re.findall(r"[^\W\d_][\w'’-]*", text.lower().replace("’", "'"))
    for i, word in enumerate(words):
        if word in lexicon()["aux"] or (
            word in lex.past and word not in ("left", "set", "cut", "felt", "put", "ground", "let")
        ):
            return True
        if (
            i
            and word in lex["verbs"]
            and words[i - 1] in ("i", "we", "you", "they", "to")
            and words[i - 1] != "to"
        ):
            return True
        if i and word in lex.past and words[i - 1] in ("i", "we", "you", "they", "he", "she", "it"):
            return True
        follows = words[i + 1] if i + 1 < len(words) else ""
        if i and word.endswith("ed") and len(word) > 4 and follows in lex["noun_object"]:
            return True
        if i and word in lex.present and word not in lex["noun_verbs"]:
            return True
    return bool(words) and words[0] in lex.past


def without_asides(text: str) -> str:
    """Return ``text`` without what stands in brackets."""
    spans = quoted_spans(text)
    kept = _BRACKET.sub(lambda m: m.group() if any(a < m.start() < b for a, b in spans) else "", text)
    return re.sub(r"\s+([,.;:!?])", r"\1", kept).strip()


def forms_of(sentence: str, fewest: int = 4) -> tuple[str, ...]:
    """Return the sentence and up to two shorter forms, long to short.

    A clause that turns the meaning ("but", "if", "until", "not") is never cut, nor what follows an opening
    subordinate clause, nor the only mention of the reader ("because of your post").
    """
    found = [sentence, without_asides(sentence)]
    base = found[-1]
    quotes = quoted_spans(base)
    for match in reversed(list(_CUT.finditer(base))):
        head, tail = base[: match.start()], base[match.end() :]
        if any(a < match.start() < b for a, b in quotes) or base.endswith("?"):
            continue
        if _KEEP.match(tail) or _TURNS.search(tail) or not _may_end(head, fewest):
            continue
        if (_READER.search(tail) and not _READER.search(head)) or splits_name(head, tail):
            continue
        if match.group()[0] == ":" and tail[:1] in "'\"‘“":
            continue  # "one word on the card: 'wet dog'"
        if match.group()[0] == ":" and re.search(r"\b(?:there|this|that|it|so|these)$", head):
            continue  # "you write there: 61 children"
        listed = base.rfind(": ", 0, match.start())
        if listed >= 0 and match.group()[:1] != ":" and tail[:1].isdigit():
            continue  # "you write there: 61 children, 3 criers"
        if _SAID.match(tail) or _SAID.search(tail.split(", ")[-1]):
            continue  # what they said is the point
        if _ASKED.search(head) and _CLAUSE.match(tail):
            continue  # "you asked me, in front of everyone, how many"
        found.append(head)
    kept = list(dict.fromkeys(found))
    return tuple(kept if len(kept) < 4 else [kept[0], kept[1], kept[-1]])


def asked_forms(question: str) -> tuple[str, ...]:
    """Return the question and up to two shorter forms: without what leads up to it or is hung on to it."""
    found = [question]
    for match in _LEAD.finditer(question):
        if _ASKS.match(question[match.end() :]) and len(question[match.end() :].split()) > 3:
            found.append(question[match.end() : match.end() + 1].upper() + question[match.end() + 1 :])
    for text in tuple(found):
        for match in reversed(list(_HUNG.finditer(text))):
            head = text[: match.start()]
            if (
                _ASKS.match(head)
                and len(head.split()) > 3
                and head.split()[-1].lower() not in lexicon()["dangling"]
            ):
                found.append(f"{head}?")
    for text in tuple(found):
        head = _POINTED.sub("?", text)
        if head != text and len(head.split()) > 3:
            found.append(head)
    kept = sorted(dict.fromkeys(found), key=len, reverse=True)
    return tuple(kept if len(kept) < 4 else [kept[0], kept[1], kept[-1]])


def splits_name(head: str, tail: str) -> bool:
    """Whether a cut falls inside "the son, Emeka, had to share": what was named still waits for its verb."""
    lex = lexicon()
    last = re.split(r",| and ", head)[-1].strip()
    first = re.match(r"[a-z']+", tail)
    word = first.group() if first else ""
    goes_on = word in lex["aux"] or word in lex.past or word in lex.present
    lone = len(last.split()) < 4 and not has_verb(last) and last[:1].isupper() and "," in head
    named = re.match(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, [a-z]", tail)
    return (goes_on and lone) or bool(named and not has_verb(last))


def _may_end(head: str, fewest: int) -> bool:
    words = head.split()
    if len(words) < fewest or words[-1].lower() in lexicon()["dangling"] or not has_verb(head):
        return False
    if head.count("(") != head.count(")"):
        return False
    opener = _OPENERS.match(head)
    return not (opener and "," not in head)

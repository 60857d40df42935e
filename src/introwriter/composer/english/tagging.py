"""What a sentence of the sender's does: tells a deed, an effect, a wish, a limit, what the reader did."""

from __future__ import annotations

import re

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.shorten import has_verb
from introwriter.composer.units import WEIGHTS, Kind
from introwriter.patterns import lazily

__all__ = ["WEIGHTS", "before_limit", "kind_of", "role_of_sentence"]

_REACTION = lazily(
    r"\b(?:made me|made my|make me|makes me|laughed|changed|helped|saved|stopped me|stuck with"
    r"|stayed with|convinced|"
    r"cheered|surprised|taught me|moved me|inspired|cost me|got me|gave me|thought of|i think|i"
    r" thought|best|was happy|is who|that's who)\b",
    re.I,
)
_OFFER = lazily(
    r"^(?:i|we)(?:'ll| can| could| will| would|'d)(?: also| happily| gladly)* (?:send|share|show"
    r"|lend|give|bring|come|ship|drop|deliver|post|mail|email|introduce|pass|let you have)\b"
    r"|^you (?:can|could|may) have"
    r" (?:it|them|a|the|our|my)\b|\bif you (?:want|like|would like|'d like|need) (?:it|them)\b",
    re.I,
)
_LOVE = lazily(r"(?:i'd|i would|we'd|we would) (?:love|like) you to \w", re.I)
_ECHO = lazily(r"\b(?:did|does|do|was|is|has|had|can|could|would|will)(?: too| as well| not)?(?:,|$)", re.I)
_WANTING = lazily(
    r"^you (?:want|need|look for|are looking|seek|are hiring|hire|are recruiting|say to|offer|wish)\b", re.I
)
_THEIRS = lazily(
    r"(?:(?:in|on|at|last|this|after|before|when|once|back|during) "
    r"(?:(?!\b(?:i|we|my|our)\b)[^,])+?,? )?you\b",
    re.I,
)
_NAMED = lazily(
    r"your (?:[\w'-]+ ){1,4}(?:for|on|about|of|in|with|from|to|against) (?:[\w'-]+ ){0,3}[\w'-]+", re.I
)
_WHICH = lazily(r"\b(?:how|that|which|who|whose|where|what|when|why)\b", re.I)
_FIRST = lazily(
    r"^(?:(?:so|and|then|but(?: then)?|also|now|here|last \w+|(?:in|on|for|at|after|since) (?:(?:my|our"
    r"|your|the|a|that) )?\w+),? )?(?:i|we|my|our|i'm|i've|i'd"
    r"|we've|we're)\b",
    re.I,
)


def role_of_sentence(sentence: str) -> str:
    """Return ``limit``, ``way_out``, ``tool`` or an empty text for a sentence that tells something."""
    patterns = lexicon().patterns
    plain = sentence.replace("’", "'")
    if patterns["way_out"].search(plain):
        return "way_out"
    if patterns["limit"].search(plain):
        return "limit"
    return "tool" if patterns["tool"].search(plain) else ""


def before_limit(sentence: str) -> str:
    """Return what a sentence tells before a limit hung on to it ("…, so I'm not in a panic"), if anything."""
    match = lexicon().patterns["limit"].search(sentence.replace("’", "'"))
    if not match or not match.start():
        return ""
    cut = re.match(
        r"(.*?)(?:,? (?:so|but|and|because|though)|,|;| [-–—]) *$", sentence[: match.start()], re.I
    )
    head = cut.group(1).strip() if cut else ""
    return head if len(head.split()) > 3 else ""


def kind_of(sentence: str, before: Kind | None) -> Kind | None:
    """Return what a turned sentence does, given the kind before it; ``None`` when it should not be told."""
    plain = sentence.replace("’", "'")
    lower = plain.lower()
    if plain.endswith("?"):
        return "question"
    if _LOVE.match(plain):
        return "ask"
    if _WANTING.match(plain):
        return None
    if _OFFER.search(plain):
        return "offer"
    if before in ("question", "detail") and _ECHO.search(plain):
        return "detail"
    if re.match(
        r"you (?:(?:should|must|need) (?:only|just)|(?:just|only) (?:need|have) to"
        r"|(?:can|could)(?! (?:hear|see|feel|smell|tell|taste)\b)|may|need not|needn't"
        r"|don't (?:have|need) to|do not (?:have|need) to)\b",
        lower,
    ):
        return "detail"
    if _THEIRS.match(plain):
        return "theirs"
    if _NAMED.fullmatch(plain) and not _verbs_in(lower):
        return None
    if re.match(r"your\b", lower) and not (has_verb(_WHICH.split(plain)[0]) or is_clause(plain)):
        return None
    if _REACTION.search(plain):
        return "reaction"
    first = bool(_FIRST.match(plain))
    if _is_past(lower):
        return "deed" if first or _elliptic(lower) else "effect" if before in _TOLD else "background"
    if before in ("question", "ask", "detail") and not first:
        return "detail"
    if (before in _TOLD and not first and (has_verb(plain) or is_clause(plain))) or (
        first and re.search(r"\byours?\b", lower)
    ):
        return "effect"
    return "detail" if before in ("question", "ask", "detail") else "background"


_TOLD = ("thanks", "deed", "effect", "reaction", "theirs", "scene", "read")


def _verbs_in(lower: str) -> bool:
    """Whether a word before the last stands in it that can only be a verb."""
    lex = lexicon()
    return any(
        word in lex["aux"] or word in lex.past or (word in lex.present and word not in lex["noun_verbs"])
        for word in re.findall(r"[^\W\d_][\w'-]*", lower)[:-1]
    )


def _elliptic(lower: str) -> bool:
    word = re.match(r"(?:only |just |also |finally |then )?([a-z'-]+)", lower)
    return word is not None and _past_form(word.group(1))


def _past_form(word: str) -> bool:
    return lexicon().is_past(word) or (
        word.endswith("ed") and len(word) > 4 and word not in lexicon()["states"]
    )


def _is_past(lower: str) -> bool:
    lex = lexicon()
    words = re.findall(r"[^\W\d_][\w'-]*", lower)
    if not words:
        return False
    if _elliptic(lower):
        return True
    for i, word in enumerate(words[:14]):
        if word in ("was", "were", "had", "did", "didn't", "wasn't", "couldn't"):
            return True
        if (
            word in ("have", "has", "i've", "we've")
            and i + 1 < len(words)
            and (words[i + 1] in lex["participles"] or words[i + 1].endswith("ed"))
        ):
            return True
        if i and word.endswith("ed") and words[i - 1] in ("i", "we"):
            return True
        if (
            i
            and word in lex.past
            and words[i - 1] not in ("a", "the", "my", "our", "your", "is", "are", "be", "to", "and")
        ):
            return True
        if word in ("am", "is", "are", "i'm", "we're", "will", "can") or (
            i and word in lex["verbs"] and words[i - 1] in ("i", "we", "you")
        ):
            return False
    return False

"""The other people in a sentence: what they are called, where they stand, which pronoun is theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.composer.english.antecedents import named_in, without_quotes
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.patterns import lazily

__all__ = ["OPPOSITE", "Other", "does_something", "mostly", "others_in", "starts_clause"]

OPPOSITE = {"she": "he", "he": "she"}
_CLAUSE = lazily(
    r"(?:^|[,;:–] |\b(?:and|but|because|so|when|that|then|where|while|if|as|since|after|before|until) )$",
    re.I,
)
_ONE_OF = lazily(
    r"\b(?:[Oo]ne|[Aa]nother|[Tt]he (?:oldest|youngest|first|last|eldest)) of (?:my|our|the|his|her|their) "
    r"(?:[a-z][\w'’-]* ){0,2}?(?P<noun>[A-Za-z]+(?: \d+s)?)\b(?! [a-z]+s\b(?<!was)(?<!has)(?<!is))"
)
_MANY = {"men": "he", "women": "she", "lads": "he", "girls": "she", "boys": "he", "ladies": "she",
         "guys": "he", "people": "", "children": "", "kids": ""}  # fmt: skip
_YEAR = lazily(r"year \d+s")
_FAR = lazily(r"(?:the|an?)\b", re.I)
_DEALT = lazily(
    r"\b(?:to|with|from|by|for|asked?|told|tell|met|meet|gave|give|showed|show|saw|see|heard|know|knew"
    r"|visited|called|employ|employs|hired|teach|taught|treat|treated) $",
    re.I,
)
_HAVING = lazily(r"\b(?:have|has|had|['’]ve|got) $", re.I)
_ENDED = lazily(r"\s*(?:$|[,.;:!?(]| (?:who|from|with|in|at|of|and|whose|aged)\b)")
_BEING = lazily(r"\b(?:is|was|am|are|were|be|been|as|became|become|'m|’m) $", re.I)
_LIKE = lazily(r"\b(?:like|than) $", re.I)
_SUBJECT = lazily(
    r"(?:^|[,;:–] |\b(?:and|but|because|so|when|that|then|where|while|if|as|since|after|before|until"
    r"|told|said) )"
    r"(?:last \w+ |one \w+ |then |(?:in|on|at) (?:the )?\w+,? )?(?:(?:a|an|the|my|our|one|some|another) )?"
    r"(?:[\w'’-]+ ){0,2}?(?P<noun>[\w'’-]+)"
    r"(?: (?:at|from|in|on|of) (?:the |my |our )?\w+)? (?P<verb>[\w']+)",
    re.I,
)
_BROUGHT = lazily(r", [A-Z][a-zà-ÿ]{2,}$")
_ONE = lazily(r"\b(?:an?|one|my|our|the) (?:\w+ )??(\w+)\b", re.I)
_MISTER = {
    "he": re.compile(r"\b(?:Mr|Uncle|Brother|Father)\b"),
    "she": re.compile(r"\b(?:Mrs|Ms|Miss|Aunt|Auntie|Sister|Mother)\b"),
}


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who is not the reader.

    ``phrase`` is what the sentence calls them ("her apprentice Kofi"), ``name`` the shortest of it that can
    stand alone ("Kofi"), ``pronoun`` "she", "he" or an empty text where the words do not tell; ``start`` and
    ``end`` are places in the sentence; ``acts`` says that they are the subject of a clause there.
    """

    phrase: str
    name: str
    pronoun: str
    start: int
    end: int
    acts: bool


def others_in(sentence: str, cast: Cast) -> list[Other]:
    """Return the people in ``sentence`` beside the sender and the reader, in order."""
    outside = without_quotes(sentence)
    found: list[Other] = []
    for match in _kin().finditer(outside):
        if cast.reader and cast.reader.search(re.sub(r"^\w+['’]s ", "", match.group())):
            continue
        if _BEING.search(outside[: match.start()]) or _LIKE.search(outside[: match.start()]):
            continue
        if _FAR.match(match.group()) and not _matters(outside, match):
            continue
        if re.match(r" and (?:I|me)\b", outside[match.end() :]) and not match.group("name"):
            continue
        noun, name = match.group("noun").lower(), (match.group("name") or "").strip(" ,")
        found.append(_other(outside, match.start(), match.end(), _pronoun_of(noun), name))
    for match in _ONE_OF.finditer(outside):
        noun = match.group("noun").lower()
        single = noun.removesuffix("s") if noun not in _MANY else noun
        if noun in _MANY or single in lexicon()["persons"] | lexicon()["trades"] or _YEAR.match(noun):
            sex = _MANY.get(noun, "") or _pronoun_of(single)
            found.append(_other(outside, match.start(), match.end(), sex, ""))
    for start, end in named_in(outside, cast):
        if not any(other.start <= start < other.end for other in found):
            name = outside[start:end]
            sex = next((s for s, p in _MISTER.items() if p.search(outside[max(0, start - 9) : end])), "")
            found.append(_other(outside, start, end, sex, name))
    return sorted(found, key=lambda other: other.start)


def _matters(text: str, match: re.Match[str]) -> bool:
    """Whether "the lady" or "a customer" does something, or somebody deals with them."""
    lex, before, rest = lexicon(), text[: match.start()], text[match.end() :]
    follows = re.match(r"(?: \([^)]*\))?,? \(?([\w']+)", rest)
    after = follows.group(1).lower() if follows else ""
    acts = after in ("who", "she", "he") or after in lex["aux"] or after in lex.past or after in lex.present
    had = _HAVING.search(before) is not None and _ENDED.match(rest) is not None
    told = "," in match.group() or " of " in match.group()
    return acts or had or told or _DEALT.search(before) is not None


def starts_clause(before: str) -> bool:
    """Whether a clause begins after ``before``."""
    return bool(_CLAUSE.search(before))


def does_something(text: str) -> bool:
    """Whether somebody who is not the sender is the subject in ``text`` ("the caterer cried")."""
    lex = lexicon()
    for match in _SUBJECT.finditer(without_quotes(text)):
        noun, verb = match.group("noun").lower(), match.group("verb").lower()
        acts = verb in lex["aux"] or verb in lex.past or verb in lex.present
        if acts and noun not in lex["stopwords"] and noun not in lex["times"]:
            return True
    return bool(_BROUGHT.search(text)) or any(
        m.group(1).lower() in lex["creatures"] for m in _ONE.finditer(text)
    )


def mostly(pronoun: str, text: str) -> bool:
    """Whether ``text`` calls people by ``pronoun`` at least as often as by its opposite."""
    if pronoun not in OPPOSITE:
        return False
    forms = {"she": r"\b(?:she|hers?|herself)\b", "he": r"\b(?:he|him|his|himself)\b"}
    mine, other = (len(re.findall(forms[sex], text, re.I)) for sex in (pronoun, OPPOSITE[pronoun]))
    return 0 < mine >= other


def _other(text: str, start: int, end: int, pronoun: str, name: str) -> Other:
    phrase = text[start:end]
    rest = text[end:]
    owned = re.match(r"['’]s\b(?! \w+(?:ing|ed)\b)", rest)
    acts = starts_clause(text[:start]) and not owned
    return Other(phrase=phrase, name=name or phrase, pronoun=pronoun, start=start, end=end, acts=acts)


def _pronoun_of(noun: str) -> str:
    lex = lexicon()
    word = re.split(r"[- ]", noun)[0]
    if word in lex["she_persons"] | lex["she_kin"]:
        return "she"
    return "he" if word in lex["he_persons"] | lex["he_kin"] else ""


@lru_cache(maxsize=1)
def _kin() -> re.Pattern[str]:
    """Nouns for people with what stands before them, and the name after them."""
    lex = lexicon()
    nouns = "|".join(sorted(map(re.escape, lex["persons"] - lex["creatures"]), key=len, reverse=True))
    return re.compile(
        r"\b(?:(?i:my|our|his|her|the|a|an|that|another|one of (?:my|our|his|her))"
        r"|[A-Z][a-zà-ÿ]+['’]s) (?:[a-z][\w'’-]* ){0,2}?"
        rf"(?P<noun>(?:[a-z]+-)?(?:{nouns})(?:-in-law)?(?: of (?:mine|ours|his|hers))?)\b(?![-'’]\w*(?<!s)$)"
        r"(?P<name>(?:(?: [A-ZÀ-Þ][\w’-]+){1,2}|, [A-ZÀ-Þ][\w’-]+(?=,))?)"
    )

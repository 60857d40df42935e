"""Which pronoun a context uses for the reader when other people are in it too."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["opens", "pronoun_in"]

_WORDS = {
    "she": re.compile(r"\b(?:she|her|hers|herself)\b", re.I),
    "he": re.compile(r"\b(?:he|him|his|himself)\b", re.I),
}
_OTHER = {"she": "he", "he": "she"}
_OBJECT = {"she": "her", "he": "him"}
_TITLES = {"she": r"(?:Mrs|Ms|Miss|Mme|Madam|Frau|Señora|Sra|Lady)", "he": r"(?:Mr|Herr|Señor|Sr|Sir|Bhai)"}
_TITLED = {
    which: re.compile(rf"\b{titles}\.? (?:([A-Z]\w+) )?([^\W\d_][\w'’-]+)")
    for which, titles in _TITLES.items()
}
_NAME = lazily(r"[^\W\d_][\w'’-]+")
_THIS = {"she": r"this (?:woman|lady|girl)", "he": r"this (?:man|guy|chap|fellow|bloke|gentleman)"}
_TOWARDS = (
    r"(?:thank|tell|ask|invite|congratulate|wish|remind|greet|message|email|contact|introduce|let|want(?:ed)?"
    r"|like|apologi[sz]e to|write to|say (?:\w+ )?to|hello to|hi to)"
)
_KNOWN = lazily(r"\b(?:my|our) [a-z-]+ ([A-ZÀ-Þ][a-zà-ÿ]{2,})\b")
_OPENING = 5  # words before the first pronoun of a story
_ACTING = lazily(r"\b([A-ZÀ-Þ][a-zà-ÿ]{2,}) ([a-z']+)")
_TOLD_TO = {which: re.compile(rf"\b{_TOWARDS} {word}\b", re.I) for which, word in _OBJECT.items()}


def pronoun_in(told: str, read: str, names: frozenset[str]) -> str:
    """Return "she" or "he" where the evidence is for one of them, else an empty text.

    Every use counts one; what the note is to do ("thank her"), a title before the reader's name, "this man"
    and what was read count more. The pronoun of somebody else who was just named counts for nothing.
    """
    weight = {which: _weight(which, told, read, names) for which in ("she", "he")}
    if weight["she"] == weight["he"]:
        return ""
    return "she" if weight["she"] > weight["he"] else "he"


def _weight(which: str, told: str, read: str, names: frozenset[str]) -> float:
    told = _without_quoted(which, told)
    count = 3.0 * len(_WORDS[which].findall(read)) + 3.0 * len(_TOLD_TO[which].findall(told))
    count += 6.0 * sum(not names.isdisjoint(found) for found in _TITLED[which].findall(told))
    count += 6.0 * len(re.findall(rf"\b{_THIS[which]}\b", told, re.I))
    count += 4.0 * len(_others(which, told)) + (3.0 if opens(which, told, names) else 0.0)
    before = ""
    for sentence in re.split(r"(?<=[.!?;])\s+|\n+|\s\.\s", told):
        someone = _somebody(which, before, names)
        taken = someone and _shown(before, names) != _OTHER[which] and not _named(sentence, names)
        if not taken:
            near = _somebody(which, sentence, names)
            share = 1.0 if not near else 0.25 if _shown(sentence, names) == which else 0.5
            count += share * len(_WORDS[which].findall(sentence))
        before = sentence
    return count


def _without_quoted(which: str, told: str) -> str:
    """Leave out the pronouns of whoever a quotation speaks of ("he said 'that's just her talking'")."""
    words = _WORDS[which]
    quoted = " ".join(told[a:b] for a, b in quoted_spans(told))
    outside = told
    for start, end in reversed(quoted_spans(told)):
        outside = outside[:start] + outside[end:]
    if not words.search(quoted) or len(words.findall(outside)) > 1:
        return outside
    return words.sub(" ", outside)


def opens(which: str, told: str, names: frozenset[str]) -> bool:
    """Whether the first pronoun of all is this one, and nobody else came up before it: it is the reader's."""
    found = {sex: match.start() for sex, words in _WORDS.items() if (match := words.search(told))}
    if which not in found or found[which] > min(found.values()):
        return False
    before = re.findall(r"[\w-]+", told[: found[which]])
    others = [word for word in before[1:] if word[0].isupper() and word not in names and word != "I"]
    small = {word.lower() for word in before}
    owned = small & (lexicon()["persons"] | {"my", "our", "a", "an", "one"})
    return len(before) <= _OPENING and not (others or owned) and not _acting(" ".join(before), names)


def _acting(text: str, names: frozenset[str]) -> bool:
    """Whether somebody with a name, not the reader, does something ("Old Maurice cried")."""
    lex = lexicon()
    return any(
        name not in names and not lex.is_verb(name.lower()) and name.lower() not in lex["stopwords"]
        and (verb in lex.past or verb in lex.present or verb in lex["aux"])
        for name, verb in _ACTING.findall(text)
    )  # fmt: skip


def _named(sentence: str, names: frozenset[str]) -> bool:
    return not names.isdisjoint(_NAME.findall(sentence))


def _shown(sentence: str, names: frozenset[str]) -> str:
    """Return the one pronoun that follows somebody in a sentence and may be theirs, else an empty text."""
    lex = lexicon()
    if _named(sentence, names):
        return ""
    nouns = [m for m in re.finditer(r"[\w-]+", sentence) if m.group().lower() in lex["persons"]]
    after = sentence[nouns[0].end() :] if nouns else ""
    found = [which for which, words in _WORDS.items() if words.search(after)]
    return found[0] if len(found) == 1 else ""


def _others(which: str, told: str) -> list[str]:
    """Return what shows that the owner is the reader: "her father", somebody of the other pronoun."""
    lex = lexicon()
    persons = lex["he_persons" if which == "she" else "she_persons"]
    owner = "her" if which == "she" else "his"
    return [noun for noun in re.findall(rf"\b{owner} (\w+)", told, re.I) if noun.lower() in persons]


def _somebody(which: str, sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence brings in somebody, not the reader, whom this pronoun may mean afterwards."""
    lex = lexicon()
    persons = lex["persons"] - lex["he_persons" if which == "she" else "she_persons"]
    if _named(sentence, names):
        return any(name not in names for name in _KNOWN.findall(sentence))
    return _acting(sentence, names) or any(
        noun.lower() in persons
        for noun in re.findall(r"\b(?:my|our|a|an|the|her|his) (?:[\w-]+ )??([\w-]+)", sentence, re.I)
    )

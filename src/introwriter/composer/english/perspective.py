"""Turning a sentence about the reader into one that speaks to the reader ("she keeps" to "you keep").

A sentence is refused (``None``) when somebody else could be meant; words inside quotation marks stay.
"""

from __future__ import annotations

import re

from introwriter.composer.english.agreement import agree, expand_contraction
from introwriter.composer.english.antecedents import unclear
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.owners import is_possessive, word_at
from introwriter.composer.english.people import Cast
from introwriter.composer.english.sentences import LONGEST, quoted_spans
from introwriter.patterns import lazily

__all__ = ["turn", "turn_tokens"]

_TOKEN = lazily(r"[^\W_]+(?:['’.\-@/&][^\W_]+)*['’]?|\s+|.", re.UNICODE)
_SUBJECT = {"she": ("she",), "he": ("he",), "they": ("they",), "": ()}
_OBJECT = {"she": "her", "he": "him", "they": "them", "": ""}
_OWNER = {"she": "her", "he": "his", "they": "their", "": ""}
_OWN = {"she": "hers", "he": "his", "they": "theirs", "": ""}
_SELF = {"she": ("herself",), "he": ("himself",), "they": ("themself", "themselves"), "": ()}
_ENDINGS = ("'s", "’s", "'d", "’d", "'ll", "’ll", "'ve", "’ve", "'re", "’re")
_READER = "ƦƦ"
_DEICTIC = lazily(r"\bthis (?:man|woman|guy|lady|person|chap|fellow|bloke)\b(?! who)", re.I)
_SPELL = lazily(r"\b(?:her|his|their) '?\d[\d/.–-]*(?=$|[,.;)])", re.I)
_SAID_NAME = lazily(rf"\b(?:said|say|called|named) {_READER}$")
_SIR = lazily(
    r"(?:^|(?<=\bof )|(?<=\bin )|(?<=\bfrom )|(?<=\bused )|(?<=\bread )|(?<=\bsaw )|(?<=\bto )|(?<=\bon ))"
    r"(?:sir|madam|ma['’]am|sirji)(?=['’]s\b)|(?:(?<=\bthank )|(?<=\bask )|(?<=\btell )|(?<=\bfrom )"
    r"|(?<=\bwith ))"
    r"(?:sir|madam|ma['’]am|sirji)\b(?!(?-i: [A-Z]))|^(?:sir|madam)(?= (?:is|has|was|had|told|gave|taught"
    r"|said|came|[a-z]+ed)\b)",
    re.I,
)
_THING = lazily(r"\b(?:the|a|an|this|another) $|^that $", re.I)
_STRANGER = lazily(r"\b(?:the|that) (?:man|woman|guy|lady|person|chap)\b(?= who)", re.I)


def turn(sentence: str, cast: Cast, *, sure: bool = False) -> str | None:
    """Return ``sentence`` turned to face the reader, or ``None`` when it is unclear who is meant.

    ``sure`` says that every pronoun of the reader's form is the reader's.
    """
    if len(sentence) > LONGEST:
        return None
    if (
        _SPELL.search(sentence)
        or _STRANGER.search(sentence)
        or _SAID_NAME.search(_mark_names(sentence, cast) or "")
        or (not sure and unclear(sentence, cast))
    ):
        return None
    marked = _mark_names(sentence, cast)
    if marked is None:
        return None
    tokens = turn_tokens(marked, cast.pronoun)
    text = "".join(tokens)
    return None if _leftover(text, cast.pronoun) else _tidy(text)


def turn_tokens(marked: str, pronoun: str) -> list[str]:
    """Turn the tokens of a sentence in which the reader's names are marked."""
    quotes = quoted_spans(marked)
    tokens: list[str] = []
    fixed: set[int] = set()
    for match in _TOKEN.finditer(marked):
        if any(a <= match.start() < b for a, b in quotes):
            fixed.add(len(tokens))
        tokens.append(match.group())
    words = [i for i, token in enumerate(tokens) if not token.isspace()]
    for place, i in enumerate(words):
        if i not in fixed:
            _turn_one(tokens, words, place, pronoun)
    return tokens


def _turn_one(tokens: list[str], words: list[int], place: int, pronoun: str) -> None:
    token = tokens[words[place]]
    lower = token.lower()
    bare, ending = _split_ending(lower)
    if bare == _READER.lower():
        _turn_name(tokens, words, place, ending)
    elif bare in _SUBJECT[pronoun]:
        tokens[words[place]] = _cased("you", token)
        if ending:
            tokens[words[place]] += expand_contraction(ending, word_at(tokens, words, place + 1))
        agree(tokens, words, place)
    elif (
        pronoun
        and lower in _SELF[pronoun]
        and any(t.lower().startswith("you") for t in tokens[: words[place]])
    ):
        tokens[words[place]] = "yourself"
    elif pronoun == "she" and lower == "her":
        tokens[words[place]] = _cased("your" if is_possessive(tokens, words, place) else "you", token)
    elif pronoun == "he" and lower == "his":
        owns = word_at(tokens, words, place + 1)
        tokens[words[place]] = _cased(
            "your" if owns[:1].isalnum() or (owns[:1] in "'\"“‘#" and owns) else "yours", token
        )
    elif pronoun and lower == _OWN[pronoun]:
        tokens[words[place]] = "yours"
    elif pronoun and lower == _OWNER[pronoun]:
        tokens[words[place]] = _cased("your", token)
    elif pronoun and lower == _OBJECT[pronoun]:
        tokens[words[place]] = "you"


def _turn_name(tokens: list[str], words: list[int], place: int, ending: str) -> None:
    following = word_at(tokens, words, place + 1)
    start = "You" if place == 0 else "you"
    if ending in ("'s", "’s") and not _clause_after(tokens, words, place):
        tokens[words[place]] = start + "r"
        return
    tokens[words[place]] = start + (expand_contraction(ending, following) if ending else "")
    agree(tokens, words, place)


def _clause_after(tokens: list[str], words: list[int], place: int) -> bool:
    """Whether "NAME's" is "NAME is" here: a verb in -ing, "not", "the" or a preposition follows."""
    nxt = word_at(tokens, words, place + 1).lower()
    return nxt in ("not", "the", "a", "an", "in", "at", "been", "got") or nxt in lexicon()["states"]


def _mark_names(sentence: str, cast: Cast) -> str | None:
    text = _SIR.sub(_READER, sentence)
    if cast.reader:
        quotes = quoted_spans(text)
        pieces, last = [], 0
        for match in cast.reader.finditer(text):
            small = match.group().islower() and not match.group().startswith("the ")
            if small and match.group()[0].isascii() and not _typed_small(match, text):
                continue
            if any(a <= match.start() < b for a, b in quotes):
                continue
            if re.search(
                r"\bcall(?:s|ed|ing)? (?:it|this|that|them) (?:the|a|an) $", text[: match.start()], re.I
            ):
                continue  # a thing that bears the name
            if _THING.search(text[: match.start()]):
                return None
            placed = re.search(r"\b(?:in|at|from|near) (?:[A-Z][\w-]+ )+$", text[: match.start()])
            if re.match(r" [A-Z][a-z]+\b(?! (?:and|or))", text[match.end() :]) or (
                re.search(r"[A-Z][a-z]+ $", text[: match.start()][-12:]) and match.start() > 12 and not placed
            ):
                return None
            pieces += [text[last : match.start()], _READER]
            last = match.end()
        text = "".join([*pieces, text[last:]])
    return _DEICTIC.sub(_READER, text)


def _typed_small(match: re.Match[str], text: str) -> bool:
    """Whether a name in small letters is one ("saw bob's post"): no common word, no capitals."""
    word = re.split(r"\W", match.group())[-1]
    lex = lexicon()
    common = lex.is_verb(word) or any(
        word in lex[kind] for kind in ("stopwords", "adverbs", "works", "times", "persons")
    )
    small = not re.search(r"(?<!^)(?<![.!?] )\b[A-Z][a-z]", text[: match.start()])
    return small and (not common or len(match.group().split()) > 1) and len(word) > 2


def _leftover(text: str, pronoun: str) -> bool:
    """Whether a word for the reader, or one whose owner is not named, is still there."""
    outside = text
    for start, end in reversed(quoted_spans(text)):
        outside = outside[:start] + outside[end:]
    if _READER in outside:
        return True
    left = re.search(r"\b(?:she|her|hers|herself|he|him|his|himself)\b", outside, re.I)
    if not left:
        return False
    first = lexicon()["persons"]
    named = any(word in first for word in re.findall(r"[\w-]+", outside[: left.start()].lower()))
    return not named and not re.search(r"(?<!^)\b[A-Z][a-zé]+ ", outside[1 : left.start()])


def _tidy(text: str) -> str:
    text = re.sub(r"\byou and (?:I|me) and you\b", "you and I", text)
    text = re.sub(r"^ǂ?(She|He) and you\b", lambda m: f"You and {m.group(1).lower()}", text)
    text = re.sub(
        r"^([A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?) and you (?=\w+ed\b|are |were |have |both |went |met )",
        r"You and \1 ",
        text,
    )
    text = re.sub(
        r"^((?:[A-Z]\S+ ){1,3}says) (?:to )?(write|talk|speak|ask|message|email|ring|call)\b",
        r"\1 to \2",
        text,
    )
    return text[:1].upper() + text[1:] if text[:3].lower() == "you" else text


def _split_ending(word: str) -> tuple[str, str]:
    for ending in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)], ending
    return word, ""


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() and not (len(like) > 1 and like.isupper()) else word

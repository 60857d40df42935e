"""What is left of the third person when the reader is tu: lhe, seu, verbs that go on with one subject."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.verbs import could_be_i, second_person
from introwriter.composer.tongues.words import words_of

__all__ = ["cased", "to_tu"]

_TO_ME = re.compile(r"(\b(?:e|mas) (?:(?:só|não|ainda|nunca|já) )*(?:me|nos) )([^\W\d_]{3,}(?:ou|eu|iu))\b")
_ENDED = re.compile(
    r"\w{2}(?:ou|eu|iu|ei|ava|avam|aram|eram|iram|aste|este|iste|amos|emos|imos|esse|asse|isse)$"
)


def cased(word: str, like: str) -> str:
    """Give a word the capital that another has."""
    return word[:1].upper() + word[1:] if like[:1].isupper() and like.strip() == like else word


def to_tu(text: str, told: bool, goes_on: bool) -> str:
    """Turn what is left of the third person for tu: lhe, seu, verbs that go on with the same subject."""
    words = words_of("pt")
    text = re.sub(r"\blhe\b", "te", text)
    text = re.sub(r"\blh([oa]s?)\b", r"t\1", text)
    if not re.search(r"\bcada\b", text):
        text = re.sub(
            r"\b([Ss])(eus?|uas?)\b", lambda m: ("T" if m.group(1) == "S" else "t") + m.group(2), text
        )
    text = re.sub(
        r"\b([Ff]oste tu que (?:me |nos )?)(\w+)",
        lambda m: m.group(1) + (second_person(m.group(2)) or ""),
        text,
    )
    if not told and not goes_on and (alone := words.opens("drops_tu", text)):
        told, verb = True, alone.group("verb")
        text = (
            text[: alone.start("verb")] + cased(second_person(verb) or verb, verb) + text[alone.end("verb") :]
        )
    if not told:
        return text

    def again(match: re.Match[str]) -> str:
        if could_be_i(match.group("verb")) and _i_goes_on(match.string[: match.start()]):
            return match.group()
        form = second_person(match.group("verb"))
        start = match.group(0)[: match.start("verb") - match.start()]
        end = match.group(0)[match.end("verb") - match.start() :]
        return start + cased(form or match.group("verb"), match.group("verb")) + end.replace("-se", "-te")

    text = _same_subject(words.patterns["goes_on"].sub(again, text))
    return _TO_ME.sub(lambda m: m.group(1) + (second_person(m.group(2)) or m.group(2)), text)


def _same_subject(text: str) -> str:
    """Say the next verb of a reader's deed as theirs too: "encontraste a carta e digitalizaste-a"."""
    words = words_of("pt")
    yours = {pair.partition("=")[2] for pair in words["tu_forms"]}
    at = 0
    while match := words.patterns["left_over"].search(text, at):
        verb, at = match.group("verb"), match.end()
        before = [word for word in re.findall(r"[^\W\d_]+", text[: match.start()].lower()) if _finite(word)]
        form = second_person(verb)
        if (
            form
            and verb not in words["things_do"]
            and before
            and (before[-1].endswith("ste") or before[-1] in yours)
        ):
            text = text[: match.start("verb")] + form + text[match.end("verb") :]
    return text


def _finite(word: str) -> bool:
    return word in words_of("pt")["finite"] or bool(_ENDED.search(word))


def _i_goes_on(before: str) -> bool:
    """Whether the last verb before a form that could be mine is mine: "parti o copo e não disse nada"."""
    verbs = re.findall(
        r"\b(?:\w{2,}(?:ei|[^aou\W]i|aste|este|iste)|fiz|pus|tive|fui|vim|pude|quis)\b", before
    )
    return bool(verbs) and not verbs[-1].endswith("ste")

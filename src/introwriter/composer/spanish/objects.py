"""Whom a Spanish object pronoun may stand for: the reader, somebody else, or a thing that came up."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import Known, Sentence
from introwriter.composer.tongues.words import Words

__all__ = [
    "MARK", "clause_end", "doubled", "earlier_person", "nobody_else", "noun_before", "object_is",
    "thing_before", "thing_of", "write",
]  # fmt: skip


_FEMININE = "la|una|esta|esa|mi|tu|su|las|unas"


_MASCULINE = "el|un|este|ese|mi|tu|su|los|unos|del|al"


MARK = re.compile(r"[,;:()–—…¿?¡!]$")


def clause_end(s: Sentence, at: int, words: Words) -> int:
    """Return where the clause of token ``at`` ends."""
    n = s.after(at)
    while (
        n >= 0
        and not MARK.match(s.tokens[n])
        and s.low[n] not in ("que", "y", "pero", "porque", "cuando", "si")
    ):
        n = s.after(n)
    return n if n >= 0 else len(s.tokens)


def doubled(s: Sentence, at: int, words: Words) -> bool:
    """Whether "a mi padre" after the verb says who "le" is."""
    n = s.after(at)
    end = clause_end(s, at, words)
    while 0 <= n < end:
        if s.low[n] in ("a", "al"):
            one = s.after(n)
            two = s.after(one) if one >= 0 else -1
            three = s.after(two) if two >= 0 else -1
            near = {
                s.word(one),
                s.word(two) if s.word(one) in words["determiners"] else "",
                s.word(three) if s.word(one) in words["determiners"] else "",
            }
            if s.word(one) in ("mi", "mis", "nuestro", "nuestra", "nuestros", "nuestras"):
                return True
            if near & (words.all_of("people", "recipients")) or {one, two} & set(s.people):
                return True
            if one >= 0 and s.tokens[one][:1].isupper() and s.word(two) not in ("en",):
                return True
        n = s.after(n)
    return False


def earlier_person(s: Sentence, at: int) -> bool:
    """Whether somebody came up in an earlier clause, after the reader's last mention."""
    people = [p for p in s.people if p < at]
    if not people:
        return False
    last = max(people)
    told = [v.at for v in s.verbs if v.who == "reader" and last < v.at < at]
    if told:
        return False
    between = range(last, at)
    return any(
        MARK.match(s.tokens[i]) or s.low[i] in ("y", "pero", "que", "porque", "cuando") for i in between
    )


def thing_of(clitic: str, before: str) -> bool:
    """Whether a thing that "la" or "lo" may stand for was named in the sentence before."""
    return bool(re.search(rf"\b(?i:{_FEMININE if clitic == 'la' else _MASCULINE}) [a-záéíóúñ]", before))


def object_is(s: Sentence, at: int, where: int, verb: str, following: int, words: Words) -> bool:
    """Decide whether "la" or "lo" of ``verb`` is the reader; writes "te" when ``at`` is the clitic itself."""
    if words.opens("person_object", verb):
        tail = "".join(s.low[following:]) if following >= 0 else ""
        thing = noun_before(s, where, words) and words.opens("thing_too", verb)
        mine = tail.lstrip().startswith("de todo") or not (thing or earlier_person(s, where))
    elif words.opens("maybe_object", verb):
        tail = "".join(s.low[following:]) if following >= 0 else ""
        mine = not noun_before(s, where, words) and bool(words.opens("person_tail", tail))
    else:
        return True
    if mine and at == where:
        write(s, at, "te")
    return mine or bool(noun_before(s, where, words)) or not words.opens("person_object", verb)


def noun_before(s: Sentence, at: int, words: Words) -> bool:
    """Whether a thing of the pronoun's gender came up before it in the sentence."""
    gender = s.low[at][-1:]
    near = (
        ("la", "una", "su", "esta", "esa", "mi") if gender == "a" else ("el", "un", "su", "este", "ese", "mi")
    )
    for i in s.words:
        if i >= at:
            break
        after = s.word(s.after(i))
        if (
            s.low[i] in near
            and after not in words["times"]
            and after not in words["people"]
            and s.after(i) < at
        ) and (gender != "a" or after.endswith(("a", "ión", "dad", "e")) or s.low[i] != "su"):
            return True
    return False


def nobody_else(s: Sentence, at: int, where: int, verb: str, words: Words, known: Known) -> bool:
    """Whether "la" can only be the reader: of her gender, and no thing of that gender came up."""
    word = s.low[at] if at == where else s.low[where][-2:]
    if word != known.theirs or s.people or not words.opens("person_too", verb.lower()):
        return False
    noun = rf"\b(?i:{_FEMININE if word == 'la' else _MASCULINE}) [a-záéíóúñ]"
    told = f"{known.before} {''.join(s.tokens[:where])}"
    return not re.search(noun, told)


def write(s: Sentence, at: int, text: str) -> None:
    """Set a token, with the capital that it had."""
    s.tokens[at] = text.capitalize() if s.tokens[at][:1].isupper() else text


def thing_before(before: str, pronoun: str, words: Words) -> bool:
    """Whether a stressed pronoun after a preposition may stand for a thing that came up before."""
    if not re.search(r"\b(?:con|de|en|por|para|sobre|a|sin) $", before) or re.search(
        r"\b(?:habl|charl|coincid|convers|platic|trabaj|estudi|qued|viaj|rot|colabor|entren|com|cen|cant"
        r"|aprend|practic|ir|salir"
        r"|estar|contar|form)\w* (?:\w+ ){0,3}con $",
        before,
    ):
        return False
    article = (
        r"(?:la|una|esta|esa|su|mi|nuestra)" if pronoun == "ella" else r"(?:el|un|este|ese|su|mi|nuestro)"
    )
    end = "a" if pronoun == "ella" else "[oelnr]"
    return any(
        match.group(1).lower() not in (words.all_of("people", "times"))
        for match in re.finditer(rf"\b{article} (\w+{end}|\w+ión|\w+dad)\b", before, re.I)
    )

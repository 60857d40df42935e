"""Spanish clitics and possessives: le, se lo, -le, su, when the reader is addressed as tú or vos."""

from __future__ import annotations

import re

from introwriter.composer.spanish.owners import possessive
from introwriter.composer.spanish.sentence import Known, Sentence, Verb
from introwriter.composer.tongues.words import Words

__all__ = ["pronouns"]
_ENCLITIC = re.compile(r"(?P<verb>[^\W\d_]*?(?:[aeiáéí]r|[aáeé]ndo))(?P<end>se|sel[oa]s?|l[eoa]s?|os)", re.I)
_FEMININE = "la|una|esta|esa|mi|tu|su|las|unas"
_MASCULINE = "el|un|este|ese|mi|tu|su|los|unos|del|al"
_LIKING = frozenset(["gustar", "encantar", "apetecer", "interesar"])
_LETTING = frozenset(["dejar", "permitir", "pedir", "impedir", "prohibir"])
_MARK = re.compile(r"[,;:()–—…¿?¡!]$")


def pronouns(s: Sentence, register: str, words: Words, known: Known) -> bool:
    """Turn the pronouns that mean the reader, in place; ``False`` where one is unclear. Usted keeps them."""
    if register == "usted":
        return True
    for at in s.words:
        word = s.low[at]
        if word == "le":
            sure = _dative(s, at, words)
        elif word == "se":
            sure = _se(s, at, words)
        elif word in ("la", "lo"):
            sure = word == known.not_theirs or _accusative(s, at, words, known)
        elif word in ("su", "sus"):
            sure = possessive(s, at, words, known.works)
        elif re.fullmatch(r"suy[oa]s?", word) and any(p < at for p in s.people):
            continue
        elif re.fullmatch(r"suy[oa]s?", word):
            _write(s, at, f"tuy{word[3:]}")
            sure = True
        elif match := _ENCLITIC.fullmatch(s.tokens[at]):
            sure = match.group("end").lower() == known.not_theirs or _enclitic(s, at, match, words, known)
        else:
            continue
        if not sure:
            return False
    return True


def _write(s: Sentence, at: int, text: str) -> None:
    s.tokens[at] = text.capitalize() if s.tokens[at][:1].isupper() else text


def _verb_of(s: Sentence, at: int) -> Verb | None:
    return next((verb for verb in s.verbs if verb.start <= at <= verb.at), None)


def _clause_end(s: Sentence, at: int, words: Words) -> int:
    n = s.after(at)
    while (
        n >= 0
        and not _MARK.match(s.tokens[n])
        and s.low[n] not in ("que", "y", "pero", "porque", "cuando", "si")
    ):
        n = s.after(n)
    return n if n >= 0 else len(s.tokens)


def _doubled(s: Sentence, at: int, words: Words) -> bool:
    """Whether "a mi padre" after the verb says who "le" is."""
    n = s.after(at)
    end = _clause_end(s, at, words)
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
            if near & (words["people"] | words["recipients"]) or {one, two} & set(s.people):
                return True
            if one >= 0 and s.tokens[one][:1].isupper() and s.word(two) not in ("en",):
                return True
        n = s.after(n)
    return False


def _earlier_person(s: Sentence, at: int) -> bool:
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
        _MARK.match(s.tokens[i]) or s.low[i] in ("y", "pero", "que", "porque", "cuando") for i in between
    )


def _dative(s: Sentence, at: int, words: Words) -> bool:
    verb = _verb_of(s, at)
    fronted = s.low[s.words[0]] in ("a", "al") and not any(v.at < at for v in s.verbs if v is not verb)
    if fronted and verb and verb.who in ("thing", "human", "plural"):
        return True  # "al del vecino le cayó un álamo"
    if verb and verb.who == "first" and verb.form and _to_a_thing(s, at, verb, words):
        return True
    if _doubled(s, at, words) or (_earlier_person(s, at) and not (verb and verb.joint == "que")):
        return True
    if (
        verb
        and verb.who == "reader"
        and re.search(r"\b(?:al|a (?:la|los|las|un|una)) ", "".join(s.low[verb.at :]))
    ):
        return True  # "no le cree al modelo"
    if verb and verb.who == "reader" and verb.form and verb.form.kind != "thing":
        return bool([p for p in s.people if p < at])
    _write(s, at, "te")
    return True


def _to_a_thing(s: Sentence, at: int, verb: Verb, words: Words) -> bool:
    """Whether "le" is a thing: "le eché la culpa al regulador", "al bajarla le hice un rasguño"."""
    assert verb.form is not None
    n, end = s.after(verb.at), _clause_end(s, at, words)
    while 0 <= n < end:
        if verb.form.verb in words["blame"] and s.low[n] == "al" and s.after(n) not in s.people:
            return s.word(s.after(n)) not in ("final", "día", "menos", "fin", "revés", "principio")
        n = s.after(n)
    if verb.form.verb not in words["manual"]:
        return False
    told = "".join(s.tokens[:at])
    return bool(re.search(r"\b(?:el|la|un|una|del|al|tu|mi|su) [a-záéíóúñ]{4,}", told))


def _se(s: Sentence, at: int, words: Words) -> bool:
    """Turn "Se lo dije" is "te lo dije"; any other "se" was settled with its verb."""
    nxt = s.word(s.after(at))
    verb = _verb_of(s, at)
    if nxt not in ("lo", "la", "los", "las") or verb is None or verb.who == "reader":
        return True
    if _doubled(s, at, words) or _earlier_person(s, at):
        return True
    own = verb.who == "human" and verb.form and verb.form.verb in words["to_oneself"]
    if verb.who in ("first", "human", "plural") and not own:
        _write(s, at, "te")
    return True


def _accusative(s: Sentence, at: int, words: Words, known: Known) -> bool:
    verb = _verb_of(s, at)
    if verb is None or verb.at == at or s.word(s.before(at)) in ("se", "te", "me", "nos"):
        return True
    if verb.who == "reader":
        return True
    if verb.who == "first" and _nobody_else(s, at, at, s.low[verb.at], words, known):
        _write(s, at, "te")
        return True
    mine = s.low[verb.at]
    n = s.after(verb.at)
    while n >= 0 and s.low[n] in ("a", "de", "que"):
        n = s.after(n)
    return _object(s, at, at, mine, n, words)


def _object(s: Sentence, at: int, where: int, verb: str, following: int, words: Words) -> bool:
    """Decide whether "la" or "lo" of ``verb`` is the reader; writes "te" when ``at`` is the clitic itself."""
    if words.opens("person_object", verb):
        tail = "".join(s.low[following:]) if following >= 0 else ""
        thing = _noun_before(s, where, words) and words.opens("thing_too", verb)
        mine = tail.lstrip().startswith("de todo") or not (thing or _earlier_person(s, where))
    elif words.opens("maybe_object", verb):
        tail = "".join(s.low[following:]) if following >= 0 else ""
        mine = not _noun_before(s, where, words) and bool(words.opens("person_tail", tail))
    else:
        return True
    if mine and at == where:
        _write(s, at, "te")
    return mine or bool(_noun_before(s, where, words)) or not words.opens("person_object", verb)


def _noun_before(s: Sentence, at: int, words: Words) -> bool:
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


def _nobody_else(s: Sentence, at: int, where: int, verb: str, words: Words, known: Known) -> bool:
    """Whether "la" can only be the reader: of her gender, and no thing of that gender came up."""
    word = s.low[at] if at == where else s.low[where][-2:]
    if word != known.theirs or s.people or not words.opens("person_too", verb.lower()):
        return False
    noun = rf"\b(?i:{_FEMININE if word == 'la' else _MASCULINE}) [a-záéíóúñ]"
    told = f"{known.before} {''.join(s.tokens[:where])}"
    return not re.search(noun, told)


def _enclitic(s: Sentence, at: int, match: re.Match[str], words: Words, known: Known) -> bool:
    verb, end = match.group("verb"), match.group("end").lower()
    ruling = [v for v in s.verbs if v.at < at]
    if end == "le":
        return _enclitic_le(s, at, verb, ruling, words)
    if end == "se":
        last = ruling[-1] if ruling else None
        done_to = last and last.who == "first" and "te" in s.low[last.start : last.at]
        if last and (last.who == "reader" or done_to):  # "te acusé de haberte quedado con …"
            s.tokens[at] = f"{verb}te"
    elif end.startswith("se"):
        liked = ruling and ruling[-1].form and ruling[-1].form.verb in _LIKING
        others = ruling and ruling[-1].who in ("thing", "human")
        if liked or not (others or _doubled(s, at, words)):
            s.tokens[at] = f"{verb}te{end[2:]}"
    elif end in ("la", "lo"):
        tail = s.after(at)
        if ruling and ruling[-1].who == "first" and _nobody_else(s, -1, at, verb, words, known):
            s.tokens[at] = f"{verb}te"
            return True
        plain = verb.lower().replace("á", "a").replace("é", "e").replace("í", "i")
        if (
            words.opens("person_object", plain)
            and not (_noun_before(s, at, words) and words.opens("thing_too", plain))
            and not _earlier_person(s, at)
        ):
            s.tokens[at] = f"{verb}te"
        elif plain == "leer" and end == "lo":
            return True
        elif words.opens("maybe_object", plain) and not _noun_before(s, at, words):
            if not words.opens("person_tail", "".join(s.low[tail:]) if tail >= 0 else ""):
                return False
            s.tokens[at] = f"{verb}te"
    return True


def _enclitic_le(s: Sentence, at: int, verb: str, ruling: list[Verb], words: Words) -> bool:
    sure = words.opens("sure_dative", verb.lower()) and ruling and ruling[-1].who == "first"
    if _doubled(s, at, words) or (_earlier_person(s, at) and not sure):
        return True
    if ruling and ruling[-1].who == "reader" and not _MARK.match(s.tokens[s.before(at)]):
        group = {s.low[i] for i in range(ruling[-1].start, ruling[-1].at)}
        if ruling[-1].form and ruling[-1].form.verb in _LETTING and group & {"me", "nos"} and not s.people:
            s.tokens[at] = f"{verb}te"  # "no me dejó pagarle"
            return True
        return bool(s.people)
    s.tokens[at] = f"{verb}te"
    return True

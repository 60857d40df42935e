"""Spanish as people type it: short forms and missing accents, and where the reader is named."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.spanish.accents import (
    I_DID,
    accented,
    first_person,
    held,
    imperfect,
    mine,
    of_theirs,
    reflexive,
    we_did,
)
from introwriter.composer.spanish.objects import thing_before
from introwriter.composer.spanish.people import explained
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tables import table
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["named", "typed"]
_TITLE = (
    r"(?:doctora?|dra?\.?|don|doña|d\.|dña\.|profesora?|prof\.?|señora?|señorita|sra?\.?|srta\.?"
    r"|ingenier[oa]|ing\.?"
    r"|licenciad[oa]|lic\.?|maestr[oa]|arquitect[oa]|arq\.?|profe|sargento|cabo|teniente|agente|coronel"
    r"|inge|lic|míster|mister|don|doc|seño"
    r"|chef|padre|madre|hermana|capitán|capitana)"
)
_OFFICE = (
    r"(?:notari[oa]|alcalde|alcaldesa|jueza?|comisari[oa]|cura|párroco|directora?|inspectora?|concejala?"
    r"|president[ea])"
)
_TITLED = re.compile(rf"\b(?:{_TITLE}|{_OFFICE}) ", re.I)  # nothing else can stand between "la" and a name
_NAMING = "".join(
    rf"(?<!\b{verb} )"
    for verb in (
        "puso",
        "pusieron",
        "pusimos",
        "puse",
        "llama",
        "llamó",
        "llaman",
        "llamamos",
        "bautizó",
        "llamar",
        "llamará",
        "llame",
        "ponerle",
    )
)
_RANG = (
    r"(?<=[lm]e llamó )(?:{name})(?= (?:para|y|a las?|por|anoche|ayer|el|esa?|un|una|desde|cuando|diciendo)"
    r"\b)"
)
_ASKED = re.compile(
    r"(?<=preguntar)(?P<who>le|te|les)?(?P<gap> (?:por )?(?:a |de |en |con |para |hasta )?)"
    r"(?P<w>que|como|cual|cuando|donde|cuanto|quien)\b",
    re.I,
)
_ACUTE = {"a": "á", "e": "é", "i": "í"}
_ACCENTED = {"que": "qué", "como": "cómo", "cual": "cuál", "cuando": "cuándo", "donde": "dónde",
             "cuanto": "cuánto", "quien": "quién", "por que": "por qué"}  # fmt: skip


@lru_cache(maxsize=1)
def _spelt() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(pair.split("=") for pair in table("words", "es")["typing"]["words"].split())
    return re.compile(rf"(?<![\w@/.])(?:{'|'.join(map(re.escape, pairs))})(?![\w@/])", re.I), pairs


def typed(text: str, words: Words) -> str:
    """Return the text as ``_typed`` writes it, made once for all who ask."""
    return _typed(text)


@lru_cache(maxsize=512)
def _typed(text: str) -> str:
    """Write out "q" and "xq", set the accents that can only be meant, and "¿" before a question."""
    words = words_of("es")
    pattern, pairs = _spelt()

    def spell(match: re.Match[str]) -> str:
        word = match.group()
        if word in "KQ" and re.search(r"\d\s?$", text[: match.start()]):
            return word  # "4000 K"
        new = pairs[word.lower()].replace("_", " ")
        return new[:1].upper() + new[1:] if word[:1].isupper() else new

    if opener := words.opens("chatter", text):
        text = text[opener.end() :]
        text = text[:1].upper() + text[1:]
    bare = text.isascii()
    text = pattern.sub(spell, text)
    text = _alone(text)
    text = held(text)
    text = re.sub(
        r"\b([^\W\d_]+)([aei])r(se|te)(l[oa]s?)\b", lambda m: f"{m[1]}{_ACUTE[m[2]]}r{m[3]}{m[4]}", text
    )
    text = re.sub(r"(?<=[^\W\d_]{2}[cs])ion\b", "ión", text)
    text = re.sub(r"(?:(?<=\s)|^)(?:(\w+) )?([^\W\d_]{3,}o)\b", lambda m: accented(m, words), text)
    text = re.sub(r"\b(?!hacia|sabia|seria|media)[^\W\d_]{2,}ia(?=(?:n|s)?\b)", imperfect, text, flags=re.I)
    text = re.sub(r"(?<=\b(?:no|yo|ya|me|le|lo|te) )(sab|ser|hac)ia\b", r"\1ía", text, flags=re.I)
    text = re.sub(r"\b([^\W\d_]+)abamos\b", we_did, text)
    text = re.sub(r"\bporque(?=[.!]*$)", "por qué", text)
    text = re.sub(r"(?<=\bse )([^\W\d_]{2,}o)\b", reflexive, text)
    text = re.sub(r"\b([Nn]o) se (?=(?:qu[eé]|c[oó]mo|cu[aá]ndo|d[oó]nde|qui[eé]n|si) )", r"\1 sé ", text)
    text = re.sub(r"(?<=\bno sé )(que|como|cuando|donde|quien)\b", lambda m: _ACCENTED[m.group()], text)
    text = re.sub(r"(?<=quiero saber )que(?= \w+ \w+[ae]\b)", "qué", text)
    text = _without_any(text) if bare else text
    text = _ASKED.sub(
        lambda m: f"{m.group('who') or ''}{m.group('gap')}{_ACCENTED[m.group('w').lower()]}", text
    )
    return _opened(text)


def _alone(text: str) -> str:
    """Set the accent of "más" and of "cómo" before what is done."""
    text = re.sub(r"(?<!,)(?<!^) mas\b", " más", text)
    doing = r"(?=[^\W\d_]+[aei]r\b)"
    known = r"(de|sobre|sé|saber|aprendí|tengo|tenemos|hay|explic\w+|enseñ\w+)"
    return re.sub(rf"\b{known} como {doing}", r"\1 cómo ", text)


def _without_any(text: str) -> str:
    """Set the accents of verbs where the sender types none at all."""
    text = re.sub(r"^(?P<c>)(?P<v>[^\W\d_]{2,}e)\b(?= )", first_person, text)
    text = I_DID.sub(first_person, text)
    text = re.sub(r"(?:^|(?<= y )|(?<=, ))[^\W\d_]{3,}i\b", mine, text)
    return re.sub(r"(?<=ó\b)([^.;]*? y (?:(?:lo|la|me|nos|le) )?)([^\W\d_]{3,}o)\b", of_theirs, text)


def _opened(text: str) -> str:
    if not text.endswith("?") or "¿" in text:
        return text
    text = re.sub(
        r"^(¿?(?:y |pero )?(?:(?:a|de|en|con|para|por|hasta|desde) )?)"
        r"(que|como|cual|cuando|donde|cuanto|cuanta|quien)\b(?= )",
        lambda m: m.group(1) + _with_accent(m.group(2)),
        text,
        flags=re.I,
    )
    if match := re.search(
        r"[,:] (?=(?:y |a |de |en |con |para |por |hasta |desde )?"
        r"(?:qué|cómo|cuál|cuándo|dónde|cuánt[oa]s?|quién)\b)",
        text,
    ):
        return f"{text[: match.end()]}¿{text[match.end() :]}"
    return f"¿{text}"


def _with_accent(word: str) -> str:
    new = _ACCENTED.get(word.lower(), {"cuanta": "cuánta"}.get(word.lower(), word))
    return new.capitalize() if word[:1].isupper() else new


def named(text: str, cast: Cast, words: Words, *, other: bool = False) -> str | None:
    """Return the text as ``_named`` marks it, made once for all who ask."""
    return _named(text, cast, other=other)


@lru_cache(maxsize=512)
def _named(text: str, cast: Cast, *, other: bool) -> str | None:
    """Set READER for the reader's names, titles and pronouns; ``None`` where one may mean a thing.

    ``other`` says that a pronoun without a preposition is somebody else.
    """
    words = words_of("es")
    if (called := cast.name) and called.search(text):
        after = r"(?! (?!" + "|".join(map(re.escape, cast.names)) + r")[A-ZÁÉÍÓÚÑ][\w]+)"
        name = f"{_NAMING}(?:{called.pattern}){after}"
        if _TITLED.search(text):
            text = re.sub(
                rf"\b(?P<p>del|al) {_TITLE} {name}",
                lambda m: f"{m.group('p')[:-1] if m.group('p') == 'del' else 'a'} {READER}",
                text,
            )
            text = re.sub(rf"\b(?:(?:[Ll]a|[Ee]l) )?(?i:(?:{_TITLE}|{_OFFICE}) )+{name}", READER, text)
        if any(f"a {one}" in text or f"l {one}" in text for one in cast.names):
            text = re.sub(rf"\b(?:[Ll]a|[Ee]l) (?={name}\b)", "", text)
            text = re.sub(rf"\b(?P<p>de|a)l (?={name}\b)", r"\g<p> ", text)
        text = re.sub(name, READER, text)
        if " llamó " in text:
            text = re.sub(_RANG.format(name=called.pattern), READER, text)
    if called:
        text = re.sub(rf"{READER}(?: {READER})+", READER, text)
    text = re.sub(rf"\b((?:me|nos|l[oae]) )([^\W\d_]{{3,}}o)\b(?= {READER})", of_theirs, text, flags=re.I)
    text = re.sub(
        rf"({READER} (?:(?:no|me|nos|te|se|le|lo|la|ya|también) )*)([^\W\d_]{{3,}}o)\b", of_theirs, text
    )
    text = re.sub(rf"^{READER}\s*[,!:¡.]+\s*", "", text)
    text = re.sub(rf",\s*{READER}(?=[.!?]*$)", "", text)
    marked = _pronouns(text, cast, words, other=other)
    if marked is None:
        return None
    found = re.sub(
        r"\b[Ee]l(?= (?:(?:no|me|nos|te|se|le|lo|la|ya|también|siempre|nunca) )*(\w+)\b)",
        lambda m: READER if _is_verb(m, marked, words) else m.group(),
        marked,
    )
    return None if found != marked and cast.pronoun == "she" else found


def _pronouns(text: str, cast: Cast, words: Words, *, other: bool) -> str | None:
    """Set READER for "ella" or "él" where it is the reader; ``None`` where it may be a thing."""
    own = {"she": "ella", "he": "él", "they": "elle"}.get(cast.pronoun)
    if not own:
        return text
    made, at = "", 0
    for match in re.finditer(rf"\b{own}\b(?! mism[oa] se)", text, re.I):
        before = made + text[at : match.start()]
        if thing_before(before, own, words):
            return None
        held = re.search(r"\b(?:con|de|a|para|por|en|sin|sobre) $", before, re.I)
        somebody = explained(before, cast.pronoun, cast.names, words, text[match.end() :]) or (
            other and not held
        )
        made, at = before + (match.group() if somebody else READER), match.end()
    return made + text[at:]


def _is_verb(match: re.Match[str], text: str, words: Words) -> bool:
    """Whether "el" typed for "él" stands before a verb."""
    form = forms_of_verbs().get(match.group(1).lower())
    after, before = text[match.end(1) :], text[: match.start()]
    if re.match(r" (?:de|del)\b", after) or (re.match(r" que\b", after) and before.strip(" ¿¡")):
        return False  # "uso el programa de …"
    between = text[match.end() : match.start(1)].strip()
    return bool(
        form
        and "3" in form.person
        and (
            between
            or (
                match.group(1).lower() not in words["nouns_too"]
                and form.kind == "human"
                and form.person == "3"
            )
        )
    )

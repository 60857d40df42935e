"""Spanish as people type it: short forms and missing accents, and where the reader is named."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tables import table
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["named", "thing_before", "typed"]

_TITLE = (
    r"(?:doctora?|dra?\.?|don|doña|d\.|dña\.|profesora?|prof\.?|señora?|señorita|sra?\.?|srta\.?|ingenier[oa]|ing\.?"
    r"|licenciad[oa]|lic\.?|maestr[oa]|arquitect[oa]|arq\.?|chef|padre|madre|hermana|capitán|capitana)"
)
_ASKED = re.compile(
    r"(?<=preguntar)(?P<who>le|te|les)?(?P<gap> (?:por )?(?:a |de |en |con |para |hasta )?)"
    r"(?P<w>que|como|cual|cuando|donde|cuanto|quien)\b",
    re.I,
)
_ACCENTED = {"que": "qué", "como": "cómo", "cual": "cuál", "cuando": "cuándo", "donde": "dónde",
             "cuanto": "cuánto", "quien": "quién", "por que": "por qué"}  # fmt: skip


@lru_cache(maxsize=1)
def _spelt() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(pair.split("=") for pair in table("words", "es")["typing"]["words"].split())
    return re.compile(rf"(?<![\w@/.])(?:{'|'.join(map(re.escape, pairs))})(?![\w@/])", re.I), pairs


def typed(text: str, words: Words) -> str:
    """Write out "q" and "xq", set the accents that can only be meant, and "¿" before a question."""
    pattern, pairs = _spelt()

    def spell(match: re.Match[str]) -> str:
        word = match.group()
        new = pairs[word.lower()].replace("_", " ")
        return new[:1].upper() + new[1:] if word[:1].isupper() else new

    if opener := words.opens("chatter", text):
        text = text[opener.end() :]
        text = text[:1].upper() + text[1:]
    text = pattern.sub(spell, text)
    text = re.sub(
        r"\b(de|sobre|sé|saber|aprendí|explic\w+|enseñ\w+) como (?=[^\W\d_]+[aei]r\b)", r"\1 cómo ", text
    )
    text = _held(text)
    text = re.sub(r"(?<=[^\W\d_]{2}[cs])ion\b", "ión", text)
    text = re.sub(r"(?:(?<=\s)|^)(?:(\w+) )?([^\W\d_]{3,}o)\b", lambda m: _accented(m, words), text)
    text = re.sub(r"\b(?!hacia|sabia|seria|media)[^\W\d_]{2,}ia(?=(?:n|s)?\b)", _imperfect, text, flags=re.I)
    text = _ASKED.sub(
        lambda m: f"{m.group('who') or ''}{m.group('gap')}{_ACCENTED[m.group('w').lower()]}", text
    )
    return _opened(text)


def _held(text: str) -> str:
    """Turn "lo hice y aguanto" into "aguantó": after a deed it is the thing that held."""

    def accented(match: re.Match[str]) -> str:
        new = f"{match.group('v')[:-1]}ó"
        form = forms_of_verbs().get(new)
        held = form and form.kind == "thing"
        return f"{match.group('deed')}{match.group('y')}{new if held else match.group('v')}"

    deed = r"(?P<deed>\b(?:hice|puse|us[eé]|prob[eé]|\w{3,}(?:é|í|amos|imos))\b[^.;]*?)"
    return re.sub(rf"{deed}(?P<y>,? (?:y|pero) )(?P<v>[^\W\d_]{{3,}}o)\b", accented, text, count=1)


def _accented(match: re.Match[str], words: Words) -> str:
    """Turn "pidio": "pidió", where nothing else can be meant."""
    before, word = match.group(1) or "", match.group(2)
    new = f"{word[:-1]}ó"
    verb = new.lower() in forms_of_verbs() and word.lower() not in forms_of_verbs()
    noun = before.lower() in words["before_nouns"] or before.lower() in ("sin", "muy", "me_lo")
    return f"{match.group()[: -len(word)]}{new}" if verb and not noun else match.group()


def _imperfect(match: re.Match[str]) -> str:
    word = match.group()
    return f"{word[:-2]}ía" if f"{word[:-2]}ía".lower() in forms_of_verbs() else word


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


def named(text: str, cast: Cast, words: Words) -> str | None:
    """Set READER for the reader's names, titles and pronouns; ``None`` where one may mean a thing."""
    if cast.name:
        after = r"(?! (?!" + "|".join(map(re.escape, cast.names)) + r")[A-ZÁÉÍÓÚÑ][\w]+)"
        name = f"(?:{cast.name.pattern}){after}"
        text = re.sub(
            rf"\b(?P<p>del|al) {_TITLE} {name}",
            lambda m: f"{m.group('p')[:-1] if m.group('p') == 'del' else 'a'} {READER}",
            text,
            flags=0,
        )
        text = re.sub(rf"\b(?:(?:[Ll]a|[Ee]l) )?(?i:{_TITLE}) {name}", READER, text)
        text = re.sub(name, READER, text)
        text = re.sub(rf"{READER}(?: {READER})+", READER, text)
    text = re.sub(rf"^{READER}\s*[,!:¡.]+\s*", "", text)
    text = re.sub(rf",\s*{READER}(?=[.!?]*$)", "", text)
    bare = re.compile(r"\b(?:ella|él|elle)\b(?! mism[oa] se)", re.I)
    for match in bare.finditer(text):
        if thing_before(text[: match.start()], match.group().lower(), words):
            return None
    text = bare.sub(READER, text)
    return re.sub(
        r"\b[Ee]l(?= (?:(?:no|me|nos|te|se|le|lo|la|ya|también|siempre|nunca) )*(\w+)\b)",
        lambda m: READER if _is_verb(m, text, words) else m.group(),
        text,
    )


def _is_verb(match: re.Match[str], text: str, words: Words) -> bool:
    """Whether "el" typed for "él" stands before a verb."""
    form = forms_of_verbs().get(match.group(1).lower())
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


def thing_before(before: str, pronoun: str, words: Words) -> bool:
    """Whether a stressed pronoun after a preposition may stand for a thing that came up before."""
    if not re.search(r"\b(?:con|de|en|por|para|sobre|a|sin) $", before) or re.search(
        r"\b(?:habl|charl|coincid|convers|platic|trabaj|estudi|qued|viaj)\w* con $", before
    ):
        return False
    article = (
        r"(?:la|una|esta|esa|su|mi|nuestra)" if pronoun == "ella" else r"(?:el|un|este|ese|su|mi|nuestro)"
    )
    end = "a" if pronoun == "ella" else "[oelnr]"
    return any(
        match.group(1).lower() not in (words["people"] | words["times"])
        for match in re.finditer(rf"\b{article} (\w+{end}|\w+ión|\w+dad)\b", before, re.I)
    )

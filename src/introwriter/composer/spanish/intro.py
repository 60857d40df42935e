"""What a Spanish context tells the tool about the reader, said as the reader would hear it."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.spanish.accents import spelt
from introwriter.composer.spanish.people import mourned, titled
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["introduced", "written_out"]

_HELLO = re.compile(
    r"^\s*(?:hola(?: a todos)?|buenas(?: tardes| noches)?|buenos días|qué tal|ey|holi|buen día)\b[\s,.!:]*",
    re.I,
)
_IS = re.compile(
    r"^(?P<who>(?:ella|él) )?(?:es|era|fue) (?P<a>un|una|el"
    r"|la) (?P<n>[^\W\d_]+)(?P<more>(?: (?!que\b)[^\s.,;!?]+){0,6}?)"
    r"(?:,? que (?P<does>(?:(?:no|ya|me|nos|se|l[aeo]s?|le) )*(?P<v>[^\W\d_]+)[^.;!?\n]*)"
    r"|,? y (?P<and>(?:(?:no|ya|me|nos|se|l[aeo]s?|le) )*(?P<w>[^\W\d_]+)[^.;!?\n]*)|(?P<end>[.;!?\n]|$))",
    re.I,
)
_TRADE = re.compile(
    r"[^\W\d_]{2,}(?:dora?|tora?|sora?|ista|er[oa]|ólog[oa]|ógraf[oa]|ari[oa]|ante|ente|ic[oa])$"
)
_CALLED = re.compile(r"^(?:se llama|su nombre es) [^.,;!?\n]+(?:,? (?:y|que) |[.;!?\n]\s*|$)", re.I)
_GAVE = re.compile(
    r"(?P<who>(?:(?:La|El|Ella|Él)\b ?)?(?:[^\s.,;!?]+ ){0,4}?)(?P<v>dio|ha dado|impartió|hizo)"
    r" (?:una?) (?P<what>taller|charla|clase|curso|ponencia|conferencia|seminario|sesión|formación|webinar"
    r"|plática|capacitación|clase magistral)(?P<rest>(?: (?!y\b|que\b)[^\s.,;!?]+){0,9})"
    r"(?:,? y|, donde| donde| en la que| en el que) (?P<said>(?:nos |me )?(?:dijo|contó|explicó|enseñó|mostró"
    r"|recomendó|comentó))\b"
)
_FREE = re.compile(
    r"\b(?P<when>cuando|si|donde|como|lo que|el día que|la hora que) (?:él|ella)"
    r" (?=(?:le |lo |nos )?(?:diga|quiera|pueda|prefiera|guste|mande|disponga|elija|venga|convenga|puede"
    r"|quiere"
    r"|prefiere|tenga)\b)",
    re.I,
)


_LIKE = re.compile(
    r"\b(?P<c>como|tal como|según|igual que|lo que|tal y como) (?P<p>él|ella)\b(?= (?:l[oa]s? )?[^\W\d_]+)",
    re.I,
)
_LIVES = re.compile(
    r"^(?P<who>\S+(?: \S+)?) (?:vive|trabaja|está|es (?:mi|el|la|un|una) (?:[^\W\d_]+)(?: de| del"
    r"| que)?)(?: [^\s.,;]+){0,5}"
    r",? y (?=(?:el otro día|ayer|anoche|hace|un día|una vez|el \w+|la semana|yo|le|la|lo|me|nos|siempre)\b)",
)


_HOPED = re.compile(
    r"\b(?P<h>(?:quiero|quisiera|querría|quería|queremos|quisiéramos|me gustaría|nos gustaría|prefiero"
    r"|preferiría"
    r"|espero|necesito) que (?:no )?(?:(?:l[oae]s?|me|nos|se) )*[^\W\d_]+) (?:él|ella)\b",
    re.I,
)
_ORDER = re.compile(
    r"(?P<edge>^|[.;!?\n] *|\by |, )(?P<o>dile|dígale|decile|pregúntale|preguntale|pregúntele|pídele"
    r"|pedile|pídale|dale"
    r"|dele|cuéntale|contale|cuéntele|mándale|mandale|mándele|felicítal[oa]|salúdal[oa]|agradécele|agradecele"
    r"|ofrécele|ofrecele|invítal[oa]|proponle|proponele|envíale|recuérdale|recordale|explícale|explicale)\b",
    re.I,
)
_ORDERED = {
    "di": "decir", "dí": "decir", "de": "decir", "pr": "preguntar", "pí": "pedir", "pe": "pedir", "da": "dar",
    "cu": "contar", "co": "contar", "má": "mandar", "ma": "mandar", "fe": "felicitar", "sa": "saludar",
    "ag": "agradecer", "of": "ofrecer", "in": "invitar", "en": "enviar", "re": "recordar", "ex": "explicar",
}  # fmt: skip
_BARE = re.compile(
    r"\b(?P<v>ayudar|ver|conocer|invitar|llamar|visitar|acompañar|apoyar) (?P<p>él|ella)\b", re.I
)
_SELF = re.compile(r" (?:él mismo|ella misma)\b|(?<=\b[ÉE]l) mismo\b|(?<=\bElla) misma\b")
_EDGE = re.compile(r",? (?:y|pero|aunque|ni) |[,;:] ")
_NOT_BUT = re.compile(
    r"(?P<edge>^|[.;!?\n] *)no (?:quiero|busco|pretendo|vengo a|es para|vengo"
    r"|escribo para) [^,.;]+[,.;] (?:pero )?"
    r"(?:nada más|nomás|no más|s[oó]lo|solamente|simplemente|sino) (?=quiero|quisiera|quería|me gustaría)",
    re.I,
)
_TOLD_IT = re.compile(
    r"\b(?P<w>quiero|quisiera|quería|querría|me gustaría|queremos|queríamos) (?:contar[lt]e(?: eso| esto"
    r"| todo esto)?"
    r"|cont[aá]rselo|dec[ií]rselo|saludarl[oa]),? y (?=[^\W\d_]+[aei]r(?:[lt]e|l[oa])?\b)",
    re.I,
)
_AND_IF = re.compile(
    r"\b(?P<w>quiero|quisiera|quería|querría|me gustaría|queremos|queríamos) (?:contar[lt]e(?: eso| esto"
    r"| todo esto)?"
    r"|cont[aá]rselo|dec[ií]rselo|saludarl[oa]),? y,? (?P<if>(?:si"
    r"|cuando) [^,.;]+), (?P<act>[^\W\d_]+[aei]r\b[^.;,]*)",
    re.I,
)
_SO_THAT = re.compile(
    r"(?P<edge>^|[.;!?\n] *)(?:y )?(?:s[oó]lo |nada más |nomás )?(?:quería|quiero|quisiera|es para"
    r"|para) que (?:lo )?"
    r"(?:sepa|supiera|sepas)(?:,? y|,? pero|,) (?=si |me gustaría|quiero|quería|quisiera|que me)",
    re.I,
)
_ONLY = re.compile(
    r"(?:s[oó]lo|nada más|simplemente|sino|pero) (?=quiero|quisiera|quería|me gustaría|decir|dar|contar)",
    re.I,
)


def _unlimited(text: str, words: Words) -> str:
    """Take "…, no le voy a pedir trabajo" off the end of a sentence that says something, or off its start."""

    def one(match: re.Match[str]) -> str:
        sentence = match.group()
        limit = next((m for name in ("limit", "tool") if (m := words.find(name, sentence))), None)
        if not limit:
            return sentence
        cuts = [m for m in _EDGE.finditer(sentence) if m.end() <= limit.start() + 1]
        if cuts and len(sentence[: cuts[-1].start()].split()) > _FEW:
            return sentence[: cuts[-1].start()]
        after = next((m for m in _EDGE.finditer(sentence, limit.end())), None)
        if after and (only := _ONLY.match(sentence, after.end())):
            return f"{' ' if sentence[:1] == ' ' else ''}{sentence[only.end() :]}"
        return sentence

    return re.sub(r"[^.!?\n;]+", one, text)


_FEW = 1  # words before a limit that say nothing of their own


def introduced(text: str, cast: Cast, words: Words) -> str:
    """Return the context without greetings to the tool and without who the reader is.

    "Es una ingeniera que diseñó el puente" is what she did; "dio una charla y dijo que …" what she said
    there; "cuando él quiera" needs no pronoun.
    """
    text = _unlimited(_HELLO.sub("", text, count=1), words)
    text = _NOT_BUT.sub(lambda m: m.group("edge"), text)
    text = _AND_IF.sub(r"\g<w> \g<act>, \g<if>", text)
    text = _TOLD_IT.sub(r"\g<w> ", text)
    text = _SO_THAT.sub(lambda m: m.group("edge"), text)
    text = _ORDER.sub(_ordered, text)
    text = _SELF.sub("", text)
    text = _HOPED.sub(rf"\g<h> {READER}", text)
    named = ""
    while called := _CALLED.match(text):
        text = text[called.end() :]
        named = READER
    if cast.name and (own := re.match(rf"(?:{cast.name.pattern}),? (?=(?:es|era|fue) una? )", text)):
        text = _identified(text[own.end() :], words) or text
    else:
        text = _identified(text, words) or text
    if (lives := _LIVES.match(text)) and cast.name and cast.name.fullmatch(lives.group("who")):
        head, rest = lives.group("who"), text[lives.end() :]
        text = rest if re.match(r"[^.;!?]*\ble\b", rest) else f"{head} {rest}" if _acts(rest) else text
    if named and READER not in text[:2] and re.match(r"[a-záéíóúñ]", text):
        text = f"{named} {text}"
    pronoun = {"she": "ella", "he": "él"}.get(cast.pronoun, "")
    text = _LIKE.sub(
        lambda m: f"{m.group('c')} {READER}" if pronoun in ("", m.group("p").lower()) else m.group(), text
    )
    text = _BARE.sub(r"\g<v> a \g<p>", text)
    text = _FREE.sub(lambda m: f"{m.group('when')} ", text)
    return _GAVE.sub(lambda m: _there(m, cast), text)


@lru_cache(maxsize=16)
def written_out(text: str, cast: Cast) -> str:
    """Return the context as ``introduced`` leaves it, "la doctora" by name, a death in the condolences."""
    return mourned(introduced(titled(spelt(text), cast), cast, words_of("es")))


def _ordered(match: re.Match[str]) -> str:
    """Turn "dile que …", said to the tool, into the wish that it stands for: "quiero decirle que …"."""
    order = match.group("o").lower()
    verb = {"dele": "dar", "proponle": "proponer", "proponele": "proponer"}.get(order) or _ORDERED[order[:2]]
    clitic = order[-2:] if order[-2:] in ("lo", "la") else "le"
    first = match.group("edge").strip() not in ("y", ",")
    return f"{match.group('edge')}{'Quiero ' if first else ''}{verb}{clitic}"


def _acts(rest: str) -> bool:
    """Whether "me …", "nos …", "siempre …" goes on with what the same person does."""
    return bool(re.match(r"(?:me|nos|siempre)\b", rest))


def _identified(text: str, words: Words) -> str:
    """Return what the reader did in "es una ingeniera que diseñó …", ``text`` without "es una ingeniera."."""
    match = _IS.match(text)
    if not match:
        return ""
    noun = match.group("n").lower()
    if noun in ("única", "único", "primera", "primero", "última", "último"):
        return ""
    if noun not in words["people"] and not _TRADE.match(noun):
        return ""
    if match.group("end") is not None:
        return text[match.end() :].lstrip()
    verb = (match.group("v") or match.group("w")).lower()
    form = forms_of_verbs().get(verb)
    if form is None or "3" not in form.person:
        return ""
    return f"{READER} {match.group('does') or match.group('and')}{text[match.end() :]}"


def _there(match: re.Match[str], cast: Cast) -> str:
    who = match.group("who").strip()
    known = who in ("Ella", "Él", READER) or (cast.name and cast.name.search(who)) or not who
    if not known:
        return match.group()
    return f"En su {match.group('what')}{match.group('rest')} {who} {match.group('said')}".replace("  ", " ")

"""Spanish requests said as questions, and what is clear of a sentence whose tail is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["asked", "heads"]

_WILL = (
    r"(?:(?:también |además |s[oó]lo |y )?(?:quiero|queremos|quisiera|quisiéramos|querría|querríamos"
    r"|quería|queríamos|me gustaría"
    r"|nos gustaría|necesito|necesitamos|necesitaría|agradecería|agradeceríamos|le agradecería|espero"
    r"|preciso"
    r"|me vendría bien|nos vendría bien|me encantaría|estaría bien|sería estupendo|le rogaría"
    r"|te rogaría|le ruego|te ruego|le rogamos|le pedimos|rogaría|le pediría|te pediría|le pido"
    r"|te pido)(?: mucho)?)"
)
_PLEA = re.compile(
    rf"(?:{_WILL}(?= (?:que|si) (?:no )?(?:me|nos) )|(?:s[oó]lo )?(?:quiero |queremos )?a ver(?= si )"
    r"|.*?\bpedir[lt]e(?: (?:un favor|por favor|s[oó]lo una cosa|una cosa)[:,]?)?) (?:que|si) (?P<x>.+)",
    re.I,
)
_THEIRS = re.compile(
    r"(?P<will>(?:también |y )?(?:quiero|queremos|quisiera|quisiéramos|querría|querríamos|quería"
    r"|me gustaría|nos gustaría|me encantaría"
    r"|me hace (?:mucha |muchísima )?ilusión|me haría (?:mucha |muchísima )?ilusión"
    r"|nos haría (?:mucha )?ilusión|espero|necesito)) que (?!(?:me|nos)\b)(?!(?:lo )?(?:sep|supier))"
    r"(?P<group>(?:no )?(?:(?:se|l[oae]s?) )*)(?P<v>[^\W\d_]+)(?P<rest>(?: .+)?)",
    re.I,
)
_TELLING = frozenset(["decir", "contar", "aclarar", "confirmar"])
_INNER = re.compile(
    r"(?:(?:a|de|en|con|para|por|hasta|desde|cada) )?(?:si|qué|cómo|cuál|cuáles|cuándo|dónde"
    r"|cuánt[oa]s?|quién) ",
    re.I,
)
_CAN = re.compile(
    r"(?:puede|podría|pudiera|quiere|querría|pueda|quisiera) (?P<act>[^\W\d_]+[aei]r\w{0,5}\b.*)", re.I
)
_SOFT = re.compile(r"^ (?:al menos|por lo menos|por favor|cuanto antes)(?= )", re.I)
_HOPE = re.compile(r"ojalá (?P<x>(?:no )?(?:(?:me|nos|se|l[eao]s?) )*(?P<v>[^\W\d_]+)\b.*)", re.I)
_HOPED = frozenset(["venir", "aceptar", "poder", "querer", "animar", "pasar", "quedar", "volver"])
_BARE = re.compile(
    r" (?:\w+ )?(?:qué|cómo|cuál|cuándo|dónde|cuánt[oa]s?|quién) (?:(?!\w+mos\b|puedo|debo"
    r"|hay)\w+ )?\w+[aei]r\b",
    re.I,
)
_ASIDE = re.compile(
    r",? y (?=si no )|, (?=(?:le [^\W\d_]+o|yo|nosotros|nosotras|ya (?!que)|mi|nuestr[oa]"
    r"|necesito|necesitamos|no (?:podemos|puedo|sé|sabemos|hace falta)|me [^\W\d_]+(?:aba|ía|ó) "
    r"|me [^\W\d_]+[oé]$)\b)",
    re.I,
)
_GRATEFUL = re.compile(
    r"(?P<h>.*\bagradecer(?:[lt]e)?(?: mucho)?) que (?P<no>no )?(?P<c>(?:(?:se|me|nos) )?(?:(?:me|nos"
    r"|l[oae]s?) )?)(?P<v>[^\W\d_]+)\b(?P<r>.*)",
    re.I,
)
_WANTED = re.compile(r"(?P<no>no )?(?P<me>(?:(?:me|nos|se|l[oae]s?) )*)(?P<v>[^\W\d_]+)(?P<rest>(?: .+)?)")


def asked(sentence: str, words: Words) -> list[str]:
    """Turn "quiero pedirle que me mande la tabla" into the question "¿puede mandarme la tabla?".

    What explains a request (", nosotros ponemos la mano de obra") is a sentence of its own.
    """
    sentence = _ordered(_grateful(sentence))
    if hope := _HOPE.fullmatch(sentence):
        form = forms_of_verbs().get(hope.group("v").lower())
        theirs = form is not None and form.person == "13" and (form.kind == "human" or form.verb in _HOPED)
        return [f"ojalá {READER} {hope.group('x')}" if theirs else sentence]
    if wish := _THEIRS.fullmatch(sentence):
        sentence = _named_in(wish, words) or sentence
    plea = _PLEA.fullmatch(sentence)
    if not plea:
        return [*_ASIDE.split(sentence, maxsplit=1)] if words.opens("wishing", sentence) else [sentence]
    wanted, *aside = _ASIDE.split(plea.group("x").rstrip("?. "), maxsplit=1)
    if able := _CAN.fullmatch(wanted):
        return [f"¿Puede {READER} {able.group('act')}?", *aside]
    found = _WANTED.fullmatch(wanted)
    word = found.group("v").lower() if found else ""
    if word in words["prepositions"]:  # "que la de los domingos sea …"
        return [sentence]
    form = forms_of_verbs().get(word)
    if found and form is None and re.search(r"[^aeiou]e$", word) and found.group("me"):
        verb = re.sub(r"qu$", "c", re.sub(r"gu$", "g", re.sub(r"c$", "z", word[:-1]))) + "ar"
        return [f"¿Puede {READER} {_joined(verb, found.group('me'))}{found.group('rest')}?", *aside]
    if found is None or form is None or "3" not in form.person or word.endswith(("ía", "aba")):
        return [sentence]
    rest, clitics = found.group("rest"), found.group("me")
    if form.person == "3":
        seen = " a ver si " in f" {sentence.lower()}"
        return [f"¿{clitics}{word} {READER}{rest}?".replace("¿ ", "¿"), *aside] if seen else [sentence]
    if found.group("no"):
        return [f"por favor, {READER} {wanted}", *aside]
    return [_request(form.verb, clitics, rest), *aside]


def _request(verb: str, clitics: str, rest: str) -> str:
    """Return what somebody is to do as a question ("¿puede mandarme …?"), or what is to be told."""
    if verb == "dejar" and clitics:
        return f"¿{clitics}deja {READER}{rest}?"
    rest = _SOFT.sub("", rest)
    if verb in _TELLING and _INNER.match(rest.lstrip()) and not _BARE.match(rest):
        return f"quiero preguntarle{rest}"
    return f"¿Puede {READER} {_joined(verb, clitics)}{_AND_VERB.sub(_and_verb, rest)}?"


_ORDER = re.compile(r"(?:y )?que (?P<c>(?:(?:me|nos|l[oa]s?) )*)(?P<v>[^\W\d_]+)(?P<r>(?: .+)?)", re.I)
_WISHED = frozenset(
    [
        "tener",
        "pasar",
        "ir",
        "cumplir",
        "disfrutar",
        "descansar",
        "mejorar",
        "ser",
        "estar",
        "seguir",
        "haber",
        "dar",
        "saber",
        "poder",
        "querer",
    ]
)


def _ordered(sentence: str) -> str:
    """Say "que venga cuando pueda", told to the tool, as a request: "quiero pedirle que venga …"."""
    match = _ORDER.fullmatch(sentence)
    form = forms_of_verbs().get(match.group("v").lower()) if match else None
    if match is None or form is None or form.person != "13" or form.verb in _WISHED:
        return sentence
    if form.kind == "thing" or match.group("v").endswith(("ía", "aba")):
        return sentence
    return f"quiero pedirle {sentence[:1].lower()}{sentence[1:]}"


def _and_verb(match: re.Match[str]) -> str:
    """Turn "y que traiga la llave" of a request into "y traer la llave"."""
    form = forms_of_verbs().get(match.group("v").lower())
    if form is None or form.person != "13" or match.group("v").endswith(("ía", "aba")):
        return match.group()
    return f"{match.group('and')}{_joined(form.verb, (match.group('c') or '').strip())}"


_AND_VERB = re.compile(r"(?P<and>,? y )que (?P<c>(?:(?:me|nos|l[oa]s?) )*)(?P<v>[^\W\d_]+)\b", re.I)


_BEFALLS = frozenset(
    ["ir", "salir", "gustar", "encantar", "interesar", "parecer", "servir", "venir", "tocar"]
)


def _named_in(wish: re.Match[str], words: Words) -> str:
    """Say who does it in "quiero que sea la madrina"; nothing for "que venga el tren"."""
    verb = wish.group("v").lower()
    form = forms_of_verbs().get(verb)
    if re.search(r"\bles?\b", wish.group("group")) and form and form.verb in _BEFALLS:
        return ""  # "espero que le vaya bien"
    after = re.match(r"[^\W\d_]+", wish.group("rest").strip())
    noun = bool(after and after.group().lower() in words["determiners"])
    if (
        form is None
        or form.person != "13"
        or (noun and form.verb in words["movers"] | {"haber", "existir", "salir"})
    ):
        return ""
    return f"{wish.group('will')} que {READER} {wish.group('group')}{wish.group('v')}{wish.group('rest')}"


def _grateful(sentence: str) -> str:
    """Say "agradecerle que no me contestara" as "agradecerle por no contestarme"."""
    match = _GRATEFUL.fullmatch(sentence)
    form = forms_of_verbs().get(match.group("v").lower()) if match else None
    if match is None or form is None or "3" not in form.person:
        return sentence
    verb = _joined(form.verb, match.group("c") or "")
    return f"{match.group('h')} por {match.group('no') or ''}{verb}{match.group('r')}"


def _joined(verb: str, clitics: str) -> str:
    """Set "me lo" after its verb: "mandármelo"."""
    end = _ACUTE[verb[-2:]] if len(clitics.split()) > 1 else verb[-2:]
    return f"{verb[:-2]}{end}{clitics.replace(' ', '').lower()}"


_ACUTE = {"ar": "ár", "er": "ér", "ir": "ír", "ír": "ír"}


_TAIL = re.compile(
    r",? (?:cuando|porque|mientras|para que|antes de que|hasta que|desde que|que es que|que ya"
    r"|y (?=[^\W\d_]+[aei]r[lt]e\b|(?:se|me|nos|le|lo|la|no) )|para (?=[^\W\d_]+[aei]r))"
    r"|, | que (?=[^\W\d_]+(?:ba|ía)$)"
)
_FEWEST = 4


def heads(sentence: str, words: Words) -> Iterator[str]:
    """Yield a sentence, and where its tail is what is unclear, what stands before that, long to short."""
    yield sentence
    quotes = quoted_spans(sentence)
    end = "?" if sentence.endswith("?") else ""
    cuts = [m.start() for m in _TAIL.finditer(sentence) if not any(a < m.start() < b for a, b in quotes)]
    for at in reversed(cuts):
        head = sentence[:at].rstrip(" ,")
        wish = words.opens("wishing", head) or end
        few = 3 if wish or re.search(r"\b[aA] (?-i:[A-ZÁÉÍÓÚÑ])", head) else _FEWEST
        if len(head.split()) < few or words.opens("subordinate", head) or re.search(r"\bno\b", head):
            continue
        if wish or is_finite(head, words):
            yield head + end

"""Spanish wishes: each act of "darle las gracias y preguntarle …", and requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["asked", "heads", "wishes"]

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
    r"|me hace ilusión|me haría ilusión|espero|necesito)) que (?!(?:me|nos)\b)(?!(?:lo )?(?:sep|supier))"
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
_ASIDE = re.compile(r", (?=(?:le [^\W\d_]+o|yo|nosotros|nosotras|ya (?!que)|mi|nuestr[oa])\b)", re.I)
_GRATEFUL = re.compile(
    r"(?P<h>.*\bagradecer(?:[lt]e)?(?: mucho)?) que (?P<no>no )?(?P<c>(?:se |me |nos )?(?:me|nos"
    r"|l[oae]s?) )?(?P<v>[^\W\d_]+)\b(?P<r>.*)",
    re.I,
)
_NEXT = re.compile(r"\bsi (?P<time>(?:el|la) \w+ que viene) (?P<told>[^,;?]+)", re.I)
_WE = re.compile(r"(?:queremos|querríamos|quisiéramos|queríamos|nos gustaría|necesitamos)\b", re.I)
_OF_IT = re.compile(
    r"preguntar[lt]e (?:\w+ )?(?:qué|cómo|cuándo|dónde|donde|cuando|como) (?:se )?(?:la|lo|las|los) \w+o\b",
    re.I,
)
_SAYING = re.compile(r".*?\b(?:(?:decir|contar)[lt]e|que (?:lo )?sepas?) que ", re.I)
_AND_THAT = re.compile(r"(?P<and>,? (?:y|e|pero)) que (?!alguien\b)", re.I)
_IF_THEN = re.compile(r",? y,? (?P<if>(?:si|cuando) [^,]+), (?P<act>[^\W\d_]+[aei]r[lt][eoa]\b[^,]*)", re.I)
_CLIMBED = re.compile(
    r"^(?:y |s[oó]lo )?(?P<whom>l[eoa]|te) (?P<wish>quiero|quisiera|quería|querría)"
    r" (?P<act>[^\W\d_]+[aei]r)\b",
    re.I,
)
_WANTED = re.compile(r"(?P<no>no )?(?P<me>(?:(?:me|nos|se|l[oae]s?) )*)(?P<v>[^\W\d_]+)(?P<rest>(?: .+)?)")


def wishes(sentence: str, words: Words) -> list[str]:
    """Cut "quiero darle las gracias y preguntarle X" into its acts, each with the wish before it."""
    sentence = _CLIMBED.sub(
        lambda m: f"{m.group('wish')} {m.group('act')}{m.group('whom').lower()}", sentence
    )
    sentence = _NEXT.sub(r"si \g<told> \g<time>", sentence)
    sentence = _told_once(_IF_THEN.sub(r" y \g<act>, \g<if>", sentence))
    if not words.opens("wishing", sentence):
        return [sentence]
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in words.patterns["and_act"].finditer(sentence):
        quoted = any(a < match.start() < b for a, b in quotes)
        if _OF_IT.match(sentence, match.end()):  # "regalarle una copia y preguntarle a dónde se la llevo"
            continue
        if not quoted and re.search(r"[aeiáéí]r\w{0,5}\b", sentence[start : match.start()]):
            parts.append(sentence[start : match.start()].rstrip(" ,"))
            start = match.end()
    parts.append(sentence[start:])
    will = "queremos" if _WE.match(sentence) else "quiero"
    return [parts[0], *(f"{will} {part}" for part in parts[1:])]


def _told_once(act: str) -> str:
    """Say "quiero decirle que tenía razón y que me fastidia" with one "que": it is said without it."""
    said = _SAYING.match(act)
    return act[: said.end()] + _AND_THAT.sub(r"\g<and> ", act[said.end() :], count=1) if said else act


def asked(sentence: str, words: Words) -> list[str]:
    """Turn "quiero pedirle que me mande la tabla" into the question "¿puede mandarme la tabla?".

    What explains a request (", nosotros ponemos la mano de obra") is a sentence of its own.
    """
    sentence = _grateful(sentence)
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
    if form.verb == "dejar" and clitics:
        return [f"¿{clitics}deja {READER}{rest}?", *aside]
    rest = _SOFT.sub("", rest)
    if form.verb in _TELLING and _INNER.match(rest.lstrip()) and not _BARE.match(rest):
        return [f"quiero preguntarle{rest}", *aside]
    if found.group("no"):
        return [f"quiero que {READER} {wanted}", *aside]
    return [f"¿Puede {READER} {_joined(form.verb, found.group('me'))}{rest}?", *aside]


def _named_in(wish: re.Match[str], words: Words) -> str:
    """Say who does it in "quiero que sea la madrina"; nothing for "que venga el tren"."""
    verb = wish.group("v").lower()
    form = forms_of_verbs().get(verb)
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

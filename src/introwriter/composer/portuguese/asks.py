"""Portuguese requests: "pedir que ponha o nome" is the question "pode pôr o nome?"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.portuguese.verbs import attach
from introwriter.composer.tongues.words import Words, words_of
from introwriter.composer.units import Unit

__all__ = ["asked", "said_plainly", "wishes"]

_WILL = (
    r"(?:(?:só |também |e )?(?:quero|queria|queremos|queríamos|gostaria|gostava|preciso|precisamos"
    r"|precisava|adorava|adoraria|peço|espero)"
    r"(?: muito)?)"
)
_PLEA = re.compile(
    rf"(?:{_WILL} (?=que (?:[^\W\d_]+ ){{0,2}}(?:me|nos) )|(?:(?:só )?(?:quero|queria) )?(?:para "
    rf"|pra )?ver (?=se )"
    r"|.*?\bpedir(?:-lhe|-te)?(?: um favor| por favor| só uma coisa| uma coisa)?[:,]? )"
    r"(?:(?:a ela|a ele) )?(?P<how>que|para|pra|se)(?: que)? (?:(?:el[ae]|você"
    r"|[oa] (?-i:[A-ZÀ-Ý])\w+) )?(?P<x>.+)",
    re.I,
)
_WANTED = re.compile(
    r"(?P<no>não )?(?:(?P<me>me|nos|[oa]s?) )?(?P<v>[^\W\d_]+)(?:-(?P<after>me|nos))?(?P<rest>(?: .+)?)", re.I
)
_CAN = re.compile(
    r"(?:pode|podia|poderia|consegue|conseguia|quer|possa|pudesse) (?P<act>(?:me "
    r"|nos )?[^\W\d_]+r(?:-\w+)?\b.*)",
    re.I,
)
_INNER = re.compile(
    r"(?:(?:a|de|em|com|para|pra|por|até|desde) )?(?:se|como|quando|onde|qual|quais|quem|quanto|quanta"
    r"|quantos|quantas|o que|que|por que) ",
    re.I,
)
_TELLING = re.compile(r"(?:diga|digas|dissesse|dizer|conte|contasse|contar|fale|confirme|confirmar)$", re.I)
_SPELT = (
    (r"que$", "car"),
    (r"gue$", "gar"),
    (r"ce$", "çar"),
    (r"asse$", "ar"),
    (r"esse$", "er"),
    (r"isse$", "ir"),
    (r"e$", "ar"),
)


def asked(sentence: str, manner: Manner, name: str) -> str:
    """Turn "pedir que ela me mande a tabela" into "NAME pode me mandar a tabela?", to be turned then."""
    plea = _PLEA.fullmatch(sentence)
    if not plea or not name:
        return sentence
    wanted = plea.group("x").rstrip("?. ")
    if able := _CAN.fullmatch(wanted):
        return f"{name} pode {able.group('act')}?"
    found = _WANTED.fullmatch(wanted)
    verb = _infinitive(found.group("v"), plea.group("how")) if found else ""
    if found is None or not verb:
        return sentence
    rest = found.group("rest")
    if _TELLING.match(found.group("v")) and _INNER.match(rest.lstrip()):
        return f"queria perguntar{rest}"
    if found.group("no"):
        return f"pedir que {name} {wanted}"
    me = found.group("me") or found.group("after") or ""
    if me in ("o", "a", "os", "as"):
        verb, me = attach(verb, me[0]) + me[1:], ""
    act = verb if not me else f"{verb}-{me}" if manner.region == "pt" else f"{me} {verb}"
    return f"{name} pode {act}{rest}?"


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return dict(pair.split("=") for pair in words_of("pt")["infinitives"])


def _infinitive(verb: str, how: str) -> str:
    low = verb.lower()
    if known := _irregular().get(low):
        return known
    if how in ("para", "pra"):
        return low if low.endswith("r") else ""
    if how == "se":
        return ""
    return next((re.sub(end, to, low) for end, to in _SPELT if re.search(end, low)), "")


_AND_THAT = re.compile(
    r"(?:(?:(?<=agradecer)|(?<=desculpa)|(?<=desculpas)|(?<=perdão)),? e "
    r"|,? e (?=que (?:el[ae] )?(?:me|nos)\b)|,? e (?=que [^,]*\bsoube(?:sse|ssem)$))(?P<that>que .+)",
    re.I,
)
_PLAINLY = {
    "Desculpe": {"br": "Peço desculpas por isso", "pt": "Peço desculpa por isso"},
    "Desculpa": {"br": "Peço desculpas por isso", "pt": "Peço desculpa por isso"},
    "Parabéns": {"br": "Dou os parabéns por isso", "pt": "Dou os parabéns por isso"},
}
_SOFTLY = re.compile(
    r"\b(?P<will>quero|queria|queremos|queríamos|gostaria|gostava|gostaríamos|gostávamos)"
    r"(?:,? (?:só|apenas|muito|mesmo|também|ainda|imenso|tanto|simplesmente),?)+ (?=que |de |\w+[aei]r\b)",
    re.I,
)
_CLIMBED = re.compile(
    r"\b(?P<will>(?:quero|queria|queremos|queríamos|(?:gostaria|gostava|gostaríamos|gostávamos) de))"
    r" (?P<it>[oa]s?) (?P<act>emprestar|doar|oferecer|mandar|enviar|mostrar|entregar|devolver|vender"
    r"|partilhar"
    r"|compartilhar|expor|pôr)\b",
    re.I,
)
_BECAUSE = re.compile(
    r"(?P<wish>.*\b(?:perguntar|saber)\b[^,]+), (?:porque|pois|já que) (?P<why>[^,]+)$", re.I
)
_THEN_ASKS = re.compile(
    r"(?P<wish>[^,?]+), (?P<asks>(?:tem|há|dá|pode|posso|é|quant|qual|como|onde)\b[^?]*\?)", re.I
)
_WILLS = re.compile(r"(?:quero|queria|queremos|gostaria|gostava|preciso)\b", re.I)
_DOING = re.compile(
    r"(?:marcar|encomendar|comprar|visitar|pintar|fazer|ajudar|tocar|cantar|plantar|consertar|dedicar"
    r"|trazer|cozinhar"
    r"|trabalhar|dar|ver|experimentar|provar|combinar|pagar|voltar|retribuir|levar|devolver|emprestar|doar"
    r"|deixar)(?:-lhe|-te)? "
)
_DOES = re.compile(rf"\b(?:{_DOING.pattern}|[^\W\d_]+[áêíiô]-l[oa]s?$)")
_MINE = re.compile(r",? e (?=(?:tenho|posso|trago|levo|ofereço|já)\b)")


def wishes(sentence: str, words: Words, manner: Manner) -> list[str]:
    """Cut "quero agradecer e saber como …" into its wishes."""
    sentence = _SOFTLY.sub(r"\g<will> ", sentence)
    sentence = _CLIMBED.sub(lambda m: f"{m.group('will')} {_joined(m.group('act'), m.group('it'))}", sentence)
    if not words.opens("wish", sentence):
        return [sentence]
    if because := _BECAUSE.match(sentence):
        return [*wishes(because.group("wish"), words, manner), because.group("why")]
    if asking := _THEN_ASKS.fullmatch(sentence):
        return [*wishes(asking.group("wish"), words, manner), asking.group("asks")]
    if that := _AND_THAT.search(sentence):
        found = _WILLS.search(sentence)
        will = found.group().lower() if found else "gostava" if manner.region == "pt" else "queria"
        return [*wishes(sentence[: that.start()].strip(" ,"), words, manner), f"{will} {that.group('that')}"]
    cuts = [*words.patterns["two_wishes"].finditer(sentence), *_MINE.finditer(sentence)]
    for two in sorted(cuts, key=lambda match: match.start()):
        head, then = sentence[: two.start()].strip(" ,"), sentence[two.end() :].strip()
        if _DOING.match(then) and _DOES.search(head):
            continue  # one wish of two deeds: "queria devolvê-lo e pagar a multa"
        if _DOING.match(then):
            then = f"{'gostava de' if manner.region == 'pt' else 'queria'} {then}"
        return [head, *wishes(then, words, manner)]
    return [sentence]


def _joined(act: str, it: str) -> str:
    return attach(act, it[0]) + it[1:]


_REASONED = re.compile(r"(?P<how>Desculp[ae]|Obrigad[oa]) (?P<what>pel[oa]s? .+)")


def said_plainly(told: tuple[Unit, ...], manner: Manner) -> tuple[Unit, ...]:
    """Say a bare "Desculpe" or "Parabéns" as a sentence: a plain note has no exclamations."""
    return tuple(replace(unit, forms=tuple(_plainly(form, manner) for form in unit.forms)) for unit in told)


def _plainly(form: str, manner: Manner) -> str:
    if form in _PLAINLY:
        return _PLAINLY[form][manner.region]
    found = _REASONED.fullmatch(form)
    if not found:
        return form
    sorry = found.group("how").startswith("D")
    ways = (
        ("Peço desculpas", "Deixo meu obrigado")
        if manner.region == "br"
        else ("Peço desculpa", "Fica o meu obrigado")
    )
    return f"{ways[0 if sorry else 1]} {found.group('what')}"

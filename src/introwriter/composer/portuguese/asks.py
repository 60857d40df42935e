"""Portuguese requests: "pedir que ponha o nome" is the question "pode pôr o nome?"."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.manner import Manner

__all__ = ["asked"]

_WILL = (
    r"(?:(?:só |também |e )?(?:quero|queria|queremos|queríamos|gostaria|gostava|preciso|precisamos|precisava|adorava|adoraria|peço|espero)"
    r"(?: muito)?)"
)
_PLEA = re.compile(
    rf"(?:{_WILL} (?=que (?:[^\W\d_]+ ){{0,2}}(?:me|nos) )|(?:(?:só )?(?:quero|queria) )?(?:para |pra )?ver (?=se )"
    r"|.*?\bpedir(?:-lhe|-te)?(?: um favor| por favor| só uma coisa| uma coisa)?[:,]? )"
    r"(?:(?:a ela|a ele) )?(?P<how>que|para|pra|se)(?: que)? (?:(?:el[ae]|você|[oa] (?-i:[A-ZÀ-Ý])\w+) )?(?P<x>.+)",
    re.I,
)
_WANTED = re.compile(
    r"(?P<no>não )?(?:(?P<me>me|nos) )?(?P<v>[^\W\d_]+)(?:-(?P<after>me|nos))?(?P<rest>(?: .+)?)", re.I
)
_CAN = re.compile(
    r"(?:pode|podia|poderia|consegue|conseguia|quer|possa|pudesse) (?P<act>(?:me |nos )?[^\W\d_]+r(?:-\w+)?\b.*)",
    re.I,
)
_INNER = re.compile(
    r"(?:(?:a|de|em|com|para|pra|por|até|desde) )?(?:se|como|quando|onde|qual|quais|quem|quanto|quanta|quantos|quantas|o que|que|por que) ",
    re.I,
)
_TELLING = re.compile(r"(?:diga|digas|dissesse|dizer|conte|contasse|contar|fale|confirme|confirmar)$", re.I)
_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "ponha=pôr pusesse=pôr faça=fazer fizesse=fazer diga=dizer dissesse=dizer venha=vir viesse=vir traga=trazer"
        " trouxesse=trazer veja=ver visse=ver vá=ir fosse=ir dê=dar desse=dar leia=ler lesse=ler escreva=escrever"
        " esteja=estar estivesse=estar tenha=ter tivesse=ter abra=abrir conheça=conhecer receba=receber"
        " atenda=atender venda=vender responda=responder esclareça=esclarecer ofereça=oferecer devolva=devolver"
        " resolva=resolver aprenda=aprender assista=assistir divida=dividir sirva=servir repita=repetir peça=pedir"
        " ouça=ouvir saia=sair caia=cair corrija=corrigir dirija=dirigir permita=permitir decida=decidir"
    ).split()
)
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
    me = found.group("me") or found.group("after") or ""
    act = verb if not me else f"{verb}-{me}" if manner.region == "pt" else f"{me} {verb}"
    return f"{name} pode {found.group('no') or ''}{act}{rest}?"


def _infinitive(verb: str, how: str) -> str:
    low = verb.lower()
    if known := _IRREGULAR.get(low):
        return known
    if how in ("para", "pra"):
        return low if low.endswith("r") else ""
    if how == "se":
        return ""
    return next((re.sub(end, to, low) for end, to in _SPELT if re.search(end, low)), "")

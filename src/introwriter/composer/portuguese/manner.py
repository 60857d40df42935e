"""How a Portuguese note speaks: in Brazil or in Portugal, with você, tu, a senhora or without a pronoun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.brief import Brief, SameBrief
from introwriter.composer.portuguese.names import is_title, title_of
from introwriter.composer.portuguese.people import is_stiff, names_a_thing
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["Manner", "manner_of", "written"]

_MACRO = re.compile(r"%(\w+)%")
_REGION = re.compile(r"\[([^\[\]~]*)~([^\[\]~]*)\]")
_CHOICE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")


@dataclass(frozen=True, slots=True)
class Manner:
    """The forms of a note.

    ``region`` is "br" or "pt"; ``way`` is "voce", "senhor" (o senhor, a senhora), "tu", or "bare" (Portugal's
    third person without a pronoun); ``formal`` says that the address is; ``close`` that the object is "te" in
    Brazil; ``thanks`` is the sender's own obrigado or obrigada, empty when nothing tells; ``gender`` is the
    reader's, "f", "m" or empty, from the context's own pronouns and articles, never from the name; ``title``
    the one by which the context calls the reader ("o comandante Abel"); ``explicit`` says that a sentence
    begins with the name where Portugal could leave it out: the one before is about somebody else.
    """

    region: str
    way: str
    formal: bool
    close: bool
    thanks: str
    gender: str
    title: str = ""
    explicit: bool = False


def manner_of(brief: Brief) -> Manner:
    """Find out how this sender writes to this reader.

    Brazil or Portugal: by the spelling and words of samples, context and headlines, and by the two
    locations; Brazil when nothing tells. The reader is "tu" where the samples say tu with its own verb forms
    (in Portugal any of its words), unless the tone is formal. In Brazil "o senhor, a senhora" for tone
    formal, for samples that say it and for "dona Ana, seu Zé", when the context tells the gender; else você,
    with "te" as its object unless the tone is formal or the samples say lhe. In Portugal else the third
    person without a pronoun, as is polite between strangers there.
    """
    return _manner(SameBrief(brief))


@lru_cache(maxsize=8)
def _manner(key: SameBrief) -> Manner:
    brief = key.brief
    words = words_of("pt")
    samples = "\n".join(brief.voice.samples)
    context = brief.context
    told = "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    about = f"{brief.sender.headline}\n{brief.sender.about}\n{brief.target.headline}"
    region = _region(brief, f"{samples}\n{told}\n{about}", words)
    formal = brief.tone == "formal" or (brief.greeting.first is None and bool(brief.greeting.title))
    titled = bool(brief.greeting.title or words.find("titled", told))
    formal = formal or (titled and is_stiff(samples))
    gender = _gender(told, brief, words)
    says_tu = bool(words.find("tu_br" if region == "br" else "tu_pt", samples))
    if says_tu and not formal:
        way = "tu"
    elif region == "pt":
        way = "bare"
    else:
        called_sir = words.find("sir", samples) or words.find("elder", f"{told}\n{brief.target.name}")
        called_sir = called_sir or re.match(
            r"(?:seu|dona|mestr[ea]|padre|frei|madre) \w", brief.target.name, re.IGNORECASE
        )
        called_sir = called_sir or words.find("my_teacher", f"{brief.target.name}\n{told}")
        sir = bool(gender) and (formal or bool(called_sir))
        way = "senhor" if sir else "voce"
    close = (
        not (formal or is_stiff(samples))
        and way == "voce"
        and not re.search(r"\blhe\b", samples, re.IGNORECASE)
    )
    title = title_of(brief, gender, next((p for p in brief.target.name.split() if not is_title(p)), ""))
    return Manner(region, way, formal, close, _thanks(samples, told, brief, words), gender, title)


def _region(brief: Brief, text: str, words: Words) -> str:
    score = 0
    for name, sign in (("brazilian", 1), ("portuguese", -1)):
        score += sign * len(words.patterns[name].findall(text))
        for place, weight in ((brief.sender.location, 3), (brief.target.location, 1)):
            score += sign * weight * bool(words.find(f"{name}_places", place))
    return "pt" if score < 0 else "br"


_SIR = re.compile(
    r"\b(?:(seu|sr\.?|senhor|dr\.?|doutor|professor|padre|frei|maestro|engenheiro|arquiteto|mestre|diretor|treinador)"
    r"|(dona|sra\.?|senhora|dra\.?|doutora|profa\.?|professora|madre|irmã|maestrina|engenheira|arquiteta|diretora"
    r"|treinadora)) ",
    re.IGNORECASE,
)


def _gender(told: str, brief: Brief, words: Words) -> str:
    """Return the gender by which the context speaks of the reader: article before the name, else pronouns."""
    name = brief.greeting.first or brief.greeting.family or brief.greeting.name
    title = r"(?:(?:dra?\.?|prof\w*\.?|sra?\.?|senhora?|doutora?|dona|eng\w*\.?|mestre) )*"
    called = name and re.search(re.escape(name), told, re.IGNORECASE)
    found = called and re.search(
        rf"\b(?:([oa])|[dn]([oa])|pel([oa])|(à)|(ao)|(dona)) {title}{re.escape(name or '')}\b",
        told,
        re.IGNORECASE,
    )
    if found:
        article = next(group for group in found.groups() if group).lower()
        return "f" if article in ("a", "à", "dona") else "m"
    sir = _SIR.match(brief.target.name)
    calls = (match for match in _SIR.finditer(told) if name and told.startswith(name, match.end()))
    sir = sir or next(calls, None)
    if sir:
        return "m" if sir.group(1) else "f"
    she, he = (_spoken_of(told, word) for word in ("ela", "ele"))
    return "" if she == he else "f" if she > he else "m"


def _spoken_of(told: str, pronoun: str) -> int:
    """How often a pronoun surely means the reader: not after a sentence with a thing that it may be."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", told)
    count = 0
    for before, sentence in zip(("", *sentences), sentences, strict=False):
        found = len(re.findall(rf"\b[dn]?{pronoun}\b", sentence, re.IGNORECASE))
        count += 0 if names_a_thing(before, pronoun) else found
    return count


def _thanks(samples: str, told: str, brief: Brief, words: Words) -> str:
    """Return obrigado or obrigada as the sender says it of themselves, in samples, context or a job title."""
    for ending in ("a", "o"):
        if re.search(rf"\bobrigad{ending}\b", f"{samples}\n{told}", re.IGNORECASE):
            return f"obrigad{ending}"
    title = brief.sender.headline or next((job.title for job in brief.sender.positions), "")
    for ending, name in (("a", "title_f"), ("o", "title_m")):
        if words.opens(name, title) or words.find(f"self_{ending}", samples):
            return f"obrigad{ending}"
    return ""


def written(text: str, manner: Manner) -> str:
    """Return a phrase in the forms of a manner: "<third person|tu>", "[Brazil~Portugal]" and "%te%"."""
    text = _CHOICE.sub(lambda m: m.group(2 if manner.way == "tu" else 1), text)
    text = _REGION.sub(lambda m: m.group(1 if manner.region == "br" else 2), text)
    return _MACRO.sub(lambda m: _macros(manner)[m.group(1)], text)


def _by_hand(brazil: bool, tu: bool) -> str:
    """Return thanks that tell no gender."""
    return "Agradeço de coração" if brazil else f"Agradeço-{'te' if tu else 'lhe'} imenso"


@lru_cache(maxsize=64)
def _macros(manner: Manner) -> dict[str, str]:
    tu = manner.way == "tu"
    sir = "a senhora" if manner.gender == "f" else "o senhor"
    to_you = {"voce": "a você", "senhor": "à senhora" if manner.gender == "f" else "ao senhor"}
    for_you = {"voce": "pra você" if manner.close else "para você", "senhor": f"para {sir}", "tu": "para ti"}
    brazil = manner.region == "br"
    met = "conhecemo-nos" if not brazil else "nós nos conhecemos" if manner.formal else "a gente se conheceu"
    hand = {"": "Agradeço" if brazil else f"Agradeço-{'te' if tu else 'lhe'}"}
    return {
        "te": "te" if tu or manner.close else "lhe",
        "mando": "te mando" if manner.close else "envio-lhe" if manner.formal else "lhe mando",
        "dou": "te dou" if manner.close else "lhe dou" if brazil else "dou-te" if tu else "dou-lhe",
        "met": met,
        "Met": met.capitalize(),
        "seu": "teu" if tu else "seu",
        "sua": "tua" if tu else "sua",
        "to": to_you.get(manner.way, "a ti" if tu else "a si"),
        "for": for_you.get(manner.way, "para si"),
        "with": {"voce": "com você", "senhor": f"com {sir}", "tu": "contigo"}.get(manner.way, "consigo"),
        "Obrigado": hand.get(manner.thanks, manner.thanks.capitalize()),
        "Obrigado_bare": manner.thanks.capitalize() or _by_hand(brazil, tu),
    }

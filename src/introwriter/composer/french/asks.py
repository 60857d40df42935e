"""A reported question in French, put: "vous demander si ça tient" -> "Est-ce que ça tient ?"."""

from __future__ import annotations

import re

from introwriter.composer.tongues.words import Words

__all__ = ["asked"]

_SUBJECT = re.compile(
    r"vous (?P<ne>n[e'] ?)?(?P<c>(?:(?:vous|me|m'|le|la|les|l'|lui|leur|y|en) ?)*)"
    r"(?P<verb>[^\W\d_]*(?:ez|êtes|dites|faites))\b(?P<rest>.*)",
    re.I,
)


def asked(sentence: str, words: Words) -> str:
    """Return the question itself where a sentence only reports it, else the sentence."""
    sentence = re.sub(
        r"^(?:(?:une |ma )?(?:petite |dernière |seule )?question|au fait) ?[:,] ?(?=[^:]+\?$)",
        "",
        sentence,
        flags=re.I,
    )
    match = words.opens("asks", sentence)
    if match:
        rest = sentence[match.end() :].strip(" :,").rstrip(" ?")
        if rest and len(rest.split()) > 1 and (question := _question(rest)):
            return question[:1].upper() + question[1:] + " ?"
    if sentence.endswith("?") and (
        told := re.match(r"(?:est-ce que |est-ce qu')(vous .+)\?$", sentence, re.I)
    ):
        question = _inverted("", told.group(1).strip()) or sentence.rstrip(" ?")
        return f"{question[:1].upper()}{question[1:]} ?"
    return sentence


def _question(rest: str) -> str:
    if match := re.match(r"(?:si |s'(?=ils? ))(?P<x>.+)", rest, re.I):
        x = re.sub(r",? ou s(?:i |')", " ou ", match.group("x"))
        clause, *more = re.split(r",? et s(?:i |')", x, maxsplit=1)
        if " ou " in x:
            clause = x
        if more:  # "s'il faut les cueillir, et si vous en voulez"
            first, second = _question(f"si {clause}"), _inverted("", more[0])
            second = second or (more[0] if more[0].startswith("tu ") else "")
            return f"{first}, et {second}" if second else first
        if re.match(r"(?:ça|c'|cela|tu) ?", clause, re.I):
            return clause
        if able := re.match(r"nous (pouvons|devons|pourrions) (.+)", clause, re.I):
            return f"{able.group(1)}-nous {able.group(2)}"
        that = "est-ce qu'" if re.match(r"[aeiouéèêh]", clause, re.I) else "est-ce que "
        return _inverted("", clause) or f"{that}{clause}"
    if match := re.match(r"ce (?P<q>que |qu')(?P<x>.+)", rest, re.I):
        return _inverted("que", match.group("x")) or f"qu'est-ce {match.group('q')}{match.group('x')}"
    if match := re.match(r"ce qui (?P<x>.+)", rest, re.I):
        return f"qu'est-ce qui {match.group('x')}"
    if match := re.match(
        r"(?P<w>(?:comment|pourquoi|par où|par quoi|à quoi|à qui|de quoi|avec quoi|chez qui|où|quand|"
        r"combien(?: de [\w-]+)?|d'où|depuis quand|"
        r"(?:(?:avec|pour|de|dans|à|sur|en) )?quel(?:le)?s? [\w'-]+(?: [\w'-]+)?"
        r"(?= (?:vous|tu|il faut|il faudrait) ))) (?P<x>.+)",
        rest,
        re.I,
    ):
        return _inverted(match.group("w"), match.group("x")) or f"{match.group('w')} {match.group('x')}"
    if re.match(
        r"(?:est-ce|c'est (?:quoi|qui|où|comment|quel)|"
        r"qu'est-ce|[^\W\d_]+-(?:vous|tu)\b|(?:quel|quelle|quels|quelles) )",
        rest,
        re.I,
    ):
        return rest
    return ""


def _inverted(word: str, clause: str) -> str:
    """Return "l'avez-vous corrigé" of "vous l'avez corrigé", after a question word if there is one."""
    if must := re.match(r"il (?P<verb>faut|faudrait|fallait)\b(?P<rest>.*)", clause):
        return f"{word} {must.group('verb')}-il{must.group('rest')}".strip()
    match = _SUBJECT.fullmatch(clause)
    if not match:
        return ""
    little = match.group("c") or ""
    gap = "" if little.endswith("'") or not little else " "
    core = f"{match.group('ne') or ''}{little.strip()}{gap}{match.group('verb')}-vous{match.group('rest')}"
    if word == "que" and re.match(r"[aeiouyéèêh]", core, re.I):
        return f"qu'{core}"
    return f"{word} {core}".strip()

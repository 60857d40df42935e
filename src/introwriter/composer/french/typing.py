"""What is typed in haste, as a sentence: "Essayé sa pâte", "il ma dit", "C'était mon prof"."""

from __future__ import annotations

import re

from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["as_sentence", "with_accent"]

_DID = re.compile(
    r"^(?:essayé|testé|lu|relu|vu|revu|fait|refait|mis|pris|suivi|appliqué|copié|imprimé|goûté|planté|gardé|jeté"
    r"|changé|trouvé|acheté|écouté|regardé"
    r"|utilisé|remplacé|montré|partagé|fini|perdu|gagné|cuit|cousu|repris|adopté)"
    r" (?=(?:son|sa|ses|le|la|les|un|une|des|du|au|aux|mon|ma|mes|deux|trois|quatre|dix|\d+)\b"
    r"|l['’])|^réussi (?=(?:à|au|du|le|la|les)\b)",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^(?P<t>(?:(?:un )?(?:grand |immense )?merci|mille mercis|bravo|chapeau)(?: encore| donc)? à )"
    r"(?:elle|lui)\b",
    re.I,
)
_WAS = re.compile(
    r"C['’](?P<v>était|est) (?=(?:mon|ma|notre) (?:(?:tout )?"
    r"(?:premi[eè]re?|anci\w+|vieux|vieille|seule?|meilleure?|second|seconde) )?(?P<who>[^\W\d_]+))"
)


def with_accent(text: str) -> str:
    """Return "il m'a dit" for "il ma dit", "est-ce que" for "est ce que", "j'ai" for "j ai"."""
    text = re.sub(r"\b([Ii]l|[Ee]lle) ma (?=\w+[éitus]\b)", r"\1 m'a ", text)
    text = re.sub(r"\b([Jj]'aimerais|[Jj]e voudrais) ça (?=qu)", r"\1 ", text)  # as they say in Québec
    text = re.sub(r"\b([Mm]erci) (?=merci\b)", r"\1, ", text)
    text = re.sub(r"\b([Ee]st|[Qq]u'est) ce (?=qu[e'’])", r"\1-ce ", text)
    return re.sub(r"\b([jcln]) (?=(?:ai|est|était|avais|avait|ont|y|en)\b)", r"\1'", text, flags=re.I)


def as_sentence(sentence: str, before: str, cast: Cast, words: Words) -> str:
    """Return what was typed with its subject, and without hello; thanks are said to the reader."""
    sentence = _DID.sub(lambda m: f"J'ai {m.group().lower()}", sentence)
    sentence = _THANKS.sub(lambda m: f"{m.group('t')}{'vous' if cast.formal else 'toi'}", sentence)
    if before:
        return sentence
    if filler := words.opens("filler", sentence):
        sentence = sentence[filler.end() :]
    return _with_who(sentence, cast, words)


def _with_who(sentence: str, cast: Cast, words: Words) -> str:
    """Say of "C'était mon prof" who it was, where the story begins with it."""
    was = _WAS.match(sentence)
    if not was or cast.pronoun not in ("she", "he"):
        return sentence
    if not any(was.group("who").lower() in words[kind] for kind in ("people", "men", "women")):
        return sentence
    return f"{'Elle' if cast.pronoun == 'she' else 'Il'} {was.group('v')} {sentence[was.end() :]}"

"""Sentences that were typed in haste, made whole: "Heb haar stuk gelezen", "Bij hem gegeten op zondag"."""

from __future__ import annotations

import re

from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.words import Words

__all__ = ["with_subject"]

_TELLS = "zei|vertelde|vroeg|gaf|hielp|stuurde|liet|raadde|leerde|wees|bracht"
_THAT = (
    "doe",
    "doen",
    "zeg",
    "zeggen",
    "weet",
    "weten",
    "vertel",
    "vergeet",
    "roep",
    "onthoud",
    "begrijp",
    "snap",
)
_NOT_I = ("open", "plant", "post", "film", "test", "plan", "druk", "val", "bied")
_PRONOUNS = ("ik", "je", "jij", "u", "we", "wij", "ze", "zij", "hij", "jullie", "'k")


def with_subject(sentence: str, words: Words) -> str | None:
    """Give a sentence its "ik" or "ik heb"; ``None`` for what somebody else said, without a subject."""
    if have := _lacks_verb(sentence, words):
        thing = _with_article(sentence, words)
        common = (
            thing != sentence or not sentence[:1].isupper() or sentence.split()[0].lower() in _common(words)
        )
        return f"Ik {have} {thing[:1].lower() if common else thing[:1]}{thing[1:]}"
    found = re.match(r"([^\W\d_]+) (['’]?[^\W_'’]+)", sentence)
    if not found or sentence.endswith("?"):
        return sentence
    verb, after = found.group(1).lower(), found.group(2).lower()
    if after in ("ik", "we") and verb in _THAT:
        return f"Dat {verb}{sentence[found.end(1) :]}"
    if after in _PRONOUNS or (after == "er" and verb not in ("heb", "ben")) or verb == "dank":
        return sentence
    if re.match(rf"(?:{_TELLS}) (?:me|mij|ons|dat)\b", sentence, re.IGNORECASE):
        return None
    known = verbs()
    mine = verb in known.first or (verb in known.past and verb not in words["impersonal"])
    noun = verb not in known.past and (known.singular(after) or after in words["auxiliaries"] - {"zijn"})
    if not mine or noun or verb in words["determiners"] or verb in _NOT_I:
        return sentence
    return f"Ik {verb}{sentence[found.end(1) :]}"


def _common(words: Words) -> frozenset[str]:
    little = words.all_of("stopwords", "prepositions", "determiners", "times", "adverbs")
    return little | {"d'r", "z'n"}


def _lacks_verb(sentence: str, words: Words) -> str:
    """Return "heb" or "ben" where "haar filmpje over de klep gezien" was typed without it."""
    tokens = re.findall(r"[^\W\d_]+", sentence.lower())
    if len(tokens) < 3 or sentence.endswith("?") or not words.opens("scrap", sentence):
        return ""
    first = re.split(r",|:|;| en | maar ", sentence, maxsplit=1)[0]
    head = re.findall(r"[^\W\d_]+", first.lower())
    known = verbs()
    done = [low for low in head[1:] if known.is_participle(low) or low in words.all_of("done", "went")]
    finite = {low for low in head if known.singular(low) and low in words["finite"] and low not in done} - {
        "dicht"
    }
    finite |= {low for low in head if low in words["auxiliaries"] and (low != "zijn" or head[0] != "zijn")}
    finite |= {
        low for low in head[1:] if low in known.plural and low not in done and low not in words["times"]
    }
    plain = {low for low in head if low in ("ik", "we", "wij", "je", "ze", "hij", "er", "te", "dat", "die")}
    if not done or finite or plain or (len(head) < 3 and first == sentence):
        return ""
    return "ben" if done[-1] in words["went"] else "heb"


def _with_article(sentence: str, words: Words) -> str:
    """Write "een rondleiding van haar gehad" for one typed without its article."""
    first = sentence.split()[0].lower()
    bare = first not in _common(words) and first.islower() and not first.endswith(("en", "'s"))
    return (
        f"een {sentence[:1].lower()}{sentence[1:]}"
        if bare and re.match(r"[^\W\d_]+ (?:van|met|bij|over|op|uit) ", sentence)
        else sentence
    )

"""Which part of a name is the given name, where that can be known."""

from __future__ import annotations

import re

from introwriter.names.words import fold, words

__all__ = ["Split", "split"]

Split = tuple[str | None, str | None, str]  # given, family, why

# Patterns that few names need stay texts: `re` compiles and keeps them on first use.
_EASTERN = r"[\u2e80-\u9fff\uac00-\ud7af\u1100-\u11ff\uf900-\ufaff\U00020000-\U0003ffff]"
_CYRILLIC = r"[\u0400-\u04ff]"
_SLAVIC_FAMILY = r"(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ский|ская|цкий|цкая|енко|чук)$"
_PATRONYMIC = r"(?:вич|вна|ична|инична)$"
_PINYIN = (
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie"
    r"|in|iu|ou|ua|ue|ui|un|uo|ue|a|e|i|o|u|v))+\Z"
)
_KOREAN = (
    r"(?:(?:kk|tt|pp|ss|jj|ch|sh|[gnkdtrlmbpsjhyw])?(?:yeo|yae|yoo|woo|wae|eui|yeu|eo|eu|ae|oe|oo|ee|ya|ye|yo|yu|wa|we|wi|wo|ui|ou"
    r"|u|a|e|i|o)(?:ng|ck|[nmlk])?)+\Z"
)
_VIET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?\Z"
_VIET_MARKS = r"(?i)[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"


def split(tokens: tuple[str, ...]) -> Split:
    """Return (given name or None, family name or None, why) of a name's tokens."""
    whole = " ".join(tokens)
    if re.search(_EASTERN, whole):
        family = tokens[0] if len(tokens) == 2 else None
        return None, family, "the family name comes first in this script, so the whole name is safe"
    for rule in (_single, _initial, _shouted, _cyrillic, _vietnamese, _eastern_romanised, _hungarian, _bound):
        found = rule(tokens)
        if found:
            return found
    given, used = _given(tokens)
    return given, _family(tokens, used), "the first name comes first"


def _single(tokens: tuple[str, ...]) -> Split | None:
    if len(tokens) > 1:
        return None
    (only,) = tokens
    if len(only.strip(".")) < 2:
        return None, None, "an initial is no name to address somebody by"
    if re.search(r"[a-z][A-Z]", only) and not re.match(
        r"(?:Mc|Mac|De|La|Le|Di|Du|O['’]|D['’]|Jo|Mary|Van|Fitz)[A-Z]", only
    ):
        return None, None, "two names seem to be run together"
    return only, None, "there is one name only"


def _initial(tokens: tuple[str, ...]) -> Split | None:
    first = tokens[0]
    bare = first.replace(".", "")
    if (
        len(bare) <= 1
        or (first.endswith(".") and len(bare) <= 4)
        or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", first)
    ):
        family = tokens[-1] if len(tokens) == 2 and len(tokens[-1].strip(".")) > 1 else None
        return None, family, "the first name is an initial only"
    if len(bare) == 2 and bare.isupper() and not all(token.isupper() for token in tokens):
        return None, None, "the first name is initials only"
    return None


def _shouted(tokens: tuple[str, ...]) -> Split | None:
    loud = [token.isupper() and len(token) > 2 for token in tokens]
    if all(loud) or not any(loud):
        return None
    if loud[0]:
        return None, tokens[0], "the first word is in capitals, as family names are: the order is unsure"
    given, used = _given(tokens)
    return given, " ".join(tokens[used:]) if all(loud[used:]) else None, "the family name is in capitals"


def _cyrillic(tokens: tuple[str, ...]) -> Split | None:
    if not re.search(_CYRILLIC, tokens[0]):
        return None
    low = [token.lower() for token in tokens]
    if len(tokens) == 3 and re.search(_PATRONYMIC, low[2]):
        return tokens[1], tokens[0], "a patronymic follows the second word, so that is the first name"
    if len(tokens) == 3 and re.search(_PATRONYMIC, low[1]):
        return tokens[0], tokens[2], "a patronymic follows the first name"
    if re.search(_SLAVIC_FAMILY, low[0]) and not re.search(_SLAVIC_FAMILY, low[-1]):
        return None, None, "the first word looks like a family name: the order is unsure"
    return tokens[0], tokens[-1], "the first name comes first"


def _vietnamese(tokens: tuple[str, ...]) -> Split | None:
    low = [fold(token) for token in tokens]
    marked = bool(re.search(_VIET_MARKS, " ".join(tokens)))
    if not (low[0] in words("vietnamese") or marked) or not all(re.match(_VIET, word) for word in low):
        return None
    if low[0] in words("vietnamese") and (marked or len(tokens) > 2 or low[-1] in words("vietnamese")):
        return None, None, "the family name may come first, so the whole name is safe"
    if low[0] in words("vietnamese") and low[0] not in words("chinese") | words("korean"):
        return None, None, "the family name may come first, so the whole name is safe"
    return None


def _eastern_romanised(tokens: tuple[str, ...]) -> Split | None:
    low = [fold(token) for token in tokens]
    if any(token.islower() for token in tokens[1:]):
        return None  # "Kim de Jong": no Eastern name has a small particle
    rest = "".join(low[1:]).replace("-", "")
    hyphened = len(tokens) == 2 and bool(re.fullmatch(r"[A-Z][a-z]+-[a-z]+", tokens[1]))
    if hyphened and low[0] in words("korean") | words("chinese"):
        return tokens[1], tokens[0], "a given name with a hyphen follows the family name"
    for role, syllables in (("chinese", _PINYIN), ("korean", _KOREAN)):
        if low[0] in words(role) and re.match(syllables, rest):
            return None, None, "the family name may come first, so the whole name is safe"
    if len(tokens) == 2 and low[0] in words("japanese") and low[1] not in words("japanese"):
        return None, None, "the family name may come first, so the whole name is safe"
    return None


def _hungarian(tokens: tuple[str, ...]) -> Split | None:
    low = [fold(token).partition("-")[0] for token in tokens]
    if low[0] not in words("hungarian") or low[0] in words("hungarian_given"):
        return None
    if low[-1] in words("hungarian_given") and len(tokens) <= 3:
        return tokens[1], tokens[0], "a Hungarian family name comes first"
    if len(tokens) == 2 and any(char in "őűŐŰ" for char in tokens[0] + tokens[1]):
        return None, None, "the family name may come first, so the whole name is safe"
    return None


def _bound(tokens: tuple[str, ...]) -> Split | None:
    if fold(tokens[0]).strip(".") in words("bound") or "/" in tokens[0]:
        return None, None, "the first word does not stand alone as a name"
    return None


def _given(tokens: tuple[str, ...]) -> tuple[str, int]:
    """The given name, and how many tokens it takes."""
    if (
        len(tokens) > 2
        and fold(tokens[0]) in words("compound_heads")
        and fold(tokens[1]) in words("compound_seconds")
    ):
        return " ".join(tokens[:2]), 2
    return tokens[0], 1


def _family(tokens: tuple[str, ...], used: int) -> str | None:
    rest = tokens[used:]
    for i, token in enumerate(rest):
        if {fold(token), token.lower()} & words("particles") and i + 1 < len(rest):
            return " ".join(rest[i:])
    if rest and len(rest[-1].strip(".")) > 1 and all(len(token.strip(".")) == 1 for token in rest[:-1]):
        return rest[-1]
    return None

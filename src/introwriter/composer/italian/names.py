"""The reader's name and objects in Italian sentences: names become a marker, clitics the reader's own."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of

__all__ = ["READER", "marked", "objects"]

READER = "READERX"
_TITLE = (
    r"(?:dott\.?(?:ssa)?\.?|dottor|dottore|dottoressa|dr\.?(?:ssa)?|prof\.?(?:ssa)?\.?|professore?|professoressa"
    r"|sig\.?(?:ra|na)?\.?|signora?|signore|ing\.?|ingegnera?|avv\.?|avvocat[oa]|arch\.?|architett[oa]|geom\.?"
    r"|maestr[oa]|chef|don|suor|mister|coach|bibliotecari[oa]|veterinari[oa]|archeolog[oa]|geolog[oa]|fotograf[oa]"
    r"|fisioterapista|farmacista|dentista|giornalista|panettier[ea]|infermier[ea]|parrucchier[ea]|insegnante|preside"
    r"|pediatra|ostetrica|sindac[oa]|assessor[ae]|presidente|comandante|cuoc[oa]|liutai[oa]|falegname|mugnai[oa]"
    r"|fornai[oa]|libraio|libraia|scrittore|scrittrice|direttore|direttrice|allenatore|allenatrice|pittore|pittrice)"
)
_ARTICLES = {
    "del": "di", "dello": "di", "della": "di", "dell'": "di", "al": "a", "allo": "a",
    "alla": "a", "all'": "a",
    "dal": "da", "dallo": "da", "dalla": "da", "dall'": "da", "col": "con", "sul": "su", "sulla": "su",
    "dell’": "di", "all’": "a", "dall’": "da",
    "nel": "in", "nella": "in", "il": "", "la": "", "lo": "", "l'": "", "l’": "", "ad": "a", "d'": "di",
}  # fmt: skip
_POSSESSED = {
    "il": "il {}",
    "la": "la {}",
    "i": "i {}",
    "le": "le {}",
    "gli": "i {}",
    "lo": "il {}",
    "un": "un {}",
}
_OWNER = {"m": "suo", "f": "sua", "mp": "suoi", "fp": "sue"}


@lru_cache(maxsize=64)
def _titled(names: tuple[str, ...]) -> re.Pattern[str]:
    stops = words_of("it")["stopwords"]
    small = "|".join(re.escape(name) for name in names if name.lower() in stops)
    plain = "|".join(re.escape(name) for name in names if name.lower() not in stops) or "(?!)"
    listed = rf"(?:(?:{small}) )?(?:{plain})" if small else plain
    articles = "|".join(map(re.escape, sorted(_ARTICLES, key=len, reverse=True)))
    return re.compile(
        rf"(?:\b(?i:(?P<article>{articles}))(?: |(?<=['’])))?(?P<title>\b(?i:{_TITLE}) )?"
        rf"\b(?:(?:{listed})(?: |\b))+(?!-\w)"
    )


def marked(sentence: str, cast: Cast) -> str:
    """Return the sentence with the reader's names, titles and their articles as a marker."""
    if not cast.names:
        return sentence
    pattern = _titled(cast.names)

    def said(match: re.Match[str]) -> str:
        article = (match.group("article") or "").lower()
        space = " " if match.group().endswith(" ") else ""
        plain = _ARTICLES.get(article, "")
        known = bool(match.group("title")) or article in ("", "ad", "d'") or plain == ""
        if not known:
            plain = _ARTICLES[article]
        return f"{plain} {READER}{space}".lstrip() if plain else f"{READER}{space}"

    return _owned(pattern.sub(said, sentence))


_OF = re.compile(
    rf"\b(?P<det>il|lo|la|i|gli|le|un|uno|una|l['’]|un['’]|(?:ne|a|da|de|su)(?:llo|lla|ll['’]|i|gli|lle|l)|questo|questa|quel|quella)"
    rf" ?(?P<noun>[^\W\d_]+)(?P<adj> (?:ultim[oa]|bell[oa]|vecchi[oa]|prim[oa]))? di {READER}\b",
    re.IGNORECASE,
)


def _owned(sentence: str) -> str:
    """Say "il post di NAME" as "il suo post"."""
    return _OF.sub(_with_owner, sentence)


def _with_owner(match: re.Match[str]) -> str:
    det, noun = match.group("det"), match.group("noun")
    low = det.lower().replace("’", "'")
    gender = _gender(low, noun.lower())
    if not gender:
        return match.group()
    base = (
        re.sub(r"(?:llo|lla|ll'|l'|l|lle|gli|i)$", "", low)
        if len(low) > 2 and low[:2] in ("ne", "al", "da", "de", "su", "ag", "ai")
        else ""
    )
    prep = {"ne": "ne", "a": "a", "da": "da", "de": "de", "su": "su"}.get(base, "")
    article = {"m": "il", "f": "la", "mp": "i", "fp": "le"}[gender]
    if low.startswith("un"):
        article = "un" if gender == "m" else "una"
    elif low.startswith(("quest", "quel")):
        article = low
    elif prep:
        article = prep + {"m": "l", "f": "lla", "mp": "i", "fp": "lle"}[gender]
    article = article[:1].upper() + article[1:] if det[:1].isupper() else article
    return f"{article} {_OWNER[gender]} {noun}{match.group('adj') or ''}"


def _gender(det: str, noun: str) -> str:
    """Return m, f, mp or fp as the article tells, or the noun's ending after an elided one; else nothing."""
    if det in ("il", "lo", "un", "uno", "questo", "quel") or re.fullmatch(r"(?:ne|a|da|de|su)(?:l|llo)", det):
        return "m"
    if det in ("la", "una", "un'", "questa", "quella") or re.fullmatch(r"(?:ne|a|da|de|su)lla", det):
        return "f"
    if det in ("i", "gli") or re.fullmatch(r"(?:ne|a|da|de|su)(?:i|gli)", det):
        return "mp"
    if det == "le" or re.fullmatch(r"(?:ne|a|da|de|su)lle", det):
        return "fp"
    if noun.endswith(("a", "ione", "tà")):
        return "f"
    return "m" if noun.endswith(("o", "ore", "one")) else ""


_HAVE = r"(?:ho|abbiamo|ha|hanno|avevo|avevamo|aveva|avevano|avrei|avremmo|avrò|abbia)"
_FORM = r"(?:o|iamo|[aei]vo|[aei]vamo|erò|irò|rò|erei|irei|rei|eremo|a|e|ano|ono|isco|iscono|isce)"
_ADVERB = r"(?:(?:già|anche|sempre|poi|mai|subito|appena|proprio|pure|solo|ancora|tanto|molto|pensat[oa]) )?"


@lru_cache(maxsize=4)
def _clitics(formal: bool, she: bool, he: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what to replace, in order; ``she`` and ``he`` say which pronouns can mean the reader."""
    gives, whom, modal, to_them = (_stems(name) for name in ("gives", "whom", "modal", "to_them"))
    to, at = ("le", "la") if formal else ("ti", "ti")
    dative = "|".join((["le"] if she else []) + (["gli"] if he else [])) or "(?!)"
    direct = "|".join((["la"] if she else []) + (["lo"] if he else [])) or "(?!)"
    ends = "".join((["a"] if she else []) + (["o"] if he else []))
    flags = re.IGNORECASE
    rules = [
        (rf"\b({gives})r(?:{dative})\b", rf"\1r{to}"),
        (rf"\b({whom})r(?:{direct})\b", rf"\1r{at}"),
        (rf"\b(?:{dative})(?= {_HAVE} {_ADVERB}(?:{gives})(?:t[oaie]|st[oaie]|s[oaie])\b)", to),
        (rf"\b(?:{dative})(?= {modal} {_ADVERB}(?:{gives})(?:re|r|ndo)\b)", to),
        (rf"\b(?:{dative})(?= (?:{gives}){_FORM}\b)(?! (?:serie|prove|domande)\b)", to),
        (rf"\b(?:{dative}){to_them}", to),
        (rf"\b(?:{direct})(?= {modal} {_ADVERB}(?:{whom})(?:re|r|ndo)\b)", at),
        (rf"\b(?:{direct})(?= (?:{whom}){_FORM}\b)", at),
    ]
    if not formal:
        rules += [
            (rf"\b(?:{direct}|l['’])(?= ?{_HAVE} {_ADVERB}(?:{whom})t[{ends}]\b)", f"{at} "),
            (rf"\b(?:l['’])(?=(?:{whom}){_FORM}\b)", f"{at} "),
            (r"\b([^\W\d_]+r)gliel([oaie])\b", r"\1tel\2"),
            (r"\b([^\W\d_]+r)gliene\b", r"\1tene"),
            (r"\bgliel([oaie])\b", r"te l\1"),
            (r"\bgliene\b", "te ne"),
            (r"\bgliel['’]", "te l'"),
        ]
    return tuple((re.compile(pattern, flags), put) for pattern, put in rules)


def objects(sentence: str, cast: Cast, gender: str) -> str:
    """Return the sentence with the reader as object: ``ringraziarlo`` is ringraziarla or ringraziarti."""
    text = re.sub(rf"\b({_stems('gives')})re? a {READER}\b", r"\1rle" if cast.formal else r"\1rti", sentence)
    text = re.sub(rf"\b({_stems('whom')})re? {READER}\b", r"\1rla" if cast.formal else r"\1rti", text)
    text = re.sub(
        rf"\b(?=(?:ho|abbiamo) (?:{_stems('gives')})(?:t|st|s)o\b[^,;.]* a {READER}\b)"
        rf"(?P<x>[^,;.]*?) a {READER}\b",
        r"le \g<x>" if cast.formal else r"ti \g<x>", text, flags=re.IGNORECASE,
    )  # fmt: skip
    text = re.sub(
        rf"\b(?P<x>(?:ho|abbiamo) (?:{_stems('whom')})t)[oa] {READER}\b",
        lambda m: f"{'la ' if cast.formal else 'ti '}{m.group('x')}{'a' if gender == 'she' else 'o'}"
        if gender and not cast.formal else m.group(), text, flags=re.IGNORECASE,
    )  # fmt: skip
    for pattern, put in _clitics(cast.formal, gender != "he", gender != "she"):
        text = pattern.sub(lambda m, put=put: _cased(m, put), text)  # type: ignore[misc]
    return re.sub(r" {2,}", " ", text)


def _stems(name: str) -> str:
    return words_of("it").patterns[name].pattern


def _cased(match: re.Match[str], put: str) -> str:
    said = match.expand(put)
    return said[:1].upper() + said[1:] if match.group()[:1].isupper() else said

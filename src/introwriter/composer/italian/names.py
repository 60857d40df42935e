"""The reader's name and objects in Italian sentences: names become a marker, clitics the reader's own."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.verbs import verbs
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
# "il notaio Crespi": a trade that an article and the name stand around
_CALLING = (
    r"(?:[a-zàèéìòù]{2,}(?:ista|aio|aia|ario|aria|tore|trice|ologo|ologa|grafo|grafa|iere|iera"
    r"|dente|gente|tante|cante))"
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
        rf"(?:\b(?i:(?P<article>{articles}))(?: |(?<=['’])))?(?P<title>\b(?i:{_TITLE}) "
        rf"|(?(article){_CALLING} ))?"
        rf"\b(?:(?:{listed})(?: |\b))+(?!-\w)"
    )


def marked(sentence: str, cast: Cast) -> str:
    """Return the sentence with the reader's names, titles and their articles as a marker."""
    if not cast.names:
        return sentence
    titled = _titled(cast.names)

    def said(match: re.Match[str]) -> str:
        article = (match.group("article") or "").lower()
        space = " " if match.group().endswith(" ") else ""
        plain = _ARTICLES.get(article, "")
        known = bool(match.group("title")) or article in ("", "ad", "d'") or plain == ""
        if not known:
            plain = _ARTICLES[article]
        return f"{plain} {READER}{space}".lstrip() if plain else f"{READER}{space}"

    text = pattern("names_of_place").sub(_without_place, titled.sub(said, sentence))
    return pattern("names_some_of").sub(_with_many, _owned(text))


def _without_place(match: re.Match[str]) -> str:
    return match.group(1) or f"{match.group(2)} "


def _with_many(match: re.Match[str]) -> str:
    """Say "tre poesie di NAME" as "tre sue poesie"."""
    noun = match.group("noun").lower()
    owner = "sue" if noun.endswith(("e", "ioni", "tà")) and not noun.endswith(("iore",)) else "suoi"
    return f"{match.group('many')} {owner} {match.group('noun')}"


def _owned(sentence: str) -> str:
    """Say "il post di NAME" as "il suo post"."""
    return pattern("names_of").sub(_with_owner, sentence)


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
    return tuple((re.compile(rule, flags), put) for rule, put in rules)


_TEASED = re.compile(r"\bl[oa](?= prend(?:evamo|evo|iamo|o) (?:\w+ ){0,2}in giro\b)")
_SEEN = r"(?:vist|sentit|ascoltat|guardat|osservat)"
_MET = r"(?:conosciut|incontrat|incrociat|ringraziat|salutat|invitat|chiamat|contattat|cercat|intervistat)"
_DOES = r"(?=[^\W\d_]+(?:are|ere|ire|arsi|ersi|irsi)\b)"


def _seen_or_met(text: str, formal: bool) -> str:
    """Say "l'ho sentito dirigere" of the reader; with lei the participle is feminine for men, too."""

    def said(match: re.Match[str]) -> str:
        end = "a" if formal else match.group("end")
        capital = match.group("l")[0].isupper()
        whom = ("L'" if capital else "l'") if formal else ("Ti " if capital else "ti ")
        return f"{whom}{match.group('have')} {match.group('verb')}{end}{match.group('after')}"

    return re.sub(
        rf"\b(?P<l>l['’]|lo |la )(?P<have>(?:ho|abbiamo|avevo|avevamo)(?: (?:già|anche|solo|appena|mai))?) "
        rf"(?P<verb>{_SEEN}(?=[oa] {_DOES})|{_MET})(?P<end>[oa])(?P<after>\b)",
        said, text, flags=re.IGNORECASE,
    )  # fmt: skip


def _whom(match: re.Match[str], gender: str, *, formal: bool) -> str:
    """Say "ho visto NAME" as "l'ho vista", or "ti ho visto"."""
    capital = match.group("x")[:1].isupper()
    rest = match.group("x")[:1].lower() + match.group("x")[1:]
    whom = ("L'" if rest.startswith("h") else "La ") if formal else "Ti "
    end = "a" if formal or gender == "she" else "o"
    return f"{whom if capital else whom.lower()}{rest}{end}"


def _to_him(text: str, formal: bool) -> str:
    """Put "gli faccio vedere": what I do to a man can only be done to the reader."""
    known, to = verbs(), "le" if formal else "ti"

    def said(match: re.Match[str]) -> str:
        verb = match.group("verb").lower()
        if verb not in known.first or verb in ("sono", "siamo", "ero"):
            return match.group()
        return f"{to.capitalize() if match.group()[0].isupper() else to} {match.group('verb')}"

    return re.sub(r"\bgli (?P<verb>[^\W\d_]+)\b", said, text, flags=re.IGNORECASE)


def objects(sentence: str, cast: Cast, gender: str) -> str:
    """Return the sentence with the reader as object: ``ringraziarlo`` is ringraziarla or ringraziarti."""
    sentence = _seen_or_met(_TEASED.sub("la" if cast.formal else "ti", sentence), cast.formal)
    if gender == "he":
        sentence = _to_him(sentence, cast.formal)
    text = re.sub(rf"\b({_stems('gives')})re? a {READER}\b", r"\1rle" if cast.formal else r"\1rti", sentence)
    text = re.sub(rf"\b({_stems('whom')})re? {READER}\b", r"\1rla" if cast.formal else r"\1rti", text)
    text = re.sub(
        rf"\b(?=(?:ho|abbiamo) (?:{_stems('gives')})(?:t|st|s)o\b[^,;.]* a {READER}\b)"
        rf"(?P<x>[^,;.]*?) a {READER}\b",
        r"le \g<x>" if cast.formal else r"ti \g<x>", text, flags=re.IGNORECASE,
    )  # fmt: skip
    text = re.sub(
        rf"\b(?P<x>(?P<h>ho|abbiamo) (?:(?:{_stems('whom')})t|{_SEEN}|{_MET}))[oa] {READER}\b",
        lambda m: _whom(m, gender, formal=cast.formal), text, flags=re.IGNORECASE,
    )  # fmt: skip
    for clitic, put in _clitics(cast.formal, gender != "he", gender != "she"):
        text = clitic.sub(lambda m, put=put: _cased(m, put), text)  # type: ignore[misc]
    return re.sub(r" {2,}", " ", text)


def _stems(name: str) -> str:
    return words_of("it").patterns[name].pattern


def _cased(match: re.Match[str], put: str) -> str:
    said = match.expand(put)
    return said[:1].upper() + said[1:] if match.group()[:1].isupper() else said

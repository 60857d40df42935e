"""Turning a Portuguese sentence to the reader: "o post dela", "ela disse", "à Joana", "conhecê-la"."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.europe import european
from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.portuguese.owner import owned
from introwriter.composer.portuguese.ranks import unranked
from introwriter.composer.portuguese.who import another_inside, bound_apart
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import words_of

__all__ = ["turned"]

_SEEN = re.compile(r"^(?:vi|notei|reparei|percebi) que (?=Ʀ|el[ae]\b)", re.IGNORECASE)  # nobody watches
_PAIRS = {"she": "ela", "he": "ele", "they": "elu"}
_BEFORE = {
    "à": "a Ʀ", "ao": "a Ʀ", "do": "de Ʀ", "da": "de Ʀ", "de": "de Ʀ", "no": "em Ʀ", "na": "em Ʀ",
    "em": "em Ʀ", "pelo": "por Ʀ", "pela": "por Ʀ", "por": "por Ʀ", "pro": "pra Ʀ", "pra": "pra Ʀ",
    "co": "com Ʀ", "o": "Ʀ", "a": "Ʀ",
}  # fmt: skip
_TO = (
    "agradec|diz|pergunt|mand|mostr|pedi|promet|respond|oferec|escrev|ensin|envi|avis"  # verbs that take "a"
)
_QUOTE = re.compile("\ue000(\\d+)\ue001")
_CASED = re.compile(r"^([^\w]*)(\w)")


def turned(sentence: str, cast: Cast, manner: Manner, name: str, goes_on: bool = False) -> str | None:
    """Return ``sentence`` with the reader addressed; ``None`` where somebody else may be meant.

    ``goes_on`` says that a verb without a subject has somebody else's ("O meu filho treinou. Ganhou.").
    """
    masked, quotes = _masked(_spelled(sentence))
    pronoun = _PAIRS.get(cast.pronoun, "")
    marked = _named(masked, cast, name, pronoun)
    if marked is not None and pronoun and another_inside(marked, pronoun, cast, words_of("pt")):
        pronoun = ""
    if marked is not None and pronoun and _is_another(marked, pronoun):
        return None
    if marked is None or _unclear(marked, masked, pronoun, cast):
        return None
    marked = _SEEN.sub("", marked)
    if pronoun:
        marked = re.sub(rf"\b([dn]?){pronoun}\b", _pronoun, marked, flags=re.IGNORECASE)
    text = owned(marked, manner)
    text = _objects(text, manner) if text else None
    if text:
        here = manner.way in ("bare", "tu")
        text = european(text, manner, name, goes_on) if here else _brazilian(text, manner, goes_on)
    if not text or "Ʀ" in text or words_of("pt").find("leftover", text):
        return None
    if manner.region == "pt":  # "post dela sobre X" is a thing: there it has its article
        text = re.sub(r"^([ST])(eu|ua)(s?)\b", _with_article, text, flags=re.IGNORECASE)
    text = _QUOTE.sub(lambda m: quotes[int(m.group(1))], text)
    text = re.sub(r" {2,}", " ", re.sub(r"\s+([,;:.?!])", r"\1", text)).strip()
    return (
        _CASED.sub(lambda m: m.group(1) + m.group(2).upper(), text, count=1)
        if sentence[:1].isupper()
        else text
    )


def _is_another(marked: str, pronoun: str) -> bool:
    """Whether a pronoun cannot be the reader, who comes up after it by name ("que ela fez da Jussara")."""
    at = marked.find("Ʀ")
    late = at > 0 and re.search(r"\b(?:de|com|para|pra|sobre|a) $", marked[:at])
    return bool(late and re.search(rf"(?<![\w-]){pronoun}\b", marked[:at], re.IGNORECASE))


def _masked(sentence: str) -> tuple[str, list[str]]:
    """Take the quotations out; a mark that no pattern reads holds their place."""
    quotes: list[str] = []
    for start, end in reversed(quoted_spans(sentence)):
        quotes.append(sentence[start:end])
        sentence = f"{sentence[:start]}\ue000{len(quotes) - 1}\ue001{sentence[end:]}"
    return sentence, quotes


_SHORT = {
    "vc": "você", "vcs": "vocês", "pq": "porque", "tb": "também", "tbm": "também", "q": "que", "hj": "hoje",
    "mto": "muito", "mta": "muita", "msm": "mesmo", "qdo": "quando", "qnd": "quando", "ñ": "não",
    "voce": "você", "eh": "é", "to": "tô", "vlw": "valeu",
    "nao": "não", "entao": "então", "ja": "já", "tambem": "também", "so": "só", "ate": "até",
}  # fmt: skip
_SHORTS = re.compile(rf"(?<![\w./@-])(?:{'|'.join(_SHORT)})(?![\w./@-])", re.IGNORECASE)


def _spelled(sentence: str) -> str:
    """Write out what is typed in a hurry ("pq", "nao"), outside quotations."""
    spans = quoted_spans(sentence)

    def full(match: re.Match[str]) -> str:
        if any(a <= match.start() < b for a, b in spans):
            return match.group()
        word = _SHORT[match.group().lower()]
        return word.capitalize() if match.group()[0].isupper() else word

    return _SHORTS.sub(full, sentence)


def _pronoun(match: re.Match[str]) -> str:
    return {"d": "de Ʀ", "n": "em Ʀ"}.get(match.group(1).lower(), "Ʀ")


def _named(text: str, cast: Cast, name: str, pronoun: str) -> str | None:
    """Put a mark for the reader's names, with their article and title; ``None`` for a namesake."""
    names = list(cast.names)
    if name and len(name) > 2 and name.lower() not in words_of("pt")["name_nouns"]:
        names += [name.lower(), *(part.lower() for part in name.split() if len(part) > 3)]
    if not names:
        return text
    text = unranked(text, tuple(names))
    if not any(one in text for one in names):
        return text
    known = "|".join(map(re.escape, sorted(dict.fromkeys(names), key=len, reverse=True)))
    found = re.compile(
        rf"(?<![\w-])(?:(?P<pre>[Àà]|[Aa]o|[Dd][oae]|[NnDd][oa]|[Ee]m|[Pp]el[oa]|[Pp]or|[Pp]r[oa]|[OoAa]) )?"
        rf"(?:{known})(?![\w-])(?P<more> (?!e\b|E\b)[A-ZÀ-Ý][\w-]+)?"
    )
    if any(match.group("more") for match in found.finditer(text)):
        return None
    return found.sub(lambda m: _BEFORE[(m.group("pre") or "o").lower()], text)


def _unclear(marked: str, text: str, pronoun: str, cast: Cast) -> bool:
    """Whether a pronoun could mean somebody or something else than the reader."""
    words = words_of("pt")
    if words.find("stand_in", text):
        return True
    if not pronoun:
        return False
    first = re.search(rf"\b[dn]?{pronoun}\b", marked, re.IGNORECASE)
    if not first:
        own = re.search(r"\b(?:seu|sua)s?\b", marked, re.IGNORECASE)
        return bool(
            own and "Ʀ" not in marked[: own.start()] and words.find("somebody", marked[: own.start()])
        )
    ahead = marked[: first.start()]
    if first.group().lower().startswith("d"):  # "uma aluna dela": that somebody is theirs
        ahead = ahead.rstrip().rpartition(" ")[0]
    mate = "women" if pronoun == "ela" else "men"
    tokens = re.findall(r"[^\W\d_]+", ahead.lower())
    others = any(token in words[mate] | words["people"] for token in tokens) or any(
        name in ahead for name in cast.others
    )
    others = others or bool(words.find("epicene_f" if pronoun == "ela" else "epicene_m", ahead))
    other = others or words.find("teller", ahead)
    if "Ʀ" not in ahead and other and not bound_apart(marked, pronoun, words):
        return True
    for match in re.finditer(rf"\b{pronoun}\b", marked, re.IGNORECASE):
        verb = re.match(r"\s+(?:(?:não|já|só|também|se|me|nos|ainda) )*([^\W\d_]+)", marked[match.end() :])
        low = verb.group(1).lower() if verb else ""
        if low in words["thing_verbs"]:
            return True
        ahead = marked[: match.start()]
        got = words.find("got_f" if pronoun == "ela" else "got_m", ahead)
        if (
            got
            and "Ʀ" not in ahead
            and not words.find("reader_before", ahead)
            and low not in words["person_verbs"]
        ):
            return True
    return False


def _objects(text: str, manner: Manner) -> str | None:
    """Turn the clitic of a verb that takes a person: "conhecê-la", "a conheci"; refuse an unclear one."""
    words = words_of("pt")
    if manner.gender == "":
        return text
    mine = "a" if manner.gender == "f" else "o"
    if manner.way == "tu" and re.search(rf"\b(?:{words.patterns['either_verb'].pattern})-l?{mine}\b", text):
        return None
    if manner.way in ("bare", "senhor"):
        return text
    person = words.patterns["person_object"].pattern
    text = re.sub(rf"\b({person})-l{mine}\b", lambda m: f"{_whole(m.group(1))} Ʀ", text, flags=re.I)
    text = re.sub(rf"\b({person})-{mine}\b", r"\1 Ʀ", text, flags=re.I)
    return re.sub(rf"\b{mine} ({person})\b(?=[\s,.;!?]|$)", r"\1 Ʀ", text, flags=re.I)


def _whole(verb: str) -> str:
    return re.sub(r"á$", "ar", re.sub(r"ê$", "er", re.sub(r"i$", "ir", verb)))


def _with_article(match: re.Match[str]) -> str:
    article = ("a" if match.group(2).lower() == "ua" else "o") + match.group(3)
    return f"{article.capitalize() if match.group(1).isupper() else article} {match.group().lower()}"


def _te(match: re.Match[str]) -> str:
    verb = match.group(1) or match.group(2)
    return f"Te {verb.lower()}" if verb[:1].isupper() else f"te {verb}"


def _brazilian(text: str, manner: Manner, goes_on: bool) -> str | None:
    """Brazil: the pronoun stands wherever "ela" stood; the verb stays as it is."""
    words = words_of("pt")
    text = re.sub(
        rf"\b(como|conforme) ({words.patterns['said_verb'].pattern}) Ʀ", r"\1 Ʀ \2", text, flags=re.I
    )
    if not goes_on and words.opens("dropped", text) and not re.search(r"\bʀ|Ʀ|lhe\b", text):
        text = f"Ʀ {text[:1].lower()}{text[1:]}"
    if manner.close:
        text = re.sub(
            rf"\b(?:(\w+[aei]r)(?:-lhe\b| a Ʀ(?! \w+r\b))|((?:{_TO})\w*r) Ʀ)", _te, text, flags=re.I
        )
        text = re.sub(r"\b(\w+)-lhe\b", r"\1 a Ʀ", text)
        text = re.sub(r"\blhe\b", "te", text)
    else:
        text = re.sub(rf"\b((?:{_TO})\w*r) Ʀ", r"\1 a Ʀ", text, flags=re.I)
    if manner.way == "voce":
        return text.replace("Ʀ", "você")
    end = "a senhora" if manner.gender == "f" else "o senhor"
    for small, glued in (("de", "d"), ("em", "n"), ("por", "pel"), ("pra", "pr")):
        text = re.sub(rf"\b{small} Ʀ", f"{glued}{end}", text, flags=re.I)
    text = re.sub(r"\ba Ʀ", "à senhora" if end[0] == "a" else "ao senhor", text, flags=re.I)
    return text.replace("Ʀ", end)

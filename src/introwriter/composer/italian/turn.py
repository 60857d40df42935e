"""Turning an Italian sentence to the reader: as lei, where the verb stays, or as tu, where it must follow."""

from __future__ import annotations

import re

from introwriter.composer.italian.names import READER, marked, objects
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.subjects import with_second_person
from introwriter.composer.italian.theirs import owners_apart, theirs_apart, with_theirs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import words_of

__all__ = ["turned"]

_MASK = "\ue000"
_FILLER = re.compile(
    r"^(?:(?:salve|ciao|buongiorno|buonasera|dunque|allora|insomma|beh|ecco|niente|senti|guarda|cioè), "
    r"|(?:allora |dunque )?(?:ti|le|vi) (?:spiego|racconto|dico): |allora: )+(\w)",
    re.IGNORECASE,
)
_OR_IF = re.compile(
    r"^(.*\b(?:chiede(?:re|r\w{2})|domandar\w*|sapere|capire)\b.* se .+) o se ", re.IGNORECASE
)
_DID_TO_SELF = re.compile(r"(\b(?:chiederti|domandarti)\b.* se )se (l[aeoi]|ne) (è|era) ")
_PREP = r"(?:a|ad|di|da|con|per|su|tra|fra|come|secondo|senza|verso|dopo|presso|quanto|contro|sopra|oltre)"


def turned(
    sentence: str, cast: Cast, *, opening: bool = False, other: str = "", goes_on: bool = False
) -> str | None:
    """Return the sentence with the reader addressed, ``None`` where it is unclear who is meant.

    ``opening`` tells that it is the first one, so that a verb without a subject can only be the reader's;
    ``other`` is the gender ("he", "she" or "?") of somebody else whom it begins with or goes on about
    (``goes_on``).
    """
    kept: list[str] = []
    text = _masked(sentence.replace("’", "'"), kept)
    gender = _gender(text, cast)
    text = _prepared(text, cast)
    if _unclear(text, gender):
        return None
    words = words_of("it")
    apart = theirs_apart(owners_apart(text), gender, other, goes_on=goes_on, formal=cast.formal)
    if apart is None:
        return None
    text = _DONE_TO.sub(lambda m: f"{m.group(1)}\ue006{m.group(2)}\ue006", apart)
    whom = words.patterns["whom"].pattern
    text = objects(re.sub(rf"\b({whom})re (?:lui|lei)\b", rf"\1re {READER}", text), cast, gender)
    if gender == "he" and words.find("him_left", text):
        return None
    text = text.replace("\ue006", "")
    about = bool(other) and goes_on
    said = (
        _formally(text, about=about)
        if cast.formal
        else _familiarly(text, opening=opening, about=about, begun=bool(other))
    )
    if said is None or READER in said:
        return None
    said = with_theirs(said)
    text = re.sub(r"\s+([,;:.])", r"\1", re.sub(r" {2,}", " ", said)).strip(" ,")
    for quote in kept:
        text = text.replace(_MASK, quote, 1)
    return text or None


def _prepared(text: str, cast: Cast) -> str:
    """Return the text with the reader marked, without fillers, in the order that is read."""
    text = _FILLER.sub(lambda m: m.group(1).upper(), text)
    text = _OR_IF.sub(r"\1 o ", text)
    return _TOGETHER.sub(lambda m: m.group("us").capitalize(), _place_first(_typed(marked(text, cast))))


def _unclear(text: str, gender: str) -> bool:
    """Whether somebody or something else may be meant."""
    words = words_of("it")
    if f"{_MASK} di {READER}" in text:
        return True
    alone = words.find("titled_alone", text)
    another = alone and gender == (
        "he" if re.search(r"ssa$|signora$", alone.group(), re.IGNORECASE) else "she"
    )
    if (alone and not another) or any(words.find(name, text) for name in ("whose", "gave_other")):
        return True
    him = words.find("him_or_it", text) if gender != "she" else None
    return him is not None and (gender == "he" or READER in text[: him.start()])


_ADJUNCT = re.compile(
    rf"^{READER} (?P<where>(?:ogni|tutt[ei] (?:i|le)|sei|due|tre|quattro|cinque|dieci|un|una|al|alla"
    r"|all'|ai|in|nel|nella|nell'|a|durante|dopo|sul|sulla|ieri|oggi|stamattina"
    r"|l'altra sera|l'altro giorno)\b[^,;:]{0,45}?) (?=(?:(?:non|mi|ci|me|ce|ne|lo|la|li|le|si) |l')*"
    r"(?:ha|aveva|dice|diceva|è|era|disse|faceva|(?<=mi )[a-z]+[ae]|(?<=ci )[a-z]+[ae])\b)"
)
_INSTEAD = re.compile(
    rf"(?<=\w )\b{READER} (?P<where>(?:invece di|anziché|senza|prima di) [^,;:]{{3,50}}?) "
    r"(?=(?:(?:non|mi|ci|lo|la|li|le|gli) |l')*(?:ha|aveva|è|era)\b)"
)
_TOGETHER = re.compile(
    rf"^[Cc]on {READER} (?P<us>ci (?:siamo|eravamo|sentiamo|vediamo|scriviamo|conosciamo)\b)"
)
_DONE_TO = re.compile(
    rf"({READER} (?:non )?)(gli|le|lo|la|l')(?= ?(?:ha|aveva|[a-z]+[ae])\b)"
)  # somebody else
_WISHED = re.compile(
    r"\b(?P<c>gliel[oaie]|gliene|le|gli|ti) (?P<m>vorrei|vorremmo|volevo|volevamo) (?P<v>\w+(?:ar|er|ir))e\b",
    re.I,
)


def _place_first(text: str) -> str:
    """Set a place before the reader, a pronoun behind its verb: "al corso NAME ha", "vorrei mandarglielo"."""
    text = _WISHED.sub(lambda m: f"{m.group('m')} {m.group('v')}{m.group('c').lower()}", text)
    text = _INSTEAD.sub(lambda m: f"{m.group('where')} {READER} ", text)
    return _ADJUNCT.sub(lambda m: f"{m.group('where')[:1].upper()}{m.group('where')[1:]} {READER} ", text)


def _masked(text: str, kept: list[str]) -> str:
    for start, end in reversed(quoted_spans(text)):
        kept.insert(0, text[start:end])
        text = f"{text[:start]}{_MASK}{text[end:]}"
    return text


def _gender(text: str, cast: Cast) -> str:
    if cast.pronoun:
        return cast.pronoun
    if re.search(r"\b(?:lui|egli)\b|\b(?:\w+rgli|gli ho|gli devo)\b", text, re.IGNORECASE):
        return "he"
    return ""


_TYPED = (
    (r"\bE' ", "È "), (r"\be' ", "è "), (r"\bperch[eè]'?(?!\w)", "perché"), (r"\bpiu'?(?!\w)", "più"),
    (r"\bc[o]si'(?!\w)", "così"), (r"\bpuo'?(?!\w)", "può"), (r"\bgia'(?!\w)", "già"), (r"\bpò\b", "po'"),
    (r"\bqual'è\b", "qual è"), (r"\b(poich|finch|affinch|nonch)è\b", r"\1é"), (r"\bcmq\b", "comunque"),
    (r"\bnn\b", "non"),
    (r"(?<= )\+(?= [a-zà])", "più"), (r"\bxk[eéè]?\b|\bxch[eéè]\b", "perché"),
    (r"\bpuo\b", "può"), (r"\bpiu\b", "più"), (r"\bgia\b", "già"), (r"\bperche\b", "perché"),
    (r"\bcosi\b", "così"), (r"\bli'", "lì"),
    (r"\bun pò\b", "un po'"), (r"\bcitta'", "città"),
    (r"\banke\b", "anche"), (r"\bke\b", "che"), (r"\bpropio\b", "proprio"),
)  # fmt: skip


def _typed(text: str) -> str:
    """Mend what fast typing leaves out: accents written as apostrophes, short forms of messages."""
    for typed, put in _TYPED:
        text = re.sub(typed, put, text)
    text = pattern("turn_then_me").sub(r"\1, ", text)
    return _NO_ARTICLE.sub(_with_article, text)


_NO_ARTICLE = re.compile(
    r"^(?P<s>[Ss]u|[Tt]u)(?P<e>oi|[oae]) (?P<n>[^\W\d_]{4,})(?=[ :,])(?! (?:padre|madre))", re.IGNORECASE
)


def _with_article(match: re.Match[str]) -> str:
    """Say "Sua circolare" as "La sua circolare"."""
    article = {"o": "il", "a": "la", "oi": "i", "e": "le"}[match.group("e").lower()]
    capital = article.capitalize() if match.group("s")[0].isupper() else article
    return f"{capital} {match.group('s').lower()}{match.group('e')} {match.group('n')}"


def _formally(text: str, *, about: bool = False) -> str:
    """Return the text with lei; ``about`` somebody else, it is always said."""
    text = re.sub(rf"\b({_PREP}) {READER}\b", r"\1 lei", text, flags=re.IGNORECASE)
    if about:
        text = re.sub(rf"^{READER}\b", "Lei", text)
    text = re.sub(
        rf"^{READER} (?=(?:non |mi |ci |ne |lo |la |li |le |l'|si |gli )*[a-zàèéìòù]+(?:\b|'))",
        _bare(text),
        text,
    )
    text = text.replace(READER, "lei")
    text = re.sub(r"\b(?:lui|egli|ella|essa)\b", "lei", text)
    return re.sub(r"\b(?:Lui|Egli|Ella|Essa)\b", "Lei", text)


_EARNED = re.compile(
    r"\b(?P<s>se) (?:(?P<l>l['’])(?P<be>è|era) (?P<done>(?:guadagnat|meritat|cercat|godut|sudat)(?P<e>[oa]))"
    r"|(?P<it>l[oaie]) merita)\b",
    re.IGNORECASE,
)


def _earned(match: re.Match[str]) -> str:
    """Say "una birra se l'è guadagnata" to the reader: "te la sei guadagnata"."""
    me = "Te" if match.group("s")[0].isupper() else "te"
    if match.group("it"):
        return f"{me} {match.group('it')} meriti"
    return f"{me} l{match.group('e')} {'sei' if match.group('be') == 'è' else 'eri'} {match.group('done')}"


_SEEN_DOING = re.compile(
    r"(\bti (?:ho|abbiamo) (?:vist|sentit|ascoltat|incontrat|guardat)[oa] [^,;]*?\bche )"
    r"(?=(?:non |mi |ci |si |lo |la |li |le )*[a-z]+(?:ava|eva|iva)\b)",
    re.IGNORECASE,
)


def _bare(text: str) -> str:
    """Drop the name before its verb; "lei" stays where none is known to follow."""
    words = words_of("it")
    found = re.match(
        rf"^{READER} (?P<little>(?:(?:non|mi|ci|ne|lo|la|li|le|si|gli) |l')*)([a-zàèéìòù]+)", text
    )
    if not found or not (found.group(2) in words["finite"] or words.find("finite", found.group(2) + " ")):
        return "Lei "
    if "gli" in found.group("little").split():
        return "Lei "  # "gli ha insegnato": who did
    told = {"mi", "ci"} & set(found.group("little").split()) or found.group(2) in ("ha", "aveva")
    return "" if told else "Lei "  # "Cerca carte" alone might be an order


def _familiarly(text: str, *, opening: bool, about: bool = False, begun: bool = False) -> str | None:
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match.group())
        return "\ue001"

    text = words_of("it").patterns["fixed"].sub(keep, text)
    text = _DID_TO_SELF.sub(
        lambda m: f"{m.group(1)}te {m.group(2)} {'sei' if m.group(3) == 'è' else 'eri'} ", text
    )
    text = _EARNED.sub(_earned, text)
    text = _SEEN_DOING.sub(r"\1lei ", text)
    spoken = with_second_person(text, opening=opening, about=about, begun=begun)
    if spoken is None:
        return None
    text = re.sub(rf"\b({_PREP}) (?:{READER}|lei|lui)\b", r"\1 te", spoken, flags=re.IGNORECASE)
    text = re.sub(rf"\b(?:{READER}|lei|lui)\b", "tu", text)
    text = re.sub(r"\b(?:Lei|Lui)\b", "Tu", text)
    text = re.sub(
        r"\b([Ss])u([aoe]i?|oi)\b", lambda m: ("T" if m.group(1) == "S" else "t") + "u" + m.group(2), text
    )
    text = (
        re.sub(r"\btu stess([ao])\b", r"te stess\1", text)
        if re.search(r"\b(?:a|di|da|con) tu stess", text)
        else text
    )
    for piece in kept:
        text = text.replace("\ue001", piece, 1)
    return text

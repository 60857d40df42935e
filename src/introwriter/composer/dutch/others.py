"""Whose a pronoun is: the reader's, somebody else's who has come up, or a thing's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.dutch.strangers import Others, is_owner, notice, tokens_of
from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["shielded", "unshielded"]

_SHIELD = "Ƨ"
_OPPOSITE = {"she": frozenset(["hij", "hem"]), "he": frozenset(["zij", "haar"]), "they": frozenset[str]()}
_SUBJECTS = frozenset(["ze", "zij", "hij", "ie", "die"])
_REPORTS = re.compile(
    r"\b(?:zegt|zei|vertelt|vertelde|vindt|vond|beweert|denkt|dacht|schreef|schrijft) dat\b"
)
_CALLED = frozenset(["nu", "voortaan", "sindsdien", "thuis"])  # "we noemen hem nu Giraf"


def shielded(sentence: str, before: str, cast: Cast, words: Words) -> tuple[str, list[str]] | None:
    """Hide the pronouns that are somebody else's or a thing's; ``None`` where that cannot be told.

    Returns the sentence with "ƧƧa", "ƧƧb" … for them, and what these stand for.
    """
    if not cast.pronoun:
        return (sentence, []) if _without_pronoun(sentence, before, cast, words) else None
    asks = any(words.opens(name, sentence) for name in ("wish", "wishing")) or sentence.endswith("?")
    asks = asks or bool(words.opens("hoping", sentence) and not _goes_on(before, cast, words))
    if asks and not words.find("advice", sentence):
        return sentence, []
    others = Others()
    others.whole = {match.group().lower() for match in tokens_of(f"{before} {sentence}")}
    for earlier in before.split("\n"):
        if not (words.opens("wish", earlier) or words.opens("wishing", earlier)):
            _heard(earlier, others, cast, words)
    if asks:
        return _asked(sentence, before, others, words)
    hidden: list[str] = []
    parts, last = [], 0
    for match, whose in _walk(sentence, others, cast, words, opens=not before):
        if whose == "unclear" and not (hidden and others.here):
            return None
        if whose != "reader":
            parts.append(f"{sentence[last : match.start()]}{_SHIELD * 2}{chr(97 + len(hidden))}")
            hidden.append(match.group())
            last = match.end()
    return "".join([*parts, sentence[last:]]), hidden


def _without_pronoun(sentence: str, before: str, cast: Cast, words: Words) -> bool:
    """Whether a sentence can stay as it is where the reader is never "she" or "he"."""
    if re.search(r"\bmaar (?:haar|zijn) \w", sentence) and _goes_on(sentence, cast, words):
        return False  # "mijn vrouw hoorde niets maar haar wenkbrauw ging omhoog": whose?
    contact = _REPORTS.search(sentence) and any(m.group() in cast.others for m in tokens_of(sentence))
    if contact and re.search(r"\bdat (?:hij|ze|zij)\b", sentence):
        return False  # "Ruud zegt dat hij de enige is": the contact, or the reader?
    return bool(before) or not re.match(r"(?:ze|zij|hij|haar|hun) ", sentence, re.IGNORECASE)


def _heard(earlier: str, others: Others, cast: Cast, words: Words) -> None:
    """Note who came up in an earlier sentence, and whether they are still the topic after it."""
    found = {whose for _, whose in _walk(earlier, others, cast, words, opens=False)}
    others.leads = others.leads and (others.here or "other" in found)
    low = earlier.lower()
    if others.here and others.owns and any(low.startswith(f"{name.lower()} ") for name in cast.names):
        others.leads, others.kind = False, ""  # "Anna maakte de mixer van mijn oma": she is Anna
    if others.here and others.inside and ("reader" in found or any(name in earlier for name in cast.names)):
        others.leads = False  # "ze hielp toen mijn dochter viel": who is "ze" in the next sentence?


def _asked(sentence: str, before: str, others: Others, words: Words) -> tuple[str, list[str]]:
    """Keep "waar moet ze zich aanmelden" as it is after "mijn keeper wil de cursus doen"."""
    opens = words.patterns["advice"].search(sentence)
    if opens is None or not others.leads or not words.find("wanting", before.split("\n")[-1]):
        return sentence, []
    head, tail = sentence[: opens.start("who")], sentence[opens.end("who") :]
    return f"{head}{_SHIELD * 2}a{tail}", [opens.group("who")]


def _walk(
    sentence: str, others: Others, cast: Cast, words: Words, *, opens: bool
) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each pronoun of the reader's kind with whose it is, in order."""
    others.beside = ""
    others.reports = bool(_REPORTS.search(sentence))
    others.here = False
    others.thing = others.thing and bool(re.match(r"(?:hij|hem|ie)\b", sentence, re.IGNORECASE))
    tokens = tokens_of(sentence)
    for at, match in enumerate(tokens):
        low = match.group().lower().replace("’", "'")
        earlier = others.kind
        notice(tokens, at, sentence, others, cast, words)
        if earlier and not others.kind and _leads(tokens, at, words):
            others.beside = earlier
        if others.kind == "any" and others.whole & _OPPOSITE[cast.pronoun]:
            others.kind = "else"
        if low not in words[cast.pronoun] or (low in ("zijn", "die") and not others.kind):
            continue
        rest = sentence[match.end() :]
        if low in ("haar", "hem") and _friend_of(tokens, at, words) and not is_owner(low, rest, words):
            yield match, "reader"
            continue
        if others.beside and low in ("hem", "haar", "'m") and not is_owner(low, rest, words):
            yield match, "other"
            continue
        whose = _whose(low, rest, others, cast, words, opens=opens and at == 0)
        if whose == "unclear" and opens and others.here and is_owner(low, rest, words):
            whose = "other"  # "ik rijd mevrouw Pieters en haar sleutel past niet": nobody else came up
        main = others.here and others.inside and low in _SUBJECTS
        if whose == "other" and main and _beside(tokens, at, sentence, others, words):
            whose = "unclear"
        if whose == "reader":
            others.leads = False
            others.kind = "" if low != "haar" and others.kind == "any" else others.kind
        yield match, whose


def _goes_on(before: str, cast: Cast, words: Words) -> bool:
    """Whether the sentence just before was about somebody else."""
    last = before.rsplit("\n", maxsplit=1)[-1]
    others = Others()
    tokens = tokens_of(last)
    for at in range(len(tokens)):
        notice(tokens, at, last, others, cast, words)
    return others.here and others.leads


def _friend_of(tokens: list[re.Match[str]], at: int, words: Words) -> bool:
    """Whether a pronoun says whose somebody is: "een gast van haar"."""
    known = words.all_of("women", "men", "people")
    return at > 1 and tokens[at - 1].group().lower() == "van" and tokens[at - 2].group().lower() in known


def _beside(tokens: list[re.Match[str]], at: int, sentence: str, others: Others, words: Words) -> bool:
    """Whether a pronoun stands in the main clause: "toen mijn patiënt overleed heeft ze niks gezegd"."""
    fronted = tokens[0].group().lower() == others.inside
    before = tokens[at - 1].group().lower() if at else ""
    verb = before in words["auxiliaries"] or verbs().singular(before)
    comma = "," in sentence[tokens[0].start() : tokens[at].start()]
    return (fronted and verb) or (comma and not fronted and "," not in sentence[: tokens[1].start()] and verb)


def _leads(tokens: list[re.Match[str]], at: int, words: Words) -> bool:
    """Whether a name opens a clause: "… tot Yvonne haar de bel liet luiden" is not about two Yvonnes."""
    return at == 0 or tokens[at - 1].group().lower() in words["subordinators"] | {"tot", "en", "maar"}


def unshielded(text: str, hidden: list[str]) -> str:
    """Put the hidden pronouns back."""
    for i, word in enumerate(hidden):
        text = re.sub(rf"{_SHIELD}{{2}}{chr(97 + i)}", word, text)
    return text


def _whose(low: str, after: str, others: Others, cast: Cast, words: Words, *, opens: bool) -> str:
    """Say whether a pronoun is the ``reader``'s, the ``other``'s (or a thing's), or ``unclear``."""
    clause = re.split(r"[,;:.]", after)[0].lower()
    said = set(re.findall(r"[^\W\d_]+", clause))
    if low == "hem" and (said & words["made"] or (not opens and said & _CALLED)):
        others.thing = True
        return "other"
    if low in ("hij", "ie") and not words.find("personal", clause):
        if others.thing:
            return "other"
        if set(list(re.findall(r"[^\W\d_]+", clause))[:1]) & words["thing_verbs"]:
            return "unclear" if opens else "other"
    if others.kind not in (cast.pronoun, "any"):
        return "reader"
    if low == "zijn" and not re.match(r"\s+[^\W\d_]+", after):
        return "reader"
    if low in _SUBJECTS and others.known and others.reports:
        return "unclear"  # "Ruud zegt dat hij de enige is": the contact, or the reader?
    if low in _SUBJECTS and (others.leads or others.here):
        return "other"
    if others.leads and others.here and low in ("hem", "haar") and not is_owner(low, after, words):
        return "reader"  # "Lisa raadde hem aan": not Lisa
    return "unclear"

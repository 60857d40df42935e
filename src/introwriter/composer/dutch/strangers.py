"""Who else comes up in a sentence: somebody's trade or kin, a name, a mutual contact."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["WHILE", "Others", "is_owner", "notice", "tokens_of"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
WHILE = frozenset(
    ["nu", "toen", "terwijl", "omdat", "als", "hoewel", "zodat", "sinds", "nadat", "voordat", "totdat"]
)
"""Openers of clauses that leave the topic as it was."""

_COMMON = ("stopwords", "finite", "times", "adverbs", "prepositions", "subordinators")


@dataclass
class Others:
    """Who else has come up: their gender, whether as a subject, whether in this sentence; a thing, too.

    ``known`` says that it is a mutual contact, ``reports`` that the sentence tells what they said;
    ``inside`` is the word that opens the clause they came up in ("toen mijn patiënt overleed").
    ``owns`` that they came up as an owner only ("van mijn oma").
    ``beside`` is their gender while the reader's name leads the clause: "of Anna haar schrijft".
    """

    kind: str = ""
    leads: bool = False
    here: bool = False
    thing: bool = False
    beside: str = ""
    known: bool = False
    reports: bool = False
    inside: str = ""
    owns: bool = False
    whole: set[str] = field(default_factory=set)


def tokens_of(text: str) -> list[re.Match[str]]:
    """Return the words outside quotations."""
    quotes = quoted_spans(text)
    return [m for m in _WORD.finditer(text) if not any(a <= m.start() < b for a, b in quotes)]


def is_owner(low: str, after: str, words: Words) -> bool:
    """Whether "haar" stands before what is hers."""
    noun = re.match(r"\s+([^\W\d_]+)", after)
    little = words.all_of("prepositions", "adverbs", "determiners", "infinitives")
    return low == "haar" and noun is not None and noun.group(1).lower() not in little


def notice(
    tokens: list[re.Match[str]], at: int, sentence: str, others: Others, cast: Cast, words: Words
) -> None:
    """Note a person who comes up at a token, or the reader's name, which makes all clear again."""
    word = tokens[at].group()
    before = [match.group().lower() for match in tokens[max(0, at - 3) : at]]
    if any(word == part for name in cast.names for part in name.split() if part[:1].isupper()):
        aside = set(before[-1:]) & words["prepositions"] and others.here and others.leads
        if not aside:  # "Fien zegt dat, en dat heeft ze van Anita": she is Fien still
            others.kind, others.thing = "", False
        return
    kind = _person(tokens, at, before, words)
    if not kind and (_is_stranger(tokens, at, sentence, cast, words)):
        if before[-1:] and others.here and _is_person(before[-1], words):
            return  # "mijn buurman Harm" is a man
        kind = "any"
    if not kind:
        return
    others.kind, others.here, others.known = kind, True, word in cast.others
    clause = re.split(r"[,;:]", sentence[: tokens[at].start()])[-1].lower()
    opens = (w for w in re.findall(r"[^\W\d_]+", clause) if w in words["subordinators"] or w in WHILE)
    others.inside = next(opens, "")
    others.owns = "van" in before[-2:]
    others.leads = not set(before) & (words["prepositions"] - {"naast"})


def _is_person(low: str, words: Words) -> bool:
    return any(low in words[name] for name in ("women", "men", "people"))


def _person(tokens: list[re.Match[str]], at: int, before: list[str], words: Words) -> str:
    """Return the gender of somebody told by kin, trade or title: "mijn dochtertje", "mevrouw Pieters"."""
    low = tokens[at].group().lower()
    titled = at + 1 < len(tokens) and tokens[at + 1].group()[:1].isupper()
    if titled and low in ("mevrouw", "meneer", "mijnheer", "heer"):
        return "she" if low == "mevrouw" else "he"
    if low == "hen" and before[-2:] == ["een", "van"]:
        return "any"
    if not _is_person(low, words) or (low == "iemand" and at):
        return ""
    alone = low in words["kin_alone"] and before[-1:] not in (["als"], ["voor"])
    if not (set(before[-2:]) & words["introducing"] or low.endswith("en") or alone):
        return ""
    said = [match.group().lower() for match in tokens[max(0, at - 4) : at]]
    is_role = set(said[-3:-1]) & {"was", "is", "werd", "bent", "blijft"}
    if before[-1:] == ["als"] or (is_role and not set(said[:2]) & {"dat", "dit", "het", "er"}):
        return ""  # "zij was mijn leidster": the reader still
    if ["een", "van"] in (before[-3:-1], before[-2:]):
        return "any"
    one = low[:-1] if low.endswith("s") else low[:-2] if low.endswith("en") else ""
    many = bool(one) and _is_person(one, words)
    return "they" if many or low in words["several"] else _gender(low, words)


def _gender(low: str, words: Words) -> str:
    she, he = low in words["women"], low in words["men"]
    return "she" if she and not he else "he" if he and not she else "any"


def _is_name(tokens: list[re.Match[str]], at: int, sentence: str, words: Words) -> bool:
    """Whether a capital inside a sentence is somebody's: "sindsdien is Mees, die …", "of Anne zingt"."""
    word, low = tokens[at].group(), tokens[at].group().lower()
    before, after = tokens[at - 1].group(), tokens[at + 1].group().lower() if at + 1 < len(tokens) else ""
    if not re.fullmatch(r"[^\W\d_a-z][a-zà-ÿ]{2,}", word) or low in words.all_of("stopwords", "times"):
        return False
    if sentence[: tokens[at].start()].rstrip()[-1:] in ".!?:\"'“‘(":
        return False
    if at > 1 and tokens[at - 2].group().lower() in ("mijn", "m'n", "onze", "ons", "een"):
        return before.islower()  # "mijn maat Sjaak"
    if before.lower() in words.all_of("prepositions", "determiners") or before[:1].isupper():
        return False
    little = before.lower() in words.all_of("auxiliaries", "subordinators", "coordinators")
    verb = after in words["auxiliaries"] or verbs().singular(after)
    aside = sentence[tokens[at].end() :].startswith(", die ")
    return little and (verb or aside or before.lower() in words["subordinators"])


def _is_stranger(tokens: list[re.Match[str]], at: int, sentence: str, cast: Cast, words: Words) -> bool:
    """Whether a name that is not the reader's comes up: a mutual contact, or "Els heeft het geprobeerd"."""
    word = tokens[at].group()
    if not word[:1].isupper():
        return False
    if word in cast.others:
        return True
    if at and _is_name(tokens, at, sentence, words):
        return True
    if at or len(tokens) < 2 or len(word) < 3 or word.isupper():
        return False
    known = any(word.lower() in words[name] for name in _COMMON)
    noun = re.search(r"(?:ing|heid|tie|sen|ten|ken|gen|den|ren|len)$", word)
    return not known and not noun and tokens[1].group().lower() in words["of_people"]

"""Somebody else in an Italian story: "mio figlio Tommaso", and the sentences that go on about him."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.verbs import is_many, verbs
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["ItalianScene", "about_another", "in_whose_name", "opening_other", "other_before"]

_WHEN = (
    r"(?:(?:sabato|domenica|lunedì|martedì|mercoledì|giovedì|venerdì|ieri|oggi|adesso|ora|poi"
    r"|alla \w+|dopo \w+"
    r"|un giorno|il giorno dopo|stamattina|anche|pure|perfino|intanto|allora|così),? )?"
)
_NO_SUBJECT = re.compile(
    rf"{_WHEN}(?:(?:e|ma|poi|non|ne|lo|la|li|le|si|mi|ci) |l')*(?P<verb>[^\W\d_]+)", re.IGNORECASE
)
_NAME = r"(?-i:[A-ZÀ-Ú][a-zà-ù]+)"


@lru_cache(maxsize=1)
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find a person who is not the reader, at the start of a sentence and anywhere."""
    words = words_of("it")
    listed = "|".join(sorted(words["men"] | words["women"] | words["people"], key=len, reverse=True))
    whose = r"(?:mi[oa]|nostr[oa])"
    one = (
        rf"(?:(?:(?:il|la|lo|un|uno|una) |l['’]|un['’])?(?:{whose} )(?:\w+ )?|(?:un|una|uno) |un['’])"
        rf"(?P<who>{listed})\b(?: (?P<name>{_NAME}))?"
    )
    named = rf"(?:(?:il|la|lo) |l['’])(?P<who2>{listed}) (?P<name2>{_NAME})"
    start = re.compile(rf"{_WHEN}(?:e |ma )?(?:{one}|{named})(?:,[^,]{{3,60}},)?(?= )", re.IGNORECASE)
    return start, re.compile(rf"\b(?:{one}|{named})", re.IGNORECASE)


def _gender(who: str, words: Words, phrase: str) -> str:
    if who in words["women"] or re.search(r"\b(?:mia|nostra|una|la)\b|un'", phrase):
        return "she"
    return "he" if who in words["men"] or re.search(r"\b(?:mio|nostro|un|il|lo)\b", phrase) else "?"


def _told_of(text: str, cast: Cast, words: Words) -> dict[str, str]:
    """Return the names of others in ``text`` with their gender as the word before tells it."""
    mine = {part for name in cast.names for part in name.split()}
    found = dict.fromkeys(cast.others, "?")
    for match in _kin()[1].finditer(text):
        name = match.group("name") or match.group("name2")
        if name and name not in mine:
            who = (match.group("who") or match.group("who2")).lower()
            found[name] = _gender(who, words, match.group().lower())
    return found


def opening_other(sentence: str, before: str, cast: Cast, words: Words) -> str:
    """Return "he", "she" or "?" where a sentence begins with somebody else, else nothing."""
    match = _kin()[0].match(sentence)
    name = match and (match.group("name") or match.group("name2"))
    if match and not (name and any(name in full.split() for full in cast.names)):
        return _gender((match.group("who") or match.group("who2")).lower(), words, match.group().lower())
    names = _told_of(f"{before}\n{sentence}", cast, words)
    first = re.match(rf"{_WHEN}(?:[Ii]l |[Ll]a )?(?P<name>{_NAME})(?: {_NAME})?(?=,? )", sentence)
    return names.get(first.group("name"), "") if first else ""


def other_before(before: str, cast: Cast, words: Words) -> str:
    """Return the gender of somebody else whom the last sentence was about, nothing where it was not."""
    lines = before.strip().split("\n")
    for i in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[i]
        if gender := opening_other(line, "\n".join(lines[:i]), cast, words):
            return gender
        if not _goes_on(line, cast):
            return ""
    return ""


def _goes_on(sentence: str, cast: Cast) -> bool:
    """Whether a sentence has no subject of its own, so that it is about whom the one before was."""
    start = _NO_SUBJECT.match(sentence.lower())
    verb = start.group("verb") if start else ""
    return verb in verbs().second and not (cast.name and cast.name.match(sentence))


_NEAR = re.compile(
    r"\bvicin[oaie] (?=(?:a|al|allo|alla|all['’]|ai|alle|agli)(?: |\b))|\btipo (?=di\b)", re.IGNORECASE
)


class ItalianScene(Scene):
    """After a daughter came up, "come ci aveva insegnato lei" is still the reader."""

    def __init__(self, cast: Cast, words: Words) -> None:
        super().__init__(cast, words)
        self._told = ""
        self._since = 0

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader, or the one it begins with."""
        before, self._told = self._told, f"{self._told}\n{sentence}"
        sure = super().clear(_NEAR.sub("", sentence))
        self._since = 0 if self._brings(sentence, sentence.lower().split()) else self._since + 1
        sure = sure or (
            self._since > 1 and not opening_other(before.rpartition("\n")[2], before, self._cast, self._words)
        )
        named = bool(self._cast.name and self._cast.name.search(sentence))
        theirs = not named and bool(opening_other(sentence, before, self._cast, self._words))
        to_them = re.search(
            r"\b(?:a|da|con|per|di|secondo) (?:lei|lui)\b|\b\w+[aei]r(?:le|gli|la|lo)\b", sentence
        )
        says = re.search(r"\b(?:dico|scrivo|chiedo|racconto) (?:\w+ )?a (?:lei|lui)\b", sentence)
        wish = bool(says or (to_them and self._words.opens("wish", sentence)))
        return sure or theirs or wish or bool(self._words.find("as_taught", sentence))


def about_another(sentence: str, before: str, words: Words, cast: Cast) -> str:
    """Return "theirs" where a sentence goes on about somebody else just named, "unclear" where it may."""
    earlier = "\n".join(before.strip().split("\n")[-3:])
    named = list(words.patterns["somebody"].finditer(earlier))
    if cast.name and cast.name.search(sentence):
        return ""
    if words.opens("wish", sentence):
        about = named or any(opening_other(line, "", cast, words) for line in earlier.split("\n"))
        return "unclear" if about and pattern("others_to_whom").search(sentence) else ""
    if words.find("as_taught", sentence):
        return ""
    given = pattern("others_given_to").search(earlier.rpartition("\n")[2])
    if not named and not given and not other_before(before, cast, words):
        return ""
    low = sentence.lower()
    start = _NO_SUBJECT.match(low)
    if start and start.group("verb") in verbs().second and not re.search(r"\b(?:lei|lui)\b", low):
        last = before.rstrip().rpartition("\n")[2]
        goes_on = given or other_before(before, cast, words) or words.opens("about_somebody", last)
        return "theirs" if goes_on and not words.find("told_me", last) else "unclear"
    if not named:
        return ""
    theirs = "gli" if named[-1].group().endswith(("o", "e", "re")) else "le"
    done_to = any(_acts(word) for word in re.findall(rf"\b{theirs} ([^\W\d_]+)", low))
    if (done_to or re.search(r"\bgliel|\bgliene", low)) and not words.find("sure_wish", sentence):
        asks = re.match(rf"(?:che|cosa|che cosa|quale|quanto) {theirs} \w+o\b", low)
        return "theirs" if asks else "unclear"
    if words.opens("somebody", earlier) and words.find("own_thing", sentence):
        return "unclear"
    return ""


def _acts(word: str) -> bool:
    """Whether a word behind "le" or "gli" is a verb, so that those are no articles."""
    known = verbs()
    return word in known.first or word in known.second or word in ("ho", "abbiamo", "hanno") or is_many(word)


def in_whose_name(sentence: str, before: str) -> str:
    """Say "a nome suo" with the one it means: "a nome di mio padre"."""
    people = list(_kin()[1].finditer(before))
    if not people:
        return sentence
    who = re.sub(r"^(?:un['’]|un[ao]?) ?", "", people[-1].group().lower(), flags=re.IGNORECASE)
    who = people[-1].group()[-len(who) :] if who else ""
    if not re.match(r"(?:mi[oa]|nostr[oa]) ", who, re.IGNORECASE):
        return sentence
    said = who[:1].lower() + who[1:]
    return re.sub(r"\b(?:a (?:suo nome|nome suo)|da parte sua)\b", f"a nome di {said}", sentence)

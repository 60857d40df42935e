"""Word order in Dutch: a clause with its verb at the end made a question or a main clause."""

from __future__ import annotations

import re

from introwriter.composer.dutch.turn import OWNED
from introwriter.composer.dutch.verbs import facing, verbs
from introwriter.composer.tongues.words import Words

__all__ = ["as_question", "as_statement"]

_BEFORE = {"hebt": "heb", "bent": "ben", "kunt": "kun", "zult": "zul", "wilt": "wil"}
_PRONOUNS = frozenset(
    [
        "je",
        "jij",
        "u",
        "ik",
        "we",
        "wij",
        "het",
        "'t",
        "dat",
        "die",
        "er",
        "hij",
        "ze",
        "zij",
        "iemand",
        "jullie",
    ]
)
_NEXT = re.compile(r",? (?P<join>of|en|maar) (?=(?:dat|of|hoe|wat|waarom|waar\w*|wanneer|welke?|wie) )")
_STOPS = frozenset(["omdat", "als", "toen", "terwijl", "zodat", "want", "voordat", "nadat", "sinds"])


def as_question(clause: str, words: Words) -> str | None:
    """Return "gebruik je dubbel garen" of "of je dubbel garen gebruikt"; ``None`` where it cannot be told."""
    parts = _split(clause)
    asked = []
    for i, (join, part) in enumerate(parts):
        made = _asked(part, words, first=i == 0)
        if not made:
            return None
        asked.append(f"{',' if join == 'of' else ''} {join} {made}" if join else made)
    return "".join(asked)


def _split(clause: str) -> list[tuple[str, str]]:
    found, last, join = [], 0, ""
    for match in _NEXT.finditer(clause):
        found.append((join, clause[last : match.start()]))
        last, join = match.end(), match.group("join")
    found.append((join, clause[last:]))
    return found


def _asked(part: str, words: Words, *, first: bool) -> str | None:
    part = part.strip(" ,?")
    if match := re.match(r"(?:of|dat) (?P<x>.+)", part, re.IGNORECASE):
        moved = _moved(match.group("x").split(" "), words)
        return " ".join(moved) if moved else None
    match = words.patterns["wh"].fullmatch(part)
    if not match:
        return None
    tokens = match.group("x").split(" ")
    if tokens[0].lower() in words["auxiliaries"] and tokens[0].lower() not in (
        "zijn",
    ):  # a question already: "hoe is het"
        return part if len(tokens) > 1 and tokens[1].lower() in _PRONOUNS else None
    moved = _moved(tokens, words)
    return f"{match.group('w')} {' '.join(moved)}" if moved else None


def _moved(tokens: list[str], words: Words) -> list[str] | None:
    """Put the finite verb first; a part it was joined to stays behind ("meeloopt" leaves "mee")."""
    at = _finite(tokens, words)
    if at is None:
        return None
    verb, part = (
        verbs().whole(tokens[at].lower().strip(","))
        if tokens[at].lower() not in words["auxiliaries"]
        else (tokens[at].lower(), "")
    )
    ahead = [*tokens[:at], *([part] if part else [])]
    if tokens[at].endswith(","):
        ahead[-1] += ","
    rest = [*ahead, *tokens[at + 1 :]]
    if tokens[0].lower() in ("je", "jij") and not _owns(tokens, verb, words):
        verb = _BEFORE.get(verb) or facing(verb, before=True, formal=False)
    return [verb, *rest]


def _owns(tokens: list[str], verb: str, words: Words) -> bool:
    """Whether "je" at the start of a clause is "your": "je telefoontje heeft", "je broer nog werkt"."""
    if tokens[0].lower() in (OWNED, "jouw"):
        return True
    if tokens[0].lower() != "je" or len(tokens) < 2:
        return False
    if verb.lower() in ("heeft", "is"):
        return True
    if verb.lower() in _BEFORE:
        return False
    return False


def _finite(tokens: list[str], words: Words) -> int | None:
    """Return the place of the finite verb of a clause that ends with its verbs."""
    low = [token.lower().strip(",") for token in tokens]
    subject = low[0]
    plural = subject in ("we", "wij", "jullie") or (subject not in _PRONOUNS and _is_plural(low, words))
    end = next((k for k in range(1, len(low)) if low[k] in _STOPS or tokens[k - 1].endswith(",")), len(low))
    known = verbs()

    def fits(word: str) -> bool:
        if subject == "ik":
            return (
                word in known.first
                or word in known.past
                or (known.whole(word)[1] != "" and known.whole(word)[0] in known.first)
            )
        if subject == "er" and (word in words["plural_auxiliaries"] or known.whole(word)[0] in known.plural):
            return True
        if plural:
            return word in words["plural_auxiliaries"] or (known.whole(word)[0] in known.plural)
        whole = known.whole(word)
        return known.singular(word) or (bool(whole[1]) and known.singular(whole[0])) or word in _BEFORE

    if not any(fits(low[k]) for k in range(1, end)):
        end = len(low)  # "welke vraag je als eerste stelt": no clause begins there
    aux = [
        k
        for k in range(1, end)
        if low[k] in words["auxiliaries"]
        and (fits(low[k]) or low[k] in _BEFORE)
        and (low[k] in words["plural_auxiliaries"]) <= plural
    ]
    if aux:
        return aux[-1]
    found = [k for k in range(1, end) if fits(low[k]) and low[k] not in words["stopwords"]]
    if plural and found:
        return found[0] if len(found) == 1 else None
    if not found and end > 1 and _looks_finite(low[end - 1], low[end - 2], words):
        return end - 1
    return found[-1] if found else None


def _looks_finite(word: str, before: str, words: Words) -> bool:
    """Whether a word that closes a clause looks like a verb that is not in the list: "de ooi weer vreet"."""
    if not re.search(r"(?:[^aeiou]|[aeiou]{2})t$|(?:te|de)$", word) or before in words.all_of(
        "determiners", "prepositions"
    ):
        return False
    return word not in words.all_of("stopwords", "adverbs") and not verbs().is_participle(word)


def _is_plural(low: list[str], words: Words) -> bool:
    """Whether a subject that is no pronoun is more than one: "de balgen", "jullie boeken"."""
    noun = next((word for word in low[1:3] if word not in words["determiners"]), "")
    last = low[-1]
    return noun.endswith(("en", "s")) and (last in words["plural_auxiliaries"] or last.endswith("en"))


def as_statement(clause: str, words: Words) -> str | None:
    """Return "de plek is nu open" of "de plek nu open is"; ``None`` where its subject has no clear end."""
    tokens = clause.split(" ")
    at = _finite(tokens, words)
    if at is None:
        return None
    subject = 0 if _owns(tokens, tokens[at], words) else _subject_end(tokens, at, words)
    if not subject:
        subject = _subject_end(["de", *tokens[1:]], at, words) if _owns(tokens, tokens[at], words) else 0
    if not subject:
        return None
    verb, part = (tokens[at], "") if tokens[at].lower() in words["auxiliaries"] else verbs().whole(tokens[at])
    if tokens[0].lower() in ("je", "jij", "u", "we", "wij"):
        return " ".join([*tokens[:1], verb, *tokens[1:at], *([part] if part else []), *tokens[at + 1 :]])
    head, middle, tail = tokens[:subject], tokens[subject:at], tokens[at + 1 :]
    return " ".join([*head, verb, *middle, *([part] if part else []), *tail])


def _subject_end(tokens: list[str], verb: int, words: Words) -> int:
    """Return how many words the subject has, 0 where that is not clear."""
    low = [token.lower() for token in tokens]
    if low[0] in ("het", "die", "dat") and verb > 1:
        little = words.all_of("adverbs", "prepositions", "stopwords", "said_of_it")
        if low[1] not in little and not verbs().is_participle(low[1]):
            return 2 if low[0] != "het" else 0  # "die mail"; "het licht" or "het klaar" nobody can tell
    if low[0] in _PRONOUNS or low[0] in ("jullie", "iedereen", "niemand", "alles", "niets"):
        return 1
    if low[0] not in words["determiners"] | {"je", "uw", "jouw"} and not tokens[0][:1].isupper():
        return 0
    stops = words.all_of("prepositions", "adverbs") | {"me", "mij", "ons", "hem", "niet", "geen", "zich"}
    stops -= words["determiners"] - {"het", "een", "de", "mijn", "die"}
    owned = words["determiners"] | {"je", "uw", "jouw"}
    end = next((k for k in range(1, verb) if low[k] in stops or (k > 1 and low[k] in owned)), verb)
    if end == verb:
        return min(verb, 3 if low[1].endswith("e") or low[0] == "alle" else 2)
    if low[end] in words["prepositions"] and end > 1 - (tokens[0][:1].isupper()):
        after = next(
            (k for k in range(end + 1, verb) if low[k] in stops and low[k] not in words["determiners"]), verb
        )
        inside = low[end + 1 : after]
        if after < verb and inside and not set(inside) & words["times"]:
            return after
    return end

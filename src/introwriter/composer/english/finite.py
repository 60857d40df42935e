"""Whether a text is a clause: a subject with a finite verb, a past without its "I", or a question."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.elliptic import without_subject
from introwriter.composer.english.lexicon import Lexicon, lexicon
from introwriter.patterns import lazily

__all__ = ["is_clause"]

_WORD = lazily(r"[^\W_]+(?:['.\-@/&+][^\W_]+)*'?|[,;:–—()?!]| - ")
_LEAD = lazily(
    r"(?:(?:and|but|so|please|then|also|now|well|yes|no|aye|anyway|oh|ok|plus|still|or|mind|actually"
    r"|maybe|perhaps|since then)\b,? ?)+",
    re.I,
)
_SHORT = lazily(
    r"(?:n't|'(?:m|re|ve|d|ll))$|^(?:it|that|there|he|she|who|what|here|where|how|nobody|everyone)'s$"
)


@lru_cache(maxsize=2048)
def is_clause(text: str) -> bool:
    """Whether ``text`` (quotations taken out) has a main clause of its own."""
    bare = re.sub(r"\([^()]*\)", "", _LEAD.sub("", text, count=1) if _LEAD.match(text) else text).strip()
    words = [match.group().strip() for match in _WORD.finditer(bare)]
    low = _plain_names(words)
    if len([word for word in low if word[0].isalnum()]) < 2:
        return False
    if text.endswith("?"):
        return _asks(low)
    if without_subject(bare):
        return True
    return _main(low, words)


def _plain_names(words: list[str]) -> list[str]:
    """Return the words in small letters, "it" for a name before its verb ("My uncle Per fished")."""
    lex = lexicon()
    low = [word.lower() for word in words]
    for i in range(1, len(words) - 1):
        nxt = low[i + 1]
        follows = low[i + 2] if i + 2 < len(low) else ""
        verb = nxt in lex.past or (nxt in lex.present and (nxt not in lex["noun_verbs"] or follows in _AFTER))
        if verb and words[i][:1].isupper() and words[i][1:].islower() and words[i + 1].islower():
            low[i] = "it"
    return low


_PEOPLE = frozenset(["women", "men", "people", "children", "folk", "police"])
_AFTER = frozenset(["with", "in", "at", "for", "on", "as", "here", "there"])


def _asks(low: list[str]) -> bool:
    lex = lexicon()
    if low[0] in lex["askers"]:
        return True
    return low[0] in lexicon()["finite"] or any(_finite(low, i, lex) for i in range(len(low)))


def _main(low: list[str], words: list[str]) -> bool:
    """Walk through the words: a finite verb outside a clause that hangs on another."""
    lex = lexicon()
    hanging = relative = 0
    owed = _owed(low)
    if low[0] in lex.present and low[0] not in lex["noun_verbs"] and low[0] not in lexicon()["finite"]:
        return False
    title = low[0] == "miss" and words[1][:1].isupper()
    title = title or (len(words) > 2 and re.fullmatch(r"[A-Z0-9]\w?", words[1]) is not None)  # "Shift C asks"
    if (
        low[0] in lex["verbs"]
        and not title
        and low[0] not in lexicon()["subjects"]
        and words[0][:1].isupper()
        and _bids(low, lex)
        and not (low[1][:1].isdigit() and "," in low and is_clause(" ".join(words[low.index(",") + 1 :])))
    ):
        return False
    for i, word in enumerate(low):
        if word in (",", ";", "–", "—", "-") or (word == ":" and i):
            hanging = relative = owed = 0
            continue
        if i and word in lexicon()["hanging"]:
            hanging, relative = 1, 0
        elif i and word in lexicon()["relatives"] and not _finite(low, i, lex):
            hanging, relative = 1, 1
        elif _finite(low, i, lex):
            if owed:
                owed -= 1
                hanging = 0
            elif not hanging:
                return True
            elif relative:
                relative = hanging = 0
    return False


def _bids(low: list[str], lex: Lexicon) -> bool:
    """Whether a bare verb in front has no subject after it: an order, or a scrap ("start feb")."""
    numbered = len(low) > 2 and low[1].isdigit() and (low[2] in lex["aux"] or lex.is_past(low[2]))
    if numbered:  # "Pump 3 told me", "Hide 0611 had a scar"
        return False
    nxt = low[1] if len(low) > 1 else ""
    return (
        not (nxt in lex["aux"] or nxt in lex.present or nxt in lex.past)
        and low[0] not in lex["works"]
        and low[0] not in lex["small_openers"]
    ) or nxt in ("feb", "it")


def _owed(low: list[str]) -> int:
    """Finite verbs that belong to an opening clause ("When it broke, …") and do not count."""
    first = low[0]
    nxt = low[1] if len(low) > 1 else ""
    if first in lexicon()["hanging"] or (
        first in ("what", "how", "where", "why", "who", "whoever", "whatever")
        and nxt not in lexicon()["finite"]
    ):
        return 1
    return (
        1
        if first in lexicon()["hanging_or_not"]
        and nxt in lexicon()["subjects"]
        and nxt not in ("that", "this", "all", "both", "one")
        else 0
    )


def _finite(low: list[str], i: int, lex: Lexicon) -> bool:
    """Whether the word at ``i`` is, as far as the lists tell, a finite verb with a subject before it."""
    word, before = low[i], _prior(low, i, lex)
    # After one comma a verb goes on with the first subject or starts a scrap; after two an aside has ended.
    spliced = low[:i].count(",") < 2 or low[0] not in lex["articles"] | {
        "one",
        "two",
        "three",
        "some",
        "most",
        "both",
    }
    if word in lex["finite"] or _SHORT.search(word):
        bare = not _SHORT.search(word)
        if i and low[i - 1] == "," and bare and spliced and low[0] not in lex["subjects"]:
            return False
        return before != "to" and (i > 0 or not bare or word in lex["joined"])
    if not i or not word[0].isalpha() or not before:
        return False
    if before in lex["subjects"] and before not in lex["pointers"]:
        return _said_of(low, i, lex)
    if before in lex["no_subject_before"] or (before in lex["articles"] and before not in lex["pointers"]):
        return False
    if (before == "," and spliced) or (before in lex["participles"] and before not in lex.past):
        return False
    nxt = low[i + 1] if i + 1 < len(low) else ""
    ended = word.endswith("ed") and len(word) > 4
    if ended and before in lex["numbers"] and nxt.isalpha() and nxt not in lex["stopwords"] | lex["adverbs"]:
        return False  # "one locked box"
    if i > 1 and before in lex["participles"] and low[i - 1] == before and low[i - 2] in lex["determiners"]:
        return False  # "the lost bit"
    if word in lex.past or (ended and nxt in lex["no_subject_before"] | lex["object_start"]):
        return before not in lex["before_participle"]
    if word in lex.present:
        return _present(low, i, before, lex)
    return _plural_verb(low, i, before, lex)


def _said_of(low: list[str], i: int, lex: Lexicon) -> bool:
    """Whether the word after a subject pronoun can be its verb, known or not ("we skive")."""
    word = low[i]
    if _prior(low, i, lex) == "you" and i > 1 and low[i - 2] in lex["no_subject_before"]:
        return lex.is_past(word)
    if word in lex["never_verbs"] or word in lex["persons"] or word.endswith("ly"):
        return False
    return not word.endswith("ing") or word in lex["verbs"]


def _present(low: list[str], i: int, before: str, lex: Lexicon) -> bool:
    """Whether a form in -s is a verb here, not a plural ("the old diesel starts now", "your field notes")."""
    owned = i > 1 and before in lex["persons"] and low[i - 2] in lex["determiners"]  # "my patient walks"
    if low[i] not in lex["noun_verbs"] or before in lex["singular_subjects"] or owned:
        return True
    nxt = low[i + 1] if i + 1 < len(low) else ""
    if low[i] == "works" and not nxt and i > 1 and before not in lex["no_subject_before"]:
        return True
    follows = nxt in lex["noun_object"] | lex["after_verb"] or low[i + 1 : i + 3] == ["on", "it"]
    return low[0] in lex["articles"] and follows


def _plural_verb(low: list[str], i: int, before: str, lex: Lexicon) -> bool:
    """Whether a base form has a plural noun for its subject ("the lads at our yard swear by it")."""
    word, nxt = low[i], low[i + 1] if i + 1 < len(low) else ""
    named = word in lex["works"] and nxt not in ("it", "them", "me", "us")
    if word not in lex["verbs"] or not nxt or named:
        return False
    plural = (
        before.endswith("s") and not before.endswith(("ss", "us", "'s")) and before not in lex["stopwords"]
    )
    if (nxt in lex["noun_object"] or nxt == "by") and not plural:
        many = any(w.endswith("s") and len(w) > 3 and w not in lex["stopwords"] for w in low[: i - 1])
        return many and before not in lex["no_subject_before"] | {"to"}
    if before in _PEOPLE:
        return True
    return plural


def _prior(low: list[str], i: int, lex: Lexicon) -> str:
    """The word before ``i``, adverbs skipped."""
    k = i - 1
    while k > 0 and (low[k] in lex["adverbs"] or low[k] in ("all", "just", "now")):
        k -= 1
    return low[k] if k >= 0 else ""

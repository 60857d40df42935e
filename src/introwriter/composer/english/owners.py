"""Whether a "her" owns what follows it, or is who it is done to."""

from __future__ import annotations

from introwriter.composer.english.lexicon import lexicon

__all__ = ["is_possessive", "word_at"]


def is_possessive(tokens: list[str], words: list[int], place: int) -> bool:
    """Whether this "her" stands before what is hers."""
    lex = lexicon()
    before, nxt, after = (word_at(tokens, words, place + k).lower() for k in (-1, 1, 2))
    if not nxt or not (nxt[0].isalnum() or nxt[0] in "'\"“‘#"):
        return False
    if word_at(tokens, words, place + 1) == "May" and after not in lex["bare"]:
        return True  # a month
    did = lex.is_past(nxt) and after in ("it", "me", "us", "them", "the", "a", "my", "our", "this", "that")
    if nxt in lex["after_object"] or before == "let" or (before in ("was", "is", "it's") and did):
        return False
    if before in ("wish", "wished", "wishing"):
        return nxt not in lex["wished"] or after in lex["wished"]
    if (nxt.endswith("ly") or nxt in lex["adverbs"]) and not after[:1].isalnum():
        return False
    if before in lex["perception"] and nxt in lex.gerunds:
        return False
    if nxt in ("last", "next") and after in lex["times"]:
        return False
    if nxt in lex["bare"] and before in lex["perception"] and nxt not in lex["works"]:
        return False
    if nxt in lex["bare"] and before in lex["perception"] and after in ("about", "through", "how"):
        return False
    if (before == "bring" and (nxt in lex["persons"] or not nxt.endswith("s"))) or _own_doing(
        tokens, words, place
    ):
        return True
    if before in lex["ditransitive"]:
        return _given_on(tokens, words, place)
    return True


def _own_doing(tokens: list[str], words: list[int], place: int) -> bool:
    """Whether the reader is the subject here: "she brings her apprentice"."""
    subjects = [low for k in range(place) if (low := word_at(tokens, words, k).lower()) in ("i", "we", "you")]
    return bool(subjects) and subjects[-1] == "you" and word_at(tokens, words, place - 1).lower() != "you"


def _given_on(tokens: list[str], words: list[int], place: int) -> bool:
    """Whether "sent her article to Päivi": what is hers goes to somebody else."""
    ahead = [word_at(tokens, words, place + k).lower() for k in range(1, 8)]
    for k, word in enumerate(ahead[1:], 1):
        if word in (".", ",", ";", "and"):
            break
        if word in ("to", "round", "around"):
            return ahead[k + 1] not in lexicon()["verbs"] if k + 1 < len(ahead) else True
    before = word_at(tokens, words, place - 1).lower()
    return ahead[0] in lexicon()["works"] and before in ("showed", "taught", "gave", "bought", "got")


def word_at(tokens: list[str], words: list[int], place: int) -> str:
    """Return the word at a place, an empty text outside."""
    return tokens[words[place]] if 0 <= place < len(words) else ""

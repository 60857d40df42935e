"""Making the verb agree after "she" or a name became "you"."""

from __future__ import annotations

from introwriter.composer.english.lexicon import Lexicon, lexicon

__all__ = ["agree", "expand_contraction"]

_NEGATED = {"isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_NEGATED |= {key.replace("'", ""): value.replace("'", "") for key, value in _NEGATED.items()}
_AUX = {"is": "are", "was": "were", "has": "have", "does": "do"} | _NEGATED
_JOIN = frozenset(("and", "or", "but", "then", ",", "also", "still"))
_BOUNDARY = frozenset((".", ";", ":", "?", "!", "–", "—", "who", "which", "because", "if", "when", "while"))


def expand_contraction(ending: str, following: str) -> str:
    """Return what stands after "you" for the 's, 'd, 'll that stood after "she"."""
    mark, letters = ending[0], ending[1:].lower()
    if letters != "s":
        return mark + letters
    lex = lexicon()
    word = following.lower()
    perfect = word not in lex["states"] and (
        word in lex["participles"] or (word.endswith("ed") and len(word) > 4)
    )
    return mark + ("ve" if perfect else "re")


def agree(tokens: list[str], words: list[int], place: int) -> None:
    """Change the verbs whose subject is the "you" at ``words[place]``, in place."""
    lex = lexicon()
    if _inverted(tokens, words, place):
        return
    k = place + 1
    while k < len(words) and _low(tokens, words, k) in lex["adverbs"]:
        k += 1
    if k < len(words) and _low(tokens, words, k) == ",":
        k = _after_aside(tokens, words, k)
    if k >= len(words):
        return
    past = _low(tokens, words, k) in lex.past
    if not _conjugate(tokens, words[k], lex) and not past:
        return
    _agree_joined(tokens, words, k + 1, lex)


def _agree_joined(tokens: list[str], words: list[int], start: int, lex: Lexicon) -> None:
    """Go on to "and writes it down": further verbs of the same subject."""
    deep = 0
    for k in range(start, len(words)):
        deep += (tokens[words[k]] == "(") - (tokens[words[k]] == ")")
        if deep:
            continue
        word, before = _low(tokens, words, k), _low(tokens, words, k - 1)
        subject = word in ("i", "we", "they", "he", "she") or (word in ("it", "you") and before in _JOIN)
        if word in _BOUNDARY or subject:
            return
        if (
            before in _JOIN or (before in lex["adverbs"] and _low(tokens, words, k - 2) in _JOIN)
        ) and word in lex.present:
            nxt = _low(tokens, words, k + 1)
            starts = lexicon()["noun_object"] if word in lex["noun_verbs"] else lexicon()["object_start"]
            if nxt in starts or nxt.endswith("ly") or word in ("is", "has", "was", "does"):
                _conjugate(tokens, words[k], lex)


def _inverted(tokens: list[str], words: list[int], place: int) -> bool:
    """Agree an auxiliary that stands before the subject ("does she keep"), if there is one."""
    aux, lex = _low(tokens, words, place - 1), lexicon()
    if aux not in _AUX or place == 0:
        return False
    before = _low(tokens, words, place - 2)
    opens = (
        place == 1 or before in lexicon()["wh"] or not before[:1].isalnum() or before in ("and", "or", "but")
    )
    asked = any(_low(tokens, words, k) in lexicon()["wh"] for k in range(max(0, place - 8), place - 1))
    if not opens and not (asked and (aux.startswith("do") or tokens[words[-1]] == "?")):
        return False
    nxt = _low(tokens, words, place + 1)
    if not aux.startswith("do") and nxt in lex.present and nxt not in lex["noun_verbs"]:
        return False
    _set(tokens, words[place - 1], _AUX[aux])
    return True


def _after_aside(tokens: list[str], words: list[int], comma: int) -> int:
    """Skip ", of all people," up to the verb; give up on a relative clause."""
    if _low(tokens, words, comma + 1) in ("who", "whose", "whom", "which"):
        return len(words)
    for k in range(comma + 1, min(comma + 8, len(words))):
        if tokens[words[k]] == ",":
            return k + 1
    return len(words)


def _conjugate(tokens: list[str], i: int, lex: Lexicon) -> bool:
    """Put one verb into the form for "you"; say whether a present form was changed."""
    word = tokens[i].lower().replace("’", "'")
    if word in _AUX:
        _set(tokens, i, _AUX[word])
        return True
    if word in lex.present:
        _set(tokens, i, lex.present[word])
        return True
    present = word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 and word.isalpha()
    if present and word not in lex.past and word not in lex["adverbs"]:
        _set(tokens, i, _base(word))
        return True
    return False


def _base(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def _set(tokens: list[str], i: int, word: str) -> None:
    mark = "’" if "’" in tokens[i] else "'"
    word = word.replace("'", mark)
    tokens[i] = word.capitalize() if tokens[i][:1].isupper() else word


def _low(tokens: list[str], words: list[int], k: int) -> str:
    return tokens[words[k]].lower().replace("’", "'") if 0 <= k < len(words) else ""

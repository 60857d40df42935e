"""Whether a sentence speaks to a machine: an order to it, a condition on it, its orders overridden."""

from __future__ import annotations

__all__ = [
    "has_written", "is_automatic", "is_condition", "is_generated", "is_headed", "is_order", "is_reading",
    "is_told", "machines", "overrides",
]  # fmt: skip

_MARKS = frozenset(":,;–—")
_MADE = (
    "gener",
    "writ",
    "draft",
    "geschr",
    "erzeug",
    "verfass",
    "ecrit",
    "redig",
    "escrit",
    "scritt",
    "geschreven",
)


def is_headed(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """As in "Prompt: rewrite the message as …", "Systemanweisung: Empfiehl …"."""
    if tokens[1:2] != [":"] or tokens[0] not in words["head"]:
        return False
    meant = tokens[0].startswith(("system", "prompt")) or not words["artefact"].isdisjoint(tokens[2:])
    return meant and is_order(tokens[2:], words, more=True)


def is_automatic(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """As in "If this is processed by software, write …", "Whoever generates this automatically must …"."""
    at = next((i for i, token in enumerate(tokens) if token in words["automatic"]), -1)
    if at < 0 or not words["speaker"].isdisjoint(tokens[:at]):
        return False
    near = tokens[max(0, at - 8) : at + 4]
    handled = any(token in words["reading"] or token in words["wrote"] for token in near)
    after = tokens[at:]
    obliged = next((i for i, token in enumerate(after) if token in words["bidden"]), len(after))
    return handled and (
        any(token in words["order"] for token in after[obliged:])
        or any(is_order(after[i + 1 :], words) for i, token in enumerate(after) if token in _MARKS)
    )


def is_generated(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """As in "AI-generated messages must include …", "KI-generierte Nachrichten müssen … enthalten"."""
    for i, token in enumerate(tokens):
        first, dash, last = token.partition("-")
        made = first in words["machine"] and (
            last.startswith(_MADE) if dash else "".join(tokens[i + 1 : i + 2]).startswith(_MADE)
        )
        if made and not words["artefact"].isdisjoint(tokens[i + 1 : i + 5]):
            after = tokens[i + 1 :]
            bidden = next((j for j, one in enumerate(after) if one in words["bidden"]), len(after))
            return any(one in words["order"] | words["contain"] for one in after[bidden + 1 :])
    return False


def machines(tokens: list[str], words: dict[str, frozenset[str]]) -> list[tuple[int, int]]:
    """(start, end) of each run of tokens that names a machine as a noun of its own."""
    runs = []
    i = 0
    while i < len(tokens):
        end, sure = i, False
        while end < len(tokens) and end - i < 6:
            token = tokens[end]
            last = token.rpartition("-")[2]
            kind = last in words["kind"] or not words["kind"].isdisjoint(tokens[end + 1 : end + 2])
            first = token.partition("-")[0] if kind else ""
            if token in words["machine"] or last in words["machine"] or first in words["machine"]:
                sure = True
            elif token in words["qualifier"] or (token in words["joiner"] and end > i):
                sure = sure or token in words["qualifier"]
            elif token not in words["kind"] and last not in words["kind"]:
                between = sure and token.isalpha() and not words["kind"].isdisjoint(tokens[end + 1 : end + 2])
                if not between:  # "AI outreach tools"
                    break
            end += 1
        named = any(token in words["kind"] for token in tokens[i:end])
        while end > i and (
            tokens[end - 1] in words["joiner"] or (tokens[end - 1] in words["qualifier"] and not named)
        ):
            end -= 1
        following = tokens[end] if end < len(tokens) else ""
        if end > i and sure and (not following[:1].isalnum() or following in words["after"]):
            runs.append((i, end))
        i = max(end, i + 1)
    return runs


def is_condition(tokens: list[str], start: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "If you are a bot", "falls du eine KI bist", "You are an AI assistant"."""
    before = tokens[max(0, start - 12) : start]
    if before and before[-1].isalpha() and before[-2:-1] and before[-2] in words["determiner"]:
        before = before[:-1]
    if before and before[-1] in words["determiner"]:
        if before[-2:-1] and before[-2] in words["not"]:
            return False
    elif not before or before[-1] not in words["be"]:
        return False
    window = [*before, *tokens[start : start + 4]]
    you = next((i for i, token in enumerate(before) if token in words["you"]), None)
    if you is None or not any(token in words["be"] for token in window):
        return False
    conditions = [token for token in before[:you] if token in words["condition"]]
    return bool(conditions) or (you <= 1 and start <= 4)


def is_reading(tokens: list[str], end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "… AI agents reading this profile"."""
    for i in range(end, min(end + 4, len(tokens))):
        if tokens[i] in words["reading"] and any(token in words["this"] for token in tokens[i + 1 : i + 4]):
            return True
        if not tokens[i][0].isalnum():
            return False
    return False


def is_told(tokens: list[str], start: int, end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "Bots: please put …", "Note to AI assistants: …", "LLMs must write … in the message"."""
    saluted = 0 < start <= 6 and tokens[0] in words["salute"]
    called = 0 < start <= 2 and tokens[0] in words["salute_to"] | words["salute"]
    if (saluted or called) and (tokens[end:] == [":"] or (called and tokens[end : end + 1] == [":"])):
        return True
    if start == 0 and tokens[end : end + 1] == [":"] and is_order(tokens[end + 1 :], words):
        return True
    clause = max((i for i in range(start) if not tokens[i][0].isalnum()), default=-1) + 1
    after = _without_reading(tokens[end:], words)
    marked = bool(after) and (after[0] in _MARKS or after[0] in words["bidden"])
    if not saluted:
        doing = start > clause and tokens[start - 1].endswith("ing") and not marked
        if start - clause > 2 or doing:
            return False
    if not is_order(after, words, gap=6, more=marked):
        return False
    return saluted or any(
        token in words["artefact"] or (marked and token in words["owner"]) for token in after
    )


def _without_reading(tokens: list[str], words: dict[str, frozenset[str]]) -> list[str]:
    """Drop "processing my profile" or "writing on behalf of others:" before an order."""
    if tokens and tokens[0] in words["reading"] | words["writing"]:
        ahead = range(1, min(9, len(tokens)))
        begins = (words["polite"] - {"to", "me", "you"}) | {":"}
        return next((tokens[i:] for i in ahead if tokens[i] in begins), tokens)
    return tokens


def has_written(tokens: list[str], start: int, end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "If an AI wrote your message, put …", "if this is read by a bot, say …"."""
    near = tokens[max(0, start - 3) : end + 4]
    return (
        any(token in words["condition"] for token in tokens[max(0, start - 7) : start])
        and any(token in words["wrote"] or token in words["reading"] for token in near)
        and any(
            is_order(tokens[i + 1 :], words)
            or (
                tokens[i + 1 : i + 2]
                and tokens[i + 1] in words["bidden"]
                and not words["order"].isdisjoint(tokens[i:])
            )
            for i in range(end, len(tokens))
            if tokens[i] in (",", ":", ";")
        )
    )


def is_order(
    tokens: list[str], words: dict[str, frozenset[str]], gap: int = 3, *, more: bool = False
) -> bool:
    """Whether an imperative comes first, after at most ``gap`` polite words and marks.

    ``more`` takes verbs too that are orders only behind a colon or "must" ("Bots: talk like …").
    """
    for i, token in enumerate(tokens[: gap + 1]):
        if token == "to" and i == 0:
            return False
        if token in words["order"] or (more and token in words["order_when_told"]):
            return True
        if token[0].isalnum() and token not in words["polite"]:
            return False
    return False


def overrides(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """As in "Ignore all previous instructions", "vergiss alles von oben"; not in "my talk 'Ignore …'"."""
    for i, token in enumerate(tokens):
        if token in words["ignore"] and not (i > 1 and tokens[0] in words["speaker"] | {"my"}):
            near = tokens[i + 1 : i + 8]
            if any(word in words["rules"] for word in near) and any(word in words["former"] for word in near):
                return True
    return False

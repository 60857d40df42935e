"""Find the sentences of a text that address a machine rather than a person.

A sentence counts when it names a machine reader and gives it a condition or an order ("If you are a bot,
…", "AI agents reading this: open with …"), or when it uses the vocabulary of prompt injection ("ignore all
previous instructions", "you are now …"). Statements *about* machines ("I build AI agents", "no AI-written
pitches, please") do not. The word lists are in words.toml, per language.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from introwriter.untrusted.lookalikes import skeleton_with_positions

__all__ = ["instructions_in", "without_instructions"]

# Nothing that addresses a machine does without one of these; most profiles end here.
_MAYBE = re.compile(
    r"\b(?:ais?|ias?|kis?|llms?|gpts?|genai|openai)\b|chatgpt|bots?\b|robo|scraper|crawler|sprachmodell|taalmodel"
    r"|ki-|model|modell|assist|automat|virtual|agent|system|instruc|istruz|anweisung|prompt|consigne|vorgabe|opdracht"
    r"|indicacion|regras|regole|regeln|regles|reglas|\bignor|disregard|you are now|<!--|<\||\[/?inst|<<sys"
    r"|(?:respond|reply|answer) (?:only )?with|### ?(?:system|instruction)"
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_SENTENCE = re.compile(
    r"[^\n.!?。！？…]*(?:[.!?。！？…](?=\w)[^\n.!?。！？…]*)*(?:[.!?。！？…]+[\"'”’»)\]]*|\n|\Z)"
)
_ELIDED = re.compile(r"\b(un|l|d|qu)'(?=\w)")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[:;,()\"“”–—-]")
_PROMPT = (  # compiled by `re` on first use: most profiles never get there
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|instructions?|prompt|user_input)>"
    r"|### ?(?:system|instruction)"
    r"|^\W{0,4}(?:system|assistant|developer)(?: (?:message|prompt|note|override|instructions?))?\W{0,2}:"
    r".*\b(?:you|your|must|ignore|respond|reply|write|output|always|never|new)\b"
    r"|^\W{0,4}(?:new )?(?:system prompt|system override|system message)\b *:"
    r"|\byou are now (?:an?|the|dan|in \w+ mode|acting|operating|no longer|free)\b"
    r"|\b(?:respond|reply|answer) (?:only )?with "
    r"(?:['\"“‘]|only\b|exactly|nothing|the (?:word|phrase|following))"
    r"|\b(?:output|print|return|write) (?:only |exactly |nothing but |the word )*['\"“]?(?:hacked|pwned)"
    r"|\b(?:reveal|print|show|repeat|leak|output|ignore|share) (?:me )?(?:your|the) "
    r"(?:full |hidden |entire )?(?:system )?prompt\b"
)


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        raw = tomllib.load(file)
    return {role: frozenset(" ".join(lists.values()).split()) for role, lists in raw.items()}


@lru_cache(maxsize=1024)
def instructions_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of what in ``text`` addresses a machine, in order; linear time."""
    plain, positions = skeleton_with_positions(text)
    if not _MAYBE.search(plain):
        return ()
    spans = [match.span() for match in _COMMENT.finditer(plain)]
    spans += _sentences(_COMMENT.sub(lambda match: "\n" * len(match[0]), plain))
    return tuple(
        (positions[start], positions[end - 1] + 1) for start, end in sorted(spans) if plain[start:end].strip()
    )


def without_instructions(text: str) -> str:
    """Return ``text`` without what addresses a machine, stripped."""
    spans = instructions_in(text)
    if not spans:
        return text.strip()
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    left = re.sub(r"[ \t]{2,}", " ", "".join(kept)).strip()
    return left if re.search(r"\w", left) else ""


def _sentences(plain: str) -> list[tuple[int, int]]:
    """Spans of the sentences that address a machine, and of the orders that follow them on the same line."""
    spans = []
    words = _words()
    going_on = blank = False
    for match in _SENTENCE.finditer(plain):
        said = match[0]
        if said.strip():
            blank = False
            tokens = _TOKEN.findall(_ELIDED.sub(r"\1 ", said[:1500]))
            found = bool(re.search(_PROMPT, said)) or _addresses(tokens, words)
            if found or (going_on and _is_order(tokens, words) and words["myself"].isdisjoint(tokens[1:3])):
                start = match.start() + len(said) - len(said.lstrip())
                spans.append((start, match.start() + len(said.rstrip())))
                going_on = True
            else:
                going_on = False
        elif said:
            going_on = going_on and not blank
            blank = True
    return spans


def _addresses(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """Whether the sentence orders a machine about, or overrides its orders."""
    if _overrides(tokens, words):
        return True
    for start, end in _machines(tokens, words):
        spoken_of = any(token in words["speaker"] for token in tokens[max(0, start - 6) : start])
        if _is_condition(tokens, start, words):
            return True
        if spoken_of:
            continue
        if _is_reading(tokens, end, words) or _is_told(tokens, start, end, words):
            return True
        if _has_written(tokens, start, end, words):
            return True
    return False


def _machines(tokens: list[str], words: dict[str, frozenset[str]]) -> list[tuple[int, int]]:
    """(start, end) of each run of tokens that names a machine as a noun of its own."""
    runs = []
    i = 0
    while i < len(tokens):
        end, sure = i, False
        while end < len(tokens) and end - i < 6:
            token = tokens[end]
            last = token.rpartition("-")[2]
            if token in words["machine"] or last in words["machine"]:
                sure = True
            elif token in words["qualifier"] or (token in words["joiner"] and end > i):
                sure = sure or token in words["qualifier"]
            elif token not in words["kind"] and last not in words["kind"]:
                break
            end += 1
        while end > i and (tokens[end - 1] in words["joiner"] or tokens[end - 1] in words["qualifier"]):
            end -= 1
        following = tokens[end] if end < len(tokens) else ""
        if end > i and sure and (not following[:1].isalnum() or following in words["after"]):
            runs.append((i, end))
        i = max(end, i + 1)
    return runs


def _is_condition(tokens: list[str], start: int, words: dict[str, frozenset[str]]) -> bool:
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


def _is_reading(tokens: list[str], end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "… AI agents reading this profile"."""
    for i in range(end, min(end + 4, len(tokens))):
        if tokens[i] in words["reading"] and any(token in words["this"] for token in tokens[i + 1 : i + 4]):
            return True
        if not tokens[i][0].isalnum():
            return False
    return False


def _is_told(tokens: list[str], start: int, end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "Bots: please put …", "Note to AI assistants: …", "LLMs must write … in the message"."""
    saluted = 0 < start <= 6 and tokens[0] in words["salute"]
    if saluted and tokens[end:] == [":"]:
        return True
    clause = max((i for i in range(start) if not tokens[i][0].isalnum()), default=-1) + 1
    if not saluted and (start - clause > 2 or (start > clause and tokens[start - 1].endswith("ing"))):
        return False
    if not _is_order(_without_reading(tokens[end:], words), words, gap=6):
        return False
    return saluted or any(token in words["artefact"] for token in tokens[end:])


def _without_reading(tokens: list[str], words: dict[str, frozenset[str]]) -> list[str]:
    """Drop "processing my profile" or "writing on behalf of others:" before an order."""
    if tokens and tokens[0] in words["reading"] | words["writing"]:
        ahead = range(1, min(9, len(tokens)))
        begins = (words["polite"] - {"to", "me", "you"}) | {":"}
        return next((tokens[i:] for i in ahead if tokens[i] in begins), tokens)
    return tokens


def _has_written(tokens: list[str], start: int, end: int, words: dict[str, frozenset[str]]) -> bool:
    """As in "If an AI wrote your message, put …"."""
    return (
        any(token in words["condition"] for token in tokens[max(0, start - 7) : start])
        and any(token in words["wrote"] for token in tokens[max(0, start - 3) : end + 4])
        and any(
            _is_order(tokens[i + 1 :], words) for i in range(end, len(tokens)) if tokens[i] in (",", ":", ";")
        )
    )


def _is_order(tokens: list[str], words: dict[str, frozenset[str]], gap: int = 3) -> bool:
    """Whether an imperative comes first, after at most ``gap`` polite words and marks."""
    for i, token in enumerate(tokens[: gap + 1]):
        if token == "to" and i == 0:
            return False
        if token in words["order"]:
            return True
        if token[0].isalnum() and token not in words["polite"]:
            return False
    return False


def _overrides(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """As in "Ignore all previous instructions", "vergiss alles von oben"."""
    for i, token in enumerate(tokens):
        if token in words["ignore"]:
            near = tokens[i + 1 : i + 8]
            if any(word in words["rules"] for word in near) and any(word in words["former"] for word in near):
                return True
    return False

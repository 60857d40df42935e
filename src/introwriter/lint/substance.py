"""What of a note is about this person: words that only their input or the sender's story could supply."""

from __future__ import annotations

from itertools import pairwise

from introwriter.lint.phrasebook import words_of
from introwriter.lint.scene import Scene

__all__ = ["about_them", "all_about_me", "content_words", "rests_on_something", "unspaced"]

_AND = ("e", "y")
_VERB = 4
_QUESTION = 3
_STOCK = ("default", "opener", "connect", "stock_close")


def unspaced(scene: Scene) -> bool:
    """Say whether the note is in a script without spaces, where words cannot be counted."""
    return scene.once("unspaced", lambda seen: not seen.text.isascii() and _unspaced(seen.text))


def _unspaced(text: str) -> bool:
    return sum(char > "\u3000" for char in text) > 0.3 * len(text)


def content_words(scene: Scene) -> list[str]:
    """Return the note's words that are neither common words, names of the two, nor in a stock phrase."""
    return scene.once("content", _content)


def _content(scene: Scene) -> list[str]:
    stop = scene.listed("stop") | scene.listed("you") | scene.listed("i") | scene.listed("greet")
    mine = words_of(scene.brief.sender.name)
    return [
        token.word
        for token in scene.outside(scene.spans(*_STOCK))
        if token.word != "¶"
        and (len(token.word) > 2 or token.word.isdigit())
        and token.word not in stop
        and token.word not in scene.known.name
        and token.word not in mine
    ]


def about_them(scene: Scene) -> list[str]:
    """Return the content words that the target's facts or the context hold, inflected forms included."""
    return scene.once("theirs", _theirs)


def _theirs(scene: Scene) -> list[str]:
    known = scene.known
    return [
        word
        for word in content_words(scene)
        if word in known.target
        or word in known.context
        or (len(word) >= 5 and word[: max(4, len(word) - 2)] in known.stems)
    ]


def all_about_me(scene: Scene) -> bool:
    """Say whether the note tells of the sender and never turns to the reader."""
    return scene.once("about me", _about_me)


def _about_me(scene: Scene) -> bool:
    if unspaced(scene) or len(scene.words) < 12:
        return False
    stock = scene.spans("default", "connect", "stock_close", "begging", "opener")
    you, me = scene.listed("you"), scene.listed("i")
    outside = [token.word for token in scene.outside(stock)]
    content = content_words(scene)
    mine = sum(word in scene.known.sender for word in content)
    theirs = sum(word not in scene.known.sender for word in about_them(scene))
    if _turns_to_them(scene):
        return False
    told_by_me = sum(word in me for word in outside) + _bare_verbs(scene) >= 2 or mine >= 4
    return told_by_me and not any(word in you for word in outside) and theirs <= 0.15 * len(content)


def _bare_verbs(scene: Scene) -> int:
    """How many clauses open with a verb whose ending says "I" ("cuido de nove caldeiras, toco acordeão")."""
    endings = tuple(scene.listed("i_endings"))
    if not endings:
        return 0
    plain = scene.listed("stop") | scene.listed("i")
    found = 0
    for before, token in pairwise((None, *scene.tokens)):
        assert token is not None
        gap = scene.text[before.end : token.start] if before else ","
        opens = "," in gap or (before is not None and before.word in ("¶", *_AND))
        verb = len(token.word) >= _VERB and token.word.endswith(endings) and token.word not in plain
        found += opens and verb
    return found


def _turns_to_them(scene: Scene) -> bool:
    """Whether some question asks them something, and nothing for the sender."""
    me = scene.listed("i")
    asks = {start for start, _ in scene.spans("pushy", "ask", "pitch", "connect", "default", "cliche")}
    said: list[str] = []
    asked = False
    for token in scene.tokens:
        if token.word != "¶":
            said.append(token.word)
            asked = asked or token.start in asks or token.word in me
            continue
        if "?" in scene.text[token.start : token.end] and len(said) > _QUESTION and not asked:
            return True
        said, asked = [], False
    return False


def rests_on_something(scene: Scene) -> bool:
    """Say whether a supported claim is about the target, or about both."""
    return any(claim.status == "supported" and claim.about != "sender" for claim in scene.claims)

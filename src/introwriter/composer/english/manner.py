"""The sender's manner: short forms, length of sentences, marks and small letters, as the samples have them.

Words are neither added nor taken away but for "and", "but" and "so" between two sentences. What cannot be
done without a doubt about the grammar is left as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily
from introwriter.voice import Voice

__all__ = ["closes", "greets", "mannered", "opening_mark", "signs"]

_ENOUGH = 5
"""Samples, before what they all do or never do is taken for a habit."""
_SHORT = {
    "i am": "I'm", "it is": "it's", "that is": "that's", "you are": "you're", "we are": "we're",
    "they are": "they're", "do not": "don't", "does not": "doesn't", "did not": "didn't", "is not": "isn't",
    "was not": "wasn't", "cannot": "can't", "could not": "couldn't", "would not": "wouldn't",
    "have not": "haven't", "has not": "hasn't", "had not": "hadn't", "i will": "I'll", "i would": "I'd",
    "will not": "won't", "were not": "weren't", "are not": "aren't",
}  # fmt: skip
_FULL = lazily(rf"\b(?:{'|'.join(_SHORT)})\b(?= [a-z])(?! and\b)", re.I)
_PERFECT = lazily(
    r"\b(I|we|you|they) have (?=(?:been|got|had|found|put|kept|made|read|done|seen"
    r"|(?!need|seed|feed|weed|shed|breed|speed|hundred)\w{3,}ed)\b)"
)
_SAID = lazily(r"\b(?:said|say|told|tell|asked|wrote|think|thought|know|knew|that|whether|if|when|because)\b")
_CUT = lazily(
    r"(?:;|,? [–—-]|,? (?:and|so)|, but) (?=(?:I|we|you|it|they|he|she|there|that|the|my|our|your)\b)"
)
_OPENERS = lazily(r"(?:when|if|after|before|since|while|although|though|as|until|once|because)\b", re.I)
_LEANS = lazily(r"(?:I|We|You|It|They|He|She|That|This|My|Our|Your|The|There|So|But|Not)\b")
_TURN = lazily(
    r"(?!.*\byours\b)(?:The|It|They|That|This|Nobody|Nothing|Not|None|Both|Now|Still|Since|Only|One|Two|Three"
    r"|Ours|You (?:were|are) right|I did)\b"
)
_GLAD = lazily(
    r"(?:thank|thanks|ta\b|cheers|congratulations|hello|hi\b|hats off)"
    r"|\b(?:laughed|made me smile|made my|it worked|works now|saved|came back|at last|you were right"
    r"|you are right|if you like|are yours|is yours|love|loved|happy|glad|won|passed)\b",
    re.I,
)
_GRIEF = lazily(
    r"\b(?:died|dead|death|funeral|grief|mourn\w*|passed away|cancer|hospital|ill|sick|loss|lost|sorry|fired"
    r"|laid off|redundan\w+|divorc\w+|accident|war|condolences|closing down|bankrupt\w*|fault|wrong"
    r"|mistake)\b",
    re.I,
)
_SENTENCE = lazily(r"[^.!?…]+(?:[.!?…](?=\S)[^.!?…]*)*[.!?…]*[\"”’')]*\s*")
_EMOJI = lazily("[\U0001f600-\U0001f64f\U0001f917\u263a](?:\ufe0f)?|(?<!\\S)[:;]-?\\)")


def _known(voice: Voice) -> bool:
    return voice.habits is not None and len(voice.samples) >= _ENOUGH


def greets(brief: Brief) -> bool | None:
    """Whether the sender opens with a greeting word; ``None`` where too few samples tell, or they differ."""
    habits = brief.voice.habits
    if habits is None or not _known(brief.voice) or brief.tone == "formal":
        return None
    return True if habits.greets >= 0.5 else False if habits.greets < 0.2 else None


def closes(brief: Brief) -> str:
    """Return the words that the sender closes nearly everything with, or an empty text."""
    voice = brief.voice
    often = _known(voice) and voice.habits is not None and voice.habits.closes >= 0.7
    return voice.closing or "" if often else ""


def signs(brief: Brief) -> bool:
    """Whether the sender puts a name under what they write, as far as is known."""
    return bool(brief.voice.signature or closes(brief)) or not _known(brief.voice)


def opening_mark(brief: Brief) -> str:
    """Return the mark after the name of the reader: "!" for a sender whose greetings have it."""
    marks = Counter(_opened(sample) for sample in brief.voice.samples)
    return "!" if _known(brief.voice) and marks["!"] > marks[","] else ","


def _opened(sample: str) -> str:
    match = re.match(r"\w+(?: [A-Z]?[\w.'’-]+){0,2}([,!])", sample)
    return match.group(1) if match else ""


def mannered(text: str, brief: Brief) -> str:
    """Return the sentences of a note, without its address and signature, as the sender would set them."""
    voice = brief.voice
    if not _known(voice) or voice.habits is None or brief.tone == "formal":
        return "".join(_turning(_split(text))) if brief.tone == "playful" else text
    habits = voice.habits
    if voice.contractions and (habits.contractions or 0) >= 0.7:
        text = _outside(text, _shortened)
    sentences = _split(text)
    if habits.sentence_words <= 7:
        sentences = [piece for sentence in sentences for piece in _cut(sentence)]
    elif habits.sentence_words >= 14 and habits.dashes + habits.colons >= 0.3:
        sentences = _joined(sentences, "–" if habits.dashes >= habits.colons else ";")
    if habits.exclaims >= 0.4 and not _GRIEF.search(text):
        sentences = [_raised(sentence) for sentence in sentences]
        sentences = (
            _smiling(sentences, voice) if habits.smiles >= 0.2 and brief.tone != "plain" else sentences
        )
    text = "".join(sentences).rstrip()
    return _small(text, voice) if habits.small_starts >= 0.6 and not brief.channel.has_subject else text


def _outside(text: str, change: Callable[[str], str]) -> str:
    """Apply a change to what stands outside quotation marks."""
    parts: list[str] = []
    at = 0
    for start, end in quoted_spans(text):
        parts += [change(text[at:start]), text[start:end]]
        at = end
    return "".join([*parts, change(text[at:])])


def _shortened(text: str) -> str:
    def short(match: re.Match[str]) -> str:
        low = match.group().lower()
        if low.startswith("i ") and text[: match.start()].endswith("and "):
            return match.group()  # "my daughter and I will": nobody writes "and I'll" there
        made = _SHORT[low]
        return made[:1].upper() + made[1:] if match.group()[:1].isupper() else made

    return _PERFECT.sub(r"\1've ", _FULL.sub(short, text))


def _split(text: str) -> list[str]:
    """Cut at sentence ends; each piece keeps the white space after it."""
    spans = quoted_spans(text)
    pieces: list[str] = []
    for match in _SENTENCE.finditer(text):
        inside = any(a < match.start() < b for a, b in spans)
        if pieces and (
            inside or not re.search(r"[.!?…][\"”’')]*\s+$", pieces[-1]) or match.group()[:1].islower()
        ):
            pieces[-1] += match.group()
        else:
            pieces.append(match.group())
    return pieces


@lru_cache(maxsize=512)
def _cut(sentence: str) -> tuple[str, ...]:
    """Cut a sentence into two or more that can stand alone."""
    bare = sentence.strip()
    if bare.endswith("?") or '"' in bare or "“" in bare or _OPENERS.match(bare):
        return (sentence,)
    for match in _CUT.finditer(bare):
        head, tail = bare[: match.start()].rstrip(" ,;"), bare[match.end() :]
        if _SAID.search(head) or not (is_clause(head) and is_clause(tail.rstrip(".!"))):
            continue
        if len(head.split()) < 3 or len(tail.split()) < 3:
            continue
        kept = "But " if "but" in match.group() else ""
        tail = kept + (tail if kept else tail[:1].upper() + tail[1:])
        space = sentence[len(sentence.rstrip()) :]
        return (f"{head}. ", *_cut(f"{tail}{space}"))
    return (sentence,)


def _joined(sentences: list[str], mark: str) -> list[str]:
    """Join pairs of statements of one paragraph by the sender's own mark."""
    found: list[str] = []
    joined = False
    for sentence in sentences:
        before = found[-1] if found else ""
        fits = before.rstrip().endswith(".") and "\n" not in before and len((before + sentence).split()) < 36
        if fits and not joined and _LEANS.match(sentence) and sentence.rstrip().endswith("."):
            word = sentence.split()[0]
            small = (
                sentence
                if word in ("I",) or word.startswith(("I'", "I’"))
                else sentence[:1].lower() + sentence[1:]
            )
            head = before.rstrip().rstrip(".")
            found[-1] = f"{head} – {small}" if mark == "–" else f"{head}; {small}"
            joined = True
        else:
            found.append(sentence)
            joined = False
    return found


def _turning(sentences: list[str]) -> list[str]:
    """Hang the turn of a story on the sentence before it with a dash, once."""
    for i in range(len(sentences) - 1, 0, -1):
        before, turn = sentences[i - 1], sentences[i]
        words = len(turn.split())
        fits = 1 < words < 15 and len(before.split()) + words < 34 and "\n" not in before
        plain = (
            before.rstrip().endswith(".")
            and turn.rstrip().endswith(".")
            and not re.search(r"[–—:;]", before + turn)
        )
        if fits and plain and _TURN.match(turn) and not _GRIEF.search(before + turn):
            small = turn if turn[:2] in ("I ", "I'") else turn[:1].lower() + turn[1:]
            head = before.rstrip().rstrip(".")
            return [*sentences[: i - 1], f"{head} – {small}", *sentences[i + 1 :]]
    return sentences


def _raised(sentence: str) -> str:
    bare = sentence.rstrip()
    glad = _GLAD.search(bare) and not re.search(r"\b(?:not|never|n't)\b", bare)
    return (
        f"{bare[:-1]}!{sentence[len(bare) :]}"
        if glad and bare.endswith(".") and not bare.endswith("..")
        else sentence
    )


def _smiling(sentences: list[str], voice: Voice) -> list[str]:
    """Put the sender's commonest smile after the last glad sentence."""
    smiles = Counter(_EMOJI.findall("\n".join(voice.samples)))
    glad = [i for i, sentence in enumerate(sentences) if sentence.rstrip().endswith("!")]
    if not smiles or not glad:
        return sentences
    i = glad[-1]
    bare = sentences[i].rstrip()
    space = sentences[i][len(bare) :]
    return [*sentences[:i], f"{bare} {smiles.most_common(1)[0][0]}{space}", *sentences[i + 1 :]]


def _small(text: str, voice: Voice) -> str:
    """Start sentences in small letters and leave the last full stop out, where the samples do."""
    open_ended = sum(sample.rstrip()[-1:].isalnum() for sample in voice.samples) >= 0.7 * len(voice.samples)
    pieces = [
        piece[:1].lower() + piece[1:] if _LEANS.match(piece) and not re.match(r"I\b", piece) else piece
        for piece in _split(text)
    ]
    made = "".join(pieces)
    return made[:-1] if open_ended and made.endswith(".") else made

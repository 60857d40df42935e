"""A field as the pieces it is told in: sentences without labels, run-ons cut, questions with their mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.english.acts import split_wish, wish_in
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.named import apart, moved, put_in
from introwriter.composer.english.openings import plain_told
from introwriter.composer.english.people import Cast
from introwriter.composer.english.remarks import unlabelled
from introwriter.composer.english.runons import split_runon
from introwriter.composer.english.scene import Scene
from introwriter.composer.english.scraps import hung_on
from introwriter.composer.english.sentences import sentences
from introwriter.patterns import lazily

__all__ = ["Scene", "parts_of"]

_PROMISE = lazily(
    r"(?:can|could|will|would)(?: also| happily| gladly| even)? (?:come|send|post|show|share|bring|lend"
    r"|meet|pay|ship|drop|give|offer"
    r"|travel|drive|phone|ring|deliver|collect|pick|cover|wait|start|love you|love him|love her"
    r"|love them|like you|like him"
    r"|like her|like them)\b",
    re.I,
)
_ASKS = lazily(
    r"(?:and |so |but |also |oh |ps )*(?:(?:is|are|does|do|can|could|may|would|will) (?:it|you|he|she"
    r"|they|i|we|there|anyone|anybody)"
    r"|(?:did|have|has|was|were) (?:you|he|she|they|anyone|anybody)|(?:is|are|does) (?:the|your|his|her"
    r"|their|that|this)"
    r"|(?:what|where|how|why|when|who) (?:is|are|was|were) (?:the|your|his|her|their)"
    r"|(?:where|how|when|who) (?:do|should|can|shall|may) (?:i|we)"
    r"|(?:what|which|how|where|why|when|who)(?: \w+){0,3}? (?:do|does|did|is|are|can|could|would"
    r"|will) (?:he|she|they|you))\b",
    re.I,
)
_USED = lazily(
    r"(?:still |now )?(?:use|teach|play|run|love|grow|wear|sing|cook|bake|quote|follow) (?:her|his|their) "
    r"(?!name|first|full|sur|title|nick|handle)",
    re.I,
)
_FELT = lazily(
    r"(?:was|am|were) (?:so |very |really |quite |a bit |dead |well )?(?:mortified|gutted|chuffed"
    r"|delighted|embarrassed"
    r"|impressed|thrilled|moved|touched|amazed|astonished|surprised|relieved|ashamed|proud|happy|glad"
    r"|sad|sore|furious"
    r"|shocked|stunned|hooked|convinced|sceptical|skeptical|wrong)\b",
    re.I,
)
_DOING = lazily(
    r"(?:currently |now |still |also )?(?:thinking (?:of|about)|looking for"
    r"|working (?:on|at|as|in|with)|writing (?:a|my"
    r"|about)|building (?:a|my|our)"
    r"|studying|training (?:to|as|for)|planning (?:a|my|our|to)|moving (?:to|from)|starting (?:a|my|at"
    r"|as|in)|doing (?:a|an|my|the)"
    r"|making (?:a|an|my|our)|running (?:a|an|my|our|the)|applying (?:for|to)|learning|researching"
    r"|restoring)\b",
    re.I,
)
_APART = lazily(
    r"(?:,(?: and| so| but)?|;| [-–—]| and| so| but) (?=(?:would|could|does|do|did|can|will|is|are|has|have) "
    r"(?:(?:you|she|he|they) (?!know\b)|(?:it|that|this|there|these|those) )[^,;]{6,}\??$)"
    r"|, (?=(?:where|how|when) (?:do|should|can|shall|may) (?:i|we) [^,;]{5,}\??$)",
    re.I,
)
_HEADS = lazily(r"(?:if|when|how|what|where|why|who|which|nor|neither|not only|only|so|never|no)\b", re.I)
_LINK = lazily(r"(?:[:(]| at| on| here:?| see)?\s*\(?(?:https?://|www\.)[^\s)]+\)?", re.I)
_SEEN_LINK = lazily(
    r"\b(read|saw|found|watched|used|tried|followed|bookmarked|printed) (?:https?://"
    r"|www\.)[^\s,;)]+(?: by (her|him|them)\b)?",
    re.I,
)
_OWNERS = {"her": "her", "him": "his", "them": "their"}
_BARE = lazily(r"\b(i(?=m\b|ve\b)|that(?=s\b)|(?:you|they)(?=re\b|ve\b))(m|ve|s|re)\b", re.I)
_NOT = lazily(r"\b(do|did|does|have|has|had|was|were|is|are|could|would|should|ca|wo)nt\b", re.I)
_DIALECT = lazily(
    r"\bme(?= (?:dad|mam|mum|nan|gran|grandad|mate|missus|wife|husband|lad|lass|boss|brother|sister|uncle"
    r"|auntie|son|daughter|cousin)\b)",
    re.I,
)
_ID = lazily(
    r"\bid(?= (?:be|have|love|like|never|rather|always|do|go|get|say|been|just|only|not|also|want)\b)", re.I
)
_COSTS = lazily(r", (?=(?:costs|takes|lasts|weighs) (?:nothing|little|less|no|only|a|an|two|ten|five|\d))")
_THERES = lazily(
    r"\b(there|here|what|where|how)s(?= (?:a|an|the|no|not|my|our|only|still|now|\d+|two|three|five|one|it"
    r"|that|been)\b)",
    re.I,
)
_ITS = lazily(
    r"\b(i)ts\b(?= (?:an?|the|not|been|just|too|my|our|in|on|at|behind|gone"
    r"|working|exactly|about|only|always|never)\b)",
    re.I,
)
_A_VOWEL = lazily(r"(?<=[a-z'’] )(a) (?=(?:[aei]|o(?!n(?:e|ce)\b)|hour|honest|honou?r|heir)(?!u)[a-z]{2,})")
_NEEDING = lazily(r"(?:really |just |still |urgently |desperately )?(?:need|looking for) (?!to\b)", re.I)
_GREETED = lazily(
    r"^(?:respected (?:sir|madam)(?:/\w+)?,? (?!is\b|was\b|and\b)(?=\w)|(?:dear|hi|hello|hey|good (?:day"
    r"|morning)),? [\w.' -]{1,30}, (?=\w))",
    re.I,
)
_STUTTER = lazily(
    r"\b(her|his|the|a|an|in|on|of|to|and|is|my|our|I|we|with|for|it) \1\b(?! (?:is|was)\b)", re.I
)


def parts_of(text: str, cast: Cast | None = None) -> Iterator[str]:
    """Yield the sentences of a field without labels and fillers, run-ons and announced wishes cut apart."""
    yield from hung_on(put_in(_parts(text, cast)))


def _parts(text: str, cast: Cast | None) -> Iterator[str]:
    for whole in sentences(_STUTTER.sub(r"\1", _without_links(_apostrophes(text)))):
        bare = plain_told(unlabelled(whole), cast)
        for part in split_runon(bare) if bare else ():
            for piece in split_wish(plain_told(part, cast)):
                for told in _question_apart(cast, _with_i(moved(plain_told(piece, cast)))):
                    yield from apart(_asked(told))


def _apostrophes(text: str) -> str:
    """Write "im", "didnt" and "a apprentice" as they are printed."""
    text = _DIALECT.sub(
        lambda m: "My" if m.group()[0] == "M" else "my", _ID.sub("I'd", _THERES.sub(r"\1's", text))
    )
    text = _COSTS.sub(", it ", text)
    text = _ITS.sub("\\1t's", _NOT.sub(r"\1n't", _A_VOWEL.sub(r"\1n ", text)))
    return _BARE.sub(lambda m: f"{'I' if m.group(1).lower() == 'i' else m.group(1)}'{m.group(2)}", text)


def _without_links(text: str) -> str:
    """Leave web addresses out: nobody reads one aloud."""
    if "://" not in text and "www." not in text:
        return text
    text = _SEEN_LINK.sub(
        lambda m: f"{m.group(1)} {_OWNERS.get((m.group(2) or '').lower(), 'the')} page", text
    )
    return re.sub(r"\s+([.,;:?!])", r"\1", _LINK.sub("", text))


def _question_apart(cast: Cast | None, sentence: str) -> list[str]:
    """Cut "we could use her old racks, would she sell them" before the question."""
    match = _APART.search(sentence) or _named_apart(cast, sentence)
    if not match:
        return [sentence]
    head, tail = sentence[: match.start()].strip(" ,;-–"), sentence[match.end() :]
    if _ASKS.match(head) or _HEADS.match(head) or not (is_clause(head) or wish_in(head) is not None):
        return [sentence]
    asked = (wish_in(head) or "").lower()
    if asked and re.match(r"(?:ask|know|hear)\b", asked) and len(asked.split()) < 4:
        return [tail[:1].upper() + tail[1:]]
    return [head, tail[:1].upper() + tail[1:]]


def _named_apart(cast: Cast | None, sentence: str) -> re.Match[str] | None:
    """Find "and is Bex doing the camp again?", a question that calls the reader by name."""
    if cast is None or cast.reader is None or not sentence.endswith("?"):
        return None
    asked = r"(?:is|are|does|do|did|can|could|will|would|has|have)"
    return re.search(rf"(?:,|;| and|, and| so) (?={asked} (?:{cast.reader.pattern})\b)", sentence, re.I)


def _with_i(sentence: str) -> str:
    """Give "Can come one night" and "Use her shorthand" their "I": nobody else can be meant."""
    sentence = _GREETED.sub("", sentence)
    if _DOING.match(sentence) and not is_clause(sentence):
        return f"I'm {sentence[:1].lower()}{sentence[1:]}"
    if _NEEDING.match(sentence) and not re.match(r"\w+ for\b", sentence):
        return f"I {sentence[:1].lower()}{sentence[1:]}"
    own = _PROMISE.match(sentence) or _USED.match(sentence) or _FELT.match(sentence)
    return f"I {sentence[:1].lower()}{sentence[1:]}" if own else sentence


def _asked(sentence: str) -> str:
    """Set the mark to a question typed without one, and leave out what is said after it."""
    sentence = re.sub(r"\?{2,}$", "?", sentence)
    if sentence.endswith("?") or not _ASKS.match(sentence):
        return sentence
    if re.fullmatch(
        r"(?:and )?so (?:do|did|does|am|is|are|was|were|have|has|can|will) \w+[.!]?", sentence, re.I
    ):
        return sentence
    text = re.sub(r"^(?:and|so|but|also|ps|oh)\b,? ", "", sentence, flags=re.I)
    text = re.split(
        r", (?=(?:i|we|they|it|he|she|the|my|our|because|cos|as|just)\b)|\b(?:because|cos)\b",
        text,
        flags=re.I,
    )[0].rstrip(" .!")
    return f"{text[:1].upper()}{text[1:]}?"

"""What stands before and after what a sentence tells: fillers, the reader called by name, "that's all"."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.patterns import lazily

__all__ = ["plain_told"]

_FILLER = lazily(
    r"^(?:(?:um+|uh+|erm+|hmm+|er|yeah|yep|yes|ok|okay|right|well|like|listen|look"
    r"|so(?! far\b)|basically|anyway|anyhow"
    r"|honestly|literally|obviously|you know|i mean|hi|hello|hey|hiya|dear (?:sir|madam)|good (?:day"
    r"|morning))\b"
    r"[,.:!…]*\s+|(?:i )?(?:guess|suppose|reckon) (?=(?:(?:i|we)(?:['’]d| would)? )?(?:just |only |really )*"
    r"(?:want|like|love)\b))+(?=\w)",
    re.I,
)
_SPOKEN = lazily(
    r"^(?!so (?:do|did|does|am|is|are|was|were|have|has|had|can|will|would) \w+$)"
    r"(?:um+|uh+|erm+|hmm+|er|yeah|yep|ok|okay|hi|hello|hey|hiya|dear|so|basically|anyway"
    r"|(?:i )?(?:guess|suppose|reckon))\b",
    re.I,
)
_INSIDE = lazily(r",? (?:um+|uh+|erm+|you know|i mean|kind of like|sort of like),? ", re.I)
_DASHED = lazily(
    r"(?<=^But)(?: [-–—]+|,) (?=\w)|(?<=^And)(?: [-–—]+|,) (?=\w)|(?<=^So)(?: [-–—]+|,) (?=\w)", re.I
)
_TWICE = lazily(r"^((?:My |Our |The )?[A-Z][\w'’-]+,?) (?:he|she)(?= (?!and\b|or\b)[a-z]+)")
_OWN = lazily(
    r"^(?:mate|boss|supervisor|manager|wife|husband|missus|hubby|mum|mom|dad|son|daughter|sister|brother|nan"
    r"|gran|colleague|neighbou?r|foreman|apprentice|partner|uncle|aunt|auntie|cousin|nephew|niece)"
    r"(?= (?:[A-Z][a-z]+ )?(?:\w+ed|was|is|said|says|told|thinks|thought|ate|came|went|got|had|has|did|didn't"
    r"|does|doesn't|bought|made|asks|knows|knew|swears|reckons|calls|wants|loves|hates|laughs|took|gave|saw|found)\b)",
    re.I,
)
_TAIL = lazily(
    r"(?: and|,) (?:i )?want(?:ed)? (?:that|this|it) (?:said|known|clear|mentioned|in there)$"
    r"|(?:,| -| –)? (?:obvs?|obviously|ofc|btw|pls|plz|innit|defo|for sure|i guess|i suppose|or something"
    r"|or whatever|that'?s (?:all|it)(?: it is| really"
    r"| basically)?|and that'?s"
    r" (?:all|it)|nothing (?:else|more)|no more|and nothing (?:else|more)|tbh|lol|haha|as (?:i|we) said)$",
    re.I,
)
_KNOWN = lazily(
    r"(?:,|;| -| –)? ?(?:and |so |but )?(?:i |i['’]d |would |just |only |really )*(?:want(?:ed)?|like|love)"
    r" (?:her|him|them|you) to know(?: (?:that|this|it|about it|so))?$",
    re.I,
)
_KNOWN_FIRST = lazily(
    r"^(?:i |just |only |really |so )*want(?:ed)? (?:her|him|them|you) to know(?: (?:that|this"
    r"|it))?(?:,| -| –|:) (?=\w)",
    re.I,
)
_TOLD_AND = lazily(
    r"^(?:i(?:['’]d| would)? |just |please |so |only |really )*"
    r"(?:tell (?:her|him|them|you)|let (?:her|him|them|you) know"
    r"|(?:want(?:ed)?|like|love|would like) (?:her|him|them|you) to know)"
    r"(?: that| this| it| so)?,? (?:and|then|&) (?:also |then )?(?:to )?"
    r"(?=(?:ask|thank|say|see|send|offer|invite)\b)",
    re.I,
)
_POINT = lazily(
    r"^(?:but |and |so |now )?(?:the (?:thing|point|fact|truth|funny thing|best part|best bit) is"
    r"|(?:to cut a )?long story short|thing is)(?: that)?[:,]? (?=\w)"
    r"|^(?:just |so )?(?:a )?(?:hello|hi|hiya)(?: to (?:her|him|them))?,? and (?=(?:she|he|they|you|i|we) )",
    re.I,
)
_THANKED = lazily(
    r"(?P<word>(?:thank you|thanks|ta|cheers)(?: so much| very much| a lot)?),? (?P<name>\w[\w.'’ -]{1,40})"
    r"[.!]*$",
    re.I,
)
_BRIEF = lazily(r"^(?:please )?(?:keep it )?(?:very )?(?:short|brief)(?: please)?[,.!]\s+(?=\w)", re.I)
_FRANK = lazily(
    r"^(?:(?:i|we) )?(?:(?:must|should|have to|need to|want to|ought to|will) )?"
    r"be (?:honest|straight|clear|open|fair|frank)"
    r"(?: about it)?(?: that|[:,])\s*(?=\w)",
    re.I,
)
_WHY = lazily(r"^why (?:(?-i:[A-ZÀ-Þ])[\w’'-]+|her|him|them|you)\s*[:=–-]\s*(?=\S)", re.I)
_MYSELF = lazily(
    r"^(?i:myself|this is|my name is|i am called|i'm called) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?[,.;]? "
)


def plain_told(sentence: str, cast: Cast | None = None) -> str:
    """Return ``sentence`` without what is no part of what it tells.

    Taken off are fillers of speech ("um yeah so"), the reader's name called in front ("Wendy, I'm the guy"),
    a heading with the name ("Baz I. - "), the sender's own name, and tails like "that's all".
    """
    match = _FILLER.match(sentence)
    text = sentence[match.end() :] if match and _SPOKEN.match(sentence) else sentence
    text = _BRIEF.sub("", _POINT.sub("", text))
    frank = _FRANK.sub("", text)
    text = _WHY.sub("", text if frank == text else re.sub(r"\band that\b", "and", frank, count=1))
    text = _OWN.sub(
        lambda m: f"My {m.group().lower()}", _TWICE.sub(_once, _DASHED.sub(" ", _INSIDE.sub(" ", text)))
    )
    text = _MYSELF.sub("", _without_name(text, cast))
    if (
        cast
        and cast.reader
        and (thanked := _THANKED.match(text))
        and cast.reader.fullmatch(thanked.group("name"))
    ):
        text = thanked.group("word")
    text = _TOLD_AND.sub("", _KNOWN_FIRST.sub("", text))
    while (short := _TAIL.sub("", text)) != text and len(short.split()) > 1:
        text = short
    known = _KNOWN.sub("", text)
    text = known if len(known.split()) > 2 else text
    return text if text == sentence or not text else text[:1].upper() + text[1:]


def _once(match: re.Match[str]) -> str:
    """Take the pronoun off that says a name again ("Matti he uses a heat gun")."""
    name, lex = match.group(1).rstrip(","), lexicon()
    word = name.split()[-1].lower()
    known = word in lex["aux"] or word in lex["stopwords"] or word in lex["wh"] or lex.is_verb(word)
    return match.group() if known or word in lex["adverbs"] or word in lex["times"] else name


def _without_name(text: str, cast: Cast | None) -> str:
    """Take the reader's name off where it is called, or heads a note, and a clause of its own follows."""
    if cast is None or cast.reader is None:
        return text
    match = cast.reader.match(text)
    if not match:
        return text
    rest = text[match.end() :]
    if re.fullmatch(r"(?: [A-Z][A-Z.-]{0,4})?[.,]?", rest):
        return ""
    heading = re.match(r"(?: [A-Z][A-Z.-]{0,4})?\s*(?:[-–—:=]|\.$)\s*(?=\S|$)| [A-Z]\.\s+(?=[a-z])", rest)
    if heading:
        return rest[heading.end() :]
    called = re.match(
        r",\s+(?=(?:i|i['’]\w+|we|we['’]\w+|she|he|they|she['’]s|he['’]s|my|our|it|the)\b)", rest, re.I
    )
    return rest[called.end() :] if called else text

"""Whom a sentence is about: wishes, questions and offers are for the reader, whoever came up before."""

from __future__ import annotations

import re

from introwriter.composer.german.remarks import first_clause
from introwriter.composer.german.things import OF_SOMEBODY
from introwriter.composer.german.tokens import clauses_of, tokens_of
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["GermanScene", "heads_of", "is_for_reader"]

_WISH_FOR = re.compile(
    r"(?:dafür |das )?(?:(?:ich|wir) )?(?:möchten?|will|wollen|wollten?|würden?|möcht|würd)(?: ich| wir)? "
    r"(?:\w+ ){0,3}?(?:sie|ihn|ihm|ihr) (?:[\w.]+ ){0,12}?(?:fragen|danken|sagen|bedanken|gratulieren"
    r"|einladen|bitten|schicken|zeigen|erzählen|entschuldigen|anbieten|schreiben|mitteilen|lassen|bringen"
    r"|leihen|geben)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_WISH_TO = re.compile(
    r"(?:(?:[Ii]ch|[Ww]ir) )?(?:[Mm]öchten?|[Ww]ill|[Ww]ollen|[Ww]ürden?|[Ww]ürd)(?: ich"
    r"| wir)? (?:\w+ ){0,2}?(?:ihn|ihm|ihr|(?:zu|bei|mit|von) ih[mr])"
    r" (?![A-ZÄÖÜ])(?:[\w.]+ ){0,9}?[a-zäöüß]+(?:en|ern|eln)(?:, (?:wenn|falls|sobald|damit|um) .+)?",
)
_TO_KNOW = re.compile(
    r"(?:meine|unsere|die|eine) (?:\w+ )?frage (?:an (?:Sie|dich) )?(?:wäre|ist"
    r"|lautet),? (?:ob|wie|was|wo\w*|warum|wann) (?:sie|er)\b.*"
    r"|(?:(?:ich|wir) )?(?:möchten?|will|wollen|wollten?|würden?|würd|wüssten?)(?: ich"
    r"| wir)? (?:\w+ ){0,2}?(?:fragen|wissen|erfahren|gerne?),? "
    r"(?:ob|wie|was|wo\w*|warum|wann|welche\w*(?: \w+)?) (?:(?:sie|er)\b|(?:ihr|sein)e? [A-ZÄÖÜ]).*",
    re.IGNORECASE,
)
_IF_THEN = re.compile(
    r"(?:wenn|falls|sollte) (?P<who>sie|er) (?:(?!\b(?:sie|er)\b)[^,]){2,60}, (?:dann "
    r"|so )?(?:\w+ )?(?:ich|wir) ?(?:(?!\b(?:sie|er)\b).)*",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"(?:Kann|Könnte|Darf|Dürfte|Soll|Können|Dürfen|Sollen) (?:ich|wir) (?:ihr|ihm|ihn"
    r"|sie)\b(?! [A-ZÄÖÜ]).*\?$"
)
_ASKED = re.compile(
    r"(?:(?:und |aber )?(?:wie|was|warum|wieso|wo\w*|wann"
    r"|welche\w*)(?: \w+)? )?(?:[a-zäöü]+te?|kann|ist|war|hat|will|soll|darf|muss) (?:sie|er)\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r",? und (?=(?:die|der|das|mein\w*|unser\w*|eine?) (?:[a-zäöü]+ )?(?-i:[A-ZÄÖÜ])\w+(?: "
    r"(?:vom|von|im|in|am|aus|bei|der|des) \w+)*"
    r" (?:hat|ist|war|hatte|haben|sind|will|kann|[a-zäöü]+te?)\b)"
    r"|(?:, |,? und (?:jetzt |seitdem |dann |da )?)(?=(?:ich|wir|hab|habe|bei mir|bei uns|seitdem|jetzt)\b)",
    re.IGNORECASE,
)
_UNDER = re.compile(r", (?=(?:bevor|weil|da|damit|während|nachdem|sodass|sobald|auch wenn)\b)", re.IGNORECASE)
_IF = re.compile(r", (?=(?:wenn|falls|obwohl|die|der|das|den|denn)\b)", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:sie|ihn|ihm|ihr|er)\b", re.IGNORECASE)


class GermanScene(Scene):
    """Who is about; "ich möchte sie fragen" is said of the reader, whoever came up before."""

    __slots__ = ()

    def __init__(self, cast: Cast, words: Words) -> None:
        super().__init__(cast, words)

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader."""
        clear = super().clear(OF_SOMEBODY.sub(r"\1", sentence))
        return clear or is_for_reader(sentence)


def _is_asked_of(sentence: str) -> bool:
    """Whether a sentence is a question about one person, who is then the reader: "Wie macht sie das?"."""
    if _HELP.match(sentence) and len(_PRONOUN.findall(sentence)) == 1:
        return True
    return sentence.endswith("?") and len(_PRONOUN.findall(sentence)) == 1 and bool(_ASKED.match(sentence))


def _is_offer_to(sentence: str) -> bool:
    """Whether something is offered on a condition: "Wenn sie einen Tisch braucht, ich mach ihr einen"."""
    return bool(_IF_THEN.fullmatch(sentence))


def _is_wish_for(sentence: str) -> bool:
    """Whether a sentence is a wish to ask, thank or tell somebody, who is then the reader."""
    sentence = re.sub(r"\b([Ff]rage) an (?:sie|ihn)\b", r"\1", sentence)
    if _WISH_TO.fullmatch(sentence) and len(_PRONOUN.findall(sentence)) == 1:
        return True
    if _TO_KNOW.fullmatch(sentence) and len(_PRONOUN.findall(sentence)) == 1:
        return True
    match = _WISH_FOR.fullmatch(sentence)
    if not match:
        return False
    return len(_PRONOUN.findall(sentence)) == 1 or bool(
        re.match(r",? (?:ob|wie|was|wo|warum|wann|welche\w*) (?:sie|er)\b", match.group("rest"))
        and len(_PRONOUN.findall(sentence)) == 2
    )


def heads_of(sentence: str, words: Words) -> list[str]:
    """Return the beginnings of a sentence that end before another main clause, longest first."""
    found = []
    wish = words.opens("wish", sentence)
    cuts = [
        *_NEXT_CLAUSE.finditer(sentence),
        *_UNDER.finditer(sentence),
        *(_IF.finditer(sentence) if wish else ()),
    ]
    places = {match.start() for match in cuts}
    tokens = tokens_of(sentence)
    places |= {tokens[c.a - 1].end for c in clauses_of(tokens) if c.joined and not c.sub and c.a}
    rest = sentence
    while rest := first_clause(rest):
        places.add(len(rest))
    for at in sorted(places, reverse=True):
        head = sentence[:at]
        inside = any(a < at < b for a, b in quoted_spans(sentence))
        head = head.rstrip(" ,")
        if len(head.split()) > 3 and is_finite(head, words) and not inside:
            found.append(head)
    return found


def is_for_reader(sentence: str) -> bool:
    """Whether what is wished, asked or offered can only be meant for the reader."""
    return _is_wish_for(sentence) or _is_asked_of(sentence) or _is_offer_to(sentence)

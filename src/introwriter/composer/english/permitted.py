"""What a note may say: nothing private, nothing that the sender asked to leave out."""

from __future__ import annotations

import re

from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.wording import content_words
from introwriter.names.withheld import but_names, gives_name, names_withheld
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["allowed", "avoided"]

_ASKING = lazily(r"\b(?:ask(?:ing|s)?|request(?:ing|s)?|begging|pitch(?:ing|es)?|selling|soliciting)\b", re.I)
_WANTS = lazily(
    r"\b(?:ask|want|need|like|love|hope|wish|seek|request|could you|would you|can you|looking for|after"
    r"|please|beg"
    r"|could (?:she|he|they)|would (?:she|he|they)|can (?:she|he|they)|help (?:me|us)|grateful for|advice"
    r"|favou?r)\b",
    re.I,
)


def allowed(sentence: str, context: Context) -> bool:
    """Whether a sentence touches nothing private and nothing that is to be avoided."""
    return not lexicon().patterns["sensitive"].search(sentence) and not avoided(sentence, context)


def avoided(text: str, context: Context) -> bool:
    """Whether ``text`` shares the rare words of something the note must not touch.

    One shared word is enough for a subject named in one or two words, two are needed for a longer one. An
    entry that names an act ("asking for drafting advice") forbids asking for it, not the word, and one that
    keeps back a name ("the customer's name") forbids the name, not the customer.
    """
    general = lexicon()["general"]
    words = content_words(text)
    for entry in context.avoid:
        if _ASKING.search(entry) and not _asks(text):
            continue
        if any(gives_name(part, text) for part in names_withheld(entry)):
            return True
        rare = content_words(
            " ".join(
                w
                for w in re.findall(r"[\w'’-]+", but_names(entry).lower())
                if w not in general and not w.isdigit()
            )
        )
        rare -= lexicon()["numbers"]
        if rare and len(rare & words) >= (1 if len(rare) < 4 else 2):
            return True
    return False


def _asks(text: str) -> bool:
    """Whether the sentence asks or wants something."""
    return text.endswith("?") or wish_in(text) is not None or bool(_WANTS.search(text))

"""What a Spanish note must keep of the goal, and the shorter forms in which it keeps the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.spanish.closing import asked_shorter
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import is_finite, quoted_spans, sentences
from introwriter.composer.tongues.telling import role_of
from introwriter.composer.typed import Typed
from introwriter.composer.units import Unit

__all__ = ["keeps_wants", "kept"]

_MOST = 30  # sentences of a goal in which a thing may have come up
_SCRAP = 4  # words: a shorter sentence brings nothing up
_FORMS = 3
_FEWEST = 4
_WORD = re.compile(r"[^\W_][\w'’-]*")
_APPOSED = re.compile(
    r"(?P<who>\b(?:[Mm]i|[Nn]uestr[oa]) [^\W\d_]+), (?P<name>(?:[A-ZÁÉÍÓÚÑ][^\W\d_]+ ?){1,3}),(?= )"
)
_PLACED = re.compile(
    r"(?:En|Durante) (?!(?:tu|su|mi|nuestr[oa]|lo|la página)\b)[^,.]{4,40}?,? (?=(?:me |nos )?(?:dij|cont"
    r"|explic|coment|pregunt|recomend)"
    r"(?:iste|aste)\b)"
)
_AND = re.compile(
    r",? (?:y|pero) (?=(?:(?:ahora|ya|por eso|desde entonces|así|hoy|no|nos|me|se|lo|la|los|las|todavía"
    r"|aún|nadie"
    r"|todos|todas|hasta|encima|además|luego|después|por fin|por primera vez|la verdad)\b"
    r"|[^\W\d_]{3,}(?:é|í|amos|imos)\b))"
)
_ACTS: tuple[tuple[str, str], ...] = (  # what the sender means to do, and how a unit does it
    (
        r"\b(?:pedir[lt]e (?:perdón|disculpas?)|disculparme|pedirl[eo]s? perdón|pido perdón|perdonar?me)\b",
        r"\b(?:perd[óo]n\w*|disculp\w+|lo siento|lamento)\b",
    ),
    (
        r"\b(?:dar(?:[lt]e|[lt]es)? (?:las |muchas |mil )*gracias|agradec(?:er|ér)\w*)\b",
        r"\b(?:gracias|agrade[cz]\w+)\b",
    ),
    (
        r"\b(?:dar[lt]e el pésame|dar[lt]e mis condolencias)\b",
        r"\b(?:pésame|condolencias|lo siento|acompaño)\b",
    ),
    (r"\b(?:felicitar\w*|dar[lt]e la enhorabuena)\b", r"\b(?:enhorabuena|felici\w+)\b"),
)
_ASKS = re.compile(
    r"\b(?:preguntar[lt]e|preguntar si|consultar[lt]e|pedir[lt]e (?!perd|disculp)|pedir [^\W\d_]+ que"
    r"|saber si"
    r"|me gustaría saber|quisiera saber|quiero saber|(?<!para )que me (?:diga|mande|cuente|recib|ayud"
    r"|explique))",
    re.I,
)


_THEIRS = 1.5  # what a story that begins with the reader loses without its beginning
_SEEN = re.compile(r"L[ao] (?:escuché|conocí|oí|vi|recuerdo|admiro|sigo|leo|escucho)\b")


def kept(found: Material, brief: Brief, speech: Speech, cast: Cast) -> Material:
    """Return the material with the shorter forms of each unit; empty where what the sender wants is lost."""
    if not keeps_wants(found, brief, speech, cast):
        return nothing(found)
    told = leaning(tuple(slimmed(unit, speech) for unit in found.told))
    if told and told[0].kind in ("theirs", "mutual"):
        told = (replace(told[0], weight=told[0].weight + _THEIRS), *told[1:])
    if cast.formal and told and _SEEN.match(told[0].text):
        told = (told[0].first(), *told[1:])  # "La escuché en la radio": the reader, with usted
    offers = tuple(_freed(slimmed(unit, speech), told) for unit in found.offers)
    told, offers = _with_terms(told, offers)
    return replace(
        found,
        told=told,
        ties=tuple(tie for tie in found.ties if tie.key != "mutual" or not is_named(tie, told)),
        place="" if _told_where(found.place, told, speech) else found.place,
        questions=tuple(_freed(slimmed(unit, speech), told) for unit in found.questions),
        offers=offers,
        typed=typed_story(brief, cast, speech),
    )


def _with_terms(
    told: tuple[Unit, ...], offers: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Set what was typed right after an offer ("yo pongo el material") behind it, not before it."""
    if not offers or not told or offers[0].at <= 0 or offers[0].text.endswith("?"):
        return told, offers
    first, last = offers[0], told[-1]
    if last.at != first.at + 1 or last.kind == "thanks" or len(told) < _TOLD_BEFORE:
        return told, offers
    both = f"{first.text}. {last.text[:1].upper()}{last.text[1:]}"
    return told[:-1], (replace(first, forms=(both, *first.forms)), *offers[1:])


_TOLD_BEFORE = 2  # sentences that a story has at least, when its last one is a term of the offer


def _freed(unit: Unit, told: tuple[Unit, ...]) -> Unit:
    """Let what closes the note stand after a sentence that was typed after it ("También quiero …")."""
    late = any(other.at > unit.at > 0 for other in told)
    return replace(unit, needs=False) if unit.needs and late else unit


def _told_where(place: str, told: tuple[Unit, ...], speech: Speech) -> bool:
    """Whether the story itself says where the two met."""
    words = speech.content_words(place)
    return bool(words) and any(len(words & speech.content_words(u.text)) >= 0.5 * len(words) for u in told)


def keeps_wants(material: Material, brief: Brief, speech: Speech, cast: Cast) -> bool:
    """Whether each act that the goal announces (apology, thanks, a request …) is in the material."""
    told = sentences(speech.typed(brief.context.goal or "", cast), speech.words)
    wanted = [s for s in told if not role_of(s, speech) and speech.words.find("wants", s)]
    units = (*material.told, *material.met, *material.questions, *material.offers, *material.details)
    said = "\n".join(form for unit in (*units, *material.wishes) for form in unit.forms[:1])
    said += "\n".join(r.unit.text for r in material.readings if r.unit)
    for wish in wanted:
        for meant, done in _ACTS:
            if re.search(meant, wish, re.I) and not re.search(done, said, re.I):
                return False
        if (
            _ASKS.search(wish)
            and not re.match(r"no ", wish, re.I)
            and not (material.questions or "?" in said)
        ):
            return False
    return True


def typed_story(brief: Brief, cast: Cast, speech: Speech) -> Typed:
    """Return the goal's sentences as they were typed, and what each brings up."""
    told = sentences(speech.typed(brief.context.goal or "", cast), speech.words)[:_MOST]
    target = brief.target
    known = speech.content_words(
        " ".join((target.headline, target.about, *(post.text for post in target.posts), *target.publications))
    )
    brought = []
    for sentence in told:
        words = frozenset(_WORD.findall(sentence.lower()))
        silent = role_of(sentence, speech) in ("limit", "tool") or speech.words.opens("wishing", sentence)
        if silent or sentence.endswith("?") or len(sentence.split()) < _SCRAP:
            words = frozenset()
        elif READER in sentence or (cast.name and cast.name.search(sentence)):
            words = frozenset(word for word in words if not speech.content_words(word) & known)
        brought.append(words)
    return Typed(sentences=tuple(speech.content_words(s) for s in told), brought=tuple(brought))


def slimmed(unit: Unit, speech: Speech) -> Unit:
    """Return a unit with the shorter forms that still say its point: no name beside "mi jefa", no "y …"."""
    if unit.kind == "ask" and unit.text.startswith("Me gustaría "):
        return replace(unit, forms=(*unit.forms, f"Quiero {unit.text[12:]}"))
    if unit.kind in ("question", "ask", "offer"):
        return replace(unit, forms=tuple(dict.fromkeys((*unit.forms, *asked_shorter(unit.text, speech)))))
    if unit.kind in ("thanks", "way_out", "wish"):
        return unit
    found = dict.fromkeys((unit.text, *_shorter(unit.text, speech), *unit.forms[1:]))
    forms = [form for form in found if form == unit.text or speech.is_sound(form)]
    kept = forms if len(forms) <= _FORMS else [forms[0], forms[1], forms[-1]]
    return replace(unit, forms=tuple(kept))


_FIRST = re.compile(
    r"(?:(?:ya|todavía|aún|ahora|hoy|ayer|luego|después|no|se|l[aeo]s?"
    r"|les?) )*(?P<v>[^\W\d_]+)\b(?: (?P<n>[^\W\d_]+))?",
    re.I,
)


def _goes_on(text: str) -> bool:
    """Whether a sentence opens with what somebody else does, who was named before ("Todavía canta …")."""
    match = _FIRST.match(text)
    form = forms_of_verbs().get(match.group("v").lower()) if match and not text.endswith("?") else None
    if match is None or form is None or form.person != "3" or form.verb in ("haber", "hacer", "llover"):
        return False
    after = (match.group("n") or "").lower()
    owned = after in ("el", "la", "los", "las", "un", "una", "mi", "mis", "nuestro", "nuestra")
    return form.kind == "human" or not owned


def leaning(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Let a sentence that opens with a name rest on the one that explained it ("…, Quique, …")."""
    found: list[Unit] = []
    for unit in units:
        if found and _goes_on(unit.text):
            unit = replace(unit, needs=True)
        name = re.match(r"[A-ZÁÉÍÓÚÑ][^\W\d_]+", unit.text)
        told = name and any(re.search(rf"[a-zñ],? {name.group()}\b", u.text) for u in found)
        found.append(replace(unit, needs=True) if told else unit)
    return tuple(found)


def _shorter(text: str, speech: Speech) -> Iterator[str]:
    bare = _APPOSED.sub(lambda m: m.group("who"), text)
    if bare != text:
        yield bare
    if placed := _PLACED.match(text):
        yield text[placed.end() :][:1].upper() + text[placed.end() + 1 :]
    quotes = quoted_spans(text)
    for match in reversed(list(_AND.finditer(text))):
        head, tail = text[: match.start()].rstrip(" ,"), text[match.end() :]
        torn = any(a < match.start() < b for a, b in quotes) or head.count("(") != head.count(")")
        if torn or len(head.split()) < _FEWEST or speech.words.find("reader", tail):
            continue
        whole = is_finite(head, speech.words) and not (
            speech.words.opens("subordinate", head) and "," not in head
        )
        if whole and not re.search(r"\bno\b", head):
            yield head


def is_named(tie: Unit, told: tuple[Unit, ...]) -> bool:
    """Whether the story itself names the mutual contact."""
    names = re.findall(r"[A-ZÁÉÍÓÚÑ][^\W\d_]{2,}", tie.text.partition(" conocemos a ")[2])
    return any(re.search(rf"\b{name}\b", unit.text) for unit in told for name in names)


def nothing(material: Material) -> Material:
    """Return the material of a note that is not written: what the sender wants could not be said."""
    return replace(
        material, told=(), met=(), readings=(), ties=(), questions=(), details=(), offers=(), wishes=()
    )

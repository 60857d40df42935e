"""Spanish."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.spanish.asks import asked, heads, wishes
from introwriter.composer.spanish.closing import said_once
from introwriter.composer.spanish.people import (
    SpanishScene,
    company_of,
    double_name,
    mourned,
    titled,
    with_title,
)
from introwriter.composer.spanish.topic import is_given, may_go_on, topic_of
from introwriter.composer.spanish.turn import Register, turned
from introwriter.composer.spanish.typing import thing_before
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.words import Words, words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Spanish", "says_vos"]
_VOS = {
    "Tú": "Vos", "quieres": "querés", "puedes": "podés", "tienes": "tenés", "tú": "vos", "ti": "vos",
    "eres": "sos", "dices": "decís", "prefieres": "preferís", "contigo": "con vos",
}  # fmt: skip
_TUTEO = re.compile(rf"\b(?:{'|'.join(_VOS)})\b")
_LINE = "\n"
_HIS = re.compile(r"(?<!de )\b(?:[Tt]engo|[Gg]uardo|[Vv]i|[Ll]levo|[Ee]ncontré|[Uu]so) (?:\w+ )?sus? ")
_IF = re.compile(r"(?:si|cuando|como|aunque|mientras)\b", re.I)
_TITLED = re.compile(
    r"\b(?:[Dd]octora?|[Dd]ra?\.|[Dd]on|[Dd]oña|[Pp]rofesora?|[Mm]aestr[oa]|[Ss]eñora?|[Ss]ra?\.|[Ss]or|[Hh]ermana|[Ff]ray|[Ii]ngenier[oa]|[Ll]icenciad[oa]|[Jj]uez|[Jj]ueza|[Aa]lcalde|[Aa]lcaldesa|[Cc]omisari[oa]|[Nn]otari[oa]|[Cc]apitán)"
    r" [A-ZÁÉÍÓÚÑ]"
)


class Spanish(PlainTongue):
    """Spanish with usted, tú and vos. The subject is often only in the verb."""

    code = "es"

    def __init__(self, *, vos: bool = False) -> None:
        self._vos = vos

    def is_formal(self, brief: Brief) -> bool:
        """Usted for a formal tone, a title or a sender whose samples say usted; else tú or vos.

        Between strangers on LinkedIn and in mail tú (vos on the Río de la Plata) is the custom now; the
        context overrules it where it speaks of "la doctora …", "don …".
        """
        if super().is_formal(brief):
            return True
        if self.words.find("familiar", "\n".join(brief.voice.samples)):
            return False
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", *context.read))
        return bool(_TITLED.search(told)) or bool(re.search(r"\busted\b", told))

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about, by their gender."""
        return SpanishScene(cast, self.words)

    def cast_for(self, brief: Brief) -> Cast:
        """Find out how the sender speaks of the reader, and which works are the reader's."""
        return company_of(super().cast_for(brief), brief, self.words)

    def called(self, brief: Brief) -> str:
        """Return the name to address: with the sender's title for usted, both first names where used."""
        name = super().called(brief)
        titled = with_title(brief) if name and self.is_formal(brief) else ""
        return titled or (double_name(brief, self.words) if name else "") or name

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, with vos for a sender who says so."""
        if self._vos or not says_vos(brief, self.words):
            return said_once(super().gather(brief), self, brief)
        return _RIOPLATENSE.gather(brief)

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for; a place keeps its preposition ("coincidimos en Lugo")."""
        return _patterns()

    def offer_ways(self, thing: str) -> list[str]:
        """Return the phrases that hand over a thing; which comes first differs from thing to thing."""
        ways = super().offer_ways(thing)
        if not re.match(r"(?:el|la|los|las|un|una|unos|unas|mi|mis|nuestr[oa]s?) ", thing, re.I):
            return ways[:2]
        turn = len(thing) % len(ways)
        return ways[turn:] + ways[:turn]

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as usted, tú or vos."""
        return turned(sentence, cast, self.words, self._register(cast))

    def _register(self, cast: Cast) -> Register:
        return "usted" if cast.formal else "vos" if self._vos else "tu"

    def typed(self, text: str, cast: Cast) -> str:
        """Return the text with "la doctora" by name, and a death told only within the condolences."""
        return mourned(titled(text, cast))

    def clear_part(self, sentence: str, scene: Scene) -> str | None:
        """Return what of a wish is clear where its tail is not."""
        if not self.words.opens("wishing", sentence):
            return None
        parts = (part for part in heads(sentence, self.words) if part != sentence)
        return next((part for part in parts if scene.clear(part)), None)

    def split(self, sentence: str) -> list[str]:
        """Cut what the reader did from the sender's own start ("coincidimos en …, y me dijo que …")."""
        parts = (part for one in self._told_apart(sentence) for part in wishes(one, self.words))
        return [ask for part in parts for ask in asked(part, self.words)]

    def _told_apart(self, sentence: str) -> list[str]:
        parts = super().split(sentence)
        comma = self.words.find("comma_wish", parts[0])
        if comma and is_finite(parts[0][: comma.start()], self.words) and not _IF.match(parts[0]):
            return [parts[0][: comma.start()], parts[0][comma.end() :], *parts[1:]]
        match = self.words.find("and_theirs", parts[0])
        inside = match and any(a < match.start() < b for a, b in quoted_spans(parts[0]))
        if not match or inside or not re.match(r"\w+(?:[aei]mos|é|í)\b", parts[0], re.I):
            return parts
        return [parts[0][: match.start()], parts[0][match.end() :], *parts[1:]]

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the turned sentence, else what is clear of it ("¿puede venir a mirarla?")."""
        return next(
            (
                turned
                for text in heads(sentence, self.words)
                if (turned := self._turn_after(text, cast, before))
            ),
            None,
        )

    def _turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the turned sentence; one that goes on about somebody else keeps its third persons.

        "Con ella" may be a thing that the sentence before it named.
        """
        topic = topic_of(before, cast)
        if topic in ("other", "both") and may_go_on(sentence, topic, cast, self.words):
            if topic == "both" or is_given(sentence, cast, self.words):
                return None
            return turned(sentence, cast, self.words, self._register(cast), other=True)
        if topic in ("other", "both") and _HIS.search(sentence) and not _named_in(sentence, cast):
            kept = topic == "other"
            return turned(sentence, cast, self.words, self._register(cast), other=True) if kept else None
        last = before.rsplit(_LINE, 1)[-1]
        stressed = re.search(r"\b(?:ella|él)\b", sentence)
        if stressed and thing_before(f"{last} {sentence[: stressed.start()]}", stressed.group(), self.words):
            return None
        return turned(sentence, cast, self.words, self._register(cast), before=last)

    def say(self, way: str, cast_or_formal: Cast | bool, **parts: str) -> str:
        """Fill a phrase; with vos the verbs follow."""
        if name := parts.get("name"):
            parts["name"] = _with_article(name)
        said = super().say(way, cast_or_formal, **{name: f"{{{name}}}" for name in parts})
        return (_as_vos(said) if self._vos else said).format(**parts)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write as the sender does; what a frame says with tú is said with vos."""
        text = super().in_voice(unit, text, brief)
        if text.startswith("Enhorabuena") and (
            country := self.words.find("america", brief.sender.location or "")
        ):
            text = f"{'Felicidades' if country.group('north') else 'Felicitaciones'}{text[11:]}"
        text = re.sub(r"(?<=[.!?] ¿)[a-záéíóúñ]|(?<=[!?] )[a-záéíóúñ]", lambda m: m.group().upper(), text)
        vos = unit.kind == "offer" and not self.is_formal(brief) and says_vos(brief, self.words)
        return _as_vos(text) if vos else text

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening: a colon before a new line, a full stop where the text goes on."""
        opening = super().address(brief, mail=mail)
        opening = opening[:1].upper() + opening[1:]
        if mail and brief.tone == "plain" and not brief.voice.greeting and not self.is_formal(brief):
            opening = re.sub(r"^Hola, (?=\S)", "", opening)
        cut_short = "(?:Buenas|Buenos)" if self.is_formal(brief) else "Buenos"
        opening = re.sub(rf"^{cut_short}(?=, )", "Buenos días", opening)
        return opening if mail else re.sub(r": $", ". ", opening)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; a comma stands before the name on its own line."""
        signed = super().signature(brief, mail=mail, with_role=with_role)
        if brief.tone == "plain" and not brief.voice.closing:
            signed = signed.replace("Un saludo,", "Saludos,")
        return re.sub(r"(?<=\w)\n(?=\S)", ",\n", signed)

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, " where it is a verb or was typed small."""
        word = re.match(r"[¿¡]?([^\W\d_]+)", text)
        context = brief.context
        fields = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
        low = word.group(1).lower() if word else ""
        typed = low and re.search(rf"\b{low}\b", fields)
        if word and (typed or low in forms_of_verbs() or _VERBAL.search(low)):
            at = word.start(1)
            return text[:at] + text[at].lower() + text[at + 1 :]
        return super().lower_first(text, brief)


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    return replace(super(Spanish, Spanish()).patterns, at=re.compile(r"(?!)"))


_VERBAL = re.compile(r"\w{2}(?:[aei]mos|é|í|aste|iste|ías|abas)$")


def _named_in(sentence: str, cast: Cast) -> bool:
    return bool(cast.name and cast.name.search(sentence))


def _with_article(name: str) -> str:
    """Return a school or house as one speaks of it: "la Universidad de Granada"."""
    if re.match(
        r"(?:Universidad|Facultad|Escuela|Academia|Cooperativa|Biblioteca|Fundación|Asociación) ", name
    ):
        return f"la {name}"
    if re.match(
        r"(?:Instituto|Colegio|Conservatorio|Hospital|Ayuntamiento|Museo|Centro|Teatro|Banco) ", name
    ):
        return f"el {name}"
    return name


def _as_vos(text: str) -> str:
    return _TUTEO.sub(lambda m: _VOS[m.group()], text)


@lru_cache(maxsize=256)
def _vos_in(samples: str, location: str) -> bool:
    words = words_of("es")
    if words.find("voseo", samples):
        return True
    return not words.find("tuteo", samples) and bool(words.find("south", location))


def says_vos(brief: Brief, words: Words) -> bool:
    """Whether the sender says vos: by the samples, else by where they live."""
    return _vos_in("\n".join(brief.voice.samples), brief.sender.location or "")


_RIOPLATENSE = Spanish(vos=True)
TONGUE: Tongue = Spanish()

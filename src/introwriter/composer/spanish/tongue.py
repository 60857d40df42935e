"""Spanish."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.once import once_each
from introwriter.composer.spanish.asks import asked, heads
from introwriter.composer.spanish.closing import said_once
from introwriter.composer.spanish.intro import written_out
from introwriter.composer.spanish.keeping import kept
from introwriter.composer.spanish.letter import is_known, opened, signed, subject_of, with_article, works_in
from introwriter.composer.spanish.nicknames import double_name, nickname
from introwriter.composer.spanish.objects import thing_before
from introwriter.composer.spanish.people import (
    SpanishScene,
    company_of,
    with_title,
)
from introwriter.composer.spanish.topic import is_given, may_go_on, topic_of
from introwriter.composer.spanish.turn import Register, turned
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.spanish.voseo import as_vos, says_vos
from introwriter.composer.spanish.wishes import wishes
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Spanish", "says_vos"]
_LINE = "\n"
_HIS = re.compile(r"(?<!de )\b(?:[Tt]engo|[Gg]uardo|[Vv]i|[Ll]levo|[Ee]ncontré|[Uu]so) (?:\w+ )?sus? ")
_IF = re.compile(r"(?:si|cuando|como|aunque|mientras)\b", re.I)
_TITLED = re.compile(
    r"\b(?:[Dd]octora?|[Dd]ra?\.|[Dd]on|[Dd]oña|[Pp]rofesora?|[Mm]aestr[oa]|[Ss]eñora?|[Ss]ra?\.|[Ss]or"
    r"|[Hh]ermana|[Ff]ray|[Ii]ngenier[oa]|[Ll]icenciad[oa]|[Jj]uez|[Jj]ueza|[Aa]lcalde|[Aa]lcaldesa"
    r"|[Cc]omisari[oa]|[Nn]otari[oa]|[Cc]apitán)"
    r" [A-ZÁÉÍÓÚÑ]"
)


_EASY = ("profe", "maestro", "maestra", "hermana", "hermano")  # titles that go with tú as well


class Spanish(PlainTongue):
    """Spanish with usted, tú and vos. The subject is often only in the verb."""

    code = "es"

    def __init__(self, *, vos: bool = False) -> None:
        self._vos = vos

    @once_each
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
        title = with_title(brief).split()[:1]
        used = title and re.search(rf"\b{re.escape(title[0])}\b", told, re.I) and title[0] not in _EASY
        return bool(used or _TITLED.search(told) or re.search(r"\busted\b", told))

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about, by their gender."""
        return SpanishScene(cast, self.words)

    @once_each
    def cast_for(self, brief: Brief) -> Cast:
        """Find out how the sender speaks of the reader, and which works are the reader's."""
        return company_of(super().cast_for(brief), brief, self.words)

    @once_each
    def called(self, brief: Brief) -> str:
        """Return the name to address: with the sender's title for usted, both first names where used."""
        name = super().called(brief)
        titled = with_title(brief) if name and self.is_formal(brief) else ""
        short = (
            nickname(brief, self.words)
            if name and brief.tone != "formal" and not brief.channel.is_invitation
            else ""
        )
        return titled or (double_name(brief, self.words) if name else "") or short or name

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, with vos for a sender who says so."""
        if not self._vos and says_vos(brief, self.words):
            return _RIOPLATENSE.gather(brief)
        found, cast = super().gather(brief), self.cast_for(brief)
        return said_once(kept(found, brief, self, cast), self, brief)

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
        return written_out(text, cast)

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
        if match := re.search(r"(?<=[^\W_]),? (?=¿)", sentence):
            return [sentence[: match.start()], sentence[match.end() :]]
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
        return turned(sentence, cast, self.words, self._register(cast), before=last, story=before)

    def say(self, way: str, cast_or_formal: Cast | bool, **parts: str) -> str:
        """Fill a phrase; with vos the verbs follow."""
        if name := parts.get("name"):
            parts["name"] = with_article(name)
        said = super().say(way, cast_or_formal, **{name: f"{{{name}}}" for name in parts})
        return (as_vos(said) if self._vos else said).format(**parts)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write as the sender does; what a frame says with tú is said with vos."""
        text = super().in_voice(unit, text, brief)
        if text.startswith("Enhorabuena") and (
            country := self.words.find("america", brief.sender.location or "")
        ):
            text = f"{'Felicidades' if country.group('north') else 'Felicitaciones'}{text[11:]}"
        text = re.sub(r"(?<=[.!?] ¿)[a-záéíóúñ]|(?<=[!?] )[a-záéíóúñ]", lambda m: m.group().upper(), text)
        vos = (
            (unit.kind == "offer" or unit.key in ("given", "asked"))
            and not self.is_formal(brief)
            and says_vos(brief, self.words)
        )
        return as_vos(text) if vos else text

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening: a colon before a new line, a full stop where the text goes on."""
        return opened(super().address(brief, mail=mail), brief, mail=mail, formal=self.is_formal(brief))

    @once_each
    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade where nothing that is told says who writes, else an empty text."""
        return "" if is_known(brief) else works_in(brief, self.words)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; a comma stands before the name on its own line."""
        text = super().signature(brief, mail=mail, with_role=with_role)
        role = self.role_of(brief) if mail and with_role and text else ""
        return signed(text, brief, self.words, mail=mail, role=role)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them: their thing, the question, what the note speaks of."""
        usual = super().subject_for(brief, material, told)
        return subject_of(usual, brief, told, self.words)

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


_RIOPLATENSE = Spanish(vos=True)
TONGUE: Tongue = Spanish()

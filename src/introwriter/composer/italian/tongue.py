"""Italian: lei or tu, its letters, and what it owns."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from introwriter.brief import Brief
from introwriter.composer.italian.asks import lost_want
from introwriter.composer.italian.belongings import with_owner
from introwriter.composer.italian.echoes import opens_there, thanked_in, without_echoes
from introwriter.composer.italian.headings import heading
from introwriter.composer.italian.letters import signed, title_of
from introwriter.composer.italian.places import placed_noun
from introwriter.composer.italian.shorter import cut_to_fit, offered
from introwriter.composer.italian.speech import ItalianSpeech
from introwriter.composer.italian.typed import typed_of
from introwriter.composer.italian.verbs import is_many, verbs
from introwriter.composer.material import Material
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.scenes import place_of
from introwriter.composer.tongues.words import words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Italian"]


_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ato|ata|uto|ita|ito|tto|tta|sto|sta) (?=[a-zàèéìòù])")


_CLAUSE = re.compile(r",? (?:perché|e|ma|quando|mentre|che|dove)\b")
_SUBJECT = 55
_ELIDED = re.compile(r"(?:All|Dall|Nell|Sull|Dell|Un|C|D|Quest|Quell|Anch|Com|L(?=['’][a-zàèéìòù]))['’]")


class Italian(ItalianSpeech):
    """Italian. The reader is lei in small letters, as in print today, or tu."""

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for; which form may stand before what leans on it is seen to here."""
        return _patterns()

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say; nothing is said or asked twice."""
        context = brief.context
        goal = with_owner(context.goal, context.read) if context.goal else context.goal
        met = placed_noun(context.met) if context.met else context.met
        placed = replace(brief, context=replace(context, met=met, goal=goal))
        material = without_echoes(super().gather(placed), placed, self)
        material = replace(material, typed=typed_of(goal or "", material, self))
        if brief.channel.is_invitation:
            cut = cut_to_fit(material, self)
            if brief.tone == "plain":  # what plain leaves out are asides, not what came of it
                cut = tuple(replace(u, forms=old.forms) for u, old in zip(cut, material.told, strict=True))
            material = replace(material, told=cut, offers=offered(material.offers))
        material = replace(material, told=thanked_in(material.told, brief.tone))
        told = " ".join(unit.text for unit in (*material.told, *material.questions, *material.offers))
        if not lost_want(brief.context.goal or "", bool(material.questions), told):
            return material
        nothing: dict[str, Any] = dict.fromkeys(("told", "met", "readings", "ties", "questions"), ())
        return replace(material, **nothing, details=(), offers=(), wishes=(), hello=None)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject; the place serves here though the story has it, too."""
        place = material.place or place_of(brief.context, self.cast_for(brief), self)
        clear = tuple((unit, text) for unit, text in told if not self.words.find("points_back", text))
        text = letter.subject_for(brief, replace(material, place=place), clear, self)
        spoken = [form for unit, form in told if unit.kind not in ("offer", "scene", "question")]
        theirs = [form for form in spoken if self.words.find("reader", form)]
        full = brief.sender_greeting.full
        if text is None:
            return None
        if named := heading([*theirs, *spoken]) if not material.readings else "":
            return named
        if text not in (f"Da {full}", self.phrases["subject"]["note"]):
            return text
        said = (unit.forms for unit, _ in told if not unit.needs and unit.kind not in ("offer", "scene"))
        heads = (head for forms in said for f in reversed(forms) for head in (f, _CLAUSE.split(f)[0]))
        return next(
            (h for h in heads if len(h) <= _SUBJECT and len(h.split()) > 2 and self.is_sound(h)), text
        )

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; thanks are said in the note, not under it."""
        text = signed(
            letter.signature(brief, self, mail=mail, with_role=with_role), brief, formal=self.is_formal(brief)
        )
        if brief.tone == "plain" and not brief.voice.closing:
            text = text.replace("\n\nCordiali saluti\n", "\n\nSaluti\n")
        return re.sub(r"\n\n(?:[Tt]ante |[Mm]ille )?[Gg]razie(?: mille)?,?\n", "\n\n", text, count=1)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write as the sender does; a playful "Grazie!" has its mark where no samples speak against it."""
        said = super().in_voice(unit, text, brief)
        marked = brief.tone == "playful" and unit.kind == "thanks" and not brief.voice.samples
        return f"{said}!" if marked and said in ("Grazie", "Complimenti") else said

    def question_for(self, brief: Brief) -> str:
        """Return the question; where a wish could not be put to the reader, it asks for that."""
        if not lost_want(brief.context.goal or "", False, ""):
            return super().question_for(brief)
        ways = self.phrases["question"]
        return str(ways["want"]).format(who=brief.greeting.name or str(ways["somebody"]))

    def _again(self, scene: Unit, told: tuple[Unit, ...]) -> bool:
        """Whether the story itself says where the two met, or opens with it ("All'assemblea ha …")."""
        return super()._again(scene, told) or opens_there(scene, told, self)

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening; a formal mail names the whole person or the title the context uses."""
        if not mail or not (brief.greeting.first or brief.greeting.full) or not self.is_formal(brief):
            return letter.address(brief, self, mail=mail)
        name, title = brief.greeting.full or self.called(brief), title_of(brief)
        if title:
            return f"Gentile {title},\n\n"
        known = (brief.voice.greeting or "").lower()
        if brief.tone != "formal" and known in ("buongiorno", "buonasera", "salve"):
            return f"{brief.voice.greeting} {self.called(brief)},\n\n"
        return f"Gentile {name},\n\n"

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word; a participle is never a name ("Provato su …")."""
        word = re.match(r"[^\W\d_]+", text)
        if _ELIDED.match(text) or (
            word and (word.group().lower() in _smalls() or is_many(word.group().lower()))
        ):
            return text[:1].lower() + text[1:]
        return self.small(text) if _PARTICIPLE.match(text) else letter.lower_first(text, brief, self)

    def small(self, clause: str) -> str:
        """Take the capital off a common first word."""
        low = _PARTICIPLE.match(clause) or _ELIDED.match(clause)
        return clause[:1].lower() + clause[1:] if low else super().small(clause)

    def mannered(self, text: str, brief: Brief) -> str:
        """After "Gentile X," a mail goes on in small letters."""
        return self.lower_first(text, brief) if brief.channel.has_subject else text

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said, with a comma after a long one."""
        text = re.sub(r"^(?:lei|tu) ", "", self.small(clause), flags=re.IGNORECASE)
        comma = "," if len(place.split()) > 5 else ""
        return f"{place[:1].upper()}{place[1:]}{comma} {text}"


@lru_cache(maxsize=1)
def _smalls() -> frozenset[str]:
    words = words_of("it")
    lists = (words[name] for name in ("skipped", "preps", "determiners", "joins", "clitics", "pronouns"))
    return verbs().first.union(*lists) - {"sei"}


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    return replace(super(Italian, Italian()).patterns, news=re.compile(r"(?!)"))


TONGUE: Tongue = Italian()

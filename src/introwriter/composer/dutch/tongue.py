"""Dutch."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.dutch.acts import acted, wished
from introwriter.composer.dutch.material import settled
from introwriter.composer.dutch.names import titled, with_first_name
from introwriter.composer.dutch.others import shielded, unshielded
from introwriter.composer.dutch.people import DutchScene, as_it_was, cast_in_dutch, named
from introwriter.composer.dutch.subject import subject_in
from introwriter.composer.dutch.turn import OWNED, Turning
from introwriter.composer.dutch.typed import with_subject
from introwriter.composer.dutch.wishes import apart, asked_apart, plain_wish
from introwriter.composer.material import Material
from introwriter.composer.once import once_each
from introwriter.composer.tongue import Tongue
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.words import framed
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Dutch"]

_OWN_SHORT = (
    (r"(?<= )em\b", "'m"),
    (r"\bmn\b", "m'n"),
    (r"\bzn\b", "z'n"),
    (r"(?<=\w )t\b", "'t"),
    (r"(?<=\w )n\b(?= \w)", "'n"),
    (r"(?<=[a-z] )m\b(?!['’]| ?\d)", "'m"),
)
_LONG = (
    (r"\bm['’]n\b", "mijn"),
    (r"\bz['’]n\b", "zijn"),
    (r"(?<= )['’]t\b", "het"),
    (r"(?<= )['’]n\b", "een"),
)
_FEW = 3  # words that carry meaning, in a question that makes a subject
_SHORT = 60  # UTF-16 units of a name or a thing that goes into another sentence


class Dutch(PlainTongue):
    """Dutch: je between people on LinkedIn, u with a title; the verb loses its -t before je."""

    code = "nl"

    @once_each
    def is_formal(self, brief: Brief) -> bool:
        """Say u for a formal tone, a title alone, "mevrouw X" in the context, or samples with u.

        A context that itself speaks to the reader settles it. Samples with ge or gij are familiar although
        their "u" is the object of ge. Else je, the custom.
        """
        samples = "\n".join(brief.voice.samples)
        if re.search(r"\b(?:ge|gij)\b", samples, re.I):
            return brief.tone == "formal"
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", *context.read))
        mine = re.findall(r"\b(?:u|uw|jij|jou|jouw)\b", told, re.IGNORECASE)
        if mine and not re.search(r"\b(?:ge|gij)\b", told, re.IGNORECASE):
            return mine[0].lower() in ("u", "uw")
        family = brief.greeting.family or brief.greeting.full
        said = family and re.search(re.escape(family), told, re.IGNORECASE)
        title = rf"{self.words.patterns['titles'].pattern}{re.escape(family)}"
        if said and re.search(title, told, re.IGNORECASE) and not self.words.find("familiar", samples):
            return True
        return super().is_formal(brief)

    @once_each
    def cast_for(self, brief: Brief) -> Cast:
        """Find out how the sender speaks of the reader; pronouns of others do not count."""
        return cast_in_dutch(brief, self.words, formal=self.is_formal(brief))

    def scene(self, cast: Cast) -> Scene:
        """Leave it to the turning who is meant."""
        return DutchScene(cast, self.words)

    def split(self, sentence: str) -> list[str]:
        """Cut a wish from what is told before it, and two wishes apart."""
        asked = (part for whole in super().split(sentence) for part in asked_apart(whole, self.words))
        return [part for whole in asked for part in apart(whole, self.words)]

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence turned, with nothing before it."""
        return self.turn_after(sentence, cast, "")

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned, with the "ik" that it was typed without and its wish carried out."""
        for wrong, right in _OWN_SHORT:
            sentence = re.sub(wrong, right, sentence)
        sentence = plain_wish(as_it_was(named(sentence, cast, self.words), cast), self.words)
        whole = with_subject(sentence, self.words)
        shown = None if whole is None else shielded(whole, before, cast, self.words)
        if shown is None:
            return None
        turned = Turning(shown[0], cast, self.words).text()
        if turned is None:
            return None
        told = acted(turned, self.words, formal=cast.formal)
        if told == turned and self.words.opens("wish", turned):
            acts = self.words.frames["acts"]
            told = (
                turned
                if framed(acts, turned.replace(OWNED, "je").rstrip("!"))
                else wished(turned, self.words) or turned
            )
        return unshielded(told.replace(OWNED, "je").replace(OWNED.capitalize(), "Je"), shown[1])

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say; bare thanks get the thing they are for where the story has not."""
        material = settled(super().gather(brief), brief, self)
        things = [re.sub(r"\s*[(\[].*|[,;:].*", "", reading.thing) for reading in material.readings]
        if len(things) != 1 or length(things[0]) > _SHORT or not re.match(r"(?:je|uw) |['‘\"“]", things[0]):
            return material
        named = self.content_words(things[0])
        if any(named & self.content_words(unit.text) for unit in material.told):
            return material
        told = tuple(
            replace(unit, forms=(f"{unit.text} voor {things[0]}", unit.text))
            if unit.text == "Bedankt"
            else unit
            for unit in material.told
        )
        return replace(material, told=told)

    def content_words(self, text: str) -> frozenset[str]:
        """Return stems of the words that carry meaning; a text of little words only is like no other."""
        return super().content_words(text) or frozenset([text.lower()])

    def as_object(self, thing: str) -> str:
        """Return a thing with its article where it was typed without one: "een foto van de egel"."""
        first = (re.match(r"[^\W\d_]+(?='?s?\b)", thing) or [""])[0]
        bare = (
            first
            and first.islower()
            and first not in self.words.all_of("determiners", "uncounted") | {"je", "ons"}
        )
        many = re.match(r"[^\W\d_]+(?:en|'s|s)\b", thing) or first in self.words.all_of(
            "adverbs", "stopwords"
        )
        return f"een {thing}" if bare and not many and not first.endswith("e") else thing

    def called(self, brief: Brief) -> str:
        """Return "mevrouw Postma", "professor Kamphuis" for u where the words or the name tell which."""
        name = super().called(brief)
        if not name or not self.is_formal(brief):
            return name
        return titled(brief, self.words) or brief.greeting.full or name

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening: "Geachte heer Kamphuis," for a formal tone, else "Beste mevrouw Postma,"."""
        name = self.called(brief)
        if not name or not self.is_formal(brief):
            return super().address(brief, mail=mail)
        word = str(
            self.phrases["address"][
                "stiff" if brief.tone == "formal" and titled(brief, self.words) else "polite"
            ]
        )
        title = re.sub(r"^meneer ", "heer ", name) if word.startswith("Geachte") else name
        if brief.channel.is_invitation and length(title) > _SHORT:
            title = brief.greeting.name
        return f"{word} {title},\n\n" if mail else f"{word} {title}, "

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write a formal note without short forms: "mijn" for "m'n", "Hartelijk dank" for "Bedankt"."""
        text = super().in_voice(unit, text, brief)
        if brief.tone != "formal":
            return text
        for short, whole in _LONG:
            text = re.sub(short, whole, text)
        return re.sub(r"^Bedankt\b", "Hartelijk dank", text)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; its line ends with a comma."""
        text = super().signature(brief, mail=mail, with_role=with_role)
        text = with_first_name(text, brief)
        if mail and brief.tone == "warm" and not brief.voice.closing and not self.is_formal(brief):
            text = re.sub(r"^\n\nGroet\b", "\n\nHartelijke groet", text)
        return re.sub(r"^(\n\n[^\n]*\w)(?=\n)", r"\1,", text) if mail else text

    def role_of(self, brief: Brief) -> str:
        """Return trade and town for the signature; nothing for somebody who knows the sender."""
        goal = brief.context.goal or ""
        if brief.tone == "playful" or self.words.find("acquainted", goal):
            return ""
        role = super().role_of(brief)
        return "" if self.words.opens("kin_role", role) else role

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject about them: "Je krukjes" before the bare "Van Wendy Koster"."""
        found = super().subject_for(brief, material, told)
        if found and found.endswith("?") and len(self.content_words(found)) < _FEW:
            plain = replace(material, questions=())
            found = super().subject_for(brief, plain, tuple(p for p in told if p[0].kind != "question"))
        if found is None or not found.startswith(str(self.phrases["subject"]["from"]).split("{")[0]):
            return found
        return subject_in([text for _, text in told], self.words) or found

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said; the verb then comes before its subject."""
        turned = re.sub(r"^(je|jij|u) (\w+)", lambda m: f"{m[2]} {m[1].lower()}", clause, flags=re.I)
        return super().placed(place, turned)

    def join(self, texts: list[str], *, addressed: bool) -> str:
        """Set the texts as sentences: "'s Ochtends", "IJs"."""
        text = super().join(texts, addressed=addressed)
        text = re.sub(r"(?<=['’]t\. )[a-z]", lambda m: m.group().upper(), text)
        text = re.sub(r"(?<!\w)(['’])([STNKM]) (\w)", lambda m: f"{m[1]}{m[2].lower()} {m[3].upper()}", text)
        return re.sub(r"\bIj(?=[a-z])", "IJ", text)

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, "."""
        word = re.match(r"[^\W\d_]+", text)
        little = (
            self.words["determiners"]
            | self.words["times"]
            | self.words["adverbs"]
            | self.words["prepositions"]
        )
        if word and word.group().lower() in little:
            return text[:1].lower() + text[1:]
        if re.match(r"['’][stnkm] \w", text):
            return text[:3] + text[3:4].lower() + text[4:]
        return super().lower_first(text, brief)


TONGUE: Tongue = Dutch()

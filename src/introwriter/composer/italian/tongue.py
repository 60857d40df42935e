"""Italian: lei or tu, its letters, and what it owns."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.italian.belongings import TITLED, contracted, owner_of, yours
from introwriter.composer.italian.echoes import opens_there, without_echoes
from introwriter.composer.italian.others import ItalianScene, about_another
from introwriter.composer.italian.turn import turned
from introwriter.composer.italian.verbs import verbs
from introwriter.composer.material import Material
from introwriter.composer.tongue import Tongue
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.scenes import place_of
from introwriter.composer.tongues.typed_names import small_names, trade_of
from introwriter.composer.tongues.words import words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Italian"]


_THING = re.compile(
    r"\W*(?:L[ao]|Il|Un[ao]?|Quest[ao]|Quell[ao]|(?:La|Il) (?:mi[ao]|nostr[ao])|L['’]) ?(?-i:[a-zàèéìòù])\w+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:(?:e|ma|poi|adesso|ora|oggi) )?(?:lei|lui|ella|egli)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[A-Z][a-z]{3,}(?:ato|ata|uto|ita|ito|tto|tta|sto|sta) (?=[a-zàèéìòù])")


_CLAUSE = re.compile(r",? (?:perché|e|ma|quando|mentre|che|dove)\b")
_SUBJECT = 55
_ELIDED = re.compile(r"(?:All|Dall|Nell|Sull|Dell|Un|C|D|Quest|Quell|Anch|Com|L(?=['’][a-zàèéìòù]))['’]")


def _named_first(sentence: str, cast: Cast) -> bool:
    """Whether a sentence begins with the reader: "La professoressa Greco …"."""
    found = cast.name.search(sentence) if cast.name else None
    return found is not None and len(sentence[: found.start()].split()) <= 2


class Italian(PlainTongue):
    """Italian. The reader is lei in small letters, as in print today, or tu."""

    code = "it"

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as lei or tu."""
        return turned(sentence, cast)

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Refuse a verb without a subject after a sentence about somebody else ("Mia zia dice")."""
        earlier = before.rstrip().rpartition("\n")[2]
        if others := about_another(sentence, "\n".join(before.strip().split("\n")[-3:]), self.words, cast):
            return sentence if others == "theirs" else None
        if _PRONOUN.match(sentence) and _THING.match(earlier) and not _named_first(earlier, cast):
            return None  # "La pressa funziona. Lei gira …" speaks of the press
        if self.words.opens("others_say", earlier) and self.words.opens("says_on", sentence):
            return None
        return turned(sentence, cast, opening=not before.strip())

    def cast_for(self, brief: Brief) -> Cast:
        """Know the reader by a name typed in small letters, and by the trade ("la bibliotecaria"), too."""
        cast = super().cast_for(brief)
        firm = [w for w in re.findall(r"\w+", _told(brief).lower()) if w in self.words["surely"]]
        she, he = (sum(w in self.words[kind] for w in firm) for kind in ("she", "he"))
        if she != he:  # "chiedergli" tells more than "una signora"
            cast = replace(cast, pronoun="she" if she > he else "he")
        more = (*small_names(brief, self.words), trade_of(brief, self.words), _title_alone(brief))
        return replace(cast, names=(*cast.names, *filter(None, more)))

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about."""
        return ItalianScene(cast, self.words)

    def split(self, sentence: str) -> list[str]:
        """Cut off a wish and what follows it ("ringraziarla, mi ha salvato l'estate"; "grazie e che …")."""
        if found := self.words.opens("thanked_since", sentence):
            return [found.group("why"), found.group("wish")]
        if found := self.words.opens("thanks_and_that", sentence):
            return [found.group("wish") + " grazie", f"dirle che {found.group('that')}"]
        if found := self.words.opens("wish_and_wish", sentence):
            two = found.group("two")
            two = f"vorrei {two}" if self.words.opens("concrete", two) else two
            return [found.group("one"), *self.split(two)]
        head, *tail = super().split(sentence)
        return [head, *(part for whole in tail for part in self.split(whole))]

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say; nothing is said or asked twice."""
        return without_echoes(super().gather(brief), brief, self)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject; the place serves here though the story has it, too."""
        place = material.place or place_of(brief.context, self.cast_for(brief), self)
        clear = tuple((unit, text) for unit, text in told if not self.words.find("points_back", text))
        text = letter.subject_for(brief, replace(material, place=place), clear, self)
        full = brief.sender_greeting.full
        if text not in (f"Da {full}", self.phrases["subject"]["note"]):
            return text
        said = (unit.forms for unit, _ in told if not unit.needs and unit.kind not in ("offer", "scene"))
        heads = (head for forms in said for f in reversed(forms) for head in (f, _CLAUSE.split(f)[0]))
        return next(
            (h for h in heads if len(h) <= _SUBJECT and len(h.split()) > 2 and self.is_sound(h)), text
        )

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; thanks are said in the note, not under it."""
        text = letter.signature(brief, self, mail=mail, with_role=with_role)
        return re.sub(r"\n\n(?:[Tt]ante |[Mm]ille )?[Gg]razie(?: mille)?,?\n", "\n\n", text, count=1)

    def _again(self, scene: Unit, told: tuple[Unit, ...]) -> bool:
        """Whether the story itself says where the two met, or opens with it ("All'assemblea ha …")."""
        return super()._again(scene, told) or opens_there(scene, told, self)

    def is_formal(self, brief: Brief) -> bool:
        """Whether the reader is lei.

        First what the context says of it ("ci diamo del tu", "dirti", "la dottoressa X"), then the tone and a
        name that is only a title, then the samples' pronouns and verbs; a playful tone is tu. Else lei:
        between strangers it is never rude, by mail it is the custom.
        """
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
        if brief.tone == "formal":
            return True
        if self.words.find("our_tu", told):
            return False
        if self.words.find("our_lei", told) or (brief.greeting.first is None and brief.greeting.title):
            return True
        samples = "\n".join(brief.voice.samples)
        tu = len(self.words.patterns["familiar"].findall(samples))
        lei = len(self.words.patterns["formal"].findall(samples))
        return lei > tu if tu != lei else brief.tone != "playful"

    def say(self, way: str, cast_or_formal: Cast | bool, **parts: str) -> str:
        """Fill a phrase; ``yours`` agrees with the thing."""
        formal = cast_or_formal if isinstance(cast_or_formal, bool) else cast_or_formal.formal
        if "thing" in parts:
            parts["yours"] = yours(parts["thing"], formal=formal)
        if "place" in parts and re.match(
            r"(?:dopo|durante|prima|tra|fra|da|dal|dalla)\b", parts["place"], re.IGNORECASE
        ):
            way = re.sub(
                r"(?i)eravamo (?=\{place\})",
                lambda m: "Ci si è visti " if m.group()[0] == "E" else "ci si è visti ",
                way,
            )
        text = super().say(way, formal, **parts)
        return contracted(text)

    def own_work(self, thing: str, cast: Cast) -> str:
        """Return a work of theirs with its owner: "il post su X" is "il suo post su X"."""
        thing = re.sub(r"^(?:l')?(intervist[ae]|chiacchierat[ae]) (?:a|con) (?:lei|te)\b", r"\1", thing)
        match = self.words.opens("works", thing)
        if not match:
            return thing
        noun = match.group("noun").lower()
        the, owner = owner_of(noun, (match.group("the") or "").lower(), formal=cast.formal)
        return f"{the} {owner} {thing[match.start('noun') :]}"

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening; a formal mail names the whole person or the title the context uses."""
        if not mail or not (brief.greeting.first or brief.greeting.full) or not self.is_formal(brief):
            return letter.address(brief, self, mail=mail)
        name, title = brief.greeting.full or self.called(brief), _title(brief)
        if title:
            return f"Gentile {title},\n\n"
        known = (brief.voice.greeting or "").lower()
        if brief.tone != "formal" and known in ("buongiorno", "buonasera", "salve"):
            return f"{brief.voice.greeting} {self.called(brief)},\n\n"
        return f"Gentile {name},\n\n"

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word; a participle is never a name ("Provato su …")."""
        word = re.match(r"[^\W\d_]+", text)
        if _ELIDED.match(text) or (word and word.group().lower() in verbs().first | self.words["skipped"]):
            return text[:1].lower() + text[1:]
        return self.small(text) if _PARTICIPLE.match(text) else letter.lower_first(text, brief, self)

    def small(self, clause: str) -> str:
        """Take the capital off a common first word."""
        return clause[:1].lower() + clause[1:] if _PARTICIPLE.match(clause) else super().small(clause)

    def mannered(self, text: str, brief: Brief) -> str:
        """After "Gentile X," a mail goes on in small letters."""
        return self.lower_first(text, brief) if brief.channel.has_subject else text

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said, with a comma after a long one."""
        text = re.sub(r"^(?:lei|tu) ", "", self.small(clause), flags=re.IGNORECASE)
        comma = "," if len(place.split()) > 5 else ""
        return f"{place[:1].upper()}{place[1:]}{comma} {text}"


def _title_alone(brief: Brief) -> str:
    """Return the title that the context gives the reader's name and then uses without it ("al maestro")."""
    told = _told(brief)
    family = brief.greeting.family or brief.greeting.full.split()[-1]
    found = re.search(
        rf"\b(?:il|la|al|alla|col|con il|con la|del|della) (\w{{4,}}) {re.escape(family)}\b", told
    )
    title = found.group(1) if found else ""
    alone = title and re.search(rf"\b(?:il|la|al|alla|del|della) {title}\b(?! [A-Z])", told)
    return title if alone and title.islower() else ""


def _told(brief: Brief) -> str:
    context = brief.context
    return " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def _title(brief: Brief) -> str:
    """Return the title that the context itself uses before the reader's family name, with it."""
    context = brief.context
    told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    titles = words_of("it").patterns["titles"].pattern
    listed = "|".join(map(re.escape, brief.greeting.full.split()))
    found = re.search(rf"\b(?i:({titles}))\.? ((?:(?:{listed})\b ?)+)", told) if listed else None
    if not found:
        title, family = brief.greeting.title or "", brief.greeting.family
        return f"{title.lower()} {family}" if family and title.lower() in TITLED else ""
    family = found.group(2).strip().removeprefix(f"{brief.greeting.first} ")
    return "" if family == brief.greeting.first else f"{found.group(1).lower()} {family}"


TONGUE: Tongue = Italian()

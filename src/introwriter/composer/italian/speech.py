"""Italian sentences turned to the reader: who is about, which register, and what belongs to whom."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.italian.asks import asked
from introwriter.composer.italian.belongings import contracted, owner_of, yours
from introwriter.composer.italian.letters import title_alone, told_text
from introwriter.composer.italian.others import (
    ItalianScene,
    about_another,
    in_whose_name,
    opening_other,
    other_before,
)
from introwriter.composer.italian.pointing import points_back
from introwriter.composer.italian.roles import roles_of
from introwriter.composer.italian.shorter import heads_of
from introwriter.composer.italian.theirs import done_to_him
from introwriter.composer.italian.turn import turned
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.pieces import is_finite
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.typed_names import small_names, trade_of

__all__ = ["ItalianSpeech"]

_THING = re.compile(
    r"\W*(?:L[ao]|Il|Un[ao]?|Quest[ao]|Quell[ao]|(?:La|Il) (?:mi[ao]|nostr[ao])|L['’]) ?(?-i:[a-zàèéìòù])\w+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:(?:e|ma|poi|adesso|ora|oggi) )?(?:lei|lui|ella|egli)\b", re.IGNORECASE)


def _named_first(sentence: str, cast: Cast) -> bool:
    """Whether a sentence begins with the reader: "La professoressa Greco …"."""
    found = cast.name.search(sentence) if cast.name else None
    return found is not None and len(sentence[: found.start()].split()) <= 2


class ItalianSpeech(PlainTongue):
    """What Italian says of people: lei or tu, and somebody else."""

    code = "it"

    def typed(self, text: str, cast: Cast) -> str:
        """Leave out who it is about, where that stands before a colon ("la dottoressa X, farmacista: …")."""
        who = re.match(r"[^.:!?\n]{2,60}: ", text)
        named = who and cast.name is not None and cast.name.search(who.group())
        verb = who and is_finite(who.group(), self.words)
        return text[who.end() :] if who and named and not verb else text

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as lei or tu."""
        return turned(sentence, cast)

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the turned sentence, else what is clear of it when its tail is not."""
        heads = heads_of(sentence, self)
        return next((said for text in heads if (said := self._turn_after(text, cast, before))), None)

    def _turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Refuse a verb without a subject after a sentence about somebody else ("Mia zia dice")."""
        earlier = before.rstrip().rpartition("\n")[2]
        if others := about_another(sentence, before, self.words, cast):
            return sentence if others == "theirs" else None
        if _PRONOUN.match(sentence) and _THING.match(earlier) and not _named_first(earlier, cast):
            return None  # "La pressa funziona. Lei gira …" speaks of the press
        if self.words.opens("others_say", earlier) and self.words.opens("says_on", sentence):
            return None
        goes_on = other_before(before, cast, self.words)
        if self.words.opens("wish", sentence):
            goes_on = ""  # what the sender wants is wanted of the reader
        other = opening_other(sentence, before, cast, self.words) or goes_on
        sentence = in_whose_name(sentence, before)
        return turned(sentence, cast, opening=not before.strip(), other=other, goes_on=bool(goes_on))

    def cast_for(self, brief: Brief) -> Cast:
        """Know the reader by a name typed in small letters, and by the trade ("la bibliotecaria"), too."""
        cast = super().cast_for(brief)
        firm = [w for w in re.findall(r"\w+", told_text(brief).lower()) if w in self.words["surely"]]
        she, he = (sum(w in self.words[kind] for w in firm) for kind in ("she", "he"))
        if she == he == 0 and not cast.pronoun and done_to_him(told_text(brief)):
            cast = replace(cast, pronoun="he")
        if she != he:  # "chiedergli" tells more than "una signora"
            cast = replace(cast, pronoun="she" if she > he else "he")
        more = (
            *small_names(brief, self.words),
            trade_of(brief, self.words),
            title_alone(brief),
            *roles_of(brief),
        )
        return replace(cast, names=(*cast.names, *filter(None, more)))

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about."""
        return ItalianScene(cast, self.words)

    def points_back(self, text: str) -> bool:
        """Whether a pronoun or "quel …" has nothing in the sentence that it means."""
        return points_back(text)

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade in small letters, as within a sentence."""
        role = super().role_of(brief)
        return role if role[:2].isupper() else role[:1].lower() + role[1:]

    def split(self, sentence: str) -> list[str]:
        """Cut a sentence into what it tells and each of its wishes."""
        return [part for one in asked(sentence) for whole in self._wishes(one) for part in asked(whole)]

    def _wishes(self, sentence: str) -> list[str]:
        """Cut off a wish and what follows it ("ringraziarla, mi ha salvato l'estate"; "grazie e che …")."""
        if found := self.words.opens("thanked_since", sentence):
            return [found.group("why"), found.group("wish")]
        if found := self.words.opens("thanks_and_that", sentence):
            return [found.group("wish") + " grazie", f"dirle che {found.group('that')}"]
        if found := self.words.opens("wish_and_wish", sentence):
            two = found.group("two")
            two = f"vorrei {two}" if self.words.opens("concrete", two) else two
            return [found.group("one"), *self._wishes(two)]
        head, *tail = super().split(sentence)
        return [head, *(part for whole in tail for part in self._wishes(whole))]

    def is_formal(self, brief: Brief) -> bool:
        """Whether the reader is lei.

        First what the context says of it ("ci diamo del tu", "dirti", "la dottoressa X"), then the tone and a
        name that is only a title, then the samples' pronouns and verbs; a playful tone is tu. Else lei:
        between strangers it is never rude, by mail it is the custom.
        """
        told = told_text(brief)
        if brief.tone == "formal":
            return True
        if self.words.find("our_tu", told):
            return False
        if self.words.find("our_lei", told) or (brief.greeting.first is None and brief.greeting.title):
            return True
        if self.words["formal_roles"] & set(roles_of(brief)):
            return True  # "la prof mi bocciò"
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

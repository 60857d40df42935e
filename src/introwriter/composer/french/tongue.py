"""French."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.brief import Brief, SameBrief
from introwriter.composer.french import letter
from introwriter.composer.french.asks import asked
from introwriter.composer.french.cast import named_in, with_works
from introwriter.composer.french.gathering import chosen
from introwriter.composer.french.heads import each_asked, heads, only_wished, without_private, without_source
from introwriter.composer.french.manner import by_tone
from introwriter.composer.french.shorter import as_one
from introwriter.composer.french.turn import turned
from introwriter.composer.french.typing import as_sentence, with_accent
from introwriter.composer.french.wants import wanted
from introwriter.composer.french.wording import title_in, with_marks, with_plain_infinitive, with_your_works
from introwriter.composer.material import Material
from introwriter.composer.tongue import material_of
from introwriter.composer.tongues.cast import Cast, cast_of
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.scenes import place_of
from introwriter.composer.tongues.words import words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE"]

_ELIDED = re.compile(
    r"(?:J|L|D|C|N|S|M|T|Qu)['’]|Est-ce|[^\W\d_]+-(?:vous|tu|il|elle|on|je|nous|ce)\b"
    r"|(?:Suite|Grâce) (?:à|au)"
    r"|(?:Depuis|Après|Avant|Pendant|Avec|Sans|Quand|Lorsque|Chaque|Hier)\b"
)


class French(PlainTongue):
    """French: vous or tu, elision, inverted questions, spaces before the high marks."""

    code = "fr"

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as vous or tu."""
        return self.turn_after(sentence, cast, "")

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned, else what is clear of it; a question that was only reported is put."""
        before = with_accent(before)
        sentence = without_source(as_sentence(with_accent(sentence), before, cast, self.words))
        able = (turned(part, before, cast) for part in heads(sentence, self.words))
        new = next((part for part in able if part is not None), None)
        if new is None:
            return None
        new = with_plain_infinitive(with_your_works(new, cast))
        if self.words.opens("bare_act", new):  # "Vous l'envoyer" goes on inside another sentence
            new = new[:1].lower() + new[1:]
            new = (
                re.sub(r" et (?:que |qu')", " et ", new) if re.search(r" (?:que |qu').* et qu", new) else new
            )
        return wanted(asked(new, self.words), self.words, formal=cast.formal)

    def split(self, sentence: str) -> list[str]:
        """Cut a wish from what is told before it, and two wishes apart ("le dire et la remercier")."""
        parts: list[str] = []
        wholes = super().split(without_private(only_wished(sentence), self.words))
        for whole in (one for part in wholes for one in each_asked(part)):
            text = whole.replace("’", "'")
            wishing = self.words.opens("wishing", text)
            match = (
                (self.words.find("wish_and_limit", text) or self.words.find("two_wishes", text))
                if wishing
                else None
            )
            aside = self.words.find("aside", text) if self.words.opens("wishes_first", text) else None
            if (
                aside
                and is_finite(text[aside.end() :], self.words)
                and len(text[: aside.start()].split()) > 3
            ):
                match = aside
            if not match and text.endswith("?"):
                after = self.words.find("question_after", text)
                told = after and is_finite(text[: after.start()], self.words)
                if after and told and not self.words.opens("subordinate", text) and after.start() > 12:
                    match = after
            if thanks := not match and self.words.find("thanks_aside", text):
                cut = thanks.start("cut")
                if is_finite(text[cut + 2 :], self.words):
                    parts += [whole[:cut], whole[cut + 2 :]]
                    continue
            quoted = match and any(a < match.start() < b for a, b in quoted_spans(text))
            if match and not quoted and len(text[: match.start()].split()) > 1:
                parts += [whole[: match.start()], *self.split(whole[match.end() :])]
            else:
                parts.append(whole)
        return parts

    def cast_for(self, brief: Brief) -> Cast:
        """Find out how the sender speaks of the reader, and what of the reader's was read."""
        return _cast_of(SameBrief(brief))

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say."""
        return chosen(super().gather(brief), brief, self)

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening; somebody who says tu and has no greeting of their own says "Salut"."""
        text = super().address(brief, mail=mail)
        return letter.greeted(text, brief, self.called(brief), formal=self.is_formal(brief))

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject: what the engine finds, else a thing of the reader's, else who writes."""
        place = material.place or place_of(brief.context, self.cast_for(brief), self)
        clear = tuple((u, part) for u, part in told if not self.words.find("points_back", part))
        text = super().subject_for(brief, replace(material, place=place), clear)
        full = brief.sender_greeting.full
        if text is None:
            return None
        if text in (f"De la part de {full}", self.phrases["subject"]["note"]):
            text = letter.subject_of(brief, told, self) or re.sub(r" de (?=[AEIOUYÉÈÊH])", " d'", text)
        return with_marks(text, brief)

    def called(self, brief: Brief) -> str:
        """Return the name to address, with the title written out: "Madame Favre"."""
        title = title_in(brief) if self.is_formal(brief) else ""
        return title or letter.called(super().called(brief), brief)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write as the sender does, and as the tone asks."""
        return by_tone(super().in_voice(unit, text, brief), brief.tone)

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade, for behind the name."""
        return letter.role_of(brief, mail=False) if self.is_formal(brief) else ""

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; a stranger's mail says in a line who writes."""
        text = super().signature(brief, mail=mail, with_role=with_role)
        if not mail or not text:
            return text
        stranger = brief.sender_greeting.full and text.endswith(f"\n{brief.sender_greeting.full}")
        named = stranger and brief.sender_greeting.full != brief.sender_greeting.name
        role = letter.role_of(brief, mail=True) if named and with_role and self.is_formal(brief) else ""
        return letter.signed(text, brief, str(self.phrases["closing"]["formal"]), f"\n{role}" if role else "")

    def is_formal(self, brief: Brief) -> bool:
        """Whether the reader is "vous".

        A formal tone, or a title without a first name: vous. Then what the sender says of it ("on se
        tutoie") or writes to the reader in the context; then the samples, where they hold only one of the
        two. Who calls the reader "mon pote" says tu; who hails people with "Salut" or "Coucou" says it in a
        message or to somebody they met. Else vous, as between strangers in France, Belgium, Switzerland and
        Québec, whatever the tone.
        """
        if brief.tone == "formal" or (brief.greeting.first is None and brief.greeting.title):
            return True
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", context.offer or ""))
        for text in (told, "\n".join(brief.voice.samples)):
            near, far = bool(self.words.find("familiar", text)), bool(self.words.find("formal", text))
            if near != far:
                return far
        if self.words.find("close", told):
            return False
        known = brief.channel.name == "dm" or bool(context.met)
        return not (known and self.words.find("hail", "\n".join(brief.voice.samples)))

    def is_sound(self, text: str) -> bool:
        """Whether a sentence can be sent; the space before a colon is no fault here."""
        text = re.sub(r"[ \u00a0]([?!:;])", r"\1", text)
        text = re.sub(r"\b(le|de|du|un) ton$", r"\1 tons", text)
        return super().is_sound(re.sub(r"\b([vn]ous) \1\b", r"\1", text, flags=re.IGNORECASE))

    def small(self, clause: str) -> str:
        """Take the capital off a clause after a colon, off "J'ai" too."""
        return clause[:1].lower() + clause[1:] if _ELIDED.match(clause) else super().small(clause)

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off "J'ai" and "L'atelier", too."""
        if _ELIDED.match(text):
            return text[:1].lower() + text[1:]
        if text.split()[0] in named_in(brief):
            return text
        return super().lower_first(text, brief)

    def mannered(self, text: str, brief: Brief) -> str:
        """Set the marks: a no-break space before ? ! ; : and in « », unless the sender sets none.

        Apostrophes follow the sender's.
        """
        return with_marks(as_one(text, material_of(brief, self)), brief)


TONGUE = French()


@lru_cache(maxsize=8)
def _cast_of(key: SameBrief) -> Cast:
    words = words_of("fr")
    return with_works(cast_of(key.brief, words, formal=TONGUE.is_formal(key.brief)), key.brief, words)

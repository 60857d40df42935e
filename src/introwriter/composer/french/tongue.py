"""French."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.french.asks import asked
from introwriter.composer.french.turn import turned
from introwriter.composer.french.wording import TITLES, title_in, told_as_mine, with_marks, with_your_works
from introwriter.composer.material import Material
from introwriter.composer.tongue import Tongue
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.scenes import place_of
from introwriter.composer.tongues.typed_names import small_names, trade_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE"]

_CLAUSE = re.compile(r",? (?:parce qu|et|mais|quand|pendant|qui|où)\b")
_SUBJECT = 55
_ELIDED = re.compile(
    r"(?:J|L|D|C|N|S|M|T|Qu)['’]|Est-ce|[^\W\d_]+-(?:vous|tu|il|elle|on)\b|(?:Suite|Grâce) (?:à|au)"
    r"|(?:Depuis|Après|Avant|Pendant|Avec|Sans|Quand|Lorsque|Chaque|Hier)\b"
)


class French(PlainTongue):
    """French: vous or tu, elision, inverted questions, spaces before the high marks."""

    code = "fr"

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as vous or tu."""
        return self.turn_after(sentence, cast, "")

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned; a question that was only reported is put."""
        sentence, before = (
            re.sub(r"\b([Ii]l|[Ee]lle) ma (?=\w+[éitus]\b)", r"\1 m'a ", s) for s in (sentence, before)
        )
        sentence = told_as_mine(sentence)
        if not before and (filler := self.words.opens("filler", sentence)):
            sentence = sentence[filler.end() :]
        if not before and cast.pronoun in ("she", "he"):  # "C'était mon prof": who they were
            was = re.match(r"C['’](?:était|est) (?=(?:mon|ma|notre) ([^\W\d_]+))", sentence)
            if was and any(was.group(1).lower() in self.words[kind] for kind in ("people", "men", "women")):
                verb = "était" if "était" in was.group() else "est"
                sentence = f"{'Elle' if cast.pronoun == 'she' else 'Il'} {verb} {sentence[was.end() :]}"
        new = turned(sentence, before, cast)
        if new is None:
            return None
        new = with_your_works(new, cast)
        if self.words.opens("bare_act", new):  # "Vous l'envoyer" goes on inside another sentence
            new = new[:1].lower() + new[1:]
            new = (
                re.sub(r" et (?:que |qu')", " et ", new) if re.search(r" (?:que |qu').* et qu", new) else new
            )
        return asked(new, self.words)

    def split(self, sentence: str) -> list[str]:
        """Cut a wish from what is told before it, and two wishes apart ("le dire et la remercier")."""
        parts = []
        for whole in super().split(sentence):
            text = whole.replace("’", "'")
            wishing = self.words.opens("wishing", text)
            match = (
                (self.words.find("wish_and_limit", text) or self.words.find("two_wishes", text))
                if wishing
                else None
            )
            quoted = match and any(a < match.start() < b for a, b in quoted_spans(text))
            if match and not quoted and len(text[: match.start()].split()) > 1:
                parts += [whole[: match.start()], *self.split(whole[match.end() :])]
            else:
                parts.append(whole)
        return parts

    def cast_for(self, brief: Brief) -> Cast:
        """Count "elle" and "il" where they can be a person: "il faut" says nothing of the reader."""
        cast = super().cast_for(brief)
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
        text = re.sub(r"[’]", "'", told)
        found = []
        for m in self.words.patterns["third"].finditer(text):  # who does what people do counts twice
            acts = self.words.opens("person_verb", text[m.end() :].lstrip())
            found += [m.group(1).lower()] * (2 if acts else 1)
        for m in self.words.patterns["thanked"].finditer(text):
            found += [{"la": "elle", "le": "il"}[m.group("who").lower()]] * 3
        she, he = found.count("elle"), found.count("il")
        if found and she == he:
            she, he = int(found[0] == "elle"), int(found[0] == "il")
        names = tuple(n for n in cast.names if n.lower() not in self.words["stopwords"] and len(n) > 2)
        whole = (brief.greeting.full, brief.greeting.first or "", brief.greeting.family or "")
        elided = (n for n in whole if len(n) > 2 and re.search(rf"\b(?:[Dd]|qu)'{re.escape(n)}\b", text))
        names = tuple(sorted({*names, *elided}, key=len, reverse=True))  # "d'Yves Zanetti"
        names += (*self._small_names(brief, text), *small_names(brief, self.words))
        if trade := trade_of(brief, self.words):
            names += tuple(
                f"{the}{trade}" for the in ("la ", "La ", "le ", "Le ", "l'", "L'") if f"{the}{trade}" in text
            )
        return replace(cast, names=names, pronoun="she" if she >= he and she else "he" if he else "")

    def _small_names(self, brief: Brief, text: str) -> tuple[str, ...]:
        """Return the first name as typed in small letters, where it can only be a name ("théo m'a prêté")."""
        small = (brief.greeting.first or "").lower()
        if len(small) < 3 or small in self.words["stopwords"]:
            return ()
        starts = r"(?:^|[.!?;,\n]\s*|\b(?:que|et|mais|quand|depuis que) |\bqu')"
        acts = re.search(
            rf"{starts}{re.escape(small)} (?:[ms]'|nous |[ms]e |a |est |avait |disait |dit )", text
        )
        return (small,) if acts else ()

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say; a place or a gift that the story names is not named again."""
        material = super().gather(brief)
        material = self._met_first(material)
        told = self.content_words(" ".join(unit.text for unit in material.told))
        place, offer = self.content_words(material.place), self.content_words(brief.context.offer or "")
        if place and len(place & told) >= 0.6 * len(place):
            material = replace(material, place="")
        if not material.offers or material.offers[0].source != "context.offer":
            return material
        gifts = [unit for unit in material.told if self.words.find("giving", unit.text)]
        if any(len(self.content_words(unit.text) & offer) > 1 for unit in gifts):
            return replace(material, offers=())
        head = self.content_words(re.split(r"[,;(]", brief.context.offer or "")[0])
        again = (bool(offer) and len(offer & told) >= 0.6 * len(offer)) or (bool(head) and head <= told)
        ways = self.phrases["offer"]
        lent = bool(self.words.find("lent", brief.context.offer or ""))
        if lent and not again:
            return material
        several = bool(self.words.opens("several", brief.context.offer or ""))
        way = ways["lent_several" if several else "lent"] if lent else ways["again"]
        texts = [self.say(str(way), self.is_formal(brief))] if again else self._gifts(brief)
        made = tuple(replace(material.offers[0], forms=(text,)) for text in texts if self.is_sound(text))
        return replace(material, offers=made or material.offers)

    def _met_first(self, material: Material) -> Material:
        """Let a meeting that the story tells be the scene; a common contact alone is no reason to write."""
        known = "Nous avons fait connaissance "
        scenes = tuple(unit for unit in material.told if unit.text.startswith(known))
        if scenes:
            date = self.words.patterns["date"]
            forms = tuple(dict.fromkeys(date.sub("", form).rstrip(" ,") for form in scenes[0].forms))
            scene = replace(scenes[0], kind="scene", forms=forms, source="context.met")
            told = tuple(unit for unit in material.told if unit not in scenes)
            material = replace(material, told=told, met=material.met or (scene,))
        read = any(reading.unit or reading.bare for reading in material.readings)
        if not (material.told or material.met or material.questions or read or material.let_in):
            ties = tuple(tie for tie in material.ties if tie.key != "mutual")
            material = replace(material, ties=ties)
        return material

    def _gifts(self, brief: Brief) -> list[str]:
        """Return the ways to hand over a thing, by its article; none for an offer that is a sentence."""
        thing = self.turn((brief.context.offer or "").strip(" ."), self.cast_for(brief)) or ""
        found = self.words.opens("thing", thing)
        if not found or self.words.find("offer", thing):
            return []
        kind = next((name for name, value in found.groupdict().items() if value), "")
        if self.words.find("gift_if", thing):
            kind, bare = "when", thing
        else:
            bare = re.split(r"[,;(]", thing)[0].strip()
        ways = [str(way) for way in self.phrases["offer"][kind]]
        if kind != "when" and self.words.opens("sendable", bare):
            ways = [str(way) for way in self.phrases["offer"]["send"]]
        formal = self.is_formal(brief)
        return [self.say(way, formal, thing=bare, Thing=bare[:1].upper() + bare[1:]) for way in ways]

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening; somebody who says tu and has no greeting of their own says "Salut"."""
        text = super().address(brief, mail=mail)
        if self.is_formal(brief) and not brief.channel.is_invitation and (title := title_in(brief)):
            name = self.called(brief)
            text = re.sub(rf"^(\w+)(?: {re.escape(name)})?,", rf"\1 {title},", text) if name else text
        if brief.voice.greeting is None and not self.is_formal(brief):
            return re.sub(r"^Bonjour\b", "Salut", text)
        return text

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject: what the engine finds, else a thing of the reader's, else who writes."""
        place = material.place or place_of(brief.context, self.cast_for(brief), self)
        clear = tuple((u, part) for u, part in told if not self.words.find("points_back", part))
        text = super().subject_for(brief, replace(material, place=place), clear)
        full = brief.sender_greeting.full
        if text is None or text not in (f"De la part de {full}", self.phrases["subject"]["note"]):
            return text
        for _, part in told:
            if found := self.words.find("owned_thing", part):
                return found.group()[:1].upper() + found.group()[1:]
        for unit, _ in told:
            heads = (head for form in reversed(unit.forms) for head in (form, _CLAUSE.split(form)[0]))
            short = next(
                (h for h in heads if len(h) <= _SUBJECT and len(h.split()) > 2 and self.is_sound(h)), ""
            )
            if short and not unit.needs and unit.kind not in ("offer", "scene"):
                return short
        return re.sub(r" de (?=[AEIOUYÉÈÊH])", " d'", text)

    def called(self, brief: Brief) -> str:
        """Return the name to address, with the title written out: "Madame Favre"."""
        name = super().called(brief)
        if name.lower() in ("sœur", "frère", "père", "mère"):
            return brief.target.name
        if name in TITLES:  # a title alone is no way to address anybody
            family = brief.greeting.full.split()[-1]
            return f"{TITLES[name]} {family}" if family != name else ""
        for short, full in TITLES.items():
            if name.startswith(f"{short} "):
                return f"{full}{name[len(short) :]}"
        return name

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off: the sender's own closing, in a formal mail a plain one, else the name."""
        text = super().signature(brief, mail=mail, with_role=with_role)
        own = "" if (brief.voice.closing or "").lower() == "merci" else brief.voice.closing
        if own == "":  # thanks are said in the note, or not
            return re.sub(r"\n\n[Mm]erci,?\n", "\n\n", text, count=1)
        if not mail or not text:
            return text
        if own:
            closing = own[:1].upper() + own[1:] + ("" if own.endswith(",") else ",")
            return text.replace(f"\n\n{own}\n", f"\n\n{closing}\n", 1)
        stock = str(self.phrases["closing"]["formal"])
        return text if brief.tone == "formal" else text.replace(f"\n\n{stock}\n", "\n\n", 1)

    def is_formal(self, brief: Brief) -> bool:
        """Whether the reader is "vous".

        A formal tone, or a title without a first name: vous. Then what the sender says of it ("on se
        tutoie") or writes to the reader in the context; then the samples, where they hold only one of the
        two. Who hails people with "Salut" or "Coucou" there says tu in a
        message or to somebody they met. Else vous, as
        between strangers in France, Belgium, Switzerland and Québec, whatever the tone.
        """
        if brief.tone == "formal" or (brief.greeting.first is None and brief.greeting.title):
            return True
        context = brief.context
        told = " ".join((context.goal or "", context.met or "", context.offer or ""))
        for text in (told, "\n".join(brief.voice.samples)):
            near, far = bool(self.words.find("familiar", text)), bool(self.words.find("formal", text))
            if near != far:
                return far
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
        return super().lower_first(text, brief)

    def mannered(self, text: str, brief: Brief) -> str:
        """Set the marks: a no-break space before ? ! ; : and in « », unless the sender sets none.

        Apostrophes follow the sender's.
        """
        return with_marks(text, brief)


TONGUE: Tongue = French()

"""What the story itself settles: an offer made twice, a scene told twice, an answer to the reader's words."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import name_in
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["settled"]

_GIVES = re.compile(
    r"\b(?:schenken|geven|sturen|bezorgen|brengen|lenen|langsbrengen|meegeven)\b"
    r"|\bmag (?:ze|het|hem|die) hebben\b|\b(?:geef|stuur|breng|leen) ik (?:je|u)\b"
)
_FOR = re.compile(r"\bvoor (?:je|u|jou)\b")
_SAYS = re.compile(
    r"\b(?:gezet|geschreven|gezegd|zei|zegt|schreef|stond|staat|luidt|luidde|regel|riep|vroeg): "
)
_NEWS = 6.0  # what the news is worth that the sender means to tell, at the end of a story


def settled(material: Material, brief: Brief, speech: Speech) -> Material:
    """Return the material without what is said twice, the story's units with what they lean on."""
    told = _news(_answered(tuple(map(_uncut, material.told)), speech), brief, speech)
    material = replace(material, told=_with_aside(told, material, speech))
    return replace(
        material,
        offers=_offers(material, speech),
        met=_scene(material, speech),
        ties=tuple(unit for unit in material.ties if not _named(unit, brief, told)),
    )


def _with_aside(told: tuple[Unit, ...], material: Material, speech: Speech) -> tuple[Unit, ...]:
    """Let a question be asked without the last remark before it: "Hij past om een fles. Mag ik hem …?"."""
    last = told[-1] if len(told) > 1 else None
    if last is None or not any(unit.at == last.at + 1 for unit in material.questions):
        return told
    remark = last.needs and last.kind in ("background", "effect") and not last.key
    if not remark or speech.words.find("reader", last.text):
        return told
    return (*told[:-1], replace(last, key="aside"))


def _uncut(unit: Unit) -> Unit:
    """Leave what follows a colon whole: "één regel: niet aankomen, vraag Mieke"."""
    whole = unit.text
    if not _SAYS.search(whole):
        return unit
    torn = [form for form in unit.forms if ": " in form and whole.startswith(f"{form},")]
    return replace(unit, forms=tuple(form for form in unit.forms if form not in torn)) if torn else unit


def _offers(material: Material, speech: Speech) -> tuple[Unit, ...]:
    """Leave out an offer that the story's own wish speaks of: "Ik zou graag die hoek herstellen"."""
    wishes = [unit.text for unit in (*material.questions, *material.wishes)]
    gifts = [unit.text for unit in material.told if _GIVES.search(unit.text) or _FOR.search(unit.text)]

    def again(unit: Unit) -> bool:
        mine = speech.content_words(unit.text)
        near = any(len(mine & speech.content_words(text)) >= 0.4 * len(mine) for text in wishes)
        near = near or any(mine & speech.content_words(text) for text in gifts)
        return near or any(_GIVES.search(wish) for wish in wishes)

    return tuple(unit for unit in material.offers if unit.source != "context.offer" or not again(unit))


def _scene(material: Material, speech: Speech) -> tuple[Unit, ...]:
    """Leave out the bare "We kwamen elkaar tegen" where the story starts with what the reader did."""
    first = next(iter(material.told), None)
    frame = str(speech.phrases["scene"]["met"][0]).split("{", maxsplit=1)[0]
    bare = len(material.met) == 1 and material.met[0].text.startswith(frame)
    acts = (
        first is not None
        and speech.words.find("reader", first.text)
        and speech.words.find("past", first.text)
    )
    return () if bare and acts else material.met


def _answered(told: tuple[Unit, ...], speech: Speech) -> tuple[Unit, ...]:
    """Take what the sender says to the reader's own words as an answer, not as background."""
    found: list[Unit] = []
    for unit in told:
        last = found[-1] if found else None
        echo = (
            last
            and last.kind == "theirs"
            and speech.content_words(last.text) & speech.content_words(unit.text)
        )
        if echo and unit.kind == "background" and speech.words.opens("first", unit.text):
            unit = replace(unit, kind="reaction", weight=WEIGHTS["reaction"], needs=True)
        mine = speech.content_words(unit.text)
        if speech.words.find("turned_out", unit.text) and any(
            mine <= speech.content_words(u.text) for u in told if u is not unit
        ):
            unit = replace(
                unit, needs=True
            )  # "De egel heeft nu een reden": the words are the reader's, not the news
        if unit.needs and speech.words.opens("aside", unit.text) and not unit.key:
            unit = replace(unit, key="aside")
        further = unit.needs and speech.words.find("further", unit.text)
        found.append(replace(unit, back=2) if further and len(found) > 1 else unit)
    return tuple(found)


def _news(told: tuple[Unit, ...], brief: Brief, speech: Speech) -> tuple[Unit, ...]:
    """Give weight to what a last "ik wil haar zeggen dat de auto klaarstaat" tells."""
    typed = sentences(brief.context.goal or "", speech.words)
    last = speech.split(typed[-1])[-1] if typed else ""
    if not told or not speech.words.find("reports", last):
        return told
    mine, end = speech.content_words(told[-1].text), speech.content_words(last)
    return (*told[:-1], replace(told[-1], weight=_NEWS)) if mine and mine <= end else told


def _named(unit: Unit, brief: Brief, told: tuple[Unit, ...]) -> bool:
    """Whether a mutual contact is already in the story: "Mijn oud-collega Ruud raadde me aan …"."""
    if unit.key != "mutual":
        return False
    at = int(unit.source.rsplit(".", maxsplit=1)[-1])
    first = name_in(brief.context.mutuals[at]).split()[0]
    return any(re.search(rf"\b{re.escape(first)}\b", one.text) for one in told)

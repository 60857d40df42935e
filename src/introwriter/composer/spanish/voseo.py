"""Whether a Spanish sender says vos, and the frames said so."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["as_vos", "says_vos"]


_VOS = {
    "Tú": "Vos", "Puedes": "Podés", "quieres": "querés", "puedes": "podés", "tienes": "tenés", "tú": "vos",
    "ti": "vos", "eres": "sos", "dices": "decís", "prefieres": "preferís", "contigo": "con vos",
}  # fmt: skip


_TUTEO = re.compile(rf"\b(?:{'|'.join(_VOS)})\b")


def as_vos(text: str) -> str:
    """Return a phrase made for tú with vos."""
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

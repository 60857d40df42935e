"""Spanish."""

from __future__ import annotations

import re

from introwriter.composer.tongue import Tongue
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.plain import PlainTongue

__all__ = ["TONGUE"]


class Spanish(PlainTongue):
    """Spanish: usted takes the verb and the possessives of the third person."""

    code = "es"

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as usted."""
        if cast.name:
            sentence = cast.name.sub("usted", sentence)
        return re.sub(r"\b(?:ella|él)\b", "usted", sentence)


TONGUE: Tongue = Spanish()

"""What a tone changes in French sentences: how things are asked and thanked for, "ça" and "cela", "ne"."""

from __future__ import annotations

import re

from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["by_tone"]

_CLITICS = r"(?:(?:me|te|se|le|la|les|lui|leur|vous|nous|y|en) |[mtsl]')*"
_VERB = r"[^\W\d_]+"


def _rules(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), new) for pattern, new in pairs)


_FORMAL = _rules(
    (r"^Est-ce que je peux\b", "Puis-je"),
    (r"^Je peux (?=.*\?$)", "Puis-je "),
    (r"^Pouvez-vous\b", "Pourriez-vous"),
    (r"^Voulez-vous\b", "Voudriez-vous"),
    (r"^Merci(?=$| (?:de|d'|pour)\b)", "Je vous remercie"),
    (r"^Pardon (?=d'|de )", "Je vous prie de m'excuser "),
    (r"^Pardon$", "Je vous prie de m'excuser"),
    (r"\b([Çç])a (?!va\b|y est\b)", r"\1ela "),
    (r"\bça$", "cela"),
    (r"\b[Yy] (?=(?:en )?a(?:vait)? )(?<!il y )(?<!n'y )", "il y "),
    (r"\b([Jj])'((?:ai|avais)) (pas|plus|jamais|rien)\b", r"\1e n'\2 \3"),
    (
        rf"\b([Jj]e|[Ii]l|[Ee]lle|[Nn]ous|[Vv]ous|[Oo]n) (?!n[e'])({_CLITICS})({_VERB}) (pas|plus|jamais)\b"
        r"(?! (?:de|que|grand|loin|tard|haut|souple))",
        r"\1 ne \2\3 \4",
    ),
)
_PLAIN = _rules(
    (r"^Est-ce que (?=je |tu )", ""),
    (r"^Pourriez-vous\b", "Pouvez-vous"),
    (r"^Voudriez-vous\b", "Voulez-vous"),
    (r"^Accepteriez-vous\b", "Acceptez-vous"),
    (r"^Tu pourrais\b", "Tu peux"),
    (r"^Tu voudrais\b", "Tu veux"),
    (r" (?:vraiment|très|tellement|super|juste|simplement)(?= )", ""),
)
_PLAYFUL = _rules(
    (r"^Est-ce que (?=je |tu )", ""),
    (r"^Puis-je\b", "Je peux"),
    (r"^Pourriez-vous\b", "Vous pourriez"),
    (r"^Voulez-vous (?=(?:re)?venir\b|passer\b)", "Ça vous dirait de "),
    (r"^Tu veux (?=(?:re)?venir\b|passer\b)", "Ça te dirait de "),
    (r"^Que diriez-vous d'(?=une? )", "Ça vous dirait, "),
    (r"^Que diriez-vous de ", "Ça vous dirait, "),
    (r"\bcela\b", "ça"),
    (r"\bCela\b", "Ça"),
)
_TONES = {"formal": _FORMAL, "plain": _PLAIN, "playful": _PLAYFUL}


def by_tone(text: str, tone: str) -> str:
    """Return a sentence as the tone says it; what is quoted stays."""
    if tone not in _TONES or quoted_spans(text):
        return text
    new = text
    for pattern, way in _TONES[tone]:
        new = pattern.sub(way, new)
    new = re.sub(r"\bne (?=[aeiouyéèêh])", "n'", new) if new != text else new
    new = re.sub(r"\bn'(?=[hH](?:aut|ai[st]|onte|uit))", "ne ", new)
    return new[:1].upper() + new[1:] if new else text

"""Who did what to whom: turned round, done to something else, or told by nobody."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, Sender

_BRIEF = make_brief(
    Profile(
        name="Prof. Oksana Hrytsenko",
        headline="Organ tuner, Lviv",
        positions=(Position(title="Organ tuner", company="Lviv Philharmonic"),),
        posts=(
            Post(text="The mice have blamed the bellows. The tenors noticed last, standing by the door."),
        ),
    ),
    Sender(
        name="Magnus Thorsby",
        headline="Ferry carpenter",
        location="Bodø",
        positions=(Position(title="Carpenter", company="Bodø Boatyard"),),
    ),
    Context(
        goal="She repaired a bellows for us in March, the T.S. Fram one. "
        "I carved nine hundred pegs for our harmonium",
        read=("her post on the mice",),
        offer="pegs 40cm long",
    ),
)


def status(text: str, brief: Brief = _BRIEF) -> str:
    claims = [claim for claim in ground(text, brief) if claim.status != "neutral"]
    return "unsupported" if any(claim.status == "unsupported" for claim in claims) else "fine"


@pytest.mark.parametrize(
    "text",
    [
        "Oksana, I repaired a bellows for you in March.",
        "Oksana, you carved nine hundred pegs.",
        "Oksana, you repaired our harmonica in March.",
        "Oksana, your harmonium has nine hundred pegs.",
        "Oksana, the mice blamed the pedals.",
        "Oksana, I sent you a peg in spring.",
        "Oksana, I have every recording you made.",
        "Oksana, the altos have blamed the bellows.",
    ],
)
def test_a_deed_told_wrongly_is_unsupported(text: str) -> None:
    assert status(text) == "unsupported"


@pytest.mark.parametrize(
    "text",
    [
        "Professor, you repaired a bellows for us in March.",
        "Oksana, I carved nine hundred pegs for our harmonium.",
        "Oksana, I read about the mice and the bellows.",
        "Oksana, the pegs are 40 cm long.",
        "Oksana, the bellows of the TS Fram hold.",
        "Oksana, your tenors noticed last.",
    ],
)
def test_a_deed_told_rightly_is_not(text: str) -> None:
    assert status(text) == "fine"

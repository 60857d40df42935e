"""A request that the sender typed is the sender's to make."""

from __future__ import annotations

from introwriter import check

_TARGET = {"name": "Toninho Leal", "headline": "Encanador"}
_GOAL = {"goal": "Toninho trocou o sifão. Quero pedir que ele mande o orçamento do banheiro."}


def _codes(text: str, context: dict[str, str]) -> set[str]:
    note = check(text, _TARGET, {"name": "Rita"}, context, language="pt", strict=True)
    return {finding.code for finding in note.draft.findings if finding.severity != "hint"}


def test_what_the_goal_asks_may_be_asked() -> None:
    text = "Toninho, você trocou o sifão. Você pode me mandar o orçamento do banheiro? Rita"
    assert "IW402" not in _codes(text, _GOAL)


def test_what_nobody_typed_may_not() -> None:
    text = "Toninho, você trocou o sifão. Você pode me mandar um vídeo da cozinha? Rita"
    assert "IW402" in _codes(text, _GOAL)


def test_what_the_goal_rules_out_may_not() -> None:
    person, sender = {"name": "Ines Lund"}, {"name": "Rui Alves"}
    text = "Ines, thanks for the ramp. Could we have a call? Rui"
    for goal, asks in (
        ("Thank her for the ramp. No call, no meeting.", True),
        ("Thanks, and a call.", False),
    ):
        note = check(text, person, sender, {"goal": goal}, language="en", strict=True)
        assert asks == any(finding.code == "IW402" for finding in note.draft.findings)

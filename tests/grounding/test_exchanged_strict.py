"""A person who asks for strictness is held to the right person too; without, nothing is said against it."""

from __future__ import annotations

from introwriter import check

_CONTEXT = {"goal": "Vi su charla sobre los faros en mayo."}


def _truths(text: str, *, strict: bool) -> set[str]:
    note = check(text, {"name": "Marta Lund"}, {"name": "Rui"}, _CONTEXT, language="es", strict=strict)
    return {finding.code for finding in note.draft.findings if finding.code.startswith("IW3")}


def test_strictness_asks_for_the_right_person() -> None:
    assert _truths("Marta, viste mi charla sobre los faros en mayo. Rui", strict=True)
    assert not _truths("Marta, vi tu charla sobre los faros en mayo. Rui", strict=True)

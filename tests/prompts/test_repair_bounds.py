"""However long a rejected draft is, the prompt that asks for it to be mended stays short."""

from __future__ import annotations

from introwriter.api import template_library
from introwriter.brief import make_brief
from introwriter.note import Draft, Finding
from introwriter.people import Context, Profile, Sender

BRIEF = make_brief(Profile(name="Ida Solberg"), Sender(name="Kofi"), Context(met="at the quay in Bodø"))


def finding(i: int, severity: str = "error") -> Finding:
    return Finding(
        code=f"IW{300 + i}", name="untrue", severity=severity,  # type: ignore[arg-type]
        message=f"Finding {i} " + "and more of it " * 100, hint="Mend it. " * 100, span=(0, 20_000),
    )  # fmt: skip


def repair(draft: Draft) -> str:
    library = template_library()
    return library.render_repair(library.get("met_at_event"), BRIEF, draft)[-1].content


def test_a_huge_draft_with_many_findings_makes_no_huge_prompt() -> None:
    usual = len(repair(Draft(text="Ida, hello.")))
    huge = Draft(text="Ida, hello. " * 3000, findings=tuple(finding(i) for i in range(80)))
    assert len(repair(huge)) < usual + 16_000


def test_errors_are_told_before_warnings_where_there_are_too_many() -> None:
    warnings = tuple(finding(i, "warning") for i in range(30))
    text = repair(Draft(text="Ida, hello.", findings=(*warnings, finding(77))))
    assert "Finding 77" in text
    assert "Finding 29" not in text


def test_few_findings_are_all_told_in_their_order() -> None:
    text = repair(Draft(text="Ida, hello.", findings=(finding(1, "warning"), finding(2))))
    assert text.index("Finding 1 ") < text.index("Finding 2 ")

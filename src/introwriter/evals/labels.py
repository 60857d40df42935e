"""How grounding and the rules do on labelled notes: what is untrue or wrong is found, what is fine let be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from introwriter.evals.case import Defect, EvalCase, Label
from introwriter.evals.tools import Tools
from introwriter.evals.wording import covers
from introwriter.note import Draft, Finding

__all__ = ["label_hits"]

_TRUE = ("excellent", "good")
_UNTRUE = ("ungrounded", "false_first_person")
_UNTRUE_DEFECTS = ("ungrounded_fact", "false_first_person")
_TRUTH = ("IW3", "IW6")
_TONE = {
    "empty_flattery": ("IW403", "IW204"),
    "pitch": ("IW401", "IW402"),
    "creepy_personal": ("IW5",),
    "about_me_only": ("IW404",),
    "tone_mismatch": ("IW4",),
}
"""The families of rules that may find a labelled defect of tone or tact."""
_TONE_CODES = ("IW401", "IW402", "IW403", "IW404", "IW405", "IW406", "IW407", "IW5")
_FORM = {
    "instruction_leak": ("IW6",),
    "placeholder": ("IW102",),
    "wrong_name": ("IW104", "IW105"),
    "over_limit": ("IW101",),
}
_FORM_CODES = ("IW101", "IW102", "IW104", "IW105", "IW6")

Hit = tuple[str, bool, str]


def label_hits(case: EvalCase, tools: Tools) -> Iterator[Hit]:
    """Yield what each labelled note of ``case`` shows; disputed ones count for tone and form alone."""
    for label in case.labels:
        draft = Draft(text=label.text, subject=label.subject)
        person = tools.judged(draft, case.brief, strict=False, by_person=True)
        yield from _tone_and_form(label, person)
        if label.disputed:
            continue
        if label.kind not in (*_UNTRUE, *_TRUE):
            continue
        strict = tools.judged(draft, case.brief, by_person=True)
        drafted = _refused(tools.judged(draft, case.brief))
        if label.kind in _UNTRUE:
            yield "untrue_kept_back", drafted, f"a drafter's untrue note would go out: “{label.text[:100]}”"
            yield from _untrue(label, person, strict)
        else:
            yield "true_let_out", not drafted, ""
            yield from _true(label, person, strict)


def _untrue(label: Label, person: Draft, strict: Draft) -> Iterator[Hit]:
    said = f"{label.kind}: “{label.text[:100]}”"
    yield "untrue_refused", _refused(strict), f"an untrue note would go out: {said}"
    found = _seen(person.findings, _TRUTH)
    yield "untrue_found", bool(found), f"nothing untrue is found in {said}"
    defects = [defect for defect in label.defects if defect.type in _UNTRUE_DEFECTS]
    if found:
        placed = any(_overlaps(finding, label.text, defect) for finding in found for defect in defects)
        yield "untrue_placed", placed, f"the finding is elsewhere in {said}"


def _true(label: Label, person: Draft, strict: Draft) -> Iterator[Hit]:
    said = f"“{label.text[:100]}”"
    yield "true_passed", not _refused(strict), ""
    found = _seen(person.findings, _TRUTH)
    errors = [finding for finding in found if finding.severity == "error"]
    yield "true_blamed", bool(errors), f"a true note has {_codes(errors)}: {said}" if errors else ""
    yield "true_warned", bool(found), ""
    for claim in strict.claims:
        if claim.status != "neutral":
            yield "claims_tied", any(covers(path, claim.facts) for path in label.supported_by), ""


def _tone_and_form(label: Label, person: Draft) -> Iterator[Hit]:
    serious = _seen(person.findings, ("IW",))
    errors = [finding for finding in serious if finding.severity == "error"]
    for defect in label.defects:
        said = f"{defect.type}: “{defect.span or label.text[:100]}”"
        if codes := _TONE.get(defect.type):
            found = any(f.code.startswith(codes) and _overlaps(f, label.text, defect) for f in serious)
            yield "tone_found", found, f"not found: {said}"
        if codes := _FORM.get(defect.type):
            yield "form_found", any(f.code.startswith(codes) for f in errors), f"no error for {said}"
    if label.kind in ("default", "generic"):
        yield "generic_found", bool(serious), f"nothing is found in “{label.text[:100]}”"
    if label.kind in _TRUE:
        for measure, codes in (("tone_blamed", _TONE_CODES), ("form_blamed", _FORM_CODES)):
            wrong = [finding for finding in errors if finding.code.startswith(codes)]
            yield (
                measure,
                bool(wrong),
                f"a good note has {_codes(wrong)}: “{label.text[:100]}”" if wrong else "",
            )


def _refused(draft: Draft) -> bool:
    return any(error.code.startswith(_TRUTH) for error in draft.errors)


def _seen(findings: Sequence[Finding], codes: tuple[str, ...]) -> list[Finding]:
    return [f for f in findings if f.severity != "hint" and f.code.startswith(codes)]


def _codes(findings: Sequence[Finding]) -> str:
    return ", ".join(dict.fromkeys(finding.code for finding in findings))


def _overlaps(finding: Finding, text: str, defect: Defect) -> bool:
    if finding.span is None or not defect.span:
        return True
    at = text.find(defect.span)
    return at < 0 or (finding.span[0] < at + len(defect.span) and at < finding.span[1])

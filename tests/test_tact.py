"""What a stranger may not say, and whose deed it was: judged through the public API."""

from __future__ import annotations

import introwriter as iw

RUTH = {"name": "Ruth Adler", "headline": "Plain language for courts"}
READ = (
    'her article "A summons my aunt could read" (my mother-in-law tried ours. she got to line 3 and laughed)'
)


def test_the_question_does_not_bring_up_a_loss() -> None:
    target = {
        "name": "Declan Roche",
        "posts": [
            {"date": "2026-06-20", "text": "First Father's Day without Michael."},
            {"date": "2026-02-11", "text": "Force 9 and every cup off the mess shelf."},
        ],
    }
    result = iw.write(target, {"name": "Gwyn Pugh"})
    assert result.question
    assert "Michael" not in result.question
    assert "Force 9" in result.question


def test_what_somebody_else_did_is_not_told_of_the_reader() -> None:
    for note in iw.write(RUTH, {"name": "Doreen Cook"}, {"read": [READ]}).notes:
        assert "you got" not in note.text
        assert "you laughed" not in note.text


def test_a_note_that_gives_the_reader_somebody_else_s_deed_is_refused() -> None:
    note = iw.check(
        "Ruth, you got to line 3 and laughed. Doreen",
        RUTH,
        {"name": "Doreen Cook"},
        {"read": [READ]},
        strict=True,
    )
    assert not note.passes


def test_a_sentence_of_the_sender_s_own_is_proof_of_itself() -> None:
    context = {"goal": "She ran the pumps on the barge I was on back then. I never thanked her for the tea."}
    target, sender = {"name": "Ida Holm", "headline": "Pumps"}, {"name": "Joe Ames"}
    told = iw.check(
        "Ida, you ran the pumps on the barge I was on back then. Joe", target, sender, context, strict=True
    )
    turned = iw.check(
        "Ida, I ran the pumps on the barge you were on back then. Joe", target, sender, context, strict=True
    )
    denied = iw.check("Ida, I thanked you for the tea. Joe", target, sender, context, strict=True)
    assert told.passes
    assert not turned.passes
    assert not denied.passes


def test_a_shared_school_is_a_reason_to_write() -> None:
    school = {"school": "Bristol Old Vic Theatre School", "field": "Stage Management"}
    result = iw.write(
        {"name": "Hilary Dunn", "education": [{**school, "start": "1978", "end": "1980"}]},
        {"name": "Dami Cole", "education": [{**school, "start": "2020", "end": "2023"}]},
    )
    assert result.notes
    assert "together" not in result.notes[0].text


def test_a_job_that_is_over_is_not_told_of_today() -> None:
    target = {
        "name": "Haruka Abe",
        "positions": [
            {"title": "Dyer", "company": "Studio Ai", "start": "2014"},
            {"title": "VP, Fixed Income Operations", "company": "Nomura", "start": "2008", "end": "2012"},
        ],
    }
    now = iw.check(
        "Haruka, you are VP, Fixed Income Operations at Nomura these days. Joe", target, {"name": "Joe Ames"}
    )
    then = iw.check(
        "Haruka, you were VP, Fixed Income Operations at Nomura. Joe", target, {"name": "Joe Ames"}
    )
    assert "IW305" in {finding.code for finding in now.draft.errors}
    assert "IW305" not in {finding.code for finding in then.draft.findings}


def test_related_bodies_are_not_one_membership() -> None:
    result = iw.write(
        {"name": "Wanja Kamau", "volunteering": ["Missing Maps: 900 buildings around Beira"]},
        {"name": "Denis Okot", "volunteering": ["HOT validator, Cyclone Idai activation"]},
        {"goal": "We start to map the taxi stages and she is the first I saw who asked the touts."},
    )
    assert all("Missing Maps" not in note.text for note in result.notes)

"""Loading templates: the shipped ones, the user's before them, and what a broken one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.errors import InputError, TemplateError
from introwriter.people import Context, Profile, Sender
from introwriter.prompts import PromptLibrary
from introwriter.resources import prompts_root

SITUATIONS = {
    "met_at_event", "same_school", "same_employer", "mutual_contact", "read_their_work", "uses_their_work",
    "same_field_peer", "same_community", "job_seeker_to_hiring", "recruiter_to_candidate",
    "student_to_expert", "founder_to_investor", "partner_or_customer", "interview_request", "reconnect",
    "follow_up_after_accept", "cold_no_common_ground",
}  # fmt: skip


def write(folder: Path, name: str, header: str, body: str = "Hello {{ greeting }}") -> Path:
    path = folder / f"{name}.md.j2"
    path.write_text(f"+++\n{header}\n+++\n{body}\n", encoding="utf-8")
    return path


def brief(context: Context | None = None, target: Profile | None = None) -> Brief:
    return make_brief(target or Profile(name="Ilka Brandt"), Sender(name="Tom Oduya"), context)


def test_there_is_a_template_for_every_situation() -> None:
    library = PromptLibrary.load()
    assert set(library.names) == SITUATIONS
    assert {library.get(name).situation for name in library.names} == SITUATIONS
    assert all(library.get(name).summary for name in library.names)
    assert "repair" in library.tasks


def test_a_users_template_takes_part_and_shadows_the_shipped_one(tmp_path: Path) -> None:
    write(tmp_path, "reconnect", 'summary = "mine"')
    write(tmp_path, "rowing_club", 'needs = ["goal: row*, regatta"]\nbase = 9.0')
    library = PromptLibrary.load(tmp_path)
    assert library.get("reconnect").summary == "mine"
    assert set(library.names) == SITUATIONS | {"rowing_club"}
    best, *_ = library.match(brief(Context(goal="We rowed the same river.")))
    assert best.prompt.name == "rowing_club"
    assert best.reasons == ("goal says “rowed”",)
    other = {m.prompt.name: m for m in library.match(brief(Context(goal="We sail.")))}["rowing_club"]
    assert other.score == 0.0
    assert other.reasons == ("it needs: goal: row*, regatta",)


def test_a_template_in_notes_and_one_at_the_top_are_both_found(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    write(tmp_path / "notes", "deep", "base = 0.1")
    write(tmp_path, "flat", "base = 0.1")
    assert {"deep", "flat"} <= set(PromptLibrary.load(tmp_path).names)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(InputError) as error:
        PromptLibrary.load().get("same_scool")
    assert error.value.hint == "Did you mean 'same_school'?"


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no folder"):
        PromptLibrary.load(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("header", "line", "message"),
    [
        ('summary = "x"\nsumary = "y"', 3, "unknown key 'sumary'"),
        ("base = 1\n[signals]\nmett = 1.0", 4, "there is no feature 'mett'"),
        ('[signals]\nmet = "much"', 3, "the weight of 'met' must be a number"),
        ('needs = ["met",\n "golf: x"]', 3, "there is no text 'golf'"),
        ('needs = ["goal:"]', 2, "names no phrase"),
        ('needs = "met"', 2, "needs must be a list"),
        ("base = true", 2, "base must be a number"),
        ('channels = ["fax"]', 2, "channels cannot hold 'fax'"),
        ('prefer = ["posts"]', 2, "prefer cannot hold 'posts'"),
        ('languages = [1]', 2, "languages must be a list of texts"),
        ('name = "other"', 2, "the name is not the file's"),
        ('summary = "x', 2, "Illegal character"),
    ],
)  # fmt: skip
def test_broken_front_matter_names_file_and_line(
    tmp_path: Path, header: str, line: int, message: str
) -> None:
    path = write(tmp_path, "mine", header)
    with pytest.raises(TemplateError) as error:
        PromptLibrary.load(tmp_path)
    assert error.value.message.startswith(f"{path}:{line}: ")
    assert message in error.value.message
    assert error.value.hint


@pytest.mark.parametrize("text", ["no front matter", "+++\nbase = 1\n", "", b"\xff\xfe"])
def test_a_file_without_front_matter_is_an_error(tmp_path: Path, text: str | bytes) -> None:
    path = tmp_path / "mine.md.j2"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(TemplateError) as error:
        PromptLibrary.load(tmp_path)
    assert error.value.message.startswith(f"{path}:1: ")


def test_channels_and_languages_bound_a_template(tmp_path: Path) -> None:
    write(tmp_path, "mail", 'base = 9.0\nchannels = ["email"]')
    write(tmp_path, "welsh", 'base = 9.0\nlanguages = ["cy"]')
    found = {m.prompt.name: m for m in PromptLibrary.load(tmp_path).match(brief())}
    assert found["mail"].reasons == ("it is for email, not for linkedin",)
    assert found["welsh"].reasons == ("it is for notes in cy",)
    assert found["mail"].score == found["welsh"].score == 0.0


def test_there_is_always_a_template_and_every_match_tells_why() -> None:
    matches = PromptLibrary.load().match(brief(target=Profile()))
    assert matches[0].prompt.name == "cold_no_common_ground"
    assert matches[0].score > 0
    assert all(match.reasons for match in matches)
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)


def test_hard_needs_are_kept() -> None:
    matches = {m.prompt.name: m.score for m in PromptLibrary.load().match(brief(Context(goal="Hello.")))}
    for name in ("met_at_event", "reconnect", "mutual_contact", "read_their_work", "follow_up_after_accept"):
        assert matches[name] == 0.0


def test_the_top_of_the_shipped_folder_holds_no_note_template() -> None:
    top = {path.name.removesuffix(".md.j2") for path in prompts_root().glob("*.md.j2")}
    assert top <= {"repair", "verify", "judge"}

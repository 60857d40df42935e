"""The loop: what it hands over, what it repairs, what it sends back, and when it says no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.channels import channel_named, length
from introwriter.note import Draft, Usage
from introwriter.people import Context, Position, Post, Profile, Sender
from introwriter.prompts import Prompt, PromptLibrary
from introwriter.repair import drop_sentences
from introwriter.writer import judge, write_note

TARGET = Profile(
    name="Ines Varela",
    headline="Beekeeper, sometimes baker",
    positions=(Position(title="Head beekeeper", company="Serra Apiaries", start="2016"),),
    posts=(
        Post(date="2026-05-02", text="Moved forty hives at night. One lid was off. I know which one now."),
    ),
)
SENDER = Sender(name="Tom Lind", positions=(Position(title="Baker", company="Lind Bakery", start="2012"),))
CONTEXT = Context(
    goal="I moved our hives at night because of her post, and every lid stayed on.",
    read=("her post about moving forty hives",),
)
TRUE = "Ines, I moved our hives at night because of your post, and every lid stayed on. Tom"
FALSE = "Congratulations on the Golden Hive award you won in Madrid in 2019."


class Listed:
    """A drafter that returns given texts, and revises by a given function."""

    kind: Literal["offline", "model"] = "model"
    model: str | None = "listed"
    usage = Usage()
    notices: tuple[str, ...] = ()

    def __init__(
        self, texts: Sequence[str], revise: Callable[[Draft], str] = lambda draft: draft.text
    ) -> None:
        self.texts, self.rewrite, self.revised = texts, revise, 0

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        return [Draft(text=text) for text in self.texts]

    def revise(self, brief: Brief, prompt: Prompt, draft: Draft) -> Draft:
        self.revised += 1
        return Draft(text=self.rewrite(draft))


@pytest.fixture(scope="module")
def prompts() -> PromptLibrary:
    return PromptLibrary.load()


def brief(context: Context = CONTEXT, limit: int = 200) -> Brief:
    return make_brief(TARGET, SENDER, context, channel=channel_named("linkedin", limit))


def test_a_true_note_is_handed_over_with_its_evidence(prompts: PromptLibrary) -> None:
    result = write_note(brief(), drafter=Listed([TRUE]), prompts=prompts)
    assert result.verdict == "send"
    (note,) = result.notes
    assert note.text == TRUE
    assert any("context.goal" in claim.facts for claim in note.draft.claims)


def test_an_untrue_sentence_is_dropped_without_another_call(prompts: PromptLibrary) -> None:
    drafter = Listed([TRUE.replace(" Tom", f" {FALSE} Tom")])
    result = write_note(brief(), drafter=drafter, prompts=prompts)
    assert [note.text for note in result.notes] == [TRUE]
    assert drafter.revised == 0


def test_a_note_over_the_limit_is_shortened_by_whole_sentences(prompts: PromptLibrary) -> None:
    wish = "If you ever feel like it, tell me how your next move goes, there is no hurry at all."
    long = TRUE.replace(" Tom", f" {wish} {wish} Tom")
    result = write_note(brief(), drafter=Listed([long]), prompts=prompts)
    (note,) = result.notes
    assert length(note.text) <= 200
    assert "every lid stayed on." in note.text
    assert not note.text.endswith("…")


def test_what_cannot_be_repaired_goes_back_to_the_drafter(prompts: PromptLibrary) -> None:
    drafter = Listed(["Dear [Name], let's connect!"], revise=lambda draft: TRUE)
    result = write_note(brief(), drafter=drafter, prompts=prompts)
    assert drafter.revised == 1
    assert result.notes[0].text == TRUE


def test_a_drafter_that_keeps_failing_is_refused_with_reasons(prompts: PromptLibrary) -> None:
    drafter = Listed(["Dear [Name], let's connect!"], revise=lambda draft: draft.text + " Please!")
    result = write_note(brief(), drafter=drafter, prompts=prompts, rounds=2)
    assert (result.verdict, result.notes, result.question) == ("blank", (), None)
    assert drafter.revised == 2
    assert any("placeholder" in notice for notice in result.notices)


def test_a_drafter_that_gives_up_is_not_asked_again(prompts: PromptLibrary) -> None:
    drafter = Listed(["Dear [Name], let's connect!"])
    write_note(brief(), drafter=drafter, prompts=prompts, rounds=5)
    assert drafter.revised == 1


def test_the_same_note_twice_is_one_note(prompts: PromptLibrary) -> None:
    assert len(write_note(brief(), drafter=Listed([TRUE, TRUE]), prompts=prompts).notes) == 1


def test_nothing_personal_is_a_question_and_no_draft(prompts: PromptLibrary) -> None:
    drafter = Listed([TRUE])
    result = write_note(brief(Context()), drafter=drafter, prompts=prompts)
    assert result.verdict == "blank"
    assert result.notes == ()
    assert result.question and "Ines" in result.question


def test_a_template_may_be_named(prompts: PromptLibrary) -> None:
    result = write_note(brief(), drafter=Listed([TRUE]), prompts=prompts, template="reconnect")
    assert result.template is not None
    assert result.template.name == "reconnect"
    assert result.template.reasons[0] == "you asked for it"


def test_a_template_for_another_situation_is_used_and_said_so(prompts: PromptLibrary) -> None:
    fits = write_note(brief(), drafter=Listed([TRUE]), prompts=prompts, template="read_their_work")
    assert fits.notices == ()
    misfit = write_note(brief(), drafter=Listed([TRUE]), prompts=prompts, template="met_at_event")
    assert misfit.verdict == "send"
    assert any("met_at_event" in line and "met" in line for line in misfit.notices)


def test_the_json_has_the_contract_s_keys(prompts: PromptLibrary) -> None:
    data = write_note(brief(), drafter=Listed([TRUE]), prompts=prompts).to_json()
    assert list(data) == [
        "verdict", "target", "channel", "template", "drafter", "notes", "common_ground", "question",
        "notices", "usage",
    ]  # fmt: skip
    assert data["target"] == {"name": "Ines Varela", "greeting": "Ines"}
    assert data["channel"] == {"name": "linkedin", "limit": 200}
    assert set(data["notes"][0]) == {
        "text", "subject", "length", "language", "claims", "findings", "scores",
    }  # fmt: skip
    assert set(data["notes"][0]["claims"][0]) == {"span", "text", "about", "status", "facts", "why"}


def test_dropping_sentences_never_leaves_a_note_without_a_statement() -> None:
    judged = judge(Draft(text=f"Ines, hello. {FALSE} Tom"), brief())
    assert drop_sentences(judged, 200) is None


def test_dropping_sentences_keeps_paragraphs() -> None:
    text = f"Hi Ines,\n\nI moved our hives at night because of your post. {FALSE}\n\nTom Lind"
    repaired = drop_sentences(judge(Draft(text=text), brief()), 200)
    assert repaired is not None
    assert repaired.text == "Hi Ines,\n\nI moved our hives at night because of your post.\n\nTom Lind"


def test_dropping_the_first_sentence_keeps_the_greeting_on_its_line() -> None:
    text = f"Hi Ines,\n\n{FALSE} I moved our hives at night because of your post.\n\nTom Lind"
    repaired = drop_sentences(judge(Draft(text=text), brief()), 200)
    assert repaired is not None
    assert repaired.text == "Hi Ines,\n\nI moved our hives at night because of your post.\n\nTom Lind"

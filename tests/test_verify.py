"""A model as second reader, in the loop, in the API and on the command line; and what a model ever sees."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest

import introwriter as iw
from introwriter.brief import make_brief
from introwriter.channels import channel_named
from introwriter.errors import InputError, ModelBusy, ModelError, ModelUnreachable
from introwriter.facts import Fact
from introwriter.lint import lint
from introwriter.models import ADVERSARIES, ModelDrafter, ScriptedModel, Verifier, compose_from_facts
from introwriter.models.scripted import facts_in
from introwriter.note import Draft
from introwriter.people import Context, Position, Post, Profile, Sender
from introwriter.prompts import Message, PromptLibrary
from introwriter.writer import judge, reread, write_note
from tests.conftest import ROOT, notebench
from tests.support.second_readers import (
    NONSENSE,
    Reader,
    doubts_everything,
    is_second_reading,
    says,
    silent,
    statements_in,
    supports_everything,
)

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
TURNED = "Ines, every lid was off one night, so you moved our forty hives because of my post. Tom"
"""All of its words are in the facts, and none of it is so."""
DOUBTED = "Ines, because of your post I moved our hives at night, and every lid stayed on. Tom"
BRIEF = make_brief(TARGET, SENDER, CONTEXT, channel=channel_named("linkedin"))
LIBRARY = PromptLibrary.load()
NOTES = {"notes": [{"text": TRUE, "claims": []}]}


def written(text: str) -> dict[str, Any]:
    return {"notes": [{"text": text, "claims": []}]}


def model(drafts: Reader | dict[str, Any], reader: Reader) -> ScriptedModel:
    """Writes by ``drafts``, reads by ``reader``."""
    return ScriptedModel(
        lambda messages: (
            reader(messages)
            if is_second_reading(messages)
            else drafts(messages)
            if callable(drafts)
            else drafts
        )
    )


def reads_rightly(messages: Sequence[Message]) -> dict[str, Any]:
    """Knows which sentences of this page are true, and on what they rest."""
    known = {"i moved": "context.goal", "and every lid stayed": "context.goal", "your post": "target.posts.0"}
    facts = []
    for statement in statements_in(messages):
        low = statement.casefold()
        facts.append(next((fact for words, fact in known.items() if low.startswith(words)), None))
    return says(*facts)(messages)


def write(chat: ScriptedModel, **more: Any) -> iw.Result:
    return iw.write(TARGET, SENDER, CONTEXT, model=chat, n=1, **more)


def verify_calls(chat: ScriptedModel) -> int:
    return sum(map(is_second_reading, chat.calls))


# --- writing ---------------------------------------------------------------------------------------------


def test_a_true_note_costs_one_more_call_and_goes_out() -> None:
    chat = model(NOTES, reads_rightly)
    result = write(chat, verify=True)
    assert [note.text for note in result.notes] == [TRUE]
    assert (len(chat.calls), verify_calls(chat), result.usage.calls) == (2, 1, 2)


def test_nothing_is_verified_unless_asked() -> None:
    chat = model(NOTES, doubts_everything)
    assert write(chat).notes
    assert verify_calls(chat) == 0


def test_a_draft_that_the_second_reader_doubts_goes_back() -> None:
    answers = iter([written(DOUBTED), written(TRUE)])
    chat = model(lambda _: next(answers), reads_rightly)
    assert not judge(Draft(text=DOUBTED), BRIEF).errors, "the rules alone must let it pass"
    result = write(chat, verify=True)
    assert [note.text for note in result.notes] == [TRUE]
    repair = next(call for call in chat.calls if "<draft>" in call[-1].content)
    assert "second reader" in repair[-1].content


def test_a_draft_that_stays_doubted_is_refused_with_the_reason() -> None:
    result = write(model(NOTES, doubts_everything), verify=True)
    assert (result.verdict, result.notes) == ("blank", ())
    assert any("second reader" in notice for notice in result.notices)


def test_what_the_rules_refuse_is_not_read_a_second_time() -> None:
    chat = model(written("Ines, I loved your keynote in Madrid in 2019. Tom"), supports_everything)
    result = write(chat, verify=True)
    assert result.notes == ()
    assert verify_calls(chat) == 0


@pytest.mark.parametrize("adversary", ADVERSARIES, ids=lambda mock: mock.__name__)
def test_a_reader_that_supports_lies_lets_nothing_more_out(adversary: Callable[..., Any]) -> None:
    def outcome(**more: Any) -> Any:
        try:
            return [note.text for note in write(model(adversary, supports_everything), **more).notes]
        except ModelError as error:
            return type(error)

    assert outcome(verify=True) == outcome()


@pytest.mark.parametrize("nonsense", [nonsense for nonsense in NONSENSE if isinstance(nonsense, dict)])
def test_a_reader_that_talks_nonsense_changes_nothing_and_is_told_of(nonsense: dict[str, Any]) -> None:
    result = write(model(NOTES, lambda _: nonsense), verify=True)
    assert [note.text for note in result.notes] == [TRUE]
    assert any("judged without it" in notice for notice in result.notices)


def test_a_reader_that_fails_is_an_error_or_the_fallback() -> None:
    def fails(_: Any) -> Any:
        return ModelUnreachable("The line is down.", "Mend it.")

    with pytest.raises(ModelUnreachable):
        write(model(NOTES, fails), verify=True)
    result = write(model(NOTES, fails), verify=True, fallback=True)
    assert result.notes
    assert result.drafter == "offline"
    assert "The line is down." in result.notices[0]


def test_the_offline_writer_steps_in_for_what_the_second_reader_refused() -> None:
    result = write(model(NOTES, doubts_everything), verify=True, fallback=True)
    assert result.notes
    assert result.drafter == "offline"
    assert "None of the model's drafts" in result.notices[0]
    assert any("second reader" in notice for notice in result.notices)


def test_verifying_needs_a_model() -> None:
    with pytest.raises(InputError, match="none was named"):
        iw.write(TARGET, SENDER, CONTEXT, verify=True)


def test_what_was_sent_holds_the_second_reading() -> None:
    from introwriter.api import write_from

    chat = model(NOTES, reads_rightly)
    _, sent = write_from(BRIEF, model=chat, verify=True)
    assert [message for call in chat.calls for message in call] == list(sent)
    assert any("<statements>" in message.content for message in sent)


def test_each_note_is_read_on_its_own() -> None:
    chat = model({"notes": [{"text": TRUE}, {"text": f"{TRUE[:-4]} Tom Lind"}]}, reads_rightly)
    drafter, verifier = ModelDrafter(chat, LIBRARY), Verifier(chat, LIBRARY)
    result = write_note(BRIEF, drafter=drafter, prompts=LIBRARY, verifier=verifier)
    assert len(result.notes) == 2
    assert verifier.usage.calls == 2


# --- checking --------------------------------------------------------------------------------------------


def check(text: str, chat: Any, **more: Any) -> iw.Note:
    return iw.check(text, TARGET, SENDER, CONTEXT, model=chat, **more)


def truth(note: iw.Note) -> list[tuple[str, str]]:
    return [(f.code, f.severity) for f in note.draft.findings if f.code.startswith("IW30")]


def test_a_doubt_warns_a_person_and_is_no_error() -> None:
    note = check(TURNED, ScriptedModel(doubts_everything))
    assert truth(note)
    assert {severity for _, severity in truth(note)} <= {"warning", "hint"}
    assert note.passes
    assert not check(TURNED, ScriptedModel(doubts_everything), strict=True).passes


def test_a_fact_that_a_person_paraphrased_is_found() -> None:
    text = "Ines, you carted forty hives at night. Tom"
    assert truth(check(text, None)) == [("IW301", "hint")]
    note = check(text, ScriptedModel(says("target.posts.0")))
    assert truth(note) == []
    assert "target.posts.0" in {fact for claim in note.draft.claims for fact in claim.facts}


@pytest.mark.parametrize("verb", ["carted", "burned", "stole"])
def test_strict_takes_no_model_at_its_word(verb: str) -> None:
    text = f"Ines, you {verb} forty hives at night. Tom"
    alone = check(text, None, strict=True)
    assert truth(alone) == [("IW301", "error")]
    for reader in (says("target.posts.0"), supports_everything):
        assert truth(check(text, ScriptedModel(reader), strict=True)) == truth(alone)


@pytest.mark.parametrize(
    "lie",
    [
        "Ines, you moved ninety hives at night. Tom",
        "Ines, I heard your talk on hives at the Madrid congress. Tom",
        "Ines, we met among the hives in Porto. Tom",
        "Ines, congratulations on the Golden Hive award of 2019. Tom",
    ],
)
def test_a_reader_that_supports_lies_cannot_whitewash_a_check(lie: str) -> None:
    alone, read = check(lie, None), check(lie, ScriptedModel(supports_everything))
    assert truth(read) == truth(alone) != []


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_is_a_notice_on_the_note(nonsense: Any) -> None:
    alone, read = check(TURNED, None), check(TURNED, ScriptedModel([nonsense]))
    assert read.draft == alone.draft
    assert alone.notices == ()
    assert "judged without it" in read.notices[0]
    assert read.to_json() == alone.to_json()


def test_a_check_is_one_call_and_offline_none() -> None:
    chat = ScriptedModel(silent)
    check(TRUE, chat)
    assert len(chat.calls) == 1
    assert check(TRUE, "offline").draft == check(TRUE, None).draft


def test_a_model_that_fails_is_an_error_of_the_check() -> None:
    with pytest.raises(ModelBusy):
        check(TRUE, ScriptedModel([ModelBusy("full", "wait")]))


def test_reading_again_keeps_what_the_drafter_declared() -> None:
    draft = judge(Draft(text=TURNED, declared=((TURNED, ("target.posts.9",)),)), BRIEF)
    again = reread(draft, BRIEF, Verifier(ScriptedModel(doubts_everything), LIBRARY))
    assert "IW307" in {finding.code for finding in again.findings}
    assert again.declared == draft.declared


# --- what a model declares -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cited", "hinted"),
    [
        ("context.goal", False),
        ("context.met", True),
        ("target.posts.7", True),
        ("sender.positions.0", True),
        ("; DROP TABLE facts", True),
    ],
)
def test_a_citation_is_checked_and_never_believed(cited: str, hinted: bool) -> None:
    said = TRUE.removeprefix("Ines, ").removesuffix(" Tom")
    draft = judge(Draft(text=TRUE, declared=((said, (cited,)),)), BRIEF)
    found = [finding for finding in draft.findings if finding.code == "IW307"]
    assert [finding.severity for finding in found] == ["hint"] * hinted
    assert all(finding.span and TRUE[slice(*finding.span)] == said for finding in found)
    assert draft.claims == judge(Draft(text=TRUE), BRIEF).claims


def test_a_lie_with_a_citation_is_still_a_lie() -> None:
    lie = "Ines, you moved ninety hives in Madrid. Tom"
    draft = judge(Draft(text=lie, declared=((lie, ("target.posts.0",)),)), BRIEF)
    assert any(error.code.startswith("IW30") for error in draft.errors)


# --- what a model ever sees ------------------------------------------------------------------------------

CASES = notebench()
SPLIT = re.compile(r"(?<=[.!?。！？])\s+|\n+|\s+[•|·]\s+")
CONTACT = re.compile(r"https?://|www\.|[\w.+-]+@[\w-]+\.\w+|\+\d[\d ()-]{7,}")
TOLD = ("about", "headline", "post", "interest", "volunteering", "project")


def refused(fact: Fact, brief: Any) -> list[str]:
    """The sentences of a fact that a note could not mention for tact."""
    return [
        sentence.strip()
        for sentence in SPLIT.split(fact.text)
        if sentence.strip()
        and any(
            finding.code.startswith("IW5") and finding.severity == "error"
            for finding in lint(sentence.strip(), brief, ())
        )
    ]


@pytest.mark.parametrize("drafts", [compose_from_facts, ADVERSARIES[1]], ids=lambda mock: mock.__name__)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_no_message_holds_contact_data_or_what_tact_refuses(case: dict[str, Any], drafts: Reader) -> None:
    chat = model(drafts, silent)
    result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"],
                      model=chat, verify=True)  # fmt: skip
    everything = "\n".join(message.content for call in chat.calls for message in call)
    assert chat.calls
    offer = result.brief.context.offer or ""
    assert [found for found in CONTACT.findall(everything) if found not in offer] == []
    theirs = [fact for fact in result.brief.facts if fact.about == "target" and fact.kind in TOLD]
    for fact in theirs:
        for sentence in refused(fact, result.brief):
            assert sentence not in everything, fact.id
    for call in filter(is_second_reading, chat.calls):
        read = "\n".join(message.content for message in call)
        assert "<avoid>\n" not in read and "<unsaid>\n" not in read
        assert {fact.id for fact in facts_in(call)} <= set(result.brief.by_id)


def test_what_people_say_of_their_families_is_kept_back_whatever_is_to_be_avoided() -> None:
    private = [
        "Mum of two small astronomers.",
        "Married to a tuba player.",
        "Proud dad.",
        "My late mother baked.",
    ]
    target = Profile(
        name="Ines Varela",
        headline="Beekeeper • youngest daughter of four • baker",
        about=" ".join(["I keep bees above the Douro.", *private]),
        posts=TARGET.posts,
    )
    chat = model(compose_from_facts, silent)
    iw.write(target, SENDER, CONTEXT, model=chat, verify=True)
    everything = "\n".join(message.content for call in chat.calls for message in call)
    assert "I keep bees above the Douro." in everything
    assert "Beekeeper • baker" in everything
    for sentence in (*private, "youngest daughter"):
        assert sentence not in everything


# --- the command line ------------------------------------------------------------------------------------

MAYA, ME, TOLD_BY = (str(ROOT / "examples" / name) for name in ("maya.toml", "me.toml", "context.toml"))
MINE = "Maya, I moved our pump alerts from the mean to p99.9 because of your post. Thank you. Jonas"


def introwriter(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "introwriter", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **variables},
    )


def test_draft_verify_without_a_model_is_a_mistake() -> None:
    done = introwriter("draft", MAYA, "--me", ME, "--context", TOLD_BY, "--verify")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--model" in done.stderr


@pytest.fixture
def refused_url() -> str:
    """An address on loopback at which nobody listens."""
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/v1"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", MINE, "--target", MAYA),
        ("draft", MAYA, "--verify"),
    ],
)
def test_a_failing_model_leaves_with_3(arguments: tuple[str, ...], refused_url: str) -> None:
    done = introwriter(*arguments, "--me", ME, "--context", TOLD_BY, "--model", "openai:m",
                       "--base-url", refused_url, INTROWRITER_RETRIES="0")  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    assert "no connection" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_with_a_model_asks_it_once_and_tells_of_nonsense(chat_server: Callable[..., Any]) -> None:
    server = chat_server("Looks fine to me!")
    common = ("check", MINE, "--target", MAYA, "--me", ME, "--context", TOLD_BY, "--format", "json")
    done = introwriter(*common, "--model", "openai:m", "--base-url", server.url)
    assert done.returncode == 0, done.stderr
    assert "judged without it" in done.stderr
    assert len(server.requests) == 1
    assert json.loads(done.stdout) == json.loads(introwriter(*common).stdout)


def test_a_model_in_the_settings_is_not_asked_to_check(chat_server: Callable[..., Any]) -> None:
    server = chat_server("never")
    done = introwriter("check", MINE, "--target", MAYA, "--me", ME, "--context", TOLD_BY,
                       INTROWRITER_MODEL="openai:m", INTROWRITER_BASE_URL=server.url)  # fmt: skip
    assert done.returncode == 0
    assert server.requests == []


def test_draft_verify_explains_what_the_second_reader_was_sent(chat_server: Callable[..., Any]) -> None:
    note = json.dumps({"notes": [{"text": MINE, "claims": []}]})
    server = chat_server(note, "not JSON")
    done = introwriter("draft", MAYA, "--me", ME, "--context", TOLD_BY, "-n", "1", "--model", "openai:m",
                       "--base-url", server.url, "--verify", "--explain")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert MINE.split(". ")[0] in " ".join(done.stdout.split())
    assert "<statements>" in done.stderr
    assert "judged without it" in done.stderr
    assert len(server.requests) == 2


@pytest.fixture
def chat_server() -> Any:
    import threading

    from tests.support.chat_server import ChatServer, say

    servers: list[ChatServer] = []

    def start(*contents: str) -> ChatServer:
        server = ChatServer(*map(say, contents))
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.closing.set()
        server.shutdown()
        server.server_close()

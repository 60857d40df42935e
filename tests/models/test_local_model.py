"""GGUF files in this process: what is refused before anything is loaded, and a real small model."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from evals.local_model import InProse, ShortPrompts
from evals.outcomes import english_briefs, outcome_of
from introwriter.errors import InputError, ModelError, ModelUnreachable
from introwriter.models import CachedModel, LocalModel, model_for
from introwriter.models.replies import finished_notes
from introwriter.models.schema import NOTES_SCHEMA, kept_short
from introwriter.note import Draft
from introwriter.prompts import Message
from introwriter.writer import judge
from tests.support.small_model import small_model

ASK = (
    Message(role="system", content="You write short notes."),
    Message(
        role="user", content="Write a note to Maya Okafor, who maintains the build cache Kiln. I use Kiln."
    ),
)


@pytest.fixture
def stub(tmp_path: Path) -> Path:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(b"GGUF" + bytes(60))
    return file


@pytest.fixture(scope="module")
def model_file() -> Path:
    pytest.importorskip("xllamacpp", reason="the extra introwriter[local] is not installed")
    try:
        return small_model()
    except OSError as error:
        pytest.skip(str(error))


def test_what_is_no_model_file_is_refused_at_once(tmp_path):
    text = tmp_path / "notes.gguf"
    text.write_text("a letter")
    for path, words in (
        (tmp_path / "gone.gguf", "There is no model file"),
        (tmp_path, "is a folder"),
        (text, "is not a GGUF file"),
        ("a\0b.gguf", "cannot be read"),
    ):
        with pytest.raises(InputError, match=words) as caught:
            LocalModel(path)
        assert caught.value.hint


def test_a_local_spec_is_a_path(stub, tmp_path):
    model = model_for(f"local:{stub}", cache=False)
    assert isinstance(model, LocalModel) and model.name == "local:tiny.gguf"
    assert isinstance(model_for(f"Local: {stub}"), CachedModel)
    with pytest.raises(InputError, match="no base URL"):
        model_for(f"local:{stub}", base_url="http://localhost:1/v1")
    with pytest.raises(InputError, match="no model file"):
        model_for(f"local:{tmp_path}/other.gguf")


def test_its_identity_is_the_file_and_not_the_folder(stub, tmp_path):
    there = tmp_path / "elsewhere" / stub.name
    there.parent.mkdir()
    shutil.copy2(stub, there)
    assert LocalModel(stub).identity == LocalModel(there).identity
    assert str(tmp_path) not in json.dumps(LocalModel(stub).identity)
    assert LocalModel(stub).identity != LocalModel(stub, seed=1).identity
    there.write_bytes(b"GGUF" + bytes(61))
    assert LocalModel(stub).identity != LocalModel(there).identity


def test_without_the_package_the_error_names_the_extra(stub):
    code = (
        "import sys; sys.modules['xllamacpp'] = None\n"
        "from introwriter.models import LocalModel\n"
        "from introwriter.errors import MissingPackage\n"
        "from introwriter.prompts import Message\n"
        "try: LocalModel(sys.argv[1]).complete((Message(role='user', content='x'),))\n"
        "except MissingPackage as error: print(error.hint)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(stub)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "Install it with: pip install 'introwriter[local]'"


def test_a_file_that_only_begins_like_a_model_is_an_error_in_words(stub):
    pytest.importorskip("xllamacpp")
    with pytest.raises(ModelError, match=r"local:tiny\.gguf could not be loaded"):
        LocalModel(stub).complete(ASK)


def test_every_list_and_string_of_the_schema_gets_a_bound():
    def unbounded(schema: dict[str, Any]) -> list[str]:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        bounds = (("array", "maxItems"), ("string", "maxLength"))
        bad = [kind for kind, bound in bounds if kind in kinds and bound not in schema]
        inner = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
        return bad + [one for part in inner for one in unbounded(part)]

    assert unbounded(NOTES_SCHEMA) and not unbounded(kept_short(NOTES_SCHEMA))
    assert list(kept_short(NOTES_SCHEMA)["properties"]) == list(NOTES_SCHEMA["properties"])


def test_the_whole_notes_of_a_cut_off_reply_are_kept():
    whole = '{"notes": [{"text": "One."}, {"text": "Two."}'
    assert finished_notes(whole + ', {"text": "Thr') == {"notes": [{"text": "One."}, {"text": "Two."}]}
    assert finished_notes(whole) == finished_notes(whole + ", ") == finished_notes(whole + "]}")
    assert finished_notes('{"notes": [{"text": "On') is None
    assert finished_notes("a note") is None and finished_notes("") is None


def test_a_seed_gives_one_reply_and_nothing_is_printed(model_file, capfd):
    model = LocalModel(model_file, max_tokens=24, threads=1, context=1024)
    first = model.complete(ASK)
    assert first == model.complete(ASK)
    assert first.text and first.finish == "length"
    assert (first.completion_tokens, first.prompt_tokens > 20) == (24, True)
    assert LocalModel(model_file, max_tokens=24, threads=1, context=1024, seed=7).complete(ASK) != first
    assert capfd.readouterr() == ("", "")


def test_a_schema_is_kept_to(model_file):
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string", "enum": ["Maya", "Tom"]}, "old": {"type": "boolean"}},
        "required": ["name", "old"],
        "additionalProperties": False,
    }
    reply = LocalModel(model_file, max_tokens=60, threads=1, context=1024).complete(ASK, schema)
    assert reply.finish == "stop" and reply.data
    assert reply.data["name"] in ("Maya", "Tom") and reply.data["old"] in (True, False)


def test_a_prompt_over_the_context_is_an_error_in_words(model_file):
    long = (Message(role="user", content="hello " * 600),)
    with pytest.raises(ModelError, match=r"\(6\d\d tokens\) is too long .* room of 256 tokens"):
        LocalModel(model_file, context=256, threads=1).complete(long)


def test_it_stops_when_its_time_is_over_and_can_be_asked_again(model_file):
    long = (Message(role="user", content="hello " * 6000),)
    began = time.monotonic()
    with pytest.raises(ModelUnreachable, match="did not answer within 1 s"):
        LocalModel(model_file, timeout=1.0, threads=1).complete(long)
    assert time.monotonic() - began < 9
    assert LocalModel(model_file, max_tokens=4, threads=1).complete(ASK).completion_tokens == 4


def test_what_it_makes_up_does_not_leave(model_file):
    for _, brief in list(english_briefs())[:1]:
        model = InProse(LocalModel(model_file, max_tokens=40, threads=1, context=4096))
        outcome = outcome_of(brief, model, prompts=ShortPrompts())
        assert outcome.first
        for text in outcome.texts:
            judged = judge(Draft(text=text), brief)
            assert not judged.errors
            assert any(claim.status == "supported" for claim in judged.claims)

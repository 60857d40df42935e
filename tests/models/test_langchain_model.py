"""The real langchain-openai client against a server that behaves, and misbehaves."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from typing import Any

import pytest

from introwriter.errors import (
    InputError,
    MissingPackage,
    ModelBusy,
    ModelError,
    ModelRefused,
    ModelReplyUnusable,
    ModelUnauthorized,
    ModelUnreachable,
)
from introwriter.models import LangChainModel, ModelDrafter, runnable
from introwriter.models.patience import Patience
from introwriter.people import Profile
from introwriter.prompts import Message
from tests.support.chat_server import (
    ChatServer,
    after,
    completion,
    drip,
    drop,
    drop_halfway,
    fail,
    no_structure,
    notes,
    reply,
    say,
    stall,
)

NOTE = "Maya, your build cache survives a rebase, ours did not. Thank you for writing it down."
KEY = "sk-test-51H8notarealkey0000"


@pytest.fixture
def waits():
    return []


@pytest.fixture
def ask(serve, prompts, prompt, brief, waits):
    """Draft against a server that makes these moves; returns the drafts, the drafter and the server."""

    class Ask:
        server: ChatServer
        drafter: ModelDrafter

        def __call__(self, *moves, n=1, timeout=5.0, retries=2):
            self.server = serve(*moves)
            patience = Patience(timeout=timeout, retries=retries, sleep=waits.append)
            model = LangChainModel(
                "openai:test-model", base_url=self.server.url, api_key=KEY, patience=patience
            )
            self.drafter = ModelDrafter(model, prompts)
            return self.drafter.draft(brief, prompt, n)

    return Ask()


def test_three_variants_come_from_one_structured_call(ask):
    drafts = ask(say(notes(NOTE, NOTE + " Tom", "Maya, hello.")), n=3)
    assert [draft.text for draft in drafts] == [NOTE, NOTE + " Tom", "Maya, hello."]
    assert drafts[0].declared == ((NOTE, ("target.posts.0",)),)
    request = ask.server.requests
    assert len(request) == 1
    assert request[0]["path"] == "/v1/chat/completions"
    assert request[0]["response_format"]["json_schema"]["strict"] is True
    assert list(request[0]["response_format"]["json_schema"]["schema"]["properties"]) == ["notes"]
    assert ask.drafter.usage.calls == 1
    assert (ask.drafter.usage.prompt_tokens, ask.drafter.usage.completion_tokens) == (120, 40)
    assert ask.drafter.usage.from_cache is False


def test_thinking_is_asked_for_before_the_text(ask):
    ask(say(notes(NOTE)))
    schema = ask.server.requests[0]["response_format"]["json_schema"]["schema"]
    item = schema["properties"]["notes"]["items"]
    assert list(item["properties"]) == [
        "hook",
        "only_me",
        "did",
        "left_out",
        "ask",
        "text",
        "subject",
        "claims",
    ]
    assert item["required"] == list(item["properties"])
    assert item["additionalProperties"] is False


def test_401_is_unauthorized_and_never_shows_the_key(ask):
    with pytest.raises(ModelUnauthorized) as caught:
        ask(fail(401, f"Incorrect API key provided: {KEY}"))
    assert KEY not in str(caught.value) and "OPENAI_API_KEY" in caught.value.hint
    assert caught.value.__cause__ is None
    assert caught.value.exit_code == 3
    assert len(ask.server.requests) == 1


def test_a_key_in_a_servers_message_is_masked(ask):
    with pytest.raises(ModelError) as caught:
        ask(fail(422, f"bad request for key {KEY}"))
    assert KEY not in str(caught.value)


def test_403_is_unauthorized(ask):
    with pytest.raises(ModelUnauthorized):
        ask(fail(403, "not allowed"))


def test_404_names_the_model_and_the_server(ask):
    with pytest.raises(ModelError) as caught:
        ask(fail(404, "The model does not exist"))
    assert "openai:test-model" in caught.value.message and ask.server.url in caught.value.message
    assert "--base-url" in caught.value.hint


def test_429_waits_as_the_server_asks_and_then_writes(ask, waits):
    assert ask(fail(429, Retry_After="2"), say(notes(NOTE)))[0].text == NOTE
    assert waits == [2.0]


def test_429_with_a_date_is_honoured(ask, waits):
    ask(fail(429, Retry_After=formatdate(time.time() + 3, usegmt=True)), say(notes(NOTE)))
    assert 1 < waits[0] <= 3


def test_429_for_ever_is_busy_after_the_retries(ask, waits):
    with pytest.raises(ModelBusy) as caught:
        ask(fail(429, "slow down"))
    assert "rate limit" in caught.value.message and caught.value.hint
    assert len(ask.server.requests) == 3
    assert len(waits) == 2 and 0.375 <= waits[0] <= 0.5 < waits[1] <= 1.0


def test_a_wait_longer_than_the_patience_is_not_begun(ask, waits):
    with pytest.raises(ModelBusy) as caught:
        ask(fail(429, Retry_After="3600"))
    assert "3600 s" in caught.value.hint
    assert waits == [] and len(ask.server.requests) == 1


def test_no_credit_is_not_tried_again(ask):
    with pytest.raises(ModelBusy) as caught:
        ask(fail(429, "You exceeded your current quota", code="insufficient_quota"))
    assert "credit" in caught.value.message and len(ask.server.requests) == 1


def test_500_then_good_is_good(ask):
    assert ask(fail(500), say(notes(NOTE)))[0].text == NOTE


def test_500_for_ever_is_busy(ask):
    with pytest.raises(ModelBusy) as caught:
        ask(fail(500))
    assert "500" in caught.value.message


@pytest.mark.parametrize("status", [502, 504])
def test_a_bad_gateway_is_unreachable(ask, status):
    with pytest.raises(ModelUnreachable):
        ask(fail(status), retries=0)


@pytest.mark.parametrize("move", [stall, drip])
def test_a_stall_ends_within_twice_the_timeout(ask, move):
    began = time.monotonic()
    with pytest.raises(ModelUnreachable) as caught:
        ask(move, timeout=0.4)
    assert time.monotonic() - began < 2.0
    assert "--timeout" in caught.value.hint


def test_a_stall_then_good_is_good(ask):
    assert ask(stall, say(notes(NOTE)), timeout=2.0)[0].text == NOTE


@pytest.mark.parametrize("move", [drop, drop_halfway])
def test_a_dropped_connection_is_tried_again(ask, move):
    assert ask(move, say(notes(NOTE)))[0].text == NOTE


@pytest.mark.parametrize("move", [drop, drop_halfway])
def test_a_connection_dropped_for_ever_is_unreachable(ask, move):
    with pytest.raises(ModelUnreachable) as caught:
        ask(move)
    assert "running" in caught.value.hint


def test_nobody_listening_is_unreachable(prompts, prompt, brief, serve):
    server = serve(say("x"))
    url = server.url
    server.shutdown()
    server.server_close()
    model = LangChainModel("openai:test-model", base_url=url, retries=0, timeout=2)
    with pytest.raises(ModelUnreachable) as caught:
        ModelDrafter(model, prompts).draft(brief, prompt, 1)
    assert url in caught.value.message


def test_truncated_json_is_asked_for_once_more(ask):
    assert ask(say(notes(NOTE)[:-30]), say(notes(NOTE)))[0].text == NOTE
    assert "could not be used" in ask.server.requests[1]["messages"][-1]["content"]
    assert ask.drafter.usage.calls == 2


def test_truncated_json_twice_is_unusable(ask):
    with pytest.raises(ModelReplyUnusable) as caught:
        ask(say(notes(NOTE)[:-30]))
    assert "cut off" in caught.value.message and "--model" in caught.value.hint


def test_a_reply_that_ran_out_of_room_is_unusable_at_once(ask):
    with pytest.raises(ModelReplyUnusable) as caught:
        ask(say(notes(NOTE)[:-30], finish="length"))
    assert "cut off" in caught.value.message and len(ask.server.requests) == 1


def test_prose_instead_of_json_is_a_note(ask):
    assert ask(say(NOTE))[0].text == NOTE


def test_json_in_a_fence_is_read(ask):
    assert ask(say(f"```json\n{notes(NOTE)}\n```"))[0].text == NOTE


@pytest.mark.parametrize(
    "body",
    [
        {**completion("x"), "choices": []},
        {**completion("x"), "choices": None},
        {"id": "1", "object": "chat.completion"},
        {"error": {"message": "model is loading"}},
        b"<html><body>It works!</body></html>",
        b'{"id": "1", "choices": [',
        b"",
        [],
    ],
)
def test_an_answer_without_a_choice_is_unusable(ask, body):
    with pytest.raises(ModelReplyUnusable) as caught:
        ask(reply(body))
    assert caught.value.hint


def test_an_empty_choice_list_then_good_is_good(ask):
    assert ask(reply({**completion("x"), "choices": []}), say(notes(NOTE)))[0].text == NOTE


@pytest.mark.parametrize("content", ["", "  \n", None, '{"notes": []}'])
def test_empty_content_is_unusable(ask, content):
    with pytest.raises(ModelReplyUnusable):
        ask(say(content))


def test_a_structured_refusal_is_refused(ask):
    with pytest.raises(ModelRefused) as caught:
        ask(say(None, refusal="I can't help with that."))
    assert "I can't help with that." in caught.value.message
    assert len(ask.server.requests) == 1


def test_a_content_filter_is_refused(ask):
    with pytest.raises(ModelRefused):
        ask(say("", finish="content_filter"))
    with pytest.raises(ModelRefused):
        ask(fail(400, "filtered", code="content_filter"))


def test_a_refusal_in_prose_is_refused(ask):
    with pytest.raises(ModelRefused):
        ask(say("I’m sorry, but I can’t assist with that request."))


def test_a_note_of_two_thousand_characters_is_left_to_the_loop(ask):
    long = "Maya, your build cache survives a rebase. " * 48
    assert len(ask(say(notes(long)))[0].text) > 2000


def test_a_server_without_structured_output_is_asked_in_plain_words(ask, prompt, brief):
    assert ask(no_structure(say(notes(NOTE))))[0].text == NOTE
    first, second = ask.server.requests
    assert "response_format" in first and "response_format" not in second
    assert '"only_me"' in second["messages"][-1]["content"]
    ask.drafter.draft(brief, prompt, 1)
    assert len(ask.server.requests) == 3, "what it cannot do is remembered"


def test_a_request_that_is_wrong_either_way_tells_what_the_server_said(ask):
    with pytest.raises(ModelError) as caught:
        ask(fail(400, "temperature is out of range"))
    assert "temperature is out of range" in caught.value.message


def test_a_model_too_old_for_schemas_gets_a_tool_instead(serve, prompts, prompt, brief):
    body = completion(None, finish="tool_calls")
    call = {"id": "1", "type": "function", "function": {"name": "notes", "arguments": notes(NOTE)}}
    body["choices"][0]["message"]["tool_calls"] = [call]
    server = serve(reply(body))
    (draft,) = ModelDrafter(LangChainModel("openai:gpt-4", base_url=server.url), prompts).draft(
        brief, prompt, 1
    )
    assert draft.text == NOTE and draft.declared
    assert server.requests[0]["tools"][0]["function"]["name"] == "notes"


def test_options_go_to_the_provider_and_only_those(serve):
    server = serve(say("Hello."))
    ask = (Message(role="system", content="s"), Message(role="user", content="u"))
    LangChainModel("openai:m", base_url=server.url, options={"temperature": 0.3, "seed": 7}).complete(ask)
    LangChainModel("openai:m", base_url=server.url).complete(ask)
    first, second = server.requests
    assert (first["temperature"], first["seed"]) == (0.3, 7)
    assert set(second) == {"path", "model", "messages", "stream"} or set(second) == {
        "path",
        "model",
        "messages",
    }
    assert second["messages"] == [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}]


def test_a_model_name_may_hold_colons_and_slashes(serve):
    server = serve(say("Hello."))
    model = LangChainModel("OpenAI:org/llama3.2:3b-q4", base_url=server.url)
    model.complete((Message(role="user", content="u"),))
    assert server.requests[0]["model"] == "org/llama3.2:3b-q4"
    assert model.name == "openai:org/llama3.2:3b-q4"


def test_a_404_about_the_format_is_asked_in_plain_words(ask):
    def picky(handler, body):
        if "response_format" in body:
            fail(404, "No endpoints found that support response_format")(handler, body)
        else:
            say(notes(NOTE))(handler, body)

    assert ask(picky)[0].text == NOTE


def test_a_prompt_too_long_says_so(ask):
    with pytest.raises(ModelError) as caught:
        ask(fail(400, "This model's maximum context length is 4096 tokens", code="context_length_exceeded"))
    assert "too long" in caught.value.message


def test_revise_sends_the_repair_and_returns_one_draft(serve, prompts, prompt, brief):
    server = serve(say(notes("Maya, too long.")), say(notes(NOTE)))
    drafter = ModelDrafter(LangChainModel("openai:m", base_url=server.url), prompts)
    (draft,) = drafter.draft(brief, prompt, 1)
    assert drafter.revise(brief, prompt, draft).text == NOTE
    assert server.requests[1]["messages"][-1]["content"].startswith("Mend this: Maya, too long.")


def test_a_server_of_ones_own_needs_no_key_and_gets_none_that_is_not_its(serve, prompts, prompt, brief):
    server = serve(say(notes(NOTE)))
    ModelDrafter(LangChainModel("openai:m", base_url=server.url), prompts).draft(brief, prompt, 1)
    assert server.headers[0]["authorization"] == "Bearer not-needed"


def test_openai_base_url_serves_for_openai(serve, prompts, prompt, brief, monkeypatch):
    server = serve(say(notes(NOTE)))
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    model = LangChainModel("openai:m")
    assert ModelDrafter(model, prompts).draft(brief, prompt, 1)[0].text == NOTE
    assert model.identity["base_url"] == server.url


def test_64_threads_share_one_model(serve, prompts, prompt, brief):
    server = serve(after(0.05, say(notes(NOTE))))
    model = LangChainModel("openai:m", base_url=server.url)
    with ThreadPoolExecutor(64) as pool:
        drafts = list(pool.map(lambda _: ModelDrafter(model, prompts).draft(brief, prompt, 1), range(128)))
    assert [found[0].text for found in drafts] == [NOTE] * 128
    assert len(server.requests) == 128


def test_without_a_key_nothing_is_asked(prompts, prompt, brief):
    with pytest.raises(ModelUnauthorized) as caught:
        ModelDrafter(LangChainModel("openai:gpt-5-mini"), prompts).draft(brief, prompt, 1)
    assert "OPENAI_API_KEY" in caught.value.hint


def test_a_missing_package_is_named():
    with pytest.raises(MissingPackage) as caught:
        LangChainModel("anthropic:claude").complete((Message(role="user", content="x"),))
    assert "pip install langchain-anthropic" in caught.value.hint


@pytest.mark.parametrize("spec", ["gpt-5", "", ":x", "openai:", "openai"])
def test_what_is_no_model_is_an_input_error(spec):
    with pytest.raises(InputError) as caught:
        LangChainModel(spec)
    assert "openai:" in caught.value.hint


def test_an_unknown_provider_is_an_input_error_with_examples():
    with pytest.raises(InputError) as caught:
        LangChainModel("opnai:gpt").complete((Message(role="user", content="x"),))
    assert "opnai" in caught.value.message and "openai:" in caught.value.hint


@pytest.mark.parametrize(
    "url", ["ftp://host/v1", "localhost:8000", "file:///etc/passwd", "http://", "http://u:p@h/v1"]
)
def test_a_base_url_that_is_not_plain_http_is_an_input_error(url):
    with pytest.raises(InputError) as caught:
        LangChainModel("openai:m", base_url=url)
    assert "u:p" not in str(caught.value)


def test_nothing_is_traced_unless_asked_for(serve, monkeypatch):
    """LangSmith's own switch in the environment does not send a profile anywhere."""
    from langsmith import utils

    forget: Any = getattr(utils.get_env_var, "cache_clear", None)
    assert forget, "langsmith remembers what it read from the environment"
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "x")
    spy = serve(reply({}))
    monkeypatch.setenv("LANGSMITH_ENDPOINT", spy.url)
    forget()
    server = serve(say("Hello."))
    LangChainModel("openai:m", base_url=server.url).complete((Message(role="user", content="x"),))
    forget()
    time.sleep(0.3)
    assert spy.requests == [] and len(server.requests) == 1


def test_runnable_takes_a_dict_and_gives_json():
    class Answer:
        def __init__(self, target, n):
            self.said = {"verdict": "blank", "name": target.name, "n": n}

        def to_json(self):
            return self.said

    def write(target, sender=None, *, n=3):
        return Answer(target, n)

    chain = runnable(write)
    assert chain.invoke({"target": Profile(name="Maya"), "n": 2}) == {
        "verdict": "blank",
        "name": "Maya",
        "n": 2,
    }
    assert [out["n"] for out in chain.batch([{"target": Profile()}, {"target": Profile()}])] == [3, 3]
    with pytest.raises(InputError, match="no target"):
        chain.invoke({})
    with pytest.raises(InputError, match="'limit'"):
        chain.invoke({"target": Profile(), "limit": 3})

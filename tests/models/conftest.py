"""A chat server that behaves as a test says, and the smallest prompts and brief that a drafter needs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.channels import channel_named
from introwriter.note import Draft
from introwriter.people import Post, Profile, Sender
from introwriter.prompts import Message, Prompt
from tests.support.chat_server import ChatServer


class PlainPrompts:
    """A Renderer of two sentences."""

    def render(
        self, prompt: Prompt, brief: Brief, n: int = 1, plans: Sequence[str] = ()
    ) -> tuple[Message, ...]:
        facts = "\n".join(f"[{fact.id}] ({fact.kind}) {fact.text}" for fact in brief.facts)
        return (
            Message(role="system", content="You write short notes."),
            Message(
                role="user", content=f"Write {n} notes of at most 200 characters.\n<facts>\n{facts}\n</facts>"
            ),
        )

    def render_repair(self, prompt: Prompt, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        return (*self.render(prompt, brief), Message(role="user", content=f"Mend this: {draft.text}"))


@pytest.fixture
def prompts() -> PlainPrompts:
    return PlainPrompts()


@pytest.fixture
def prompt() -> Prompt:
    return Prompt(name="met", situation="met_at_event", summary="You met.")


@pytest.fixture
def brief() -> Brief:
    target = Profile(
        name="Maya Okafor", posts=(Post(text="Our build cache now survives a rebase.", date="2026-02-01"),)
    )
    return make_brief(target, Sender(name="Tom Reed"))


@pytest.fixture
def email_brief(brief: Brief) -> Brief:
    return make_brief(brief.target, brief.sender, channel=channel_named("email"))


@pytest.fixture
def serve() -> Iterator[Callable[..., ChatServer]]:
    servers: list[ChatServer] = []

    def start(*moves: Any) -> ChatServer:
        server = ChatServer(*moves)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.closing.set()
        server.shutdown()
        server.server_close()

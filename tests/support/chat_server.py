"""A chat server on loopback that speaks OpenAI's protocol, well or badly.

Each request takes the next of its moves (the last one for ever): a function of the handler and the request's
JSON. Used by tests in a thread, and by the benchmark as a process of its own.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Move = Callable[["Handler", dict[str, Any]], None]


def completion(content: str | None, **more: Any) -> dict[str, Any]:
    """The body of a chat completion; ``refusal`` and ``finish`` may be given."""
    message = {"role": "assistant", "content": content, "refusal": more.get("refusal")}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_790_000_000,
        "model": "test-model",
        "choices": [
            {"index": 0, "message": message, "finish_reason": more.get("finish", "stop"), "logprobs": None}
        ],
        "usage": {"prompt_tokens": 120, "completion_tokens": 40, "total_tokens": 160},
    }


def notes(*texts: str) -> str:
    """A structured reply that holds these notes."""
    whole = [
        {
            "hook": "h", "only_me": "o", "did": "d", "left_out": [], "ask": None,
            "text": text, "subject": None, "claims": [{"text": text, "facts": ["target.posts.0"]}],
        }
        for text in texts
    ]  # fmt: skip
    return json.dumps({"notes": whole})


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together: apart, Nagle and a delayed ACK cost 40 ms
    server: ChatServer

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        self.server.next_move(self, body)(self, body)

    def answer(self, status: int, body: Any, **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class ChatServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, *moves: Move) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.moves = list(moves)
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def next_move(self, handler: Handler, body: dict[str, Any]) -> Move:
        with self._lock:
            self.requests.append({"path": handler.path, **body})
            self.headers.append({k.lower(): v for k, v in handler.headers.items()})
            return self.moves.pop(0) if len(self.moves) > 1 else self.moves[0]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that gave up is no error here."""


def say(content: str | None, **more: Any) -> Move:
    return lambda handler, body: handler.answer(200, completion(content, **more))


def reply(body: Any, status: int = 200, **headers: str) -> Move:
    return lambda handler, _: handler.answer(status, body, **headers)


def fail(status: int, message: str = "no", code: str | None = None, **headers: str) -> Move:
    return reply({"error": {"message": message, "type": "error", "code": code}}, status, **headers)


def stall(handler: Handler, body: dict[str, Any]) -> None:
    """Take the request and never answer."""
    handler.server.closing.wait(20)
    handler.hang_up()


def drip(handler: Handler, body: dict[str, Any]) -> None:
    """Send a blank now and then, as some servers do to keep a connection alive."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not handler.server.closing.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def drop(handler: Handler, body: dict[str, Any]) -> None:
    """Close the connection without a word."""
    handler.hang_up()


def drop_halfway(handler: Handler, body: dict[str, Any]) -> None:
    """Promise a long answer, send its start, hang up."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"id": "chatcmpl-1", "choices": [')
    handler.wfile.flush()
    handler.hang_up()


def no_structure(then: Move) -> Move:
    """Reject any request that has a response_format, answer the others."""

    def move(handler: Handler, body: dict[str, Any]) -> None:
        if "response_format" in body:
            handler.answer(400, {"error": {"message": "Unknown field: response_format", "type": "invalid"}})
        else:
            then(handler, body)

    return move


def after(seconds: float, then: Move) -> Move:
    def move(handler: Handler, body: dict[str, Any]) -> None:
        time.sleep(seconds)
        then(handler, body)

    return move


def serve_until_closed(seconds: float) -> None:
    """Serve three notes after ``seconds``, print the address first; ends with its standard input."""
    import sys

    content = notes(
        "Maya, your caching talk fixed our build. Thank you for it.",
        "Maya, we met in the coffee queue at PyCon. Your caching talk fixed our build. Thank you.",
        "Maya, thank you for the caching talk. It fixed our build.",
    )
    server = ChatServer(after(seconds, say(content)) if seconds else say(content))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.url, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    import sys

    serve_until_closed(float(sys.argv[1]))

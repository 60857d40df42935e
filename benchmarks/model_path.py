"""What the model path costs beside the bare openai client, against a local chat server in its own process.

Prints CPU milliseconds a result (three variants in one call, no latency), and results a second with 500 ms
latency from 16 and from 64 threads. Bars: at most 12 ms a result; at least 0.95 of the bare client at 16.

    python -m benchmarks.model_path [--draft-only]
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from introwriter.brief import make_brief
from introwriter.models import LangChainModel, ModelDrafter, ReplyCache, model_for
from introwriter.models.schema import NOTES_SCHEMA
from introwriter.people import Context, Post, Profile, Sender
from introwriter.prompts import PromptLibrary

ROOT = Path(__file__).resolve().parents[1]

TARGET = Profile(
    name="Maya Okafor",
    headline="Build engineer",
    posts=(Post(text="Our build cache now survives a rebase.", date="2026-02-01"),),
)
SENDER = Sender(name="Tom Reed", headline="Release engineer")
CONTEXT = Context(met="in the coffee queue at PyCon, about caches", goal="Her caching talk fixed our build.")


@contextmanager
def server(latency: float) -> Iterator[str]:
    """A chat server in a process of its own; yields its base URL."""
    command = [sys.executable, str(ROOT / "tests" / "support" / "chat_server.py"), str(latency)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdin
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


def bare(url: str) -> Callable[[], Any]:
    """One request with the openai client and nothing else."""
    import openai

    client = openai.OpenAI(base_url=url, api_key="x", max_retries=0)
    messages: Any = [{"role": "user", "content": "Write three notes to Maya."}]
    form: Any = {"type": "json_schema", "json_schema": {"name": "notes", "schema": NOTES_SCHEMA}}
    return lambda: client.chat.completions.create(model="test", messages=messages, response_format=form)


def drafting(url: str) -> Callable[[], Any]:
    """One draft() of three variants: template, prompt, call, parsing."""
    library = PromptLibrary.load()
    model = LangChainModel("openai:test", base_url=url)

    def draft() -> Any:
        brief = make_brief(TARGET, SENDER, CONTEXT)
        return ModelDrafter(model, library).draft(brief, library.match(brief)[0].prompt, 3)

    return draft


def writing(url: str, **options: Any) -> Callable[[], Any]:
    """One write() from start to result: grounding, rules and scores as well."""
    import introwriter as iw

    model = model_for("openai:test", base_url=url, **options)
    return lambda: iw.write(TARGET, SENDER, CONTEXT, model=model, n=3)


def cpu(call: Callable[[], Any], times: int = 100) -> float:
    """Milliseconds of CPU for one call, after five to warm up."""
    for _ in range(5):
        call()
    began = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - began) / times * 1000


def throughput(call: Callable[[], Any], threads: int, rounds: int = 12) -> float:
    """Calls a second from that many threads, after one round to open the connections."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _: call(), range(threads)))
        began = time.perf_counter()
        list(pool.map(lambda _: call(), range(threads * rounds)))
        return threads * rounds / (time.perf_counter() - began)


def main(whole: bool) -> None:
    os.environ.setdefault("OPENAI_API_KEY", "x")
    with server(0) as url:
        print(f"bare openai client      {cpu(bare(url)):6.2f} ms CPU a call")
        print(f"draft()                 {cpu(drafting(url)):6.2f} ms CPU a result")
        if whole:
            print(f"write()                 {cpu(writing(url, cache=False)):6.2f} ms CPU a result (bar: 12)")
            with TemporaryDirectory() as folder:
                again = cpu(writing(url, cache=ReplyCache(folder)))
                fresh = cpu(writing(url, cache=ReplyCache(folder), fresh=True))
                print(f"write(), kept in cache  {fresh:6.2f} ms CPU a result")
                print(f"write(), from cache     {again:6.2f} ms CPU a result")
    with server(0.5) as url:
        for threads in (16, 64):
            reference = throughput(bare(url), threads)
            ours = throughput(writing(url, cache=False) if whole else drafting(url), threads)
            bar = " (bar: 0.95)" if threads == 16 else ""
            print(
                f"{threads} threads, 500 ms     bare {reference:6.1f}/s   "
                f"{'write()' if whole else 'draft()'} {ours:6.1f}/s   ratio {ours / reference:.3f}{bar}"
            )


if __name__ == "__main__":
    main(whole="--draft-only" not in sys.argv)

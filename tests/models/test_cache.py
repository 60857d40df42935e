"""The reply cache: private, bounded, JSON text only, and never a reason to fail."""

from __future__ import annotations

import os
import pickle
import sqlite3
import stat
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introwriter.models import CachedModel, ReplyCache, ScriptedModel
from introwriter.models.base import Reply
from introwriter.prompts import Message

ASK = (Message(role="user", content="Write a note."),)
SCHEMA = {"title": "notes", "type": "object"}


class Bomb:
    """Unpickling it makes a folder."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.mkdir, (str(self.path),))


def rows(folder, statement, *values):
    with sqlite3.connect(folder / "cache.db") as base:
        found = base.execute(statement, values).fetchall()
    base.close()
    return found


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "replies"


@pytest.fixture
def cache(folder):
    return ReplyCache(folder)


def test_what_is_put_is_got_by_another_cache_of_the_folder(cache, folder):
    cache.put("a", {"text": "Grüße 🎈", "n": [1, None]})
    assert ReplyCache(folder).get("a") == {"text": "Grüße 🎈", "n": [1, None]}
    assert cache.get("b") is None
    assert cache.notices == ()


def test_only_its_owner_may_look(folder):
    old = os.umask(0o000)
    try:
        cache = ReplyCache(folder)
        cache.put("a", {"text": "x" * 100_000})
        held = sqlite3.connect(folder / "cache.db")
        held.execute("SELECT * FROM Cache").fetchall()
        cache.put("b", {"text": "y"})
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        held.close()
    finally:
        os.umask(old)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "cache.db" in modes and set(modes.values()) == {0o600}, modes


def test_a_folder_left_open_is_closed(folder):
    folder.mkdir(mode=0o755)
    (folder / "cache.db").touch(mode=0o644)
    ReplyCache(folder).put("a", {"text": "x"})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "cache.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [4, 2, 3, 0, 99])
def test_a_poisoned_value_is_a_miss_and_runs_nothing(cache, folder, tmp_path, mode):
    trap = tmp_path / "sprung"
    cache.put("a", {"text": "x"})
    rows(folder, "UPDATE Cache SET mode = ?, value = ?", mode, pickle.dumps(Bomb(trap)))
    fresh = ReplyCache(folder)
    assert fresh.get("a") is None
    assert not trap.exists()
    assert "not JSON text" in fresh.notices[0]
    fresh.put("a", {"text": "new"})
    assert fresh.get("a") == {"text": "new"}


def test_a_poisoned_blob_in_a_raw_row_is_a_miss(cache, folder, tmp_path):
    cache.put("a", {"text": "x"})
    rows(folder, "UPDATE Cache SET value = ?", pickle.dumps(Bomb(tmp_path / "sprung")))
    assert ReplyCache(folder).get("a") is None
    assert not (tmp_path / "sprung").exists()


def test_a_poisoned_key_runs_nothing(cache, folder, tmp_path):
    cache.put("a", {"text": "x"})
    rows(folder, "UPDATE Cache SET key = ?, raw = 0", pickle.dumps(Bomb(tmp_path / "sprung")))
    fresh = ReplyCache(folder)
    assert fresh.get("a") is None
    assert fresh.info()["replies"] == 1
    assert fresh.clear() == 1
    assert not (tmp_path / "sprung").exists()


def test_a_row_that_names_a_file_neither_reads_nor_deletes_it(cache, folder, tmp_path):
    victim = tmp_path / "victim.txt"
    victim.write_text("precious", encoding="utf-8")
    cache.put("a", {"text": "x"})
    rows(folder, "UPDATE Cache SET mode = 3, filename = '../victim.txt', value = NULL")
    fresh = ReplyCache(folder)
    assert fresh.get("a") is None
    fresh.put("a", {"text": "new"})
    fresh.clear()
    assert victim.read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("text", ["not json", "[1]", '"text"', "[" * 100_000, "null"])
def test_text_that_is_no_json_object_is_a_miss(cache, folder, text):
    cache.put("a", {"text": "x"})
    rows(folder, "UPDATE Cache SET value = ?", text)
    assert ReplyCache(folder).get("a") is None


@pytest.mark.parametrize("content", [b"this is no database " * 500, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_set_aside_with_a_notice(folder, content):
    folder.mkdir()
    (folder / "cache.db").write_bytes(content)
    cache = ReplyCache(folder)
    assert cache.get("a") is None
    cache.put("a", {"text": "x"})
    assert cache.get("a") == {"text": "x"}
    assert "damaged" in cache.notices[0] and len(cache.notices) == 1
    assert (folder / "cache.db.corrupt").read_bytes() == content


def test_a_file_damaged_while_in_use_is_set_aside(cache, folder):
    for i in range(50):
        cache.put(str(i), {"text": "x" * 2000})
    size = (folder / "cache.db").stat().st_size
    with (folder / "cache.db").open("r+b") as file:
        file.seek(100)
        file.write(b"\xab" * (size - 100))
    assert cache.get("3") is None
    cache.put("3", {"text": "again"})
    assert cache.get("3") == {"text": "again"}


def test_settings_that_somebody_wrote_into_it_cannot_break_it(cache, folder):
    cache.put("a", {"text": "x"})
    rows(folder, "INSERT INTO Settings VALUES ('disk_evil', 1), ('_disk', 'x'), ('get', 2)")
    fresh = ReplyCache(folder)
    fresh.get("a")
    fresh.put("b", {"text": "y"})
    assert fresh.get("b") == {"text": "y"}


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    cache = ReplyCache(tmp_path / "file" / "replies")
    cache.put("a", {"text": "x"})
    assert cache.get("a") is None
    assert "going on without it" in cache.notices[0]


def test_a_link_in_place_of_the_file_is_not_followed(folder, tmp_path):
    folder.mkdir()
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    (folder / "cache.db").symlink_to(victim)
    cache = ReplyCache(folder)
    cache.put("a", {"text": "x"})
    assert victim.read_text(encoding="utf-8") == "precious"
    assert "link" in cache.notices[0]


def test_it_stays_within_its_size(folder):
    cache = ReplyCache(folder, size_limit=400_000)
    for i in range(150):
        cache.put(str(i), {"text": "x" * 10_000})
    assert cache.info()["bytes"] < 600_000
    assert cache.get("0") is None and cache.get("149") is not None


def test_info_and_clear(cache, folder):
    assert cache.info()["replies"] == 0 and not folder.exists(), "looking makes nothing"
    assert cache.clear() == 0
    cache.put("a", {"text": "x"})
    cache.put("b", {"text": "y"})
    info = cache.info()
    assert info["replies"] == 2 and info["bytes"] > 0 and info["folder"] == str(folder)
    assert cache.clear() == 2
    assert cache.get("a") is None and cache.info()["replies"] == 0


def test_64_threads_share_one(folder):
    cache = ReplyCache(folder)

    def work(i):
        cache.put(str(i), {"text": str(i)})
        return cache.get(str(i)) == {"text": str(i)}

    with ThreadPoolExecutor(64) as pool:
        assert all(pool.map(work, range(256)))
    assert cache.info()["replies"] == 256
    assert cache.notices == ()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200), key=st.text(alphabet="abcdef:0123456789", min_size=1, max_size=70))
def test_any_text_comes_back_as_it_was(cache, text, key):
    cache.put(key, {"text": text})
    assert cache.get(key) == {"text": text}


class Dict:
    def __init__(self):
        self.kept = {}

    def get(self, key):
        return self.kept.get(key)

    def put(self, key, value):
        self.kept[key] = value


class Named(ScriptedModel):
    def __init__(self, replies, **identity):
        super().__init__(replies, name="m")
        self.identity = identity


def test_a_second_question_is_answered_from_the_cache(cache):
    model = ScriptedModel([{"notes": ["Maya, hello."]}])
    cached = CachedModel(model, cache)
    first, second = cached.complete(ASK, SCHEMA), cached.complete(ASK, SCHEMA)
    assert len(model.calls) == 1
    assert (first.from_cache, second.from_cache) == (False, True)
    assert second.data == first.data == {"notes": ["Maya, hello."]}
    assert cached.name == "scripted" and cached.notices == ()


def test_fresh_asks_anew_and_keeps_the_new_reply():
    store = Dict()
    model = ScriptedModel(["one", "two"])
    assert CachedModel(model, store).complete(ASK).text == "one"
    assert CachedModel(model, store, fresh=True).complete(ASK).text == "two"
    assert CachedModel(model, store).complete(ASK).text == "two"


@pytest.mark.parametrize(
    ("messages", "schema", "identity"),
    [
        ((Message(role="user", content="Another."),), SCHEMA, {"model": "m"}),
        ((Message(role="system", content="Write a note."),), SCHEMA, {"model": "m"}),
        (ASK, None, {"model": "m"}),
        (ASK, SCHEMA, {"model": "m", "base_url": "http://localhost/v1"}),
        (ASK, SCHEMA, {"model": "m", "options": {"temperature": 0}}),
    ],
)
def test_what_changes_the_reply_changes_the_key(messages, schema, identity):
    store = Dict()
    CachedModel(Named(["one"], model="m"), store).complete(ASK, SCHEMA)
    assert CachedModel(Named(["two"], **identity), store).complete(messages, schema).text == "two"


def test_timeouts_retries_and_keys_do_not_change_the_key():
    from introwriter.models import LangChainModel

    one = LangChainModel("openai:m", timeout=3, retries=0, api_key="sk-one")
    two = LangChainModel("openai:m", timeout=90, retries=9, api_key="sk-two")
    assert one.identity == two.identity
    assert "sk-one" not in repr(one.identity)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(text="cut", finish="length"),
        Reply(text="", finish="stop"),
        Reply(text="no", finish="refusal"),
        Reply(text='{"notes": [{"text": "Maya', finish="stop"),
        Reply(text="I'm sorry, but I can't help with that.", finish="stop"),
        Reply(text="what?", finish="other"),
    ],
)
def test_only_finished_replies_are_kept(reply):
    store = Dict()
    CachedModel(ScriptedModel([reply]), store).complete(ASK)
    assert store.kept == {}


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"text": 3},
        {"text": "x", "data": [1]},
        {"text": "x", "prompt_tokens": "9", "completion_tokens": 0},
    ],
)
def test_what_is_not_of_our_making_is_a_miss(kept):
    class Odd(Dict):
        def get(self, key):
            return kept

    assert CachedModel(ScriptedModel(["asked"]), Odd()).complete(ASK).text == "asked"


def test_a_hit_imports_neither_langchain_nor_openai(tmp_path):
    code = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from introwriter.models import ReplyCache, model_for
        from introwriter.models.base import Reply
        from introwriter.models.cached import CachedModel
        from introwriter.prompts import Message

        folder, put = Path(sys.argv[1]), sys.argv[2] == "put"
        ask = (Message(role="user", content="x"),)
        model = model_for("openai:gpt-5-mini", cache=ReplyCache(folder))
        if put:
            class Said:
                name = "openai:gpt-5-mini"
                identity = model._inner.identity
                def complete(self, messages, schema=None):
                    return Reply(text="Maya, hello.")
            model = CachedModel(Said(), ReplyCache(folder))
        reply = model.complete(ask)
        banned = ("langchain", "langchain_core", "langchain_openai", "openai", "httpx", "httpx2", "langsmith")
        heavy = [name for name in sys.modules if name.split(".")[0] in banned]
        print(reply.text, reply.from_cache, heavy)
        """
    )
    env = {key: value for key, value in os.environ.items() if not key.startswith("OPENAI_")}
    outs = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "c"), step],
            capture_output=True,
            text=True,
            check=True,
            env=env,
        ).stdout.strip()
        for step in ("put", "get")
    ]
    assert outs == ["Maya, hello. False []", "Maya, hello. True []"]


def test_importing_the_room_imports_nothing_heavy():
    code = (
        "import sys, introwriter.models as m\n"
        "m.ModelDrafter, m.LangChainModel, m.ReplyCache, m.ScriptedModel\n"
        "banned = ('langchain', 'langchain_core', 'openai', 'diskcache', 'pydantic', 'numpy', 'jinja2')\n"
        "print([name for name in banned if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_a_cache_that_another_process_holds_is_done_without(cache, folder):
    cache.put("a", {"text": "x"})
    held = sqlite3.connect(folder / "cache.db", isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    try:
        cache.put("b", {"text": "y"})
        assert cache.get("a") == {"text": "x"}
    finally:
        held.execute("ROLLBACK")
        held.close()
    assert cache.get("b") is None
    cache.put("b", {"text": "y"})
    assert cache.get("b") == {"text": "y"}

"""What is looked up once: the answer for the same brief and the same sentence, never another's."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief, make_brief
from introwriter.composer.once import once, once_each
from introwriter.composer.spotting import holds
from introwriter.composer.tongues.words import words_of
from introwriter.people import Profile


def _brief(name: str) -> Brief:
    return make_brief(Profile(name=name))


class _Asker:
    def __init__(self) -> None:
        self.asked: list[str] = []

    @once_each
    def name(self, brief: Brief) -> str:
        self.asked.append(brief.target.name)
        return brief.target.name


def test_a_function_of_a_brief_is_asked_once_for_the_same_brief() -> None:
    asked: list[str] = []

    @once
    def name(brief: Brief) -> str:
        asked.append(brief.target.name)
        return brief.target.name

    ada, bo = _brief("Ada Voss"), _brief("Bo Lind")
    assert [name(ada), name(bo), name(ada)] == ["Ada Voss", "Bo Lind", "Ada Voss"]
    assert asked == ["Ada Voss", "Bo Lind"]


def test_a_method_keeps_its_answers_apart_by_whom_it_belongs_to() -> None:
    ada, one, other = _brief("Ada Voss"), _Asker(), _Asker()
    assert one.name(ada) == other.name(ada) == one.name(ada) == "Ada Voss"
    assert (one.asked, other.asked) == (["Ada Voss"], ["Ada Voss"])


def test_an_equal_brief_is_asked_anew_so_that_no_answer_outlives_its_brief() -> None:
    asker, brief = _Asker(), _brief("Ada Voss")
    assert [asker.name(replace(brief)) for _ in range(2)] == ["Ada Voss"] * 2
    assert len(asker.asked) == 2


def test_two_patterns_never_share_an_answer() -> None:
    text = "your post on the lock"
    assert holds(re.compile("post"), text)
    assert not holds(re.compile("letter"), text)
    assert holds(re.compile("LOCK", re.IGNORECASE), text) and not holds(re.compile("LOCK"), text)


def test_several_lists_are_read_as_one() -> None:
    words = words_of("nl")
    assert words.all_of("stopwords", "finite") == words["stopwords"] | words["finite"]
    assert words.all_of("stopwords", "no such list") == words["stopwords"]

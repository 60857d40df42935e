"""A pattern that is compiled late behaves as one that was compiled at once."""

from __future__ import annotations

import re

import pytest

from introwriter.patterns import lazily


def test_it_does_what_a_compiled_pattern_does() -> None:
    late, early = lazily(r"(\w+)@(\w+)", re.I), re.compile(r"(\w+)@(\w+)", re.I)
    text = "Ana@Leeds and bo@york"
    assert late.findall(text) == early.findall(text)
    assert late.sub("x", text) == early.sub("x", text)
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in early.finditer(text)]
    assert (late.pattern, late.flags) == (early.pattern, early.flags)
    assert late.search("nobody") is None


def test_a_source_that_is_no_pattern_fails_when_it_is_used() -> None:
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.match("x")

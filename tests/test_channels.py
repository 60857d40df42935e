from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.channels import CHANNELS, channel_named, length
from introwriter.errors import InputError


@given(st.text())
def test_length_counts_utf16_units(text: str) -> None:
    assert length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_an_emoji_counts_two() -> None:
    assert length("🌳") == 2


def test_limits_of_the_channels() -> None:
    assert {name: channel.limit for name, channel in CHANNELS.items()} == {
        "linkedin": 200, "linkedin-premium": 300, "inmail": 1900, "email": None, "dm": None,
    }  # fmt: skip
    assert CHANNELS["inmail"].subject_limit == 200


def test_a_limit_can_be_set_but_not_absurdly() -> None:
    assert channel_named("linkedin", 250).limit == 250
    with pytest.raises(InputError, match="no room"):
        channel_named("linkedin", 10)


def test_an_unknown_channel_names_those_there_are() -> None:
    with pytest.raises(InputError) as raised:
        channel_named("fax")
    assert "linkedin-premium" in raised.value.hint

"""Names of one school or firm in forms that no table lists."""

from __future__ import annotations

import pytest

from introwriter.aliases import same_organisation, same_school


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M.V. Tarangini", "M.V. Tarangini, Port Blair"),
        ("CFAS Jodhpur", "College of Forestry and Arid Science, Jodhpur"),
        ("Askham", "Askham College"),
        ("ESMAR", "Escuela Superior de Música de Arosa"),
    ],
)
def test_one_school(one: str, other: str) -> None:
    assert same_school(one, other)
    assert same_school(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CFAS Udaipur", "College of Forestry and Arid Science, Jodhpur"),
        ("St Brigid's School", "St Brigid's School, Leeds"),
        ("Technical College", "Technical College, Leeds"),
        ("University of California", "University of California, Davis"),
        ("Trinity", "Trinity College"),
        ("Oxford", "Oxford College"),
    ],
)
def test_perhaps_another_school(one: str, other: str) -> None:
    assert not same_school(one, other)
    assert not same_school(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Harlan Wexford", "Harlan Wexford Shipbuilders Ltd", True),
        ("NRT Billingham", "Northern Resin Works", False),
        ("NRW Billingham", "Northern Resin Works", True),
        ("Green Valley Farms", "Green Valley Foods", False),
        ("Delta", "Delta Airlines", False),
    ],
)
def test_a_firm_with_its_trade_or_its_town(one: str, other: str, same: bool) -> None:
    assert same_organisation(one, other) is same
    assert same_organisation(other, one) is same

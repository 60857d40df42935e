from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.dates import PartialDate, Period, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", PartialDate(2019)),
        ("2019-03", PartialDate(2019, 3)),
        ("2019-3-1", PartialDate(2019, 3, 1)),
        ("2026-02-01 08:00:00 UTC", PartialDate(2026, 2, 1)),
        ("", None),
        (None, None),
        ("1994 E.C.", None),
        ("2019-13", None),
        ("spring 2012", None),
    ],
)
def test_parse_date(text: str | None, date: PartialDate | None) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("one", "two", "years"),
    [
        (("2006", "2011"), ("2008", "2013"), (2008, 2011)),
        (("2010", "2014"), ("2014", "2018"), None),
        (("2014-05", "2018-12"), ("2016-09", None), (2016, 2018)),
        (("2010", None), ("2015", None), (2015, 9999)),
        (("1998", "2004"), ("2014", "2014"), None),
        (("2010", ""), ("2009", "2015"), None),
        (("1994 E.C.", "1997 E.C."), ("2003", "2006"), None),
        (("2018-01", "2018-06"), ("2018-05", "2018-12"), (2018, 2018)),
    ],
)
def test_overlap_is_claimed_only_when_it_is_certain(one, two, years) -> None:
    assert Period.of(*one).overlap(Period.of(*two)) == years


@given(st.tuples(*[st.integers(1950, 2030)] * 4))
def test_overlap_is_symmetric(years: tuple[int, int, int, int]) -> None:
    one, two = Period.of(str(years[0]), str(years[1])), Period.of(str(years[2]), str(years[3]))
    assert one.overlap(two) == two.overlap(one)


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    date = parse_date(text)
    assert date is None or parse_date(str(date)) == date

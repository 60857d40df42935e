"""Each file writes its dates in its own way; what is none of them is unknown."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.export.times import day_of, moment_of, partial_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("5 Jan 2026", date(2026, 1, 5)),
        ("12 Mar 19", date(2019, 3, 12)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("04-Apr-2021", date(2021, 4, 4)),
        ("2021-04-04", date(2021, 4, 4)),
        ("14.01.2026", date(2026, 1, 14)),
        ("14. Mrz 26", date(2026, 3, 14)),
        ("4-Avr-21", date(2021, 4, 4)),
        ("Apr 4, 2021", date(2021, 4, 4)),
        ("1/29/26", date(2026, 1, 29)),
        ("29 Feb 2025", None),
        ("32 Jan 2025", None),
        ("Spring 2020", None),
        ("29/1/26", None),
        ("", None),
    ],
)
def test_days(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-01 08:00:00 UTC", datetime(2026, 2, 1, 8)),
        ("2026-02-01 08:00:00", datetime(2026, 2, 1, 8)),
        ("2026-02-01T08:00:00Z", datetime(2026, 2, 1, 8)),
        ("2026-02-01T08:00:00.123+02:00", datetime(2026, 2, 1, 6)),
        ("1/29/26, 2:37 PM", datetime(2026, 1, 29, 14, 37)),
        ("1/29/26, 2:37\u202fPM", datetime(2026, 1, 29, 14, 37)),
        ("3/2/26, 12:00 AM", datetime(2026, 3, 2, 0, 0)),
        ("3/2/26, 12:30 PM", datetime(2026, 3, 2, 12, 30)),
        ("01/24/18, 03:00 PM", datetime(2018, 1, 24, 15)),
        ("3/2/2026 14:05", datetime(2026, 3, 2, 14, 5)),
        ("3/2/26, 13:00 PM", None),
        ("2026-02-30 08:00:00 UTC", None),
        ("2026-02-01 08:00:00 PST", None),
        ("yesterday", None),
    ],
)
def test_moments(text, moment):
    assert moment_of(text) == moment


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("Jan 2020", "2020-01"), ("2018", "2018"), ("01 Oct 2022", "2022-10-01"), ("2022-10", "2022-10"),
        ("Sept 2019", "2019-09"), ("janv. 2020", "2020-01"), ("3/2020", "2020-03"), ("13/2020", "13/2020"),
        ("", ""), ("some day", "some day"),
    ],
)  # fmt: skip
def test_partial_dates_of_a_profile(text, partial):
    assert partial_of(text) == partial


@given(st.datetimes(min_value=datetime(2003, 1, 1), max_value=datetime(2068, 1, 1)))
def test_every_moment_comes_back(moment):
    moment = moment.replace(second=0, microsecond=0)
    us = f"{moment.month}/{moment.day}/{moment:%y}, {moment.hour % 12 or 12}:{moment:%M} {moment:%p}"
    assert moment_of(us) == moment
    assert moment_of(f"{moment:%Y-%m-%d %H:%M:%S} UTC") == moment
    assert day_of(f"{moment:%d %b %Y}") == moment.date()


@given(st.text(alphabet="0123456789-/:. ,APMJanFebMarUTC+TZ", max_size=30) | st.text(max_size=20))
def test_any_text_is_a_date_or_none(text):
    moment_of(text)
    day_of(text)
    assert isinstance(partial_of(text), str)

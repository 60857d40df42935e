"""The dates of an export, each file in its own way of writing them; what is none of these is ``None``."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

__all__ = ["day_of", "moment_of", "partial_of"]

_LONGEST = 60
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier janv enero ene gennaio gen januari janeiro",
            "feb february februar février fév févr febrero febbraio februari fevereiro fev",
            "mar march märz mrz mär mars marzo maart mrt março",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag mei maio",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august août aoû agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october okt oktober octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dez dezember déc décembre dic diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(.*)")
_US = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?\.?)?"
)
_NAMED = re.compile(r"(\d{1,2})[\s./-]+([^\W\d_]{3,9})\.?[\s./-]+(\d{4}|\d{2})(?:[\s,].*)?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:[\s,].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[\s,].*)?")
_MONTH_YEAR = re.compile(r"([^\W\d_]{3,9})\.?[\s-]+(\d{4})")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


def day_of(text: str) -> date | None:
    """Return the day: ``08 Feb 2026``, ``12 Mar 19``, ``4-Apr-21``, ``14.01.2026``, ISO, US with slashes."""
    moment = moment_of(text)
    return moment.date() if moment else None


def moment_of(text: str) -> datetime | None:
    """Return the moment, naive, in UTC where a zone is said: ISO, or ``1/29/26, 2:37 PM`` (US order)."""
    return _moment_of(text) if len(text) <= _LONGEST else None


def partial_of(text: str) -> str:
    """Return a date as profiles write it (``2019``, ``2019-03``, ``2019-03-01``); an odd one stays."""
    text = " ".join(text[:200].split())
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return text
    match = _MONTH_YEAR.fullmatch(text)
    if match and (month := _MONTHS.get(match[1].lower())):
        return f"{match[2]}-{month:02d}"
    if match := re.fullmatch(r"(\d{1,2})/(\d{4})", text):
        return f"{match[2]}-{int(match[1]):02d}" if 1 <= int(match[1]) <= 12 else text
    day = day_of(text)
    return day.isoformat() if day else text[:40]


@lru_cache(maxsize=8192)
def _moment_of(text: str) -> datetime | None:
    text = text.strip()
    try:
        if match := _ISO.fullmatch(text):
            return _iso(*match.groups(default=""))
        if match := _US.fullmatch(text):
            return _us(*match.groups(default=""))
        return _by_day(text)
    except (ValueError, OverflowError):
        return None


def _iso(year: str, month: str, day: str, hour: str, minute: str, second: str, zone: str) -> datetime | None:
    moment = _moment(year, month, day, hour, minute, second)
    zone = zone.strip()
    if zone.upper() in ("", "Z", "UTC", "GMT"):
        return moment
    match = _OFFSET.fullmatch(zone)
    if not match:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return moment - ahead if match[1] == "+" else moment + ahead


def _us(month: str, day: str, year: str, hour: str, minute: str, second: str, half: str) -> datetime:
    """12 AM is midnight, 12 PM is noon."""
    if half and not 1 <= int(hour) <= 12:
        raise ValueError(hour)
    if half:
        hour = str(int(hour) % 12 + (12 if half in "pP" else 0))
    return _moment(year, month, day, hour, minute, second)


def _by_day(text: str) -> datetime | None:
    if match := _NAMED.fullmatch(text):
        day, name, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        name, day, year = match.groups()
    elif match := _DOTTED.fullmatch(text):
        return _moment(match[3], match[2], match[1])
    else:
        return None
    month = _MONTHS.get(name.lower())
    return _moment(year, str(month), day) if month else None


def _moment(year: str, month: str, day: str, hour: str = "", minute: str = "", second: str = "") -> datetime:
    full = int(year) + (2000 if len(year) == 2 else 0)
    return datetime(full, int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))

"""The page: everything on it, nothing loaded or run, and right in a real browser, light and dark."""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from pathlib import Path

import pytest

from introwriter.followups import Followups, followups_of
from introwriter.followups.page import html_page
from tests.support.browser import look, needs_browser
from tests.support.hand_export import export_of, invitation, person, talk

EXPLOIT = '"><script>document.title="broken into"</script><img src=x onerror=alert(1)>'
PROBE = """<script>
const seen = (one) => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0;
const inside = (svg) => [...svg.querySelectorAll("text")].every((one) => {
  const a = one.getBoundingClientRect(), b = svg.getBoundingClientRect();
  return a.left >= b.left - 1 && a.right <= b.right + 1;
});
const tables = [...document.querySelectorAll(".wide")];
const out = {
  wide: document.documentElement.scrollWidth - innerWidth,
  plots: [...document.querySelectorAll("figure.plot svg")].map((one) => seen(one) && inside(one)),
  tables: tables.map((one) => one.tabIndex === 0 && !!one.getAttribute("aria-label") && seen(one)),
  scopes: document.querySelectorAll("th:not([scope])").length,
  links: [...document.querySelectorAll("nav a")].filter(
    (one) => !document.getElementById(one.getAttribute("href").slice(1))).length,
  people: document.querySelectorAll("article.person").length,
  paper: getComputedStyle(document.body).backgroundColor,
  ink: getComputedStyle(document.querySelector("article.person h3")).color,
  dots: [...document.querySelectorAll("svg circle")].map((one) => getComputedStyle(one).fill),
};
const result = document.createElement("pre"); result.id = "probe";
result.textContent = JSON.stringify(out); document.body.append(result);
</script></body>"""


@pytest.fixture(scope="module")
def found() -> Followups:
    people = [person(f"P{i} Q", f"p{i}", on=date(2015 + i % 11, 5, 5)) for i in range(40)]
    sent = [
        invitation(
            f"p{i}", sent=datetime(2015 + i % 11, 5, 4), message="Hi" if i % 2 else "", incoming=i % 3 > 0
        )
        for i in range(40)
    ]
    talks = [talk(f"p{i}", "Do you still have the log?", datetime(2025, 5, 5)) for i in range(0, 40, 3)]
    noted = person(
        "Siv Aas", "siv", note="met at the harbour day", job="Organ tuner at Nordlys", on=date(2026, 2, 1)
    )
    return followups_of(export_of(noted, *people, talks=tuple(talks), invitations=tuple(sent)))


def words(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", page))


def test_every_number_person_and_limit_is_on_the_page(found: Followups) -> None:
    text = " ".join(words(html_page(found)).split())
    for one in found.first:
        assert one.person.name in text
        assert one.draft is None or " ".join(one.draft.note.text.split()) in text
        assert one.question is None or one.question in text
    for cohort in found.cohorts:
        assert cohort.share.label in text
    for line in found.limits:
        assert line in text


def test_the_page_loads_and_runs_nothing(found: Followups) -> None:
    page = html_page(found)
    assert not re.findall(r"""(?:src|href|action)\s*=\s*["'](?!#)""", page)
    assert "<script" not in page
    assert "@import" not in page
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_words_from_the_export_cannot_break_the_page() -> None:
    evil = person(EXPLOIT, EXPLOIT, note=EXPLOIT, job=f"{EXPLOIT} at {EXPLOIT}", on=date(2025, 1, 1))
    waits = person("Bo Lind", "bo", on=date(2024, 1, 1))
    page = html_page(
        followups_of(
            export_of(
                evil, waits, talks=(talk("bo", EXPLOIT + " OK?", datetime(2025, 1, 1)),),
                invitations=(invitation(EXPLOIT, sent=datetime(2025, 1, 1), message=EXPLOIT),),
            )
        )
    )  # fmt: skip
    assert "<script" not in page
    assert "<img" not in page
    assert "broken into" in words(page)


def test_without_messages_the_page_says_that_it_does_not_know() -> None:
    page = html_page(followups_of(export_of(person("Siv Aas", "siv", on=date(2025, 1, 1)), talks=None)))
    assert "unknown, not never" in page
    assert "never got a one-to-one message" not in page
    assert "<svg" not in page


def test_an_empty_export_makes_a_page() -> None:
    assert "nobody to follow up" in words(html_page(followups_of(export_of())))


@needs_browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 500])
def test_nothing_is_broken_or_missing_in_a_real_browser(
    found: Followups, tmp_path: Path, width: int, dark: bool
) -> None:
    page = html_page(found).replace("default-src 'none'", "default-src 'none'; script-src 'unsafe-inline'")
    seen, complaints = look(page, PROBE, tmp_path, width, dark)
    assert complaints == ""
    assert seen["wide"] <= 0, "the page is wider than the window"
    assert seen["plots"] == [True, True]
    assert seen["tables"] == [True, True]
    assert seen["scopes"] == 0
    assert seen["links"] == 0, "a link leads nowhere"
    assert seen["people"] == len(found.first)
    assert brightness(seen["paper"]) < 200 if dark else brightness(seen["paper"]) > 600
    assert abs(brightness(seen["ink"]) - brightness(seen["paper"])) > 400
    assert all(abs(brightness(dot) - brightness(seen["paper"])) > 200 for dot in seen["dots"])


def brightness(colour: str) -> int:
    return sum(int(part) for part in re.findall(r"\d+", colour)[:3])

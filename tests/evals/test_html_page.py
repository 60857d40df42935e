"""The report as a page: whole, safe, and right in a real browser at two widths, in light and dark."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pydantic_evals", reason="the suite's engine is not installed")

from introwriter.evals.html import html_page
from introwriter.evals.report import Report
from introwriter.evals.saved import read_report
from tests.conftest import ROOT
from tests.support.browser import look, needs_browser

EXPLOIT = '<script>document.title = "broken into"</script><img src=x onerror=alert(1)>'
PROBE = """<script>
const seen = (one) => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0;
const dot = document.querySelector("a circle.dot");
const out = {
  ready: document.documentElement.dataset.ready,
  wide: document.documentElement.scrollWidth - innerWidth,
  plots: [...document.querySelectorAll("figure.plot")].map((one) => seen(one.querySelector("svg"))),
  count: document.getElementById("count").textContent,
  links: [...document.querySelectorAll("nav a, a:has(circle)")].filter(
    (one) => !document.getElementById(decodeURIComponent(one.getAttribute("href").slice(1)))).length,
  cases: document.querySelectorAll("details.case").length,
  paper: getComputedStyle(document.body).backgroundColor,
};
const words = document.getElementById("words");
words.value = "cairnryan"; words.dispatchEvent(new Event("input"));
out.found = [...document.querySelectorAll("details.case:not([hidden])")].map((one) => one.id);
location.hash = dot.closest("a").getAttribute("href");
setTimeout(() => {
  out.opened = document.querySelectorAll("details.case[open]").length;
  const result = document.createElement("pre"); result.id = "probe";
  result.textContent = JSON.stringify(out); document.body.append(result);
}, 200);
</script></body>"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("eval") / "report.json"
    done = subprocess.run(
        [sys.executable, "-m", "introwriter", "eval", "--cases", "own", "--filter", "sparse",
         "--drafter", "offline", "--drafter", "mock", "--drafter", "invents_talk", "--format", "json"],
        capture_output=True, text=True, cwd=ROOT, timeout=300,
    )  # fmt: skip
    path.write_text(done.stdout, encoding="utf-8")
    return read_report(path)


def test_every_case_every_note_and_every_bar_is_on_the_page(report: Report) -> None:
    page = html_page(report)
    text = html.unescape(re.sub(r"<[^>]+>", "", page))
    assert all(case.id in text for case in report.cases)
    assert all(bar.name in text for bar in report.bars)
    written = [note for variant in report.variants if variant.role != "adversary"
               for cell in variant.cells for note in cell.notes]  # fmt: skip
    assert written
    assert all(note["text"] in text for note in written)


def test_the_page_loads_nothing(report: Report) -> None:
    page = html_page(report)
    assert not re.findall(r"""(?:src|href)\s*=\s*["'](?!#)""", page)
    assert "@import" not in page
    assert "url(" not in page


def test_what_stands_in_a_profile_cannot_break_the_page(report: Report) -> None:
    data = json.loads(json.dumps(report.to_json()))
    data["cases"][0]["target"] = data["cases"][0]["about"] = EXPLOIT
    data["cases"][0]["facts"] = {"target.name": EXPLOIT}
    for variant in data["variants"]:
        variant["about"] = variant["name"] = EXPLOIT
    page = html_page(_report(data))
    assert EXPLOIT not in page
    assert html.escape(EXPLOIT, quote=True).replace("&#x27;", "&#39;") in page.replace("&#34;", "&quot;")


def _report(data: dict[str, Any]) -> Report:
    from pydantic import TypeAdapter

    data.pop("passed", None)
    return TypeAdapter(Report).validate_python(data)


@needs_browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 500])
def test_nothing_is_broken_or_missing_in_a_real_browser(
    report: Report, tmp_path: Path, width: int, dark: bool
) -> None:
    seen, complaints = look(html_page(report), PROBE, tmp_path, width, dark)
    assert complaints == ""
    assert seen["ready"] == "yes"
    assert seen["wide"] <= 0, "the page is wider than the window"
    assert len(seen["plots"]) >= 4
    assert all(seen["plots"])
    assert seen["links"] == 0, "a link leads nowhere"
    assert seen["cases"] == len(report.cases)
    assert seen["count"] == f"{len(report.cases)} of {len(report.cases)} cases"
    assert seen["found"] == ["case-own-ferry-terminal"]
    assert seen["opened"] == 1
    red, green, blue = (int(part) for part in re.findall(r"\d+", seen["paper"])[:3])
    assert (red + green + blue < 200) is dark

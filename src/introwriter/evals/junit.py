"""The report as JUnit XML: one suite for the bars, one for each drafter that is tested or lies on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from introwriter.evals.report import BarResult, Cell, Report, Variant

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["junit_xml"]

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def junit_xml(report: Report) -> str:
    """Return the report as JUnit XML.

    A missed bar is a failure; so is a case of a tested drafter, or of an adversary, with something that must
    not happen. What only counts towards a share is told in the case's output. A baseline never fails.
    """
    from xml.etree.ElementTree import Element, indent, tostring

    root = Element("testsuites", name="introwriter eval")
    root.append(_suite("bars", [_bar(bar) for bar in report.bars]))
    for variant in report.variants:
        root.append(_suite(variant.name, [_cell(variant, cell) for cell in variant.cells]))
    for key in ("tests", "failures", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(name: str, cases: Iterable[Element]) -> Element:
    from xml.etree.ElementTree import Element

    suite = Element("testsuite", name=_text(name))
    suite.extend(cases)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("*/failure"))))
    suite.set("skipped", str(len(suite.findall("*/skipped"))))
    return suite


def _bar(bar: BarResult) -> Element:
    limit = f"at least {bar.at_least:g}" if bar.at_least is not None else f"at most {bar.at_most:g}"
    name = bar.name if bar.drafter is None else f"{bar.name} [{bar.drafter}]"
    case = _case("bars", name)
    if bar.value is None:
        _note(case, "skipped", "not measured in this run")
    elif not bar.passed:
        _note(case, "failure", f"{bar.measure} is {bar.value:g}, and must be {limit}. {bar.why}")
    return case


def _cell(variant: Variant, cell: Cell) -> Element:
    case = _case(variant.name, cell.case)
    if cell.outcome == "skipped":
        _note(case, "skipped", cell.error or "this drafter has nothing for this case")
    elif cell.failures and variant.role != "baseline":
        _note(case, "failure", "\n".join(cell.failures))
    told = [*cell.misses, *([cell.error] if cell.error and cell.outcome != "skipped" else [])]
    if told:
        _note(case, "system-out", "\n".join(told))
    return case


def _case(suite: str, name: str) -> Element:
    from xml.etree.ElementTree import Element

    return Element("testcase", classname=_text(f"introwriter.eval.{suite}"), name=_text(name))


def _note(case: Element, tag: str, text: str) -> None:
    from xml.etree.ElementTree import SubElement

    element = SubElement(case, tag)
    if tag == "system-out":
        element.text = _text(text)
        return
    element.set("message", _text(text.splitlines()[0]))
    if tag == "failure":
        element.text = _text(text)


def _text(text: str) -> str:
    """Without what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)

"""The eval suite: cases x drafters x templates, scored, compared, and held against bars.

    entries = [Entry(name="offline", spec=spec_of("offline")[0])]
    report = run_suite(load_cases(["own"]), entries, bars=read_bars())
    report.passed, report.to_json()

``introwriter eval`` is its door, docs/evals.md its manual; the data that people edit lie in ``evals/``.
"""

from __future__ import annotations

from introwriter.evals.arms import Plan, compared, entries_of
from introwriter.evals.bars import Bar, fail_under, read_bars
from introwriter.evals.drafters import DEFAULT, Spec, spec_of
from introwriter.evals.judge import Judge
from introwriter.evals.judging import judged
from introwriter.evals.junit import junit_xml
from introwriter.evals.loading import chosen, load_cases
from introwriter.evals.replies import Recorder
from introwriter.evals.report import Report
from introwriter.evals.saved import read_report
from introwriter.evals.suite import Entry, run_suite
from introwriter.evals.tools import Tools

__all__ = [
    "DEFAULT", "Bar", "Entry", "Judge", "Plan", "Recorder", "Report", "Spec", "Tools", "chosen", "compared",
    "entries_of", "fail_under", "judged", "junit_xml", "load_cases", "read_bars", "read_report", "run_suite",
    "spec_of",
]  # fmt: skip

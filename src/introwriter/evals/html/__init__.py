"""The report as one page to look at: no network, no dependency, every case to open."""

from introwriter.evals.html.page import html_page

__all__ = ["html_page"]

"""Pages to look at in a browser: one file, no network, light and dark; plots as inline SVG."""

from introwriter.drawing.page import stylesheet, template_at

__all__ = ["stylesheet", "template_at"]

"""Unrated texts of four kinds, for the teacher to rate, out of the source archive of vaderSentiment (MIT).

Tweets, sentences of news comment, of product reviews and of film reviews (Hutto & Gilbert, ICWSM 2014). The
texts stay outside the repository; ``own_domains.tsv`` names some of them by file and row with our ratings.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from functools import cache
from pathlib import Path

ARCHIVE = "vaderSentiment-3.3.2.tar.gz"
INNER = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
FILES = {
    "tweet": "tweets",
    "news": "nytEditorialSnippets",
    "product": "amazonReviewSnippets",
    "film": "movieReviewSnippets",
}
MOST = 4000
SHORTEST, LONGEST = 2, 60
HOME = Path.home() / ".cache" / "introwriter-calibration"


@cache
def rows(kind: str) -> tuple[str, ...]:
    """Return the texts of a kind, by row. The archive is fetched once, by pip."""
    if not (HOME / ARCHIVE).exists():
        HOME.mkdir(parents=True, exist_ok=True)
        wanted = ["--no-deps", "--no-binary", "vaderSentiment", "--dest", str(HOME), "vaderSentiment==3.3.2"]
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *wanted], check=True)
    with tarfile.open(HOME / ARCHIVE) as outer:
        packed = outer.extractfile(INNER)
        assert packed is not None
        with tarfile.open(fileobj=io.BytesIO(packed.read())) as inner:
            file = inner.extractfile(f"hutto_ICWSM_2014/{FILES[kind]}_GroundTruth.txt")
            assert file is not None
            lines = file.read().decode("latin-1").split("\n")
    return tuple(_plain(line.split("\t")[2]) for line in lines if line.count("\t") >= 2)


def unrated() -> list[str]:
    """Return up to ``MOST`` texts of each kind, each once."""
    found: dict[str, None] = {}
    for kind in FILES:
        fit = [text for text in rows(kind) if SHORTEST <= len(text.split()) <= LONGEST]
        found |= dict.fromkeys(fit[:MOST])
    return list(found)


def _plain(text: str) -> str:
    return " ".join(text.replace("&amp;", "&").replace("''", '"').split())

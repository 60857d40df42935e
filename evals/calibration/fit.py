"""Fit the coefficients of the two scores; docs/model-card.md says what came of it.

Run in an environment of its own, never the project's::

    pip install numpy scipy scikit-learn wordllama vaderSentiment wordninja
    PYTHONPATH=src python evals/calibration/fit.py --data DIR

DIR holds other people's rated texts and stays outside the repository: only coefficients go into the package.
``--dry`` measures and writes nothing. The same data give the same files.
"""

# ruff: noqa: TID253 -- runs beside the package, in an environment of its own
from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from craft import GENRES, Craft, Gate
from matrix import Texts, Vectors, columns, gram_index, word_list
from measure import report
from scipy.sparse import csr_matrix
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold
from sources import Source, sources

from introwriter.scores import lexicon

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "introwriter" / "scores" / "data"
WORDS = 30_000
FOLDS = 10
# The scale of each block of columns, larger is freer; and the ridge's penalty. Chosen by cross-validation.
KINDS = {"warmth": 2.0, "specificity": 1.0}
VECTORS = {"warmth": 1.0, "specificity": 0.4}
GRAMS = {"warmth": 4.0, "specificity": 3.0}
ALPHA = {"warmth": 2500.0, "specificity": 1000.0}
KEPT_GRAMS = {"warmth": 6000, "specificity": 3000}
# How much the second stage (what makes a note a good note) counts where a text is a note.
CRAFT = {"warmth": {"own_notes": 5.0, "own_intros": 1.0}, "specificity": {"own_notes": 2.0}}
STEPS = 43


def write_words() -> list[str]:
    """Write the words and their sentiment (VADER, MIT) into the package: what reading a text needs."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    valence = SentimentIntensityAnalyzer().lexicon
    words = word_list(WORDS)
    known = set(words)
    words += sorted(word for word in valence if word.isalpha() and word.islower() and word not in known)
    marks = "".join(chr(lexicon.ZERO + round(10 * valence.get(word, 0.0))) for word in words)
    zero = chr(lexicon.ZERO) * len(words)
    save("words.json", {"words": " ".join(words), "valence": marks, "warmth": zero, "specificity": zero})
    lexicon.word_table.cache_clear()
    return words


def save(name: str, data: dict[str, object]) -> None:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (PACKAGE / name).write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


class Fit:
    """The columns of every text of the sources, and the ridge over them."""

    def __init__(
        self,
        which: str,
        given: list[Source],
        vectors: np.ndarray,
        rank: dict[str, int],
    ) -> None:
        self.which, self.given, self.vectors, self.rank = which, given, vectors, rank
        self.texts = [Texts.of(source.texts) for source in given]
        trained = [texts for texts, source in zip(self.texts, given, strict=True) if source.weight]
        pooled = Texts([reading for texts in trained for reading in texts.readings])
        self.names = sorted({kind for counter in pooled.counts for kind in counter})
        self.index = gram_index(pooled)
        kinds, words = pooled.kinds(self.names), pooled.words(vectors, rank)
        self.kind_scale = KINDS[which] / np.where(kinds.std(axis=0) > 1e-6, kinds.std(axis=0), np.inf)
        self.word_scale = VECTORS[which] / words.std(axis=0)
        self.blocks = [
            columns(
                [
                    t.kinds(self.names) * self.kind_scale,
                    t.words(vectors, rank) * self.word_scale,
                    GRAMS[which] * t.grams(self.index),
                ]
            )
            for t in self.texts
        ]
        self.targets = [(np.array(s.rated) - np.mean(s.rated)) / np.std(s.rated) for s in given]

    def ridge(self, rows: list[np.ndarray]) -> np.ndarray:
        """Fit on the given rows of each source; return the coefficients, without the sources' own offsets."""
        used = [i for i, source in enumerate(self.given) if source.weight and len(rows[i])]
        offsets = [
            csr_matrix(
                (np.full(len(rows[i]), 10.0), (range(len(rows[i])), [k] * len(rows[i]))),
                (len(rows[i]), len(used)),
            )
            for k, i in enumerate(used)
        ]
        from scipy.sparse import hstack, vstack

        x = csr_matrix(
            vstack([hstack([self.blocks[i][rows[i]], o]) for i, o in zip(used, offsets, strict=True)])
        )
        y = np.concatenate([self.targets[i][rows[i]] for i in used])
        weight = np.concatenate([np.full(len(rows[i]), self.given[i].weight) for i in used])
        model = Ridge(alpha=ALPHA[self.which], fit_intercept=False, solver="sparse_cg", tol=1e-5)
        found: np.ndarray = model.fit(x, y, sample_weight=weight).coef_[: self.blocks[0].shape[1]]
        return found

    def all_rows(self) -> list[np.ndarray]:
        return [np.arange(len(source.texts)) for source in self.given]

    def crossed(self) -> list[np.ndarray]:
        """Return for each source what models predict that never saw the text (folds of one text each)."""
        found = [np.zeros(len(source.texts)) for source in self.given]
        splits = [
            list(KFold(FOLDS, shuffle=True, random_state=7).split(source.texts)) for source in self.given
        ]
        for fold in range(FOLDS):
            coef = self.ridge([split[fold][0] for split in splits])
            for i, split in enumerate(splits):
                if self.given[i].weight:
                    found[i][split[fold][1]] = self.blocks[i][split[fold][1]] @ coef
        coef = self.ridge(self.all_rows())
        for i, source in enumerate(self.given):
            if not source.weight:
                found[i] = self.blocks[i] @ coef
        return found

    def applied(self) -> Callable[[Texts], np.ndarray]:
        """Return the fitted score as a function of other texts."""
        coef = self.ridge(self.all_rows())
        rank = self.rank

        def score(texts: Texts) -> np.ndarray:
            kinds, words = (
                texts.kinds(self.names) * self.kind_scale,
                texts.words(self.vectors, rank) * self.word_scale,
            )
            found: np.ndarray = columns([kinds, words, GRAMS[self.which] * texts.grams(self.index)]) @ coef
            return found

        return score

    def shipped(self) -> tuple[dict[str, object], np.ndarray]:
        """Return the model file and the weight of each word of the table."""
        coef = self.ridge(self.all_rows())
        k, v = 2 * len(self.names), self.vectors.shape[1]
        kinds = coef[:k] * self.kind_scale
        pooled = coef[k : k + v + 1] * self.word_scale
        grams = coef[k + v + 1 :] * GRAMS[self.which]
        best = sorted(self.index, key=lambda gram: (-abs(grams[self.index[gram]]), gram))[
            : KEPT_GRAMS[self.which]
        ]
        by_word = self.vectors @ pooled[:v]
        step = float(np.quantile(abs(by_word), 0.9995) / STEPS)
        model: dict[str, object] = {
            "unlisted": round(float(pooled[v]), 4),
            "step": round(step, 6),
            "logs": {n: round(float(c), 4) for n, c in zip(self.names, kinds[: k // 2], strict=True)},
            "rates": {n: round(float(c), 4) for n, c in zip(self.names, kinds[k // 2 :], strict=True)},
            "ngrams": {gram: round(float(grams[self.index[gram]]), 3) for gram in sorted(best)},
        }
        return model, by_word / step


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the coefficients of the two scores.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of other people's rated texts")
    parser.add_argument("--dry", action="store_true", help="measure only")
    given = parser.parse_args()
    words = write_words()
    rank = {word: place for place, word in enumerate(words)}
    vectors = Vectors().of(words)
    table = json.loads((PACKAGE / "words.json").read_text(encoding="utf-8"))
    fits = {
        which: Fit(which, sources(which, given.data), vectors, rank) for which in ("specificity", "warmth")
    }
    detail = fits["specificity"].applied()
    gates = {genre: Gate(fits, genre) for genre in GENRES}
    for which, fit in fits.items():
        crafts = {genre: Craft(fit, genre, detail if which == "warmth" else None) for genre in CRAFT[which]}
        predicted = fit.crossed()
        for genre, craft in crafts.items():
            for place, values in enumerate(craft.crossed()):
                predicted[place] = (
                    predicted[place] + CRAFT[which][genre] * gates[genre](fit.texts[place]) * values
                )
        report(which, fit.given, predicted)
        model, by_word = fit.shipped()
        own = next(i for i, source in enumerate(fit.given) if source.name == "own_notes")
        low, high = np.quantile(predicted[own], [0.15, 0.85])
        model |= {"center": round(float(low + high) / 2, 4), "scale": round(float(high - low) / 3, 4)}
        model["crafts"] = {genre: craft.shipped(CRAFT[which][genre]) for genre, craft in crafts.items()}
        table[which] = "".join(chr(lexicon.ZERO + int(np.clip(round(w), -46, 46))) for w in by_word)
        if not given.dry:
            save(f"{which}.json", model)
    if not given.dry:
        save("words.json", table)
        save("genres.json", {genre: gate.shipped() for genre, gate in gates.items()})


if __name__ == "__main__":
    main()

"""The linear model of a score: the columns of every rated text, and the ridge over them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from matrix import Texts, columns, gram_index
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold
from sources import Source

FOLDS = 10
# The scale of each block of columns, larger is freer; and the ridge's penalty. Chosen by cross-validation.
KINDS = {"warmth": 2.0, "specificity": 1.0}
VECTORS = {"warmth": 1.0, "specificity": 0.5}
GRAMS = {"warmth": 8.0, "specificity": 4.0}
ALPHA = {"warmth": 4000.0, "specificity": 1000.0}
KEPT_GRAMS = {"warmth": 8000, "specificity": 6000}
STEPS = 43


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
        self.texts = [self.read(source.texts) for source in given]
        trained = [texts for texts, source in zip(self.texts, given, strict=True) if source.weight]
        pooled = Texts([reading for texts in trained for reading in texts.readings])
        self.names = sorted({kind for counter in pooled.counts for kind in counter})
        self.index = gram_index(pooled)
        self.gram_scale, self.alpha = GRAMS[which], ALPHA[which]
        kinds, words = pooled.kinds(self.names), pooled.words(vectors, rank)
        self.kind_scale = KINDS[which] / np.where(kinds.std(axis=0) > 1e-6, kinds.std(axis=0), np.inf)
        self.word_scale = VECTORS[which] / words.std(axis=0)
        self.blocks = [self.block(t) for t in self.texts]
        self.targets = [(np.array(s.rated) - np.mean(s.rated)) / np.std(s.rated) for s in given]

    def read(self, texts: list[str]) -> Texts:
        """Read texts as the score reads them."""
        return Texts.of(texts)

    def block(self, texts: Texts) -> csr_matrix:
        """Return the columns of texts."""
        return columns(
            [
                texts.kinds(self.names) * self.kind_scale,
                texts.words(self.vectors, self.rank) * self.word_scale,
                self.gram_scale * texts.grams(self.index),
            ]
        )

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
        x = csr_matrix(
            vstack([hstack([self.blocks[i][rows[i]], o]) for i, o in zip(used, offsets, strict=True)])
        )
        y = np.concatenate([self.targets[i][rows[i]] for i in used])
        weight = np.concatenate([np.full(len(rows[i]), self.given[i].weight) for i in used])
        model = Ridge(alpha=self.alpha, fit_intercept=False, solver="sparse_cg", tol=1e-5)
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

        def score(texts: Texts) -> np.ndarray:
            found: np.ndarray = self.block(texts) @ coef
            return found

        return score

    def shipped(self) -> tuple[dict[str, object], np.ndarray]:
        """Return the model file and the weight of each word of the table."""
        coef = self.ridge(self.all_rows())
        k, v = 2 * len(self.names), self.vectors.shape[1]
        kinds = coef[:k] * self.kind_scale
        pooled = coef[k : k + v + 1] * self.word_scale
        grams = coef[k + v + 1 :] * self.gram_scale
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

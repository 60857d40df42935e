"""Specificity's fit: a teacher that reads sentences rates what people did not, and a pupil learns from both.

The teacher is a ridge over a sentence encoder's middle layers (``minilm.py``) and the pupil's own columns.
The pupil is the package's linear model. Its targets are half what people said and half what a teacher
says that never saw the text; for unrated texts (``corpus.py``) all the teacher's.
"""

from __future__ import annotations

import numpy as np
from corpus import unrated
from linear import Fit
from matrix import Texts
from minilm import WIDTH, MiniLM
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold
from sources import Source

from introwriter.scores.model import telling_hits

TRUST = 0.5
"""How much of a rated text's target is what people said, the rest being the teacher's."""
UNRATED = 0.5
"""What an unrated text counts, a rated tweet counting 1."""
TEACHER_ALPHA = 1500.0
INNER_FOLDS = 5
SETTLED = 10.0


class Distilled(Fit):
    """The ridge of ``Fit``, taught."""

    def __init__(
        self, given: list[Source], vectors: np.ndarray, rank: dict[str, int], reader: MiniLM
    ) -> None:
        super().__init__("specificity", given, vectors, rank)
        self.unrated = self.read(unrated())
        self.blocks.append(self.block(self.unrated))
        texts = [source.texts for source in given] + [[reading.text for reading in self.unrated.readings]]
        seen = [reader.embed(one) for one in texts]
        width = 2 * len(self.names) + self.vectors.shape[1] + 1
        scale = np.concatenate([seen[i] for i, source in enumerate(given) if source.weight]).std(axis=0)
        self.views = [
            np.hstack([one / scale, block[:, :width].toarray()]).astype(np.float32)
            for one, block in zip(seen, self.blocks, strict=True)
        ]

    def read(self, texts: list[str]) -> Texts:
        readings = Texts.of(texts).readings
        return Texts([reading._replace(hits=telling_hits(reading)) for reading in readings])

    def taught(self, rows: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Fit a teacher on rows of each source: its coefficients, and its offset for the first source."""
        used = [i for i, source in enumerate(self.given) if source.weight and len(rows[i])]
        x = np.vstack([self.views[i][rows[i]] for i in used])
        offsets = np.zeros((len(x), len(used)), np.float32)
        start = 0
        for column, i in enumerate(used):
            offsets[start : start + len(rows[i]), column] = SETTLED
            start += len(rows[i])
        y = np.concatenate([self.targets[i][rows[i]] for i in used]).astype(np.float32)
        weight = np.concatenate([np.full(len(rows[i]), self.given[i].weight) for i in used]).astype(
            np.float32
        )
        model = Ridge(alpha=TEACHER_ALPHA, fit_intercept=False, solver="cholesky")
        coef = model.fit(np.hstack([x, offsets]), y, sample_weight=weight).coef_
        return coef[: x.shape[1]], coef[x.shape[1] :] * SETTLED

    def ridge(self, rows: list[np.ndarray]) -> np.ndarray:
        """Fit the pupil on the given rows of each source and on the unrated texts."""
        used = [i for i, source in enumerate(self.given) if source.weight and len(rows[i])]
        second = self.second_opinion(rows, used)
        coef, offset = self.taught(rows)
        parts = [self.blocks[i][rows[i]] for i in used] + [self.blocks[-1]]
        targets = [TRUST * self.targets[i][rows[i]] + (1 - TRUST) * second[i] for i in used]
        targets.append(self.views[-1] @ coef + offset[0])
        weights = [np.full(len(rows[i]), self.given[i].weight) for i in used]
        weights.append(np.full(len(targets[-1]), UNRATED))
        # The unrated texts are rated on the first source's scale: they share its offset.
        shared = [*range(len(used)), 0]
        offsets = [
            csr_matrix(
                (np.full(part.shape[0], SETTLED), (range(part.shape[0]), [column] * part.shape[0])),
                (part.shape[0], len(used)),
            )
            for part, column in zip(parts, shared, strict=True)
        ]
        x = csr_matrix(vstack([hstack(pair) for pair in zip(parts, offsets, strict=True)]))
        model = Ridge(alpha=self.alpha, fit_intercept=False, solver="sparse_cg", tol=1e-4)
        found: np.ndarray = model.fit(
            x, np.concatenate(targets), sample_weight=np.concatenate(weights)
        ).coef_[: self.blocks[0].shape[1]]
        return found

    def second_opinion(self, rows: list[np.ndarray], used: list[int]) -> dict[int, np.ndarray]:
        """Return for each row what a teacher says that was not fitted on it."""
        found = {i: np.zeros(len(rows[i])) for i in used}
        splits = {i: list(KFold(INNER_FOLDS, shuffle=True, random_state=1).split(rows[i])) for i in used}
        for fold in range(INNER_FOLDS):
            kept = [rows[i][splits[i][fold][0]] if i in splits else rows[i] for i in range(len(self.given))]
            coef, offset = self.taught(kept)
            for column, i in enumerate(used):
                test = splits[i][fold][1]
                found[i][test] = self.views[i][rows[i][test]] @ coef + offset[column]
        return found


def word_vectors(reader: MiniLM, words: list[str]) -> np.ndarray:
    """Return each word's own vector: the encoder's second layer on the word alone, of unit spread."""
    found = reader.embed(words)[:, :WIDTH].astype(np.float64)
    return np.asarray((found - found.mean(axis=0)) / found.std(axis=0))

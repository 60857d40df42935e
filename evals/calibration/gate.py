"""Warmth's gate: how much a text looks like a request, an offer, an e-mail, an introduction, a note."""

from __future__ import annotations

from typing import Any

import numpy as np
from matrix import Texts
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from introwriter.scores.features import read
from introwriter.scores.tender import tender

# The gate: its vectors' scale, its freedom, how much sharper its logits are taken than fitted, and what is
# added to them: introductions were taken for notes about oneself more than the other way round.
GATE_VECTORS, GATE_FREEDOM, SHARPER = 0.3, 0.4, 2.0
LEANING = {"intro": 0.7}
# Of a large source the gate sees about this many texts, evenly spread.
ENOUGH = 1000


class Gate:
    """A softmax over the genres, fitted with each genre counting the same.

    It sees each text alone and joined to another of its source, so that length does not tell the genre.
    """

    def __init__(self, warm: Any, genres_of: dict[str, tuple[str, ...]]) -> None:
        self.warm, n = warm, 2 * len(warm.names)
        given = [name for names in genres_of.values() for name in names]
        self.rows = {name: np.arange(0, warm.size(name), max(1, warm.size(name) // ENOUGH)) for name in given}
        blocks, genres, members, start = [], [], [], 0
        for genre, names in genres_of.items():
            for name in names:
                own, count = self.rows[name], len(self.rows[name])
                other = np.roll(own, count // 3)
                blocks += [self.columns(name)[own], self.joined(name, own, other)]
                genres += [genre] * (2 * count)
                ids = start + np.arange(count)
                members += [np.c_[ids, ids], np.c_[ids, np.roll(ids, count // 3)]]
                start += count
        x, y, of = np.vstack(blocks), np.array(genres), np.vstack(members)
        spread = np.where(x.std(axis=0) > 1e-6, x.std(axis=0), np.inf)
        self.scale = np.concatenate([1.0 / spread[:n], GATE_VECTORS / spread[n:]])
        weight = np.array([200.0 / np.sum(y == genre) for genre in y])
        x = x * self.scale
        unseen, alone = np.zeros((start, len(genres_of))), of[:, 0] == of[:, 1]
        for _, test in KFold(4, shuffle=True, random_state=0).split(unseen):
            train = ~np.isin(of, test).any(axis=1)
            rows = np.flatnonzero(alone & np.isin(of[:, 0], test))
            fitted = self._fitted(x[train], y[train], weight[train])
            unseen[of[rows, 0]] = fitted.decision_function(x[rows])
        self.model = self._fitted(x, y, weight)
        self.genres = [str(genre) for genre in self.model.classes_]
        self.unseen, start = {}, 0
        for name in given:
            self.unseen[name] = unseen[start : start + len(self.rows[name])]
            start += len(self.rows[name])

    def joined(self, name: str, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Return the columns of pairs of texts of a source, joined."""
        texts = self.warm.sources[name].texts
        pairs = [f"{texts[i]} {texts[j]}" for i, j in zip(first, second, strict=True)]
        seen = Texts([tender(read(pair)) for pair in pairs])
        return np.hstack([seen.kinds(self.warm.names), seen.words(self.warm.fit.vectors, self.warm.fit.rank)])

    @staticmethod
    def _fitted(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=GATE_FREEDOM, max_iter=400).fit(x, y, sample_weight=weight)

    def columns(self, name: str) -> np.ndarray:
        n = 2 * len(self.warm.names)
        dense = self.warm.dense(name)
        return np.hstack([dense[:, :n], dense[:, n + 2 :]])

    def _shares(self, logits: np.ndarray) -> np.ndarray:
        leaning = np.array([LEANING.get(genre, 0.0) for genre in self.genres])
        logits = SHARPER * (logits + leaning)
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        found: np.ndarray = odds / odds.sum(axis=1, keepdims=True)
        return found

    def shares(self, name: str) -> np.ndarray:
        logits = self.model.decision_function(self.columns(name) * self.scale)
        if name in self.unseen:
            logits[self.rows[name]] = self.unseen[name]
        return self._shares(logits)

    def shipped(self) -> dict[str, tuple[dict[str, object], np.ndarray]]:
        n, found = 2 * len(self.warm.names), {}
        for place, genre in enumerate(self.genres):
            coef = SHARPER * self.model.coef_[place] * self.scale
            start = SHARPER * (float(self.model.intercept_[place]) + LEANING.get(genre, 0.0))
            found[genre] = self.warm.table(coef[:n], coef[n:], start)
        return found

"""The second stage: what makes a personal note a good one, and whether a text is one at all."""

# ruff: noqa: TID253 -- runs beside the package, in an environment of its own
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from matrix import Texts
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.model_selection import KFold

ALPHA = {"warmth": 30.0, "specificity": 30.0}
SHARPNESS = 2.0
GENRES = ("own_notes", "own_intros")


def rounded(names: list[str], values: np.ndarray) -> dict[str, float]:
    return {name: round(float(value), 5) for name, value in zip(names, values, strict=True)}


class Craft:
    """A ridge over our own texts of a genre: kinds of phrases only, and for warmth the specificity score."""

    def __init__(self, fit: Any, genre: str, detail: Callable[[Texts], np.ndarray] | None) -> None:
        self.names, self.detail, self.given = fit.names, detail, fit.given
        self.texts, self.alpha = fit.texts, ALPHA[fit.which]
        self.own = next(i for i, source in enumerate(fit.given) if source.name == genre)
        x, self.target = self.columns(self.texts[self.own]), fit.targets[self.own]
        self.mean, self.spread = x.mean(axis=0), np.where(x.std(axis=0) > 1e-6, x.std(axis=0), np.inf)
        self.model = self.fitted(np.arange(len(self.target)))

    def columns(self, texts: Texts) -> np.ndarray:
        kinds = texts.kinds(self.names)
        return kinds if self.detail is None else np.c_[kinds, self.detail(texts)]

    def scaled(self, texts: Texts) -> np.ndarray:
        found: np.ndarray = (self.columns(texts) - self.mean) / self.spread
        return found

    def fitted(self, rows: np.ndarray) -> Ridge:
        return Ridge(alpha=self.alpha).fit(self.scaled(self.texts[self.own])[rows], self.target[rows])

    def predict(self, texts: Texts) -> np.ndarray:
        found: np.ndarray = self.model.predict(self.scaled(texts))
        return found

    def crossed(self) -> list[np.ndarray]:
        found = [self.predict(texts) for texts in self.texts]
        x = self.scaled(self.texts[self.own])
        for train, test in KFold(10, shuffle=True, random_state=7).split(x):
            found[self.own][test] = self.fitted(train).predict(x[test])
        return found

    def shipped(self, times: float) -> dict[str, object]:
        coef = times * self.model.coef_ / self.spread
        n = len(self.names)
        return {
            "intercept": round(float(times * self.model.intercept_ - coef @ self.mean), 5),
            "logs": rounded(self.names, coef[:n]),
            "rates": rounded(self.names, coef[n : 2 * n]),
            "detail": 0.0 if self.detail is None else round(float(coef[2 * n]), 5),
        }


class Gate:
    """How much a text looks like a genre: our own texts of that kind against everything else."""

    def __init__(self, fits: dict[str, Any], genre: str) -> None:
        self.names = sorted(set(fits["warmth"].names) | set(fits["specificity"].names))
        given = {
            source.name: texts
            for fit in fits.values()
            for source, texts in zip(fit.given, fit.texts, strict=True)
            if source.weight or source.name in GENRES
        }
        x = np.vstack([texts.kinds(self.names) for texts in given.values()])
        y = np.concatenate([np.full(len(texts.readings), name == genre) for name, texts in given.items()])
        share = {name: 0.5 if name == genre else 0.5 / (len(given) - 1) for name in given}
        weight = np.concatenate(
            [np.full(len(t.readings), share[name] / len(t.readings)) for name, t in given.items()]
        )
        self.spread = np.where(x.std(axis=0) > 1e-6, x.std(axis=0), np.inf)
        self.model = LogisticRegression(C=SHARPNESS, max_iter=3000).fit(
            x / self.spread, y, sample_weight=weight * 1000
        )

    def __call__(self, texts: Texts) -> np.ndarray:
        found: np.ndarray = self.model.predict_proba(texts.kinds(self.names) / self.spread)[:, 1]
        return found

    def shipped(self) -> dict[str, object]:
        coef, n = self.model.coef_[0] / self.spread, len(self.names)
        return {
            "intercept": round(float(self.model.intercept_[0]), 5),
            "logs": rounded(self.names, coef[:n]),
            "rates": rounded(self.names, coef[n:]),
        }

"""Specificity's second stage: what makes a personal note a specific one, and whether a text is one at all."""

from __future__ import annotations

import numpy as np
from distil import Distilled
from matrix import Texts
from scipy.optimize import lsq_linear
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sources import other_notes

from introwriter.scores.letter import MARKS, letter_marks

OWN = "own_notes"
ALPHA = 100.0
FREEDOM = 100.0
# Detail cannot make a note less specific, nor can vagueness make it more so; its size is neither.
RARE = ("unlisted", "rarity", "rank500", "rank2000", "rank6000", "rank15000")
DETAIL = frozenset(["name", "number", "capitals", "time", "quote", *RARE])
VAGUE = frozenset(["vague", "stock", "effusive", "slot", "hedge", "pitch", "exclamation", "wish"])
SIZE = frozenset(["word", "sentence", "letters", "function", "long", "content"])
# Kinds seen in fewer than about one note in forty do not count more for being rare.
LEAST_LOG, LEAST_RATE = 0.11, 0.004
COUNTS = 7.0
"""How much the second stage counts where a text is a note."""


def _rounded(names: list[str], values: np.ndarray) -> dict[str, float]:
    return {name: round(float(value), 5) for name, value in zip(names, values, strict=True)}


class Craft:
    """A ridge over the kinds of our own notes, with the signs that a kind must have by what it is."""

    def __init__(self, fit: Distilled) -> None:
        self.texts = fit.texts
        self.names = [name for name in fit.names if name not in SIZE]
        self.own = next(i for i, source in enumerate(fit.given) if source.name == OWN)
        x, self.target = self.texts[self.own].kinds(self.names), fit.targets[self.own]
        least = np.repeat([LEAST_LOG, LEAST_RATE], len(self.names))
        self.mean = x.mean(axis=0)
        self.spread = np.where(x.std(axis=0) > 1e-6, np.maximum(x.std(axis=0), least), np.inf)
        self.low = np.array([0.0 if name in DETAIL else -np.inf for name in self.names * 2])
        self.high = np.array([0.0 if name in VAGUE else np.inf for name in self.names * 2])
        self.coef = self.fitted(np.arange(len(self.target)))

    def scaled(self, texts: Texts) -> np.ndarray:
        found: np.ndarray = (texts.kinds(self.names) - self.mean) / self.spread
        return found

    def fitted(self, rows: np.ndarray) -> np.ndarray:
        x = self.scaled(self.texts[self.own])[rows]
        penalised = np.vstack([x, np.sqrt(ALPHA) * np.eye(x.shape[1])])
        wanted = np.concatenate([self.target[rows], np.zeros(x.shape[1])])
        found: np.ndarray = lsq_linear(penalised, wanted, (self.low - 1e-12, self.high + 1e-12)).x
        return found

    def crossed(self) -> list[np.ndarray]:
        """Return for each source what ridges say that never saw the text."""
        found = [self.scaled(texts) @ self.coef for texts in self.texts]
        x = self.scaled(self.texts[self.own])
        for train, test in KFold(10, shuffle=True, random_state=7).split(x):
            found[self.own][test] = x[test] @ self.fitted(train)
        return found

    def shipped(self) -> dict[str, object]:
        coef, n = COUNTS * self.coef / self.spread, len(self.names)
        return {
            "intercept": round(float(-coef @ self.mean), 5),
            "logs": _rounded(self.names, coef[:n]),
            "rates": _rounded(self.names, coef[n:]),
        }


class Gate:
    """How much a text looks like a note: our own notes against all other texts that the fit sees."""

    def __init__(self, fit: Distilled) -> None:
        self.names = fit.names
        given = {
            source.name: texts
            for source, texts in zip(fit.given, fit.texts, strict=True)
            if source.weight or source.name == OWN
        }
        given[OWN] = Texts([*given[OWN].readings, *fit.read(other_notes()).readings])
        given["unrated"] = fit.unrated
        x = np.vstack([self.columns(texts) for texts in given.values()])
        y = np.concatenate([np.full(len(texts.readings), name == OWN) for name, texts in given.items()])
        share = {name: 0.5 if name == OWN else 0.5 / (len(given) - 1) for name in given}
        weight = np.concatenate(
            [np.full(len(t.readings), share[name] / len(t.readings)) for name, t in given.items()]
        )
        n = len(self.names)
        least = np.repeat([LEAST_LOG, LEAST_RATE, 0.0], [n, n, len(MARKS)])
        self.spread = np.where(x.std(axis=0) > 1e-6, np.maximum(x.std(axis=0), least), np.inf)
        self.model = LogisticRegression(C=FREEDOM, max_iter=3000).fit(
            x / self.spread, y, sample_weight=weight
        )

    def columns(self, texts: Texts) -> np.ndarray:
        marks = [list(letter_marks(reading).values()) for reading in texts.readings]
        return np.hstack([texts.kinds(self.names), np.array(marks)])

    def __call__(self, texts: Texts) -> np.ndarray:
        found: np.ndarray = self.model.predict_proba(self.columns(texts) / self.spread)[:, 1]
        return found

    def shipped(self) -> dict[str, object]:
        coef, n = self.model.coef_[0] / self.spread, len(self.names)
        # A mark is 1 or 0: its log count is log 2.
        marks = _rounded(list(MARKS), coef[2 * n :] / np.log(2))
        return {
            "intercept": round(float(self.model.intercept_[0]), 5),
            "logs": _rounded(self.names, coef[:n]) | marks,
            "rates": _rounded(self.names, coef[n : 2 * n]),
        }


def _middle(values: np.ndarray) -> dict[str, float]:
    """Return the centre and the scale that spread values over the logistic."""
    low, high = np.quantile(values, [0.15, 0.85])
    return {"center": round(float(low + high) / 2, 4), "scale": round(float(high - low) / 3, 4)}


def shipped(fit: Distilled) -> tuple[dict[str, object], np.ndarray, list[np.ndarray]]:
    """Return the model file, the weight of each word, and what models say that never saw the text."""
    craft, gate = Craft(fit), Gate(fit)
    firsts, seconds = fit.crossed(), [COUNTS * values for values in craft.crossed()]
    rated = [values for values, source in zip(firsts, fit.given, strict=True) if source.weight]
    text, note = _middle(np.concatenate(rated)), _middle(firsts[craft.own] + seconds[craft.own])
    predicted = [
        (1 - share) * (first - text["center"]) / text["scale"]
        + share * (first + second - note["center"]) / note["scale"]
        for first, second, share in zip(firsts, seconds, map(gate, fit.texts), strict=True)
    ]
    model, by_word = fit.shipped()
    model |= {"craft": craft.shipped(), "gate": gate.shipped(), "text": text, "note": note}
    return model, by_word, predicted

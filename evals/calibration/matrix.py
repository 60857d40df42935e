"""Turn texts into the columns of the linear model, through the package's own reading of them."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack

from introwriter.scores.features import Reading, read

FEWEST = 3


def word_list(limit: int) -> list[str]:
    """Return the most frequent words of English Wikipedia, in order, as wordninja (MIT) ships them."""
    import gzip

    import wordninja

    path = Path(wordninja.__file__).with_name("wordninja") / "wordninja_words.txt.gz"
    words = gzip.decompress(path.read_bytes()).decode().split()
    return [word for word in words if word.isalpha() and (len(word) > 1 or word in "aiu")][:limit]


class Vectors:
    """Static word vectors out of the wordllama wheel: a word is the mean of its pieces."""

    def __init__(self) -> None:
        import wordllama
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        home = Path(wordllama.__file__).parent
        weights = load_file(str(home / "weights" / "l2_supercat_256.safetensors"))
        self.pieces = weights["embedding.weight"].astype(np.float64)
        self.tokenizer = Tokenizer.from_file(str(home / "tokenizers" / "l2_supercat_tokenizer_config.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def of(self, words: list[str]) -> np.ndarray:
        coded = self.tokenizer.encode_batch(words, add_special_tokens=False)
        plain = np.array([self.pieces[code.ids].mean(axis=0) for code in coded])
        return np.hstack([plain, plain * self.rarity(len(words))[:, None]])

    @staticmethod
    def rarity(count: int) -> np.ndarray:
        """Weigh frequent words down (Arora et al., ICLR 2017), by Zipf's law."""
        rank = np.arange(1, count + 1)
        return rank / (rank + 100.0)


@dataclass
class Texts:
    """Texts read once, with their three blocks of columns."""

    readings: list[Reading]

    @classmethod
    def of(cls, texts: list[str]) -> Texts:
        return cls([read(text) for text in texts])

    @cached_property
    def counts(self) -> list[Counter[str]]:
        found = []
        for reading in self.readings:
            counter: Counter[str] = Counter({"word": len(reading.types)})
            for hit in reading.hits:
                counter[hit.kind] += hit.amount
            found.append(counter)
        return found

    def kinds(self, names: list[str]) -> np.ndarray:
        """Return log counts, then rates, of the named kinds."""
        rows = []
        for reading, counter in zip(self.readings, self.counts, strict=True):
            n = max(1, len(reading.types))
            rows.append(
                [math.log1p(counter[name]) for name in names]
                + [counter[name] / n if name != "word" else 0.0 for name in names]
            )
        return np.array(rows)

    def words(self, vectors: np.ndarray, rank: dict[str, int]) -> np.ndarray:
        """Return the pooled word vectors and, last, the pooled count of words not in the table."""
        rows = []
        for reading in self.readings:
            n = max(1, len(reading.types))
            known = [rank[word] for word in reading.types if word in rank]
            total = vectors[known].sum(axis=0) if known else np.zeros(vectors.shape[1])
            rows.append(np.append(total, len(reading.types) - len(known)) / math.sqrt(n))
        return np.array(rows)

    def grams(self, index: dict[str, int]) -> csr_matrix:
        rows, columns = [], []
        for row, reading in enumerate(self.readings):
            for gram, (first, last) in reading.grams.items():
                if gram in index and last > first:
                    rows.append(row)
                    columns.append(index[gram])
        return csr_matrix(
            (np.ones(len(rows)), (rows, columns)), shape=(len(self.readings), max(1, len(index)))
        )


def gram_index(texts: Texts) -> dict[str, int]:
    """Return a column for each n-gram that stands in FEWEST texts or more."""
    counter: Counter[str] = Counter()
    for reading in texts.readings:
        counter.update(reading.grams.keys())
    return {gram: column for column, gram in enumerate(sorted(g for g, c in counter.items() if c >= FEWEST))}


def columns(parts: list[np.ndarray | csr_matrix]) -> csr_matrix:
    return csr_matrix(hstack([csr_matrix(part) for part in parts]))

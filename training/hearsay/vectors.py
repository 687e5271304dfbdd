"""What each frequent word keeps company with in plain text, as one fixed row of numbers.

Counts of neighbours, positive pointwise mutual information, truncated singular value decomposition
(Levy, Goldberg and Dagan 2015). Words that the labelled text lacks get rows like those of words it has.
"""
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

from .corpus import Corpus
from .weights import quantised, read, write

NEAR, FAR, AROUND = 40, 20, 4
FEWEST = 5
CONTEXTS, OUTER_CONTEXTS = 1500, 500
STOPS = ".?!:\"“”‘'•;"


class WordVectors:
    """Rows of a vector file, found by the two ids of a word; zeros for words it lacks."""

    def __init__(self, path):
        metadata, arrays = read(path)
        self.digest, self.stride = metadata["digest"], int(metadata["stride"])
        self.keys = torch.from_numpy(arrays["keys"])
        rows = arrays["rows"]
        self.rows = torch.from_numpy(np.concatenate([rows, np.zeros_like(rows[:1])]))
        self.width = rows.shape[1]

    def __call__(self, ids):
        """ids [..., C] in, rows [..., width] out."""
        keys = ids[..., 0] * self.stride + ids[..., 1]
        at = torch.searchsorted(self.keys, keys).clamp(max=len(self.keys) - 1)
        return F.embedding(torch.where(self.keys[at] == keys, at, len(self.keys)), self.rows)


class Neighbours:
    """The plain text as a stream of vocabulary numbers (-1 rare) and of context classes."""

    def __init__(self, folder, sources):
        folder = pathlib.Path(folder)
        features = np.memmap(folder / "features.i32", np.int32, "r").reshape(-1, 8)
        self.stride = json.loads((folder / "meta.json").read_text())["tables"][1]
        bounds = np.fromfile(folder / "docs.i64", np.int64)
        chosen = np.array([json.loads(line)["source"] in sources for line in open(folder / "docs.jsonl")])
        self.rows_key = features[:, 0].astype(np.int64) * self.stride + features[:, 1]
        words = np.fromfile(folder / "word.i32", np.int32)
        left_out = ~np.repeat(chosen, np.diff(bounds))
        self.rows_key[left_out], words[left_out] = 0, 1
        self.shapes = np.array(features[:, 5])
        keys, numbers, counts = np.unique(self.rows_key, return_inverse=True, return_counts=True)
        kept = (counts >= FEWEST) & (keys != 0)
        self.keys, self.counts = keys[kept], counts[kept]
        places = np.full(len(keys), -1)
        places[kept] = np.arange(kept.sum())
        self.words = places[numbers]
        self.contexts = np.where(words < CONTEXTS, words, 0)

    def beside(self, offset, contexts):
        """[V, contexts] counts of what stands `offset` words further on."""
        words, others = self.words, self.contexts
        words, others = (words[:-offset], others[offset:]) if offset > 0 else (words[-offset:], others[:offset])
        live = (words >= 0) & (others < contexts)
        flat = np.bincount(words[live] * contexts + others[live], minlength=len(self.keys) * contexts)
        return flat.reshape(-1, contexts).astype(np.float32)

    def share(self, rows, which):
        """For each word, the share of the chosen rows where `which` holds, drawn a little to one half."""
        words = self.words[rows]
        all_rows = np.bincount(words, minlength=len(self.keys))
        return (np.bincount(words, weights=which[rows], minlength=len(self.keys)) + 0.5) / (all_rows + 1)


def decomposed(counts, frequency, width):
    """The leading directions of positive pointwise mutual information; rare words weigh less."""
    sums = counts.sum(1, keepdims=True)
    expected = counts.sum(0, keepdims=True) ** 0.75
    expected /= expected.sum()
    information = np.log(np.maximum(counts / np.maximum(sums * expected, 1e-12), 1.0))
    information *= np.minimum(1, np.sqrt(sums / 200))
    matrix = torch.from_numpy(information.astype(np.float32))
    weights = torch.from_numpy(np.minimum(1, frequency / 200).astype(np.float32)).unsqueeze(1)
    basis = torch.randn(matrix.shape[1], width + 24, generator=torch.Generator().manual_seed(0))
    for _ in range(5):
        basis = torch.linalg.qr(matrix.t() @ ((matrix @ basis) * weights))[0]
    rows = matrix @ basis
    directions = torch.linalg.eigh((rows * weights).t() @ rows)[1].flip(1)
    rows = F.normalize((rows @ directions)[:, :width]).numpy()
    # Directions of little variance count for something, too.
    spread = rows.std(0, keepdims=True) ** 0.5
    return rows / spread / spread.mean()


def shapes_in_capitals(corpora):
    """Which of the hashed shapes begin with a capital, and the keys of marks that end sentences."""
    begins, total, stops = np.zeros(1000), np.zeros(1000), {0}
    for corpus in corpora:
        words = (corpus.folder / "tokens.txt").read_text().split("\n")
        for word, ids in zip(words, corpus.features):
            if word:
                begins[ids[5]] += word[0].isupper()
                total[ids[5]] += 1
            if word and word in STOPS:
                stops.add(int(ids[0]) * corpus.tables[1] + int(ids[1]))
    return begins > total / 2, sorted(stops)


def build(data, out, sources):
    """Writes the vector file: its width is that of near neighbours, far ones, and four counts."""
    torch.set_num_threads(1)
    text = Neighbours(f"{data}/text", sources)
    near = [text.beside(offset, CONTEXTS) for offset in (1, -1)]
    near += [text.beside(offset, OUTER_CONTEXTS) for offset in (2, -2)]
    parts = [decomposed(np.concatenate(near, 1), text.counts, NEAR)]
    del near
    far = sum(text.beside(offset, CONTEXTS) for offset in (-5, -4, -3, -2, 2, 3, 4, 5))
    parts.append(decomposed(far, text.counts, FAR))
    capital, stops = shapes_in_capitals([Corpus(f"{data}/ud-{t}-train") for t in ("ewt", "gum")])
    within = (text.words >= 0) & ~np.isin(np.concatenate([[0], text.rows_key[:-1]]), stops)
    capitals = text.share(within, capital[text.shapes])
    frequency = np.log(text.counts)
    frequency = (frequency - frequency.mean()) / frequency.std() / 2
    parts.append(np.stack([2 * capitals - 1, (capitals > 0.9) - 0.5, frequency, np.ones_like(frequency)], 1))
    arrays = {"keys": text.keys.astype(np.int32)}
    arrays["rows"], arrays["rows.scale"] = quantised(np.concatenate(parts, 1).astype(np.float32))
    write(out, arrays, {"network": "vectors", "format": 1, "stride": text.stride, "sources": " ".join(sources),
                        "digest": digest_of(arrays)})


def digest_of(arrays):
    """Names this set of vectors; networks trained with it carry it."""
    import hashlib

    return hashlib.sha256(arrays["keys"].tobytes() + arrays["rows"].tobytes()).hexdigest()[:16]

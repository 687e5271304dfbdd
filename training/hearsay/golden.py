"""Golden activations: rows drawn by a seed and the scores that any runtime must reproduce.

The rows are random, so the files hold no text. They are written in the layout of the weight
files, all as float32.
"""
import numpy as np
import torch

from .corpus import padded
from .weights import write

LENGTHS = (61, 24, 7, 1)


def _rows(trunk, length, rng):
    """Drawn ids; where there are word vectors, two words in three are some that they know."""
    rows = np.stack([rng.integers(1, size, length) for size in trunk.embed.sizes], 1).astype(np.int32)
    if trunk.vectors is not None:
        known = rng.random(length) < 0.67
        keys = rng.choice(trunk.vectors.keys.numpy(), known.sum())
        rows[known, 0], rows[known, 1] = keys // trunk.vectors.stride, keys % trunk.vectors.stride
    if length > 20:
        rows[length // 3] = 0
    return rows


@torch.no_grad()
def attribution(network, path, seed=7):
    """For each case k: `k.ids` [T, 8], `k.emissions` [T, K], `k.tags` [T] of the best path."""
    network.eval()
    rng, arrays = np.random.default_rng(seed), {}
    for k, length in enumerate(LENGTHS):
        rows = _rows(network.trunk, length, rng)
        ids, lengths = padded(rows, [(0, length)])
        emissions = network.emissions(ids, lengths)[:, 0].numpy()
        arrays |= {f"{k}.ids": rows, f"{k}.emissions": emissions, f"{k}.tags": network.crf.decode(emissions)}
    _save(path, arrays, "attribution")


@torch.no_grad()
def syntax(network, path, seed=7):
    """As above, with the scores of every head; `k.heads` are greedy, `k.relations` go with them."""
    network.eval()
    rng, arrays = np.random.default_rng(seed), {}
    for k, length in enumerate(LENGTHS):
        rows = _rows(network.trunk, length, rng)
        ids, lengths = padded(rows, [(0, length)])
        states = network.trunk(ids, lengths)
        dependent, head, of, by = network.views(states)
        arcs = network.arcs(dependent, head)[0]
        heads = arcs.argmax(-1)
        found = {"ids": rows, "arcs": arcs, "heads": heads}
        for which in ("upos", "feats", "lemma"):
            found[which] = network.classes(states, which)[:, 0]
        found["relations"] = network.relations(of, by, heads.unsqueeze(1))[:, 0]
        found["ner"] = network.emissions(states)[:, 0]
        found["ner.tags"] = network.crf.decode(found["ner"].numpy())
        arrays |= {f"{k}.{name}": value for name, value in found.items()}
    _save(path, arrays, "syntax")


def _save(path, arrays, network):
    arrays = {n: np.ascontiguousarray(a, np.float32) for n, a in arrays.items()}
    write(path, arrays, {"network": network, "cases": len(LENGTHS)})

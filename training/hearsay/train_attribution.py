"""Training of network N1."""
import time

import numpy as np
import torch

from . import noise
from .attribution import AttributionNetwork, evaluate
from .corpus import Corpus, batches_of, padded, pieces_of
from .optimise import Optimiser


def load_trunk(network, path):
    """Starts the trunk from pretrained weights."""
    network.trunk.load_state_dict(torch.load(path, map_location="cpu")["trunk"])


def train(data, out, init=None, epochs=6, seed=1, rate=2e-3, budget=2000, width=128, state=128,
          longest=256, average=0.998, log=print, **options):
    """Trains on polnear-train, measures polnear-dev after each epoch, keeps the averaged weights."""
    noise.seed(seed)
    rng = np.random.default_rng(seed)
    corpus, held = Corpus(f"{data}/polnear-train"), Corpus(f"{data}/polnear-dev")
    network = AttributionNetwork(corpus.tables, width, state)
    for name, value in options.items():
        setattr(network.trunk, name, value)
    torch.set_num_threads(1)
    if init:
        load_trunk(network, init)
    tags = corpus.labels["role"]
    steps = epochs * len(batches_of(pieces_of(corpus, longest), budget, rng))
    optimiser = Optimiser(network, steps, rate, average=average)
    for epoch in range(epochs):
        network.train()
        began, total, count = time.time(), 0.0, 0
        for batch in batches_of(pieces_of(corpus, longest, rng), budget, rng):
            ids, lengths = padded(corpus.features, batch)
            loss = network.loss(ids, lengths, padded(tags, batch)[0])
            loss.backward()
            optimiser.step()
            total, count = total + float(loss), count + 1
        seconds = time.time() - began
        optimiser.swap()
        last = epoch + 1 == epochs
        if last or epoch % 2 == 1:
            log(f"epoch {epoch + 1} loss {total / count:.4f} {seconds:.0f} s dev {evaluate(network, held).table()}")
        torch.save(network.state_dict(), out)
        if not last:
            optimiser.swap()
    return network

"""Training of network N1, from gold tags or also from an ensemble of its own kind."""
import time

import numpy as np
import torch

from . import noise
from .attribution import AttributionNetwork, evaluate
from .corpus import Corpus, batches_of, mended, padded, pieces_of
from .gum_attributions import GumRoles
from .optimise import Optimiser
from .teaching import Taught
from .vectors import WordVectors
from .weights import load_into


def load_trunk(network, path):
    """Starts the trunk from pretrained weights."""
    network.trunk.load_state_dict(torch.load(path, map_location="cpu")["trunk"], strict=network.trunk.vectors is None)


def go_on_from(network, path):
    """Starts from a checkpoint, or from a weight file: parts that it lacks stay as they are."""
    if str(path).endswith(".safetensors"):
        load_into(network, path)
    else:
        network.load_state_dict(torch.load(path, map_location="cpu"), strict=False)


def loss_of(network, source, batch, taught, soft):
    """Loss of one batch: gold tags, the teachers' distribution, or a mixture of both."""
    ids, lengths = padded(source.features, batch)
    mask = torch.arange(ids.shape[0]).unsqueeze(1) < lengths
    emissions = network.emissions(ids, lengths)
    total = 0.0
    if source.emissions is not None:
        scores = torch.zeros(emissions.shape)
        for lane, (start, end) in enumerate(batch):
            scores[: end - start, lane] = torch.from_numpy(source.emissions[start:end].astype(np.float32))
        share = soft if source.tags is not None else 1.0
        total = share * network.crf.soft_loss(emissions, [scores, *taught], mask)
    if source.tags is not None:
        share = 1.0 - soft if source.emissions is not None else 1.0
        total = total + share * network.crf.loss(emissions, mended(*padded(source.tags, batch)), mask)
    return total


def gold_of(data, relations=None):
    """The gold training set: PolNeAR, or GUM's openly licensed documents."""
    if relations is None:
        gold = Corpus(f"{data}/polnear-train")
        return Taught(gold.features, gold.documents, None, gold.labels["role"])
    features, documents, tags = GumRoles(Corpus(f"{data}/ud-gum-train"), relations).documents()
    return Taught(features, documents, None, tags)


def train(data, out, init=None, epochs=6, seed=1, rate=2e-3, budget=2000, width=128, state=128,
          longest=256, average=0.998, lesson=None, soft=0.6, every=2, table_rate=1.0, relations=None,
          start=None, vectors=None, log=print, **options):
    """Trains on polnear-train, or on GUM alone where `relations` names its discourse relations.

    Measures polnear-dev every few epochs and keeps the averaged weights. `init` is a pretrained
    trunk, `start` a whole network to go on from, `lesson` what an ensemble says of more text, `vectors`
    a file of word vectors.
    """
    torch.set_num_threads(1)
    noise.seed(seed)
    rng = np.random.default_rng(seed)
    held = Corpus(f"{data}/polnear-dev")
    vectors = vectors and WordVectors(vectors)
    network = AttributionNetwork(held.tables, width, state, vectors=vectors)
    for name, value in options.items():
        setattr(network.trunk, name, value)
    if init:
        load_trunk(network, init)
    if start:
        go_on_from(network, start)
    sets, taught = lesson or ([gold_of(data, relations)], None)

    def plan():
        mixed = [(s, b) for s in sets for b in batches_of(pieces_of(s, longest, rng, s.tags), budget, rng)]
        rng.shuffle(mixed)
        return mixed

    optimiser = Optimiser(network, epochs * len(plan()), rate, average=average, table_rate=table_rate)
    for epoch in range(epochs):
        network.train()
        began, total, batches = time.process_time(), 0.0, plan()
        for source, batch in batches:
            loss = loss_of(network, source, batch, taught, soft)
            loss.backward()
            optimiser.step()
            total += float(loss)
        seconds = time.process_time() - began
        optimiser.swap()
        last = epoch + 1 == epochs
        line = f"epoch {epoch + 1} loss {total / len(batches):.4f} {seconds:.0f} CPU s"
        log(line + (f" dev {evaluate(network, held).table()}" if last or epoch % every == every - 1 else ""))
        torch.save(network.state_dict(), out)
        if not last:
            optimiser.swap()
    return network

"""An ensemble of attribution networks as teacher: its mean scores on gold and on plain text."""
import json

import numpy as np
import torch

from .attribution import whole_documents
from .corpus import Corpus


class Taught:
    """A corpus with the mean emissions of the teachers; quacks like Corpus where pieces are cut."""

    def __init__(self, features, documents, emissions, tags=None):
        self.features, self.documents, self.emissions, self.tags = features, documents, emissions, tags
        self.size = len(features)


def plain_text(folder, tokens, sources, seed):
    """Whole documents of the text set from `sources`, about `tokens` rows: features and bounds."""
    documents = [json.loads(line) for line in open(f"{folder}/docs.jsonl")]
    bounds = np.fromfile(f"{folder}/docs.i64", np.int64)
    features = np.memmap(f"{folder}/features.i32", np.int32, "r").reshape(-1, 8)
    taken, total = [], 0
    for d in np.random.default_rng(seed).permutation(len(documents)):
        start, end = bounds[d], bounds[d + 1]
        if documents[d].get("source") in sources and 150 <= end - start <= 2500:
            taken.append(np.array(features[start:end]))
            total += end - start
            if total >= tokens:
                break
    lengths = np.cumsum([0] + [len(t) for t in taken])
    return np.concatenate(taken), lengths


def mean_emissions(networks, features, documents):
    """The teachers' emissions, averaged, as one [N, K] array in half precision."""
    corpus = Taught(features, documents, None)
    total = None
    for network in networks:
        found = np.concatenate(whole_documents(network, corpus))
        total = found if total is None else total + found
    return (total / len(networks)).astype(np.float16)


def mean_transitions(networks):
    """The teachers' transitions, start and end, averaged."""
    parts = zip(*(network.crf.parameters_masked() for network in networks))
    return [torch.stack(p).mean(0).detach() for p in parts]


def lesson(data, networks, tokens, sources, seed=1):
    """The gold training text and plain text, both with the teachers' scores."""
    gold = Corpus(f"{data}/polnear-train")
    sets = [Taught(gold.features, gold.documents, mean_emissions(networks, gold.features, gold.documents), gold.labels["role"])]
    if tokens:
        features, documents = plain_text(f"{data}/text", tokens, sources, seed)
        sets.append(Taught(features, documents, mean_emissions(networks, features, documents)))
    return sets, mean_transitions(networks)

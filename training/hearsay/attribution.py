"""Network N1, attribution: tags every token of a document as source, cue, content or none."""
import numpy as np
import torch
from torch import nn

from .corpus import padded
from .crf import Crf, bioes, spans
from .measures import SpanScore
from .precision import product
from .trunk import Trunk

LABELS = ("source", "cue", "content")


class AttributionNetwork(nn.Module):
    name = "attribution"

    def __init__(self, sizes, width=128, state=128, vectors=None):
        super().__init__()
        self.tags, *scheme = bioes(LABELS)
        self.trunk = Trunk(sizes, width, state, vectors=vectors)
        self.weight = nn.Parameter(torch.randn(2 * state, len(self.tags)) * 0.05)
        self.bias = nn.Parameter(torch.zeros(len(self.tags)))
        self.crf = Crf(*scheme)

    def emissions(self, ids, lengths):
        """[T, B, K] scores of tags."""
        return product(self.trunk(ids, lengths), self.weight, short=False) + self.bias

    def loss(self, ids, lengths, tags):
        mask = torch.arange(ids.shape[0]).unsqueeze(1) < lengths
        return self.crf.loss(self.emissions(ids, lengths), tags, mask)


@torch.no_grad()
def whole_documents(network, corpus, lanes=16):
    """Emissions of each whole document, in order."""
    network.eval()
    documents = list(zip(corpus.documents[:-1], corpus.documents[1:]))
    order = sorted(range(len(documents)), key=lambda d: documents[d][0] - documents[d][1])
    found = [None] * len(documents)
    for at in range(0, len(order), lanes):
        group = order[at : at + lanes]
        ids, lengths = padded(corpus.features, [documents[d] for d in group])
        emissions = network.emissions(ids, lengths).numpy()
        for lane, d in enumerate(group):
            found[d] = emissions[: lengths[lane], lane]
    return found


def evaluate(network, corpus, emissions=None):
    """Exact span scores of decoded whole documents against the gold tags."""
    score = SpanScore()
    gold = corpus.labels["role"]
    emissions = emissions or whole_documents(network, corpus)
    for start, scores in zip(corpus.documents[:-1], emissions):
        predicted = network.crf.decode(scores)
        score.add(spans(gold[start : start + len(scores)], network.tags), spans(predicted, network.tags))
    return score

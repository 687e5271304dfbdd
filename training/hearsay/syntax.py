"""Network N2, syntax: parts of speech, features, lemma scripts, names and a dependency tree."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .corpus import padded
from .crf import Crf, bioes, spans
from .measures import SpanScore, arborescence
from .precision import product
from .noise import dropout
from .trunk import Trunk

CLASSES = ("upos", "feats", "lemma")


class SyntaxNetwork(nn.Module):
    name = "syntax"

    def __init__(self, sizes, counts, entities, width=128, state=128, arc=128, relation=128, vectors=None):
        """counts: how many values `upos`, `feats`, `lemma` and `deprel` have; entities: labels."""
        super().__init__()
        self.trunk = Trunk(sizes, width, state, vectors=vectors)
        self.trunk.drop_embedding, self.trunk.drop_state = 0.4, 0.4
        self.names, *scheme = bioes(entities)
        self.crf = Crf(*scheme)
        total = 2 * state

        def matrix(rows, columns):
            return nn.Parameter(torch.randn(rows, columns) / rows**0.5)

        self.class_weights = nn.ParameterDict({c: matrix(total, counts[c]) for c in CLASSES})
        self.class_biases = nn.ParameterDict({c: nn.Parameter(torch.zeros(counts[c])) for c in CLASSES})
        self.name_weight = matrix(total, len(self.names))
        self.name_bias = nn.Parameter(torch.zeros(len(self.names)))
        # Corpora draw names differently (where places stand in names of bodies, say). The first one
        # decides how the network does; the others train the trunk through a head that is not kept.
        self.side_weight = matrix(total, len(self.names))
        self.side_bias = nn.Parameter(torch.zeros(len(self.names)))
        self.side_crf = Crf(*scheme)
        # One product makes four views of a token: arc dependent and head, relation dependent and head.
        self.widths = [arc, arc, relation, relation]
        self.view_weight = matrix(total, sum(self.widths))
        self.view_bias = nn.Parameter(torch.zeros(sum(self.widths)))
        self.arc_matrix = nn.Parameter(torch.zeros(arc, arc))
        self.arc_score = nn.Parameter(torch.zeros(arc))
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.relation_root = nn.Parameter(torch.randn(relation) * 0.1)
        self.relation_weight = matrix(relation, counts["deprel"])
        self.relation_bias = nn.Parameter(torch.zeros(counts["deprel"]))

    def classes(self, states, which):
        return product(states, self.class_weights[which], short=False) + self.class_biases[which]

    def emissions(self, states):
        return product(states, self.name_weight, short=False) + self.name_bias

    def views(self, states):
        out = product(states, self.view_weight) + self.view_bias
        dependent, head, of, by = out.split(self.widths, -1)
        dependent, head = (dropout(F.relu(v), 0.33, self.training) for v in (dependent, head))
        return dependent, head, of, by

    def arcs(self, dependent, head):
        """[B, T, T + 1] scores of head j - 1 for token i; column 0 is the root."""
        lanes = dependent.shape[1]
        root = self.arc_root.expand(1, lanes, -1)
        heads = torch.cat([root, head]).transpose(0, 1)
        moved = product(dependent.transpose(0, 1), self.arc_matrix)
        return torch.bmm(moved, heads.transpose(1, 2)) + (heads @ self.arc_score).unsqueeze(1)

    def relations(self, of, by, heads):
        """[T, B, R] scores of the relation to given heads (0 the root, else token + 1)."""
        steps, lanes, width = of.shape
        rows = torch.cat([self.relation_root.expand(1, lanes, -1), by]).reshape(-1, width)
        taken = F.embedding(heads * lanes + torch.arange(lanes), rows)
        hidden = dropout(F.relu(of + taken), 0.33, self.training)
        return product(hidden, self.relation_weight, short=False) + self.relation_bias

    def tree_loss(self, ids, lengths, labels, upos=0.5):
        """Mean loss of a batch of UD sentences; labels of -1 are not counted; `upos` is the weight of its loss."""
        steps = ids.shape[0]
        states = self.trunk(ids, lengths)
        mask = torch.arange(steps).unsqueeze(1) < lengths
        losses = {}
        for which in CLASSES:
            gold = labels[which].masked_fill(~mask, -1)
            losses[which] = F.cross_entropy(
                self.classes(states, which).flatten(0, 1), gold.flatten(), ignore_index=-1
            )
        dependent, head, of, by = self.views(states)
        arcs = self.arcs(dependent, head)
        columns = torch.arange(steps + 1).view(1, 1, -1) > lengths.view(-1, 1, 1)
        arcs = arcs.masked_fill(columns, -1e4)
        gold = labels["head"].masked_fill(~mask, -1)
        losses["head"] = F.cross_entropy(arcs.flatten(0, 1), gold.t().reshape(-1), ignore_index=-1)
        relations = self.relations(of, by, labels["head"].clamp(min=0))
        gold = labels["deprel"].masked_fill(~mask, -1)
        losses["deprel"] = F.cross_entropy(relations.flatten(0, 1), gold.flatten(), ignore_index=-1)
        weights = {"upos": upos, "feats": 0.3, "lemma": 0.3, "head": 1.0, "deprel": 0.7}
        return sum(weights[k] * loss for k, loss in losses.items()), losses

    def name_loss(self, ids, lengths, tags, possible=None, side=False):
        """CRF loss of a batch of name-tagged sentences; `possible` for partly labelled corpora."""
        states = self.trunk(ids, lengths)
        mask = torch.arange(ids.shape[0]).unsqueeze(1) < lengths
        emissions = states @ self.side_weight + self.side_bias if side else self.emissions(states)
        crf = self.side_crf if side else self.crf
        if possible is None:
            return crf.loss(emissions, tags, mask)
        return crf.partial_loss(emissions, possible[tags], mask)


def sentence_batches(corpus, budget=6000):
    pieces = [(start, end) for start, end in corpus.sentences if end > start]
    pieces.sort(key=lambda p: p[1] - p[0])
    batch = []
    for piece in pieces:
        if batch and (piece[1] - piece[0]) * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


@torch.no_grad()
def evaluate_trees(network, corpus, which=None):
    """UPOS, features, lemma scripts, UAS and LAS, in per cent, over the sentences of a corpus."""
    network.eval()
    total, right = 0, dict.fromkeys(("upos", "feats", "lemma", "uas", "las"), 0)
    for batch in sentence_batches(corpus):
        batch = batch if which is None else [p for p in batch if which(p)]
        if not batch:
            continue
        ids, lengths = padded(corpus.features, batch)
        states = network.trunk(ids, lengths)
        labels = {k: padded(v, batch, -1)[0] for k, v in corpus.labels.items() if v.shape[0] == corpus.size}
        for k in CLASSES:
            right[k] += int((network.classes(states, k).argmax(-1) == labels[k])[labels[k] >= 0].sum())
        dependent, head, of, by = network.views(states)
        arcs = network.arcs(dependent, head).numpy()
        heads = torch.zeros_like(labels["head"])
        for lane, n in enumerate(lengths.tolist()):
            heads[:n, lane] = torch.from_numpy(arborescence(arcs[lane, :n, : n + 1]))
        relations = network.relations(of, by, heads).argmax(-1)
        live = labels["head"] >= 0
        attached = (heads == labels["head"]) & live
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (relations == labels["deprel"])).sum())
        total += int(live.sum())
    return {k: round(100.0 * v / total, 2) for k, v in right.items()}


@torch.no_grad()
def evaluate_names(network, corpus, labels=None):
    """Exact span F1 of names; `labels` limits both sides to what the corpus knows."""
    network.eval()
    score = SpanScore()
    for batch in sentence_batches(corpus):
        ids, lengths = padded(corpus.features, batch)
        emissions = network.emissions(network.trunk(ids, lengths)).numpy()
        for lane, (start, end) in enumerate(batch):
            gold = spans(corpus.labels["ner"][start:end], network.names)
            found = spans(network.crf.decode(emissions[: end - start, lane]), network.names)
            keep = (lambda s: labels is None or s[0] in labels)
            score.add([(k, start + a, b) for k, a, b in filter(keep, gold)],
                      [(k, start + a, b) for k, a, b in filter(keep, found)])
    return score


def possible_tags(names, known):
    """[K, K] boolean: under gold tag k, which tags a corpus with only `known` labels leaves open."""
    table = np.eye(len(names), dtype=bool)
    for j, tag in enumerate(names):
        if tag == "O" or tag[2:] not in known:
            table[0, j] = True
    return torch.from_numpy(table)

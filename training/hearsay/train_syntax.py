"""Training of network N2 on two treebanks and several name-tagged corpora by turns."""
import time

import numpy as np
import torch

from . import noise
from .corpus import Corpus, batches_of, mended, padded
from .optimise import Optimiser
from .syntax import SyntaxNetwork, evaluate_names, evaluate_trees, possible_tags
from .train_attribution import go_on_from, load_trunk
from .vectors import WordVectors

NAMED = ("worldwide_newswire", "uner_ewt", "wikigold", "wikineural_silver", "wnut17")
NAMED_OPEN = ("uner_ewt", "wikigold", "wnut17", "sec_filings")


class NamedText:
    """Paragraphs of one name-tagged corpus, some cut into sentences, and what it leaves open."""

    def __init__(self, folder, names):
        self.corpus = Corpus(folder)
        known = set(self.corpus.meta["annotated"])
        labels = {n[2:] for n in names if n != "O"}
        self.possible = None if known >= labels - {"EVENT"} else possible_tags(names, known)
        words = (self.corpus.folder / "tokens.txt").read_text().split("\n")[: self.corpus.size]
        outside = self.corpus.labels["ner"] == 0
        self.stops = np.array([w in (".", "?", "!") for w in words]) & outside

    def batches(self, budget, rng):
        pieces = []
        for start, end in paragraphs_of(self.corpus):
            at = start
            if rng.random() < 0.5:
                for stop in start + np.flatnonzero(self.stops[start : end - 1]):
                    if stop + 1 - at > 3:
                        pieces.append((at, stop + 1))
                        at = stop + 1
            pieces.extend((s, min(s + 200, end)) for s in range(at, end, 200))
        return [(self, batch) for batch in batches_of(pieces, budget, rng)]


def paragraphs_of(corpus):
    """(start, end) of the stretches between breaks."""
    edges = np.concatenate([np.flatnonzero(corpus.features[:, 0] == 0), corpus.documents])
    found, at = [], 0
    is_break = corpus.features[:, 0] == 0
    for edge in np.unique(edges):
        if edge > at:
            found.append((int(at), int(edge)))
        at = edge + 1 if edge < corpus.size and is_break[edge] else edge
    return found


def is_open(corpus):
    """For each sentence of a treebank, whether its document is openly licensed."""
    import json

    flags = [json.loads(line)["open"] for line in (corpus.folder / "docs.jsonl").read_text().splitlines()]
    return np.array(flags)[np.searchsorted(corpus.documents, corpus.sentences[:, 0], "right") - 1]


def tree_batches(treebanks, budget, rng, only_open):
    batches = []
    for corpus in treebanks:
        chosen = corpus.sentences[is_open(corpus)] if only_open else corpus.sentences
        pieces = [(int(a), int(b)) for a, b in chosen]
        batches += [(corpus, batch) for batch in batches_of(pieces, budget, rng)]
    return batches


def train(data, out, init=None, epochs=8, seed=1, rate=2e-3, budget=2000, width=128, state=128,
          average=0.998, only_open=False, named=None, share=0.3, rounds=2, name_rounds=1, main=1, silver=1.0, upos=(0.5, 0.5),
          tree_budget=1000, start=None, vectors=None, every=2, log=print, **options):
    """Trains and keeps the averaged weights.

    An epoch holds the treebanks `rounds` times, the first name-tagged corpus `name_rounds` times, `silver`
    of the others among the first `main`, and `share` of the rest, which train a head that is not kept.
    `upos` weighs the loss of parts of speech in EWT and in GUM, whose conventions differ; `start` is a
    checkpoint or a weight file to go on from, `vectors` a file of word vectors.
    """
    torch.set_num_threads(1)
    noise.seed(seed)
    rng = np.random.default_rng(seed)
    treebanks = [Corpus(f"{data}/ud-{t}-train") for t in ("ewt", "gum")]
    held = {t: Corpus(f"{data}/ud-{t}-dev") for t in ("ewt", "gum")}
    vocabularies = treebanks[0].meta["labels"]
    sets = [n if "/" in n else f"{data}/ner-{n}-train" for n in (named or (NAMED_OPEN if only_open else NAMED))]
    tags = Corpus(sets[0]).meta["labels"]["ner"]
    entities = [t[2:] for t in tags if t.startswith("S-")]
    counts = {k: len(v) for k, v in vocabularies.items()}
    weight = dict(zip(treebanks, upos))
    vectors = vectors and WordVectors(vectors)
    network = SyntaxNetwork(treebanks[0].tables, counts, entities, width, state, vectors=vectors)
    assert network.names == tags
    for name, value in options.items():
        setattr(network.trunk, name, value)
    if init:
        load_trunk(network, init)
    if start:
        go_on_from(network, start)
    texts = [NamedText(folder, network.names) for folder in sets]
    news = Corpus(f"{data}/ner-worldwide_newswire-dev")
    news.sentences = np.array(paragraphs_of(news))

    def plan():
        trees = [b for _ in range(rounds) for b in tree_batches(treebanks, tree_budget, rng, only_open)]
        mixed = trees
        for k, text in enumerate(texts):
            named = [b for _ in range(name_rounds if k == 0 else 1) for b in text.batches(budget, rng)]
            mixed += named if k == 0 else named[: int((silver if k < main else share) * len(named))]
        rng.shuffle(mixed)
        return mixed

    optimiser = Optimiser(network, epochs * len(plan()), rate, average=average)
    for epoch in range(epochs):
        network.train()
        began, losses = time.process_time(), {"tree": [], "names": []}
        for source, batch in plan():
            corpus = getattr(source, "corpus", source)
            ids, lengths = padded(corpus.features, batch)
            if corpus is source:
                labels = {k: padded(v, batch, -1)[0] for k, v in corpus.labels.items()}
                loss = network.tree_loss(ids, lengths, labels, weight[source])[0]
            else:
                tags = mended(*padded(corpus.labels["ner"], batch))
                loss = network.name_loss(ids, lengths, tags, source.possible, source not in texts[:main])
            loss.backward()
            optimiser.step()
            losses["tree" if corpus is source else "names"].append(float(loss))
        seconds = time.process_time() - began
        optimiser.swap()
        last = epoch + 1 == epochs
        report = {k: round(float(np.mean(v)), 4) for k, v in losses.items()}
        log(f"epoch {epoch + 1} {report} {seconds:.0f} CPU s")
        if last or epoch % every == every - 1:
            log({t: evaluate_trees(network, corpus) for t, corpus in held.items()})
            log(evaluate_names(network, news, set(texts[0].corpus.meta["annotated"]) if not only_open else {"PERSON", "ORG", "PLACE"}).table())
        torch.save(network.state_dict(), out)
        if not last:
            optimiser.swap()
    return network

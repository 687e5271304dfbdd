"""Names that a trained network finds in plain text, made consistent within each document."""
import json
import pathlib

import numpy as np
import torch

from .corpus import padded
from .crf import spans
from .syntax import sentence_batches
from .teaching import Taught, plain_text
from .train_syntax import paragraphs_of


def type_scores(emissions, names, types, start, end):
    """Log probabilities of each type for one span, from the scores of its tags."""
    places = "S" if end - start == 1 else "B" + "I" * (end - start - 2) + "E"
    columns = np.array([[names.index(f"{p}-{kind}") for p in places] for kind in types])
    scores = emissions[np.arange(start, end), columns].sum(1)
    return scores - np.logaddexp.reduce(scores)


@torch.no_grad()
def label(network, features, documents):
    """BIOES labels; equal words within a document get the type that fits all their places best."""
    network.eval()
    text = Taught(features, documents, None)
    text.sentences = np.array([(a, b) for a, b in paragraphs_of(text) if b - a < 400])
    types = [n[2:] for n in network.names if n[0] == "S"]
    found, votes = [], {}
    for batch in sentence_batches(text):
        ids, lengths = padded(features, batch)
        emissions = network.emissions(network.trunk(ids, lengths)).numpy()
        for lane, (start, end) in enumerate(batch):
            scores = emissions[: end - start, lane]
            document = int(np.searchsorted(documents, start, "right"))
            for _, a, b in spans(network.crf.decode(scores), network.names):
                words = (document, features[start + a : start + b, :2].tobytes())
                votes[words] = votes.get(words, 0) + np.maximum(type_scores(scores, network.names, types, a, b), -7)
                found.append((start + a, start + b, words))
    labels = np.zeros(len(features), np.int32)
    for start, end, words in found:
        basis = 1 + 4 * int(votes[words].argmax())
        labels[start:end] = basis + 1
        labels[start], labels[end - 1] = basis, basis + 2
        if end - start == 1:
            labels[start] = basis + 3
    return labels


def write_silver(network, meta, text, out, tokens, sources, seed=21):
    """Writes a name-tagged corpus in the layout of the others; `meta` is that of the teacher's corpus."""
    features, documents = plain_text(text, tokens, sources, seed)
    labels = label(network, features, documents)
    out = pathlib.Path(out)
    out.mkdir(exist_ok=True)
    features.astype(np.int32).tofile(out / "features.i32")
    labels.tofile(out / "ner.i32")
    documents.astype(np.int64).tofile(out / "docs.i64")
    (out / "tokens.txt").write_text("\n" * len(features))
    (out / "meta.json").write_text(json.dumps({**meta, "rows": len(features)}))

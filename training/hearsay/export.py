"""Writes the weight file and golden activations of a trained network."""
import json
import pathlib

import torch

from . import golden
from .attribution import AttributionNetwork
from .corpus import Corpus
from .syntax import SyntaxNetwork
from .trunk import DILATIONS
from .vectors import WordVectors
from .weights import COLUMNS, arrays_of, digest, load_into, write

FORMAT = 1


def build(kind, data, vectors=None, width=128, state=128, **heads):
    """An untrained network with the vocabularies of the arrays; `vectors` is a file of word vectors."""
    vectors = vectors and WordVectors(vectors)
    if kind == "attribution":
        return AttributionNetwork(Corpus(f"{data}/polnear-train").tables, width, state, vectors)
    corpus = Corpus(f"{data}/ud-ewt-train")
    counts = {k: len(v) for k, v in corpus.meta["labels"].items()}
    tags = Corpus(f"{data}/ner-uner_ewt-train").meta["labels"]["ner"]
    entities = [t[2:] for t in tags if t.startswith("S-")]
    return SyntaxNetwork(corpus.tables, counts, entities, width, state, vectors=vectors, **heads)


def metadata_of(network, corpus, **more):
    """What a runtime must know: shapes, versions, vocabularies; all values are strings."""
    config = {
        "columns": [{"name": n, "rows": r} for n, r in zip(COLUMNS, network.trunk.embed.sizes)],
        "width": network.trunk.norm.weight.shape[0],
        "state": network.trunk.lstm.width,
        "dilations": list(DILATIONS),
    }
    found = {"network": network.name, "format": FORMAT, "config": json.dumps(config),
             "feature_version": corpus.meta["feature_version"],
             "tokenizer_version": corpus.meta["tokenizer_version"], **more}
    if network.trunk.vectors is not None:
        found["vectors"] = network.trunk.vectors.digest
    if network.name == "attribution":
        found["labels.tags"] = json.dumps(network.tags)
    else:
        found |= {f"labels.{k}": json.dumps(v, ensure_ascii=False) for k, v in corpus.meta["labels"].items()}
        found["labels.ner"] = json.dumps(network.names)
    return found


def load(kind, data, checkpoint, vectors=None):
    """The network of a checkpoint; `vectors` is used if it was trained with them."""
    state = torch.load(checkpoint, map_location="cpu")
    heads = {"arc": state["arc_matrix"].shape[0], "relation": state["relation_weight"].shape[0]} if kind == "syntax" else {}
    network = build(kind, data, vectors if "trunk.projection" in state else None,
                    state["trunk.norm.weight"].shape[0], state["trunk.lstm.recurrent"].shape[1], **heads)
    # A syntax checkpoint of old may lack the head that only training uses.
    network.load_state_dict(state, strict=kind == "attribution")
    return network


def export(kind, arrays, checkpoint, out, cases=None, vectors=None, **more):
    """Writes `out`, reads it back, and writes golden activations of what was read."""
    torch.set_num_threads(1)
    network = load(kind, arrays, checkpoint, vectors)
    corpus = Corpus(f"{arrays}/{'polnear-train' if kind == 'attribution' else 'ud-ewt-train'}")
    write(out, arrays_of(network), metadata_of(network, corpus, **more))
    load_into(network, out)
    if cases:
        getattr(golden, kind)(network, cases)
    return network, f"{pathlib.Path(out).stat().st_size / 1e6:.2f} MB, SHA-256 {digest(out)}"

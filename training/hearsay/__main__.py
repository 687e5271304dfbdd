"""Command line of the trainer: python3 -m hearsay MODEL ARRAYS RUNS [--open]."""
import argparse
import pathlib
import sys

import numpy as np

from .attribution import evaluate
from .card import write_card
from .corpus import Corpus
from .export import export
from .pretrain import pretrain
from .syntax import evaluate_names, evaluate_trees
from .text import TextStream
from .train_attribution import train as train_attribution
from .train_syntax import NAMED, NAMED_OPEN, paragraphs_of, train as train_syntax

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "src/Hearsay/Models/Weights"
CASES = ROOT / "test/Hearsay.Tests/Models/cases"
CARDS = ROOT / "docs/models"


def sets_of(model, only_open):
    if model == "attribution":
        return ["gum-rst" if only_open else "polnear-train", "text"]
    named = NAMED_OPEN if only_open else NAMED
    return ["ud-ewt-train", "ud-gum-train", *(f"ner-{n}-train" for n in named), "text"]


def hash_of(arrays, sets):
    """Digest of the label-bearing arrays; the text set is told by its name and row count alone."""
    import hashlib

    total = hashlib.sha256()
    for name in sets:
        folder = pathlib.Path(arrays) / ("ud-gum-train" if name == "gum-rst" else name)
        total.update(name.encode())
        total.update((folder / "meta.json").read_bytes() if name == "text" else Corpus(folder).digest().encode())
    return total.hexdigest()


def scores_of(model, arrays, network, only_open):
    if model == "attribution":
        table = evaluate(network, Corpus(f"{arrays}/polnear-dev")).table()
        return {"PolNeAR dev, exact F1 of tagged spans": table}
    scores = {}
    for treebank in ("ewt", "gum"):
        corpus = Corpus(f"{arrays}/ud-{treebank}-dev")
        scores[f"UD {treebank.upper()} dev, gold tokens, per cent"] = evaluate_trees(network, corpus)
    news = Corpus(f"{arrays}/ner-worldwide_newswire-dev")
    news.sentences = np.array(paragraphs_of(news))
    known = {"PERSON", "ORG", "PLACE"} if only_open else set(news.meta["annotated"])
    scores["Worldwide Newswire dev, exact F1 of names, by paragraphs"] = evaluate_names(network, news, known).table()
    return scores


def finish(model, arrays, checkpoint, only_open, seed, command):
    """Exports, measures what was exported, and writes the card."""
    name = model + ("-open" if only_open else "")
    sets = sets_of(model, only_open)
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    CARDS.mkdir(parents=True, exist_ok=True)
    cases = None if only_open else CASES / f"{model}.safetensors"
    out = WEIGHTS / f"{name}.safetensors"
    network, line = export(model, arrays, checkpoint, out, cases, seed=seed, data=hash_of(arrays, sets))
    scores = scores_of(model, arrays, network, only_open)
    write_card(CARDS / f"{name}.md", out, sets, command, scores, only_open)
    print(line, scores, sep="\n")


def main():
    parser = argparse.ArgumentParser(prog="train.sh", description="Trains one model of Hearsay.")
    parser.add_argument("model", choices=("trunk", "attribution", "syntax"))
    parser.add_argument("arrays", help="folder that Hearsay.Prepare wrote")
    parser.add_argument("runs", help="folder for checkpoints")
    parser.add_argument("--open", action="store_true", help="openly licensed data alone")
    parser.add_argument("--relations", help="gum_attribution.train.jsonl.gz, for attribution --open")
    parser.add_argument("--minutes", type=float, default=40, help="time for the trunk")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--export-only", action="store_true", help="export the checkpoint that is there")
    asked = parser.parse_args()
    suffix = "-open" if asked.open else ""
    runs = pathlib.Path(asked.runs)
    runs.mkdir(parents=True, exist_ok=True)
    trunk, out = runs / f"trunk{suffix}.pt", runs / f"{asked.model}{suffix}.pt"
    if asked.model == "trunk":
        pretrain(TextStream(f"{asked.arrays}/text", asked.open), asked.minutes, trunk, seed=asked.seed)
        return
    init = trunk if trunk.exists() else None
    if not asked.export_only:
        if init is None:
            print(f"no {trunk}: training without a pretrained trunk", file=sys.stderr)
        if asked.model == "attribution":
            if asked.open and not asked.relations:
                parser.error("attribution --open needs --relations")
            more = {"relations": asked.relations} if asked.open else {}
            train_attribution(asked.arrays, out, init, asked.epochs or 6, asked.seed, **more)
        else:
            train_syntax(asked.arrays, out, init, asked.epochs or 8, asked.seed, only_open=asked.open)
    command = f"training/train.sh {asked.model} ARRAYS RUNS" + (" --open" if asked.open else "")
    finish(asked.model, asked.arrays, out, asked.open, asked.seed, command)


main()

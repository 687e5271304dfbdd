"""Command line of the trainer: python3 -m hearsay MODEL ARRAYS RUNS [--open]."""
import argparse
import pathlib
import sys

import numpy as np

from .attribution import evaluate
from .card import write_card
from .corpus import Corpus
from .distil import distil
from .export import export, load
from .pretrain import pretrain
from .silver_names import write_silver
from .syntax import evaluate_names, evaluate_trees
from .text import TextStream
from .train_attribution import train as train_attribution
from .train_syntax import NAMED, NAMED_OPEN, paragraphs_of, train as train_syntax

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "src/Hearsay/Models/Weights"
CASES = ROOT / "tests/Hearsay.Tests/Models/cases"
CARDS = ROOT / "docs/models"

# Trees first, then names with less dropout: docs/decisions/0002-models.md.
SYNTAX_STAGES = (
    {"epochs": 8, "rate": 2e-3, "drop_embedding": 0.33, "drop_hidden": 0.15, "drop_state": 0.33},
    {"epochs": 5, "rate": 1.2e-3, "rounds": 1, "name_rounds": 2, "share": 0.1, "budget": 1200,
     "drop_word": 0.08, "drop_embedding": 0.2, "drop_hidden": 0.1, "drop_state": 0.3},
)
NOTE = ("The weights that are shipped were trained in the steps that docs/decisions/0002-models.md tells. "
        "The command takes the same road in one go, so its figures can differ a little.")


def sets_of(model, only_open):
    if model == "attribution":
        return ["gum-rst" if only_open else "polnear-train", "text"]
    named = NAMED_OPEN if only_open else NAMED
    return ["ud-ewt-train", "ud-gum-train", *(f"ner-{n}-train" for n in named), "text"]


def notes_of(model, only_open, pretrained):
    """What a reader of the card must know beside the figures."""
    notes = [NOTE]
    if not pretrained:
        notes.append("\nNot pretrained: the shared encoder that is shipped has seen Reuters-21578, which is not open. "
                     "`train.sh trunk ARRAYS RUNS --open` makes one that has not, and training starts from it if it is there.")
    if only_open and model == "attribution":
        notes.append("\nThere is no openly licensed corpus of attributions like PolNeAR. This network knows 557 cues of "
                     "attribution in openly licensed documents of GUM, most of them not news, and shows what open data give today.")
    if only_open and model == "syntax":
        notes.append("\nOpen corpora mark persons, organisations and places alone; other names are not learnt.")
    return notes


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


def finish(model, arrays, checkpoint, only_open, seed, command, pretrained):
    """Exports, measures what was exported, and writes the card."""
    name = model + ("-open" if only_open else "")
    sets = sets_of(model, only_open)[: None if pretrained else -1]
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    CARDS.mkdir(parents=True, exist_ok=True)
    cases = None if only_open else CASES / f"{model}.safetensors"
    out = WEIGHTS / f"{name}.safetensors"
    network, line = export(model, arrays, checkpoint, out, cases, seed=seed, data=hash_of(arrays, sets))
    scores = scores_of(model, arrays, network, only_open)
    write_card(CARDS / f"{name}.md", out, sets, command, scores, only_open, notes_of(model, only_open, pretrained))
    print(line, scores, sep="\n")


def attribution_by_teachers(asked, out, init, count=2):
    """Trains some networks, then one from the gold tags and from what they say of plain text."""
    teachers = []
    for seed in range(asked.seed, asked.seed + count):
        teachers.append(out.with_name(f"attribution-teacher{seed}.pt"))
        train_attribution(asked.arrays, teachers[-1], init, asked.epochs or 6, seed)
    distil(asked.arrays, out, teachers, epochs=3, tokens=1_000_000, seed=asked.seed + 10,
           start=teachers[-1], rate=1.5e-3)


def syntax_in_stages(asked, out, init):
    for k, stage in enumerate(SYNTAX_STAGES):
        beginning = {"start": out} if k else {"init": init}
        stage = {**stage, "epochs": asked.epochs or stage["epochs"]}
        train_syntax(asked.arrays, out, seed=asked.seed + k, only_open=asked.open, **beginning, **stage)
    if not asked.open:
        learn_from_plain_text(asked, out)


def learn_from_plain_text(asked, out):
    """Last stage of N2: what the network itself finds in news text, made consistent, as further names."""
    network, _ = load("syntax", asked.arrays, out)
    silver = out.with_name("silver-names")
    meta = Corpus(f"{asked.arrays}/ner-{NAMED[0]}-train").meta
    write_silver(network, meta, f"{asked.arrays}/text", silver, 900_000, ("wikinews", "reuters"))
    stage = {**SYNTAX_STAGES[1], "epochs": asked.epochs or 2, "rate": 1e-3, "share": 0.05}
    train_syntax(asked.arrays, out, seed=asked.seed + 5, start=out, main=2,
                 named=(NAMED[0], f"{silver}", *NAMED[1:]), **stage)


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
        if asked.model == "syntax":
            syntax_in_stages(asked, out, init)
        elif not asked.open:
            attribution_by_teachers(asked, out, init)
        elif asked.relations:
            train_attribution(asked.arrays, out, init, asked.epochs or 12, asked.seed, budget=1000,
                              relations=asked.relations)
        else:
            parser.error("attribution --open needs --relations")
    command = f"training/train.sh {asked.model} ARRAYS RUNS" + (" --open" if asked.open else "")
    finish(asked.model, asked.arrays, out, asked.open, asked.seed, command, init is not None)


main()

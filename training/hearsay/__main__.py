"""Command line of the trainer: python3 -m hearsay MODEL ARRAYS RUNS [--open]."""
import argparse
import pathlib
import sys

import numpy as np

from .attribution import evaluate
from .averaging import average
from .card import write_card, write_vectors_card
from .corpus import Corpus
from .distil import distil
from .export import build, export
from .pretrain import pretrain
from .silver_names import write_silver
from .syntax import evaluate_names, evaluate_trees
from .text import TextStream
from .train_attribution import go_on_from, train as train_attribution
from .train_syntax import NAMED, NAMED_OPEN, paragraphs_of, train as train_syntax
from .vectors import build as build_vectors
from .weights import digest, read

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Sources of plain text that are openly licensed: word vectors rest on them alone.
OPEN_TEXT = ("wikinews", "un", "senate", "speeches", "factbook")

# Trees first, then names with less dropout, then all together: docs/decisions/0002-models.md.
SYNTAX_STAGES = (
    {"epochs": 8, "rate": 2e-3, "drop_embedding": 0.33, "drop_hidden": 0.15, "drop_state": 0.33},
    {"epochs": 5, "rate": 1.2e-3, "rounds": 1, "name_rounds": 2, "share": 0.1, "budget": 1200,
     "drop_word": 0.08, "drop_embedding": 0.2, "drop_hidden": 0.1, "drop_state": 0.3},
)
# Words are dropped often, so that their vectors are learnt from.
LAST_STAGE = {"epochs": 5, "rate": 2e-3, "rounds": 2, "name_rounds": 1, "silver": 0.3, "share": 0.05, "budget": 1200,
              "upos": (1.5, 0.7), "drop_word": 0.25, "drop_embedding": 0.25, "drop_hidden": 0.12, "drop_state": 0.3}
# Two rounds more from another seed; the mean of both ends is better than either.
LAST_AGAIN = {**LAST_STAGE, "epochs": 2}
# The whole of it is gone through again, with the names that the better network finds.
LAST_ROUNDS = 2
# Names twice an epoch at the end, and all of the silver ones: a point more in names, and nothing lost in trees.
NAMES_STAGE = {"epochs": 3, "rate": 1.2e-3, "rounds": 2, "name_rounds": 2, "silver": 1.0, "share": 0.1, "budget": 1200,
               "upos": (1.5, 0.7), "drop_word": 0.15, "drop_embedding": 0.2, "drop_hidden": 0.1, "drop_state": 0.25}
# The same for attributions: teachers, then their student; from a weight file both are shorter.
TEACHERS = {"epochs": 6}
TEACHERS_AGAIN = {"epochs": 3, "rate": 1.5e-3, "drop_word": 0.2, "drop_embedding": 0.4}
STUDENT = {"epochs": 3, "tokens": 1_000_000, "rate": 1.5e-3}
STUDENT_AGAIN = {"epochs": 2, "tokens": 700_000, "rate": 1.2e-3, "drop_word": 0.2, "drop_embedding": 0.4}
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


class Files:
    """Where results go: the repository, or another folder laid out like it."""

    def __init__(self, root, runs, suffix):
        self.weights, self.cards = root / "src/Hearsay/Models/Weights", root / "docs/models"
        self.cases = root / "tests/Hearsay.Tests/Models/cases"
        self.runs, self.suffix = runs, suffix
        for folder in (self.weights, self.cards, self.cases, runs):
            folder.mkdir(parents=True, exist_ok=True)
        self.words = self.weights / "words.safetensors"

    def run(self, name):
        return self.runs / f"{name}{self.suffix}.pt"

    @property
    def trunk(self):
        """The pretrained encoder, if there is one."""
        path = self.run("trunk")
        return path if path.exists() else None


def is_pretrained(asked, files):
    """Whether the encoder began from plain text; weight files that do not say so yet: the default ones did."""
    if asked.begin is None:
        return files.trunk is not None
    return read(asked.begin)[0].get("trunk", "none" if asked.open else "pretrained") == "pretrained"


def finish(model, files, asked, command):
    """Exports, measures what was exported, and writes the card."""
    name, pretrained = model + files.suffix, is_pretrained(asked, files)
    sets = sets_of(model, asked.open)[: None if pretrained else -1]
    begun_from = digest(asked.begin) if asked.begin else None
    cases = None if asked.open else files.cases / f"{model}.safetensors"
    out = files.weights / f"{name}.safetensors"
    network, line = export(model, asked.arrays, files.run(model), out, cases, files.words,
                           seed=asked.seed, data=hash_of(asked.arrays, sets), trunk="pretrained" if pretrained else "none")
    scores = scores_of(model, asked.arrays, network, asked.open)
    notes = notes_of(model, asked.open, pretrained)
    if asked.begin:
        notes.append(f"\nThe last stage went on from the weight file with SHA-256 `{begun_from}`, which the history of the repository holds.")
    write_card(files.cards / f"{name}.md", out, sets, command, scores, asked.open, notes)
    print(line, scores, sep="\n")


def vectors(asked, files):
    build_vectors(asked.arrays, files.words, OPEN_TEXT)
    write_vectors_card(files.cards / "words.md", files.words, "training/train.sh vectors ARRAYS RUNS")


def attribution(asked, files):
    """Trains some networks, then one from the gold tags and from what they say of plain text."""
    def stage(settings):
        return {**settings, "epochs": asked.epochs or settings["epochs"], "vectors": files.words}

    if asked.open:
        train_attribution(asked.arrays, files.run("attribution"), files.trunk, seed=asked.seed, budget=1000,
                          relations=asked.relations, start=asked.begin, **stage({"epochs": 12}))
        return
    teachers = []
    for seed in range(asked.seed, asked.seed + 2):
        teachers.append(files.run(f"attribution-teacher{seed}"))
        train_attribution(asked.arrays, teachers[-1], files.trunk, seed=seed, start=asked.begin,
                          **stage(TEACHERS_AGAIN if asked.begin else TEACHERS))
    distil(asked.arrays, files.run("attribution"), teachers, seed=asked.seed + 10, start=teachers[-1],
           **stage(STUDENT_AGAIN if asked.begin else STUDENT))


def syntax(asked, files):
    """Trees, names, then both with what the network itself finds in news text as further names, and the mean of two ends."""
    start, common = asked.begin, {"only_open": asked.open, "vectors": files.words}

    def run(name, seed, init=None, **stage):
        """Trains one stage from `start`, which its result becomes."""
        nonlocal start
        out = files.run(name)
        stage["epochs"] = asked.epochs or stage["epochs"]
        train_syntax(asked.arrays, out, init, seed=asked.seed + seed, start=start, **common, **stage)
        start = out

    for k, stage in enumerate(() if asked.begin else SYNTAX_STAGES):
        run("syntax-stage", k, files.trunk if k == 0 else None, **stage)
    for _ in range(1 if asked.begin else LAST_ROUNDS):
        names = {} if asked.open else {"main": 2, "named": (NAMED[0], silver_names(asked, files, start), *NAMED[1:])}
        run("syntax-last", 5, **LAST_STAGE, **names)
        run("syntax-again", 6, **LAST_AGAIN, **names)
        start = files.run("syntax")
        average([files.run("syntax-last"), files.run("syntax-again")], start)
    run("syntax-names", 20, **NAMES_STAGE, **names)
    run("syntax-names-again", 21, **{**NAMES_STAGE, "epochs": 2}, **names)
    average([files.run("syntax-names"), files.run("syntax-names-again")], files.run("syntax"))


def silver_names(asked, files, start):
    """A folder of news text with the names that a network finds in it."""
    network, folder = build("syntax", asked.arrays, files.words), files.runs / "silver-names"
    go_on_from(network, start)
    meta = Corpus(f"{asked.arrays}/ner-{NAMED[0]}-train").meta
    write_silver(network, meta, f"{asked.arrays}/text", folder, 900_000, ("wikinews", "reuters"))
    return str(folder)


def main():
    parser = argparse.ArgumentParser(prog="train.sh", description="Trains one model of Hearsay.")
    parser.add_argument("model", choices=("vectors", "trunk", "attribution", "syntax"))
    parser.add_argument("arrays", help="folder that Hearsay.Prepare wrote")
    parser.add_argument("runs", help="folder for checkpoints")
    parser.add_argument("--open", action="store_true", help="openly licensed data alone")
    parser.add_argument("--relations", help="gum_attribution.train.jsonl.gz, for attribution --open")
    parser.add_argument("--from", dest="begin", help="weight file to go on from: only the last stage is trained")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT, help="folder for weights, cards and cases; the repository if not given")
    parser.add_argument("--minutes", type=float, default=40, help="time for the trunk")
    parser.add_argument("--epochs", type=int, help="rounds of every stage")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--export-only", action="store_true", help="export the checkpoint that is there")
    asked = parser.parse_args()
    files = Files(asked.out, pathlib.Path(asked.runs), "-open" if asked.open else "")
    if asked.model == "vectors":
        vectors(asked, files)
    elif asked.model == "trunk":
        pretrain(TextStream(f"{asked.arrays}/text", asked.open), asked.minutes, files.run("trunk"), seed=asked.seed)
    else:
        train_and_export(asked, files, parser)


def train_and_export(asked, files, parser):
    if not files.words.exists():
        parser.error(f"there is no {files.words}: run 'train.sh vectors' first")
    if asked.model == "attribution" and asked.open and not asked.relations:
        parser.error("attribution --open needs --relations")
    if not asked.export_only:
        if files.trunk is None and asked.begin is None:
            print(f"no {files.run('trunk')}: training without a pretrained trunk", file=sys.stderr)
        (attribution if asked.model == "attribution" else syntax)(asked, files)
    options = (" --open" if asked.open else "") + (f" --from {pathlib.Path(asked.begin).name}" if asked.begin else "")
    finish(asked.model, files, asked, f"training/train.sh {asked.model} ARRAYS RUNS" + options)


main()

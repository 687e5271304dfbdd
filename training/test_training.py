"""Checks of the hand-written parts: python3 -m unittest discover training."""
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from hearsay import weights
from hearsay.averaging import average
from hearsay.attribution import AttributionNetwork
from hearsay.crf import Crf, bioes, spans
from hearsay.lstm import BiLstm, Recurrence, reversal
from hearsay.measures import _is_tree, arborescence

TRAINING = pathlib.Path(__file__).parent
SIZES = [50, 50, 20, 20, 20, 10, 4, 8]


class LstmTests(unittest.TestCase):
    def test_states_and_gradients_are_those_of_the_library(self):
        torch.manual_seed(0)
        ours, theirs = BiLstm(6, 5), torch.nn.LSTM(6, 5, bidirectional=True)
        for d, end in enumerate(("", "_reverse")):
            getattr(theirs, "weight_ih_l0" + end).data = ours.input.data[d].t().contiguous()
            getattr(theirs, "weight_hh_l0" + end).data = ours.recurrent.data[d].t().contiguous()
            getattr(theirs, "bias_ih_l0" + end).data = ours.bias.data[d, 0].clone()
            getattr(theirs, "bias_hh_l0" + end).data.zero_()
        x, lengths = torch.randn(7, 3, 6), torch.tensor([7, 4, 1])
        packed = torch.nn.utils.rnn.pack_padded_sequence(x, lengths)
        expected = torch.nn.utils.rnn.pad_packed_sequence(theirs(packed)[0])[0]
        with torch.no_grad():
            found = ours(x, reversal(lengths, 7))
        live = (torch.arange(7).unsqueeze(1) < lengths).unsqueeze(-1)
        self.assertLess(float(((found - expected) * live).abs().max()), 1e-5)

    def test_backward_pass_agrees_with_differences(self):
        torch.manual_seed(0)
        inputs = torch.randn(2, 3, 2, 8, dtype=torch.double, requires_grad=True)
        recurrent = torch.randn(2, 2, 8, dtype=torch.double, requires_grad=True)
        steps = lambda a, b: Recurrence.apply(a, b, False)
        self.assertTrue(torch.autograd.gradcheck(steps, (inputs, recurrent)))


class CrfTests(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.names, *scheme = bioes(["a", "b"])
        self.crf = Crf(*scheme)
        for p in self.crf.parameters():
            p.data.normal_()
        self.emissions = torch.randn(4, 1, len(self.names), requires_grad=True)
        self.mask = torch.ones(4, 1, dtype=torch.bool)

    def paths(self):
        transitions, start, end = self.crf.parameters_masked()
        for path in itertools.product(range(len(self.names)), repeat=4):
            score = start[path[0]] + end[path[-1]] + sum(self.emissions[t, 0, k] for t, k in enumerate(path))
            yield path, score + sum(transitions[a, b] for a, b in zip(path, path[1:]))

    def test_partition_sums_over_all_paths(self):
        found = self.crf.partition(self.emissions, self.mask)[0]
        expected = torch.logsumexp(torch.stack([score for _, score in self.paths()]), 0)
        self.assertAlmostEqual(float(found), float(expected), 4)
        inputs = [self.emissions, *self.crf.parameters()]
        for a, b in zip(torch.autograd.grad(found, inputs), torch.autograd.grad(expected, inputs)):
            self.assertLess(float((a - b).abs().max()), 1e-4)

    def test_decoding_finds_the_best_legal_path(self):
        best = max(self.paths(), key=lambda found: float(found[1]))[0]
        self.assertEqual(list(best), list(self.crf.decode(self.emissions.detach().numpy()[:, 0])))

    def test_a_student_equal_to_its_teacher_has_nothing_to_learn(self):
        taught = [self.emissions.detach(), *self.crf.parameters_masked()]
        loss = self.crf.soft_loss(self.emissions, taught, self.mask)
        self.assertLess(float(torch.autograd.grad(loss, self.emissions)[0].abs().max()), 1e-5)

    def test_spans_are_read_from_bioes(self):
        tags = [self.names.index(t) for t in ("B-a", "I-a", "E-a", "O", "S-b")]
        self.assertEqual([("a", 0, 3), ("b", 4, 5)], spans(tags, self.names))


class TreeTests(unittest.TestCase):
    def test_the_best_tree_with_one_root_is_found(self):
        rng = np.random.default_rng(0)
        for _ in range(100):
            scores = rng.normal(size=(4, 5))
            scores[np.arange(4), np.arange(1, 5)] = -1e4
            trees = [h for h in itertools.product(range(5), repeat=4) if h.count(0) == 1 and _is_tree(np.array(h))]
            best = max(sum(scores[i, h[i]] for i in range(4)) for h in trees)
            found = arborescence(scores)
            self.assertTrue(_is_tree(found))
            self.assertAlmostEqual(best, scores[np.arange(4), found].sum())


class WeightTests(unittest.TestCase):
    def test_a_file_read_back_gives_nearly_the_same_scores(self):
        torch.manual_seed(2)
        network, other = AttributionNetwork(SIZES, 16, 8).eval(), AttributionNetwork(SIZES, 16, 8).eval()
        ids, lengths = torch.randint(0, 4, (9, 2, 8)), torch.tensor([9, 5])
        with tempfile.TemporaryDirectory() as folder:
            path = folder + "/weights.safetensors"
            weights.write(path, weights.arrays_of(network), {"network": "attribution"})
            weights.load_into(other, path)
        with torch.no_grad():
            difference = (network.emissions(ids, lengths) - other.emissions(ids, lengths)).abs().max()
        self.assertLess(float(difference), 0.05)


class AverageTests(unittest.TestCase):
    def test_the_mean_of_two_checkpoints_lies_between_them_and_another_network_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = [f"{folder}/{k}.pt" for k in range(3)]
            for path, state in zip(paths, ({"w": torch.tensor([1.0, 3.0]), "n": torch.tensor(2)},
                                           {"w": torch.tensor([2.0, 5.0]), "n": torch.tensor(2)}, {"v": torch.zeros(2)})):
                torch.save(state, path)
            average(paths[:2], folder + "/mean.pt")
            mean = torch.load(folder + "/mean.pt")
            self.assertEqual([1.5, 4.0], mean["w"].tolist())
            self.assertEqual(2, int(mean["n"]))
            self.assertRaises(ValueError, average, paths, folder + "/none.pt")


class DrawnArrays:
    """Arrays in the layout of Hearsay.Prepare, filled by a seed: every set, small."""

    tables = [300, 300, 100, 100, 60, 1000, 16, 65]
    types = ("PERSON", "ORG", "PLACE", "DATE", "MONEY", "PRODUCT", "EVENT", "NORP", "OTHER")
    layers = {"upos": 17, "feats": 9, "deprel": 11, "lemma": 7}

    def __init__(self, folder):
        self.folder, self.rng = pathlib.Path(folder), np.random.default_rng(4)
        self.words = np.stack([self.rng.integers(1, size, 250) for size in self.tables], 1).astype(np.int32)
        for split in ("train", "dev"):
            self.write(f"polnear-{split}", 6, roles=4)
            for bank in ("ewt", "gum"):
                self.write(f"ud-{bank}-{split}", 4, trees=True)
        for name in ("worldwide_newswire-train", "worldwide_newswire-dev", "uner_ewt-train", "wikigold-train",
                     "wikineural_silver-train", "wnut17-train", "sec_filings-train"):
            self.write(f"ner-{name}", 3, names=True)
        self.write("text", 60, words=True)

    def write(self, name, documents, roles=0, trees=False, names=False, words=False, length=200):
        out, rows = self.folder / name, documents * length
        out.mkdir()
        drawn = (self.rng.random(rows) ** 3 * len(self.words)).astype(int)
        features = self.words[drawn]
        breaks = np.arange(rows) % 50 == 49
        breaks[length - 1 :: length] = False
        features[breaks] = 0
        features.tofile(out / "features.i32")
        (np.arange(documents + 1) * length).astype(np.int64).tofile(out / "docs.i64")
        about = [{"id": str(d), "open": True, "source": "wikinews"} for d in range(documents)]
        (out / "docs.jsonl").write_text("".join(json.dumps(a) + "\n" for a in about))
        (out / "tokens.txt").write_text("\n".join("" if b else f"W{w}" for w, b in zip(drawn, breaks)) + "\n")
        meta = {"tables": self.tables, "rows": rows, "feature_version": 1, "tokenizer_version": 1, "open": True, "labels": {}}
        if roles:
            np.where(breaks, 0, np.arange(rows) % 2 * 4).astype(np.int32).tofile(out / "role.i32")
        if names:
            meta |= {"annotated": self.types, "labels": {"ner": bioes(self.types)[0]}}
            np.where(breaks, 0, np.arange(rows) % 2 * 4).astype(np.int32).tofile(out / "ner.i32")
        if trees:
            meta["labels"] = {k: [f"{k}{i}" for i in range(n)] for k, n in self.layers.items()}
            self.write_trees(out, rows, breaks)
        if words:
            np.where(breaks, 1, 2 + drawn).astype(np.int32).tofile(out / "word.i32")
        (out / "meta.json").write_text(json.dumps(meta))

    def write_trees(self, out, rows, breaks):
        starts = np.arange(0, rows, 10)
        pairs = np.stack([starts, starts + 9], 1)
        pairs.astype(np.int64).tofile(out / "sentences.i64")
        for layer, count in self.layers.items():
            np.where(breaks, -1, self.rng.integers(0, count, rows)).astype(np.int32).tofile(out / f"{layer}.i32")
        np.where(breaks, -1, np.arange(rows) % 10).astype(np.int32).tofile(out / "head.i32")


class CommandTests(unittest.TestCase):
    def test_each_command_runs_to_its_end_and_leaves_weights_a_card_and_golden_activations(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            DrawnArrays(folder)
            for model in ("vectors", "trunk --minutes 0.02", "attribution --epochs 1", "syntax --epochs 1", "syntax --epochs 1 --open"):
                self.train(folder, model)
            again = folder / "out/src/Hearsay/Models/Weights/syntax.safetensors"
            first = weights.digest(again)
            self.train(folder, f"syntax --epochs 1 --from {again}")
            self.assertNotEqual(first, weights.digest(again))
            for model in ("words", "attribution", "syntax", "syntax-open"):
                self.check(folder / "out", model)

    def train(self, folder, command):
        model, *options = command.split()
        asked = [TRAINING / "train.sh", model, folder, folder / "runs", "--out", folder / "out", *options]
        run = subprocess.run(asked, capture_output=True, text=True, env={**os.environ, "PYTHON": sys.executable})
        self.assertEqual(0, run.returncode, run.stderr)

    def check(self, out, model):
        path = out / f"src/Hearsay/Models/Weights/{model}.safetensors"
        self.assertIn(weights.digest(path), (out / f"docs/models/{model}.md").read_text())
        if model in ("attribution", "syntax"):
            metadata, arrays = weights.read(path)
            words = weights.read(path.with_name("words.safetensors"))[0]
            self.assertEqual(words["digest"], metadata["vectors"])
            self.assertGreater(np.abs(arrays["vectors.weight"]).max(), 0)
            golden = weights.read(out / f"tests/Hearsay.Tests/Models/cases/{model}.safetensors")[1]
            self.assertEqual(golden["0.ids"].shape[0], 61)


if __name__ == "__main__":
    unittest.main()

"""Checks of the hand-written parts: python3 -m unittest discover training."""
import itertools
import pathlib
import sys
import tempfile
import unittest

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from hearsay import weights
from hearsay.attribution import AttributionNetwork
from hearsay.crf import Crf, bioes, spans
from hearsay.lstm import BiLstm, Recurrence, reversal
from hearsay.measures import _is_tree, arborescence

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


if __name__ == "__main__":
    unittest.main()

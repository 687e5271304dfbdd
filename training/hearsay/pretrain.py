"""Trains the shared trunk on plain text: name the hidden word, its shape, and spot replaced words."""
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .optimise import Optimiser
from .precision import product
from .trunk import Trunk

LEXICAL = 6
WORD, SHAPE = 0, 5


class MaskedWords(nn.Module):
    """Heads over the trunk; thrown away after pretraining."""

    def __init__(self, trunk, words, shapes, inner=128):
        super().__init__()
        self.trunk = trunk
        total = 2 * trunk.lstm.width
        self.mask = nn.Parameter(torch.randn(trunk.norm.weight.shape[0]) * 0.1)
        self.inner = nn.Parameter(torch.randn(total, inner) / total**0.5)
        self.inner_bias = nn.Parameter(torch.zeros(inner))
        self.word = nn.Parameter(torch.randn(inner, words) * 0.05)
        self.word_bias = nn.Parameter(torch.zeros(words))
        self.shape = nn.Parameter(torch.randn(inner, shapes) * 0.05)
        self.shape_bias = nn.Parameter(torch.zeros(shapes))
        self.replaced = nn.Parameter(torch.zeros(total, 1))
        self.replaced_bias = nn.Parameter(torch.full((1,), -3.0))

    def losses(self, ids, targets, shapes, hide, swap):
        """ids: [T, B, C] with swapped rows in place; hide, swap: [T, B] boolean."""
        keep = torch.ones(ids.shape)
        keep[..., :LEXICAL] = (~hide).unsqueeze(-1).float()
        lengths = torch.full((ids.shape[1],), ids.shape[0])
        states = self.trunk(ids, lengths, keep, hide.unsqueeze(-1) * self.mask)
        chosen = F.embedding((hide | swap).flatten().nonzero().squeeze(1), states.flatten(0, 1))
        inner = F.gelu(product(chosen, self.inner) + self.inner_bias)
        gold = targets[hide | swap]
        known = gold >= 0
        word = F.cross_entropy(
            product(inner[known], self.word) + self.word_bias, gold[known], reduction="none"
        )
        shape = F.cross_entropy(product(inner, self.shape, short=False) + self.shape_bias, shapes[hide | swap])
        seen = (states @ self.replaced + self.replaced_bias).squeeze(-1)[~hide]
        replaced = F.binary_cross_entropy_with_logits(seen, swap[~hide].float())
        return word.mean(), shape, replaced


class Stream:
    """Random blocks of text, corrupted for training."""

    def __init__(self, text, words=6000, shapes=128, steps=64, lanes=64, seed=1, hidden=0.16, swapped=0.05):
        self.rng = np.random.default_rng(seed)
        self.text, self.steps, self.lanes, self.words, self.shapes = text, steps, lanes, words, shapes
        self.hidden, self.swapped = hidden, swapped
        sizes = np.bincount(text.features[: text.size // 10, SHAPE], minlength=1000)
        self.shape_class = np.full(len(sizes), shapes - 1)
        self.shape_class[np.argsort(-sizes)[: shapes - 1]] = np.arange(shapes - 1)
        self.blocks = text.blocks(steps)

    def __iter__(self):
        while True:
            order = self.rng.permutation(self.blocks)
            for at in range(0, len(order) - self.lanes, self.lanes):
                yield self._batch(order[at : at + self.lanes])

    def _batch(self, starts):
        rows = starts[None, :] + np.arange(self.steps)[:, None]
        ids = self.text.features[rows].astype(np.int64)
        word = self.text.word[rows].astype(np.int64)
        real = ids[..., WORD] != 0
        chance = self.rng.random(real.shape)
        hide = (chance < self.hidden) & real
        swap = (chance >= self.hidden) & (chance < self.hidden + self.swapped) & real
        targets = np.where((word >= 2) & (word < self.words), word, -1)
        flat = ids.reshape(-1, ids.shape[-1])
        donors = self.rng.integers(0, len(flat), int(swap.sum()))
        corrupted = ids.copy()
        corrupted[..., :LEXICAL][swap] = flat[donors, :LEXICAL]
        swap &= corrupted[..., WORD] != ids[..., WORD]
        return [torch.from_numpy(a) for a in (corrupted, targets, self.shape_class[ids[..., SHAPE]], hide, swap)]


def pretrain(text, minutes, out, width=128, state=128, seed=1, rate=2e-3, log=print, tokens_a_second=20000):
    """Trains for about `minutes` and saves the trunk to `out` (every 1,000 steps, too)."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    stream = Stream(text, seed=seed)
    trunk = Trunk(text.tables, width, state)
    trunk.drop_embedding = trunk.drop_hidden = trunk.drop_state = 0.0
    network = MaskedWords(trunk, stream.words, stream.shapes)
    steps = int(minutes * 60 * tokens_a_second / (stream.steps * stream.lanes))
    optimiser = Optimiser(network, steps, rate, decay=0.001, average=0.998)
    began, totals = time.time(), np.zeros(3)
    for step, batch in enumerate(stream):
        network.train()
        losses = network.losses(*batch)
        (losses[0] + 0.5 * losses[1] + 2.0 * losses[2]).backward()
        # The clock decides the schedule, so that the run ends when it should.
        optimiser.done = max(optimiser.done, int(steps * (time.time() - began) / (60 * minutes)))
        optimiser.step()
        totals += [float(loss) for loss in losses]
        if (step + 1) % 100 == 0:
            seconds = time.time() - began
            log(f"step {step + 1} word {totals[0] / 100:.3f} shape {totals[1] / 100:.3f} "
                f"replaced {totals[2] / 100:.4f} {(step + 1) * stream.steps * stream.lanes / seconds:.0f} tokens/s")
            totals[:] = 0
        last = time.time() - began > 60 * minutes
        if last or (step + 1) % 1000 == 0:
            optimiser.swap()
            torch.save({"trunk": trunk.state_dict(), "step": step + 1}, out)
            optimiser.swap()
        if last:
            return

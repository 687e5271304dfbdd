"""The encoder that every network shares: hashed embeddings, dilated convolutions, BiLSTM."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from .embedding import HashedEmbedding
from .lstm import BiLstm, reversal
from .noise import dropout
from .precision import product

DILATIONS = (1, 2, 4)


class Convolution(nn.Module):
    """x + relu(window of three rows, `dilation` apart, times weight + bias); zero rows outside."""

    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        bound = math.sqrt(2.0 / (3 * width))
        self.weight = nn.Parameter(torch.randn(3 * width, width) * bound * 0.7)
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, x, mask, drop):
        d, steps = self.dilation, x.shape[0]
        padded = F.pad(x, (0, 0, 0, 0, d, d))
        window = torch.cat([padded[:steps], x, padded[2 * d :]], -1)
        out = dropout(F.relu(product(window, self.weight) + self.bias), drop, self.training)
        return (x + out) * mask


class Trunk(nn.Module):
    """ids [T, B, C] and lengths [B] in, states [T, B, 2H] out; padding at the end of each lane.

    With `vectors` (WordVectors), a word's fixed row times a learnt matrix adds to its tables' rows.
    """

    def __init__(self, sizes, width=128, state=128, dilations=DILATIONS, vectors=None):
        super().__init__()
        self.embed = HashedEmbedding(sizes, width)
        self.vectors = vectors
        if vectors is not None:
            self.projection = nn.Parameter(torch.zeros(vectors.width, width))
        self.norm = nn.LayerNorm(width)
        self.convolutions = nn.ModuleList(Convolution(width, d) for d in dilations)
        self.lstm = BiLstm(width, state)
        self.drop_embedding, self.drop_hidden, self.drop_state, self.drop_word = 0.5, 0.2, 0.4, 0.15
        self.drop_vector = 0.1

    def forward(self, ids, lengths, keep=None, extra=None):
        steps, lanes = ids.shape[:2]
        mask = (torch.arange(steps).unsqueeze(1) < lengths).unsqueeze(-1)
        if self.training and keep is None and self.drop_word > 0:
            keep = torch.ones(ids.shape)
            keep[..., :2] = (torch.rand(steps, lanes, 1) > self.drop_word).float()
        x = self.embed(ids, keep)
        if extra is not None:
            x = x + extra
        if self.vectors is not None:
            x = x + self.known(ids) @ self.projection
        x = dropout(self.norm(x), self.drop_embedding, self.training) * mask
        for convolution in self.convolutions:
            x = convolution(x, mask, self.drop_hidden)
        h = self.lstm(x, reversal(lengths, steps))
        return dropout(h, self.drop_state, self.training)

    def known(self, ids):
        """What the vectors say of each word; in training sometimes nothing, as of unknown words."""
        rows = self.vectors(ids)
        if self.training and self.drop_vector > 0:
            rows = rows * (torch.rand(*ids.shape[:-1], 1) > self.drop_vector)
        return rows

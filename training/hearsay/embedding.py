"""Summed hashed embeddings, with an optimiser that touches only the rows a batch used."""
import torch
import torch.nn.functional as F
from torch import nn


class HashedEmbedding(nn.Module):
    """One table a feature column; a token's vector is the sum of its rows.

    The tables lie behind each other in one buffer. Gradients arrive at the summed vectors and
    `apply` spreads them over the rows used, by Adam with a step count for each row.
    """

    def __init__(self, sizes, width):
        super().__init__()
        self.sizes = list(sizes)
        starts = [0]
        for size in self.sizes:
            starts.append(starts[-1] + size)
        self.register_buffer("starts", torch.tensor(starts[:-1]))
        self.register_buffer("weight", torch.randn(starts[-1], width) * 0.1)
        self.pending = []
        self.first = self.second = self.counts = None

    def forward(self, ids, keep=None):
        """ids: [..., C] rows in each table; keep: same shape, factor of each row, or None."""
        rows = (ids + self.starts).reshape(-1, ids.shape[-1])
        factors = None if keep is None else keep.reshape(rows.shape)
        with torch.no_grad():
            summed = F.embedding_bag(rows, self.weight, mode="sum", per_sample_weights=factors)
        if torch.is_grad_enabled() and self.training:
            summed.requires_grad_()
            self.pending.append((rows, factors, summed))
        return summed.view(*ids.shape[:-1], -1)

    @torch.no_grad()
    def apply_gradients(self, rate, scale=1.0, betas=(0.9, 0.999), epsilon=1e-8):
        """Updates the rows used since the last call; scale is the factor of gradient clipping."""
        if self.first is None:
            self.first, self.second = torch.zeros_like(self.weight), torch.zeros_like(self.weight)
            self.counts = torch.zeros(self.weight.shape[0], 1)
        rows, grads = [], []
        for ids, factors, summed in self.pending:
            if summed.grad is None:
                continue
            for c in range(ids.shape[1]):
                column, grad = ids[:, c], summed.grad
                if factors is not None:
                    used = factors[:, c].nonzero().squeeze(1)
                    column, grad = column[used], grad[used] * factors[used, c].unsqueeze(1)
                rows.append(column)
                grads.append(grad)
        self.pending.clear()
        if not rows:
            return
        unique, inverse = torch.unique(torch.cat(rows), return_inverse=True)
        grad = torch.ops.aten.embedding_dense_backward(
            torch.cat(grads), inverse, unique.shape[0], -1, False
        )
        grad *= scale
        count = self.counts[unique] + 1
        first = self.first[unique].mul_(betas[0]).add_(grad, alpha=1 - betas[0])
        second = self.second[unique].mul_(betas[1]).addcmul_(grad, grad, value=1 - betas[1])
        step = first / (1 - betas[0] ** count)
        step /= (second / (1 - betas[1] ** count)).sqrt_().add_(epsilon)
        self.counts[unique] = count
        self.first[unique] = first
        self.second[unique] = second
        self.weight.index_add_(0, unique, step, alpha=-rate)

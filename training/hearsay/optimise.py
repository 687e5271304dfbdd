"""AdamW with a cosine schedule for the dense weights, row Adam for the tables, and averages."""
import math

import torch


class Optimiser:
    """One step does clipping, the dense update, the sparse update and the moving average."""

    def __init__(self, network, steps, rate=2e-3, decay=0.01, clip=5.0, average=0.999, warm=200, table_rate=1.0):
        self.network = network
        self.tables = [m for m in network.modules() if hasattr(m, "apply_gradients")]
        self.dense = [p for p in network.parameters() if p.requires_grad]
        self.adam = torch.optim.AdamW(self.dense, lr=rate, betas=(0.9, 0.98), weight_decay=decay)
        self.steps, self.rate, self.clip, self.warm = steps, rate, clip, warm
        self.average, self.done, self.table_rate = average, 0, table_rate
        self.means = [p.detach().clone() for p in self.dense]
        self.table_means = [t.weight.clone() for t in self.tables]

    def step(self):
        share = min(1.0, self.done / self.steps)
        rate = self.rate * min(1.0, (self.done + 1) / self.warm) * (0.5 + 0.5 * math.cos(math.pi * share))
        for group in self.adam.param_groups:
            group["lr"] = rate
        norm = float(torch.nn.utils.clip_grad_norm_(self.dense, self.clip))
        if not math.isfinite(norm):
            raise FloatingPointError(f"gradient norm is {norm} at step {self.done}")
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        scale = min(1.0, self.clip / (norm + 1e-6))
        for table in self.tables:
            table.apply_gradients(rate * self.table_rate, scale)
        self.done += 1
        self._average()
        return norm

    @torch.no_grad()
    def _average(self, every=20):
        decay = min(self.average, self.done / (self.done + 10))
        for mean, p in zip(self.means, self.dense):
            mean.lerp_(p, 1 - decay)
        if self.done % every == 0:
            decay = min(self.average, self.done / (self.done + 10 * every)) ** every
            for mean, table in zip(self.table_means, self.tables):
                mean.lerp_(table.weight, 1 - decay)

    @torch.no_grad()
    def swap(self):
        """Exchanges the weights with their averages; call again to turn back."""
        for mean, p in zip(self.means, self.dense):
            kept = p.clone()
            p.copy_(mean)
            mean.copy_(kept)
        for mean, table in zip(self.table_means, self.tables):
            mean, kept = mean, table.weight.clone()
            table.weight.copy_(mean)
            mean.copy_(kept)

"""Linear-chain conditional random field over padded, time-major emissions."""
import numpy as np
import torch
from torch import nn

FORBIDDEN = -1e4


class _LogPartition(torch.autograd.Function):
    """Log partition by scaled forward and backward recursions that run side by side."""

    @staticmethod
    def forward(ctx, emissions, transitions, start, end, mask):
        steps, lanes, tags = emissions.shape
        peak = emissions.max(-1, keepdim=True)[0]
        local = (emissions - peak).exp()
        step = transitions.exp()
        alphas = emissions.new_empty(steps, lanes, tags)
        scales = emissions.new_ones(steps, lanes, 1)
        alpha = start.exp() * local[0]
        for t in range(steps):
            if t > 0:
                live = mask[t].unsqueeze(-1)
                following = torch.mm(alpha, step).mul_(local[t])
                alpha = torch.where(live, following, alpha)
            total = alpha.sum(-1, keepdim=True)
            alpha = alpha / total
            scales[t] = total
            alphas[t] = alpha
        last = (alpha * end.exp()).sum(-1)
        live = mask.unsqueeze(-1)
        log_z = (torch.where(live, scales.log() + peak, torch.zeros_like(peak))).sum((0, 2)) + last.log()
        ctx.save_for_backward(alphas, local, scales, step, end, last, mask)
        return log_z

    @staticmethod
    def backward(ctx, grad):
        alphas, local, scales, step, end, last, mask = ctx.saved_tensors
        steps, lanes, tags = alphas.shape
        betas = torch.empty_like(alphas)
        beta = (end.exp() / last.unsqueeze(-1)).expand(lanes, tags).contiguous()
        back = step.t().contiguous()
        weighted = torch.zeros_like(alphas)
        for t in range(steps - 1, -1, -1):
            betas[t] = beta
            if t == 0:
                break
            live = mask[t].unsqueeze(-1)
            inner = beta * local[t] / scales[t]
            weighted[t] = torch.where(live, inner, torch.zeros_like(inner))
            beta = torch.where(live, torch.mm(inner, back), beta)
        marginals = alphas * betas * mask.unsqueeze(-1) * grad.view(1, lanes, 1)
        pairs = torch.mm(
            (alphas[:-1] * grad.view(1, lanes, 1)).reshape(-1, tags).t(), weighted[1:].reshape(-1, tags)
        ) * step
        final = alphas[-1] * end.exp() / last.unsqueeze(-1) * grad.unsqueeze(-1)
        return marginals, pairs, marginals[0].sum(0), final.sum(0), None


class Crf(nn.Module):
    """Scores of tag sequences; `allowed` [K, K], `begins` [K], `ends` [K] are boolean."""

    def __init__(self, allowed, begins, ends):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(allowed.shape))
        self.start = nn.Parameter(torch.zeros(begins.shape))
        self.end = nn.Parameter(torch.zeros(ends.shape))
        for name, array in (("allowed", allowed), ("begins", begins), ("ends", ends)):
            self.register_buffer(name, torch.as_tensor(array, dtype=torch.bool))

    def parameters_masked(self):
        """Transitions, start and end with what the tag scheme forbids set far down."""
        return (
            self.transitions.masked_fill(~self.allowed, FORBIDDEN),
            self.start.masked_fill(~self.begins, FORBIDDEN),
            self.end.masked_fill(~self.ends, FORBIDDEN),
        )

    def partition(self, emissions, mask):
        return _LogPartition.apply(emissions, *self.parameters_masked(), mask)

    def loss(self, emissions, tags, mask):
        """Mean negative log likelihood a token. tags: [T, B], mask: [T, B] boolean."""
        transitions, start, end = self.parameters_masked()
        gold = emissions.gather(-1, tags.unsqueeze(-1)).squeeze(-1)
        gold = (gold * mask).sum()
        both = mask[1:]
        gold = gold + (transitions[tags[:-1], tags[1:]] * both).sum()
        lengths = mask.sum(0)
        last = tags.gather(0, (lengths - 1).unsqueeze(0)).squeeze(0)
        gold = gold + start[tags[0]].sum() + end[last].sum()
        return (self.partition(emissions, mask).sum() - gold) / mask.sum()

    def partial_loss(self, emissions, possible, mask):
        """Negative log likelihood of any sequence within `possible` [T, B, K] boolean."""
        bounded = emissions.masked_fill(~possible, -60.0)
        return (self.partition(emissions, mask) - self.partition(bounded, mask)).sum() / mask.sum()

    def soft_loss(self, emissions, taught, mask):
        """Cross entropy a token against the sequence distribution of a teacher.

        taught: the teacher's emissions [T, B, K], transitions, start and end.
        """
        with torch.enable_grad():
            leaves = [a.detach().requires_grad_() for a in taught]
            expected = torch.autograd.grad(_LogPartition.apply(*leaves, mask).sum(), leaves)
        # The gradient of a log partition holds the expected counts.
        scores = (emissions, *self.parameters_masked())
        agreement = sum((e * s).sum() for e, s in zip(expected, scores))
        return (self.partition(emissions, mask).sum() - agreement) / mask.sum()

    def decode(self, emissions):
        """Best tags of one sequence, [T, K] in numpy."""
        transitions, start, end = (p.detach().cpu().numpy() for p in self.parameters_masked())
        steps, tags = emissions.shape
        score = start + emissions[0]
        back = np.zeros((steps, tags), np.int64)
        columns = np.arange(tags)
        for t in range(1, steps):
            through = score[:, None] + transitions
            back[t] = through.argmax(0)
            score = through[back[t], columns] + emissions[t]
        best = [int((score + end).argmax())]
        for t in range(steps - 1, 0, -1):
            best.append(int(back[t, best[-1]]))
        return np.array(best[::-1])


def bioes(labels):
    """Tags O, B-x, I-x, E-x, S-x in label order, and which may follow which."""
    tags = ["O"] + [f"{p}-{label}" for label in labels for p in "BIES"]

    def opens(tag):
        return tag[0] in "OBS"

    def closes(tag):
        return tag[0] in "OES"

    allowed = np.array(
        [[opens(b) if closes(a) else b[0] in "IE" and a[2:] == b[2:] for b in tags] for a in tags]
    )
    return tags, allowed, np.array([opens(t) for t in tags]), np.array([closes(t) for t in tags])


def spans(tags, names):
    """Half-open spans (label, start, end) of a BIOES sequence of tag indices."""
    found, start = [], 0
    for t, tag in enumerate(tags):
        name = names[tag]
        if name[0] in "BS":
            start = t
        if name[0] in "ES":
            found.append((name[2:], start, t + 1))
    return found

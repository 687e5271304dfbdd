"""A bidirectional LSTM layer with a hand-written backward pass.

Both directions advance together as one batched product, and the gradient of the recurrent
weights is one product at the end. On one CPU core this is several times faster than
automatic differentiation through the steps.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from .precision import SHORT, product


class Recurrence(torch.autograd.Function):
    """Runs the recurrent steps. inputs: [D, T, B, 4H]; weights: [D, H, 4H]; gates i, f, g, o."""

    @staticmethod
    def forward(ctx, inputs, weights, halve):
        directions, steps, lanes, width4 = inputs.shape
        width = width4 // 4
        short = weights.bfloat16() if halve else None
        gates = torch.empty_like(inputs)
        cells = inputs.new_zeros(directions, steps + 1, lanes, width)
        tanhs = inputs.new_empty(directions, steps, lanes, width)
        states = inputs.new_zeros(directions, steps + 1, lanes, width)
        for t in range(steps):
            z = gates[:, t]
            if short is None:
                torch.baddbmm(inputs[:, t], states[:, t], weights, out=z)
            else:
                torch.add(inputs[:, t], torch.bmm(states[:, t].bfloat16(), short), out=z)
            i, f, g, o = z.split(width, -1)
            z[..., : 2 * width].sigmoid_()
            g.tanh_()
            o.sigmoid_()
            c = cells[:, t + 1]
            torch.mul(f, cells[:, t], out=c)
            c.addcmul_(i, g)
            tanh = tanhs[:, t]
            torch.tanh(c, out=tanh)
            torch.mul(o, tanh, out=states[:, t + 1])
        ctx.halve = halve
        ctx.save_for_backward(gates, cells, tanhs, states, weights)
        return states[:, 1:]

    @staticmethod
    def backward(ctx, grad):
        gates, cells, tanhs, states, weights = ctx.saved_tensors
        directions, steps, lanes, width4 = gates.shape
        width = width4 // 4
        i, f, g, o = gates.split(width, -1)
        # Everything that needs no recurrence is prepared for all steps at once.
        through_tanh = o - o * tanhs * tanhs
        factors = torch.empty_like(gates)
        di, df, dg, do = factors.split(width, -1)
        torch.mul(g, i - i * i, out=di)
        torch.mul(cells[:, :-1], f - f * f, out=df)
        torch.mul(i, 1 - g * g, out=dg)
        torch.mul(tanhs, o - o * o, out=do)
        four = factors.view(directions, steps, lanes, 4, width)
        back = weights.transpose(1, 2).contiguous()
        back = back.bfloat16() if ctx.halve else back
        dh = torch.zeros_like(states[:, 0])
        dc = torch.zeros_like(dh)
        for t in range(steps - 1, -1, -1):
            dh += grad[:, t]
            dc.addcmul_(dh, through_tanh[:, t])
            four[:, t, :, :3].mul_(dc.unsqueeze(-2))
            do[:, t].mul_(dh)
            dc.mul_(f[:, t])
            if ctx.halve:
                dh = torch.bmm(factors[:, t].bfloat16(), back).float()
            else:
                torch.bmm(factors[:, t], back, out=dh)
        flat = factors.view(directions, steps * lanes, width4)
        past = states[:, :-1].reshape(directions, steps * lanes, width)
        if ctx.halve:
            flat, past = flat.bfloat16(), past.bfloat16()
        return factors, torch.bmm(past.transpose(1, 2), flat).float(), None


class BiLstm(nn.Module):
    """Time-major bidirectional LSTM over padded sequences; padding stands at the end."""

    def __init__(self, inputs, width):
        super().__init__()
        self.width = width
        bound = 1 / math.sqrt(width)
        self.input = nn.Parameter(torch.empty(2, inputs, 4 * width).uniform_(-bound, bound))
        self.recurrent = nn.Parameter(torch.empty(2, width, 4 * width))
        self.bias = nn.Parameter(torch.zeros(2, 1, 4 * width))
        for d in range(2):
            for gate in range(4):
                nn.init.orthogonal_(self.recurrent.data[d, :, gate * width : (gate + 1) * width])
        self.bias.data[:, :, width : 2 * width] = 1.0

    def forward(self, x, reverse):
        """x: [T, B, D]; reverse: [T, B] flat indices that turn each sequence round."""
        steps, lanes, inputs = x.shape
        flat = x.reshape(steps * lanes, inputs)
        both = torch.stack([flat, F.embedding(reverse.view(-1), flat)])
        projected = product(both, self.input) + self.bias
        projected = projected.view(2, steps, lanes, 4 * self.width)
        # Many lanes gain from short products within a step, few do not.
        halve = SHORT and lanes >= 24 and torch.is_grad_enabled()
        out = Recurrence.apply(projected, self.recurrent, halve)
        forward = out[0]
        backward = F.embedding(reverse, out[1].reshape(steps * lanes, self.width))
        return torch.cat([forward, backward], -1)


def reversal(lengths, steps):
    """Flat indices into [T, B] that reverse each lane within its length; padding stays in place."""
    lanes = lengths.shape[0]
    t = torch.arange(steps, device=lengths.device).unsqueeze(1)
    turned = torch.where(t < lengths, lengths - 1 - t, t)
    return turned * lanes + torch.arange(lanes, device=lengths.device)

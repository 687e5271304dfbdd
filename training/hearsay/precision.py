"""Matrix products for training: bfloat16 where the processor multiplies it natively, else float32.

Weights, sums and everything outside the products stay in float32. Evaluation and export never
use the short format, so exported figures do not depend on it.
"""
import pathlib

import torch


def _native():
    info = pathlib.Path("/proc/cpuinfo")
    return info.exists() and "avx512_bf16" in info.read_text()


SHORT = _native()


class _ShortProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight):
        short, matrix = x.bfloat16(), weight.bfloat16()
        ctx.save_for_backward(short, matrix)
        return torch.matmul(short, matrix).float()

    @staticmethod
    def backward(ctx, grad):
        short, matrix = ctx.saved_tensors
        grad = grad.bfloat16()
        to_x = torch.matmul(grad, matrix.transpose(-1, -2)).float() if ctx.needs_input_grad[0] else None
        return to_x, torch.matmul(short.transpose(-1, -2), grad).float()


def product(x, weight, short=True):
    """x @ weight, with equal leading dimensions or none; x: [..., N, K], weight: [..., K, M]."""
    if not (SHORT and short and torch.is_grad_enabled() and x.device.type == "cpu"):
        return torch.matmul(x, weight)
    if weight.dim() == 2:
        flat = x.reshape(-1, x.shape[-1])
        return _ShortProduct.apply(flat, weight).view(*x.shape[:-1], weight.shape[-1])
    return _ShortProduct.apply(x, weight)

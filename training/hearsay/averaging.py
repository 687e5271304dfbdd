"""The mean of several checkpoints of one network that went the same road: better than either of them.

Stochastic weight averaging (Izmailov et al. 2018), over the ends of runs rather than over steps.
"""
import torch


def average(checkpoints, out):
    """Writes the mean of checkpoints with equal names and shapes; whole numbers are those of the first."""
    states = [torch.load(path, map_location="cpu") for path in checkpoints]
    if any(state.keys() != states[0].keys() for state in states):
        raise ValueError("the checkpoints are of different networks")
    mean = {}
    for name, first in states[0].items():
        floating = torch.is_floating_point(first)
        mean[name] = torch.stack([state[name] for state in states]).mean(0) if floating else first
    torch.save(mean, out)

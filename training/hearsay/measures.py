"""Scores on development data."""
import numpy as np


class SpanScore:
    """Exact span F1, over all labels and label by label."""

    def __init__(self):
        self.counts = {}

    def add(self, gold, predicted):
        gold, predicted = set(gold), set(predicted)
        for name, spans in (("gold", gold), ("found", predicted), ("right", gold & predicted)):
            for span in spans:
                for label in (span[0], "all"):
                    counts = self.counts.setdefault(label, {"gold": 0, "found": 0, "right": 0})
                    counts[name] += 1

    def f1(self, label="all"):
        c = self.counts.get(label)
        return 200.0 * c["right"] / max(1, c["gold"] + c["found"]) if c else 0.0

    def table(self):
        return {label: round(self.f1(label), 2) for label in sorted(self.counts)}


def arborescence(scores):
    """Heads of the best tree of [n, n + 1] scores, column 0 the root, with exactly one root word."""
    greedy = scores.argmax(1)
    if _is_tree(greedy) and (greedy == 0).sum() == 1:
        return greedy
    best, chosen = -np.inf, greedy
    for root in np.argsort(-scores[:, 0])[:5]:
        bounded = np.full((len(scores) + 1, len(scores) + 1), -1e9)
        bounded[1:, 1:] = scores[:, 1:]
        bounded[root + 1] = -1e9
        bounded[root + 1, 0] = 0.0
        np.fill_diagonal(bounded, -1e9)
        heads = _edmonds(bounded)[1:]
        total = scores[np.arange(len(scores)), heads].sum()
        if total > best:
            best, chosen = total, heads
    return chosen


def _is_tree(heads):
    for word in range(len(heads)):
        seen, at = 0, word + 1
        while at != 0:
            at, seen = heads[at - 1], seen + 1
            if seen > len(heads):
                return False
    return True


def _cycle(heads):
    state = np.zeros(len(heads), int)
    for word in range(1, len(heads)):
        path, at = [], word
        while at > 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if at > 0 and state[at] == 1 and at in path:
            return path[path.index(at):]
        for node in path:
            state[node] = 2
    return None


def _edmonds(scores):
    """Maximum arborescence rooted at 0; scores[d, h] of dependent d under head h."""
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    new = {node: i for i, node in enumerate(outside)}
    size = len(outside) + 1
    smaller = np.full((size, size), -1e9)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    enter = entering.argmax(0)
    smaller[-1, :-1] = entering.max(0)
    leaving = scores[np.ix_(outside, cycle)]
    leave = leaving.argmax(1)
    smaller[:-1, -1] = leaving.max(1)
    smaller[0] = -1e9
    solved = _edmonds(smaller)
    for i, node in enumerate(outside):
        if node != 0:
            heads[node] = cycle[leave[i]] if solved[i] == size - 1 else outside[solved[i]]
    heads[cycle[enter[solved[-1]]]] = outside[solved[-1]]
    return heads

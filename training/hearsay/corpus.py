"""The arrays that Hearsay.Prepare writes: one folder a corpus. Nothing is tokenised here."""
import hashlib
import json
import pathlib

import numpy as np
import torch


class Corpus:
    """features [N, C] of row numbers, document bounds, sentences as (start, end), label columns."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.meta = json.loads((self.folder / "meta.json").read_text())
        self.features = np.memmap(self.folder / "features.i32", np.int32, "r").reshape(-1, 8)
        self.size = len(self.features)
        self.tables = self.meta["tables"]
        self.documents = np.fromfile(self.folder / "docs.i64", np.int64)
        pairs = self.folder / "sentences.i64"
        self.sentences = np.fromfile(pairs, np.int64).reshape(-1, 2) if pairs.exists() else None
        self.labels = {
            path.stem: np.fromfile(path, np.int32)
            for path in sorted(self.folder.glob("*.i32"))
            if path.stem != "features"
        }

    def digest(self):
        """SHA-256 over names and contents of the arrays."""
        total = hashlib.sha256()
        for path in sorted(self.folder.iterdir()):
            total.update(path.name.encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()


def pieces_of(corpus, longest, rng=None, tags=None):
    """Documents cut at paragraph breaks (row 0 of the first column) into (start, end) pieces.

    With `tags`, only breaks outside every span are cut at, as long as the piece does not grow too long.
    """
    breaks = corpus.features[:, 0] == 0
    if tags is not None:
        breaks = breaks & (tags == 0)
    pieces = []
    for start, end in zip(corpus.documents[:-1], corpus.documents[1:]):
        limit = longest if rng is None else int(rng.integers(longest // 2, longest + 1))
        cuts = [start, *(start + 1 + np.flatnonzero(breaks[start:end])), end]
        at = start
        for cut, following in zip(cuts[1:], [*cuts[2:], None]):
            while cut - at > longest:
                pieces.append((at, at + longest))
                at += longest
            if following is None or following - at > limit:
                if cut > at:
                    pieces.append((at, cut))
                at, limit = cut, longest
    return pieces


def batches_of(pieces, budget, rng):
    """Groups pieces of similar length into batches of about `budget` padded tokens, shuffled."""
    lengths = np.array([end - start for start, end in pieces])
    order = np.argsort(lengths + rng.uniform(0, 1 + lengths * 0.1))
    batches, batch, longest = [], [], 0
    for index in order:
        longest_then = max(longest, lengths[index])
        if batch and longest_then * (len(batch) + 1) > budget:
            batches.append(batch)
            batch, longest_then = [], lengths[index]
        batch.append(pieces[index])
        longest = longest_then
    if batch:
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def padded(array, batch, fill=0):
    """Time-major [T, B, ...] tensor of the pieces, and their lengths."""
    lengths = [end - start for start, end in batch]
    out = np.full((max(lengths), len(batch), *array.shape[1:]), fill, np.int64)
    for lane, (start, end) in enumerate(batch):
        out[: end - start, lane] = array[start:end]
    return torch.from_numpy(out), torch.tensor(lengths)


def mended(tags, lengths):
    """BIOES tags [T, B] with spans that a cut has torn made whole at the edges of each lane."""
    last = lengths - 1
    lanes = torch.arange(tags.shape[1])
    for at, whole in ((torch.zeros_like(last), {1: 0, 2: 3}), (last, {0: 3, 1: 2})):
        # Places within a label: B 0, I 1, E 2, S 3.
        edge = tags[at, lanes]
        for torn, better in whole.items():
            hit = (edge > 0) & ((edge - 1) % 4 == torn)
            tags[at[hit], lanes[hit]] += better - torn
    return tags

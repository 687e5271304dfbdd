"""The plain text that the trunk is pretrained on, as one stream of rows."""
import json
import pathlib

import numpy as np


class TextStream:
    """Rows of features and frequent-word classes of the `text` set; documents are shuffled."""

    def __init__(self, folder, only_open=False):
        folder = pathlib.Path(folder)
        self.meta = json.loads((folder / "meta.json").read_text())
        self.tables = self.meta["tables"]
        self.features = np.memmap(folder / "features.i32", np.int32, "r").reshape(-1, 8)
        self.word = np.memmap(folder / "word.i32", np.int32, "r")
        self.size = len(self.features)
        self.kept = None
        if only_open:
            flags = np.array([json.loads(line)["open"] for line in open(folder / "docs.jsonl")])
            bounds = np.fromfile(folder / "docs.i64", np.int64)
            self.kept = np.repeat(flags, np.diff(bounds))

    def blocks(self, length):
        """Starts of the blocks of `length` rows, those with closed text left out on demand."""
        starts = np.arange(self.size // length) * length
        if self.kept is None:
            return starts
        return starts[self.kept[: len(starts) * length].reshape(-1, length).all(1)]

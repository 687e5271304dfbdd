"""Openly licensed attribution tags: GUM's discourse relations, with source and cue told apart by its trees.

GUM marks the attributing clause ("researchers say") and the attributed text. The gold tree of the
clause gives the cue (the clause's head verb and its auxiliaries, or "according to") and the
source (the subject's words). What is left of the clause stays untagged.
"""
import gzip
import json
import pathlib

import numpy as np

KINDS = {"source": 1, "cue": 5, "content": 9}
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "obl:agent")


class GumRoles:
    """A treebank's documents with BIOES roles of attributions in place of its own labels."""

    def __init__(self, treebank, relations, only_open=True):
        self.treebank, self.features = treebank, treebank.features
        self.names = treebank.meta["labels"]["deprel"]
        self.owner, self.kind = np.zeros((2, treebank.size), np.int64)
        self.spans = 0
        about = [json.loads(line) for line in (treebank.folder / "docs.jsonl").read_text().splitlines()]
        marked = {d["id"]: d for d in map(json.loads, gzip.open(pathlib.Path(relations), "rt"))}
        self.heads = _absolute_heads(treebank)
        kept = []
        for document, start, end in zip(about, treebank.documents[:-1], treebank.documents[1:]):
            if document["id"] in marked and (document["open"] or not only_open):
                rows = start + np.flatnonzero(self.features[start:end, 0] != 0)
                self._mark(rows, marked[document["id"]]["attributions"])
                kept.append((start, end))
        self.kept, self.tags = kept, self._bioes()

    def documents(self):
        """The marked documents alone: features, bounds, tags."""
        features = np.concatenate([self.features[a:b] for a, b in self.kept])
        tags = np.concatenate([self.tags[a:b] for a, b in self.kept])
        return features, np.cumsum([0] + [b - a for a, b in self.kept]), tags

    def _mark(self, rows, attributions):
        for attribution in attributions:
            clause = range(*attribution["attr"])
            if len(clause) > 25 or clause.stop > len(rows):
                continue
            inside = {int(rows[t]) for t in clause}
            cue, source = self._split(sorted(inside), inside)
            if not cue:
                continue
            for start, end in attribution["content"]:
                if end <= len(rows) and end - start <= 250:
                    self._tag([int(rows[t]) for t in range(start, end)], "content")
            self._tag(cue, "cue")
            self._tag(source, "source")

    def _relation(self, row):
        return self.names[self.treebank.labels["deprel"][row]]

    def _is_nominal(self, row):
        names = self.treebank.meta["labels"]["upos"]
        return names[self.treebank.labels["upos"][row]] in ("NOUN", "PRON", "PROPN")

    def _split(self, rows, inside):
        top = [r for r in rows if self.heads[r] not in inside and self._relation(r) != "punct"]
        if not top:
            return [], []
        children = [r for r in rows if self.heads[r] == top[0]]
        cases = [r for r in children if self._relation(r) in ("case", "fixed")]
        if cases and self._is_nominal(top[0]):
            cue = [r for r in rows if cases[0] <= r < top[0] and (r in cases or self.heads[r] in cases)]
            return cue, self._yield(top[0], rows, set(cue))
        auxiliaries = [r for r in children if self._relation(r).startswith("aux") or self._relation(r) == "advmod"]
        first = top[0]
        while first - 1 in auxiliaries:
            first -= 1
        subjects = [r for r in children if self._relation(r) in SUBJECTS]
        source = self._yield(subjects[0], rows, set()) if subjects else []
        return list(range(first, top[0] + 1)), source

    def _yield(self, head, rows, without):
        """The longest unbroken run of rows below `head` that holds it, less punctuation at its edges."""
        below = {head}
        for _ in range(len(rows)):
            below |= {r for r in rows if self.heads[r] in below and r not in without}
        first = last = head
        while first - 1 in below:
            first -= 1
        while last + 1 in below:
            last += 1
        while last > head and self._relation(last) == "punct":
            last -= 1
        return list(range(first, last + 1))

    def _tag(self, rows, kind):
        """Claims rows for a new span; a cue takes them from a span that has them already."""
        self.spans += 1
        for row in rows:
            if self.owner[row] == 0 or kind == "cue":
                self.owner[row], self.kind[row] = self.spans, KINDS[kind]

    def _bioes(self):
        before, after = np.append(0, self.owner[:-1]), np.append(self.owner[1:], 0)
        opens, closes = self.owner != before, self.owner != after
        place = np.select([opens & closes, opens, closes], [3, 0, 2], 1)
        return np.where(self.owner > 0, self.kind + place, 0)


def _absolute_heads(treebank):
    heads = np.full(treebank.size, -1)
    for start, end in treebank.sentences:
        inner = treebank.labels["head"][start:end]
        heads[start:end] = np.where(inner > 0, start + inner - 1, -1)
    return heads

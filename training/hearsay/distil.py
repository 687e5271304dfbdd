"""Trains one attribution network from gold tags and from an ensemble's view of more text."""
import torch

from .attribution import evaluate, whole_documents
from .corpus import Corpus
from .export import load
from .teaching import lesson, mean_transitions
from .train_attribution import train

SOURCES = ("wikinews", "reuters", "senate")


def load_teachers(data, checkpoints, vectors=None):
    """The trained networks of some checkpoints."""
    return [load("attribution", data, path, vectors).eval() for path in checkpoints]


@torch.no_grad()
def measure_ensemble(data, teachers):
    """Scores of the teachers' mean on development data."""
    held = Corpus(f"{data}/polnear-dev")
    found = [whole_documents(t, held) for t in teachers]
    mean = [sum(parts) / len(parts) for parts in zip(*found)]
    judge = teachers[0]
    kept = [p.clone() for p in judge.crf.parameters()]
    for p, value in zip((judge.crf.transitions, judge.crf.start, judge.crf.end), mean_transitions(teachers)):
        p.copy_(value)
    table = evaluate(judge, held, mean).table()
    for p, value in zip(judge.crf.parameters(), kept):
        p.copy_(value)
    return table


def distil(data, out, checkpoints, init=None, epochs=4, tokens=1_200_000, seed=11, vectors=None, log=print, **options):
    """Trains the student and returns it."""
    torch.set_num_threads(1)
    teachers = load_teachers(data, checkpoints, vectors)
    log(f"ensemble of {len(teachers)}: {measure_ensemble(data, teachers)}")
    taught = lesson(data, teachers, tokens, SOURCES, seed)
    return train(data, out, init, epochs, seed, lesson=taught, vectors=vectors, log=log, **options)

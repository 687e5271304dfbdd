"""Trains one attribution network from gold tags and from an ensemble's view of more text."""
import torch

from .attribution import AttributionNetwork, evaluate, whole_documents
from .corpus import Corpus
from .teaching import lesson, mean_transitions
from .train_attribution import train

SOURCES = ("wikinews", "reuters", "senate")


def load_teachers(data, checkpoints):
    """The trained networks of some checkpoints."""
    held, teachers = Corpus(f"{data}/polnear-dev"), []
    for path in checkpoints:
        state = torch.load(path, map_location="cpu")
        network = AttributionNetwork(held.tables, state["trunk.norm.weight"].shape[0], state["trunk.lstm.recurrent"].shape[1])
        network.load_state_dict(state)
        teachers.append(network.eval())
    return teachers


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


def distil(data, out, checkpoints, init=None, epochs=4, tokens=1_200_000, seed=11, log=print, **options):
    """Trains the student and returns it."""
    torch.set_num_threads(1)
    teachers = load_teachers(data, checkpoints)
    log(f"ensemble of {len(teachers)}: {measure_ensemble(data, teachers)}")
    taught = lesson(data, teachers, tokens, SOURCES, seed)
    return train(data, out, init, epochs, seed, lesson=taught, log=log, **options)

#!/usr/bin/env python3
"""Draws sentences for the labels of events and turns decisions into offsets.

    draw_events.py TEXTS PRINT FROM TO     prints sentences FROM..TO with numbered tokens
    draw_events.py TEXTS WRITE DECISIONS   writes events.jsonl beside this script

TEXTS is the folder of wikinews_en.jsonl.zst (or unpacked). 40 reports by SEED, then 200 of their
sentences. DECISIONS is a private file of a person's decisions by token number (see README.md).
"""
import json
import os
import random
import re
import sys

from draw import HERE, SEED, documents, numbered, sentences, token_span

SET, REPORTS, SENTENCES = "wikinews_en", 40, 200
EVENT = re.compile(r"^([A-Z]+)(?:/([\w-]+))?((?:\+[A-Z]+)*)\s+(\S+)\s+(\S+)\s+(\S+)(\s+\?)?$")


def drawn(folder):
    rng = random.Random("%d events" % SEED)
    docs = sorted(documents(folder, SET), key=lambda d: str(d["id"]))
    rng.shuffle(docs)
    places = [(doc, span) for doc in docs[:REPORTS] for span in sentences(doc["text"]) if span[1] - span[0] >= 30]
    return sorted(rng.sample(places, SENTENCES), key=lambda p: (docs.index(p[0]), p[1]))


def write(items, decisions):
    """
    A line '7' opens sentence 7; a line 'TYPE/mode+TYPE TRIGGER ACTOR RECIPIENT [?]' after it is an event of it.
    '|' divides words that are as good, '-' stands for none, '+' for types that are as good, '?' for a doubtful event.
    """
    rows = {}
    for line in open(decisions, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if line.isdigit():
            number = int(line)
            rows[number] = []
        elif line:
            rows[number].append(event(items[number], line))
    assert len(rows) == len(items), sorted(set(range(len(items))) - set(rows))
    docs = sorted({str(doc["id"]) for doc, _ in items})
    random.Random(SEED).shuffle(docs)
    dev = set(docs[:len(docs) // 2])
    with open(os.path.join(HERE, "events.jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for number, (doc, span) in enumerate(items):
            row = {"id": "e%03d" % number, "half": "dev" if str(doc["id"]) in dev else "test", "set": SET,
                   "doc": str(doc["id"]), "sentence": list(span), "events": rows[number]}
            out.write(json.dumps(row) + "\n")


def event(item, line):
    match = EVENT.match(line)
    assert match, line
    kind, mode, others, trigger, actor, recipient, doubtful = match.groups()

    def spans(part):
        return [None if p == "-" else token_span(item[0]["text"], *item[1], p) for p in part.split("|")]

    return {"types": [kind] + [t for t in others.split("+") if t and t != kind], "mode": mode, "trigger": spans(trigger),
            "actor": spans(actor), "recipient": spans(recipient), "doubtful": doubtful is not None}


if __name__ == "__main__":
    found = drawn(sys.argv[1])
    if sys.argv[2] == "PRINT":
        for at in range(int(sys.argv[3]), min(int(sys.argv[4]), len(found))):
            print("#%d %s\n  %s" % (at, found[at][0]["id"], numbered(found[at][0]["text"], *found[at][1])))
    else:
        write(found, sys.argv[3])

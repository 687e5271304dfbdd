#!/usr/bin/env python3
"""Draws sentences for the labels of factuality and turns decisions into offsets.

    draw_facts.py TEXTS PRINT FROM TO     prints sentences FROM..TO with numbered tokens
    draw_facts.py TEXTS WRITE DECISIONS   writes facts.jsonl beside this script

TEXTS is the folder of SET.jsonl.zst (or unpacked). One sentence a document, from documents that no
other label file uses: PLAIN of each set whatever they say, then some of each stratum of rarer
classes, by loose words. DECISIONS is a private file of a person's decisions by token number.
"""
import json
import os
import random
import re
import sys

from draw import HERE, SEED, documents, numbered, sentences, token_span

SETS = ("wikinews_en", "reuters21578", "us_senate_press_releases_2004_2008")
PLAIN = {"wikinews_en": 40, "reuters21578": 30, "us_senate_press_releases_2004_2008": 20}
STRATA = {  # loose on purpose: they choose sentences, and a person reads those
    "denied": r"\b(?:not|no|never|neither|denied|denies|refused?|failed|without|rejected|false|unable|none)\b|n't\b",
    "planned": r"\b(?:will|plans?|planned|scheduled|expects?|expected|going to|intends?|next (?:week|month|year)|upcoming|proposed)\b",
    "possible": r"\b(?:may|might|could|possibl[ey]|likely|allegedly|alleged|suspected|reportedly|appears?|seems?|perhaps|believed)\b",
    "hypothetical": r"\b(?:if|would|unless|whether|in case|should)\b",
    "ordered": r"\b(?:ordered|urged?|urging|asked|demand(?:ed|s)?|called (?:on|for)|requests?|requested|must|instructed|told \w+ to|appeal(?:ed)?|recommended)\b",
    "undisclosed": r"\b(?:undisclosed|not (?:disclosed?|released?|named|identified|revealed?|given|specif\w+|elaborate\w*)|declined to|refused to (?:say|comment|give|name)|unknown|unclear|no (?:details|information|word)|un(?:named|identified|specified)|not (?:known|clear)|would not (?:say|comment|give)|did not (?:say|give|name))\b",
}
EACH = {"denied": 15, "planned": 15, "possible": 20, "hypothetical": 25, "ordered": 25, "undisclosed": 30}
CLASSES = dict(H="happened", D="denied", P="planned", M="possible", I="hypothetical", O="ordered", U="undisclosed")


def used():
    """Documents of the other label files."""
    found = set()
    for name in ("chains.jsonl", "coref.jsonl", "events.jsonl"):
        with open(os.path.join(HERE, name), encoding="utf-8") as handle:
            found |= {(row["set"], str(row["doc"])) for row in map(json.loads, handle)}
    return found


def drawn(folder):
    taken, out = used(), []
    for name in SETS:
        rng = random.Random("%d facts %s" % (SEED, name))
        docs = sorted((d for d in documents(folder, name) if (name, str(d["id"])) not in taken), key=lambda d: str(d["id"]))
        rng.shuffle(docs)
        left = [("plain", re.compile(""))] * PLAIN[name]
        for kind, words in STRATA.items():
            left += [(kind, re.compile(words))] * (EACH[kind] // len(SETS))
        for kind, words in left:
            while True:
                doc = docs.pop()
                fit = [span for span in sentences(doc["text"]) if 50 <= span[1] - span[0] <= 320
                       and doc["text"][span[1] - 1] in ".\"”" and words.search(doc["text"], *span)]
                if fit:
                    out.append((name, doc, rng.choice(fit), kind))
                    break
    random.Random(SEED).shuffle(out)
    return out


def write(items, decisions):
    """A line is a sentence's number, then 'TOKEN:CLASS' for each predicate; '|' divides words
    that are as good; '?' after it marks a doubtful one, 'x' alone none."""
    rows = {}
    for line in open(decisions, encoding="utf-8"):
        parts = line.split("#")[0].split()
        if not parts:
            continue
        name, doc, (start, end), kind = items[int(parts[0])]
        facts = []
        for part in parts[1:]:
            if part == "x":
                continue
            token, _, value = part.partition(":")
            facts.append({"predicates": [token_span(doc["text"], start, end, t) for t in token.split("|")], "class": CLASSES[value[0]], "doubtful": value.endswith("?")})
        rows[int(parts[0])] = {"set": name, "doc": str(doc["id"]), "sentence": [start, end], "stratum": kind, "facts": facts}
    order = sorted(rows)
    random.Random(SEED).shuffle(order)
    dev = set(order[:len(order) // 2])
    with open(os.path.join(HERE, "facts.jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for number in sorted(rows):
            out.write(json.dumps({"id": "f%03d" % number, "half": "dev" if number in dev else "test", **rows[number]}) + "\n")


if __name__ == "__main__":
    found = drawn(sys.argv[1])
    if sys.argv[2] == "PRINT":
        for at in range(int(sys.argv[3]), min(int(sys.argv[4]), len(found))):
            name, doc, span, kind = found[at]
            print("#%d %s\n  %s" % (at, name[0], numbered(doc["text"], *span)))
    else:
        write(found, sys.argv[3])

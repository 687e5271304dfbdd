"""Write src/Hearsay/Knowledge/Data/wordnet-nouns.tsv: what common nouns refer to.

Usage: make_nouns.py WORDNET_DIR COUNTS.json OUT.tsv

WORDNET_DIR holds index.noun and data.noun of WordNet 3.0 (Debian package wordnet-base).
COUNTS.json is a list of [word, count] over running news text; rare words are left out.
A noun gets the class of its first sense: p person, g group, l place, t time, a animal, o thing,
x act, event, state, thought or other abstraction. Quantities and relations ("dozen", "part") are left
out: they are whatever is counted.
"""
import json, sys

CLASSES = {"18": "p", "14": "g", "15": "l", "28": "t", "05": "a", "06": "o", "13": "o", "27": "o", "20": "o",
           "04": "x", "07": "x", "09": "x", "10": "x", "11": "x", "12": "x", "16": "x", "19": "x", "21": "x", "22": "x", "26": "x"}
COUNTS = {"number", "majority", "minority", "array", "range", "lot", "bulk", "plenty", "variety", "series", "total", "average"}

def senses(folder):
    file_of = {}
    for line in open(f"{folder}/data.noun", encoding="latin1"):
        if line[0] != " ":
            offset, lexname, _ = line.split(" ", 2)
            file_of[offset] = lexname
    for line in open(f"{folder}/index.noun", encoding="latin1"):
        if line[0] != " ":
            parts = line.split()
            yield parts[0], [file_of[o] for o in parts[-int(parts[2]):]]

def main(folder, counts, out):
    frequent = {w: c for w, c in json.load(open(counts)) if c >= 15 and len(w) > 2}
    rows = {}
    for word, classes in senses(folder):
        if word in frequent and word not in COUNTS and classes[0] in CLASSES:
            rows.setdefault(CLASSES[classes[0]], []).append(word)
    with open(out, "w") as file:
        file.write("# Common nouns by the class of their first sense in WordNet 3.0 (Copyright 2006 by Princeton University; see NOTICE).\n"
                   "# p person, g group of people, l place, t time, a animal, o thing, x abstraction. Written by training/entities/make_nouns.py.\n")
        for kind in "pgltaox":
            file.write(kind + "\t" + " ".join(sorted(rows[kind])) + "\n")

main(*sys.argv[1:])

"""Which stems may name one happening: writes src/Hearsay/Stories/Data/word-kin.tsv.

    python3 training/lexica/kin.py /usr/share/wordnet src/Hearsay/Stories/Data/document-frequencies.tsv > src/Hearsay/Stories/Data/word-kin.tsv

From WordNet 3.0: the words of one synset and those derived from them, caused or entailed by it ("s"), and the words
under one more general verb ("h"). First senses only; stems by the rule of src/Hearsay/Stories/Stemmer.cs.
"""
import collections
import sys

SENSES = {"v": 3, "n": 2, "a": 1}
FILES = {"v": "verb", "n": "noun", "a": "adj"}
NEAR = {"+", ">", "*", "&", "\\"}
MOST = {"s": 24, "h": 24}


def stem(word):
    """As Stemmer.Stem."""
    if len(word) > 3 and word.endswith("s") and word[-2] not in "su":
        if word.endswith("ies") and len(word) > 4:
            word = word[:-2]
        elif word.endswith(("sses", "shes", "ches", "xes")):
            word = word[:-2]
        else:
            word = word[:-1]
    for ending in ("ing", "ed"):
        if len(word) < len(ending) + 3 or not word.endswith(ending) or not set(word[: -len(ending)]) & set("aeiouy"):
            continue
        word = word[: -len(ending)]
        if word[-1] == word[-2] and word[-1] not in "lsze":
            word = word[:-1]
        break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def synsets(folder, kind):
    """Synset id to its words and pointers."""
    found = {}
    for line in open(f"{folder}/data.{FILES[kind]}", encoding="latin-1"):
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
        at = 5 + 2 * count
        pointers = [(fields[at + 4 * i], ("a" if fields[at + 2 + 4 * i] == "s" else fields[at + 2 + 4 * i], fields[at + 1 + 4 * i]))
                    for i in range(int(fields[at - 1]))]
        found[(kind, fields[0])] = (words, pointers)
    return found


def first_senses(folder):
    """Synset id to the words that have it among their first senses."""
    holders = collections.defaultdict(set)
    for kind, most in SENSES.items():
        for line in open(f"{folder}/index.{FILES[kind]}", encoding="latin-1"):
            if line.startswith(" "):
                continue
            fields = line.split()
            word, senses = fields[0], fields[-int(fields[2]):]
            if "_" in word:
                continue
            for offset in senses[:most]:
                holders[(kind, offset)].add(word)
    return holders


def main():
    folder, frequencies = sys.argv[1:3]
    known = {line.split("\t")[0] for line in open(frequencies, encoding="utf-8") if not line.startswith("#")}
    nets = {key: value for kind in SENSES for key, value in synsets(folder, kind).items()}
    holders = first_senses(folder)
    groups = set()

    def add(tier, words):
        stems = sorted({stem(word) for word in words} & known)
        if 2 <= len(stems) <= MOST[tier]:
            groups.add((tier, " ".join(stems)))

    under = collections.defaultdict(set)
    for key, (_, pointers) in nets.items():
        words = set(holders[key])
        for sign, other in pointers:
            if sign in NEAR and other in nets:
                words |= holders[other]
            if sign == "@" and key[0] == "v":
                under[other] |= holders[key]
        add("s", words)
    for key, words in under.items():
        add("h", words | holders[key])
    print("# Stems that may name one happening, from WordNet 3.0 (Copyright 2006 by Princeton University; see NOTICE).")
    print("# s: synonyms, derived words, cause and effect; h: verbs under one more general verb. Written by training/lexica/kin.py.")
    print("# tier\tstems")
    for tier, stems in sorted(groups):
        print(f"{tier}\t{stems}")


main()

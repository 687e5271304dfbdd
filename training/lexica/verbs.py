"""Write src/Hearsay/Language/English/verbs.txt: base forms of verbs.

Usage: verbs.py WORDNET_DIR OUT.txt

WORDNET_DIR holds index.verb of WordNet 3.0 (Debian package wordnet-base). Phrases, names and abbreviations are left out.
"""
import re
import sys


def main(folder, out):
    words = sorted({line.split(" ", 1)[0] for line in open(f"{folder}/index.verb", encoding="latin1") if re.match(r"[a-z][a-z-]+ ", line)})
    with open(out, "w") as file:
        file.write("# Base forms of verbs in WordNet 3.0 (Copyright 2006 by Princeton University; see NOTICE). Written by training/lexica/verbs.py.\n")
        file.write("\n".join(words) + "\n")


main(*sys.argv[1:])

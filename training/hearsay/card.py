"""Model cards: what a weight file rests on, how it was made and how it scored."""
import json
import pathlib

from .weights import digest, read

LICENCES = {
    "polnear-train": "PolNeAR 1.0, 840 articles. No licence stated (research release); the text stays the publishers'",
    "ud-ewt-train": "UD English EWT 2.16. CC BY-SA 4.0",
    "ud-gum-train": "UD English GUM 2.16. Annotations CC BY 4.0; texts by genre, some CC BY-NC-SA 4.0",
    "ner-worldwide_newswire-train": "Worldwide Newswire NER. No licence stated; the text stays the publishers'",
    "ner-uner_ewt-train": "UNER English EWT. CC BY-SA 4.0",
    "ner-wikigold-train": "WikiGold. CC BY 4.0",
    "ner-wikineural_silver-train": "WikiNEuRal, validation part. CC BY-NC-SA 4.0",
    "ner-wnut17-train": "WNUT 2017. CC BY 4.0",
    "ner-sec_filings-train": "SEC filings NER (Alvarado et al. 2015). CC BY 3.0",
    "gum-rst": "GUM discourse trees, attribution relations. Annotations CC BY 4.0; texts by genre",
    "text": "Plain text: Wikinews (CC BY 2.5), UN General Debate (CC0), US Senate press releases and "
            "presidential speeches (public domain), CIA World Factbook (public domain), Reuters-21578 (research only)",
}
CLOSED_TEXT = ", Reuters-21578 (research only)"
OPEN_NOTE = {
    "ud-gum-train": " (openly licensed documents only)",
    "gum-rst": " (openly licensed documents only)",
}
PURPOSE = {
    "attribution": "Tags each token of an English news report as source, cue or content of an attribution.",
    "syntax": "Parts of speech, features, lemmas, dependency trees and names of English sentences.",
}


def write_card(path, weights, sets, command, scores, only_open=False, notes=()):
    """Writes a Markdown card; sets are names of LICENCES, scores a dictionary of tables."""
    metadata, arrays = read(weights)
    config = json.loads(metadata["config"])
    lines = [
        *_head(weights, PURPOSE[metadata["network"]]),
        f"- Shape: embeddings {config['width']}, {len(config['dilations'])} convolutions, "
        f"bidirectional LSTM {config['state']} a direction; {sum(a.size for a in arrays.values()):,} numbers",
        f"- Features version {metadata['feature_version']}, tokenizer version {metadata['tokenizer_version']}",
        *([f"- Word vectors: `words.safetensors`, digest `{metadata['vectors']}`"] if "vectors" in metadata else []),
        f"- Command: `{command}`",
        f"- Seed {metadata['seed']}; hash of the training arrays `{metadata['data']}`", "",
        "## Rests on", "",
    ]
    lines += [f"- {_licence(s, only_open)}." for s in sets]
    lines += ["", "No pretrained weights of others.", "", "## Scores on development data", ""]
    for title, table in scores.items():
        lines += [f"{title}:", "", "| " + " | ".join(table) + " |", "|" + "---|" * len(table)]
        lines += ["| " + " | ".join(str(v) for v in table.values()) + " |", ""]
    lines += [*notes, ""] if notes else []
    pathlib.Path(path).write_text("\n".join(lines).rstrip() + "\n")


def write_vectors_card(path, weights, command):
    """The card of the word vectors, which have no scores of their own."""
    metadata, arrays = read(weights)
    lines = _head(weights, "What each frequent word keeps company with in plain text: a fixed row of numbers a word, for all networks.")
    lines += [f"- {arrays['rows'].shape[0]:,} words, {arrays['rows'].shape[1]} numbers each; digest `{metadata['digest']}`",
              f"- Command: `{command}`", "", "## Rests on", "", f"- {_licence('text', True)}.", "",
              "No labels, and no pretrained weights of others."]
    pathlib.Path(path).write_text("\n".join(lines) + "\n")


def _head(weights, purpose):
    path = pathlib.Path(weights)
    size = path.stat().st_size / 1e6
    return [f"# {path.stem}", "", purpose, "", f"- File: `{path.name}`, {size:.2f} MB, SHA-256 `{digest(path)}`"]


def _licence(name, only_open):
    text = LICENCES[name] + (OPEN_NOTE.get(name, "") if only_open else "")
    return text.replace(CLOSED_TEXT, "") if only_open else text

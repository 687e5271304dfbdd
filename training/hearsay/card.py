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
OPEN_NOTE = {
    "ud-gum-train": " (openly licensed documents only)",
    "gum-rst": " (openly licensed documents only)",
    "text": " (without Reuters-21578)",
}
PURPOSE = {
    "attribution": "Tags each token of an English news report as source, cue or content of an attribution.",
    "syntax": "Parts of speech, features, lemmas, dependency trees and names of English sentences.",
}


def write_card(path, weights, sets, command, scores, only_open=False, notes=()):
    """Writes a Markdown card; sets are names of LICENCES, scores a dictionary of tables."""
    metadata, arrays = read(weights)
    config = json.loads(metadata["config"])
    name = pathlib.Path(weights).stem
    size = pathlib.Path(weights).stat().st_size / 1e6
    lines = [
        f"# {name}", "", PURPOSE[metadata["network"]], "",
        f"- File: `{pathlib.Path(weights).name}`, {size:.2f} MB, SHA-256 `{digest(weights)}`",
        f"- Shape: embeddings {config['width']}, {len(config['dilations'])} convolutions, "
        f"bidirectional LSTM {config['state']} a direction; {sum(a.size for a in arrays.values()):,} numbers",
        f"- Features version {metadata['feature_version']}, tokenizer version {metadata['tokenizer_version']}",
        f"- Command: `{command}`",
        f"- Seed {metadata['seed']}; hash of the training arrays `{metadata['data']}`", "",
        "## Rests on", "",
    ]
    lines += [f"- {LICENCES[s]}{OPEN_NOTE.get(s, '') if only_open else ''}." for s in sets]
    lines += ["", "No pretrained weights of others.", "", "## Scores on development data", ""]
    for title, table in scores.items():
        lines += [f"{title}:", "", "| " + " | ".join(table) + " |", "|" + "---|" * len(table)]
        lines += ["| " + " | ".join(str(v) for v in table.values()) + " |", ""]
    lines += [*notes, ""] if notes else []
    pathlib.Path(path).write_text("\n".join(lines).rstrip() + "\n")

"""Weight files: the safetensors layout, with tables as int8 rows and matrices as float16.

Every network lists its tensors by public name in `tensors_of`; README.md says what each means.
"""
import hashlib
import json
import pathlib
import struct

import numpy as np

ALIGN = 64
TYPES = {"F32": np.float32, "F16": np.float16, "I8": np.int8, "I32": np.int32}
COLUMNS = ("wordA", "wordB", "prefix3", "suffix3", "suffix2", "shape", "quote", "flags")


def _tables(network):
    embed = network.trunk.embed
    starts = embed.starts.tolist() + [embed.weight.shape[0]]
    return {f"embed.{c}": embed.weight[a:b] for c, a, b in zip(COLUMNS, starts, starts[1:])}


def trunk_tensors(trunk):
    """Tensors below the heads, by public name."""
    found = {"embed.norm.weight": trunk.norm.weight, "embed.norm.bias": trunk.norm.bias}
    for k, convolution in enumerate(trunk.convolutions):
        width = convolution.weight.shape[1]
        found[f"conv.{k}.weight"] = convolution.weight.view(3, width, width)
        found[f"conv.{k}.bias"] = convolution.bias
    for d, name in enumerate(("fwd", "bwd")):
        found[f"lstm.{name}.wx"] = trunk.lstm.input[d]
        found[f"lstm.{name}.wh"] = trunk.lstm.recurrent[d]
        found[f"lstm.{name}.bias"] = trunk.lstm.bias[d, 0]
    if trunk.vectors is not None:
        found["vectors.weight"] = trunk.projection
    return found


def _crf(crf):
    transitions, start, end = crf.parameters_masked()
    return {"crf.transitions": transitions, "crf.start": start, "crf.end": end}


def head_tensors(network):
    """Tensors of the heads, by public name."""
    if network.name == "attribution":
        return {"tags.weight": network.weight, "tags.bias": network.bias, **_crf(network.crf)}
    found = {}
    for which in network.class_weights:
        found[f"{which}.weight"] = network.class_weights[which]
        found[f"{which}.bias"] = network.class_biases[which]
    names = ("arc.dependent", "arc.head", "relation.dependent", "relation.head")
    for name, weight, bias in zip(
        names, network.view_weight.split(network.widths, 1), network.view_bias.split(network.widths)
    ):
        found[f"{name}.weight"], found[f"{name}.bias"] = weight, bias
    found |= {"arc.matrix": network.arc_matrix, "arc.score": network.arc_score, "arc.root": network.arc_root}
    found |= {"relation.root": network.relation_root, "relation.out.weight": network.relation_weight,
              "relation.out.bias": network.relation_bias}
    found |= {"ner.weight": network.name_weight, "ner.bias": network.name_bias}
    return found | _crf(network.crf)


def quantised(rows):
    """Rows as int8 with a float16 scale each."""
    scale = np.maximum((np.abs(rows).max(1) / 127).astype(np.float16), np.float16(1e-6))
    return np.clip(np.rint(rows / scale.astype(np.float32)[:, None]), -127, 127).astype(np.int8), scale


def arrays_of(network):
    """Every array of the file, quantised: int8 tables with a float16 scale a row, float16 matrices."""
    arrays = {}
    for name, table in _tables(network).items():
        arrays[name], arrays[name + ".scale"] = quantised(table.detach().cpu().numpy())
    for name, tensor in {**trunk_tensors(network.trunk), **head_tensors(network)}.items():
        array = tensor.detach().cpu().numpy()
        half = array.ndim > 1 and not name.startswith("crf.")
        arrays[name] = array.astype(np.float16 if half else np.float32)
    return arrays


def write(path, arrays, metadata):
    """Writes the file; arrays begin at multiples of 64 bytes after the header."""
    header, at = {"__metadata__": {k: str(v) for k, v in sorted(metadata.items())}}, 0
    kinds = {np.dtype(v): k for k, v in TYPES.items()}
    for name, array in arrays.items():
        header[name] = {"dtype": kinds[array.dtype], "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += -(-array.nbytes // ALIGN) * ALIGN
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % ALIGN)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for array in arrays.values():
            data = np.ascontiguousarray(array).tobytes()
            out.write(data + b"\0" * (-len(data) % ALIGN))


def read(path):
    """Metadata and arrays of a weight file, widened to float32 (or int64) with the scales multiplied in."""
    data = pathlib.Path(path).read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + size])
    metadata, arrays = header.pop("__metadata__"), {}
    for name, entry in header.items():
        start, end = (8 + size + offset for offset in entry["data_offsets"])
        array = np.frombuffer(data[start:end], TYPES[entry["dtype"]]).reshape(entry["shape"])
        arrays[name] = array.astype(np.int64 if entry["dtype"] == "I32" else np.float32)
    for name in [n for n in arrays if n + ".scale" in arrays]:
        arrays[name] = arrays[name] * arrays.pop(name + ".scale")[:, None]
    return metadata, arrays


def load_into(network, path):
    """Puts a weight file's values into a network of the same shape; returns the metadata."""
    import torch

    metadata, arrays = read(path)
    targets = {**_tables(network), **trunk_tensors(network.trunk), **head_tensors(network)}
    with torch.no_grad():
        for name, target in targets.items():
            if name not in arrays and name.startswith("vectors."):
                continue
            if name.startswith("crf."):
                target = getattr(network.crf, name[4:])
            target.copy_(torch.from_numpy(arrays[name]))
    return metadata


def digest(path):
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()

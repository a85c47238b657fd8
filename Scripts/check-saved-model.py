#!/usr/bin/env python3
"""Checks that PyTorch reads what `unroll save` writes, and computes the same states from it.

    Scripts/check-saved-model.py [path of unroll]

For each of nn.RNN (tanh and relu), nn.LSTM and nn.GRU, in one and two layers and in one and both directions, an experiment is
saved, loaded with load_state_dict(strict=True), run in float64 on the same input and compared with `unroll trace`. The trained
models of Tests/Fixtures/Models are opened, saved and compared as well. Without PyTorch nothing is checked, and it says so.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import torch
    from safetensors import safe_open
except ImportError as missing:
    print(f"Skipped: {missing.name} is not installed (pip install torch safetensors).")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXT = "hello world"
MODULES = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}
worst = 0.0
compared = 0


def unroll(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def load(path):
    with safe_open(path, framework="pt") as file:
        tensors = {name: file.get_tensor(name).double() for name in file.keys()}
        return tensors, file.metadata()


def compare(found, expected, what):
    global worst, compared
    expected = torch.tensor(expected, dtype=torch.float64)
    assert found.shape == expected.shape, f"{what}: {tuple(found.shape)} is not {tuple(expected.shape)}"
    difference = (found - expected).abs() / (1 + expected.abs())
    worst = max(worst, difference.max().item())
    compared += expected.numel()
    assert difference.max() < 1e-12, f"{what} differs by {difference.max():.1e}"


def check(trace, model, text, what):
    """Compares the trace of a network with what PyTorch makes of the saved one."""
    tensors, metadata = load(model)
    weights = {name[4:]: tensor for name, tensor in tensors.items() if name.startswith("rnn.")}
    layers = 1 + max(int(name.split("_l")[1].split("_")[0]) for name in weights)
    both = any(name.endswith("_reverse") for name in weights)
    inputs, hidden = weights["weight_ih_l0"].shape[1], weights["weight_hh_l0"].shape[1]
    options = {"nonlinearity": metadata["nonlinearity"]} if metadata["cell"] == "rnn" else {}
    module = MODULES[metadata["cell"]](inputs, hidden, layers, bidirectional=both, dtype=torch.float64, **options)
    module.load_state_dict(weights, strict=True)
    head = torch.nn.Linear(hidden * (2 if both else 1), tensors["head.weight"].shape[0], dtype=torch.float64)
    head.load_state_dict({"weight": tensors["head.weight"], "bias": tensors["head.bias"]}, strict=True)
    classes = [json.loads(metadata["vocab"]).index(character) for character in text]
    with torch.no_grad():
        states, _ = module(torch.nn.functional.one_hot(torch.tensor(classes), inputs).double())
        logits = head(states)
    signals = trace["signals"]
    compare(logits, signals["y"], f"{what}: y")
    if both:
        compare(states[:, :hidden], signals[f"layer{layers}.h"], f"{what}: h")
        compare(states[:, hidden:], signals[f"layer{layers}.reverse.h"], f"{what}: reverse h")
    else:
        compare(states, signals["h" if layers == 1 else f"layer{layers}.h"], f"{what}: h")
    loss = torch.nn.functional.cross_entropy(logits[:-1], torch.tensor(classes[1:]), reduction="sum")
    compare(loss, trace["loss"]["total"], f"{what}: loss")


def main():
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        model = pathlib.Path(folder) / "model.safetensors"
        for cell, activation in [("rnn", "tanh"), ("rnn", "relu"), ("lstm", "tanh"), ("gru", "tanh")]:
            for layers in (1, 2):
                for both in (False, True):
                    experiment = pathlib.Path(folder) / "experiment.json"
                    experiment.write_text(
                        json.dumps({
                            "cell": cell, "activation": activation, "layers": layers, "bidirectional": both,
                            "sizes": {"hidden": 5}, "inputs": {"text": TEXT},
                        }))
                    unroll("save", experiment, "-o", model)
                    trace = json.loads(unroll("trace", experiment))
                    check(trace, model, TEXT, f"{cell}, {activation}, {layers} layers, both directions: {both}")
                    count += 1
        for trained in sorted((ROOT / "Tests/Fixtures/Models").glob("*.safetensors")):
            text = "BPBTSSXXTVVEPE"
            unroll("save", trained, "--text", text, "-o", model)
            check(json.loads(unroll("trace", trained, "--text", text)), model, text, trained.name)
            count += 1
    print(f"{count} models, {compared} numbers: the largest difference is {worst:.1e} (torch {torch.__version__}).")


PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/unroll")
main()

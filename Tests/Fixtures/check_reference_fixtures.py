"""Runs the LSTM and GRU fixtures forward with numpy and compares with PyTorch's numbers, to 1e-12.

It checks the conversion itself (which rows became which parameter), apart from any code of this project.

    python3 check_reference_fixtures.py
"""

import json
import pathlib

import numpy

FOLDER = pathlib.Path(__file__).parent / "Reference"


def sigmoid(v):
    return 1 / (1 + numpy.exp(-v))


def lstm(P, x, state):
    def a(gate):
        return P["W_x" + gate] @ x + P["W_h" + gate] @ state["h"] + P["b_" + gate]
    i, f, o, g = sigmoid(a("i")), sigmoid(a("f")), sigmoid(a("o")), numpy.tanh(a("g"))
    c = f * state["c"] + i * g
    return {"i": i, "f": f, "o": o, "g": g, "c": c, "h": o * numpy.tanh(c)}


def gru(P, x, state):
    h = state["h"]
    r = sigmoid(P["W_xr"] @ x + P["W_hr"] @ h + P["b_r"])
    z = sigmoid(P["W_xz"] @ x + P["W_hz"] @ h + P["b_z"])
    n = numpy.tanh(P["W_xn"] @ x + P["b_n"] + r * (P["W_hn"] @ h + P["b_hn"]))
    return {"r": r, "z": z, "n": n, "h": (1 - z) * n + z * h}


def worst_difference(name, cell):
    experiment = json.loads((FOLDER / f"{name}.experiment.json").read_text())
    expected = json.loads((FOLDER / f"{name}.expected.json").read_text())
    P = {key: numpy.array(value) for key, value in experiment["parameters"].items()}
    state = {key: numpy.array(value) for key, value in experiment["initial"].items()}
    worst = 0.0
    loss = 0.0
    for step, x in enumerate(experiment["inputs"]):
        state = cell(P, numpy.array(x), state)
        state["y"] = P["W_hy"] @ state["h"] + P["b_y"]
        state["p"] = numpy.exp(state["y"]) / numpy.exp(state["y"]).sum()
        loss -= numpy.log(state["p"][experiment["targets"][step]])
        for signal, rows in expected["signals"].items():
            worst = max(worst, abs(state[signal] - rows[step]).max())
    return max(worst, abs(loss - expected["loss"]["total"]))


for name, cell in (("lstm", lstm), ("gru", gru)):
    difference = worst_difference(name, cell)
    print(name, difference)
    assert difference <= 1e-12

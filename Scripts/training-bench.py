#!/usr/bin/env python3
"""Times an update of an LSTM in Unroll and in PyTorch, in turns, on this machine.

    Scripts/training-bench.py [path of unroll] [rounds]

64 units, 100 steps, a batch of 32, 32 inputs, softmax over 32 classes at every step, Float64, Adam. PyTorch runs nn.LSTM, nn.Linear
and the cross entropy on one thread, and on as many as there are cores; Unroll does the same. Each round times both for a second; the
medians over the rounds are printed. Without PyTorch nothing is timed, and it says so.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

try:
    import torch
except ImportError:
    print("Skipped: torch is not installed (pip install torch).")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/unroll"
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
HIDDEN, STEPS, BATCH, INPUTS, CLASSES, SECONDS = 64, 100, 32, 32, 32, 1.0


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = torch.nn.LSTM(INPUTS, HIDDEN)
        self.head = torch.nn.Linear(HIDDEN, CLASSES)

    def forward(self, x):
        return self.head(self.rnn(x)[0])


torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
network = Network()
optimiser = torch.optim.Adam(network.parameters())
inputs = torch.randn(STEPS, BATCH, INPUTS)
targets = torch.randint(0, CLASSES, (STEPS * BATCH,))
loss_sum = torch.nn.CrossEntropyLoss(reduction="sum")


def update():
    optimiser.zero_grad(set_to_none=True)
    (loss_sum(network(inputs).reshape(-1, CLASSES), targets) / BATCH).backward()
    optimiser.step()


def time_torch(threads):
    torch.set_num_threads(threads)
    update()
    times, end = [], time.perf_counter() + SECONDS
    while len(times) < 3 or time.perf_counter() < end:
        start = time.perf_counter()
        update()
        times.append(1e3 * (time.perf_counter() - start))
    return statistics.median(times)


def time_unroll():
    arguments = ["bench", "--training", "--json", "--cells", "lstm", "--sizes", f"{HIDDEN}x{STEPS}"]
    arguments += ["--batch", str(BATCH), "--seconds", str(SECONDS)]
    output = subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, text=True).stdout
    result = json.loads(output)["results"][0]
    return result["update_us"] / 1e3, result["update_all_cores_us"] / 1e3


cores = os.cpu_count() or 1
found = {"unroll, 1 thread": [], f"unroll, {cores} threads": [], "torch, 1 thread": [], f"torch, {cores} threads": []}
for _ in range(ROUNDS):
    one, all_cores = time_unroll()
    for name, value in zip(found, [one, all_cores, time_torch(1), time_torch(cores)]):
        found[name].append(value)
print(f"PyTorch {torch.__version__}; an update in milliseconds, median of {ROUNDS} rounds (least to most)")
for name, times in found.items():
    print(f"{name:20} {statistics.median(times):8.2f}  ({min(times):.2f} to {max(times):.2f})")

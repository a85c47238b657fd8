"""The seeds' band of three activations, computed without Unroll: how far a gradient shrinks or grows over 29 steps.

h[t] = phi(W_xh x[t] + W_hh h[t-1]), 32 units, 8 inputs from N(0, 1), W_xh from N(0, 1/8), W_hh from N(0, g^2/32), no bias, h[0] = 0,
T = 30; the error at the last step is a standard normal vector. For each of the seeds log10 of |dL/dh[1]| / |dL/dh[T]|.
Usage: python3 seed-band.py [SEEDS [REPETITIONS]]  (needs numpy). Prints, for each activation and gain, the median and quartiles of SEEDS
networks, and the range of that median over REPETITIONS disjoint sets of SEEDS networks: what another generator may find.
"""
import sys
import numpy as np

SEEDS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
REPETITIONS = int(sys.argv[2]) if len(sys.argv) > 2 else 50
STEPS, UNITS, INPUTS = 30, 32, 8
FUNCTIONS = {
    "sigmoid": (lambda a: 1 / (1 + np.exp(-a)), lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h * h),
    "relu": (lambda a: np.maximum(a, 0), lambda h: (h > 0).astype(float)),
}


def ratios(name, gain, generator, count):
    """log10 of the ratio for each of count networks."""
    phi, slope = FUNCTIONS[name]
    recurrent = generator.normal(size=(count, UNITS, UNITS)) * gain / np.sqrt(UNITS)
    entering = generator.normal(size=(count, UNITS, INPUTS)) / np.sqrt(INPUTS)
    inputs = generator.normal(size=(STEPS, count, INPUTS))
    h = np.zeros((count, UNITS))
    states = []
    for x in inputs:
        h = phi(np.einsum("nij,nj->ni", entering, x) + np.einsum("nij,nj->ni", recurrent, h))
        states.append(h)
    gradient = generator.normal(size=(count, UNITS))
    last = np.linalg.norm(gradient, axis=1)
    for h in reversed(states[1:]):
        gradient = np.einsum("nij,ni->nj", recurrent, gradient * slope(h))
    with np.errstate(divide="ignore"):
        return np.log10(np.linalg.norm(gradient, axis=1) / last)


for name in FUNCTIONS:
    for gain in (0.5, 1.0, 1.5, 3.0):
        generator = np.random.default_rng(1)
        sets = [ratios(name, gain, generator, SEEDS) for _ in range(REPETITIONS)]
        medians = np.array([np.median(s) for s in sets])
        lower, median, upper = np.quantile(np.concatenate(sets), [0.25, 0.5, 0.75])
        print(f"{name:8} g={gain:3} median {median:8.3f} quartiles {lower:8.3f} {upper:8.3f} "
              f"medians of {SEEDS} seeds: {medians.min():8.3f} … {medians.max():8.3f} sd {medians.std():.3f}")

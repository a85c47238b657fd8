"""Prints what the safetensors library reads from a file, as JSON: the tests compare it with what Unroll wrote.

    python3 read_safetensors.py FILE

Leaves with 77 where safetensors or numpy is missing, so that a test can tell that from a failure; without FILE it does no
more than that.
"""

import json
import sys

try:
    import numpy
    import safetensors.numpy
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(77)


def main(path):
    with safetensors.safe_open(path, "numpy") as file:
        tensors = {}
        for name in file.keys():
            array = file.get_tensor(name)
            numbers = [repr(value) for value in array.astype(numpy.float64).ravel().tolist()]
            tensors[name] = {"dtype": str(array.dtype), "shape": list(array.shape), "numbers": numbers}
        print(json.dumps({"metadata": file.metadata() or {}, "tensors": tensors}))


if len(sys.argv) > 1:
    main(sys.argv[1])

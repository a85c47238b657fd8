"""Writes Tensors/: files of every type that Unroll reads, as the libraries of Python write them.

Written with numpy 2.4.6 and safetensors 0.8.0:

    python3 make_tensor_fixtures.py
"""

import pathlib

import numpy
import safetensors

FOLDER = pathlib.Path(__file__).parent / "Tensors"

FLOATS = [[0.5, -1.25, 2.0], [float("inf"), 65504.0, 0.0]]
SIGNED = [[1, -2, 3], [-128, 127, 0]]
UNSIGNED = [[1, 2, 3], [128, 255, 0]]
TRUTHS = [[True, False, True], [False, False, True]]


def write_safetensors():
    # The library takes addresses, so the arrays must live until it is done.
    kept = []

    def tensor(array, dtype=None, shape=None):
        kept.append(array)
        return safetensors.TensorSpec(
            dtype=dtype or str(array.dtype), shape=list(array.shape if shape is None else shape),
            data_ptr=array.ctypes.data, data_len=array.nbytes)

    tensors = {f"f{bits}": tensor(numpy.array(FLOATS, f"<f{bits // 8}")) for bits in (16, 32, 64)}
    for bits in (8, 16, 32, 64):
        tensors[f"i{bits}"] = tensor(numpy.array(SIGNED, f"<i{bits // 8}"))
        tensors[f"u{bits}"] = tensor(numpy.array(UNSIGNED, f"<u{bits // 8}"))
    tensors["bool"] = tensor(numpy.array(TRUTHS))
    # numpy has no bfloat16: these are the upper halves of float32, whose lower ones are 0.
    upper = numpy.array([[0.5, -1.25, 2.0], [float("inf"), 65280.0, 0.0]], "<f4").view("<u2")[:, 1::2].copy()
    tensors["bf16"] = tensor(upper, "bfloat16")
    tensors["f8"] = tensor(numpy.zeros((2, 3), "u1"), "float8_e4m3fn")
    tensors["scalar"] = tensor(numpy.array(-7.5))
    tensors["vector"] = tensor(numpy.array([1.5, 2.5]))
    tensors["cube"] = tensor(numpy.arange(24.0).reshape(2, 3, 4))
    tensors["empty"] = tensor(numpy.zeros((0, 5)))
    metadata = {"vocab": '["a", "\u00e9", "\\n"]', "format": "np"}
    (FOLDER / "types.safetensors").write_bytes(safetensors.serialize(tensors, metadata))


def write_npy():
    def write(name, array, version=(1, 0)):
        with open(FOLDER / f"{name}.npy", "wb") as file:
            numpy.lib.format.write_array(file, array, version=version)

    for kind, values in (("f2", FLOATS), ("f4", FLOATS), ("f8", FLOATS), ("i4", SIGNED), ("i8", SIGNED)):
        write(f"{kind}-little", numpy.array(values, f"<{kind}"))
        write(f"{kind}-big", numpy.array(values, f">{kind}"))
    write("u1", numpy.array(UNSIGNED, "u1"))
    write("b1", numpy.array(TRUTHS))
    write("fortran", numpy.asfortranarray(numpy.array(SIGNED, "<f8")))
    write("vector", numpy.array([1.5, -2.5, 3.5]))
    write("version-2", numpy.array(SIGNED, "<f8"), (2, 0))
    write("version-3", numpy.array(SIGNED, "<f8"), (3, 0))
    write("cube", numpy.zeros((2, 3, 4)))
    write("scalar", numpy.array(1.5))
    write("complex", numpy.array([1j]))
    write("structured", numpy.array([(1, 2.0)], [("a", "i4"), ("b", "f8")]))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    write_safetensors()
    write_npy()

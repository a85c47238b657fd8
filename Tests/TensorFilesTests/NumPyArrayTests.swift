import Matrices
import TensorFiles
import Testing

struct NumPyArrayTests {
    @Test(arguments: [
        ("f2-little", Fixtures.floats), ("f2-big", Fixtures.floats), ("f4-little", Fixtures.floats),
        ("f4-big", Fixtures.floats), ("f8-little", Fixtures.floats), ("f8-big", Fixtures.floats),
        ("i4-little", Fixtures.signed), ("i4-big", Fixtures.signed), ("i8-little", Fixtures.signed),
        ("i8-big", Fixtures.signed), ("u1", Fixtures.unsigned), ("b1", Fixtures.truths),
        ("fortran", Fixtures.signed), ("version-2", Fixtures.signed), ("version-3", Fixtures.signed),
    ])
    func everyTypeOrderAndVersionIsReadAsNumPyWroteIt(name: String, numbers: [Double]) throws {
        let array = try NumPyArray(path: Fixtures.path("Tensors/\(name).npy"))
        #expect(array.shape == [2, 3])
        #expect(array.numbers == numbers)
        #expect(array.matrix == Matrix(rows: 2, columns: 3, entries: numbers))
    }

    @Test func aVectorIsAMatrixOfOneColumn() throws {
        let array = try NumPyArray(path: Fixtures.path("Tensors/vector.npy"))
        #expect(array.shape == [3])
        #expect(array.matrix == Matrix(column: [1.5, -2.5, 3.5]))
    }

    @Test(arguments: [
        ("cube", "The array has the shape [2, 3, 4]; expected one or two dimensions."),
        ("scalar", "The array has the shape []; expected one or two dimensions."),
        ("complex", "The array has elements of type '<c16'; \(types)"),
        ("structured", "The array's header has '[' at offset 20; expected a string in quotes."),
    ])
    func whatIsNoArrayOfNumbersIsRefused(name: String, message: String) {
        let path = Fixtures.path("Tensors/\(name).npy")
        let error = #expect(throws: TensorFileError.self) { try NumPyArray(path: path) }
        #expect(error?.description == "\(path): \(message)")
    }

    private static let types = "expected '<' or '>' and one of f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1."
}

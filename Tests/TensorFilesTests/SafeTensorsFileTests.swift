import Glibc
import Matrices
import TensorFiles
import Testing

struct SafeTensorsFileTests {
    private let file: SafeTensorsFile

    init() throws {
        file = try SafeTensorsFile(path: Fixtures.path("Tensors/types.safetensors"))
    }

    @Test(arguments: [
        ("f16", ElementType.float16, Fixtures.floats), ("f32", .float32, Fixtures.floats),
        ("f64", .float64, Fixtures.floats), ("bf16", .bfloat16, [0.5, -1.25, 2, .infinity, 65280, 0]),
        ("i8", .signed8, Fixtures.signed), ("i16", .signed16, Fixtures.signed), ("i32", .signed32, Fixtures.signed),
        ("i64", .signed64, Fixtures.signed), ("u8", .unsigned8, Fixtures.unsigned),
        ("u16", .unsigned16, Fixtures.unsigned), ("u32", .unsigned32, Fixtures.unsigned),
        ("u64", .unsigned64, Fixtures.unsigned), ("bool", .boolean, Fixtures.truths),
    ])
    func everyTypeIsReadAsPythonWroteIt(name: String, type: ElementType, numbers: [Double]) throws {
        let tensor = try #require(file.tensor(named: name))
        #expect(tensor.elementType == type)
        #expect(tensor.shape == [2, 3])
        #expect(tensor.count == 6)
        #expect(tensor.byteRange.count == 6 * type.bits / 8)
        #expect(try file.numbers(named: name) == numbers)
        #expect(try file.matrix(named: name) == Matrix(rows: 2, columns: 3, entries: numbers))
    }

    @Test func allTensorsAndTheMetadataAreFound() {
        #expect(
            Set(file.tensors.map(\.name)) == [
                "f16", "f32", "f64", "bf16", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "bool", "f8",
                "scalar",
                "vector", "cube", "empty",
            ])
        #expect(file.metadata == ["vocab": "[\"a\", \"é\", \"\\n\"]", "format": "np"])
    }

    @Test func aVectorIsAMatrixOfOneColumn() throws {
        #expect(try file.matrix(named: "vector") == Matrix(column: [1.5, 2.5]))
    }

    @Test func anyNumberOfDimensionsIsReadAsNumbers() throws {
        #expect(try file.numbers(named: "scalar") == [-7.5])
        #expect(try file.numbers(named: "cube") == (0..<24).map(Double.init))
        #expect(try file.numbers(named: "empty") == [])
        #expect(try file.matrix(named: "empty") == Matrix(rows: 0, columns: 5))
    }

    @Test(arguments: [
        ("cube", "Tensor 'cube' has the shape [2, 3, 4]; expected one or two dimensions."),
        ("scalar", "Tensor 'scalar' has the shape []; expected one or two dimensions."),
        (
            "f8",
            "Tensor 'f8' has the type F8_E4M3, which cannot be converted; expected one of BOOL, U8, I8, U16, I16, U32, "
                + "I32, U64, I64, F16, BF16, F32, F64."
        ),
        (
            "weight",
            "There is no tensor 'weight'; the file holds 'u64', 'i64', 'cube', 'empty', 'f64', 'scalar', 'vector', "
                + "'f32', 'u32', 'i32', 'bf16', 'f16' and 6 more."
        ),
    ])
    func whatCannotBeAMatrixIsRefusedByName(name: String, message: String) {
        let error = #expect(throws: TensorFileError.self) { try file.matrix(named: name) }
        #expect(error?.description == "\(file.path): \(message)")
    }

    @Test func aFileWithoutTensorsIsSound() throws {
        for header in ["{}", "{\"__metadata__\":{}}   "] {
            let empty = try TemporaryFile(safeTensors(header))
            let file = try SafeTensorsFile(path: empty.path)
            #expect(file.tensors == [])
            let error = #expect(throws: TensorFileError.self) { try file.numbers(named: "a") }
            #expect(error?.reason.description == "There is no tensor 'a'; the file holds none.")
        }
    }

    @Test func numbersKeepTheirBitsWhateverTheirAlignment() throws {
        // A header of 1 more byte than a multiple of 8 puts every number at an odd address.
        let header = "{\"a\":{\"dtype\":\"F64\",\"shape\":[3],\"data_offsets\":[0,24]}}"
        let padding = String(repeating: " ", count: 9 - header.utf8.count % 8)
        let values = [0.1, -Double.leastNonzeroMagnitude, .greatestFiniteMagnitude]
        let data = values.flatMap { withUnsafeBytes(of: $0.bitPattern.littleEndian, Array.init) }
        let temporary = try TemporaryFile(safeTensors(header + padding) + data)
        #expect(try SafeTensorsFile(path: temporary.path).numbers(named: "a") == values)
    }

    @Test func elementsSmallerThanAByteAreCounted() throws {
        let header = "{\"a\":{\"dtype\":\"F4\",\"shape\":[2,3],\"data_offsets\":[0,3]}}"
        let temporary = try TemporaryFile(safeTensors(header, data: 3))
        #expect(try SafeTensorsFile(path: temporary.path).tensors.map(\.elementType) == [.float4])
    }

    @Test func aFileOfAGigabyteIsNotReadToBeOpened() throws {
        let count = 1 << 30
        let header =
            "{\"a\":{\"dtype\":\"U8\",\"shape\":[\(count - 1)],\"data_offsets\":[0,\(count - 1)]},"
            + "\"b\":{\"dtype\":\"BOOL\",\"shape\":[1],\"data_offsets\":[\(count - 1),\(count)]}}"
        let temporary = try TemporaryFile(safeTensors(header))
        // The bytes beyond the header are a hole in the file: they take no room on the disk.
        #expect(truncate(temporary.path, 8 + header.utf8.count + count) == 0)
        #expect(try SafeTensorsFile(path: temporary.path).numbers(named: "b") == [0])
    }
}

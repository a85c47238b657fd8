import Foundation
import JSONText
import Matrices
import TensorFiles
import Testing

/// What `Tests/Fixtures/read_safetensors.py` says about a file.
private enum PythonReader {
    static let isPresent = (try? run([]))?.status == 0

    static func run(_ arguments: [String]) throws -> (status: Int32, output: [UInt8]) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Fixtures.path("read_safetensors.py")] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, Array(output))
    }
}

struct PythonTests {
    @Test(
        .enabled(if: PythonReader.isPresent, "Python with the packages safetensors and numpy is not installed."),
        arguments: [SafeTensorsWriter.Precision.float32, .float64])
    func pythonReadsWhatWasWritten(precision: SafeTensorsWriter.Precision) throws {
        let matrix = Matrix(rows: 2, columns: 3, entries: [0.1, -2.5, 1e-300, 1e30, 0, .infinity])
        let metadata = ["vocab": "[\"a\", \"é\", \"\\n\"]", "cell": "lstm"]
        let temporary = try TemporaryFile(named: "model.safetensors")
        try SafeTensorsWriter(precision: precision, metadata: metadata).write(
            [
                WritableTensor(name: "rnn.weight_ih_l0", matrix: matrix),
                WritableTensor(name: "é", vector: [1, 2, 3]),
                WritableTensor(name: "empty", shape: [0, 2], numbers: []),
            ], to: temporary.path)
        let found = try PythonReader.run([temporary.path])
        #expect(found.status == 0)
        let document = try JSONReader.read(found.output)
        for (key, text) in metadata { #expect(document["metadata"]?[key]?.string == text) }
        #expect(document["tensors"]?.members?.count == 3)
        #expect(document["tensors"]?["empty"]?["shape"]?.elements?.map(\.integer) == [0, 2])
        #expect(document["tensors"]?["é"]?["numbers"]?.elements?.compactMap(\.string) == ["1.0", "2.0", "3.0"])
        let weight = try #require(document["tensors"]?["rnn.weight_ih_l0"])
        #expect(weight["dtype"]?.string == (precision == .float32 ? "float32" : "float64"))
        #expect(weight["shape"]?.elements?.map(\.integer) == [2, 3])
        let numbers = weight["numbers"]?.elements?.compactMap { $0.string.flatMap(Double.init) }
        #expect(numbers == matrix.entries.map { precision == .float32 ? Double(Float($0)) : $0 })
    }
}

import Foundation
import Matrices
import TensorFiles
import Testing

struct SafeTensorsWriterTests {
    private let tensors = [
        WritableTensor(
            name: "rnn.weight",
            matrix: Matrix(rows: 2, columns: 2, entries: [0.1, -0.0, .leastNonzeroMagnitude, .infinity])),
        WritableTensor(name: "bias \"é\"", vector: [1, 2, 3]),
        WritableTensor(name: "scalar", shape: [], numbers: [-7]),
        WritableTensor(name: "empty", shape: [0, 5], numbers: []),
        WritableTensor(name: "cube", shape: [1, 2, 1], numbers: [1e300, -1e-300]),
    ]

    @Test func whatIsWrittenAsFloat64ReadsBackBitForBit() throws {
        let temporary = try TemporaryFile()
        let metadata = ["vocab": "[\"a\", \"\\n\"]", "": "\u{1}"]
        try SafeTensorsWriter(precision: .float64, metadata: metadata).write(tensors, to: temporary.path)
        let file = try SafeTensorsFile(path: temporary.path)
        #expect(file.metadata == metadata)
        #expect(file.tensors.map(\.name) == tensors.map(\.name))
        #expect(file.tensors.map(\.shape) == tensors.map(\.shape))
        for tensor in tensors {
            #expect(try file.numbers(named: tensor.name).map(\.bitPattern) == tensor.numbers.map(\.bitPattern))
        }
    }

    @Test func whatIsWrittenAsFloat32IsRoundedToTheNearest() throws {
        let temporary = try TemporaryFile()
        let tensor = WritableTensor(name: "a", vector: [0.1, 16_777_217, -.infinity, .nan, 3.4028235e38])
        try SafeTensorsWriter(precision: .float32).write([tensor], to: temporary.path)
        let file = try SafeTensorsFile(path: temporary.path)
        let numbers = try file.numbers(named: "a")
        #expect(file.tensors.map(\.elementType) == [.float32])
        #expect(numbers[..<3] == [Double(Float(0.1)), 16_777_216, -.infinity])
        #expect(numbers[3].isNaN)
        #expect(numbers[4] == Double(Float.greatestFiniteMagnitude))
    }

    @Test func theBytesAreThoseOfTheFormat() throws {
        let temporary = try TemporaryFile()
        let tensor = WritableTensor(name: "a", vector: [1])
        try SafeTensorsWriter(precision: .float32, metadata: ["k": "v"]).write([tensor], to: temporary.path)
        let header =
            "{\"__metadata__\":{\"k\":\"v\"},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}"
        let padding = String(repeating: " ", count: 8 - header.utf8.count % 8)
        #expect(try temporary.bytes() == safeTensors(header + padding) + [0, 0, 0x80, 0x3F])
        #expect((header + padding).utf8.count % 8 == 0)
    }

    @Test func aNumberBeyondFloat32IsRefusedAndTheOldFileStays() throws {
        let temporary = try TemporaryFile([1, 2, 3])
        let tensor = WritableTensor(name: "a", vector: [0, -1e39])
        let error = #expect(throws: TensorFileError.self) {
            try SafeTensorsWriter(precision: .float32).write([tensor], to: temporary.path)
        }
        #expect(
            error?.description
                == "\(temporary.path): Tensor 'a' holds the number -1e+39, which is too large for a Float32.")
        #expect(try temporary.bytes() == [1, 2, 3])
    }

    @Test func anOldFileIsReplacedAndNothingElseIsLeft() throws {
        let temporary = try TemporaryFile([1, 2, 3])
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: temporary.path)
        try SafeTensorsWriter(precision: .float64).write(tensors, to: temporary.path)
        #expect(try SafeTensorsFile(path: temporary.path).tensors.count == 5)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.folder.path) == ["file"])
        let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func aLinkStaysALink() throws {
        let temporary = try TemporaryFile([1, 2, 3])
        let link = temporary.folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file")
        try SafeTensorsWriter(precision: .float64).write(tensors, to: link)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "file")
        #expect(try SafeTensorsFile(path: temporary.path).tensors.count == 5)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let path = "/nowhere/model.safetensors"
        let error = #expect(throws: TensorFileError.self) {
            try SafeTensorsWriter(precision: .float64).write([], to: path)
        }
        #expect(error?.description == "\(path): The file cannot be written: No such file or directory.")
    }

    @Test func aDirectoryIsNotReplacedByAFile() throws {
        let temporary = try TemporaryFile()
        let error = #expect(throws: TensorFileError.self) {
            try SafeTensorsWriter(precision: .float64).write([], to: temporary.folder.path)
        }
        #expect(error?.reason.description == "The file cannot be written: Is a directory.")
        #expect(!FileManager.default.fileExists(atPath: temporary.folder.path + ".\(getpid())-0.partial"))
    }
}

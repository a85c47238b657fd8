import Foundation
import TensorFiles
import Testing

/// What is no file to map is refused in the same words by every reader.
struct MappedFileTests {
    private func expectFailure(_ path: String, _ message: String) {
        let safeTensors = #expect(throws: TensorFileError.self) { try SafeTensorsFile(path: path) }
        let numPy = #expect(throws: TensorFileError.self) { try NumPyArray(path: path) }
        let table = #expect(throws: TensorFileError.self) { try NumberTable(csv: path) }
        for error in [safeTensors, numPy, table] { #expect(error?.description == "\(path): \(message)") }
    }

    @Test func aMissingFileIsRefused() {
        expectFailure("/nowhere/model", "There is no such file.")
    }

    @Test func aDirectoryIsRefused() {
        expectFailure("/", "This is a directory, not a file.")
    }

    @Test func aPipeThatNobodyWritesIsRefusedAndNotWaitedFor() throws {
        let temporary = try TemporaryFile()
        #expect(mkfifo(temporary.path, 0o600) == 0)
        expectFailure(temporary.path, "This is a pipe or a device, not a file on a disk.")
    }

    @Test func aPathTooLongForTheSystemIsUnreadable() {
        expectFailure("/" + String(repeating: "a", count: 300), "The file cannot be read: File name too long.")
    }

    @Test func aFileThatWasRemovedAfterItWasOpenedStillHasItsNumbers() throws {
        let path: String
        let file: SafeTensorsFile
        do {
            let temporary = try TemporaryFile(Fixtures.bytes("Tensors/types.safetensors"))
            path = temporary.path
            file = try SafeTensorsFile(path: path)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try file.numbers(named: "f64") == Fixtures.floats)
    }
}

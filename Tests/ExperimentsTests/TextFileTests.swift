import Experiments
import Foundation
import Testing

struct TextFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "TextFileTests-\(UUID().uuidString)")

    @Test func aFileIsReadWhole() throws {
        let path = try write(Data("\u{FEFF}时间\r\n".utf8) + Data(repeating: 0x61, count: 200_000))
        #expect(try TextFile.readText(path) == "时间\r\n" + String(repeating: "a", count: 200_000))
        try FileManager.default.removeItem(at: folder)
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: ExperimentError.self) { try ExperimentFile(reading: "/nowhere/a.json") }
        #expect(error?.description == "There is no file '/nowhere/a.json'.")
        #expect(error?.exitStatus == 66)
    }

    @Test func aDirectoryIsNoFile() {
        let error = #expect(throws: ExperimentError.self) { try TextFile.readBytes("/") }
        #expect(error?.description == "'/' is a directory, not a file.")
        #expect(error?.exitStatus == 66)
    }

    @Test func aPathTooLongForTheSystemIsUnreadable() {
        let path = "/" + String(repeating: "a", count: 300)
        let error = #expect(throws: ExperimentError.self) { try TextFile.readBytes(path) }
        #expect(error?.description == "The file '\(path)' cannot be read: File name too long.")
        #expect(error?.exitStatus == 66)
    }

    @Test func aFileBeyondTheLimitIsRefused() throws {
        let error = #expect(throws: ExperimentError.self) { try TextFile.readBytes("/dev/zero", limit: 200_000) }
        #expect(
            error?.description == "The file '/dev/zero' is larger than the 200 kB that an experiment may have.")
        #expect(error?.exitStatus == 65)
    }

    @Test func bytesThatAreNoTextAreFoundByTheirOffset() throws {
        let path = try write(Data([0x61, 0x62, 0xFE]))
        let error = #expect(throws: ExperimentError.self) { try TextFile.readText(path) }
        #expect(error?.description == "\(path): The byte at offset 2 is not valid UTF-8.")
        let inJSON = #expect(throws: ExperimentError.self) { try ExperimentFile(reading: path) }
        #expect(inJSON?.description == "\(path):1:3: The byte at offset 2 is not valid UTF-8.")
        #expect(inJSON?.exitStatus == 65)
        try FileManager.default.removeItem(at: folder)
    }

    private func write(_ data: Data) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "experiment.json")
        try data.write(to: file)
        return file.path
    }
}

import Foundation

/// A path in a new folder that is removed with this value.
final class TemporaryFile {
    let folder = TemporaryFile.parent.appending(path: "TensorFilesTests-\(UUID().uuidString)")
    let path: String

    /// A folder in memory where there is one: the tests write thousands of files, and disks may take their time.
    private static let parent =
        FileManager.default.isWritableFile(atPath: "/dev/shm")
        ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

    /// A path to which nothing has been written.
    init(named name: String = "file") throws {
        path = folder.appending(path: name).path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A file of these bytes.
    convenience init(_ bytes: [UInt8]) throws {
        try self.init()
        try write(bytes)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }
}

import Foundation

/// Files that Python libraries wrote; see Tests/Fixtures/README.md.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func path(_ file: String) -> String {
        folder.appending(path: file).path
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: file)))
    }

    /// The numbers that `make_tensor_fixtures.py` puts into every array, by the kind of their type.
    static let floats = [0.5, -1.25, 2, .infinity, 65504, 0]
    static let signed: [Double] = [1, -2, 3, -128, 127, 0]
    static let unsigned: [Double] = [1, 2, 3, 128, 255, 0]
    static let truths: [Double] = [1, 0, 1, 0, 0, 1]
}

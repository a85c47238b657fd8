import Experiments
import Foundation

/// The reference cases of PyTorch; see Tests/Fixtures/README.md.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Reference")

    static func experiments() throws -> [ExperimentFile] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".experiment.json") }
            .map { try ExperimentFile(reading: folder.appending(path: $0).path) }
    }
}

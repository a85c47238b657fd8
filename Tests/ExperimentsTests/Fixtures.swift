import Experiments
import Foundation

/// The reference cases of PyTorch; see Tests/Fixtures/README.md.
enum Fixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Reference")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        .filter { $0.hasSuffix(".experiment.json") }
        .map { String($0.dropLast(".experiment.json".count)) }

    static func path(_ file: String) -> String {
        folder.appending(path: file).path
    }
}

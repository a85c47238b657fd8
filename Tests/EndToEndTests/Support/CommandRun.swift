import Foundation
import PseudoTerminal

/// A run of `unroll` without a terminal, to its end.
struct CommandRun {
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String
    /// How it ended.
    let status: Int32

    /// Runs `unroll` with these arguments in a folder.
    init(_ arguments: [String], folder: String? = nil, environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try BuiltProgram.path(of: "unroll"))
        process.arguments = arguments
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.currentDirectoryURL = folder.map { URL(filePath: $0) }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Sentences about errors are short: they fit into their pipe while the output is read.
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// The rows of standard output.
    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}

/// A folder that is there for one test.
final class TemporaryFolder {
    private let url: URL

    /// A new folder with these files in it.
    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "unroll-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
    }

    /// The path of a file in it, or of itself.
    func path(_ name: String = "") -> String { url.appending(path: name).path }

    /// Writes a file into it.
    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: url.appending(path: name)) }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// Files of the package.
enum PackageFile {
    private static let folder = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

    /// The path of a file, given from the package's folder.
    static func path(_ name: String) -> String { folder.appending(path: name).path }

    /// The text of a file.
    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}

import Foundation

/// A file of the package, as the rules see it.
struct SourceFile {
    /// The path from the package's folder.
    let path: String
    let text: String

    /// The folder under `Sources` that it lies in.
    var room: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var lines: [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// All files under these folders of the package whose names end so.
    static func all(under folders: [String], extensions: Set<String>) throws -> [SourceFile] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files: [SourceFile] = []
        for folder in folders {
            // A walk does not enter a folder that is itself a link.
            let root = package.appending(path: folder).resolvingSymlinksInPath()
            for name in try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted() {
                let file = root.appending(path: name)
                guard extensions.contains(file.pathExtension) else { continue }
                files.append(
                    SourceFile(path: "\(folder)/\(name)", text: try String(contentsOf: file, encoding: .utf8)))
            }
        }
        return files
    }
}

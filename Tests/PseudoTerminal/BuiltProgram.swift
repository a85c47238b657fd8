import Glibc

/// The programs that were built together with the tests.
public enum BuiltProgram {
    /// The path of a program of this package.
    ///
    /// Tests run from a bundle beside the programs, or from a helper of the toolchain that got the bundle's path as an
    /// argument.
    ///
    /// - Throws: `HarnessError` when there is none, which says where it was looked for.
    public static func path(of name: String) throws -> String {
        var places: [String] = []
        for start in [linkTarget("/proc/self/exe")] + CommandLine.arguments where start.contains("/") {
            var folder = start
            while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
                folder = String(folder[..<slash])
                places.append(folder)
                let candidate = folder + "/" + name
                var information = stat()
                if stat(candidate, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
                    access(candidate, X_OK) == 0
                {
                    return candidate
                }
            }
        }
        throw HarnessError("No built program '\(name)' in \(places.joined(separator: ", "))")
    }

    private static func linkTarget(_ path: String) -> String {
        var characters = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &characters, characters.count)
        return String(decoding: characters.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// Why a test in a terminal could not go on.
public struct HarnessError: Error, CustomStringConvertible {
    /// What was expected and what was seen instead.
    public let description: String

    /// An error with this description.
    public init(_ description: String) {
        self.description = description
    }
}

import Experiments
import Explorer
import Glibc
import JSONText

/// A file of lines of JSON, one for each update.
struct TrainingLog: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Begins a log, or goes on with one after so many updates: the lines of later ones, which will be made again, are cut off.
    ///
    /// - Throws: `Failure` for a file that cannot be written.
    init(_ path: String, after updates: Int) throws {
        let descriptor = try Self.opened(path, after: updates)
        guard descriptor >= 0 else { throw Self.failure(path) }
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Appends a line.
    ///
    /// - Throws: `Failure` if that is not possible.
    func append(_ line: String) throws {
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func opened(_ path: String, after updates: Int) throws -> Int32 {
        guard updates > 0, let kept = lines(of: path, upTo: updates) else {
            return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        }
        if case .failed(let sentence) = Files.write(kept, to: path) { throw Failure(sentence: sentence, status: 73) }
        return open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    }

    /// The lines of the first updates, the last of them whole; nil where there is no file that could be read again.
    private static func lines(of path: String, upTo updates: Int) -> [UInt8]? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let bytes = try? TextFile.readBytes(path, limit: .max)
        else { return nil }
        var kept = 0
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
            guard let line = try? JSONReader.read(Array(bytes[kept..<end])), let update = line["update"]?.integer,
                update <= updates
            else { break }
            kept = end + 1
        }
        return Array(bytes[..<kept])
    }

    private static func failure(_ path: String) -> Failure {
        Failure(sentence: "\(path) cannot be written: \(String(cString: strerror(errno))).", status: 73)
    }
}

import Glibc

/// A file that appears under its name whole or not at all: what had the name before is there until the new one is safe on
/// the disk, and a file that is not finished leaves nothing behind.
struct AtomicFile: ~Copyable {
    private let path: String
    private let partial: String
    private let descriptor: Int32
    private var isFinished = false

    /// Begins a file of this name.
    init(_ path: String) throws(FileErrorReason) {
        // Renaming over a link would replace the link and leave the file that it means.
        let target = realpath(path, nil)
        defer { free(target) }
        let path = target.map { String(cString: $0) } ?? path
        var attempt = 0
        while true {
            let partial = "\(path).\(getpid())-\(attempt).partial"
            let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                self.path = path
                self.partial = partial
                self.descriptor = descriptor
                return
            }
            guard errno == EEXIST, attempt < 1000 else { throw AtomicFile.failure() }
            attempt += 1
        }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(partial) }
    }

    /// Appends bytes.
    func append(_ bytes: [UInt8]) throws(FileErrorReason) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw AtomicFile.failure() }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the file its name.
    consuming func finish() throws(FileErrorReason) {
        var status = stat()
        // An existing file keeps its permissions.
        if stat(path, &status) == 0, fchmod(descriptor, status.st_mode & 0o777) != 0 { throw AtomicFile.failure() }
        guard fsync(descriptor) == 0, rename(partial, path) == 0 else { throw AtomicFile.failure() }
        isFinished = true
    }

    private static func failure() -> FileErrorReason {
        .unwritable(why: String(cString: strerror(errno)))
    }
}

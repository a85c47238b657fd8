import Glibc

/// The bytes of a file, mapped into memory: nothing is read from the disk before it is used.
///
/// Where another program shortens the file meanwhile, the system ends this one; no reader by mapping can prevent that.
final class MappedFile: @unchecked Sendable {
    // Unchecked because the compiler trusts no pointer across threads; nobody writes through this one.
    private let bytes: UnsafeRawBufferPointer

    /// Maps a file.
    ///
    /// - Throws: `FileErrorReason` for what is not a readable regular file.
    init(path: String) throws(FileErrorReason) {
        // A pipe without a writer would block otherwise.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw MappedFile.failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw MappedFile.failure() }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .directory
        default: throw .notRegular
        }
        let count = Int(status.st_size)
        guard count > 0 else {
            // The system maps no empty files.
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw MappedFile.failure()
        }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }

    /// The number of bytes.
    var count: Int { bytes.count }

    /// What `body` makes of these bytes of the file, which it must not keep.
    ///
    /// - Precondition: the range lies in the file.
    func withBytes<Result, Failure: Error>(
        in range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes \(range) of a file of \(count)")
        defer { withExtendedLifetime(self) {} }
        return try body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    private static func failure() -> FileErrorReason {
        switch errno {
        case ENOENT, ENOTDIR: .missing
        case let code: .unreadable(why: String(cString: strerror(code)))
        }
    }
}

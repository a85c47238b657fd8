import Glibc
import JSONText

/// Reads whole text files, with an error for each way in which that can fail.
public enum TextFile {
    /// The number of bytes that a file may have: enough for the parameters of an LSTM of 512 units as decimals, and small
    /// enough that a wrong path such as a disk image is refused at once.
    public static let limit = 64 << 20

    /// The bytes of a file.
    ///
    /// - Throws: `ExperimentError` for a file that is missing, unreadable, a directory or larger than `limit`.
    public static func readBytes(_ path: String, limit: Int = limit) throws(ExperimentError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
            // Counted while reading, because a pipe or a device has no size before.
            guard bytes.count <= limit else { throw ExperimentError(.fileTooLarge(path, limit: limit)) }
        }
    }

    /// The text of a file in UTF-8; a byte-order mark at its start is no part of it.
    ///
    /// - Throws: `ExperimentError` as `readBytes(_:limit:)`, and for a byte that is not text.
    public static func readText(_ path: String) throws(ExperimentError) -> String {
        try text(of: readBytes(path), path: path)
    }

    /// The text of a file that a network is to read: as `readText(_:)`, and neither empty nor binary.
    ///
    /// - Throws: `ExperimentError` for bytes that are no such text.
    public static func textToLearn(_ bytes: [UInt8], path: String) throws(ExperimentError) -> String {
        // Files of programs and pictures may be valid UTF-8, but few of them are without this byte.
        if let offset = bytes.firstIndex(of: 0) { throw ExperimentError(.zeroByte(offset: offset)).inFile(path) }
        let text = try text(of: bytes, path: path)
        guard !text.isEmpty else { throw ExperimentError(.emptyFile).inFile(path) }
        return text
    }

    private static func text(of bytes: [UInt8], path: String) throws(ExperimentError) -> String {
        if let offset = firstInvalidUTF8Offset(in: bytes) {
            throw ExperimentError(.notUTF8(offset: offset)).inFile(path)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }

    private static func failure(_ path: String) -> ExperimentError {
        switch errno {
        case ENOENT, ENOTDIR: ExperimentError(.missingFile(path))
        case EISDIR: ExperimentError(.directory(path))
        default: ExperimentError(.unreadableFile(path, why: String(cString: strerror(errno))))
        }
    }
}

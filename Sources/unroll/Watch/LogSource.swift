import Glibc

/// Where the lines of a log come from, open for reading.
struct LogSource: Sendable {
    /// What kind of file it is, and so what its end means.
    enum Kind: Sendable {
        /// A file, which may grow, be cut or be replaced after its end.
        case file
        /// A FIFO: after its end another writer may come.
        case fifo
        /// A pipe or a device, which ends once.
        case stream
    }

    /// What the user calls it.
    let name: String
    /// Its path; nil for standard input.
    let path: String?
    /// Its descriptor; nil for a FIFO, whose opening waits for a writer and is left to the reader.
    let descriptor: Int32?
    /// What kind of file it is.
    let kind: Kind

    /// How long a file that is not there may take to appear: a training that was started just before makes it in a moment.
    private static let patience = 20

    /// Opens a file, or standard input for `-` and for nothing.
    ///
    /// - Throws: `Failure` where there is nothing to read.
    static func open(_ argument: String?) throws -> LogSource {
        guard let path = argument, path != "-" else { return try standardInput() }
        var status = stat()
        for turn in 0...patience {
            if stat(path, &status) == 0 { break }
            guard errno == ENOENT, turn < patience else {
                throw Failure(sentence: "\(path) cannot be read: \(String(cString: strerror(errno))).", status: 66)
            }
            usleep(100_000)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            throw Failure(sentence: "\(path) is a directory: name the file in it that the training writes.", status: 66)
        case S_IFIFO: return LogSource(name: path, path: path, descriptor: nil, kind: .fifo)
        default:
            let descriptor = try opened(path)
            return LogSource(
                name: path, path: path, descriptor: descriptor,
                kind: status.st_mode & S_IFMT == S_IFREG ? .file : .stream)
        }
    }

    /// Opens the path again, or for the first time.
    ///
    /// - Throws: `Failure` if that is not possible.
    static func opened(_ path: String) throws -> Int32 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(sentence: "\(path) cannot be read: \(String(cString: strerror(errno))).", status: 66)
        }
        return descriptor
    }

    private static func standardInput() throws -> LogSource {
        guard isatty(STDIN_FILENO) == 0 else {
            throw Failure(
                sentence:
                    "There is nothing to read: name a file, or pipe lines into it as in 'python train.py | unroll watch'.",
                status: 64)
        }
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0 else {
            throw Failure(
                sentence: "Standard input cannot be read: \(String(cString: strerror(errno))).", status: 66)
        }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        return LogSource(
            name: "standard input", path: nil, descriptor: STDIN_FILENO, kind: isFile ? .file : .stream)
    }
}

import ArgumentParser
import Glibc

/// Standard output and standard error, written without buffering by the C library.
enum StandardStreams {
    /// Writes all of a text to standard output.
    static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes a sentence about what went wrong to standard error.
    static func complain(_ sentence: String) { write("unroll: \(sentence)\n", to: STDERR_FILENO) }

    /// Writes sentences about what may not be as it was meant to standard error.
    static func warn(_ sentences: [String]) {
        for sentence in sentences { complain("warning: \(sentence)") }
    }

    /// Whether standard output is a terminal.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }
}

/// What ends the program with a sentence and an exit status.
struct Failure: Error {
    let sentence: String
    let status: Int32

    /// Runs work; a failure is told on standard error and becomes the exit status.
    static func reporting(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let failure as Failure {
            StandardStreams.complain(failure.sentence)
            throw ExitCode(failure.status)
        }
    }
}

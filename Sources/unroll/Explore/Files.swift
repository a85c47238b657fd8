import Experiments
import Explorer
import Glibc
import TrainedModels
import Training

/// Performs the explorer's effects on files.
enum Files {
    /// Writes a text, as below.
    static func write(_ contents: String, to path: String) -> EffectResult { write(Array(contents.utf8), to: path) }

    /// Writes a file beside its final place first, so that an interruption leaves the old one whole.
    static func write(_ bytes: [UInt8], to path: String) -> EffectResult {
        let temporary = "\(path).\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return .failed("\(path) cannot be written: \(reason)") }
        let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let message = reason
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            let why = isWritten ? reason : message
            unlink(temporary)
            return .failed("\(path) cannot be written: \(why)")
        }
        return .wrote(path: path)
    }

    /// Writes a network as PyTorch names its parts.
    static func save(_ model: SavedModel, to path: String) -> EffectResult {
        do throws(TrainedModelError) {
            try model.write(to: path)
            return .wrote(path: path)
        } catch {
            return .failed(error.description)
        }
    }

    /// Reads a file whole; of a trained model what it needs, and of a checkpoint the experiment that it holds.
    static func read(_ path: String) -> EffectResult {
        if Checkpoint.isCheckpoint(path) {
            do throws(TrainingError) {
                return .read(path: path, bytes: Array(try Checkpoint(reading: path).experiment().json().utf8))
            } catch {
                return .failed(error.description)
            }
        }
        if TrainedModel.isModel(path) {
            do throws(TrainedModelError) {
                return .opened(try TrainedModel(path: path))
            } catch {
                return .failed(error.description)
            }
        }
        return read(path) { .read(path: path, bytes: $0) }
    }

    /// Reads a file of equations whole.
    static func readCell(_ path: String) -> EffectResult {
        read(path) { .readCell(path: path, bytes: $0) }
    }

    /// Reads a file of text whole.
    static func readText(_ path: String) -> EffectResult {
        read(path) { .readText(path: path, bytes: $0) }
    }

    private static func read(_ path: String, _ result: ([UInt8]) -> EffectResult) -> EffectResult {
        do {
            return result(try TextFile.readBytes(path))
        } catch {
            return .failed(error.description)
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static var reason: String { String(cString: strerror(errno)) }
}

import Commands
import Experiments
import Matrices
import TensorFiles

/// What is fed to a network from a file.
enum InputFile {
    /// The text of a file.
    ///
    /// - Throws: `Failure` for a file that cannot be read, and for one without text.
    static func text(of path: String) throws -> String {
        let text: String
        do throws(ExperimentError) {
            text = try TextFile.readText(path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
        if text.isEmpty { throw Failure(sentence: "\(path): The file is empty.", status: 65) }
        // Files of programs and pictures may be valid UTF-8; none of them is without this byte.
        if let offset = text.utf8.firstIndex(of: 0).map({ text.utf8.distance(from: text.startIndex, to: $0) }) {
            throw Failure(sentence: "\(path): The byte at offset \(offset) is 0: this is no text.", status: 65)
        }
        return text
    }

    /// Feeds the text of a file in windows.
    ///
    /// - Throws: `Failure` for a text that is not over the experiment's vocabulary.
    static func feed(_ text: String, from path: String, to experiment: inout Experiment) throws {
        let window = min(WindowedText.standardWindow, max(1, text.count - 1))
        do throws(ExperimentError) {
            experiment.feed(try experiment.input.reading(text, inWindowsOf: window))
        } catch {
            let located = error.inFile(path)
            throw Failure(sentence: located.description, status: located.exitStatus)
        }
    }

    /// The rows of a file: a NumPy array where it is called `.npy`, else a table in a text.
    ///
    /// - Throws: `Failure` for what is no such table.
    static func rows(of path: String) throws -> [[Double]] {
        do throws(TensorFileError) {
            let matrix =
                path.lowercased().hasSuffix(".npy")
                ? try NumPyArray(path: path).matrix : try NumberTable(csv: path).matrix
            return (0..<matrix.rows).map(matrix.row)
        } catch {
            var status: Int32 = 65
            if case .file = error.reason { status = 66 }
            throw Failure(sentence: error.description, status: status)
        }
    }
}

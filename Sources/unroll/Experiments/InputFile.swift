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
        do throws(ExperimentError) {
            return try TextFile.textToLearn(TextFile.readBytes(path), path: path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// Feeds the text of a file in windows.
    ///
    /// - Throws: `Failure` for a text that is not over the experiment's vocabulary.
    static func feed(_ text: String, from path: String, to experiment: inout Experiment) throws {
        do throws(ExperimentError) {
            try experiment.feed(longText: text)
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

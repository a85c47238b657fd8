import Matrices
import TensorFiles

/// A table of numbers that is fed to a network, a row a step.
enum InputFile {
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

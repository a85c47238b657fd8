import Matrices

/// A NumPy array file (`.npy`) of one or two dimensions: numbers or truth values, never Python objects.
public struct NumPyArray: Sendable, Equatable {
    /// The size of each dimension: one or two.
    public let shape: [Int]
    /// The elements as Float64, row by row in whatever order the file has them.
    public let numbers: [Double]

    /// Reads an array from a file.
    ///
    /// - Throws: `TensorFileError` for what is not an array that can be read.
    public init(path: String) throws(TensorFileError) {
        let file: MappedFile
        let header: NumPyHeader
        do throws(FileErrorReason) {
            file = try MappedFile(path: path)
        } catch {
            throw TensorFileError(.file(error), path: path)
        }
        do throws(NumPyErrorReason) {
            header = try NumPyHeader(of: file)
        } catch {
            throw TensorFileError(.numPy(error), path: path)
        }
        let stored = file.withBytes(in: header.dataStart..<file.count) {
            header.elementType.numbers(in: $0, order: header.order)
        }
        shape = header.shape
        numbers = header.isFortranOrder && shape.count == 2 ? NumPyArray.rowByRow(stored, shape: shape) : stored
    }

    /// The array as a matrix `[rows × columns]`, one of one dimension as a column `[count × 1]`.
    public var matrix: Matrix {
        Matrix(rows: shape[0], columns: shape.count == 2 ? shape[1] : 1, entries: numbers)
    }

    private static func rowByRow(_ stored: [Double], shape: [Int]) -> [Double] {
        // Without elements there may still be rows without end.
        guard !stored.isEmpty else { return [] }
        return (0..<shape[0]).flatMap { row in (0..<shape[1]).map { stored[$0 * shape[0] + row] } }
    }
}

import Matrices

/// A safetensors file (https://github.com/huggingface/safetensors), checked as a whole when it is opened and mapped into
/// memory.
///
/// Only the header is read at first; elements are converted when they are asked for. It does not know what a tensor is for.
public struct SafeTensorsFile: Sendable {
    /// The path that it was opened by.
    public let path: String
    /// The tensors, in the order of the header.
    public let tensors: [StoredTensor]
    /// What the header says about the whole file, under `__metadata__`.
    public let metadata: [String: String]

    private let file: MappedFile
    private let indices: [String: Int]

    /// Opens a file.
    ///
    /// - Throws: `TensorFileError` for what is not a sound safetensors file.
    public init(path: String) throws(TensorFileError) {
        let header: SafeTensorsHeader
        do throws(FileErrorReason) {
            file = try MappedFile(path: path)
        } catch {
            throw TensorFileError(.file(error), path: path)
        }
        do throws(SafeTensorsErrorReason) {
            header = try SafeTensorsHeader(of: file)
        } catch {
            throw TensorFileError(.safeTensors(error), path: path)
        }
        self.path = path
        tensors = header.tensors
        metadata = header.metadata
        indices = Dictionary(uniqueKeysWithValues: tensors.enumerated().map { ($1.name, $0) })
    }

    /// The tensor of this name, if the file holds one.
    public func tensor(named name: String) -> StoredTensor? {
        indices[name].map { tensors[$0] }
    }

    /// The elements of a tensor as Float64, row by row; exact but for integers beyond 2^53.
    ///
    /// - Throws: `TensorFileError` for a name that the file does not hold and a type that cannot be converted.
    public func numbers(named name: String) throws(TensorFileError) -> [Double] {
        try numbers(of: existing(name))
    }

    /// A tensor of two dimensions as a matrix `[rows × columns]`, one of one dimension as a column `[count × 1]`.
    ///
    /// - Throws: `TensorFileError` as `numbers(named:)`, and for another number of dimensions.
    public func matrix(named name: String) throws(TensorFileError) -> Matrix {
        let tensor = try existing(name)
        guard (1...2).contains(tensor.shape.count) else {
            throw failure(.notAMatrix(tensor: name, shape: tensor.shape))
        }
        let columns = tensor.shape.count == 2 ? tensor.shape[1] : 1
        return Matrix(rows: tensor.shape[0], columns: columns, entries: try numbers(of: tensor))
    }

    private func numbers(of tensor: StoredTensor) throws(TensorFileError) -> [Double] {
        let type = tensor.elementType
        guard type.isConvertible else { throw failure(.unconvertibleType(tensor: tensor.name, type)) }
        return file.withBytes(in: tensor.byteRange) { type.numbers(in: $0) }
    }

    private func existing(_ name: String) throws(TensorFileError) -> StoredTensor {
        guard let tensor = tensor(named: name) else {
            throw failure(.noTensor(named: name, known: tensors.map(\.name)))
        }
        return tensor
    }

    private func failure(_ reason: SafeTensorsErrorReason) -> TensorFileError {
        TensorFileError(.safeTensors(reason), path: path)
    }
}

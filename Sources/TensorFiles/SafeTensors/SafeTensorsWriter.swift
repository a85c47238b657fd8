import JSONText

/// Writes safetensors files.
public struct SafeTensorsWriter: Sendable {
    /// The type in which numbers are written.
    public enum Precision: Sendable, Hashable {
        /// F32: what models are trained in; numbers are rounded to the nearest.
        case float32
        /// F64: every number as it is.
        case float64

        var elementType: ElementType { self == .float32 ? .float32 : .float64 }
    }

    /// The type in which numbers are written.
    public let precision: Precision
    /// What the header says about the whole file, under `__metadata__`.
    public let metadata: [String: String]

    /// A writer of files in this precision.
    public init(precision: Precision, metadata: [String: String] = [:]) {
        self.precision = precision
        self.metadata = metadata
    }

    /// Writes tensors to a file, in this order; the file appears whole or not at all.
    ///
    /// - Precondition: the names differ, and none is `__metadata__`.
    /// - Throws: `TensorFileError` for a file that cannot be written, and for a finite number beyond Float32 if that is the
    ///   precision.
    public func write(_ tensors: [WritableTensor], to path: String) throws(TensorFileError) {
        let names = Set(tensors.map(\.name))
        precondition(names.count == tensors.count, "\(names.count) names for \(tensors.count) tensors")
        precondition(!names.contains("__metadata__"), "a tensor named '__metadata__'")
        if precision == .float32 {
            for tensor in tensors {
                if let number = tensor.numbers.first(where: { $0.isFinite && Float($0).isInfinite }) {
                    throw TensorFileError(.safeTensors(.beyondFloat32(tensor: tensor.name, number)), path: path)
                }
            }
        }
        do throws(FileErrorReason) {
            let file = try AtomicFile(path)
            try file.append(header(of: tensors))
            for tensor in tensors { try file.append(bytes(of: tensor.numbers)) }
            try file.finish()
        } catch {
            throw TensorFileError(.file(error), path: path)
        }
    }

    /// The size of the header and the header, padded so that the elements behind it are aligned.
    private func header(of tensors: [WritableTensor]) -> [UInt8] {
        var members: [WritableMember] = []
        if !metadata.isEmpty {
            let pairs = metadata.sorted { $0.key < $1.key }.map { WritableMember($0.key, .string($0.value)) }
            members.append(WritableMember("__metadata__", .object(pairs)))
        }
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.numbers.count * precision.elementType.bits / 8
            members.append(
                WritableMember(
                    tensor.name,
                    .object([
                        WritableMember("dtype", .string(precision.elementType.rawValue)),
                        WritableMember("shape", .array(tensor.shape.map(WritableJSON.whole))),
                        WritableMember("data_offsets", .array([.whole(offset), .whole(end)])),
                    ])))
            offset = end
        }
        var text = Array(JSONWriter(layout: .compact).text(.object(members)).utf8)
        while text.count % 8 != 0 { text.append(UInt8(ascii: " ")) }
        return withUnsafeBytes(of: UInt64(text.count).littleEndian, Array.init) + text
    }

    private func bytes(of numbers: [Double]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * precision.elementType.bits / 8)
        for number in numbers {
            switch precision {
            case .float32:
                withUnsafeBytes(of: Float(number).bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            case .float64: withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        return bytes
    }
}

/// The header of a NumPy array file: magic bytes, version, size, and a Python dictionary
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
struct NumPyHeader {
    /// The number of bytes that a header may have: what version 1 of the format allows, and more than numbers ever need.
    static let sizeLimit = 0xFFFF

    private static let types: [(name: String, type: ElementType)] = [
        ("f2", .float16), ("f4", .float32), ("f8", .float64), ("i1", .signed8), ("i2", .signed16), ("i4", .signed32),
        ("i8", .signed64), ("u1", .unsigned8), ("u2", .unsigned16), ("u4", .unsigned32), ("u8", .unsigned64),
        ("b1", .boolean),
    ]
    static let typeNames = types.map(\.name)

    let elementType: ElementType
    let order: ByteOrder
    let isFortranOrder: Bool
    let shape: [Int]
    let dataStart: Int

    /// Reads and checks the header of a file.
    init(of file: MappedFile) throws(NumPyErrorReason) {
        let textRange = try NumPyHeader.textRange(of: file)
        var parser = NumPyHeaderParser(file.withBytes(in: textRange) { Array($0) }, start: textRange.lowerBound)
        let dictionary = try parser.readDictionary()
        guard let description = dictionary.description else { throw .missingKey("descr") }
        guard let isFortranOrder = dictionary.isFortranOrder else { throw .missingKey("fortran_order") }
        guard let shape = dictionary.shape else { throw .missingKey("shape") }
        (elementType, order) = try NumPyHeader.type(description)
        guard (1...2).contains(shape.count) else { throw .wrongDimensions(shape: shape) }
        guard let bits = elementType.bits(ofShape: shape) else { throw .shapeTooLarge(shape: shape) }
        guard bits / 8 == file.count - textRange.upperBound else {
            throw .wrongLength(
                type: description, shape: shape, needed: bits / 8, found: file.count - textRange.upperBound)
        }
        self.isFortranOrder = isFortranOrder
        self.shape = shape
        dataStart = textRange.upperBound
    }

    private static func textRange(of file: MappedFile) throws(NumPyErrorReason) -> Range<Int> {
        let fixed = file.withBytes(in: 0..<min(file.count, 12)) { Array($0) }
        guard fixed.starts(with: [0x93] + Array("NUMPY".utf8)) else { throw .notAnArray }
        guard fixed.count >= 8 else { throw .tooShort(bytes: file.count) }
        guard (1...3).contains(fixed[6]), fixed[7] == 0 else {
            throw .unknownVersion(major: fixed[6], minor: fixed[7])
        }
        let sizeBytes = fixed[6] == 1 ? 2 : 4
        let start = 8 + sizeBytes
        guard fixed.count >= start else { throw .tooShort(bytes: file.count) }
        let size = fixed[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard size <= sizeLimit else { throw .headerTooLarge(bytes: size) }
        guard size <= file.count - start else {
            throw .headerBeyondFile(bytes: size, available: file.count - start)
        }
        return start..<start + size
    }

    /// The type that a description such as `<f8` means.
    private static func type(_ description: String) throws(NumPyErrorReason) -> (ElementType, ByteOrder) {
        let name = description.dropFirst()
        guard let type = types.first(where: { $0.name == name })?.type else { throw .unknownType(description) }
        switch description.first {
        case "<": return (type, .littleEndian)
        case ">": return (type, .bigEndian)
        // "Not applicable": a single byte has no order.
        case "|" where type.bits == 8: return (type, .littleEndian)
        default: throw .unknownType(description)
        }
    }
}

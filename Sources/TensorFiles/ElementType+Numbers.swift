/// The order of the bytes of an element.
enum ByteOrder: Sendable {
    case littleEndian
    case bigEndian
}

extension ElementType {
    /// The elements in these bytes as Float64, exact but for integers beyond 2^53, which are rounded to the nearest.
    ///
    /// - Precondition: the type is convertible, and the bytes are whole elements.
    func numbers(in bytes: UnsafeRawBufferPointer, order: ByteOrder = .littleEndian) -> [Double] {
        precondition(bytes.count * 8 % bits == 0, "\(bytes.count) bytes for elements of \(bits) bits")
        switch self {
        case .boolean: return convert(bytes, order) { (bits: UInt8) in bits == 0 ? 0 : 1 }
        case .unsigned8: return convert(bytes, order) { (bits: UInt8) in Double(bits) }
        case .signed8: return convert(bytes, order) { (bits: Int8) in Double(bits) }
        case .unsigned16: return convert(bytes, order) { (bits: UInt16) in Double(bits) }
        case .signed16: return convert(bytes, order) { (bits: Int16) in Double(bits) }
        case .unsigned32: return convert(bytes, order) { (bits: UInt32) in Double(bits) }
        case .signed32: return convert(bytes, order) { (bits: Int32) in Double(bits) }
        case .unsigned64: return convert(bytes, order) { (bits: UInt64) in Double(bits) }
        case .signed64: return convert(bytes, order) { (bits: Int64) in Double(bits) }
        case .float16: return convert(bytes, order) { (bits: UInt16) in Double(Float16(bitPattern: bits)) }
        case .bfloat16: return convert(bytes, order) { (bits: UInt16) in Double(Float(bitPattern: UInt32(bits) << 16)) }
        case .float32: return convert(bytes, order) { (bits: UInt32) in Double(Float(bitPattern: bits)) }
        case .float64: return convert(bytes, order) { (bits: UInt64) in Double(bitPattern: bits) }
        case .float4, .float6E2M3, .float6E3M2, .float8E4M3, .float8E4M3FNUZ, .float8E5M2, .float8E5M2FNUZ,
            .float8E8M0, .complex64:
            preconditionFailure("elements of type \(rawValue) cannot be converted")
        }
    }

    @inline(__always)
    private func convert<Bits: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, _ order: ByteOrder, _ number: (Bits) -> Double
    ) -> [Double] {
        let width = MemoryLayout<Bits>.size
        let count = bytes.count / width
        return Array(unsafeUninitializedCapacity: count) { numbers, initializedCount in
            for index in 0..<count {
                let bits = bytes.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
                let ordered = order == .bigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits)
                numbers.initializeElement(at: index, to: number(ordered))
            }
            initializedCount = count
        }
    }
}

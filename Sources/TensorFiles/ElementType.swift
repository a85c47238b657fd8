/// The type of a tensor's elements, by its name in the safetensors format.
public enum ElementType: String, Sendable, Hashable, CaseIterable {
    /// A truth value in a byte, 0 for false.
    case boolean = "BOOL"
    /// An unsigned integer of 8 bits.
    case unsigned8 = "U8"
    /// A signed integer of 8 bits.
    case signed8 = "I8"
    /// An unsigned integer of 16 bits.
    case unsigned16 = "U16"
    /// A signed integer of 16 bits.
    case signed16 = "I16"
    /// An unsigned integer of 32 bits.
    case unsigned32 = "U32"
    /// A signed integer of 32 bits.
    case signed32 = "I32"
    /// An unsigned integer of 64 bits.
    case unsigned64 = "U64"
    /// A signed integer of 64 bits.
    case signed64 = "I64"
    /// A number of 16 bits (IEEE 754, binary16).
    case float16 = "F16"
    /// The upper half of a Float32.
    case bfloat16 = "BF16"
    /// A number of 32 bits (IEEE 754, binary32).
    case float32 = "F32"
    /// A number of 64 bits (IEEE 754, binary64).
    case float64 = "F64"
    /// A number of 4 bits.
    case float4 = "F4"
    /// A number of 6 bits, 2 of them exponent.
    case float6E2M3 = "F6_E2M3"
    /// A number of 6 bits, 3 of them exponent.
    case float6E3M2 = "F6_E3M2"
    /// A number of 8 bits, 4 of them exponent.
    case float8E4M3 = "F8_E4M3"
    /// A number of 8 bits, 4 of them exponent, without infinities and a negative zero.
    case float8E4M3FNUZ = "F8_E4M3FNUZ"
    /// A number of 8 bits, 5 of them exponent.
    case float8E5M2 = "F8_E5M2"
    /// A number of 8 bits, 5 of them exponent, without infinities and a negative zero.
    case float8E5M2FNUZ = "F8_E5M2FNUZ"
    /// An exponent of 8 bits.
    case float8E8M0 = "F8_E8M0"
    /// A complex number of two Float32.
    case complex64 = "C64"

    /// The number of bits that an element takes.
    public var bits: Int {
        switch self {
        case .float4: 4
        case .float6E2M3, .float6E3M2: 6
        case .boolean, .unsigned8, .signed8, .float8E4M3, .float8E4M3FNUZ, .float8E5M2, .float8E5M2FNUZ, .float8E8M0: 8
        case .unsigned16, .signed16, .float16, .bfloat16: 16
        case .unsigned32, .signed32, .float32: 32
        case .unsigned64, .signed64, .float64, .complex64: 64
        }
    }

    /// Whether elements can be converted to Float64; of the others only the size is known.
    public var isConvertible: Bool {
        switch self {
        case .float4, .float6E2M3, .float6E3M2, .float8E4M3, .float8E4M3FNUZ, .float8E5M2, .float8E5M2FNUZ,
            .float8E8M0, .complex64:
            false
        default: true
        }
    }

    /// The number of bits that a tensor of this shape takes, or nil if no file can hold it.
    ///
    /// A dimension of 0 counts as 1, so that it hides no absurd one beside it.
    func bits(ofShape shape: [Int]) -> Int? {
        var bits = bits
        for dimension in shape {
            let product = bits.multipliedReportingOverflow(by: max(dimension, 1))
            if product.overflow { return nil }
            bits = product.partialValue
        }
        return shape.contains(0) ? 0 : bits
    }

    static let convertibleNames = allCases.filter(\.isConvertible).map(\.rawValue).joined(separator: ", ")
}

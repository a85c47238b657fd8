/// What can be wrong with a NumPy array file; offsets count bytes from the start of the file.
public enum NumPyErrorReason: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file does not begin as every array does.
    case notAnArray
    /// The file ends within the fixed part of its header.
    case tooShort(bytes: Int)
    /// The format has no such version.
    case unknownVersion(major: UInt8, minor: UInt8)
    /// The header has more bytes than the array of numbers needs.
    case headerTooLarge(bytes: Int)
    /// The header has more bytes than the file.
    case headerBeyondFile(bytes: Int, available: Int)
    /// The header is not written as Python writes a dictionary.
    case unexpected(found: String, offset: Int, expected: String)
    /// The header has a key that does not belong there.
    case unknownKey(String)
    /// The header has a key twice.
    case duplicateKey(String)
    /// The header lacks a key.
    case missingKey(String)
    /// A number of the header is larger than any file.
    case numberTooLarge(offset: Int)
    /// The elements are of a type that is not read.
    case unknownType(String)
    /// The array has neither one nor two dimensions.
    case wrongDimensions(shape: [Int])
    /// The product of the dimensions is more than a file can hold.
    case shapeTooLarge(shape: [Int])
    /// Type and shape need another number of bytes than follow the header.
    case wrongLength(type: String, shape: [Int], needed: Int, found: Int)

    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .notAnArray: "The file is not a NumPy array, which begins with the byte 0x93 and 'NUMPY'."
        case .tooShort(let bytes): "The file ends after \(bytes) bytes, within the size of the array's header."
        case .unknownVersion(let major, let minor):
            "The array has version \(major).\(minor) of the format; expected 1.0, 2.0 or 3.0."
        case .headerTooLarge(let bytes):
            "The array's header should have \(bytes) bytes, more than the \(NumPyHeader.sizeLimit) of any array of numbers."
        case .headerBeyondFile(let bytes, let available):
            "The array's header should have \(bytes) bytes, but only \(available) follow its size."
        case .unexpected(let found, let offset, let expected):
            "The array's header has \(found) at offset \(offset); expected \(expected)."
        case .unknownKey(let key):
            "The array's header has the unknown key \(quoted(key)); expected 'descr', 'fortran_order' and 'shape'."
        case .duplicateKey(let key): "The array's header has the key '\(key)' twice."
        case .missingKey(let key): "The array's header has no key '\(key)'."
        case .numberTooLarge(let offset):
            "The array's header has a number at offset \(offset) that is larger than any file."
        case .unknownType(let type):
            "The array has elements of type \(quoted(type)); expected '<' or '>' and one of "
                + NumPyHeader.typeNames.joined(separator: ", ") + "."
        case .wrongDimensions(let shape):
            "The array has the shape \(bracketed(shape)); expected one or two dimensions."
        case .shapeTooLarge(let shape): "The shape \(bracketed(shape)) of the array is larger than any file."
        case .wrongLength(let type, let shape, let needed, let found):
            "The array of type \(quoted(type)) and shape \(bracketed(shape)) needs \(needed) bytes, "
                + "but \(found) follow its header."
        }
    }
}

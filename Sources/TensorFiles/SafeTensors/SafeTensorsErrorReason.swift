import JSONText

/// What can be wrong with a safetensors file, or with what is asked of it; offsets count bytes after the header.
public enum SafeTensorsErrorReason: Error, Sendable, Equatable {
    /// The file ends within the size of its header.
    case tooShort(bytes: Int)
    /// The header has more bytes than the format allows.
    case headerTooLarge(bytes: UInt64)
    /// The header has more bytes than the file.
    case headerBeyondFile(bytes: Int, available: Int)
    /// The header begins with something else than `{`, or is empty.
    case notAnObject(firstByte: UInt8?)
    /// A byte of the header is not part of UTF-8 text.
    case notUTF8(offset: Int)
    /// The header is not JSON.
    case notJSON(JSONError)
    /// A name occurs twice in an object of the header.
    case duplicateName(String)
    /// `__metadata__` is not an object.
    case metadataNotObject(found: String)
    /// A value of `__metadata__` is not a string.
    case metadataNotString(key: String, found: String)
    /// A tensor is not described by an object.
    case tensorNotObject(String, found: String)
    /// A tensor's description lacks a key.
    case missingKey(tensor: String, key: String)
    /// A key of a tensor's description has a value of the wrong kind.
    case wrongValue(tensor: String, key: String, expected: String, found: String)
    /// The format has no type of this name.
    case unknownType(tensor: String, found: String)
    /// The product of the dimensions is more than a file can hold.
    case shapeTooLarge(tensor: String, shape: [Int])
    /// Elements smaller than a byte do not fill the last one.
    case partialByte(tensor: String, ElementType, shape: [Int])
    /// Type and shape need another number of bytes than the offsets span.
    case wrongLength(tensor: String, ElementType, shape: [Int], needed: Int, found: Int)
    /// A tensor ends before it begins.
    case reversedOffsets(tensor: String, start: Int, end: Int)
    /// A tensor ends after the file.
    case beyondData(tensor: String, end: Int, available: Int)
    /// Two tensors share bytes.
    case overlap(first: String, end: Int, second: String, start: Int)
    /// Bytes belong to no tensor.
    case hole(start: Int, end: Int)
    /// The file holds no tensor of this name.
    case noTensor(named: String, known: [String])
    /// Elements of this type cannot be converted to Float64.
    case unconvertibleType(tensor: String, ElementType)
    /// A tensor has neither one nor two dimensions.
    case notAMatrix(tensor: String, shape: [Int])
    /// A finite number would become infinite as Float32.
    case beyondFloat32(tensor: String, Double)
}

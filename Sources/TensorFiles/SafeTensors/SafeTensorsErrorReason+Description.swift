import JSONText

extension SafeTensorsErrorReason: CustomStringConvertible {
    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .tooShort(let bytes):
            "The file has \(bytes) bytes; the first 8 of a safetensors file hold the size of its header."
        case .headerTooLarge(let bytes):
            "The header should have \(bytes) bytes, more than the \(SafeTensorsHeader.sizeLimit) that the format allows."
        case .headerBeyondFile(let bytes, let available):
            "The header should have \(bytes) bytes, but only \(available) follow its size."
        case .notAnObject(let byte):
            "The header should be a JSON object and begin with '{', but "
                + (byte.map { "begins with the byte \(hexadecimal($0))." } ?? "is empty.")
        case .notUTF8(let offset): "The byte at offset \(offset) of the header is not valid UTF-8."
        case .notJSON(let error):
            "The header is not JSON at \(error.position.line):\(error.position.column): \(error)"
        case .duplicateName(let name): "The name \(quoted(name)) occurs twice in one object of the header."
        case .metadataNotObject(let found): "'__metadata__' should be an object of strings, but is \(found)."
        case .metadataNotString(let key, let found):
            "\(quoted(key)) in '__metadata__' should be a string, but is \(found)."
        case .tensorNotObject(let tensor, let found):
            "Tensor \(quoted(tensor)) should be described by an object, but the header holds \(found)."
        case .missingKey(let tensor, let key): "The description of tensor \(quoted(tensor)) has no '\(key)'."
        case .wrongValue(let tensor, let key, let expected, let found):
            "The '\(key)' of tensor \(quoted(tensor)) should be \(expected), but holds \(found)."
        case .unknownType(let tensor, let found):
            "Tensor \(quoted(tensor)) has the unknown type \(quoted(found)); expected one of "
                + ElementType.allCases.map(\.rawValue).joined(separator: ", ") + "."
        case .shapeTooLarge(let tensor, let shape):
            "The shape \(bracketed(shape)) of tensor \(quoted(tensor)) is larger than any file."
        case .partialByte(let tensor, let type, let shape):
            "Tensor \(quoted(tensor)) of type \(type.rawValue) and shape \(bracketed(shape)) does not fill its last byte."
        case .wrongLength(let tensor, let type, let shape, let needed, let found):
            "Tensor \(quoted(tensor)) of type \(type.rawValue) and shape \(bracketed(shape)) needs \(needed) bytes, "
                + "but its offsets span \(found)."
        case .reversedOffsets(let tensor, let start, let end):
            "Tensor \(quoted(tensor)) ends at offset \(end), before it begins at \(start)."
        case .beyondData(let tensor, let end, let available):
            "Tensor \(quoted(tensor)) ends at offset \(end), but only \(available) bytes follow the header."
        case .overlap(let first, let end, let second, let start):
            "Tensor \(quoted(second)) begins at offset \(start), before tensor \(quoted(first)) ends at \(end)."
        case .hole(let start, let end): "The bytes from offset \(start) to \(end) belong to no tensor."
        case .noTensor(let name, let known): "There is no tensor \(quoted(name)); \(held(known))."
        case .unconvertibleType(let tensor, let type):
            "Tensor \(quoted(tensor)) has the type \(type.rawValue), which cannot be converted; expected one of "
                + "\(ElementType.convertibleNames)."
        case .notAMatrix(let tensor, let shape):
            "Tensor \(quoted(tensor)) has the shape \(bracketed(shape)); expected one or two dimensions."
        case .beyondFloat32(let tensor, let number):
            "Tensor \(quoted(tensor)) holds the number \(number), which is too large for a Float32."
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }

    private func held(_ names: [String]) -> String {
        let limit = 12
        if names.isEmpty { return "the file holds none" }
        let shown = names.prefix(limit).map(quoted).joined(separator: ", ")
        return "the file holds \(shown)" + (names.count > limit ? " and \(names.count - limit) more" : "")
    }
}

import JSONText

/// What a header says about one tensor, not yet believed.
struct TensorDescription {
    let name: String
    let value: JSONValue

    /// The tensor, once its type, shape and offsets agree with each other and with the bytes that there are.
    func tensor(dataStart: Int, dataCount: Int) throws(SafeTensorsErrorReason) -> StoredTensor {
        guard value.members != nil else { throw .tensorNotObject(name, found: value.foundNoun) }
        let type = try elementType()
        let shape = try wholeNumbers(
            try member("shape"), key: "shape", expected: "a list of whole numbers that are not negative")
        let offsets = try self.offsets()
        guard offsets.start <= offsets.end else {
            throw .reversedOffsets(tensor: name, start: offsets.start, end: offsets.end)
        }
        guard offsets.end <= dataCount else {
            throw .beyondData(tensor: name, end: offsets.end, available: dataCount)
        }
        guard let bits = type.bits(ofShape: shape) else { throw .shapeTooLarge(tensor: name, shape: shape) }
        guard bits % 8 == 0 else { throw .partialByte(tensor: name, type, shape: shape) }
        guard bits / 8 == offsets.end - offsets.start else {
            throw .wrongLength(
                tensor: name, type, shape: shape, needed: bits / 8, found: offsets.end - offsets.start)
        }
        return StoredTensor(
            name: name, elementType: type, shape: shape,
            byteRange: dataStart + offsets.start..<dataStart + offsets.end)
    }

    private func elementType() throws(SafeTensorsErrorReason) -> ElementType {
        let found = try member("dtype")
        guard let text = found.string else {
            throw .wrongValue(tensor: name, key: "dtype", expected: "a string", found: found.foundNoun)
        }
        guard let type = ElementType(rawValue: text) else { throw .unknownType(tensor: name, found: text) }
        return type
    }

    private func offsets() throws(SafeTensorsErrorReason) -> (start: Int, end: Int) {
        let expected = "two whole numbers that are not negative"
        let found = try member("data_offsets")
        let offsets = try wholeNumbers(found, key: "data_offsets", expected: expected)
        guard offsets.count == 2 else {
            throw .wrongValue(
                tensor: name, key: "data_offsets", expected: expected, found: "a list of \(offsets.count)")
        }
        return (offsets[0], offsets[1])
    }

    private func wholeNumbers(
        _ value: JSONValue, key: String, expected: String
    ) throws(SafeTensorsErrorReason) -> [Int] {
        guard let elements = value.elements else {
            throw .wrongValue(tensor: name, key: key, expected: expected, found: value.foundNoun)
        }
        var numbers: [Int] = []
        numbers.reserveCapacity(elements.count)
        for element in elements {
            guard case .whole(let whole) = element.kind, let number = Int(exactly: whole) else {
                throw .wrongValue(tensor: name, key: key, expected: expected, found: element.foundNoun)
            }
            numbers.append(number)
        }
        return numbers
    }

    private func member(_ key: String) throws(SafeTensorsErrorReason) -> JSONValue {
        guard let member = value[key] else { throw .missingKey(tensor: name, key: key) }
        return member
    }
}

extension JSONValue {
    /// What the value is, in words; -1 is not written -1.0.
    var foundNoun: String {
        if case .number(let value) = kind, let whole = Int(exactly: value) { return "the number \(whole)" }
        return noun
    }
}

import JSONText

/// The header of a safetensors file: its size in 8 bytes, then a JSON object that describes every tensor.
struct SafeTensorsHeader {
    /// The number of bytes that the format allows a header.
    static let sizeLimit = 100_000_000
    /// The number of JSON values in a header that is read whatever the size of the file: more than 10 000 tensors.
    static let unconditionalValues = 100_000

    let tensors: [StoredTensor]
    let metadata: [String: String]

    /// Reads and checks the header of a file.
    init(of file: MappedFile) throws(SafeTensorsErrorReason) {
        let dataStart = try SafeTensorsHeader.dataStart(of: file)
        let text = file.withBytes(in: 8..<dataStart) { Array($0) }
        guard text.first == UInt8(ascii: "{") else { throw .notAnObject(firstByte: text.first) }
        // Values take more memory than their text: their number may grow with the file and no faster.
        let limit = max(SafeTensorsHeader.unconditionalValues, file.count / 64)
        let value = try SafeTensorsHeader.json(text, valueLimit: limit)
        var tensors: [StoredTensor] = []
        var metadata: [String: String] = [:]
        for member in value.members ?? [] {
            if member.name == "__metadata__" {
                metadata = try SafeTensorsHeader.metadata(member.value)
            } else {
                let description = TensorDescription(name: member.name, value: member.value)
                tensors.append(try description.tensor(dataStart: dataStart, dataCount: file.count - dataStart))
            }
        }
        try SafeTensorsHeader.checkCover(of: tensors, data: dataStart..<file.count)
        self.tensors = tensors
        self.metadata = metadata
    }

    private static func dataStart(of file: MappedFile) throws(SafeTensorsErrorReason) -> Int {
        guard file.count >= 8 else { throw .tooShort(bytes: file.count) }
        let size = file.withBytes(in: 0..<8) { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        guard size <= sizeLimit else { throw .headerTooLarge(bytes: size) }
        guard size <= file.count - 8 else { throw .headerBeyondFile(bytes: Int(size), available: file.count - 8) }
        return 8 + Int(size)
    }

    private static func json(_ text: [UInt8], valueLimit: Int) throws(SafeTensorsErrorReason) -> JSONValue {
        do throws(JSONError) {
            return try JSONReader.read(text, valueLimit: valueLimit)
        } catch {
            switch error.reason {
            case .notUTF8(let offset): throw .notUTF8(offset: offset)
            case .duplicateKey(let name, _): throw .duplicateName(name)
            default: throw .notJSON(error)
            }
        }
    }

    private static func metadata(_ value: JSONValue) throws(SafeTensorsErrorReason) -> [String: String] {
        guard let members = value.members else { throw .metadataNotObject(found: value.foundNoun) }
        var metadata: [String: String] = [:]
        for member in members {
            guard let text = member.value.string else {
                throw .metadataNotString(key: member.name, found: member.value.foundNoun)
            }
            metadata[member.name] = text
        }
        return metadata
    }

    /// Checks that the tensors fill the bytes after the header, without a hole and without an overlap.
    private static func checkCover(
        of tensors: [StoredTensor], data: Range<Int>
    ) throws(SafeTensorsErrorReason) {
        var end = data.lowerBound
        var previous = ""
        let inOrder = tensors.sorted {
            ($0.byteRange.lowerBound, $0.byteRange.upperBound) < ($1.byteRange.lowerBound, $1.byteRange.upperBound)
        }
        for tensor in inOrder {
            let start = tensor.byteRange.lowerBound
            guard start >= end else {
                throw .overlap(
                    first: previous, end: end - data.lowerBound, second: tensor.name, start: start - data.lowerBound)
            }
            guard start == end else { throw .hole(start: end - data.lowerBound, end: start - data.lowerBound) }
            end = tensor.byteRange.upperBound
            previous = tensor.name
        }
        guard end == data.upperBound else { throw .hole(start: end - data.lowerBound, end: data.count) }
    }
}

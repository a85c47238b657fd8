/// The pieces of a vocabulary by their code points.
///
/// Not by characters, because "\r\n" is one character but may be two pieces, and not by strings, which are equal where their
/// code points differ.
struct PieceTable: Sendable, Equatable {
    private let classes: [[UInt8]: Int]
    /// The lengths that pieces have, in bytes of UTF-8, the longest first.
    private let lengths: [Int]

    /// Two places of the same piece, from 0.
    struct Repeated: Error {
        let first: Int
        let second: Int
    }

    /// The code point of a text, from 0, at which no piece begins.
    struct NoMatch: Error {
        let scalarOffset: Int
    }

    init(_ pieces: [String]) throws(Repeated) {
        var classes: [[UInt8]: Int] = [:]
        for (place, piece) in pieces.enumerated() where !piece.isEmpty {
            if let first = classes.updateValue(place, forKey: Array(piece.utf8)) {
                throw Repeated(first: first, second: place)
            }
        }
        self.classes = classes
        lengths = Set(classes.keys.map(\.count)).sorted(by: >)
    }

    /// - Complexity: O(text × different lengths of pieces).
    func classNumbers(of text: String) throws(NoMatch) -> [Int] {
        let bytes = Array(text.utf8)
        var numbers: [Int] = []
        var start = 0
        while start < bytes.count {
            let rest = bytes.count - start
            let match = lengths.lazy.filter { $0 <= rest }.compactMap { length in
                classes[Array(bytes[start..<start + length])].map { (number: $0, length: length) }
            }.first
            guard let match else {
                // A byte that begins a code point is none of those that continue one.
                throw NoMatch(scalarOffset: bytes[..<start].count { $0 & 0xC0 != 0x80 })
            }
            numbers.append(match.number)
            start += match.length
        }
        return numbers
    }
}

/// What a text is made of, each piece with its place: a class number.
public struct Vocabulary: Sendable, Equatable {
    /// The pieces, in order of their class numbers from 0; a piece is a character unless someone gives longer ones.
    public let pieces: [String]
    private let splitting: Splitting

    /// How a text is cut into pieces.
    private enum Splitting: Sendable, Equatable {
        /// Into what readers see as characters.
        case characters([Character: Int])
        /// Into the longest pieces that match, from the start on.
        case longestMatch(PieceTable)
    }

    /// The characters of a text, sorted by code point.
    public init(of text: String) {
        var bytes = [Bool](repeating: false, count: 128)
        var characters: Set<Character> = []
        // A text may have millions of characters; most of them are a byte, and bytes need no hashing.
        for character in text {
            if let byte = Self.byte(character) { bytes[byte] = true } else { characters.insert(character) }
        }
        for byte in 0..<UInt8(128) where bytes[Int(byte)] { characters.insert(Character(Unicode.Scalar(byte))) }
        self.init(
            distinct: characters.sorted { one, other in
                one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
            })
    }

    /// The characters that someone gives, in their order.
    ///
    /// - Throws: `ExperimentError` where one occurs twice.
    public init(given text: String) throws(ExperimentError) {
        var places: [Character: Int] = [:]
        for (place, character) in text.enumerated() {
            if let first = places.updateValue(place, forKey: character) {
                throw Vocabulary.repeated(String(character), first, place)
            }
        }
        self.init(distinct: Array(text))
    }

    /// The pieces that someone gives, in their order; a text is cut into the longest that match, code point by code point, as
    /// a program in Python sees it. An empty piece has a class, but no text has it.
    ///
    /// - Throws: `ExperimentError` where one occurs twice.
    public init(pieces: [String]) throws(ExperimentError) {
        do throws(PieceTable.Repeated) {
            splitting = .longestMatch(try PieceTable(pieces))
        } catch {
            throw Vocabulary.repeated(pieces[error.second], error.first, error.second)
        }
        self.pieces = pieces
    }

    private init(distinct characters: [Character]) {
        pieces = characters.map { String($0) }
        splitting = .characters(Dictionary(uniqueKeysWithValues: characters.enumerated().map { ($1, $0) }))
    }

    /// How many pieces there are.
    public var count: Int { pieces.count }

    /// The class number of every piece of a text.
    ///
    /// - Throws: `ExperimentError` for a character that is not here.
    public func classNumbers(of text: String) throws(ExperimentError) -> [Int] {
        switch splitting {
        case .characters(let classes):
            let bytes = (0..<UInt8(128)).map { classes[Character(Unicode.Scalar($0))] }
            var numbers: [Int] = []
            for character in text {
                guard let number = Self.byte(character).map({ bytes[$0] }) ?? classes[character] else {
                    throw Vocabulary.outside(character, numbers.count)
                }
                numbers.append(number)
            }
            return numbers
        case .longestMatch(let table):
            do throws(PieceTable.NoMatch) {
                return try table.classNumbers(of: text)
            } catch {
                let scalars = text.unicodeScalars
                let index = scalars.index(scalars.startIndex, offsetBy: error.scalarOffset)
                throw Vocabulary.outside(Character(scalars[index]), String(scalars[..<index]).count)
            }
        }
    }

    /// The byte that a character is, if it is one.
    private static func byte(_ character: Character) -> Int? {
        let bytes = character.utf8
        return bytes.count == 1 ? bytes.first.map(Int.init) : nil
    }

    private static func outside(_ character: Character, _ place: Int) -> ExperimentError {
        ExperimentError(.characterOutsideVocabulary(character, at: place + 1), at: .key("inputs.text"))
    }

    private static func repeated(_ piece: String, _ first: Int, _ second: Int) -> ExperimentError {
        ExperimentError(
            .repeatedPiece(piece, first: first + 1, second: second + 1), at: .key("inputs.vocabulary"))
    }
}

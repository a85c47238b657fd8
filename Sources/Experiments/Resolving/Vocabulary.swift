/// The characters that a text is made of, each with its place: a class number.
public struct Vocabulary: Sendable, Equatable {
    /// The characters, in order of their class numbers from 0.
    public let characters: [Character]
    private let classes: [Character: Int]

    /// The characters of a text, sorted by code point.
    public init(of text: String) {
        let characters = Set(text).sorted { one, other in
            one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        }
        self.init(distinct: characters)
    }

    /// The characters that someone gives, in their order.
    ///
    /// - Throws: `ExperimentError` where one occurs twice.
    public init(given text: String) throws(ExperimentError) {
        var places: [Character: Int] = [:]
        for (place, character) in text.enumerated() {
            if let first = places.updateValue(place, forKey: character) {
                throw ExperimentError(
                    .repeatedCharacter(character, first: first + 1, second: place + 1), at: .key("inputs.vocabulary"))
            }
        }
        self.init(distinct: Array(text))
    }

    private init(distinct characters: [Character]) {
        self.characters = characters
        classes = Dictionary(uniqueKeysWithValues: characters.enumerated().map { ($1, $0) })
    }

    /// How many characters there are.
    public var count: Int { characters.count }

    /// The class number of a character, if it has one.
    public func classNumber(of character: Character) -> Int? {
        classes[character]
    }

    /// The class number of every character of a text.
    ///
    /// - Throws: `ExperimentError` for a character that is not here.
    public func classNumbers(of text: String) throws(ExperimentError) -> [Int] {
        var numbers: [Int] = []
        for character in text {
            guard let number = classes[character] else {
                throw ExperimentError(
                    .characterOutsideVocabulary(character, at: numbers.count + 1), at: .key("inputs.text"))
            }
            numbers.append(number)
        }
        return numbers
    }
}

/// Why an initialiser cannot be read, or cannot make a matrix of the shape asked for.
public enum InitializerError: Error, Equatable, CustomStringConvertible {
    /// The text starts with no known name and no number.
    case unknownName(String)
    /// The name needs a number after it.
    case missingNumber(text: String)
    /// What follows the name is no finite number.
    case notANumber(String, text: String)
    /// The number is negative where it cannot be.
    case negative(String, text: String)
    /// More words than the initialiser takes.
    case extraWords(String, text: String)
    /// A spectral radius is asked of a matrix that is not square.
    case notSquare(rows: Int, columns: Int)
    /// The matrix drawn has no spectral radius that could be scaled.
    case noSpectralRadius(rows: Int, columns: Int)

    /// One sentence for the person who wrote the initialiser.
    public var description: String {
        switch self {
        case .unknownName(let name):
            let known = Initializer.forms.joined(separator: ", ")
            return "Unknown initializer '\(name)'. Known are: \(known)."
        case .missingNumber(let text):
            return "The initializer '\(text)' needs a number after its name."
        case .notANumber(let word, let text):
            return "'\(word)' in the initializer '\(text)' is not a finite number."
        case .negative(let word, let text):
            return "The number \(word) in the initializer '\(text)' must not be negative."
        case .extraWords(let words, let text):
            return "'\(words)' at the end of the initializer '\(text)' is too much."
        case .notSquare(let rows, let columns):
            return "Only a square matrix has a spectral radius; this one is \(rows) × \(columns)."
        case .noSpectralRadius(let rows, let columns):
            return "The random \(rows) × \(columns) matrix has no spectral radius that could be scaled."
        }
    }
}

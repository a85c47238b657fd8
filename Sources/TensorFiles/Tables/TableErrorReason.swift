/// What can be wrong with a table of numbers.
public enum TableErrorReason: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no row of numbers.
    case empty
    /// A field is not a number.
    case notANumber(String)
    /// A number is larger than any Float64.
    case numberTooLarge(String)
    /// A row has another number of fields than the first.
    case unevenRow(found: Int, expected: Int)
    /// A quote is not closed.
    case unclosedQuote
    /// A field has text outside its quotes.
    case misplacedQuote

    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .empty: "The file holds no row of numbers."
        case .notANumber(""): "Expected a number, found an empty field."
        case .notANumber(let text): "Expected a number, found \(quoted(text))."
        case .numberTooLarge(let text):
            "The number \(quoted(text)) is too large for a Float64; infinity is written inf."
        case .unevenRow(let found, let expected):
            "This row has \(found) \(found == 1 ? "field" : "fields"), but the rows before it have \(expected)."
        case .unclosedQuote: "The quote that begins here is not closed."
        case .misplacedQuote: "Quotes must enclose a whole field."
        }
    }
}

import Matrices

/// What an expression comes to.
public enum ExpressionValue: Sendable, Equatable {
    /// A number.
    case number(Double)
    /// Numbers in a row, such as the units of a signal at one step.
    case vector([Double])
    /// Rows of numbers, such as a parameter, or a signal at all steps, `[steps × size]`.
    case matrix(Matrix)
    /// A word or a piece of text.
    case word(String)
    /// True or false.
    case truth(Bool)

    /// What kind of value it is, for messages: "a vector of 3".
    public var kindInWords: String {
        switch self {
        case .number: "a number"
        case .vector(let numbers): "a vector of \(numbers.count)"
        case .matrix(let matrix): "a matrix of \(matrix.rows) × \(matrix.columns)"
        case .word: "a word"
        case .truth: "true or false"
        }
    }

    /// All numbers in it, a matrix's row by row; none where it is a word or a truth.
    public var numbers: [Double] {
        switch self {
        case .number(let number): [number]
        case .vector(let numbers): numbers
        case .matrix(let matrix): matrix.entries
        case .word, .truth: []
        }
    }
}

import Cells
import Equations
import Matrices

/// One number of a parameter, as it is written: `W_hh[1,1]`, `b_h[1]`.
public struct ParameterEntry: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's name in the network.
    public let parameter: String
    /// The row, counted from 1.
    public let row: Int
    /// The column, counted from 1; nil for an entry of a vector.
    public let column: Int?

    /// An entry of a matrix, or of a vector where no column is given.
    public init(_ parameter: String, row: Int, column: Int? = nil) {
        self.parameter = parameter
        self.row = row
        self.column = column
    }

    /// Reads an entry as it is written; nil for a text of another form.
    public init?(_ text: String) {
        guard text.last == "]", let bracket = text.lastIndex(of: "["), bracket > text.startIndex else { return nil }
        let places = text[text.index(after: bracket)...].dropLast().split(
            separator: ",", omittingEmptySubsequences: false)
        let numbers = places.map { place in Int(place.drop { $0 == " " }) }
        guard (1...2).contains(numbers.count), let row = numbers[0] else { return nil }
        if numbers.count == 2, numbers[1] == nil { return nil }
        self.init(String(text[..<bracket]), row: row, column: numbers.count == 2 ? numbers[1] : nil)
    }

    /// The entry as it is written.
    public var description: String { "\(parameter)[\(row)" + (column.map { ",\($0)" } ?? "") + "]" }

    /// - Throws: an error that names the parameters there are, or the size of this one.
    func check(in shapes: [ParameterShape]) throws(ExperimentError) {
        guard let shape = shapes.first(where: { $0.name == parameter }) else {
            throw ExperimentError(.unknownName(parameter, what: "parameter", known: shapes.map(\.name)))
        }
        let isMatrix = shape.kind == .matrix
        let isInside = (1...shape.rows).contains(row) && (1...shape.columns).contains(column ?? 1)
        guard isInside, isMatrix == (column != nil) else {
            throw ExperimentError(.noSuchEntry(description, shape: shape.inWords))
        }
    }

    /// - Precondition: the entry is one of the set's.
    func value(in parameters: ParameterSet) -> Double { parameters[parameter][row - 1, (column ?? 1) - 1] }

    /// - Precondition: the entry is one of the set's.
    func set(_ value: Double, in parameters: inout ParameterSet) {
        parameters[parameter][row - 1, (column ?? 1) - 1] = value
    }
}

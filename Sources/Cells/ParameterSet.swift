import Equations
import Matrices

/// The numbers of a program's parameters, by name; a vector is a matrix of one column.
public struct ParameterSet: Sendable, Equatable {
    /// The parameters' shapes, in the order of first use.
    public let shapes: [ParameterShape]
    private var matrices: [String: Matrix]
    /// The running statistics of batch normalisations, by the names of their gains; where there are none, means of 0 and variances of 1
    /// serve.
    public var statistics: [String: RunningStatistics] = [:]

    /// Parameters that are all zero.
    public init(zeros shapes: [ParameterShape]) {
        self.shapes = shapes
        matrices = Dictionary(
            shapes.map { ($0.name, Matrix(rows: $0.rows, columns: $0.columns)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The parameter of this name.
    ///
    /// - Precondition: the name is known, and a new value has the parameter's shape.
    public subscript(name: String) -> Matrix {
        get {
            guard let matrix = matrices[name] else { preconditionFailure("no parameter \(name)") }
            return matrix
        }
        set {
            guard let old = matrices[name] else { preconditionFailure("no parameter \(name)") }
            precondition(
                old.rows == newValue.rows && old.columns == newValue.columns,
                "\(name) is \(old.rows) × \(old.columns), not \(newValue.rows) × \(newValue.columns)")
            matrices[name] = newValue
        }
    }

    /// Whether there is a parameter of this name.
    public func contains(_ name: String) -> Bool { matrices[name] != nil }

    /// All numbers, parameter after parameter.
    public var entries: [Double] { shapes.flatMap { self[$0.name].entries } }

    /// How many numbers all parameters have together.
    public var count: Int { shapes.reduce(0) { $0 + $1.rows * $1.columns } }
}

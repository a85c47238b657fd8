import Analysis
import Cells
import Equations
import Experiments
import Matrices

// Entries by what they take: all numbers together, a matrix, each number for itself.
extension ExpressionTable {
    static func reduction(
        _ name: String, help: String, example: String? = nil, _ function: @escaping @Sendable ([Double]) -> Double
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .function, usage: "\(name)(V, …)", help: help, example: example ?? "\(name)(h[3])",
            .function(1...16) { _, values throws(ExpressionError.Reason) in
                let numbers = values.flatMap(\.numbers)
                guard !numbers.isEmpty else {
                    throw .wrongKind("'\(name)'", expected: "numbers", found: values[0].kindInWords)
                }
                return .number(function(numbers))
            })
    }

    static func matrix(
        _ name: String, aliases: [String] = [], help: String, example: String? = nil,
        _ function: @escaping @Sendable (Matrix) throws(ExpressionError.Reason) -> ExpressionValue
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .function, aliases: aliases, usage: "\(name)(W)", help: help, example: example ?? "\(name)(W_hh)",
            .function(1...1) { _, values throws(ExpressionError.Reason) in
                guard case .matrix(let matrix) = values[0] else {
                    throw .wrongKind("'\(name)'", expected: "a matrix", found: values[0].kindInWords)
                }
                return try function(matrix)
            })
    }

    static func each(
        _ name: String, aliases: [String] = [], help: String, example: String? = nil,
        _ function: @escaping @Sendable (Double) -> Double
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .function, aliases: aliases, usage: "\(name)(V)", help: help, example: example ?? "\(name)(h[3])",
            .function(1...1) { _, values throws(ExpressionError.Reason) in
                try ExpressionArithmetic.map(values[0], function)
            })
    }

    static func activation(
        _ name: String, aliases: [String], help: String, example: String? = nil,
        _ function: @escaping @Sendable (Function, Double) -> Double?
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .function, aliases: aliases, usage: "\(name)(V)", help: help, example: example ?? "\(name)(1)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                let activation = try scope.run(name).resolved.program.activation.function
                return try ExpressionArithmetic.map(values[0]) { function(activation, $0) ?? .nan }
            })
    }

    static func constant(
        _ name: String, aliases: [String] = [], help: String, _ number: Double
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .function, aliases: aliases, help: help, example: name,
            .value { _ throws(ExpressionError.Reason) in .number(number) })
    }
}

import Analysis
import Cells
import Equations
import Experiments
import Glibc
import Matrices

extension ExpressionTable {
    /// Functions of numbers, vectors and matrices.
    static let functions: [ExpressionEntry] = reductions + vectors + matrixFunctions + elementwise + constants

    private static let reductions: [ExpressionEntry] = [
        reduction("norm", help: "The Euclidean norm; that of a matrix is the Frobenius norm.", euclideanNorm),
        reduction("max", help: "The largest number of all.", example: "max(h[3])") { $0.reduce(-.infinity, fmaxOrNaN) },
        reduction("min", help: "The smallest number of all.", example: "min(h[3])") {
            -$0.map { -$0 }.reduce(-.infinity, fmaxOrNaN)
        },
        reduction("mean", help: "The mean of all numbers.") { $0.reduce(0, +) / Double($0.count) },
        reduction("sum", help: "The sum of all numbers.") { $0.reduce(0, +) },
        reduction("argmax", help: "The place of the largest number, counted from 1.") { numbers in
            Double((numbers.indices.max { (numbers[$0], $1) < (numbers[$1], $0) } ?? -1) + 1)
        },
    ]

    private static let vectors: [ExpressionEntry] = [
        ExpressionEntry(
            "dot", .function, usage: "dot(V, V)", help: "The sum of the products, unit by unit.",
            example: "dot(h[2], h[3])",
            .function(2...2) { _, values throws(ExpressionError.Reason) in
                guard case .vector(let one) = values[0], case .vector(let other) = values[1], one.count == other.count
                else {
                    throw .misfit(
                        "'dot' needs two vectors of the same size, not \(values[0].kindInWords) and \(values[1].kindInWords)."
                    )
                }
                return .number(zip(one, other).reduce(0) { $0 + $1.0 * $1.1 })
            }),
        ExpressionEntry(
            "vector", .function, usage: "vector(A, B, …)", help: "A vector of these numbers.",
            example: "W_hh * vector(1, 0, 0.5)",
            .function(1...64) { _, values in .vector(values.flatMap(\.numbers)) }),
        ExpressionEntry(
            "onehot", .function, usage: "onehot(UNIT, SIZE)", help: "A vector with a 1 at a unit, and zeros elsewhere.",
            example: "onehot(2, 3)",
            .function(2...2) { _, values throws(ExpressionError.Reason) in
                guard case .number(let unit) = values[0], case .number(let size) = values[1],
                    let count = Int(exactly: size), (1...4096).contains(count)
                else { throw .usage("onehot(UNIT, SIZE)", example: "onehot(2, 3)") }
                guard let place = Int(exactly: unit), (1...count).contains(place) else {
                    throw .noPlace(unit, what: "unit", count: count)
                }
                return .vector((1...count).map { $0 == place ? 1 : 0 })
            }),
    ]

    private static let matrixFunctions: [ExpressionEntry] = [
        matrix("rho", aliases: ["ρ"], help: "The spectral radius: the largest modulus of an eigenvalue.") {
            matrix throws(ExpressionError.Reason) in
            guard matrix.isSquare else {
                throw .misfit(
                    "The spectral radius is that of a square matrix, and this is \(matrix.rows) × \(matrix.columns).")
            }
            return .number(matrix.spectralRadius())
        },
        matrix("sigma_max", aliases: ["σ_max"], help: "The largest singular value: the spectral norm.") {
            matrix throws(ExpressionError.Reason) in
            .number(matrix.spectralNorm())
        },
        matrix("sigma_min", aliases: ["σ_min"], help: "The smallest singular value.") {
            matrix throws(ExpressionError.Reason) in
            .number(matrix.singularValues().last ?? 0)
        },
        matrix("transpose", help: "The matrix with rows for columns.") { matrix throws(ExpressionError.Reason) in
            .matrix(matrix.transposed())
        },
        matrix("norms", help: "The norm of each row: of a signal, that of each step.", example: "norms(grad h)") {
            matrix throws(ExpressionError.Reason) in
            .vector((0..<matrix.rows).map { euclideanNorm(matrix.row($0)) })
        },
    ]

    private static let elementwise: [ExpressionEntry] = [
        each("abs", help: "The absolute value.", abs),
        each("sqrt", help: "The square root.", example: "sqrt(2)") { $0.squareRoot() },
        each("exp", help: "The power of e.", example: "exp(1)", exp),
        each("ln", aliases: ["log"], help: "The natural logarithm.", example: "ln(2)", log),
        each("log10", help: "The logarithm to the base 10.", example: "log10(1000)", Glibc.log10),
        each("tanh", help: "The hyperbolic tangent.", Glibc.tanh),
        each("sigmoid", aliases: ["σ", "sigma"], help: "1 / (1 + e^-x).") { Function.sigmoid.value(at: $0) ?? .nan },
        each("relu", help: "The number, or 0 where it is negative.") { Function.relu.value(at: $0) ?? .nan },
        activation("phi", aliases: ["φ"], help: "The activation φ of the experiment.") { $0.value(at: $1) },
        activation("slope", aliases: ["phi'", "φ'"], help: "The slope φ′ at a number.", example: "slope(pre h[3])") {
            $0.slope(at: $1)
        },
        ExpressionEntry(
            "softmax", .function, usage: "softmax(V)", help: "The probabilities that belong to logits.",
            example: "softmax(y[1])",
            .function(1...1) { _, values throws(ExpressionError.Reason) in
                guard case .vector(let logits) = values[0] else {
                    throw .wrongKind("'softmax'", expected: "a vector", found: values[0].kindInWords)
                }
                let largest = logits.reduce(-.infinity, fmaxOrNaN)
                let powers = logits.map { exp($0 - largest) }
                let sum = powers.reduce(0, +)
                return .vector(powers.map { $0 / sum })
            }),
    ]

    private static let constants: [ExpressionEntry] = [
        constant("pi", aliases: ["π"], help: "The number π.", .pi),
        constant("inf", help: "Infinity.", .infinity),
        constant("nan", aliases: ["NaN"], help: "Not a number; it equals nothing.", .nan),
        ExpressionEntry(
            "isnan", .function, usage: "isnan(V)", help: "Whether a number is NaN.", example: "isnan(loss)",
            .function(1...1) { _, values throws(ExpressionError.Reason) in
                .truth(values[0].numbers.contains(where: \.isNaN))
            }),
    ]
}

/// The larger of two numbers; NaN if one is.
@Sendable func fmaxOrNaN(_ one: Double, _ other: Double) -> Double {
    one.isNaN || other.isNaN ? .nan : Swift.max(one, other)
}

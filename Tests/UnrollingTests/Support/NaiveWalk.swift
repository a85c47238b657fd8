import Cells
import Equations
import Foundation
import Matrices
import Unrolling

/// An independent reference: walks the trees of the equations step by step, vector by vector, with the C library's functions.
struct NaiveWalk {
    let equations: [Equation]
    let activation: Activation
    let parameters: ParameterSet
    let shapes: Shapes
    let clockPeriods: [Int]

    /// A number that is added to one unit of one signal at one step, to see what it changes.
    struct Nudge {
        let signal: String
        let t: Int
        let unit: Int
        let amount: Double
    }

    /// The values of all signals; index 0 of each is the initial state.
    struct Result {
        var signals: [String: [[Double]]]
        var loss: Double
    }

    func run(_ sequence: InputSequence, nudge: Nudge? = nil) -> Result {
        var walk = Walk(reference: self, sequence: sequence, nudge: nudge)
        return walk.run()
    }

    /// The signals of step t alone, all earlier ones being as given.
    func step(_ t: Int, from signals: [String: [[Double]]], sequence: InputSequence) -> [String: [Double]] {
        var walk = Walk(reference: self, sequence: sequence, nudge: nil)
        walk.signals = signals
        return walk.step(t)
    }

    private struct Walk {
        let reference: NaiveWalk
        let sequence: InputSequence
        let nudge: Nudge?
        var signals: [String: [[Double]]] = [:]
        var current: [String: [Double]] = [:]
        var t = 0

        mutating func run() -> Result {
            let size = reference.shapes.signals["x"] ?? 0
            for equation in reference.equations {
                signals[equation.signal] = [nudged(initial(equation.signal), equation.signal, 0)]
            }
            signals["x"] = [Array(repeating: 0, count: size)]
            var loss = 0.0
            for t in 1...sequence.stepCount {
                for (name, value) in step(t) { signals[name]?.append(value) }
                if let target = sequence.targets[t - 1], let logits = current["y"] {
                    let top = logits.max() ?? 0
                    loss += log(logits.map { exp($0 - top) }.reduce(0, +)) + top - logits[target]
                }
            }
            return Result(signals: signals, loss: loss)
        }

        mutating func step(_ t: Int) -> [String: [Double]] {
            let size = reference.shapes.signals["x"] ?? 0
            self.t = t
            current = ["x": nudged(Array(sequence.inputs[((t - 1) * size)..<(t * size)]), "x", t)]
            for equation in reference.equations { _ = value(of: equation.signal) }
            return current
        }

        private func initial(_ signal: String) -> [Double] {
            sequence.initial[signal] ?? Array(repeating: 0, count: reference.shapes.signals[signal] ?? 0)
        }

        private func nudged(_ vector: [Double], _ signal: String, _ t: Int) -> [Double] {
            guard let nudge, nudge.signal == signal, nudge.t == t else { return vector }
            var vector = vector
            vector[nudge.unit] += nudge.amount
            return vector
        }

        private mutating func value(of signal: String) -> [Double] {
            if let known = current[signal] { return known }
            guard let equation = reference.equations.first(where: { $0.signal == signal }) else { return [] }
            let size = reference.shapes.signals[signal] ?? 0
            let value = nudged(evaluate(equation.formula, size: size), signal, t)
            current[signal] = value
            return value
        }

        private mutating func evaluate(_ formula: Formula, size: Int) -> [Double] {
            switch formula.kind {
            case .number(let number): return Array(repeating: number, count: size)
            case .signal(let name, 0): return value(of: name)
            case .signal(let name, let lag):
                if t - lag >= 1 { return signals[name]?[t - lag] ?? [] }
                return name == "x" ? Array(repeating: 0, count: size) : signals[name]?[0] ?? []
            case .parameter(let name): return reference.parameters[name].entries
            case .matrixProduct(let factor, let operand): return product(factor, operand)
            case .scaled(let factor, let operand): return evaluate(operand, size: size).map { factor * $0 }
            case .negated(let operand): return evaluate(operand, size: size).map { -$0 }
            case .sum(let left, let right): return zip(left, right, size, +)
            case .difference(let left, let right): return zip(left, right, size, -)
            case .elementwiseProduct(let left, let right): return zip(left, right, size, *)
            case .applied(let function, let operand):
                return apply(function, evaluate(operand, size: size))
            case .clock(let periods):
                return (0..<size).map { (t - 1) % periods[$0 * periods.count / size] == 0 ? 1 : 0 }
            case .batchNormalization(let operand, let gain, let shift):
                let vector = evaluate(operand, size: size)
                let running = reference.parameters.statistics[gain] ?? RunningStatistics(units: size)
                let row = t > running.means.rows ? running.means.rows - 1 : t - 1
                let gains = reference.parameters[gain].entries
                let shifts = shift.map { reference.parameters[$0].entries }
                return (0..<size).map {
                    let normal =
                        (vector[$0] - running.means[row, $0]) / (running.variances[row, $0] + 1e-5).squareRoot()
                    return gains[$0] * normal + (shifts?[$0] ?? 0)
                }
            case .layerNormalization(let operand, let gain, let shift):
                let vector = evaluate(operand, size: size)
                let mean = vector.reduce(0, +) / Double(size)
                let variance = vector.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(size)
                let gains = reference.parameters[gain].entries
                let shifts = reference.parameters[shift].entries
                return (0..<size).map { gains[$0] * (vector[$0] - mean) / (variance + 1e-5).squareRoot() + shifts[$0] }
            }
        }

        private mutating func zip(
            _ left: Formula, _ right: Formula, _ size: Int, _ operation: (Double, Double) -> Double
        ) -> [Double] {
            let left = evaluate(left, size: size)
            let right = evaluate(right, size: size)
            return (0..<size).map { operation(left[$0], right[$0]) }
        }

        private mutating func product(_ factor: MatrixFactor, _ operand: Formula) -> [Double] {
            let matrix = reference.parameters[factor.name]
            let vector = evaluate(operand, size: matrix.columns)
            let modules = reference.clockPeriods.count
            return (0..<matrix.rows).map { row in
                (0..<matrix.columns).reduce(0) { sum, column in
                    let acts =
                        factor.form == .full
                        || column * modules / matrix.columns >= row * modules / matrix.rows
                    return acts ? sum + matrix[row, column] * vector[column] : sum
                }
            }
        }

        private func apply(_ function: Function, _ vector: [Double]) -> [Double] {
            switch function == .activation ? reference.activation.function : function {
            case .sigmoid: return vector.map { 1 / (1 + exp(-$0)) }
            case .tanh: return vector.map { Foundation.tanh($0) }
            case .relu: return vector.map { max(0, $0) }
            case .softplus: return vector.map { log1p(exp($0)) }
            case .exponential: return vector.map { exp($0) }
            case .softmax:
                let exponentials = vector.map { exp($0 - (vector.max() ?? 0)) }
                let sum = exponentials.reduce(0, +)
                return exponentials.map { $0 / sum }
            case .identity, .activation: return vector
            }
        }
    }
}

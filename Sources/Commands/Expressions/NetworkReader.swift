import Cells
import Equations
import Experiments
import Matrices
import Unrolling

/// Finds the signals and parameters of a run by their names, on the layer that is looked at or, with its prefix, on any.
struct NetworkReader {
    let run: Run

    /// A signal in the recording that has it.
    struct Signal {
        let name: String
        let trace: Trace
        let size: Int
    }

    /// The names that can be read.
    var names: [String] {
        signalNames + run.resolved.parameters.shapes.map(\.name)
    }

    private var signalNames: [String] {
        let own = run.trace.program.signals.map(\.name) + ["x", "y", "p"].filter { run.trace.signal($0) != nil }
        let others = run.layers.flatMap { layer in layer.trace.program.signals.map { layer.name(of: $0.name) } }
        return (own + others).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
    }

    /// The signal of a name.
    func signal(_ name: String) -> Signal? {
        if let found = run.trace.signal(name) { return Signal(name: name, trace: run.trace, size: found.size) }
        for layer in run.layers {
            for signal in layer.trace.program.signals where layer.name(of: signal.name) == name {
                return Signal(name: signal.name, trace: layer.trace, size: signal.size)
            }
        }
        return nil
    }

    /// The numbers of a signal at a step from 0, `[size]`.
    func numbers(_ reading: Reading, of signal: Signal, at step: Int) throws(ExpressionError.Reason) -> [Double] {
        let quantity: Trace.Quantity
        switch reading {
        case .value: quantity = .value
        case .gradient: quantity = .gradient
        case .directGradient: quantity = .directGradient
        case .preActivation: quantity = .preActivation
        case .preActivationGradient: quantity = .preActivationGradient
        case .contribution, .cured:
            throw .notThere("'\(reading.rawValue)' is about a parameter, and '\(signal.name)' is a signal.")
        }
        if step == 0, quantity == .gradient, let numbers = signal.trace.initialGradient(of: signal.name) {
            return numbers
        }
        guard let numbers = signal.trace.numbers(quantity, of: signal.name, at: step) else {
            throw .notThere("'\(signal.name)' has none: it is no function of a pre-activation.")
        }
        return numbers
    }

    /// A signal at all steps, `[steps × size]`.
    func matrix(_ reading: Reading, of signal: Signal) throws(ExpressionError.Reason) -> Matrix {
        var entries: [Double] = []
        for step in 1...run.trace.stepCount { entries += try numbers(reading, of: signal, at: step) }
        return Matrix(rows: run.trace.stepCount, columns: signal.size, entries: entries)
    }

    /// The name in the network of a parameter; a parameter of the layer that is looked at can go without its prefix.
    func parameterName(_ name: String) -> String? {
        let parameters = run.resolved.parameters
        if parameters.contains(name) { return name }
        let own = run.layer.name(of: name)
        return parameters.contains(own) ? own : nil
    }

    /// A parameter or its gradient.
    func parameter(_ name: String, _ reading: Reading) throws(ExpressionError.Reason) -> ExpressionValue {
        let parameters = run.resolved.parameters
        let isVector = parameters.shapes.first { $0.name == name }?.kind == .vector
        switch reading {
        case .value: return Self.value(parameters[name], isVector: isVector)
        case .gradient:
            guard let gradient = run.network.gradient(ofParameter: name) else {
                throw .notThere("There is no gradient of '\(name)'.")
            }
            return Self.value(gradient, isVector: isVector)
        case .cured: return Self.value(ExpressionTable.cured(run)[name], isVector: isVector)
        case .contribution:
            throw .usage("contribution \(name)[STEP]", example: "norm(contribution \(name)[1])")
        case .directGradient, .preActivation, .preActivationGradient:
            throw .notThere("'\(name)' is a parameter: it has no '\(reading.rawValue)'.")
        }
    }

    /// What a step contributes to the gradient of a parameter.
    func contribution(_ name: String, at step: Int) throws(ExpressionError.Reason) -> ExpressionValue {
        for layer in run.layers {
            for shape in layer.trace.program.parameters where layer.name(of: shape.name) == name {
                if let matrix = layer.trace.contribution(toGradientOf: shape.name, at: step) {
                    return Self.value(matrix, isVector: shape.kind == .vector)
                }
            }
        }
        if let matrix = run.network.readout.contribution(toGradientOf: name, at: step) {
            return Self.value(matrix, isVector: matrix.columns == 1)
        }
        throw .notThere("There are no contributions to the gradient of '\(name)'.")
    }

    private static func value(_ matrix: Matrix, isVector: Bool) -> ExpressionValue {
        isVector ? .vector(matrix.entries) : .matrix(matrix)
    }
}

import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// Holds a trace against the naive walk and against central finite differences.
struct GradientCheck {
    let random: RandomCase
    let trace: Trace
    var tolerance = 1e-6

    init(_ random: RandomCase) {
        self.random = random
        trace = random.trace()
    }

    /// Every value, every signal's gradient and every parameter's.
    func expectAll(label: String) throws {
        expectValues(label)
        for signal in ["x"] + random.program.signals.map(\.name) where signal != "p" {
            expectGradient(of: signal, label)
        }
        for shape in random.program.parameters { expectGradient(of: shape, label) }
    }

    func expectValues(_ label: String) {
        let expected = random.walk.run(random.sequence)
        #expect(relativeError([trace.totalLoss], [expected.loss]) < 1e-11, "\(label): loss")
        for signal in random.program.signals {
            for t in 1...trace.stepCount {
                let found = trace.numbers(.value, of: signal.name, at: t) ?? []
                let error = relativeError(found, expected.signals[signal.name]?[t] ?? [])
                #expect(error < 1e-11, "\(label): \(signal.name)[\(t)]")
            }
        }
    }

    func expectGradient(of signal: String, _ label: String) {
        let size = random.program.signal(signal)?.size ?? 0
        let isState = random.program.states.contains { $0.signal == signal }
        // An equation that looks back several steps reads its initial state more than once.
        for t in (isState && random.program.longestLag == 1 ? 0 : 1)...trace.stepCount {
            let expected = (0..<size).map { random.difference(signal, t: t, unit: $0) }
            let found = t == 0 ? trace.initialGradient(of: signal) : trace.numbers(.gradient, of: signal, at: t)
            #expect(relativeError(found ?? [], expected) < tolerance, "\(label): ∂L/∂\(signal)[\(t)]")
        }
    }

    func expectGradient(of shape: ParameterShape, _ label: String) {
        let expected = (0..<(shape.rows * shape.columns)).map {
            random.difference(parameter: shape.name, entry: $0)
        }
        let found = trace.gradient(ofParameter: shape.name)?.entries ?? []
        #expect(relativeError(found, expected) < tolerance, "\(label): ∂L/∂\(shape.name)")
    }
}

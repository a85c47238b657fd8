import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// Holds the recordings of a network against the naive walk and against central finite differences.
struct NetworkCheck {
    let random: NetworkCase
    let trace: NetworkTrace
    let label: String

    init(_ random: NetworkCase, label: String) {
        self.random = random
        self.label = label
        trace = random.trace()
    }

    func expectAll() {
        expectValues()
        for shape in random.network.parameters { expectGradient(of: shape) }
        expectInputGradients()
        for index in random.network.layers.indices { expectGradients(ofLayer: index) }
    }

    private func expectValues() {
        let expected = random.walk()
        #expect(relativeError([trace.totalLoss], [expected.loss]) < 1e-11, "\(label): loss")
        for (index, layer) in random.network.layers.enumerated() {
            for signal in layer.program.signals {
                for t in 1...trace.stepCount {
                    let found = trace.layers[index].numbers(.value, of: signal.name, at: t) ?? []
                    let error = relativeError(found, expected.layers[index][signal.name]?[t] ?? [])
                    #expect(error < 1e-11, "\(label): \(layer.name(of: signal.name))[\(t)]")
                }
            }
        }
    }

    private func expectGradient(of shape: ParameterShape) {
        let expected = (0..<(shape.rows * shape.columns)).map { entry in
            difference { amount in
                var moved = random
                moved.parameters[shape.name].entries[entry] += amount
                return moved.walk().loss
            }
        }
        let found = trace.gradient(ofParameter: shape.name)?.entries ?? []
        #expect(relativeError(found, expected) < 1e-6, "\(label): ∂L/∂\(shape.name)")
    }

    private func expectInputGradients() {
        let width = random.sequence.inputs.count / trace.stepCount
        for t in 1...trace.stepCount {
            let expected = (0..<width).map { unit in
                difference { amount in
                    // An input belongs to all directions of the first layer.
                    random.movingInput((t - 1) * width + unit, by: amount).walk().loss
                }
            }
            #expect(relativeError(trace.inputGradient(at: t), expected) < 1e-6, "\(label): ∂L/∂x[\(t)]")
        }
    }

    private func expectGradients(ofLayer index: Int) {
        let layer = random.network.layers[index]
        for signal in layer.program.signals where signal.name != "p" {
            let isState = layer.program.states.contains { $0.signal == signal.name }
            for t in (isState ? 0 : 1)...trace.stepCount {
                let expected = (0..<signal.size).map { unit in
                    difference { amount in
                        random.walk(
                            nudge: .init(layer: index, signal: signal.name, t: t, unit: unit, amount: amount)
                        ).loss
                    }
                }
                let recording = trace.layers[index]
                let found =
                    t == 0
                    ? recording.initialGradient(of: signal.name)
                    : recording.numbers(.gradient, of: signal.name, at: t)
                #expect(
                    relativeError(found ?? [], expected) < 1e-6,
                    "\(label): ∂L/∂\(layer.name(of: signal.name))[\(t)]")
            }
        }
    }

    private func difference(_ loss: (Double) -> Double) -> Double {
        let step = 1e-5
        return (loss(step) - loss(-step)) / (2 * step)
    }
}

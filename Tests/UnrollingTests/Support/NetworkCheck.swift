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
        let found = trace.gradient(ofParameter: shape.name)?.entries
        expect(found, isGradientOf: "\(shape.name)", count: shape.rows * shape.columns) { entry, amount in
            var moved = random
            moved.parameters[shape.name].entries[entry] += amount
            return moved.walk().loss
        }
    }

    private func expectInputGradients() {
        let width = random.sequence.inputs.count / trace.stepCount
        for t in 1...trace.stepCount {
            // An input belongs to all directions of the first layer.
            expect(trace.inputGradient(at: t), isGradientOf: "x[\(t)]", count: width) { unit, amount in
                random.movingInput((t - 1) * width + unit, by: amount).walk().loss
            }
        }
    }

    private func expectGradients(ofLayer index: Int) {
        let layer = random.network.layers[index]
        let recording = trace.layers[index]
        for signal in layer.program.signals where signal.name != "p" {
            let isState = layer.program.states.contains { $0.signal == signal.name }
            for t in (isState ? 0 : 1)...trace.stepCount {
                let found =
                    t == 0
                    ? recording.initialGradient(of: signal.name)
                    : recording.numbers(.gradient, of: signal.name, at: t)
                let name = "\(layer.name(of: signal.name))[\(t)]"
                expect(found, isGradientOf: name, count: signal.size) { unit, amount in
                    random.walk(
                        nudge: .init(layer: index, signal: signal.name, t: t, unit: unit, amount: amount)
                    ).loss
                }
            }
        }
    }

    /// Compares with central differences; where the loss is too curved for those of second order, with those of fourth.
    private func expect(
        _ found: [Double]?, isGradientOf name: String, count: Int, loss: (_ entry: Int, _ amount: Double) -> Double
    ) {
        func difference(_ entry: Int, _ step: Double) -> Double {
            (loss(entry, step) - loss(entry, -step)) / (2 * step)
        }
        var error = relativeError(found ?? [], (0..<count).map { difference($0, 1e-5) })
        if error >= 1e-6 {
            let finer = (0..<count).map { (4 * difference($0, 1e-4) - difference($0, 2e-4)) / 3 }
            error = relativeError(found ?? [], finer)
        }
        #expect(error < 1e-6, "\(label): ∂L/∂\(name)")
    }
}

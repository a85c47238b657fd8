import Cells
import Equations
import Matrices
import Unrolling

/// A network with random parameters on a random sequence, and an independent reference for it: the naive walk, layer by layer.
struct NetworkCase {
    let network: Network
    private(set) var sequence: InputSequence
    var parameters: ParameterSet

    init(_ plans: [LayerPlan], input: Int, output: Int, steps: Int, seed: UInt64, dropout: Double = 0) throws {
        network = try Network(plans, input: input, output: output)
        var generator = SeededGenerator(seed: seed)
        parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.6 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        for (gain, size) in network.batchNormalizationSizes.sorted(by: { $0.key < $1.key }) {
            parameters.statistics[gain] = .random(units: size, &generator)
        }
        var initial: [String: [Double]] = [:]
        for layer in network.layers {
            for state in layer.program.states where state.delay == 0 {
                initial[layer.name(of: state.signal)] = (0..<state.size).map { _ in 0.3 * generator.nextNormal() }
            }
        }
        sequence = InputSequence(
            stepCount: steps, inputs: (0..<(steps * input)).map { _ in generator.nextNormal() },
            targets: (0..<steps).map { $0 == 1 ? nil : generator.nextInteger(below: output) }, initial: initial)
        guard dropout > 0 else { return }
        sequence = sequence.droppingOut(.random(network, steps: steps, probability: dropout, seed: seed))
    }

    /// The same case with one number of the inputs moved.
    func movingInput(_ place: Int, by amount: Double) -> NetworkCase {
        var moved = self
        var inputs = sequence.inputs
        inputs[place] += amount
        moved.sequence = sequence.reading(inputs)
        return moved
    }

    func trace(_ targets: [Int?]? = nil) -> NetworkTrace {
        let sequence = InputSequence(
            stepCount: self.sequence.stepCount, inputs: self.sequence.inputs,
            targets: targets ?? self.sequence.targets, initial: self.sequence.initial
        ).droppingOut(self.sequence.dropout)
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    /// A number that is added to one unit of a signal of one layer, at a step of the sequence.
    struct Nudge {
        let layer: Int
        let signal: String
        let t: Int
        let unit: Int
        let amount: Double
    }

    /// The values of all layers in the order of the sequence's steps, and the loss, by the naive walk.
    struct Result {
        var layers: [[String: [[Double]]]] = []
        var loss = 0.0
    }

    func walk(nudge: Nudge? = nil) -> Result {
        var result = Result()
        var inputs = sequence.inputs
        for number in 1...network.depth {
            let level = network.layers.indices.filter { network.layers[$0].number == number }
            for index in level {
                let values = walk(index, inputs: inputs, nudge: nudge, into: &result.loss)
                result.layers.append(values)
            }
            inputs = (1...sequence.stepCount).flatMap { t in level.flatMap { result.layers[$0]["h"]?[t] ?? [] } }
            if let factors = sequence.dropout?.factors(ofLayer: number) {
                inputs = zip(inputs, factors).map { $0 * $1 }
            }
        }
        if let readout = network.readout {
            let sequence = InputSequence(
                stepCount: self.sequence.stepCount, inputs: inputs, targets: self.sequence.targets)
            result.loss = naive(readout, names: { $0 }).run(sequence).loss
        }
        return result
    }

    private func walk(
        _ index: Int, inputs: [Double], nudge: Nudge?, into loss: inout Double
    ) -> [String: [[Double]]] {
        let layer = network.layers[index]
        let steps = sequence.stepCount
        let isLast = index == network.layers.count - 1 && network.readout == nil
        func ordered<Value>(_ values: [Value]) -> [Value] { layer.direction == .forward ? values : values.reversed() }
        let width = inputs.count / steps
        let rows = ordered((0..<steps).map { Array(inputs[($0 * width)..<(($0 + 1) * width)]) })
        var initial: [String: [Double]] = [:]
        for signal in layer.program.signals { initial[signal.name] = sequence.initial[layer.name(of: signal.name)] }
        let own = InputSequence(
            stepCount: steps, inputs: rows.flatMap(\.self),
            targets: isLast ? ordered(sequence.targets) : Array(repeating: nil, count: steps), initial: initial)
        let mine = nudge.flatMap { nudge in
            nudge.layer == index
                ? NaiveWalk.Nudge(
                    signal: nudge.signal,
                    t: nudge.t == 0 || layer.direction == .forward ? nudge.t : steps + 1 - nudge.t, unit: nudge.unit,
                    amount: nudge.amount) : nil
        }
        let found = naive(layer.program, names: layer.name).run(own, nudge: mine)
        if isLast { loss = found.loss }
        return found.signals.mapValues { [$0[0]] + ordered(Array($0.dropFirst())) }
    }

    private func naive(_ program: Program, names: (String) -> String) -> NaiveWalk {
        var own = ParameterSet(zeros: program.parameters)
        for shape in own.shapes { own[shape.name] = parameters[names(shape.name)] }
        for use in program.batchNormalizations {
            own.statistics[use.gain] = parameters.statistics[names(use.gain)]
        }
        var signals = Dictionary(uniqueKeysWithValues: program.signals.map { ($0.name, $0.size) })
        signals["x"] = program.sizes.input
        let periods = program.equations.compactMap { equation -> [Int]? in
            if case .clock(let periods) = equation.formula.kind { periods } else { nil }
        }
        return NaiveWalk(
            equations: program.equations, activation: program.activation, parameters: own,
            shapes: Shapes(signals: signals, parameters: program.parameters), clockPeriods: periods.first ?? [])
    }
}

extension DropoutMask {
    /// A mask that depends on a seed.
    static func random(_ network: Network, steps: Int, probability: Double, seed: UInt64) -> DropoutMask {
        DropoutMask(network, steps: steps, probability: probability) { layer in
            SeededGenerator(seed: seed, stream: "mask of layer \(layer)")
        }
    }
}

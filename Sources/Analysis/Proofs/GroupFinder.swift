import Cells
import Equations
import Matrices
import Unrolling

/// Looks up groups of numbers in a recording.
struct GroupFinder {
    let replay: NetworkReplay
    let layer: Int

    /// What is found.
    struct Found {
        var name: String
        var rows: Int
        var columns = 1
        var values: [Double]
        var gradients: [Double]
        var arriving: Double
        var program: Int?
        var target: Movement.Target
        var step: Int?
        var isProbability = false
    }

    func find(_ kind: GradientGroup.Kind) -> Found? {
        if case .input(let step) = kind { return input(step: step) }
        let indices = [layer, replay.programs.count - 1].filter(replay.programs.indices.contains)
        for index in indices {
            let program = replay.programs[index]
            // Beside its own names a layer knows those of the readout.
            if index != layer, program.logits == nil { continue }
            if let found = find(kind, in: program, at: index) { return found }
        }
        return nil
    }

    private func find(_ kind: GradientGroup.Kind, in program: ReplayProgram, at index: Int) -> Found? {
        switch kind {
        case .parameter(let name): parameter(name, in: program, at: index)
        case .signal(let name, let step): signal(name, step, .gradient, in: program, at: index)
        case .preActivation(let name, let step): signal(name, step, .preActivationGradient, in: program, at: index)
        case .initialState(let name): initialState(name, in: program, at: index)
        case .input: nil
        }
    }

    private func parameter(_ name: String, in program: ReplayProgram, at index: Int) -> Found? {
        guard let parameter = program.trace.program.parameters.firstIndex(where: { $0.name == name }),
            let gradient = program.trace.gradient(ofParameter: name)
        else { return nil }
        let users = program.trace.program.equations.filter { $0.formula.parameterNames.contains(name) }
        let arriving = users.compactMap { program.index(ofSignal: $0.signal) }.flatMap { program.gradientNorms[$0] }
        let contributions = program.trace.contributionNorms(ofParameter: name) ?? []
        return Found(
            name: network(name, at: index), rows: gradient.rows, columns: gradient.columns,
            values: program.parameters[parameter].entries, gradients: gradient.entries,
            arriving: max(finiteMaximum(arriving), contributions.filter(\.isFinite).reduce(0, +)), program: index,
            target: .parameter(parameter), step: nil)
    }

    private func signal(
        _ name: String, _ step: Int, _ quantity: Trace.Quantity, in program: ReplayProgram, at index: Int
    ) -> Found? {
        guard let signal = program.index(ofSignal: name), (1...program.trace.stepCount).contains(step),
            let gradients = program.trace.numbers(quantity, of: name, at: step)
        else { return nil }
        let isPreActivation = quantity == .preActivationGradient
        guard let target = isPreActivation ? program.movement(ofPreActivationOf: signal) : .signal(signal) else {
            return nil
        }
        let known = network(name, at: index)
        return Found(
            name: isPreActivation ? "pre-activation of \(known)" : known, rows: gradients.count,
            values: program.trace.numbers(isPreActivation ? .preActivation : .value, of: name, at: step) ?? [],
            gradients: gradients, arriving: arriving(at: signal, in: program, index, step: step), program: index,
            target: target, step: step, isProbability: target == program.probabilities.map { .signal($0) })
    }

    private func initialState(_ name: String, in program: ReplayProgram, at index: Int) -> Found? {
        guard let signal = program.index(ofSignal: name), program.trace.initialStates.contains(name),
            let gradients = program.trace.initialGradient(of: name)
        else { return nil }
        let firsts = program.trace.stepsTaken.prefix(program.trace.program.longestLag)
        let arriving = firsts.flatMap { step in program.gradientNorms.map { $0.isEmpty ? 0 : $0[step - 1] } }
        return Found(
            name: "initial \(network(name, at: index))", rows: gradients.count, values: program.initial[signal],
            gradients: gradients, arriving: finiteMaximum(arriving), program: index, target: .initialState(signal),
            step: nil)
    }

    private func input(step: Int) -> Found? {
        guard (1...replay.network.stepCount).contains(step) else { return nil }
        let first = replay.programs[0]
        let gradients = replay.network.inputGradient(at: step)
        let readers = replay.programs.enumerated().filter { $0.element.below.isEmpty }
        let norms = readers.map { arriving(at: 0, in: $0.element, $0.offset, step: step) }
        return Found(
            name: "input x", rows: gradients.count, values: first.trace.numbers(.value, of: "x", at: step) ?? [],
            gradients: gradients, arriving: finiteMaximum(norms), program: nil, target: .input, step: step)
    }

    /// The largest norm of the gradients that a signal's own is made of: those of what reads it, and its own.
    private func arriving(at signal: Int, in program: ReplayProgram, _ index: Int, step: Int) -> Double {
        var norms = program.gradientNorms[signal].isEmpty ? [] : [program.gradientNorms[signal][step - 1]]
        let name = program.signals[signal].name
        for equation in program.trace.program.equations {
            for read in equation.formula.signalsRead where read.name == name {
                guard let reader = program.index(ofSignal: equation.signal), reader != program.probabilities,
                    let later = program.trace.step(step, movedBy: read.lag)
                else { continue }
                norms.append(program.gradientNorms[reader][later - 1])
            }
        }
        if name == "h" {
            let above = replay.programs.filter { $0.below.contains(index) }
            norms += above.map { $0.gradientNorms[0][step - 1] }
        }
        return finiteMaximum(norms)
    }

    private func finiteMaximum(_ norms: [Double]) -> Double { norms.filter(\.isFinite).max() ?? 0 }

    /// The name in the network of something in a program.
    private func network(_ name: String, at index: Int) -> String {
        let layers = replay.network.network.layers
        return layers.indices.contains(index) ? layers[index].name(of: name) : name
    }
}

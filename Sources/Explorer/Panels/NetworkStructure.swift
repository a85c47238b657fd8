import Cells
import Equations
import Unrolling

/// How the signals of a cell hang together over time, read off its equations: what a picture of the network shows.
struct NetworkStructure: Hashable {
    /// The signals drawn in the box of a step: what is read out first, then the other recurrent states.
    let cell: [String]
    /// The readout y, if the cell has a readout.
    let readout: String?
    /// The probabilities, if the readout says classes.
    let probabilities: String?
    /// The matrices that act on the input.
    let inputMatrices: [String]
    /// The matrices that the readout applies.
    let readoutMatrices: [String]
    /// What carries each recurrent state to the next step.
    let rails: [Rail]

    /// The way of a recurrent state from one step to the next.
    struct Rail: Hashable {
        /// The state.
        let state: String
        /// The matrices that act on the earlier state.
        let matrices: [String]
        /// What the earlier state is multiplied with elementwise, such as `f`.
        let factors: [String]
        /// The signal drawn in the box where the way ends: the state itself, or what reads it.
        let end: String
    }

    init(_ trace: Trace) {
        let program = trace.program
        let equations = program.equations
        let last = equations.first { program.signal($0.signal)?.function == .softmax }
        // A readout of numbers has no probabilities behind it; a y within a layer below others is no readout.
        let numbers = trace.above == nil && trace.sequence.loss.readout == .numbers ? program.signal("y")?.name : nil
        let logits = last?.formula.signalsRead.first { $0.lag == 0 }?.name ?? numbers
        let readoutEquation = equations.first { $0.signal == logits }
        probabilities = last?.signal
        readout = logits
        readoutMatrices = readoutEquation?.formula.matrices(where: { _ in true }) ?? []

        let states = program.states.filter { $0.delay == 0 }.map(\.signal)
        let read = readoutEquation?.formula.signalsRead.first { $0.lag == 0 && $0.name != program.input.name }?.name
        let cell = ([read].compactMap { $0 } + states.filter { $0 != read && $0 != logits })
        self.cell = cell.isEmpty ? Array(equations.prefix(1).map(\.signal)) : cell

        let input = program.input.name
        inputMatrices = equations.flatMap { $0.formula.matrices { $0.name == input } }.unique
        let first = self.cell.first ?? ""
        rails = states.map { state in
            Rail(
                state: state,
                matrices: equations.flatMap { $0.formula.matrices { $0.name == state && $0.lag > 0 } }.unique,
                factors: equations.flatMap { $0.formula.factors(ofEarlier: state) }.unique,
                end: cell.contains(state) ? state : first)
        }
    }
}

extension Formula {
    /// The matrices that act on a vector in which such a signal is read.
    fileprivate func matrices(where isWanted: (SignalReading) -> Bool) -> [String] {
        var names: [String] = []
        forEachFormula { part in
            guard case .matrixProduct(let matrix, let vector) = part.kind, vector.signalsRead.contains(where: isWanted)
            else { return }
            names.append(matrix.name)
        }
        return names.unique
    }

    /// What an earlier value of a signal is multiplied with elementwise.
    fileprivate func factors(ofEarlier signal: String) -> [String] {
        var texts: [String] = []
        forEachFormula { part in
            guard case .elementwiseProduct(let left, let right) = part.kind else { return }
            if left.isEarlier(signal) { texts.append(right.shortText) }
            if right.isEarlier(signal) { texts.append(left.shortText) }
        }
        return texts
    }

    /// A signal of the same step by its name alone, as on an arrow into that step.
    private var shortText: String {
        if case .signal(let name, 0) = kind { return name }
        return text(.unicode)
    }

    private func isEarlier(_ name: String) -> Bool {
        if case .signal(name, let lag) = kind { return lag > 0 }
        return false
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of their first occurrence.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
